package explor.bot.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.bot.config.Faults;
import explor.bot.form.Forms;
import explor.bot.understanding.slot.Extraction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnderstandJsonlTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
  private static final Path CONFIG = Path.of("..", "config");
  private static Extraction extraction;
  private static Forms forms;

  @BeforeAll
  static void load() {
    Faults faults = new Faults();
    extraction = Extraction.load(CONFIG, faults);
    forms = Forms.load(CONFIG, faults);
  }

  private static JsonNode answer(Intent intent, String line) throws JsonProcessingException {
    List<Command> begun = intent == Intent.NEED ? List.of(new Command.Start("need")) : List.of();
    Understanding fixed = (words, moment) -> new Interpretation(intent, 1, "fr", begun);
    return new ObjectMapper()
        .readTree(new UnderstandJsonl(fixed, extraction, forms).answer(line, TODAY));
  }

  @Test
  void valuesHaveTheirJsonTypes() throws JsonProcessingException {
    JsonNode out =
        answer(
            Intent.NEED,
            """
            {"id":"x1","sent":"2026-10-01","text":"On cherche un maçon à Kindia en Guinée, 9 jours \
            en mai, français et soussou, budget 1500 €. Nous sommes membres de RESACOOP."}
            """);
    assertEquals("x1", out.get("id").asText());
    assertEquals("need", out.get("intent").asText());
    assertEquals("need", out.get("kind").asText());
    JsonNode slots = out.get("slots");
    assertEquals(9, slots.get("duration_days").intValue());
    assertTrue(slots.get("duration_days").isInt());
    assertEquals(1500, slots.get("budget_eur").intValue());
    assertTrue(slots.get("network_member").booleanValue());
    assertEquals(2, slots.get("languages").size());
    assertEquals("GN", slots.get("country").asText());
    assertEquals("2027-05", slots.get("start_date").asText());
  }

  @Test
  void aTextThatBeginsNoFormHasNoKindAndNoSlots() throws JsonProcessingException {
    JsonNode out = answer(Intent.GREETING, "{\"id\":1,\"text\":\"bonjour\"}");
    assertFalse(out.has("kind"));
    assertEquals(0, out.get("slots").size());
    assertEquals(1, out.get("id").intValue());
  }

  @Test
  void theFormThatIsGivenIsTaken() throws JsonProcessingException {
    JsonNode out = answer(Intent.NEED, "{\"text\":\"dispo en mai\",\"form\":\"individual\"}");
    assertEquals("individual", out.get("kind").asText());
    assertEquals("en mai", out.get("slots").get("availability").asText());
  }

  @Test
  void aLineThatCannotBeReadGetsAClearAnswer() throws JsonProcessingException {
    assertTrue(answer(Intent.NEED, "{oops").has("error"));
    assertTrue(answer(Intent.NEED, "[1]").has("error"));
    assertTrue(answer(Intent.NEED, "{\"id\":\"a\"}").has("error"));
    assertTrue(answer(Intent.NEED, "{\"text\":\"a\",\"sent\":\"hier\"}").has("error"));
  }
}
