package explor.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.config.Faults;
import explor.bot.dialogue.Show;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import explor.bot.store.Talk;
import explor.bot.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail that staff read for a new case. */
class CaseSummaryTest {
  private static final Path CONFIG = Path.of("../config");
  private static Form need;
  private static CaseSummary summary;

  @BeforeAll
  static void load() {
    Faults faults = new Faults();
    need = Forms.load(CONFIG, faults).form("need").orElseThrow();
    summary =
        CaseSummary.load(
            CONFIG, new Show(Texts.load(CONFIG, faults)), DeskTexts.load(CONFIG, faults), faults);
    faults.throwIfAny();
  }

  private static Map<String, Filled> answers() {
    Map<String, Filled> answers = new LinkedHashMap<>();
    answers.put("organisation", Filled.of("Ruches du Forez"));
    answers.put("contact_name", Filled.of("Solène Vasseur"));
    answers.put("email", Filled.of("solene@ruches.example"));
    answers.put("city", Filled.of("Feurs"));
    answers.put("country", Filled.of("BJ"));
    answers.put("place", Filled.of("Parakou"));
    answers.put("partner", Filled.of("Union <des> apiculteurs & amis"));
    answers.put("sector", Filled.of("agriculture"));
    answers.put("project", Filled.of("vendre le miel de six groupements au marché de la ville"));
    answers.put("expertise", Filled.of("extraction et conditionnement du miel"));
    answers.put(
        "objectives",
        Filled.of("un plan de la miellerie ; un guide d'hygiène ; une formation de trois jours"));
    answers.put("period", Filled.of("février"));
    answers.put("start_date", Filled.of("2027-02"));
    answers.put("end_date", Filled.of("2027-02"));
    answers.put("duration_days", Filled.of("12"));
    answers.put("languages", Filled.of("fr"));
    answers.put("budget_eur", Filled.of("1300"));
    return answers;
  }

  private static Cases.Stored filed(String form, Map<String, Filled> answers) {
    return new Cases.Stored(
        1,
        "EXP-2027-0042",
        form,
        "RECU",
        "",
        7L,
        new Address("telegram", "4711"),
        "fr",
        answers,
        List.of("delai_court", "experience_a_verifier"),
        Instant.parse("2027-01-11T09:00:00Z"));
  }

  private static CaseSummary.Content content(String owner) {
    List<Matcher.Proposal> proposals =
        List.of(
            new Matcher.Proposal(
                "b07",
                "Paule Chazot, apicultrice, GAEC du Lignon",
                List.of(
                    "conduit deux cents ruches et une miellerie",
                    "parle français",
                    "libre toute l'année"),
                List.of("10 jours au plus", "jamais allée au Bénin")),
            new Matcher.Proposal(
                "b09", "Yann Morel, technicien", List.of("parle français"), List.of()));
    return new CaseSummary.Content(
        List.of("field_experience"),
        Map.of(),
        List.of("projet.pdf"),
        proposals,
        List.of(
            said("08:58:00", Talk.Who.PERSON, "Bonjour, <b>besoin</b> d'un apiculteur"),
            said("08:58:05", Talk.Who.ASSISTANT, "Voici ce que j'ai compris :\n• …")),
        owner);
  }

  private static Outbound mail() {
    return summary.compose(need, filed("need", answers()), content(""));
  }

  private static Talk.Line said(String at, Talk.Who who, String text) {
    return new Talk.Line(Instant.parse("2027-01-11T" + at + "Z"), who, "telegram", text);
  }

  @Test
  void theSubjectSaysWhatItIsAtAGlance() {
    assertEquals(
        "[EXPLOR][BESOIN] Bénin – "
            + sector()
            + " – 12 j – février 2027 – Ruches du Forez   EXP-2027-0042",
        mail().subject());
  }

  private static String sector() {
    return need.slot("sector").orElseThrow().choices().stream()
        .filter(choice -> choice.value().equals("agriculture"))
        .findFirst()
        .orElseThrow()
        .label(explor.bot.text.Language.FR);
  }

  @Test
  void theTextFitsSeventyTwoColumns() {
    List<String> tooLong = mail().text().lines().filter(line -> line.length() > 72).toList();
    assertEquals(List.of(), tooLong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "employer", "individual", "reciprocity"})
  void everyFormGivesOneScreenOfTextAndAValidJsonPart(String id) throws Exception {
    Form form = Forms.load(CONFIG, new Faults()).form(id).orElseThrow();
    Map<String, Filled> answers = new LinkedHashMap<>();
    for (Slot slot : form.slots()) {
      answers.put(slot.name(), Filled.of("Réponse « longue » : " + "encore un mot ; ".repeat(7)));
    }
    Outbound mail = summary.compose(form, filed(id, answers), content("Amandine Roux"));
    assertEquals(List.of(), mail.text().lines().filter(line -> line.length() > 72).toList());
    String text = mail.text().replaceAll("\\s+", " ");
    assertTrue(text.contains("Dossier suivi par Amandine Roux."), text);
    assertFalse(mail.html().contains("{{"), mail.html());
    assertEquals(Set.of(), schema().validate(Json.mapper().readTree(mail.json())));
  }

  @Test
  void everyProposalHasItsReasonsAndReservations() {
    String text = mail().text();
    assertTrue(text.contains("1. Paule Chazot"), text);
    assertTrue(text.contains("+ conduit deux cents ruches"), text);
    assertTrue(text.contains("– 10 jours au plus"), text);
  }

  @Test
  void whatPeopleTypeIsNeverMarkupInTheMail() throws Exception {
    Outbound mail = mail();
    assertTrue(mail.html().contains("Union &lt;des&gt; apiculteurs &amp; amis"));
    assertFalse(mail.html().contains("<b>besoin</b>"));
    Files.writeString(Path.of("target/summary.html"), mail.html()); // to be looked at
  }

  @Test
  void theJsonPartNamesTheCaseSoThatAnImportNeverDoubles() throws Exception {
    JsonNode json = Json.mapper().readTree(mail().json());
    assertEquals("EXP-2027-0042", json.path("id").asText());
    assertEquals("BJ", json.path("slots").path("country").asText());
    assertEquals("b07", json.path("matches").path(0).path("id").asText());
    assertEquals("field_experience", json.path("missing").path(0).asText());
    assertEquals(65_000, json.path("estimate").path("resacoop").asLong());
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("../docs/case.schema.json")));
  }

  @Test
  void theJsonPartHoldsToThePublishedSchema() throws Exception {
    JsonSchema schema = schema();
    JsonNode json = Json.mapper().readTree(mail().json());
    assertEquals(Set.of(), schema.validate(json));
    ((ObjectNode) json).remove("id");
    assertFalse(schema.validate(json).isEmpty());
  }
}
