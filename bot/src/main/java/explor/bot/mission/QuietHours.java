package explor.bot.mission;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which nobody is reminded of anything, by the clock of where they are.
 *
 * @param from first quiet hour, 0 to 23
 * @param until first hour that is quiet no more, 0 to 23
 */
public record QuietHours(int from, int until) {

  /** The moment itself, or the end of the quiet hours it falls into. */
  public Instant after(Instant moment, ZoneId zone) {
    ZonedDateTime there = moment.atZone(zone);
    if (!quiet(there.getHour())) {
      return moment;
    }
    LocalTime end = LocalTime.of(until, 0);
    ZonedDateTime next = there.with(end);
    return (next.isAfter(there) ? next : there.plusDays(1).with(end)).toInstant();
  }

  private boolean quiet(int hour) {
    return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
  }
}
