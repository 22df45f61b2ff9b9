package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.dialogue.Effect;
import explor.bot.dialogue.Event;
import explor.bot.dialogue.Scene;
import explor.bot.dialogue.Session;
import explor.bot.dialogue.Stage;
import explor.bot.dialogue.Step;
import explor.bot.form.Form;
import explor.bot.text.Language;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who cannot press a button types what stands on it. Walks through the talks that buttons lead to,
 * and tries each button both ways.
 */
class TypedButtonsTest {
  private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
  private static final int MOMENTS = 250;

  private static World world;

  @BeforeAll
  static void load() {
    world = Configured.world();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void typingWhatIsWrittenOnAButtonInAChatDoesWhatPressingItDoes() {
    walk(new Address(Address.TELEGRAM, "1"), Language.FR);
    walk(new Address(Address.TELEGRAM, "1"), Language.EN);
  }

  @Test
  void byMailEveryChoiceThatIsOfferedCanBeWritten() {
    walk(new Address(Address.MAIL, "camille@asso.example"), Language.FR);
  }

  private static void walk(Address from, Language language) {
    Scene scene = new Scene(NOW, from, List.of(), null);
    Deque<Session> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    Session fresh = Session.fresh(language);
    for (Form form : world.forms().all()) {
      open.add(press(fresh, scene, "0|form|" + form.id()).session());
    }
    open.add(say(fresh, scene, "bonjour").session());
    open.add(say(open.peek(), scene, language == Language.FR ? "modifier" : "change").session());
    String unknown = language == Language.FR ? "je ne sais pas" : "I don't know";
    int tried = 0;
    while (!open.isEmpty() && tried < MOMENTS) {
      Session before = open.poll();
      if (!seen.add(moment(before))) {
        continue;
      }
      open.add(say(before, scene, unknown).session()); // also where no button leads on
      for (Outbound.Button button : before.shown()) {
        Step pressed = press(before, scene, button.data());
        if (!button.data().contains("|tick|")) { // a month or language that is typed is the answer
          Step typed = say(before, scene, button.label());
          assertEquals(said(pressed), said(typed), () -> before.lastText() + "\n" + button.label());
          assertEquals(pressed.session().stage(), typed.session().stage(), button.label());
          tried++;
        }
        open.add(pressed.session());
      }
    }
    assertTrue(tried > 20 || from.channel().equals(Address.MAIL), "buttons tried: " + tried);
  }

  /** What tells one moment of a talk from another: what is asked, and on which form. */
  private static String moment(Session session) {
    Stage stage = session.stage();
    String ticked =
        stage instanceof Stage.Asking asking ? asking.slots() + "" + asking.ticked().size() : "";
    return (session.draft() == null ? "" : session.draft().form())
        + stage.getClass().getSimpleName()
        + ticked
        + session.shown().stream().map(Outbound.Button::label).toList();
  }

  private static List<String> said(Step step) {
    return step.effects().stream()
        .map(
            effect ->
                effect instanceof Effect.Send send
                    ? send.message().text()
                    : effect.getClass().getSimpleName())
        .toList();
  }

  private static Step press(Session session, Scene scene, String choice) {
    return step(session, scene, "", choice);
  }

  private static Step say(Session session, Scene scene, String words) {
    return step(session, scene, words, "");
  }

  private static Step step(Session session, Scene scene, String words, String choice) {
    Inbound.Message message = Inbound.Message.text(scene.from(), words, NOW);
    return world
        .dialogue()
        .step(
            session, new Event.Said(choice.isEmpty() ? message : pressed(message, choice)), scene);
  }

  private static Inbound.Message pressed(Inbound.Message message, String choice) {
    return new Inbound.Message(
        message.from(),
        message.sender(),
        message.languageHint(),
        message.sent(),
        "",
        choice,
        false,
        List.of(),
        "",
        "",
        List.of(),
        Map.of(),
        "",
        true);
  }
}
