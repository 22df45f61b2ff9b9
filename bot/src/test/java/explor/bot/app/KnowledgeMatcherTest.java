package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.bot.form.Filled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnowledgeMatcherTest {
  private static final LocalDate SAID = LocalDate.of(2026, 11, 26);

  @Test
  void aSeasonIsMatchedByItsDays() {
    Map<String, Filled> answers =
        Map.of("expertise", Filled.of("pompes"), "period", Filled.of("au printemps"));
    assertEquals("2027-03-01", KnowledgeMatcher.need("", answers, SAID).startDate());
    assertEquals("2027-06-20", KnowledgeMatcher.need("", answers, SAID).endDate());
    Map<String, Filled> offer =
        Map.of("contact_name", Filled.of("A B"), "availability", Filled.of("à l'automne 2027"));
    assertEquals(
        "2027-09-01",
        KnowledgeMatcher.expert("x", offer, "fr", SAID).windows().getFirst().from().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'français, anglais courant et notions d''espagnol', fr en",
    "'français, anglais (niveau scolaire), espagnol', fr es",
    "'je parle français, un peu anglais, mais bien espagnol', fr es",
    "'français, anglais et espagnol', fr en es",
  })
  void nobodyIsProposedForALanguageHeHasNotionsOf(String words, String spoken) {
    Map<String, Filled> offer =
        Map.of("contact_name", Filled.of("A B"), "languages", new Filled("fr,en,es", words, 0.9));
    assertEquals(
        List.of(spoken.split(" ")), KnowledgeMatcher.expert("x", offer, "fr", SAID).languages());
  }
}
