package explor.bot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import explor.bot.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsTest {
  private static final String GOOD =
      """
      id: need
      version: 1
      tag: BESOIN
      title: {fr: Demande, en: Request}
      slots:
        - name: city
          type: place_aura
          required: true
          label: {fr: Commune, en: Town}
          question: {fr: "Où ?", en: "Where?"}
      """;

  @TempDir private Path config;

  @Test
  void theFormsWeShipHaveNoFault() {
    Faults faults = new Faults();
    Forms forms = Forms.load(Path.of("..", "config"), faults);
    assertEquals(List.of(), faults.all());
    assertEquals(
        List.of("employer", "individual", "need", "reciprocity"),
        forms.all().stream().map(Form::id).toList());
    assertEquals(20, forms.form("need").orElseThrow().slots().size());
    assertEquals(16, forms.form("employer").orElseThrow().slots().size());
    assertEquals(16, forms.form("individual").orElseThrow().slots().size());
    assertEquals(20, forms.form("reciprocity").orElseThrow().slots().size());
  }

  @Test
  void questionsWeShipStayShort() {
    for (Form form : Forms.load(Path.of("..", "config"), new Faults()).all()) {
      for (Slot slot : form.slots()) {
        for (Language language : Language.values()) {
          assertTrue(slot.question(language).split("\\s+").length <= 25, slot.question(language));
        }
      }
    }
  }

  @Test
  void aSlotIsReadWithItsTexts() throws IOException {
    Forms forms = load(GOOD);
    Slot slot = forms.form("need").orElseThrow().slot("city").orElseThrow();
    assertEquals(SlotType.PLACE_AURA, slot.type());
    assertTrue(slot.required());
    assertEquals("Town", slot.label(Language.EN));
    assertEquals("Où ?", slot.question(Language.FR));
  }

  @Test
  void aTextMissingInOneLanguageIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD.replace(", en: \"Where?\"", ""), "forms/need.yaml:10: the text in \"en\"");
  }

  @Test
  void anUnknownTypeIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD.replace("place_aura", "town"), "forms/need.yaml:7: type \"town\"");
  }

  @Test
  void aSlotThatStandsTwiceIsAFault() throws IOException {
    String slot = GOOD.substring(GOOD.indexOf("  - name"));
    assertFault(GOOD + slot, "forms/need.yaml:11: slot \"city\" stands already on line 6");
  }

  @Test
  void anEnumWithoutChoicesIsAFault() throws IOException {
    assertFault(GOOD.replace("place_aura", "enum"), "is an enum without choices");
  }

  @Test
  void aChoiceWithoutLabelIsAFault() throws IOException {
    String choices = "    choices:\n      - value: a\n";
    assertFault(
        GOOD.replace("place_aura", "enum") + choices, "forms/need.yaml:12: \"label\" is missing");
  }

  @Test
  void boundsTheWrongWayRoundAreAFault() throws IOException {
    assertFault(GOOD + "    min: 15\n    max: 7\n", "forms/need.yaml:12: max 7 is below min 15");
  }

  @Test
  void aQuestionThatIsBlankInOneLanguageIsAFaultWithItsLine() throws IOException {
    assertFault(
        GOOD.replace("en: \"Where?\"", "en: \" \""), "forms/need.yaml:10: the text in \"en\"");
  }

  @Test
  void aSlotWithoutAnyQuestionIsAFaultWithItsLine() throws IOException {
    assertFault(
        GOOD.replaceAll("(?m)^ *question:.*\n", ""), "forms/need.yaml:6: \"question\" is missing");
  }

  @Test
  void anExampleInOneLanguageOnlyIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD + "    example: {fr: Riom}\n", "forms/need.yaml:11: the text in \"en\"");
  }

  @Test
  void aTextInALanguageWeDoNotSpeakIsAFaultWithItsLine() throws IOException {
    assertFault(
        GOOD.replace("en: Request}", "en: Request, de: Bitte}"),
        "forms/need.yaml:4: \"de\" is no language");
  }

  @Test
  void aNameThatIsNoNameIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD.replace("name: city", "name: Ma Ville"), "forms/need.yaml:6: \"Ma Ville\"");
  }

  @Test
  void aVersionBelowOneIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD.replace("version: 1", "version: 0"), "forms/need.yaml:2: a version");
  }

  @Test
  void aRequiredThatIsNeitherTrueNorFalseIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD.replace("required: true", "required: peut-être"), "forms/need.yaml:8: ");
  }

  @Test
  void aChoiceThatStandsTwiceIsAFaultWithItsLine() throws IOException {
    String choice = "      - value: a\n        label: {fr: A, en: A}\n";
    assertFault(
        GOOD.replace("place_aura", "enum") + "    choices:\n" + choice + choice,
        "forms/need.yaml:14: choice \"a\" stands here twice");
  }

  @Test
  void aFormThatExistsTwiceIsAFaultWithItsLine() throws IOException {
    Path folder = Files.createDirectories(config.resolve("forms"));
    Files.writeString(folder.resolve("again.yaml"), GOOD);
    assertFault(GOOD, "forms/need.yaml:1: the form \"need\" exists twice");
  }

  @Test
  void aFileThatIsNoYamlIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD.replace("slots:", "slots: ["), "forms/need.yaml:");
  }

  @Test
  void aMistypedKeyIsAFault() throws IOException {
    assertFault(GOOD + "    requird: true\n", "forms/need.yaml:11: \"requird\" is not known");
  }

  @Test
  void aMissingFolderIsAFaultNotAnException() {
    Faults faults = new Faults();
    assertTrue(Forms.load(config.resolve("nowhere"), faults).all().isEmpty());
    assertEquals(1, faults.all().size());
  }

  @Test
  void aQuestionThatHangsOnNoSlotAboveItIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD + asking("scheme", "[a]"), "forms/need.yaml:17: \"scheme\" is no slot above");
    assertFault(GOOD + asking("name", "[a]"), "forms/need.yaml:17: \"name\" is no slot above");
  }

  @Test
  void aQuestionThatNoAnswerLeadsToIsAFaultWithItsLine() throws IOException {
    assertFault(GOOD + asking("city", "[a]"), "forms/need.yaml:18: \"a\" is no choice of \"city\"");
    assertFault(GOOD + asking("city", "[]"), "forms/need.yaml:16: no answer to \"city\" leads");
  }

  @Test
  void anAnswerRulesOutTheQuestionThatHangsOnItAndNothingElseDoes() {
    Form form = Forms.load(Path.of("..", "config"), new Faults()).form("individual").orElseThrow();
    Slot agreement = form.slot("employer_agreement").orElseThrow();
    assertTrue(form.open(Map.of()).contains(agreement), "not known yet");
    assertTrue(form.open(Map.of("scheme", Filled.of("conge_solidaire"))).contains(agreement));
    assertFalse(form.open(Map.of("scheme", Filled.of("benevolat"))).contains(agreement));
  }

  private static String asking(String slot, String values) {
    return """
    \u0020 - name: name
        type: text
        label: {fr: Nom, en: Name}
        question: {fr: "Qui ?", en: "Who?"}
        required: true
        asked_if:
          slot: %s
          is: %s
    """
        .formatted(slot, values);
  }

  private Forms load(String yaml) throws IOException {
    return load(yaml, new Faults());
  }

  private Forms load(String yaml, Faults faults) throws IOException {
    Path folder = Files.createDirectories(config.resolve("forms"));
    Files.writeString(folder.resolve("need.yaml"), yaml);
    return Forms.load(config, faults);
  }

  private void assertFault(String yaml, String expected) throws IOException {
    Faults faults = new Faults();
    load(yaml, faults);
    assertTrue(
        faults.all().stream()
            .anyMatch(fault -> fault.startsWith(expected) || fault.contains(expected)),
        () -> expected + " not in " + faults.all());
  }
}
