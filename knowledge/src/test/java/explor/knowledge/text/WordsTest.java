package explor.knowledge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final String TEXT = "Les hébergements d'Antsirabe : meetings, formez-vous !";

  @Test
  void aWordIsReducedTheSameHoweverManyCameBetween() {
    List<Word> before = Words.of(TEXT);
    // more different words than are kept, cut by several threads at once
    IntStream.range(0, 50_000)
        .parallel()
        .forEach(i -> assertEquals("mot" + i, Words.of("Mot" + i).getFirst().folded()));
    assertEquals(before, Words.of(TEXT));
  }
}
