package explor.knowledge.match;

import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of months and seasons and the words beside them in French, English, Spanish and Portuguese,
 * without accents and capitals. A month may be cut short as long as three letters and no other
 * month are left: {@code fevr}, {@code juil}, not {@code jui}.
 */
final class DayNames {
  private static final int SHORTEST = 3;

  private static final List<String> ENGLISH =
      words(
          "january february march april may june july august september october november december");
  private static final List<List<String>> OTHERS =
      List.of(
          words(
              "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre"
                  + " decembre"),
          words(
              "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
                  + " diciembre"),
          words(
              "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro"
                  + " dezembro"));

  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Set<String> FRENCH = new HashSet<>();

  static {
    Set<String> several = new HashSet<>();
    add(ENGLISH, several);
    FRENCH.addAll(add(OTHERS.getFirst(), several));
    OTHERS.forEach(names -> add(names, several));
    several.forEach(MONTHS::remove);
  }

  private static final Map<String, Season> SEASONS =
      Map.ofEntries(
          Map.entry("printemps", Season.SPRING),
          Map.entry("spring", Season.SPRING),
          Map.entry("primavera", Season.SPRING),
          Map.entry("ete", Season.SUMMER),
          Map.entry("summer", Season.SUMMER),
          Map.entry("verano", Season.SUMMER),
          Map.entry("verao", Season.SUMMER),
          Map.entry("automne", Season.AUTUMN),
          Map.entry("autumn", Season.AUTUMN),
          Map.entry("otono", Season.AUTUMN),
          Map.entry("outono", Season.AUTUMN),
          Map.entry("hiver", Season.WINTER),
          Map.entry("winter", Season.WINTER),
          Map.entry("invierno", Season.WINTER),
          Map.entry("inverno", Season.WINTER));

  /** Between two times: all the days from one to the other, where nothing lists them. */
  static final Set<String> TO =
      Set.of("a", "au", "aux", "to", "till", "until", "through", "jusque", "jusqu", "hasta", "ate");

  /** Between two times: this one and that one. */
  static final Set<String> AND = Set.of("et", "ou", "puis", "and", "or", "y", "o", "e", "then");

  /** Before two times: the next {@link #AND} is a {@link #TO}. */
  static final Set<String> BETWEEN = Set.of("entre", "between");

  /** Before one time: that and what follows. */
  static final Set<String> FROM = Set.of("partir", "from", "since", "desde", "depuis");

  /** Before one time: what leads to it. */
  static final Set<String> UNTIL = Set.of("jusque", "jusqu", "until", "till", "hasta", "ate");

  /** Words that change nothing about the days; "avant", "sauf", "fin" do. */
  static final Set<String> BESIDE =
      Set.copyOf(
          words(
              "en le les la de du des d l of pendant durant cet cette prochain prochaine libre"
                  + " libres disponible disponibles dispo in the during next available free el no"
                  + " na tout toute annee year all mois month saison season del todo"));

  private DayNames() {}

  private static List<String> words(String all) {
    return List.of(all.split(" "));
  }

  private static Set<String> add(List<String> names, Set<String> several) {
    Set<String> added = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Month month = Month.of(i + 1);
      for (int length = SHORTEST; length <= name.length(); length++) {
        String begin = name.substring(0, length);
        Month other = MONTHS.putIfAbsent(begin, month);
        if (other != null && other != month) {
          several.add(begin);
        }
        added.add(begin);
      }
    }
    return added;
  }

  static Optional<Month> month(String word) {
    return Optional.ofNullable(MONTHS.get(word));
  }

  /** Whether a month's name is no French one: the day may stand behind it. */
  static boolean isEnglish(String month) {
    return !FRENCH.contains(month);
  }

  static Optional<Season> season(String word) {
    return Optional.ofNullable(SEASONS.get(word));
  }
}
