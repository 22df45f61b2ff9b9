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

final class SpokenDaysTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 26);

  private static String in(String words) {
    return shown(SpokenDays.in(words, NOVEMBER));
  }

  private static String shown(List<Window> windows) {
    return windows.stream().map(w -> w.from() + "/" + w.to()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "au printemps 2027, 2027-03-01/2027-06-20",
    "au printemps, 2027-03-01/2027-06-20",
    "cet automne, 2026-09-01/2026-12-20",
    "in the summer of 2028, 2028-06-01/2028-09-20",
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
  @CsvSource({
    "févr. 2027, 2027-02-01/2027-02-28",
    "fev-27, 2027-02-01/2027-02-28",
    "Mar-27, 2027-03-01/2027-03-31",
    "mars à mai 2027, 2027-03-01/2027-05-31",
    "de mars à mai, 2027-03-01/2027-05-31",
    "entre mars et mai 2028, 2028-03-01/2028-05-31",
    "novembre à février 2027, 2026-11-01/2027-02-28",
    "novembre 2027 à février, 2027-11-01/2028-02-29",
    "'janvier, février', 2027-01-01/2027-02-28",
    "'janvier, février et avril 2027', 2027-01-01/2027-02-28 2027-04-01/2027-04-30",
    "mars/mai 2027, 2027-03-01/2027-03-31 2027-05-01/2027-05-31",
    "octobre, 2027-10-01/2027-10-31",
    "novembre, 2026-11-01/2026-11-30",
    "du 3 au 14 mars 2027, 2027-03-03/2027-03-14",
    "du 28 déc. au 3 janvier 2027, 2026-12-28/2027-01-03",
    "12-mars, 2027-03-12/2027-03-12",
    "12-mars-27, 2027-03-12/2027-03-12",
    "1er avril 2027, 2027-04-01/2027-04-01",
    "'from March 3, 2027 to May 8, 2027', 2027-03-03/2027-05-08",
    "du 01/02 au 30/04/2027, 2027-02-01/2027-04-30",
    "2027-02-01/2027-04-30 2027-06-01/2027-06-30, 2027-02-01/2027-04-30 2027-06-01/2027-06-30",
    "'du 01/02/27 au 28/02/27, puis du 01/06/27 au 30/06/27', 2027-02-01/2027-02-28"
        + " 2027-06-01/2027-06-30",
    "02/2027 - 04/2027, 2027-02-01/2027-04-30",
    "toute l'année 2027, 2027-01-01/2027-12-31",
    "2026-2027, 2026-01-01/2027-12-31",
    "à partir de mars 2027, 2027-03-01/2027-04-30",
    "jusqu'à juin 2027, 2027-05-01/2027-06-30",
    "29 février, 2028-02-29/2028-02-29",
    "março a maio de 2027, 2027-03-01/2027-05-31",
    "entre enero y marzo de 2027, 2027-01-01/2027-03-31",
  })
  void daysAndMonthsAreReadAsPeopleWriteThem(String words, String days) {
    assertEquals(days, in(words));
  }

  @Test
  void withoutADayToStartFromAYearMustBeNamed() {
    assertEquals("", shown(SpokenDays.in("au printemps")));
    assertEquals("2027-03-01/2027-06-20", shown(SpokenDays.in("au printemps 2027")));
  }

  @ParameterizedTest
  @CsvSource({
    "30 février 2027",
    "mars 5",
    "jui 2027",
    "32/01/2027",
    "2027-13",
    "mars à mai à juin 2027",
    "fin mars 2027",
    "mars 12027",
    "3",
    "3 et 5",
    "hier",
    "-",
    "de mars 2027 à mai 2026",
  })
  void whatNamesNoDaysMeansNone(String words) {
    assertEquals("", in(words));
  }

  @ParameterizedTest
  @CsvSource({"avant l'été", "pas en hiver", "fin du printemps", "quand vous voulez", "''"})
  void otherWordsChangeTheDaysSoNothingIsGuessed(String words) {
    assertEquals("", in(words));
  }

  private static String period(String start, String end, int days) {
    NeedProfile need = new NeedProfile("", "pompes", "", "", List.of(), start, end, days);
    return shown(need.periods());
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
