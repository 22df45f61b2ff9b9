package explor.knowledge.match;

import explor.knowledge.Window;
import explor.knowledge.text.Words;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days of a time that is told by seasons only ("au printemps 2027", "en été ou à l'automne"). A
 * season begins with its first whole month and ends with the calendar's last day of it, as people
 * mean either.
 */
public final class Seasons {
  private enum Season {
    SPRING(Month.MARCH, Month.JUNE),
    SUMMER(Month.JUNE, Month.SEPTEMBER),
    AUTUMN(Month.SEPTEMBER, Month.DECEMBER),
    WINTER(Month.DECEMBER, Month.MARCH);

    private static final int LAST_DAY = 20;

    private final Month first;
    private final Month last;

    Season(Month first, Month last) {
      this.first = first;
      this.last = last;
    }

    Window beginning(int year) {
      int ends = last.compareTo(first) < 0 ? year + 1 : year;
      return new Window(LocalDate.of(year, first, 1), LocalDate.of(ends, last, LAST_DAY));
    }
  }

  private static final Map<String, Season> NAMES =
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

  /** Words that change nothing about the days; "avant", "sauf", "fin" do. */
  private static final Set<String> BESIDE =
      Set.of(
          "au",
          "aux",
          "en",
          "a",
          "le",
          "les",
          "la",
          "de",
          "du",
          "et",
          "ou",
          "pendant",
          "durant",
          "cet",
          "cette",
          "prochain",
          "prochaine",
          "libre",
          "disponible",
          "in",
          "the",
          "and",
          "or",
          "during",
          "next",
          "available",
          "el",
          "y",
          "o",
          "no",
          "na",
          "e",
          "d",
          "l");

  private Seasons() {}

  /**
   * The days of the seasons named; none when other words stand beside them.
   *
   * @param words of the person, such as a form's period
   * @param said when that was: a season without a year is the next one
   */
  public static List<Window> in(String words, LocalDate said) {
    Set<Season> seasons = EnumSet.noneOf(Season.class);
    Set<Integer> years = new TreeSet<>();
    for (String word : Words.fold(words.toLowerCase(Locale.ROOT)).split("[ -]")) {
      Season season = NAMES.get(word);
      if (season != null) {
        seasons.add(season);
      } else if (word.matches("20\\d\\d")) {
        years.add(Integer.parseInt(word));
      } else if (!BESIDE.contains(word)) {
        return List.of();
      }
    }
    List<Window> days = new ArrayList<>();
    for (Season season : seasons) {
      if (years.isEmpty()) {
        days.add(next(season, said));
      }
      boolean spans = season == Season.WINTER;
      for (int year : years) {
        if (!spans || years.size() == 1 || years.contains(year + 1)) {
          days.add(season.beginning(year));
        }
        if (spans && years.size() == 1) {
          days.add(season.beginning(year - 1)); // "l'hiver 2027" may be either
        }
      }
    }
    return Window.joined(days);
  }

  private static Window next(Season season, LocalDate said) {
    Window days = season.beginning(said.getYear() - 1);
    while (days.to().isBefore(said)) {
      days = season.beginning(days.from().getYear() + 1);
    }
    return days;
  }
}
