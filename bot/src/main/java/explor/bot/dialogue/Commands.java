package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.text.Language;
import explor.bot.understanding.Command;
import explor.bot.understanding.Intent;
import java.util.List;

/** Carries out the commands of a message one by one, then says what comes next. Thread-safe. */
final class Commands {
  private final Show show;
  private final Intake intake;
  private final Repair repair;
  private final YesNo yesNo;
  private final OtherForm otherForm;
  private final SideTalk sideTalk;

  Commands(
      Show show,
      Intake intake,
      Repair repair,
      YesNo yesNo,
      OtherForm otherForm,
      SideTalk sideTalk) {
    this.show = show;
    this.intake = intake;
    this.repair = repair;
    this.yesNo = yesNo;
    this.otherForm = otherForm;
    this.sideTalk = sideTalk;
  }

  Step carryOut(Reply reply, Inbound.Message message, List<Command> commands) {
    Intake.introduce(reply);
    int introduced = reply.paragraphs();
    boolean first = reply.session().draft() == null;
    List<String> asked = Intake.asked(reply.session());
    Answers answers = new Answers(show, reply, asked);
    Outcome outcome = Outcome.GO_ON;
    for (Command command : commands) {
      outcome = carryOut(reply, answers, message, command);
      if (outcome == Outcome.STOP) {
        break;
      }
    }
    intake.form(reply.session()).ifPresent(form -> answers.tell(form, first));
    Later.tell(reply, commands);
    reply.session(reply.session().hearing(message.replyTo(), asked, answers.filled()));
    if (outcome == Outcome.GO_ON) {
      boolean silent = reply.session().draft() == null && reply.silentSince(introduced);
      if (silent && SideTalk.isOnMission(reply) && commands.contains(new Command.Yes())) {
        reply.say("hello.thanks"); // "ok merci", after an answer
      } else if (silent && introduced == 0 && closes(reply, commands)) {
        reply.say(commands.contains(new Command.No()) ? "hello.closed" : "hello.thanks");
      } else if (silent) {
        sideTalk.menu(reply);
      } else {
        askExtrasAgain(reply, commands);
        intake.goOn(reply);
      }
    }
    return reply.done();
  }

  /** A question beside the optional ones leaves them open; only an answer or a "pass" ends them. */
  private static void askExtrasAgain(Reply reply, List<Command> commands) {
    Draft draft = reply.session().draft();
    boolean asks =
        commands.stream()
            .allMatch(
                command ->
                    command instanceof Command.Side
                        || command instanceof Command.Meaning
                        || command instanceof Command.Next
                        || command instanceof Command.WhoAnswers
                        || command instanceof Command.WhyAsked
                        || command instanceof Command.Human
                        || command instanceof Command.Help
                        || command instanceof Command.Speak);
    if (asks && draft != null && reply.session().stage() instanceof Stage.AskingExtras) {
      reply.session(reply.session().with(draft.puttingExtras()));
    }
  }

  /** "Ok", "non" when nothing was asked: a talk that ends, and no wish for the menu. */
  private static boolean closes(Reply reply, List<Command> commands) {
    return !(reply.session().stage() instanceof Stage.PickingForm)
        && commands.stream().allMatch(c -> c instanceof Command.Yes || c instanceof Command.No);
  }

  private Outcome carryOut(Reply reply, Answers answers, Inbound.Message message, Command command) {
    return switch (command) {
      case Command.Start start -> otherForm.begin(reply, start.form(), message.text());
      case Command.Fill fill -> {
        intake.take(reply, answers, fill.slot(), fill.answer(), message.edited());
        yield Outcome.GO_ON;
      }
      case Command.Correct correct -> {
        intake.take(reply, answers, correct.slot(), correct.answer(), true);
        yield Outcome.GO_ON;
      }
      case Command.Later later -> {
        Later.remember(reply, later.words());
        yield Outcome.GO_ON;
      }
      case Command.Unclear unclear -> repair.unclear(reply, unclear);
      case Command.Skip skip -> repair.skip(reply, skip.slot());
      case Command.DontKnow dontKnow -> repair.dontKnow(reply);
      case Command.Yes yes -> yesNo.yes(reply, answers, message);
      case Command.No no -> yesNo.no(reply, message);
      case Command.Back back -> repair.back(reply);
      case Command.Cancel cancel -> Repair.cancel(reply);
      case Command.Restart restart -> repair.restart(reply);
      case Command.Recap recap -> repair.recap(reply);
      case Command.Edit edit -> repair.edit(reply, edit.slot());
      case Command.Drop drop -> repair.drop(reply, drop.slot());
      case Command.Keep keep -> repair.keep(reply, keep);
      case Command.Explain explain -> repair.explain(reply);
      case Command.Amend amend -> Outcome.GO_ON; // heard before, see Dialogue
      case Command.Repeat repeat -> Repair.repeat(reply);
      case Command.Pause pause -> Repair.pause(reply);
      case Command.Resume resume -> Repair.resume(reply);
      case Command.Human human -> {
        sideTalk.answer(reply, Intent.STAFF_CONTACT, message.text());
        yield Outcome.GO_ON;
      }
      case Command.Side side -> {
        sideTalk.answer(reply, side.intent(), side.words());
        yield side.intent() == Intent.GDPR_DELETE ? Outcome.STOP : Outcome.GO_ON;
      }
      case Command.WhoAnswers who -> {
        reply.say("self.who").say("team.contact");
        yield Outcome.GO_ON;
      }
      case Command.WhyAsked why -> {
        reply.say("self.why_asked");
        yield Outcome.GO_ON;
      }
      case Command.Meaning meaning -> repair.meaning(reply, meaning.slot(), meaning.words());
      case Command.Next next -> repair.next(reply);
      case Command.Help help -> {
        reply.say("hello.help");
        yield Outcome.GO_ON;
      }
      case Command.Speak speak -> {
        reply.session(reply.session().speaking(Language.of(speak.language()), true));
        reply.say("hello.language");
        yield Outcome.GO_ON;
      }
      case Command.Thanks thanks -> {
        reply.say("hello.thanks");
        yield reply.session().draft() == null ? Outcome.STOP : Outcome.GO_ON;
      }
    };
  }
}
