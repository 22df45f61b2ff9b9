package explor.bot.understanding.slot;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Languages that are asked for or spoken, as ISO 639 codes. A language's name that is only an
 * adjective ("une association française") is left out, and so is one that is denied ("je ne parle
 * pas anglais") or, when languages are required, only a plus ("le wolof serait un plus").
 */
final class LanguageReader {
  private static final int NEAR = 6;
  private static final Set<String> SPOKEN =
      Terms.of(
          "cause causent causer parle parles parl jparle chparle jparl parlent parlons parler"
              + " parlant parlee parlees langue langues language languages speak speaks speaking"
              + " spoken hablo habla hablan hablar hablamos falo fala falam falar falamos idioma"
              + " idiomas lingua linguas lengua lenguas traduire interprete bilingue trilingue"
              + " bilingual fluent comprends ecrit lu oral maitrise maitrisant notions niveau"
              + " travail travaille travaillent travaillons working basic good decent some courant"
              + " courante couramment debrouille bases peu little bon bonne conversational"
              + " intermediaire scolaire mother maternelle native b1 b2 c1 a2 fluently perfect"
              + " practico dominio nivel poco pouco bom bien");
  private static final Set<String> AFTER =
      Terms.of(
          "courant courante correct correcte ok indispensable obligatoire exige requis requise"
              + " necessaire lu ecrit parle fluent required must is only essential needed spoken"
              + " uniquement imperatif imperative speaking speaker speakers seulement moyen"
              + " technique pro oblige mandatory fluide basique debutant natif maternelle suffit b1"
              + " native b2 c1 c2 a2 bilingue basico fluido fluente obligatorio obrigatorio"
              + " necessario necesario imprescindible intermediaire scolaire impeccable apprecie"
              + " souhaite professionnel professional operationnel so rusty passable solide"
              + " fonctionnel dialectal dialectale litteraire classique rudimentaire bonus plus"
              + " notions fine enough suffices suffira suffirait basta bastara chega alcanza");
  private static final Set<String> LEVELS = Set.of("a", "b", "c"); // B2 is cut into b and 2
  private static final Set<String> ARTICLES =
      Terms.of("le l en du d el o in em of un the and et y e ou or de mon my mi meu son");
  private static final Set<String> DENIED =
      Terms.of("pas ni not no nao don doesn sans aucun aucune jamais without sin sem neither nor");
  private static final Set<String> PLUS =
      Terms.of(
          "plus atout bonus top apprecie appreciee appreciees bienvenu bienvenue asset advantage"
              + " nice ideal idealement ideally prefere preferable extra mieux appreciated ventaja"
              + " mejor vantagem valia optional option facultatif souhaitable super utile helpful"
              + " welcome helps genial parfait great aiderait serait seria valorado valora"
              + " desirable cool trunfo mais-valia");

  private final Phrases<String> languages = new Phrases<>();

  /** Rare names without their last letter, which is no plural's: "finés" is not "fine". */
  private final Set<String> inFull = new HashSet<>();

  LanguageReader(Path configFolder, Faults faults) {
    ConfigNode root =
        ConfigNode.read(
            configFolder.resolve("gazetteer/languages.yaml"), "gazetteer/languages.yaml", faults);
    for (Map.Entry<String, ConfigNode> entry : root.entries().entrySet()) {
      for (String name : entry.getValue().texts()) {
        languages.add(name, entry.getKey());
      }
    }
    addAll(root.entries().keySet());
    root.entries().values().stream()
        .flatMap(names -> names.texts().stream())
        .forEach(name -> inFull.remove(Words.of(name).stem(Words.of(name).size() - 1)));
  }

  /** Every language that Java can name, in the four languages that people write in. */
  private void addAll(Set<String> own) {
    Set<String> codes = new TreeSet<>(List.of(Locale.getISOLanguages()));
    Stream.of(Locale.getAvailableLocales()).map(Locale::getLanguage).forEach(codes::add);
    codes.removeAll(MACRO);
    for (String code : codes) {
      for (String language : List.of("fr", "en", "es", "pt")) {
        String name = Locale.of(code).getDisplayLanguage(Locale.of(language));
        boolean named = name.length() >= SHORTEST && !name.equals(code) && !name.contains("(");
        if (named && (!own.contains(code) || !Words.fold(name).contains(" "))) {
          languages.add(name, NORWEGIAN.contains(code) ? "no" : code);
          String folded = Words.fold(name);
          if (folded.endsWith("s")) {
            inFull.add(folded.substring(0, folded.length() - 1));
          }
        }
      }
    }
  }

  private static final int SHORTEST = 4;
  private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

  /** Old or artificial codes, whose names mean something else in a sentence. */
  private static final Set<String> MACRO =
      Set.of("", "in", "iw", "ji", "root", "und", "mul", "ia", "ie", "io", "vo", "cu", "pi");

  /**
   * The languages of a text.
   *
   * @param required whether only languages that are needed count, not those that would be a plus
   */
  Reading<Set<String>> in(Words words, boolean required) {
    List<Span<String>> hits = namesIn(words);
    Set<String> codes = new LinkedHashSet<>();
    List<Span<String>> kept = new ArrayList<>();
    for (int k = 0; k < hits.size(); k++) {
      Span<String> hit = hits.get(k);
      if (!isLanguage(words, hits, k, codes.isEmpty() ? -1 : lastEnd(kept))
          || isDenied(words, hit)
          || (required && isPlus(words, hit, hits, k))) {
        continue;
      }
      codes.add(hit.value());
      kept.add(hit);
    }
    String said = kept.isEmpty() ? "" : said(words, kept);
    return new Reading<>(codes, said);
  }

  private static int lastEnd(List<Span<String>> kept) {
    return kept.getLast().to();
  }

  private static String said(Words words, List<Span<String>> kept) {
    int from = kept.getFirst().from();
    int to = kept.getLast().to();
    return to - from <= 12
        ? words.between(from, to)
        : String.join(", ", kept.stream().map(hit -> words.between(hit.from(), hit.to())).toList());
  }

  /** Where languages are named, whatever is said of them. */
  List<Span<String>> namesIn(Words words) {
    return languages.in(words).stream()
        .filter(hit -> !inFull.contains(words.word(hit.to() - 1)))
        .toList();
  }

  /** All languages named in an answer to that very question, whatever stands around. */
  Reading<Set<String>> named(Words words, boolean required) {
    Set<String> codes = new LinkedHashSet<>();
    List<Span<String>> hits = namesIn(words);
    for (int k = 0; k < hits.size(); k++) {
      Span<String> hit = hits.get(k);
      if (!isDenied(words, hit) && !(required && isPlus(words, hit, hits, k))) {
        codes.add(hit.value());
      }
    }
    return new Reading<>(codes, words.text().strip());
  }

  private boolean isLanguage(Words words, List<Span<String>> hits, int k, int listEnd) {
    Span<String> hit = hits.get(k);
    String word = words.word(hit.from());
    if (word.equals("laos")) {
      return false; // the country, not its language with a plural ending
    }
    if (word.endsWith("phone") || word.endsWith("phones")) {
      return true;
    }
    int from = hit.from();
    int to = hit.to();
    String before = words.word(from - 1);
    // in a list behind a language already found
    if (listEnd >= 0 && from - listEnd <= ASIDE && listed(words, listEnd, from)) {
      return true;
    }
    boolean article = ARTICLES.contains(before) && words.joined(from);
    int clause = words.sentenceStart(from);
    boolean spoken = words.anyIn(Math.max(clause, from - NEAR), from, SPOKEN);
    boolean closed =
        to >= words.size()
            || words.gapHas(to, Words.CLAUSE | Words.SLASH | Words.AND | Words.PLUS)
            || Set.of("et", "and", "y", "e", "o", "ou", "or", "mais", "but", "pero", "mas")
                .contains(words.word(to))
            || words.follows(to, "bien", "sur")
            || words.follows(to, "of", "course")
            || FOR.contains(words.word(to)) // "arabe pour Samia, français pour les deux"
                && (words.capital(to + 1) || words.anyIn(to + 1, to + 3, EVERYBODY));
    boolean qualified =
        AFTER.contains(words.word(to)) && words.joined(to)
            || LEVELS.contains(words.word(to)) && words.isNumber(to + 1) && words.gap(to + 1) == 0;
    if (spoken && (closed || qualified || article || !isWord(words, to))) {
      return true;
    }
    if (spoken
        && Set.of(
                "parle", "parler", "parlent", "speak", "speaks", "hablo", "falo", "hablar", "falar")
            .contains(before)) {
      return true;
    }
    if (Set.of("is", "est", "es", "e").contains(words.word(to))
        && words.anyIn(to + 1, to + 4, MOTHER)) {
      return true; // "English is my mother tongue"
    }
    if (qualified && !Set.of("is").contains(words.word(to))) {
      return true;
    }
    if (qualified
        && Set.of(
                "a",
                "the",
                "not",
                "required",
                "essential",
                "needed",
                "enough",
                "must",
                "mandatory",
                "ok",
                "okay",
                "fine")
            .contains(words.word(to + 1))) {
      return true;
    }
    if (closed && ONLY.contains(before) && !before.equals("que") && words.joined(from)) {
      return true; // "juste français"
    }
    if (article
        && Set.of("le", "l", "el", "en", "o", "in", "mon", "my", "mi", "meu").contains(before)
        && (closed
            || qualified
            || Set.of("est", "is", "es", "serait", "sera", "suffit", "suffirait")
                .contains(words.word(to)))) {
      return true;
    }
    boolean opened =
        words.gapHas(from, Words.CLAUSE | Words.SLASH | Words.PLUS)
            || Set.of("so", "donc").contains(before);
    if (opened && k + 1 < hits.size() && hits.get(k + 1).from() == to && words.joined(to)) {
      return true; // "français anglais"
    }
    boolean nextIsLanguage =
        k + 1 < hits.size()
            && hits.get(k + 1).from() - to <= 2
            && listed(words, to, hits.get(k + 1).from());
    return (opened || article) && nextIsLanguage && closed || opened && closed;
  }

  private static final Set<String> EVERYBODY = Terms.of("deux tous toutes both all todos todas");
  private static final Set<String> FOR = Set.of("pour", "for", "para");
  private static final Set<String> MOTHER =
      Terms.of("mother maternelle native first materna nativa premiere");

  private static boolean isWord(Words words, int i) {
    return i < words.size() && !words.gapHas(i, Words.CLAUSE) && !words.isNumber(i);
  }

  private static final Set<String> LINKS =
      Terms.of(
          "et and y e ou or un peu d de notions decent some basic good le l en plus also aussi poco"
              + " pouco el o a bit of du little bien sur on top course one them other entre deux"
              + " autre dos deles eux otro outro uno");

  private static final int ASIDE = 5; // "…, l'un d'eux l'arabe"

  private static boolean listed(Words words, int from, int to) {
    if (words.gapHas(from, Words.SENTENCE | Words.OPEN | Words.CLOSE)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!LINKS.contains(words.word(i))) {
        return false;
      }
      if (words.gapHas(i, Words.SENTENCE)) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> ONLY =
      Terms.of(
          "que sauf part hormis except but only juste just seulement uniquement simplement solo"
              + " solamente apenas somente simply sinon");

  private static boolean isDenied(Words words, Span<String> hit) {
    int start = words.clauseStart(hit.from());
    for (int i = Math.max(start, hit.from() - 5); i < hit.from(); i++) {
      if (DENIED.contains(words.word(i)) && !words.anyIn(i + 1, hit.from(), ONLY)) {
        // "pas seulement", "pas mal", "not only", "no problem"
        return !Set.of("seulement", "mal", "only", "besoin").contains(words.word(i + 1))
            || words.word(i + 1).equals("besoin");
      }
    }
    String after = words.word(hit.to());
    boolean at = after.equals("non") || after.equals("pas") || after.equals("not");
    return at && words.joined(hit.to()) && !words.gapHas(hit.to(), Words.CLAUSE)
        || isNeedless(words, hit);
  }

  /** "le bété ou le dioula ne sont pas nécessaires", "Swahili isn't required". */
  private static boolean isNeedless(Words words, Span<String> hit) {
    int end = Math.min(words.clauseEnd(hit.to() - 1), hit.to() + NEEDLESS);
    for (int i = hit.to(); i < end; i++) {
      if (TURNS.contains(words.word(i))) {
        return false;
      }
      if (NEEDED.contains(words.word(i))) {
        return words.anyIn(hit.to(), i, DENIED) || words.anyIn(hit.to(), i, Set.of("t", "isn"));
      }
      if (NOT_NEEDED.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final int NEEDLESS = 10; // words
  private static final Set<String> TURNS = Terms.of("mais but pero mas si");
  private static final Set<String> NOT_NEEDED =
      Terms.of(
          "inutile inutiles superflu superflus superflue unnecessary innecesario desnecessario");
  private static final Set<String> NEEDED =
      Terms.of(
          "necessaire necessaires requis requise requises exige exiges exigee exigees obligatoire"
              + " obligatoires indispensable indispensables demande demandes needed required"
              + " necessary essential mandatory compulsory necesario necesarios necessario"
              + " necessarios imprescindible obligatorio obrigatorio preciso utile useful besoin"
              + " need");

  private static boolean isPlus(Words words, Span<String> hit, List<Span<String>> hits, int k) {
    int end = k + 1 < hits.size() ? hits.get(k + 1).from() : words.size();
    int stop = Math.min(Math.min(end, hit.to() + 7), words.sentenceEnd(hit.from()));
    for (int i = hit.to(); i < stop; i++) {
      if (Set.of("mais", "but", "pero", "mas").contains(words.word(i))) {
        break;
      }
      if (PLUS.contains(words.word(i)) || words.follows(i, "si", "possible")) {
        return true;
      }
    }
    // "français, et wolof en plus": the next languages of the same list share what follows
    if (k + 1 < hits.size()
        && hits.get(k + 1).from() - hit.to() <= 2
        && !words.gapHas(hit.to(), Words.SENTENCE)
        && words.joined(hit.to()) // "português; o crioulo": no "or"
        && Set.of("ou", "or", "o").contains(words.word(hit.to()))) {
      return isPlus(words, hits.get(k + 1), hits, k + 1);
    }
    int start = words.clauseStart(hit.from());
    return words.anyIn(
        Math.max(start, hit.from() - 3),
        hit.from(),
        Set.of(
            "idealement",
            "ideally",
            "plus",
            "si",
            "bonus",
            "eventuellement",
            "mieux",
            "idealmente"));
  }
}
