package explor.bot.mission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The daily question where clocks change, at the date line, and in hours that are quiet. */
class DaysTest {
  private static Mission mission(String zone, String first, String last) {
    return new Mission(
        "M", "M", "", LocalDate.parse(first), LocalDate.parse(last), ZoneId.of(zone), List.of());
  }

  /** Every check-in of a mission, one found after the other. */
  private static List<String> all(Mission mission, int hour, String from) {
    List<String> all = new ArrayList<>();
    Optional<Instant> next = Days.nextCheckIn(mission, hour, Instant.parse(from));
    while (next.isPresent()) {
      all.add(next.get().toString());
      next = Days.nextCheckIn(mission, hour, next.get());
    }
    return all;
  }

  @Test
  void sixInTheEveningStaysSixWhenClocksGoForward() {
    assertEquals(
        List.of("2027-03-27T17:00:00Z", "2027-03-28T16:00:00Z", "2027-03-29T16:00:00Z"),
        all(mission("Europe/Paris", "2027-03-27", "2027-03-29"), 18, "2027-03-01T00:00:00Z"));
  }

  @Test
  void sixInTheEveningStaysSixWhenClocksGoBack() {
    assertEquals(
        List.of("2027-10-30T16:00:00Z", "2027-10-31T17:00:00Z"),
        all(mission("Europe/Paris", "2027-10-30", "2027-10-31"), 18, "2027-10-01T00:00:00Z"));
  }

  @Test
  void anHourThatDoesNotExistIsAskedAnHourLaterAndOneThatComesTwiceOnce() {
    assertEquals(
        List.of("2027-03-27T01:00:00Z", "2027-03-28T01:00:00Z", "2027-03-29T00:00:00Z"),
        all(mission("Europe/Paris", "2027-03-27", "2027-03-29"), 2, "2027-03-01T00:00:00Z"));
    assertEquals(
        1,
        all(mission("Europe/Paris", "2027-10-31", "2027-10-31"), 2, "2027-10-01T00:00:00Z").size());
  }

  @Test
  void onBothSidesOfTheDateLineTheDayIsThatOfThePlace() {
    assertEquals(
        List.of("2027-01-01T04:00:00Z"),
        all(mission("Pacific/Kiritimati", "2027-01-01", "2027-01-01"), 18, "2026-12-01T00:00:00Z"));
    assertEquals(
        List.of("2027-01-02T05:00:00Z"),
        all(mission("Pacific/Pago_Pago", "2027-01-01", "2027-01-01"), 18, "2026-12-01T00:00:00Z"));
    assertEquals(
        List.of("2027-01-01T05:00:00Z"),
        all(mission("Pacific/Apia", "2027-01-01", "2027-01-01"), 18, "2026-12-01T00:00:00Z"));
    Mission apia = mission("Pacific/Apia", "2027-01-01", "2027-01-01");
    assertEquals(LocalDate.parse("2027-01-01"), apia.today(Instant.parse("2026-12-31T12:00:00Z")));
  }

  @Test
  void aDayThatAPlaceLeftOutIsPassedOver() {
    assertEquals(
        List.of("2011-12-30T04:00:00Z", "2011-12-31T04:00:00Z"),
        all(mission("Pacific/Apia", "2011-12-29", "2011-12-31"), 18, "2011-12-01T00:00:00Z")
            .stream()
            .distinct()
            .toList());
  }

  @Test
  void quietHoursEndInTheMorningOfThePlaceAlsoWhenClocksChange() {
    QuietHours quiet = new QuietHours(21, 8);
    ZoneId paris = ZoneId.of("Europe/Paris");
    assertEquals(
        Instant.parse("2027-03-28T06:00:00Z"),
        quiet.after(Instant.parse("2027-03-27T21:30:00Z"), paris));
    assertEquals(
        Instant.parse("2027-10-31T07:00:00Z"),
        quiet.after(Instant.parse("2027-10-31T00:30:00Z"), paris));
    assertEquals(
        Instant.parse("2026-12-31T18:00:00Z"),
        quiet.after(Instant.parse("2026-12-31T09:00:00Z"), ZoneId.of("Pacific/Kiritimati")));
    Instant day = Instant.parse("2027-01-11T12:00:00Z");
    assertEquals(day, quiet.after(day, paris));
  }
}
