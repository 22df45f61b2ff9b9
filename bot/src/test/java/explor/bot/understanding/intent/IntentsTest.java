package explor.bot.understanding.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import explor.bot.understanding.Intent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntentsTest {
  private static final Path CONFIG = Path.of("../config");
  private static final Optional<Path> NO_CACHE = Optional.empty();
  private static final Faults FAULTS = new Faults();
  private static final Intents INTENTS = Intents.load(CONFIG, NO_CACHE, FAULTS);

  @Test
  void theFilesOfExamplesAreWithoutFault() {
    assertEquals(List.of(), FAULTS.all());
  }

  @Test
  void aTradeNeverSeenIsUnderstoodLikeAnotherOne() {
    assertEquals(Intent.OFFER, INTENTS.rank("je suis luthière, disponible en mai").get(0).intent());
    assertEquals(
        Intent.NEED,
        INTENTS.rank("nous cherchons un glaciologue pour le Kirghizistan").get(0).intent());
  }

  @Test
  void whetherAPlaceIsCoveredIsAskedOfTheProgramme() {
    for (String asked :
        List.of(
            "is the Allier part of the area you cover?", "la Loire est-elle dans votre zone ?")) {
      assertEquals(Intent.PROGRAM_INFO, INTENTS.rank(asked).get(0).intent(), asked);
    }
  }

  @Test
  void theSameFilesGiveTheSameAnswers() {
    Intents again = Intents.load(CONFIG, NO_CACHE, new Faults());
    for (String words : new String[] {"combien ça coûte ?", "xyz", "", "hola, ¿qué tal?"}) {
      assertEquals(INTENTS.rank(words), again.rank(words));
    }
  }

  /** While a form asks, an answer must not be taken for a question because of one known word. */
  @Test
  void mostlyUnknownWordsAreDoubtedToAskAnything() {
    for (String name : List.of("Comité Lukunga Propre", "Dossier Ndombo Ekolo", "Mission Ekolo")) {
      assertTrue(INTENTS.rankDoubting(name).get(0).confidence() < 0.6, name);
    }
    for (String asked : List.of("combien coûte une mission", "où en est notre demande")) {
      assertTrue(INTENTS.rankDoubting(asked).get(0).confidence() > 0.6, asked);
    }
  }

  /** However well its words are known: names are written with capitals, and questions are not. */
  @Test
  void whatIsWrittenLikeANameIsDoubtedToAskAnything() {
    for (String name : List.of("Dossier Vert Ndombo", "Suivi Solidaire", "Budget et Partage")) {
      double doubting = INTENTS.rankDoubting(name).get(0).confidence();
      assertTrue(doubting < 0.6, name + " " + doubting);
    }
    for (String asked : List.of("Où en est notre demande", "COMBIEN COÛTE UNE MISSION")) {
      assertTrue(INTENTS.rankDoubting(asked).get(0).confidence() > 0.6, asked);
    }
  }

  @Test
  void doubtNeverMakesSurer() {
    for (String words : List.of("qui paie le billet", "un relieur à Oujda", "xyz", "", "merci")) {
      List<Intents.Ranked> ranked = INTENTS.rank(words);
      List<Intents.Ranked> doubting = INTENTS.rankDoubting(words);
      for (int i = 0; i < ranked.size(); i++) {
        assertEquals(ranked.get(i).intent(), doubting.get(i).intent(), words);
        assertTrue(doubting.get(i).confidence() <= ranked.get(i).confidence(), words);
      }
    }
  }

  @Test
  void confidencesMakeOne() {
    double sum = INTENTS.rank("bonjour").stream().mapToDouble(Intents.Ranked::confidence).sum();
    assertEquals(1, sum, 1e-6);
    assertEquals(Intent.values().length, INTENTS.rank("").size());
  }

  @Test
  void withoutAnyExampleEveryIntentIsAsLikely(@TempDir Path folder) {
    Faults faults = new Faults();
    Intents intents = Intents.load(folder, NO_CACHE, faults);
    assertFalse(faults.isEmpty());
    assertEquals(1.0 / 14, intents.rank("bonjour").get(0).confidence(), 1e-9);
  }

  /** 7 lines of each file: the key and six phrases. */
  private static void fewExamples(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("intents"));
    Files.copy(Path.of("../config/word-classes.yaml"), folder.resolve("word-classes.yaml"));
    for (Intent intent : Intent.values()) {
      String file = "intents/" + intent.code() + ".yaml";
      String few =
          Files.readAllLines(Path.of("../config", file)).stream()
              .limit(7)
              .collect(Collectors.joining("\n"));
      Files.writeString(folder.resolve(file), few);
    }
  }

  @Test
  void aPhraseOrAWordClassThatChangedIsLearnedAnew(@TempDir Path folder) throws Exception {
    fewExamples(folder);
    Optional<Path> cache = Optional.of(folder.resolve("cache"));
    Path model = folder.resolve("cache/intents.model");
    List<byte[]> models = new ArrayList<>();
    for (String changed : List.of("", "intents/need.yaml", "word-classes.yaml")) {
      if (changed.startsWith("intents")) {
        Files.writeString(
            folder.resolve(changed), "\n  - on cherche un maraîcher", StandardOpenOption.APPEND);
      } else if (!changed.isEmpty()) {
        Path file = folder.resolve(changed);
        Files.writeString(file, Files.readString(file) + "\nanimal: [chien, chat]\n");
      }
      Intents.load(folder, cache, new Faults());
      models.add(Files.readAllBytes(model));
      Intents.load(folder, cache, new Faults());
      assertArrayEquals(models.getLast(), Files.readAllBytes(model), "kept: " + changed);
    }
    assertFalse(Arrays.equals(models.get(0), models.get(1)));
    assertFalse(Arrays.equals(models.get(1), models.get(2)));
  }

  @Test
  void aFewExamplesOfEachAreLearnedFrom(@TempDir Path folder) throws Exception {
    fewExamples(folder);
    Faults faults = new Faults();
    Intents intents = Intents.load(folder, NO_CACHE, faults);
    assertTrue(faults.isEmpty(), faults.all().toString());
    assertEquals(Intent.GREETING, intents.rank("bonjour").get(0).intent());
  }

  @Test
  void anIntentWithTooFewExamplesIsTold(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("intents"));
    Files.writeString(folder.resolve("intents/need.yaml"), "phrases: [a b, c d]");
    Files.writeString(folder.resolve("intents/offer.yaml"), "phrases: [e f, g h]");
    Faults faults = new Faults();
    Intents.load(folder, NO_CACHE, faults);
    assertTrue(
        faults.all().stream().anyMatch(f -> f.startsWith("intents/need.yaml:1: an intent needs")),
        faults.all().toString());
  }
}
