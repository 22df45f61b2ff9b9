package explor.bot.understanding.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.Event;
import org.junit.jupiter.api.Test;

/** What is counted of examples. */
final class TallyTest {
  private static final Tally TALLY =
      Tally.of(
          List.of(
              new Event("NEED", new String[] {"cherche", "plombier"}),
              new Event("NEED", new String[] {"cherche", "maçon"}),
              new Event("COST", new String[] {"prix", "billet"}),
              new Event("COST", new String[] {"prix", "visa"})),
          List.of("NEED", "COST"));

  @Test
  void aWordSeenOnceTells() {
    double[] likely = of("visa");
    assertTrue(likely[1] > likely[0]);
  }

  @Test
  void aWordNeverSeenTellsNothing() {
    assertArrayEquals(new double[] {0, 0}, of("luthier"));
    assertFalse(TALLY.knows("luthier"));
    assertTrue(TALLY.knows("visa"));
  }

  @Test
  void whatIsWrittenReadsBackTheSame() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    TALLY.write(new DataOutputStream(written));
    Tally read = Tally.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
    String[] words = {"cherche", "visa", "prix"};
    float[] weights = {1, 2, 0.5f};
    assertArrayEquals(TALLY.of(words, weights), read.of(words, weights));
  }

  private static double[] of(String... words) {
    float[] weights = new float[words.length];
    Arrays.fill(weights, 1);
    return TALLY.of(words, weights);
  }
}
