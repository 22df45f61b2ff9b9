package explor.bot.desk;

import explor.bot.config.ConfigNode;
import explor.bot.words.Fold;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * When the team is there: its hours on working days, which no weekend, French public holiday or
 * closure is. Time zone of the office: Europe/Paris.
 *
 * @param days the days of the week on which it works
 * @param closed closures, both ends included
 */
public record OfficeHours(
    LocalTime opens, LocalTime closes, Set<DayOfWeek> days, List<Closure> closed) {
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final int MOST_CLOSED_DAYS = 400;

  /** First and last day of a closure. */
  public record Closure(LocalDate first, LocalDate last) {}

  /** Monday to Friday, nine to half past five. */
  public static final OfficeHours USUAL =
      new OfficeHours(
          LocalTime.of(9, 0),
          LocalTime.of(17, 30),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          List.of());

  /** Reads {@code office} of {@code desk.yaml}; faults are noted, and the usual hours hold. */
  static OfficeHours read(ConfigNode node) {
    node.onlyKeys(Set.of("opens", "closes", "days", "closed"));
    LocalTime opens = time(node.need("opens"), USUAL.opens());
    LocalTime closes = time(node.need("closes"), USUAL.closes());
    if (!opens.isBefore(closes)) {
      node.get("closes").fault("should be later than opens");
      return USUAL;
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (ConfigNode item : node.need("days").items()) {
      day(item.text("")).ifPresentOrElse(days::add, () -> item.fault("is no day of the week"));
    }
    List<Closure> closed = new ArrayList<>();
    node.get("closed").items().forEach(item -> closure(item).ifPresent(closed::add));
    if (days.isEmpty()) {
      node.get("days").fault("names no day");
      return USUAL;
    }
    return new OfficeHours(opens, closes, days, List.copyOf(closed));
  }

  private static LocalTime time(ConfigNode node, LocalTime otherwise) {
    try {
      return LocalTime.parse(node.text(otherwise.toString()));
    } catch (DateTimeException e) {
      node.fault("should be a time like 09:00");
      return otherwise;
    }
  }

  private static Optional<DayOfWeek> day(String word) {
    String wanted = Fold.fold(word.strip());
    for (DayOfWeek day : DayOfWeek.values()) {
      if (Fold.fold(day.getDisplayName(TextStyle.FULL, Locale.FRENCH)).equals(wanted)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<Closure> closure(ConfigNode node) {
    String[] ends = node.text("").strip().split("/", -1);
    try {
      LocalDate first = LocalDate.parse(ends[0]);
      LocalDate last = LocalDate.parse(ends[ends.length - 1]);
      if (!last.isBefore(first)) {
        return Optional.of(new Closure(first, last));
      }
    } catch (DateTimeException e) {
      // told below
    }
    node.fault("should be a day like 2027-05-07, or 2027-12-24/2028-01-02");
    return Optional.empty();
  }

  /** Whether the team works on this day. */
  public boolean isWorkingDay(LocalDate day) {
    return days.contains(day.getDayOfWeek())
        && !Holidays.isHoliday(day)
        && closed.stream()
            .noneMatch(shut -> !day.isBefore(shut.first()) && !day.isAfter(shut.last()));
  }

  /** Whether somebody is there now. */
  public boolean isOpen(Instant now) {
    ZonedDateTime local = now.atZone(ZONE);
    LocalTime time = local.toLocalTime();
    return isWorkingDay(local.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
  }

  /** The next time after this one at which the office opens. */
  public Instant nextOpening(Instant after) {
    LocalDate day = after.atZone(ZONE).toLocalDate();
    for (int i = 0; i < MOST_CLOSED_DAYS; i++) {
      Instant opening = day.plusDays(i).atTime(opens).atZone(ZONE).toInstant();
      if (isWorkingDay(day.plusDays(i)) && opening.isAfter(after)) {
        return opening;
      }
    }
    return day.plusDays(MOST_CLOSED_DAYS).atTime(opens).atZone(ZONE).toInstant();
  }

  /** The last time before this one at which the office opened. */
  public Instant lastOpening(Instant before) {
    LocalDate day = before.atZone(ZONE).toLocalDate();
    for (int i = 0; i < MOST_CLOSED_DAYS; i++) {
      Instant opening = day.minusDays(i).atTime(opens).atZone(ZONE).toInstant();
      if (isWorkingDay(day.minusDays(i)) && opening.isBefore(before)) {
        return opening;
      }
    }
    return day.minusDays(MOST_CLOSED_DAYS).atTime(opens).atZone(ZONE).toInstant();
  }

  /**
   * So many working days later, at the same time of day. What comes outside of office hours counts
   * from the next opening.
   */
  public Instant plusDays(Instant from, int workingDays) {
    ZonedDateTime start = (isOpen(from) ? from : nextOpening(from)).atZone(ZONE);
    LocalDate day = start.toLocalDate();
    int left = workingDays;
    for (int i = 0; left > 0 && i < MOST_CLOSED_DAYS + workingDays; i++) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day.atTime(start.toLocalTime()).atZone(ZONE).toInstant();
  }
}
