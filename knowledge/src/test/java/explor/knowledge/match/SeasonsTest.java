package explor.knowledge.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeasonsTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 26);

  private static String in(String words) {
    return shown(Seasons.in(words, NOVEMBER));
  }

  private static String shown(List<Window> windows) {
    return windows.stream().map(w -> w.from() + "/" + w.to()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "au printemps 2027, 2027-03-01/2027-06-20",
    "au printemps, 2027-03-01/2027-06-20",
    "cet automne, 2026-09-01/2026-12-20",
    "in the summer of 2028, ''",
    "in the summer 2028, 2028-06-01/2028-09-20",
    "été ou automne 2027, 2027-06-01/2027-12-20",
    "'printemps ou automne 2027', 2027-03-01/2027-06-20 2027-09-01/2027-12-20",
    "hiver 2026-2027, 2026-12-01/2027-03-20",
    "hiver 2027, 2026-12-01/2027-03-20 2027-12-01/2028-03-20",
    "en otoño, 2026-09-01/2026-12-20",
  })
  void aSeasonIsTheDaysThatPeopleMean(String words, String days) {
    assertEquals(days, in(words));
  }

  @ParameterizedTest
  @CsvSource({"avant l'été", "pas en hiver", "fin du printemps", "quand vous voulez", "''"})
  void otherWordsChangeTheDaysSoNothingIsGuessed(String words) {
    assertEquals("", in(words));
  }

  private static String period(String start, String end, int days) {
    NeedProfile need = new NeedProfile("", "pompes", "", "", List.of(), start, end, days);
    return shown(need.period().stream().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03, 2027-03, 10, 2027-03-01/2027-03-31", // in March
    "2027-03, '', 10, 2027-03-01/2027-04-30", // from March
    "'', 2027-06, 10, 2027-05-01/2027-06-30", // until June
    "2028-02-29, 2028-02-29, 8, 2028-02-29/2028-03-07", // from that day
    "2028-02-29, 2028-02-29, 0, 2028-02-29/2028-02-29",
    "2027-02-29, '', 10, ''", // no such day
    "2027-03-20, 2027-03-01, 10, 2027-03-01/2027-03-20",
    "-999999999-01-01, '', 10, ''",
  })
  void aFormsDatesAreTheDaysThatPeopleMean(String start, String end, int days, String meant) {
    assertEquals(meant, period(start, end, days));
  }

  @Test
  void windowsThatTouchAreOne() {
    Window january = new Window(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 31));
    Window february = new Window(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28));
    Window april = new Window(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30));
    List<Window> joined = Window.joined(List.of(april, february, january));
    assertEquals("2027-01-01/2027-02-28 2027-04-01/2027-04-30", shown(joined));
  }
}
