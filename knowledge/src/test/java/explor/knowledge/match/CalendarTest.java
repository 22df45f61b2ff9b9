package explor.knowledge.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.Engagement;
import explor.knowledge.Expert;
import explor.knowledge.ExpertMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.index.Shelf;
import explor.knowledge.text.Concepts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CalendarTest {
  private static final Window YEAR = days("2027-01-01", "2027-12-31");
  private final Shelf shelf = Shelf.inMemory();
  private final ExpertIndex experts = new ExpertIndex(shelf, Concepts.none(), Towns.none());

  @AfterEach
  void close() {
    shelf.close();
  }

  private static Window days(String from, String to) {
    return new Window(LocalDate.parse(from), LocalDate.parse(to));
  }

  private void free(Window... windows) {
    List<String> none = List.of();
    experts.put(
        "test",
        List.of(
            new Expert(
                "E",
                "A B",
                "plombier",
                "",
                "",
                "",
                "",
                List.of("fr"),
                none,
                "",
                List.of(windows),
                15,
                "pompes")));
  }

  private List<ExpertMatch> wanted(String from, String to, Engagement... engaged) {
    NeedProfile need = new NeedProfile("", "pompes", "", "", List.of("fr"), from, to, 10);
    return experts.forNeed(need, 5, Map.of("E", List.of(engaged)));
  }

  @Test
  void nobodyIsProposedForDaysOnAMission() {
    free(YEAR);
    Engagement may = new Engagement(days("2027-05-03", "2027-05-14"), 0);
    assertEquals(List.of(), wanted("2027-05-02", "2027-05-16", may));
    assertFalse(wanted("2027-05-15", "2027-05-31", may).isEmpty());
  }

  @Test
  void nobodyIsProposedWhileAtRest() {
    free(YEAR);
    Engagement may = new Engagement(days("2027-05-03", "2027-05-14"), 30);
    assertEquals(List.of(), wanted("2027-05-15", "2027-05-31", may));
    assertFalse(wanted("2027-06-14", "2027-06-30", may).isEmpty(), "the rest is over");
    assertFalse(wanted("2027-04-01", "2027-04-30", may).isEmpty(), "before the mission");
  }

  @Test
  void whoseDaysAreUnknownIsNotFreeOnAMissionEither() {
    free();
    Engagement may = new Engagement(days("2027-05-03", "2027-05-14"), 10);
    assertEquals(List.of(), wanted("2027-05-05", "2027-05-20", may));
    assertFalse(wanted("2027-07-01", "2027-07-31", may).isEmpty());
  }

  @Test
  void aMissionAmongTheWantedDaysIsSaid() {
    free(YEAR);
    Engagement may = new Engagement(days("2027-05-03", "2027-05-14"), 10);
    ExpertMatch match = wanted("2027-05-01", "2027-06-30", may).getFirst();
    assertTrue(
        match
            .reservations()
            .contains("en mission du 3 mai au 14 mai 2027, puis en repos jusqu'au 24 mai 2027"),
        match.reservations()::toString);
    assertTrue(
        match.reasons().contains("libre du 25 mai au 31 décembre 2027"), match.reasons()::toString);
  }

  @Test
  void aMissionOnOtherDaysIsNotSpokenOf() {
    free(YEAR);
    Engagement may = new Engagement(days("2027-05-03", "2027-05-14"), 10);
    ExpertMatch match = wanted("2027-09-01", "2027-09-30", may).getFirst();
    assertEquals(List.of(), match.reservations());
  }
}
