package explor.bot.understanding.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import explor.bot.config.Remembered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.ml.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept is worth as much as what is learned anew, and never trusted blindly. */
final class LearnedTest {
  private static final Optional<Path> NO_CACHE = Optional.empty();
  private static final List<Event> EXAMPLES =
      List.of(
          example("NEED", "nous cherchons un plombier"),
          example("NEED", "nous cherchons une comptable"),
          example("NEED", "il faut un plombier"),
          example("COST", "combien coûte un billet"),
          example("COST", "qui paie le billet"));
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir private Path folder;

  @Test
  void whatIsReadBackAnswersExactlyAsWhatWasLearned() {
    List<Double> learned = answers(EXAMPLES, NO_CACHE);
    assertEquals(learned, answers(EXAMPLES, cache()));
    assertEquals(learned, answers(EXAMPLES, cache()));
  }

  @Test
  void theSameExamplesAreLearnedOnce() throws IOException {
    answers(EXAMPLES, cache());
    Files.setLastModifiedTime(file(), LONG_AGO);
    answers(EXAMPLES, cache());
    assertEquals(LONG_AGO, Files.getLastModifiedTime(file()));
    try (Stream<Path> files = Files.list(cache().orElseThrow())) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @Test
  void aNewPhraseIsLearned() throws IOException {
    answers(EXAMPLES, cache());
    byte[] before = Files.readAllBytes(file());
    List<Event> more = new ArrayList<>(EXAMPLES);
    more.add(example("COST", "combien coûte une comptable"));
    assertEquals(answers(more, NO_CACHE), answers(more, cache()));
    assertFalse(Arrays.equals(before, Files.readAllBytes(file())));
  }

  @Test
  void aPhraseOfAnotherIntentIsLearned() {
    answers(EXAMPLES, cache());
    List<Event> other = new ArrayList<>(EXAMPLES);
    other.set(3, example("NEED", "combien coûte un billet"));
    assertEquals(answers(other, NO_CACHE), answers(other, cache()));
  }

  @Test
  void aDamagedFileIsMadeAgain() throws IOException {
    List<Double> learned = answers(EXAMPLES, cache());
    byte[] good = Files.readAllBytes(file());
    for (int length = 0; length < good.length; length += 607) {
      Files.write(file(), Arrays.copyOf(good, length));
      assertEquals(learned, answers(EXAMPLES, cache()));
      assertArrayEquals(good, Files.readAllBytes(file()));
    }
    for (int at = 0; at < good.length; at += 607) {
      byte[] bad = good.clone();
      bad[at] ^= 4;
      Files.write(file(), bad);
      assertEquals(learned, answers(EXAMPLES, cache()));
      assertArrayEquals(good, Files.readAllBytes(file()));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsDoneWithout() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("cache"), "a file in the folder's place");
    assertEquals(answers(EXAMPLES, NO_CACHE), answers(EXAMPLES, Optional.of(noFolder)));
  }

  private Optional<Path> cache() {
    return Optional.of(folder.resolve("data/cache"));
  }

  private Path file() {
    return folder.resolve("data/cache/intents.model");
  }

  private static List<Double> answers(List<Event> examples, Optional<Path> cache) {
    Remembered.Sources sources = new Remembered.Sources();
    examples.forEach(example -> sources.add(example.toString()));
    Learned learned = Learned.from(() -> examples, () -> sources, cache);
    return EXAMPLES.stream()
        .flatMap(
            asked ->
                Arrays.stream(learned.chances(asked.getContext(), asked.getValues()).together())
                    .boxed())
        .toList();
  }

  private static Event example(String intent, String words) {
    String[] names = words.split(" ");
    float[] weights = new float[names.length];
    Arrays.fill(weights, 1);
    return new Event(intent, names, weights);
  }
}
