package explor.bot.understanding.slot;

import java.util.List;
import java.util.Set;

/** Where a phrase of a free text ends: at a place, a time, a purpose, another clause. */
final class PhraseEnd {
  /** A phrase longer than this is no phrase any more. */
  static final int LONGEST = 14;

  private static final Set<String> TURNS =
      Terms.of(
          "svp stp please para willing able ready keen pour pr chez dans afin for durant pendant"
              + " during who which because car mais but auprès aupres durante parce puis puisque so"
              + " when quand si if idealement ideally plutot maximum");
  static final Set<String> PURPOSE = Set.of("pour", "para", "to", "afin", "pr");
  private static final Set<String> CUT_VERBS =
      Terms.of(
          "pourrait pourraient puisse puissent peut serait could can would pueda possa pudiera");

  private PhraseEnd() {}

  /** "a lyon" is a place in small letters too; a village may be called as anything is. */
  private static final int TYPED_TOWN = 5_000; // inhabitants

  /** Cuts where something else begins: a place, a time, a purpose, another clause. */
  static Span<Boolean> trim(Message message, Span<Boolean> whole, List<Span<?>> names) {
    Words words = message.words();
    int to = whole.to();
    for (int i = whole.from() + 1; i < to; i++) {
      boolean comma = words.gapHas(i, Words.COMMA) && !isList(message, i);
      boolean turn =
          isJourney(words, i)
              || TURNS.contains(words.word(i))
                  && !(PURPOSE.contains(words.word(i)) && purposeStays(message, whole.from(), i));
      boolean told = // "un luthier : la fanfare …"
          words.gapHas(i, Words.COLON) && Occupation.opens(words, whole.from());
      boolean closes =
          words.gapHas(i, Words.OPEN) && !skillInside(message, i)
              || told
              || words.gapHas(i, Words.DASH | Words.COLON | Words.CLOSE) && i > whole.from() + 1;
      boolean who =
          words.word(i).equals("qui")
              && (CUT_VERBS.contains(words.word(i + 1)) || i > whole.from() + 1);
      if (comma || turn || closes || who || isElsewhere(message, i, names)) {
        to = i;
      }
    }
    while (to > whole.from() && TRAILING.contains(words.word(to - 1))) {
      to--;
    }
    return new Span<>(whole.from(), to, true);
  }

  /** "a trainer to go to Kenya": where to, and nothing of what is sought. */
  static boolean isJourney(Words words, int i) {
    return Set.of("to", "para", "pour").contains(words.word(i))
        && JOURNEY.contains(words.word(i + 1))
        && words.joined(i + 1);
  }

  private static final Set<String> JOURNEY =
      Terms.of("go come travel fly visit aller venir partir ir vir viajar");

  static final Set<String> TRAILING =
      Terms.of(
          "here ici aqui a au aux en de d du des le la les l in at to for of pour et and the y e em"
              + " no na un une on svp dans sur about environ our nos notre qui who with avec o da"
              + " do por uma durante que from con com chez leur para");

  private static boolean skillInside(Message message, int open) {
    Words words = message.words();
    return message.towns().stream().noneMatch(t -> t.from() == open)
        && message.countries().stream().noneMatch(t -> t.from() == open)
        && message.cities().stream().noneMatch(t -> t.from() == open)
        && !words.isNumber(open);
  }

  /** Whether what follows a comma goes on the same list ("réseaux, recherche de fuites"). */
  private static boolean isList(Message message, int i) {
    Words words = message.words();
    int end = words.clauseEnd(i);
    boolean and = words.anyIn(i, Math.min(end + 1, i + 8), Set.of("et", "and", "y", "e", "ou"));
    return and
        && end - i <= 6
        && !CAPABLE.contains(words.word(i))
        && !words.capital(i)
        && Numbers.at(words, i) == null
        && !Numbers.ARTICLES.contains(words.word(i));
  }

  private static final Set<String> CAPABLE =
      Terms.of(
          "capable capables able pour afin qui nous on pendant during for to avec dans en il elle"
              + " mais but et and");

  private static boolean purposeStays(Message message, int from, int i) {
    Words words = message.words();
    boolean verb =
        isInfinitive(words.word(i + 1))
            || isInfinitive(words.word(i + 2))
                && Set.of("y", "en", "nous", "l", "les", "le").contains(words.word(i + 1));
    return verb && i - from <= 4 && clauseTo(message, i) - from <= LONGEST - 2;
  }

  private static int clauseTo(Message message, int i) {
    return message.words().clauseEnd(i);
  }

  static boolean isInfinitive(String word) {
    return word.length() > 3
        && (word.endsWith("er")
            || word.endsWith("ir")
            || word.endsWith("re")
            || word.endsWith("ar"))
        && !NOUNS.contains(word);
  }

  private static final Set<String> NOUNS =
      Terms.of(
          "notre votre premier janvier fevrier hiver avenir atelier chantier quatre dernier autre"
              + " lycee maire affaire centre ordre lugar primer entre");

  private static final Set<String> DIRECTIONS =
      Terms.of("nord sud ouest north south norte sul oeste");

  /** "un plombier Antsirabe Madagascar": a town by the country behind it. */
  private static boolean isBeforeCountry(Message message, Span<?> city) {
    return message.countries().stream()
        .anyMatch(country -> country.from() == city.to() && !country.value().people());
  }

  static boolean isElsewhere(Message message, int i, List<Span<?>> names) {
    Words words = message.words();
    int at = i;
    boolean preposition =
        Set.of(
                "a", "au", "aux", "en", "in", "at", "de", "du", "d", "for", "pour", "em", "no",
                "na", "chez", "dans", "durante", "pendant", "about", "por", "durant", "during",
                "sur", "from", "of", "l", "le", "la", "environ", "une", "un")
            .contains(words.word(i));
    if (preposition) {
      at = i + 1;
      if (Set.of(
              "l", "le", "la", "environ", "about", "une", "un", "the", "d", "de", "around", "our",
              "notre", "uns", "unos")
          .contains(words.word(at))) {
        at++;
      }
    }
    int from = i;
    int place = at;
    if (preposition && DIRECTIONS.contains(words.word(place)) && !words.capital(place)) {
      return true; // "au nord du Bénin"
    }
    return message.periods().stream().anyMatch(p -> p.from() == from || p.from() == place)
        || message.lengths().stream().anyMatch(p -> p.from() == from || p.from() == place)
        || message.countries().stream()
            .anyMatch(
                p ->
                    (p.from() == from || p.from() == place)
                        && !p.value().people()
                        && (preposition
                            || words.capital(p.from())
                            || message.shouted()
                            || message.withoutCapitals()))
        || message.cities().stream()
            .anyMatch(
                p ->
                    p.from() == place
                        && (preposition || isBeforeCountry(message, p))
                        && (words.capital(place)
                            || message.shouted()
                            || message.withoutCapitals()
                                && p.value().getFirst().inhabitants() > 100_000))
        || message.towns().stream()
            .anyMatch(
                p ->
                    p.from() == place
                        && (preposition || words.gapHas(from, Words.COMMA | Words.OPEN))
                        && (words.capital(place)
                            || words.word(place - 1).equals("a")
                                && p.value().inhabitants() >= TYPED_TOWN))
        || names.stream().anyMatch(n -> n.from() == place && preposition || n.from() == from);
  }
}
