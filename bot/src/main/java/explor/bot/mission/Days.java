package explor.bot.mission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The moments of a volunteer's way. Pure; changes of the clock and the date line are the zone's.
 */
final class Days {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private Days() {}

  /** The morning of a day, by the clock of a place. */
  static Instant morning(LocalDate day, ZoneId zone) {
    return day.atTime(MORNING).atZone(zone).toInstant();
  }

  /** The morning that comes next. */
  static Instant nextMorning(Instant now, ZoneId zone) {
    return morning(now.atZone(zone).toLocalDate().plusDays(1), zone);
  }

  /**
   * The next check-in after now: at this hour there, on a day of the mission; empty when none is
   * left.
   */
  static Optional<Instant> nextCheckIn(Mission mission, int hour, Instant now) {
    LocalDate start = mission.start();
    LocalDate end = mission.end();
    if (start == null || end == null) {
      return Optional.empty();
    }
    LocalDate today = mission.today(now);
    LocalDate first = today.isBefore(start) ? start : today;
    for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
      // An hour that the clocks leap over becomes the one after it.
      ZonedDateTime at = day.atTime(hour, 0).atZone(mission.zone());
      if (at.toInstant().isAfter(now)) {
        return Optional.of(at.toInstant());
      }
    }
    return Optional.empty();
  }
}
