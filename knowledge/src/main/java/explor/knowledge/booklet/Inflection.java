package explor.knowledge.booklet;

import explor.knowledge.text.Verbs;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a word that a vocabulary has: "recogen" is "recoger", "nurses" is "nurse". The
 * stemmer is French and knows few endings of verbs, none of the other languages.
 */
final class Inflection {
  /** What is left without the ending has so many letters. */
  private static final int ROOT = 3;

  /** An ending of the four languages, and what stands there in the form that word lists have. */
  private record Ending(String of, List<String> base) {}

  /** The longer ones first: the shorter ones would leave too much. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("issent", List.of("ir")),
          new Ending("aient", List.of("er", "ir")),
          new Ending("amos", List.of("ar")),
          new Ending("emos", List.of("er")),
          new Ending("imos", List.of("ir")),
          new Ending("ando", List.of("ar")),
          new Ending("iendo", List.of("er", "ir")),
          new Ending("endo", List.of("er")),
          new Ending("indo", List.of("ir")),
          new Ending("aron", List.of("ar")),
          new Ending("aram", List.of("ar")),
          new Ending("eront", List.of("er")),
          new Ending("ent", List.of("er", "ir", "re")),
          new Ending("ons", List.of("er", "ir", "re")),
          new Ending("ant", List.of("er", "ir", "re")),
          new Ending("ait", List.of("er", "ir", "re")),
          new Ending("era", List.of("er")),
          new Ending("ado", List.of("ar")),
          new Ending("ada", List.of("ar")),
          new Ending("ido", List.of("er", "ir")),
          new Ending("ida", List.of("er", "ir")),
          new Ending("ees", List.of("er")),
          new Ending("ee", List.of("er")),
          new Ending("ies", List.of("y", "ir")),
          new Ending("ie", List.of("ir")),
          new Ending("us", List.of("re", "ir", "oir")),
          new Ending("ue", List.of("re", "ir", "oir")),
          new Ending("u", List.of("re", "ir", "oir")),
          new Ending("ing", List.of("", "e")),
          new Ending("ed", List.of("", "e")),
          new Ending("es", List.of("", "er")),
          new Ending("ez", List.of("er", "ir", "re")),
          new Ending("it", List.of("ir", "ire")),
          new Ending("an", List.of("ar")),
          new Ending("am", List.of("ar")),
          new Ending("ou", List.of("ar")),
          new Ending("en", List.of("er", "ir")),
          new Ending("em", List.of("er", "ir")),
          new Ending("is", List.of("ir", "ire")),
          new Ending("s", List.of("", "re")),
          new Ending("o", List.of("ar", "er", "ir")),
          new Ending("a", List.of("ar")),
          new Ending("e", List.of("er", "ir")));

  /** "Comprendrai", "mangerons": the infinitive, with its last letter or without. */
  private static final Pattern FUTURE =
      Pattern.compile("(\\w{3,}r)(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)");

  private Inflection() {}

  /**
   * @param folded a word that the vocabulary does not have
   * @param vocabulary folded words
   * @return the word of the vocabulary this is a form of, or itself
   */
  static String base(String folded, Set<String> vocabulary) {
    String irregular = Verbs.base(folded);
    if (!irregular.equals(folded) && vocabulary.contains(irregular)) {
      return irregular;
    }
    Matcher future = FUTURE.matcher(folded);
    if (future.matches()) {
      for (String infinitive : List.of(future.group(1), future.group(1) + "e")) {
        if (vocabulary.contains(infinitive)) {
          return infinitive;
        }
      }
    }
    for (Ending ending : ENDINGS) {
      int root = folded.length() - ending.of.length();
      if (root >= ROOT && folded.endsWith(ending.of)) {
        for (String end : ending.base) {
          String base = folded.substring(0, root) + end;
          if (base.length() > ROOT && vocabulary.contains(base)) {
            return base;
          }
        }
      }
    }
    return folded;
  }
}
