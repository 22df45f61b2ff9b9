package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.config.Faults;
import explor.bot.dialogue.Dialogue;
import explor.bot.dialogue.Effect;
import explor.bot.dialogue.Event;
import explor.bot.dialogue.Scene;
import explor.bot.dialogue.Session;
import explor.bot.dialogue.Stage;
import explor.bot.dialogue.Step;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import explor.bot.safety.Safety;
import explor.bot.store.Json;
import explor.bot.text.Language;
import explor.bot.understanding.Understanding;
import explor.bot.understanding.WordsUnderstanding;
import explor.bot.understanding.slot.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form may change while people fill it. What was begun on the older version is stored as JSON,
 * read again, and goes on with the newer one: every answer is kept, and only what is new is asked.
 */
class FormChangesTest {
  private static final Path CONFIG = Path.of("../config");
  private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
  private static final Address WHO = new Address(Address.TERMINAL, "1");
  private static final Scene SCENE = new Scene(NOW, WHO, List.of(), null);

  @TempDir static Path folder;
  private static World world;
  private static Extraction extraction;

  @BeforeAll
  static void load() {
    Faults faults = new Faults();
    world = Configured.world();
    extraction = Extraction.load(CONFIG, faults);
    faults.throwIfAny();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "employer", "individual", "reciprocity"})
  void newQuestionsAreAskedAndTheOthersAreNot(String form) throws IOException {
    Set<String> fresh = Set.of(required(form).get(1), required(form).getLast());
    Talk talk = new Talk(form, changed(form, slots -> slots.removeIf(of(fresh))));
    talk.answer(3);
    Map<String, Filled> given = talk.answers();
    talk.goOnWith(world.forms());
    talk.answerAll();
    talk.assertKept(given);
    assertTrue(talk.askedSinceChange.containsAll(fresh), talk.askedSinceChange.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "employer", "individual", "reciprocity"})
  void aQuestionThatCameAfterTheRecapIsAskedBeforeTheCaseIsFiled(String form) throws IOException {
    String fresh = required(form).getFirst();
    Talk talk = new Talk(form, changed(form, slots -> slots.removeIf(of(Set.of(fresh)))));
    talk.answerAll();
    Map<String, Filled> given = talk.answers();
    talk.goOnWith(world.forms());
    talk.say("oui");
    assertTrue(talk.filed().isEmpty(), "not everything was asked yet");
    assertEquals(List.of(fresh), talk.asked());
    talk.answerAll();
    talk.assertKept(given);
    assertEquals(Set.of(fresh), talk.askedSinceChange);
    talk.say("oui");
    assertEquals(given.size() + 1, talk.filed().orElseThrow().draft().answers().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "employer", "individual", "reciprocity"})
  void anotherOrderAndOtherWordsAskNothingTwice(String form) throws IOException {
    Talk talk = new Talk(form, world.forms());
    talk.answer(4);
    Map<String, Filled> given = talk.answers();
    talk.goOnWith(
        changed(
            form,
            slots -> {
              java.util.Collections.reverse(slots);
              slots.replaceAll(FormChangesTest::always); // what it hangs on comes later now
              slots.replaceAll(slot -> slot.replaceAll("fr: \"", "fr: \"Nouveau : "));
            }));
    talk.answerAll();
    talk.assertKept(given);
    assertTrue(talk.lastText().contains("Nouveau : "), talk.lastText());
  }

  private static String always(String slot) {
    return slot.replaceAll("    asked_if:\\n( {6}.*\\n)+", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "employer", "individual", "reciprocity"})
  void anAnswerThatBecameRequiredIsAskedUnlessItWasGiven(String form) throws IOException {
    Form shipped = world.forms().form(form).orElseThrow();
    List<String> optional =
        shipped.slots().stream().filter(slot -> !slot.required()).map(Slot::name).toList();
    Talk talk = new Talk(form, world.forms());
    talk.answer(2);
    Map<String, Filled> given = talk.answers();
    talk.goOnWith(
        changed(
            form,
            slots ->
                slots.replaceAll(
                    slot -> slot.replace("    required: false\n", "    required: true\n"))));
    talk.answerAll();
    talk.assertKept(given);
    assertTrue(talk.askedSinceChange.containsAll(optional), optional.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "employer", "individual", "reciprocity"})
  void aQuestionThatIsGoneIsForgottenWhileItIsBeingAsked(String form) throws IOException {
    Talk talk = new Talk(form, world.forms());
    talk.answer(1);
    Map<String, Filled> given = talk.answers();
    Set<String> gone = Set.copyOf(talk.asked());
    talk.goOnWith(changed(form, slots -> slots.removeIf(of(gone))));
    talk.say("et maintenant ?");
    talk.answerAll();
    talk.assertKept(given);
    assertFalse(talk.askedSinceChange.stream().anyMatch(gone::contains));
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "employer", "individual", "reciprocity"})
  void aContradictionAboutAQuestionThatIsGoneIsDropped(String form) throws IOException {
    Talk talk = new Talk(form, world.forms());
    talk.answer(1);
    Map<String, Filled> given = talk.answers();
    String gone = talk.asked().getFirst();
    talk.choosing(gone);
    talk.goOnWith(changed(form, slots -> slots.removeIf(of(Set.of(gone)))));
    talk.say("oui");
    talk.answerAll();
    talk.assertKept(given);
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "employer", "individual", "reciprocity"})
  void aChoiceThatIsGoneStaysTheAnswerOfWhoMadeIt(String form) throws IOException {
    String choice = "      - value: ancien\n        label: {fr: \"Ancien\", en: \"Old\"}\n";
    Forms older =
        changed(
            form,
            slots ->
                slots.replaceAll(
                    slot -> slot.replace("    choices:\n", "    choices:\n" + choice)));
    Talk talk = new Talk(form, older);
    talk.answerAll();
    Map<String, Filled> given = talk.answers();
    talk.goOnWith(world.forms());
    talk.say("récapitulatif");
    talk.assertKept(given);
    if (given.values().stream().anyMatch(answer -> answer.value().equals("ancien"))) {
      assertTrue(talk.lastText().contains("ancien"), talk.lastText());
    }
  }

  private static List<String> required(String form) {
    return world.forms().form(form).orElseThrow().slots().stream()
        .filter(Slot::required)
        .map(Slot::name)
        .toList();
  }

  private static java.util.function.Predicate<String> of(Set<String> names) {
    return slot -> names.contains(slot.substring("  - name: ".length(), slot.indexOf('\n')));
  }

  /** The shipped forms, one of them with its slots changed. */
  private static Forms changed(String form, java.util.function.Consumer<List<String>> change)
      throws IOException {
    Path config = Files.createTempDirectory(folder, "forms");
    Files.createDirectories(config.resolve("forms"));
    for (Form each : world.forms().all()) {
      String name = "forms/" + each.id() + ".yaml";
      String yaml = Files.readString(CONFIG.resolve(name));
      UnaryOperator<String> edit = source -> edited(source, change);
      Files.writeString(config.resolve(name), each.id().equals(form) ? edit.apply(yaml) : yaml);
    }
    Faults faults = new Faults();
    Forms forms = Forms.load(config, faults);
    faults.throwIfAny();
    assertNotEquals(world.forms().form(form), forms.form(form), "the form was changed");
    return forms;
  }

  private static String edited(String yaml, java.util.function.Consumer<List<String>> change) {
    String[] parts = yaml.split("(?m)^(?=  - name: )");
    List<String> slots = new ArrayList<>(List.of(parts).subList(1, parts.length));
    change.accept(slots);
    return parts[0] + String.join("", slots);
  }

  private static Dialogue dialogue(Forms forms) {
    Faults faults = new Faults();
    Safety safety = world.safety();
    Understanding understanding =
        WordsUnderstanding.load(
            CONFIG, forms, extraction, Optional.of(folder.resolve("cache")), faults);
    faults.throwIfAny();
    return new Dialogue(
        world.texts(),
        forms,
        world.eligibility(),
        understanding,
        safety,
        Configured.confidences(),
        world.library());
  }

  /** Somebody who fills a form, question by question. */
  private static final class Talk {
    private final String form;
    private Forms forms;
    private Dialogue dialogue;
    private Session session = Session.fresh(Language.FR);
    private List<Effect> effects = List.of();
    private final Set<String> askedSinceChange = new LinkedHashSet<>();

    Talk(String form, Forms forms) {
      this.form = form;
      this.forms = forms;
      this.dialogue = dialogue(forms);
      press("form|" + form);
      assertEquals(form, session.draft() == null ? "" : session.draft().form());
    }

    /** The program was stopped; it starts again with another version of the form. */
    void goOnWith(Forms next) {
      forms = next;
      dialogue = dialogue(next);
      session = Json.read(Json.write(session), Session.class);
      askedSinceChange.clear();
    }

    void choosing(String slot) {
      session =
          new Session(
              session.language(),
              session.languageChosen(),
              session.introduced(),
              session.turn(),
              new Stage.Choosing(slot, Filled.of("autre")),
              session.draft(),
              session.lastText(),
              session.shown(),
              session.heard(),
              session.album(),
              session.told());
    }

    List<String> asked() {
      return switch (session.stage()) {
        case Stage.Asking asking -> asking.slots();
        case Stage.AskingExtras extras -> extras.slots();
        default -> List.of();
      };
    }

    Map<String, Filled> answers() {
      return session.draft() == null ? Map.of() : new LinkedHashMap<>(session.draft().answers());
    }

    String lastText() {
      return session.lastText();
    }

    Optional<Effect.FileCase> filed() {
      return effects.stream()
          .filter(Effect.FileCase.class::isInstance)
          .map(Effect.FileCase.class::cast)
          .findFirst();
    }

    void answer(int times) {
      for (int i = 0; i < times; i++) {
        answerOne();
      }
    }

    /** To the recap; what is asked then is what a person would be asked. */
    void answerAll() {
      for (int i = 0; i < 60 && !(session.stage() instanceof Stage.Confirming); i++) {
        answerOne();
      }
      assertInstanceOf(Stage.Confirming.class, session.stage());
    }

    private void answerOne() {
      if (session.stage() instanceof Stage.Confirming) {
        return;
      }
      askedSinceChange.addAll(asked());
      Slot slot = forms.form(form).flatMap(f -> f.slot(asked().getFirst())).orElseThrow();
      press("v|" + slot.name() + "|" + sample(slot));
    }

    private static String sample(Slot slot) {
      return switch (slot.type()) {
        case TEXT -> "Des mots sur " + slot.name();
        case PERSON -> "Camille Derain";
        case EMAIL -> "camille@example.org";
        case PHONE -> "06 39 98 00 01";
        case PLACE_AURA -> "Riom";
        case COUNTRY, COUNTRY_LIST -> "BJ";
        case ENUM -> slot.choices().getFirst().value();
        case BOOL -> "yes";
        case INT -> "10";
        case LANG_LIST -> "fr";
        case PERIOD -> "du 3 au 15 mars 2027";
        case MONEY -> "1300";
      };
    }

    void say(String words) {
      step(Inbound.Message.text(WHO, words, NOW));
    }

    private void press(String button) {
      Inbound.Message blank = Inbound.Message.text(WHO, "", NOW);
      String choice = session.turn() + "|" + button;
      step(
          new Inbound.Message(
              WHO,
              "",
              "",
              NOW,
              "",
              choice,
              false,
              List.of(),
              "",
              "",
              List.of(),
              Map.of(),
              "",
              blank.authenticated()));
    }

    private void step(Inbound.Message message) {
      Step step = dialogue.step(session, new Event.Said(message), SCENE);
      session = step.session();
      // As the next message finds it, whether it was kept at hand or read from its row.
      assertEquals(session, Json.read(Json.write(session), Session.class));
      effects = step.effects();
    }

    /** All answers of before are there, word for word, and none of them was asked again. */
    void assertKept(Map<String, Filled> given) {
      assertFalse(given.isEmpty());
      Map<String, Filled> now = answers();
      given.forEach((slot, answer) -> assertEquals(answer, now.get(slot), slot));
      Set<String> twice = new LinkedHashSet<>(askedSinceChange);
      twice.retainAll(given.keySet());
      assertEquals(Set.of(), twice, "asked again");
    }
  }
}
