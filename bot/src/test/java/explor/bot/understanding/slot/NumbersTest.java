package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "septante,70",
    "nonante-deux,92",
    "quatre-vingts,80",
    "quatre-vingt-onze,91",
    "soixante-dix,70",
    "soixante et onze,71",
    "vingt et un,21",
    "vingt-deux,22",
    "dix-sept,17",
    "deux cents,200",
    "mille cinq cents,1500",
    "deux mille,2000",
    "twelve,12",
    "forty-five,45",
    "two hundred and thirty,230",
    "treinta y cinco,35",
    "quinze,15",
    "dezoito,18",
    "une douzaine,12",
    "14,14",
  })
  void figuresAndNumberWordsAreRead(String words, int value) {
    Words cut = Words.of(words);
    Span<Integer> number = Numbers.at(cut, 0);
    assertNotNull(number, words);
    assertEquals(value, number.value(), words);
    assertEquals(cut.size(), number.to(), words);
  }
}
