package explor.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficeHoursTest {
  private static final OfficeHours OFFICE = OfficeHours.USUAL;

  private static Instant at(String utc) {
    return Instant.parse(utc);
  }

  @Test
  void easterIsWhereTheAlmanacHasIt() {
    Map<Integer, String> easters =
        Map.of(
            2000, "2000-04-23",
            2008, "2008-03-23",
            2011, "2011-04-24",
            2024, "2024-03-31",
            2026, "2026-04-05",
            2027, "2027-03-28",
            2038, "2038-04-25",
            2100, "2100-03-28");
    easters.forEach((year, day) -> assertEquals(LocalDate.parse(day), Holidays.easter(year)));
  }

  @Test
  void publicHolidaysAreNoWorkingDays() {
    for (String day :
        new String[] {
          "2027-01-01", "2027-03-29", "2027-05-06", "2027-05-17", "2027-07-14", "2027-11-11"
        }) {
      assertFalse(OFFICE.isWorkingDay(LocalDate.parse(day)), day);
    }
    assertTrue(OFFICE.isWorkingDay(LocalDate.parse("2027-05-07")));
  }

  @Test
  void workingDaysLeapOverWeekendsAndHolidays() {
    // Thursday before Easter 2027, ten in Paris (summer time begins on the Sunday between).
    assertEquals(at("2027-03-30T08:00:00Z"), OFFICE.plusDays(at("2027-03-25T09:00:00Z"), 2));
    // Friday evening after closing counts from Monday's opening.
    assertEquals(at("2027-01-19T08:00:00Z"), OFFICE.plusDays(at("2027-01-15T18:00:00Z"), 1));
  }

  @Test
  void itOpensOnTheNextWorkingMorning() {
    assertEquals(at("2027-01-11T08:00:00Z"), OFFICE.nextOpening(at("2027-01-08T08:00:00Z")));
    assertFalse(OFFICE.isOpen(at("2027-01-10T10:00:00Z")));
    assertTrue(OFFICE.isOpen(at("2027-01-11T08:00:00Z")));
    assertFalse(OFFICE.isOpen(at("2027-01-11T16:30:00Z")));
  }

  @Test
  void closuresAreASettingAndFaultsAreNamed() {
    Faults faults = new Faults();
    OfficeHours office =
        OfficeHours.read(
            ConfigNode.parse(
                """
                opens: "08:30"
                closes: "12:00"
                days: [lundi, mardi]
                closed: [2027-01-11, 2027-01-18/2027-01-26]
                """,
                "desk.yaml",
                faults));
    faults.throwIfAny();
    assertEquals(at("2027-01-12T07:30:00Z"), office.nextOpening(at("2027-01-09T00:00:00Z")));
    assertEquals(at("2027-02-01T07:30:00Z"), office.nextOpening(at("2027-01-13T00:00:00Z")));
    OfficeHours.read(
        ConfigNode.parse(
            """
            opens: tôt
            closes: "12:00"
            days: [lundredi]
            closed: [demain]
            """,
            "desk.yaml",
            faults));
    assertEquals(4, faults.all().size(), faults.all().toString());
  }
}
