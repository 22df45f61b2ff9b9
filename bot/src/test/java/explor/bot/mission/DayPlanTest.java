package explor.bot.mission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programmes as people write them. */
class DayPlanTest {
  private static final LocalDate START = LocalDate.parse("2026-12-28");

  private static List<String> on(String day, String... lines) {
    return DayPlan.on(LocalDate.parse(day), START, List.of(lines));
  }

  @Test
  void aMonthAndAYearEndAreCrossed() {
    String[] lines = {
      "Lundi 28 décembre : arrivée",
      "Mardi 29 au jeudi 31 : visites",
      "Vendredi 1er : repos",
      "2 et 3 janvier : calculs à 14 h 30",
      "Monday 4 January: talk"
    };
    assertEquals(List.of(lines[0]), on("2026-12-28", lines));
    assertEquals(List.of(lines[1]), on("2026-12-30", lines));
    assertEquals(List.of(lines[2]), on("2027-01-01", lines));
    assertEquals(List.of(lines[3]), on("2027-01-03", lines));
    assertEquals(List.of(lines[4]), on("2027-01-04", lines));
    assertEquals(List.of(), on("2027-01-05", lines));
  }

  @Test
  void numberedDaysCountFromTheFirst() {
    String[] lines = {"Jour 1 : accueil", "J2 – marché", "Day 3 to 5: field work"};
    assertEquals(List.of(lines[0]), on("2026-12-28", lines));
    assertEquals(List.of(lines[1]), on("2026-12-29", lines));
    assertEquals(List.of(lines[2]), on("2027-01-01", lines));
  }

  @Test
  void aWeekdayAloneComesEveryWeekAndFiguresAreNoDates() {
    String[] lines = {"Dimanche : repos", "29/12 : cours", "Prévoir 30 chaises et 31 tables"};
    assertEquals(List.of(lines[0]), on("2027-01-03", lines));
    assertEquals(List.of(lines[1]), on("2026-12-29", lines));
  }
}
