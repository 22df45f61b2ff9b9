package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationReaderTest {
  private final DurationReader reader = new DurationReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 jours|10",
        "10j|10",
        "une dizaine de jours|10",
        "une quinzaine de jours|15",
        "quinze jours|15",
        "une quinzaine|15",
        "deux semaines|14",
        "7-15 j|15",
        "de 8 à 10 jours|10",
        "une semaine à dix jours|10",
        "mission d'un mois|30",
        "3 semaines|21",
        "about ten days|10",
        "a fortnight|14",
        "two weeks|14",
        "10 to 12 days|12",
        "the mission would last 9 days|9",
        "9 días|9",
        "duas semanas|14",
        "vingt et un jours|21",
        "10 jours par an|10",
      })
  void theLengthOfAMissionIsReadInDays(String words, int days) {
    assertEquals(days, reader.in(Words.of(words)).getFirst().value().days(), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dans 3 semaines",
        "over the last 9 days",
        "depuis 2 mois",
        "une formation de trois jours",
        "il y a deux semaines",
        "3 jours par semaine",
        "tous les 15 jours",
        "a three-day workshop",
        "in two weeks",
      })
  void otherSpansOfTimeAreNoLengthOfAMission(String words) {
    assertEquals(List.of(), reader.in(Words.of(words)), words);
  }
}
