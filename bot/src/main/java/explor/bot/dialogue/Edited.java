package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.form.Form;
import explor.bot.understanding.Command;
import explor.bot.understanding.Moment;
import explor.bot.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * An edited message. It is read again as the answer it was, whatever is asked by now; it changes
 * the answers that came from it and no later ones, and says so. It never stands for a yes to what
 * was asked after it. Thread-safe.
 */
final class Edited {
  private final Show show;
  private final Intake intake;
  private final Understanding understanding;

  Edited(Show show, Intake intake, Understanding understanding) {
    this.show = show;
    this.intake = intake;
    this.understanding = understanding;
  }

  /**
   * The step for an edited message.
   *
   * @param words what it says now
   * @param before what it filled when it came
   */
  Step step(Reply reply, Inbound.Message message, String words, Session.Heard before) {
    Draft draft = reply.session().draft();
    Optional<Form> form = intake.form(reply.session());
    if (before.filed() || draft == null || form.isEmpty()) {
      reply.say("form.edited_filed").effect(new Effect.AskTeam(words));
      intake.goOn(reply);
      return reply.done();
    }
    Answers answers = new Answers(show, reply, before.asked());
    for (Command command : commands(reply, message, words, before, form.get(), draft)) {
      take(answers, form.get(), command, before);
    }
    answers.tellEdited(form.get());
    reply.session(reply.session().hearing(message.replyTo(), before.asked(), answers.filled()));
    intake.goOn(reply);
    return reply.done();
  }

  private List<Command> commands(
      Reply reply,
      Inbound.Message message,
      String words,
      Session.Heard before,
      Form form,
      Draft draft) {
    Draft without = draft;
    for (String slot : before.filled()) { // as if it had not been said yet
      without = without.without(slot);
    }
    return understanding
        .interpret(
            words,
            new Moment(
                message.sent().atZone(Dialogue.HOME).toLocalDate(),
                reply.language(),
                form,
                before.asked(),
                without.answers(),
                false,
                reply.scene().mail(),
                message.answers()))
        .commands();
  }

  private static void take(Answers answers, Form form, Command command, Session.Heard before) {
    switch (command) {
      case Command.Fill fill -> answers.takeEdited(form, fill.slot(), fill.answer(), before);
      case Command.Correct fix -> answers.takeEdited(form, fix.slot(), fix.answer(), before);
      default -> {} // a yes, a question, "annuler": whoever means it now writes it now
    }
  }
}
