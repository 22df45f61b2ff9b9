package explor.bot.dialogue;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.understanding.Command;
import explor.bot.understanding.Moment;
import explor.bot.understanding.Understanding;
import java.util.List;
import java.util.Map;

/** Two answers that cannot both be right: which one counts is asked, never guessed. */
final class Contradiction {
  private final Intake intake;
  private final Understanding understanding;

  Contradiction(Intake intake, Understanding understanding) {
    this.intake = intake;
    this.understanding = understanding;
  }

  /** Asks which of two contradicting answers counts. */
  static void askWhich(Show show, Reply reply, Form form, Draft draft, Stage.Choosing choosing) {
    Slot slot = form.slot(choosing.slot()).orElseThrow();
    Filled old = draft.answers().get(choosing.slot());
    String before = old == null ? "" : show.value(slot, old, draft.answers(), reply.language());
    String now = show.value(slot, choosing.proposed(), Map.of(), reply.language());
    reply.say(
        "form.which", Map.of("old", before, "new", now, "label", slot.label(reply.language())));
    reply.button("yes", now);
    reply.button("no", before);
  }

  /** The newer answer counts; a period brings its bounds with it. */
  void takeNewer(Reply reply, Answers answers, Stage.Choosing choosing) {
    reply.session(reply.session().at(new Stage.Idle()));
    intake.take(reply, answers, choosing.slot(), choosing.proposed(), true);
    if (reply.session().draft() == null) {
      return;
    }
    Moment moment =
        new Moment(
            reply.scene().now().atZone(Dialogue.HOME).toLocalDate(),
            reply.language(),
            intake.form(reply.session()).orElse(null),
            List.of(choosing.slot()),
            Map.of(),
            false,
            false,
            Map.of());
    for (Command command :
        understanding.interpret(choosing.proposed().words(), moment).commands()) {
      if (command instanceof Command.Fill fill && fill.slot().endsWith("_date")) {
        intake.take(reply, answers, fill.slot(), fill.answer(), true);
      }
    }
  }

  /** What was noted first stays. */
  static void keepOlder(Reply reply) {
    reply.session(reply.session().at(new Stage.Idle()));
    reply.say("form.kept");
  }
}
