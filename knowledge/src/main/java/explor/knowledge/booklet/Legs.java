package explor.knowledge.booklet;

import explor.knowledge.text.Words;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Which end of which journey a question asks the hour of. A booklet that tells when one leaves for
 * home does not tell when one arrives there; and the hour of the way out is not that of the way
 * back.
 *
 * @param back whether of the way home
 * @param landing whether when one arrives is asked
 * @param leaving whether when one leaves is asked
 * @param flying whether nothing but a flight or the way home can be meant
 * @param stopover whether one only changes planes at the place that is named
 * @param places those that are named
 */
record Legs(
    boolean back,
    boolean landing,
    boolean leaving,
    boolean flying,
    boolean stopover,
    List<String> places) {
  private static final Legs NONE = new Legs(false, false, false, false, false, List.of());

  private static final String RETURN = "mission/retour";

  private static final Set<String> FLIGHT =
      Set.of("mission/vol-avion", "courant/avion-c", "courant/atterrir-c", "courant/partir-c");

  private static final Set<String> IN_THE_AIR = Set.of("mission/vol-avion", "courant/avion-c");

  private static final Pattern LANDS =
      Pattern.compile(
          "(?:arriv|atterri|land|aterri[zs]|aterra|cheg|lleg|pous|pos(?:e|es|ons|er)$)\\w*|aterro|descente|desembarque");

  private static final Pattern LEAVES =
      Pattern.compile(
          "(?:decoll|depart|embarqu|despeg|decol|descol|embarc)\\w*|pars|part|partons|partez|leave|leaves"
              + "|leaving|sale|salgo|salimos|salida|parto|partimos|partida|saida|saio|saimos|take|takes");

  private static final Pattern FLIES =
      Pattern.compile(
          "vols?|avions?|atterri\\w*|planes?|flights?|land(?:s|ing)?|vuelos?|aviao|voos?|aterri[zs]\\w*");

  private static final Pattern DASH_BEFORE = Pattern.compile("[–—-] ?$");

  private static final Pattern VIA =
      Pattern.compile("(?iU)\\b(?:via|par|escale à|through|stopover in|por|escala en|escala em) $");

  private static final Pattern FROM = Pattern.compile("(?iU)\\b(?:de|d['’]|depuis|from|desde) ?$");

  private static final Pattern DASH_BEHIND =
      Pattern.compile("(?: \\p{Lu}\\p{L}+)* ?[–—-] ?\\p{Lu}");

  private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2} ?(?:h\\b|h ?\\d\\d|:\\d\\d)");

  /** Of a question that asks for no hour of a journey, none. */
  static Legs of(List<Term> terms, Set<AnswerType> types, List<Unit> units) {
    boolean travels = terms.stream().anyMatch(t -> !Collections.disjoint(t.things(), FLIGHT));
    boolean back = terms.stream().anyMatch(t -> t.things().contains(RETURN) && t.share() == 1);
    if (!types.contains(AnswerType.TIME) || !travels) {
      return NONE;
    }
    boolean landing = says(terms, LANDS);
    boolean leaving = !landing && says(terms, LEAVES);
    List<String> places =
        landing || leaving
            ? terms.stream().filter(Term::name).map(t -> t.folded().getFirst()).toList()
            : List.of();
    boolean stopover =
        places.stream().anyMatch(p -> units.stream().anyMatch(u -> stands(u, p, Legs::isPassed)));
    return new Legs(back, landing, leaving, back || says(terms, FLIES), stopover, places);
  }

  /** Whether the hour of a journey is asked for at all. */
  boolean asked() {
    return this != NONE;
  }

  /** Whether the passage names the place so, by what stands before and behind it. */
  private static boolean stands(Unit unit, String place, BiPredicate<String, String> so) {
    return unit.own().folded().contains(place)
        && Words.of(unit.text()).stream()
            .filter(word -> word.folded().equals(place))
            .anyMatch(
                w -> so.test(unit.text().substring(0, w.start()), unit.text().substring(w.end())));
  }

  /** "Lyon – Istanbul – Bamako", "via Istanbul". */
  private static boolean isPassed(String before, String behind) {
    return VIA.matcher(before).find()
        || (DASH_BEFORE.matcher(before).find() && DASH_BEHIND.matcher(behind).lookingAt());
  }

  /** "De Lyon à Bamako", "Lyon – Bamako": where one comes from. */
  private static boolean isLeft(String before, String behind) {
    return FROM.matcher(before).find()
        || (!DASH_BEFORE.matcher(before).find() && DASH_BEHIND.matcher(behind).lookingAt());
  }

  private static boolean says(List<Term> terms, Pattern word) {
    return terms.stream()
        .filter(t -> t.share() == 1)
        .anyMatch(t -> t.folded().stream().anyMatch(w -> word.matcher(w).matches()));
  }

  /** Whether the passage has the hour of another journey, or of the other end of this one. */
  boolean isOther(Unit unit) {
    if (this == NONE || !CLOCK.matcher(unit.text()).find()) {
      return false;
    }
    boolean passing =
        stopover
            && places.stream()
                .noneMatch(p -> stands(unit, p, (before, behind) -> !isPassed(before, behind)));
    boolean left = landing && places.stream().anyMatch(p -> stands(unit, p, Legs::isLeft));
    if (passing || (left && isOf(IN_THE_AIR, unit)) || (flying && landing && !isOf(FLIGHT, unit))) {
      return true;
    }
    if (!isOf(IN_THE_AIR, unit)) {
      return false;
    }
    boolean lands = unit.own().folded().stream().anyMatch(w -> LANDS.matcher(w).matches());
    boolean leaves = unit.own().folded().stream().anyMatch(w -> LEAVES.matcher(w).matches());
    return (back
            && !unit.own().concepts().contains(RETURN)
            && !unit.around().concepts().contains(RETURN))
        || (landing && !lands)
        || (leaving && lands && !leaves && CLOCK.matcher(unit.text()).results().count() == 1);
  }

  private static boolean isOf(Set<String> concepts, Unit unit) {
    return !Collections.disjoint(unit.own().concepts(), concepts)
        || !Collections.disjoint(unit.around().concepts(), concepts);
  }
}
