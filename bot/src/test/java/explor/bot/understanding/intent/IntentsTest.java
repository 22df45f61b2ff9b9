package explor.bot.understanding.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import explor.bot.understanding.Intent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntentsTest {
  private static final Faults FAULTS = new Faults();
  private static final Intents INTENTS = Intents.load(Path.of("../config"), FAULTS);

  @Test
  void theFilesOfExamplesAreWithoutFault() {
    assertEquals(java.util.List.of(), FAULTS.all());
  }

  @Test
  void aTradeNeverSeenIsUnderstoodLikeAnotherOne() {
    assertEquals(Intent.OFFER, INTENTS.rank("je suis luthière, disponible en mai").get(0).intent());
    assertEquals(
        Intent.NEED,
        INTENTS.rank("nous cherchons un glaciologue pour le Kirghizistan").get(0).intent());
  }

  @Test
  void theSameFilesGiveTheSameAnswers() {
    Intents again = Intents.load(Path.of("../config"), new Faults());
    for (String words : new String[] {"combien ça coûte ?", "xyz", "", "hola, ¿qué tal?"}) {
      assertEquals(INTENTS.rank(words), again.rank(words));
    }
  }

  @Test
  void confidencesMakeOne() {
    double sum = INTENTS.rank("bonjour").stream().mapToDouble(Intents.Ranked::confidence).sum();
    assertEquals(1, sum, 1e-6);
    assertEquals(Intent.values().length, INTENTS.rank("").size());
  }

  @Test
  void withoutAnyExampleTheStartIsRefused(@TempDir Path folder) {
    assertThrows(Faults.BadConfiguration.class, () -> Intents.load(folder, new Faults()));
  }

  @Test
  void anIntentWithTooFewExamplesIsTold(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("intents"));
    Files.writeString(folder.resolve("intents/need.yaml"), "phrases: [a b, c d]");
    Files.writeString(folder.resolve("intents/offer.yaml"), "phrases: [e f, g h]");
    Faults faults = new Faults();
    Intents.load(folder, faults);
    assertTrue(
        faults.all().stream().anyMatch(f -> f.startsWith("intents/need.yaml:1: an intent needs")),
        faults.all().toString());
  }
}
