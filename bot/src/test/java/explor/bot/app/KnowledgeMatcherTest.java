package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.knowledge.Window;
import explor.knowledge.load.Columns;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnowledgeMatcherTest {
  private static final LocalDate SAID = LocalDate.of(2026, 11, 26);
  private static final Columns LEVELS = ImportWords.levels(Path.of("../config"), new Faults());

  @Test
  void aSeasonIsMatchedByItsDays() {
    Map<String, Filled> answers =
        Map.of("expertise", Filled.of("pompes"), "period", Filled.of("au printemps"));
    assertEquals(
        List.of(new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 20))),
        KnowledgeMatcher.need("", answers, SAID).periods());
    Map<String, Filled> offer =
        Map.of("contact_name", Filled.of("A B"), "availability", Filled.of("à l'automne 2027"));
    assertEquals(
        "2027-09-01",
        KnowledgeMatcher.expert("x", offer, "fr", SAID, LEVELS)
            .windows()
            .getFirst()
            .from()
            .toString());
  }

  @Test
  void ofTwoSeasonsEitherWillDo() {
    Map<String, Filled> answers =
        Map.of("expertise", Filled.of("pompes"), "period", Filled.of("printemps ou automne 2027"));
    assertEquals(
        List.of(
            new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 20)),
            new Window(LocalDate.of(2027, 9, 1), LocalDate.of(2027, 12, 20))),
        KnowledgeMatcher.need("", answers, SAID).periods());
  }

  @ParameterizedTest
  @CsvSource({
    "'français, anglais courant et notions d''espagnol', fr en",
    "'français, anglais (niveau scolaire), espagnol', fr es",
    "'français, inglés básico, um pouco de espanhol', fr",
    "'je parle français, un peu anglais, mais bien espagnol', fr es",
    "'français, anglais et espagnol', fr en es",
  })
  void nobodyIsProposedForALanguageHeHasNotionsOf(String words, String spoken) {
    Map<String, Filled> offer =
        Map.of("contact_name", Filled.of("A B"), "languages", new Filled("fr,en,es", words, 0.9));
    assertEquals(
        List.of(spoken.split(" ")),
        KnowledgeMatcher.expert("x", offer, "fr", SAID, LEVELS).languages());
  }
}
