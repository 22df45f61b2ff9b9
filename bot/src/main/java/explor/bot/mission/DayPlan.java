package explor.bot.mission;

import explor.bot.words.Fold;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a booklet's programme are about a day: {@code Lundi 22 février : arrivée}, {@code
 * Mercredi 24 au samedi 27 : pesées}, {@code Jour 3}, {@code Day 3}, {@code 22/02}, {@code Monday}.
 * A line without a month goes on from the one before it. Pure.
 */
public final class DayPlan {
  private static final int LONGEST_HEAD = 60; // of a line's days; what follows is what happens
  private static final Pattern HEAD = Pattern.compile("^[^:–—]{1,60}(?= ?[:–—]|$)");
  private static final Pattern NUMBERED = Pattern.compile("\\b(?:jour|day|j) ?(\\d{1,2})\\b");
  private static final Pattern DAY =
      Pattern.compile("\\b(\\d{1,2})(?:er|st|nd|rd|th)?(?:/(\\d{1,2})| ([a-z]{3,9}))?\\b");
  private static final Pattern TO = Pattern.compile(" (?:au|a|to|until|jusqu) |[0-9] ?- ?[0-9]");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("fev", 2),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("avr", 4),
          Map.entry("apr", 4),
          Map.entry("mai", 5),
          Map.entry("may", 5),
          Map.entry("juin", 6),
          Map.entry("jun", 6),
          Map.entry("juil", 7),
          Map.entry("jul", 7),
          Map.entry("aou", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final List<List<String>> WEEK =
      List.of(
          List.of("lundi", "monday"),
          List.of("mardi", "tuesday"),
          List.of("mercredi", "wednesday"),
          List.of("jeudi", "thursday"),
          List.of("vendredi", "friday"),
          List.of("samedi", "saturday"),
          List.of("dimanche", "sunday"));

  private DayPlan() {}

  /**
   * @param start first day of the mission
   * @return the lines as written; empty when none is about that day
   */
  public static List<String> on(LocalDate day, LocalDate start, List<String> lines) {
    List<String> found = new ArrayList<>();
    LocalDate last = start;
    for (String line : lines) {
      Matcher head = HEAD.matcher(line);
      String days = head.find() ? Fold.fold(head.group()) : "";
      Optional<LocalDate[]> span = span(days, start, last);
      if (span.isPresent()) {
        last = span.get()[1];
        if (!day.isBefore(span.get()[0]) && !day.isAfter(last)) {
          found.add(line);
        }
      } else if (days.length() < LONGEST_HEAD && weekday(days).filter(is(day)).isPresent()) {
        found.add(line);
      }
    }
    return List.copyOf(found);
  }

  private static java.util.function.Predicate<DayOfWeek> is(LocalDate day) {
    return one -> one == day.getDayOfWeek();
  }

  /** The weekday that some words name. */
  public static Optional<DayOfWeek> weekday(String folded) {
    for (int i = 0; i < WEEK.size(); i++) {
      for (String name : WEEK.get(i)) {
        if (Pattern.compile("\\b" + name + "\\b").matcher(folded).find()) {
          return Optional.of(DayOfWeek.of(i + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate[]> span(String days, LocalDate start, LocalDate last) {
    Matcher numbered = NUMBERED.matcher(days);
    List<LocalDate> found = new ArrayList<>();
    if (numbered.find()) {
      found.add(start.plusDays(Integer.parseInt(numbered.group(1)) - 1L));
      Matcher second = DAY.matcher(days.substring(numbered.end()));
      if (TO.matcher(days).find() && second.find()) {
        found.add(start.plusDays(Integer.parseInt(second.group(1)) - 1L));
      }
    } else {
      int month = lastMonth(days);
      Matcher one = DAY.matcher(days);
      while (one.find() && found.size() < 2) {
        int own = month(one.group(2), one.group(3));
        date(Integer.parseInt(one.group(1)), own == 0 ? month : own, start, last)
            .ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    LocalDate to = found.getLast().isBefore(found.getFirst()) ? found.getFirst() : found.getLast();
    return Optional.of(new LocalDate[] {found.getFirst(), to});
  }

  private static int lastMonth(String days) {
    int month = 0;
    Matcher one = DAY.matcher(days);
    while (one.find()) {
      int own = month(one.group(2), one.group(3));
      month = own == 0 ? month : own;
    }
    return month;
  }

  private static int month(@Nullable String number, @Nullable String name) {
    if (number != null) {
      return Integer.parseInt(number);
    }
    return name == null
        ? 0
        : MONTHS.entrySet().stream()
            .filter(entry -> name.startsWith(entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .findFirst()
            .orElse(0);
  }

  /** The first such day not before the mission, or the line before it when no month is said. */
  private static Optional<LocalDate> date(int day, int month, LocalDate start, LocalDate last) {
    LocalDate from = month == 0 ? last : start.minusDays(31);
    for (LocalDate one = from; one.isBefore(from.plusDays(366)); one = one.plusDays(1)) {
      if (one.getDayOfMonth() == day && (month == 0 || one.getMonthValue() == month)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
