package explor.bot.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.config.Remembered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the examples teach beyond themselves; the figures are in docs/QUALITY.md. */
final class LikenessTest {
  /** Of a look: whether it was right, told the event, or gave a false alarm. */
  private static final class Tally {
    private int cries;
    private int heard;
    private int told;
    private int harmless;
    private int alarms;

    void add(Safety safety, Examples.Message message) {
      var found = safety.look(message.words());
      if (message.event().isPresent()) {
        cries++;
        heard += found.isPresent() ? 1 : 0;
        told += found.map(Emergency::event).equals(message.event()) ? 1 : 0;
      } else {
        harmless++;
        alarms += found.isPresent() ? 1 : 0;
      }
    }

    @Override
    public String toString() {
      return "recall %.3f of %d, event %.3f, false alarms %.3f of %d"
          .formatted(
              (double) heard / cries,
              cries,
              (double) told / heard,
              (double) alarms / harmless,
              harmless);
    }
  }

  private static ConfigNode inside(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Safety.class.getResourceAsStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ConfigNode.parse(text, file, new Faults());
    }
  }

  /**
   * Learned without every fifth example, those are looked at. All five parts in turn with {@code
   * -Demergency.folds=5}.
   */
  @Test
  void cryingInOtherWordsThanTheExamplesIsMostlyHeard() throws IOException {
    Examples all = Examples.read(inside(Safety.EXAMPLES));
    ConfigNode words = inside(Safety.FILE);
    List<Examples.Message> shuffled = new ArrayList<>(all.messages());
    Collections.shuffle(shuffled, new Random(11));
    Tally tally = new Tally();
    for (int fold = 0; fold < Integer.getInteger("emergency.folds", 1); fold++) {
      List<Examples.Message> learned = new ArrayList<>();
      List<Examples.Message> kept = new ArrayList<>();
      for (int i = 0; i < shuffled.size(); i++) {
        (i % 5 == fold ? kept : learned).add(shuffled.get(i));
      }
      Safety safety = Safety.taught(words, all.only(learned), Remembered.NOWHERE);
      kept.forEach(message -> tally.add(safety, message));
    }
    System.out.println("emergencies kept back: " + tally);
    assertTrue(tally.heard >= tally.cries * 0.87, tally.toString());
    assertTrue(tally.alarms <= tally.harmless * 0.05, tally.toString());
  }

  @Test
  void theSameExamplesAlwaysTeachTheSame() throws IOException {
    Examples few = Examples.read(inside(Safety.EXAMPLES));
    Examples some = few.only(few.messages().subList(0, 300));
    WordFamilies families = WordFamilies.read(inside(Safety.FILE).need("classes"));
    List<List<String>> message = List.of(List.of("elle", "ne", "repond", "plus", "depuis", "hier"));
    List<Hunch.Guess> guesses = new ArrayList<>();
    for (int again = 0; again < 2; again++) {
      guesses.add(
          Hunch.learn(some, families, tokens -> tokens.sentences(), Remembered.NOWHERE)
              .of(message, false));
    }
    assertEquals(guesses.get(0), guesses.get(1));
  }
}
