package explor.knowledge.booklet;

import explor.knowledge.text.Word;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How well a word of a question is met by the words of a passage: 0 not at all, 1 literally. */
final class Matching {
  /** Lines of the vocabulary mean one thing; those of the experts' thesaurus a whole field. */
  private static final Pattern SAME = Pattern.compile("(?:mission|monde|courant)/");

  /** Its lines are everyday words, which other lines tell apart further. */
  private static final String BROAD = "courant/";

  /** Its lines are things most booklets do not speak of. */
  private static final String UNTOLD = "monde/";

  static final String PASSWORD = "mission/wifi-code";

  /** Stems of this length or less say nothing by themselves: "mars" and "marié" share one. */
  private static final int SHORT = 3;

  /** What is left of the rest of a group of words without its first, as French puts it. */
  private static final double HEADLESS = 0.6;

  /** How well the first word alone meets a group of words whose others the booklet never has. */
  private static final double SHORTENED = 0.75;

  /** How well a word meets one of its stem that means something else. */
  private static final double STRANGER = 0.3;

  private Matching() {}

  static double strength(Term term, Unit.Meaning meaning) {
    double words = words(term, meaning);
    if (words >= 0.95 || meaning.concepts().isEmpty()) {
      return words;
    }
    List<String> things = term.things();
    double known = 0;
    for (String concept : things.isEmpty() ? term.concepts() : things) {
      if (meaning.concepts().contains(concept)) {
        known = things.isEmpty() ? 0.6 : things.size() == 1 ? 0.85 : 0.8;
      }
    }
    if (known > 0 && !things.isEmpty() && meaning.concepts().containsAll(things)) {
      known = 0.85;
    }
    return Math.max(words, known);
  }

  /**
   * As {@link #strength}, but of a word with several meanings all must be there: a room is not just
   * any lodging, a doctor not just any place of care.
   */
  static double exactly(Term term, Unit.Meaning meaning) {
    if (term.things().isEmpty()) {
      return strength(term, meaning);
    }
    double words = words(term, meaning);
    List<String> narrow = term.things().stream().filter(c -> !c.startsWith(BROAD)).toList();
    boolean all =
        narrow.isEmpty()
            ? term.things().stream().anyMatch(meaning.concepts()::contains)
            : meaning.concepts().containsAll(narrow);
    return all ? Math.max(words, 0.85) : words;
  }

  /** Something of a narrower kind is asked for than what the passage speaks of. */
  static boolean isOtherPart(Term term, Unit.Meaning own, Unit.Meaning around) {
    return words(term, own) < SHORTENED
        && isOtherPart(term.things(), own)
        && isOtherPart(term.things(), around);
  }

  /** Something is asked for that most booklets do not speak of, and it is not what is met. */
  private static boolean isOtherPart(List<String> things, Unit.Meaning meaning) {
    boolean some = false;
    for (String thing : things) {
      if (thing.startsWith(UNTOLD)) {
        some = true;
        if (meaning.concepts().contains(thing)) {
          return false;
        }
      }
    }
    return some;
  }

  static boolean isOneThing(String concept) {
    return SAME.matcher(concept).lookingAt();
  }

  /**
   * One word whose stem the passage has, but not the word, nor anything it means: "mairie" is no
   * "maire", and "boîtes" nothing to drink ("boit").
   */
  private static boolean isStranger(Term term, Unit.Meaning meaning) {
    return term.stems().size() == 1
        && !term.things().isEmpty()
        && !meaning.folded().contains(term.folded().getFirst())
        && meaning.stems().contains(term.stems().getFirst())
        && Collections.disjoint(term.things(), meaning.concepts());
  }

  private static double words(Term term, Unit.Meaning meaning) {
    if (isStranger(term, meaning)) {
      return STRANGER;
    }
    double sum = 0;
    for (int i = 0; i < term.stems().size(); i++) {
      if (meaning.folded().contains(term.folded().get(i))) {
        sum += 1;
      } else if (term.stems().get(i).length() > SHORT
          && meaning.stems().contains(term.stems().get(i))) {
        sum += 0.95;
      } else if (isShortVerb(term.stems().get(i), term.folded().get(i), meaning)) {
        sum += 0.9;
      } else if (anyOf(term.kin().get(i), meaning.stems())) {
        sum += 0.75;
      }
    }
    boolean headless =
        term.stems().size() > 1 && !term.things().isEmpty() && sum > 0 && !hasHead(term, meaning);
    double part = sum / term.stems().size() * (headless ? HEADLESS : 1);
    return part > 0 && part < SHORTENED && isShortened(term, meaning) ? SHORTENED : part;
  }

  /** "Lavez" and "lave": a short stem is met when one more letter is shared. */
  private static boolean isShortVerb(String stem, String folded, Unit.Meaning meaning) {
    return stem.length() == SHORT
        && meaning.stems().contains(stem)
        && meaning.folded().stream().anyMatch(other -> Word.isShortForm(folded, other));
  }

  /** Few words have kin, and those that have have few. */
  private static boolean anyOf(Set<String> kin, Set<String> stems) {
    for (String stem : kin) {
      if (stems.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Le ménage" is "le ménage de la chambre" where the booklet never says what else; but no card is
   * a postcard, which the vocabulary has among what booklets do not speak of, and no password the
   * one of the wifi.
   */
  private static boolean isShortened(Term term, Unit.Meaning meaning) {
    return term.stems().size() > 1
        && term.folded().getFirst().length() > SHORT // "go"
        && meaning.folded().contains(term.folded().getFirst())
        && term.things().stream().noneMatch(t -> t.startsWith(UNTOLD) || t.equals(PASSWORD))
        && term.kin().subList(1, term.kin().size()).stream().allMatch(Set::isEmpty);
  }

  /** "Mot de passe du wifi" is not met by just any wifi. */
  private static boolean hasHead(Term term, Unit.Meaning meaning) {
    return meaning.folded().contains(term.folded().getFirst())
        || meaning.stems().contains(term.stems().getFirst())
        || anyOf(term.kin().getFirst(), meaning.stems());
  }

  /**
   * Words of one family that the stemmer keeps apart: abriter and abri, traduire and traduction.
   */
  static Set<String> family(String stem, Set<String> stems) {
    if (stem.length() < 4) {
      return Set.of();
    }
    return stems.stream()
        .filter(other -> alike(stem, other))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean alike(String stem, String other) {
    int shared = 0;
    int shorter = Math.min(stem.length(), other.length());
    while (shared < shorter && stem.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    int longer = Math.max(stem.length(), other.length());
    return (shared >= 5 && shared * 4 >= longer * 3)
        || (shared >= 6 && shared >= shorter - 1 && longer - shorter <= 6);
  }
}
