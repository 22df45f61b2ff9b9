package explor.bot.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.form.Forms;
import explor.bot.safety.Emergency;
import explor.bot.safety.EmergencyEvent;
import explor.bot.safety.Safety;
import explor.bot.text.Language;
import explor.bot.understanding.slot.Extraction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestTest {
  private static final Path CONFIG = Path.of("../config");
  private static final Safety SAFETY = Safety.builtIn();
  private static final Moment FIRST = Moment.first(LocalDate.of(2026, 11, 25), Language.FR);
  private static final WordsUnderstanding UNDERSTANDING = understanding();

  private static WordsUnderstanding understanding() {
    Faults faults = new Faults();
    Forms forms = Forms.load(CONFIG, faults);
    return WordsUnderstanding.load(CONFIG, forms, Extraction.load(CONFIG, faults), faults);
  }

  private static Intent intent(String words) {
    return new EmergencyFirst(SAFETY, UNDERSTANDING).interpret(words, FIRST).intent();
  }

  @Test
  void whoOffersOrNeedsSomethingAtLengthIsNotAskedWhetherTheyAreInDanger() {
    assertEquals(
        Intent.OFFER,
        intent(
            "Bonjour, je suis infirmière aux brûlés, à Bron, libre du 3 au 14 mai 2027, je parle"
                + " français et arabe. Je voudrais donner mes bras deux semaines."
                + " Nadège Ollivier, n.ollivier@mail.example"));
    assertEquals(
        Intent.NEED,
        intent(
            "We are Safe Roads Togo, in Annecy. We need a first-aid trainer in Kara, Togo, for 9"
                + " days in May 2027, for drivers who see accidents and bleeding every week."));
  }

  @Test
  void noCryOfTheExamplesIsTakenForARequest() {
    String name = "emergency_examples.yaml";
    ConfigNode file = ConfigNode.read(CONFIG.resolve(name), name, new Faults());
    List<String> cries =
        file.need("cries").entries().values().stream()
            .flatMap(event -> event.entries().values().stream())
            .flatMap(language -> language.text("").lines())
            .filter(line -> !line.isBlank())
            .toList();
    assertTrue(cries.size() > 1000);
    List<String> taken = cries.stream().filter(words -> settled(words).isEmpty()).toList();
    assertEquals(List.of(), taken);
  }

  private static Optional<Emergency> settled(String words) {
    return Request.settle(SAFETY.look(words), () -> UNDERSTANDING.interpret(words, FIRST));
  }

  @Test
  void aDoubtStaysWhenTheWordsCannotBeUnderstood() {
    Optional<Emergency> doubt = Optional.of(new Emergency(EmergencyEvent.OTHER, false, "fr"));
    assertEquals(
        doubt,
        Request.settle(
            doubt,
            () -> {
              throw new IllegalStateException("the understanding is broken");
            }));
  }

  @Test
  void whatIsSureIsNeverSettled() {
    Optional<Emergency> sure = Optional.of(new Emergency(EmergencyEvent.ACCIDENT, true, "fr"));
    boolean[] asked = new boolean[1];
    Interpretation none = UNDERSTANDING.interpret("bonjour", FIRST);
    assertEquals(
        sure,
        Request.settle(
            sure,
            () -> {
              asked[0] = true;
              return none;
            }));
    assertTrue(!asked[0]);
  }
}
