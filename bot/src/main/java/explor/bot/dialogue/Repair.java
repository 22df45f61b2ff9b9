package explor.bot.dialogue;

import explor.bot.channel.Outbound;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.understanding.Command;
import explor.bot.understanding.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What takes a talk off the form's straight way, and back to it: an unclear answer, skipping, going
 * back, changing, showing, repeating, pausing, cancelling, starting over, a stale button. Two
 * answers that contradict each other are in {@link Contradiction}. Thread-safe.
 */
final class Repair {
  /** So often is a question asked again; then the words are kept as they are. */
  private static final int ASKED_AGAIN = 1;

  /** Before a slot's name, among the tries: which of its two values counts. */
  private static final String WHICH = "which:";

  private final Intake intake;
  private final FormTalk formTalk;
  private final SideTalk sideTalk;
  private final Asked asked;

  Repair(Intake intake, FormTalk formTalk, SideTalk sideTalk, Asked asked) {
    this.intake = intake;
    this.formTalk = formTalk;
    this.sideTalk = sideTalk;
    this.asked = asked;
  }

  /** The same question again, said another way; the second time the words are kept for staff. */
  Outcome unclear(Reply reply, Command.Unclear unclear) {
    Draft draft = reply.session().draft();
    Optional<Slot> slot = intake.slot(reply.session(), unclear.slot());
    if (draft == null || slot.isEmpty()) {
      return Outcome.GO_ON;
    }
    if (reply.session().stage() instanceof Stage.Choosing) {
      return neither(reply);
    }
    Optional<Library.Quote> answered = asked.of(reply, unclear.words());
    if (answered.isPresent()) {
      Asked.say(reply, answered.get(), unclear.words());
      return Outcome.GO_ON;
    }
    if (draft.tries().getOrDefault(unclear.slot(), 0) >= ASKED_AGAIN) {
      return keep(reply, new Command.Keep(unclear.slot(), unclear.words()));
    }
    reply.say("form.unclear", Map.of("words", Show.cut(unclear.words())));
    String hint = slot.get().hints().getOrDefault(reply.language(), "");
    reply.raw(hint.isEmpty() ? reply.text("form.dont_know_ok") : hint);
    if (reply.scene().mail()) { // everything that is open is asked at once, this among it
      reply.session(reply.session().with(draft.unclear(unclear.slot())));
      return Outcome.GO_ON;
    }
    formTalk.again(reply, draft.unclear(unclear.slot()), List.of(slot.get()));
    return Outcome.STOP;
  }

  /** Words that are for staff as they are. */
  Outcome keep(Reply reply, Command.Keep kept) {
    Draft draft = reply.session().draft();
    if (draft != null) {
      reply.session(reply.session().with(draft.keepingRaw(kept.slot(), kept.words())));
      reply.say("form.kept_raw");
    }
    return Outcome.GO_ON;
  }

  /** What a word of our questions means; then what is asked, again. */
  Outcome meaning(Reply reply, String slotName, String words) {
    Draft draft = reply.session().draft();
    String meaning = "meaning." + slotName;
    Optional<Slot> asked =
        intake
            .slot(reply.session(), slotName)
            .filter(slot -> Intake.asked(reply.session()).contains(slotName));
    if (reply.has(meaning)) {
      reply.say(meaning);
    } else if (asked.isEmpty()) {
      sideTalk.answer(reply, Intent.PROGRAM_INFO, words);
      return Outcome.GO_ON;
    }
    if (draft == null || asked.isEmpty()) {
      return Outcome.GO_ON;
    }
    String hint = asked.get().hints().getOrDefault(reply.language(), "");
    reply.raw(hint.isEmpty() ? reply.text("form.dont_know_ok") : hint);
    if (reply.scene().mail() || !(reply.session().stage() instanceof Stage.Asking)) {
      return Outcome.GO_ON;
    }
    formTalk.again(reply, draft, slotsAsked(reply.session()));
    return Outcome.STOP;
  }

  /** What comes after what is asked, and after the form. */
  Outcome next(Reply reply) {
    reply.say(
        reply.session().stage() instanceof Stage.Confirming
            ? "form.next_sent"
            : reply.session().draft() == null ? "hello.menu_more" : "form.next");
    return Outcome.GO_ON;
  }

  /**
   * Words that choose none of two values: asked once more, then the older one stays and the form
   * goes on. Which of two is right can be said at the recap.
   */
  Outcome neither(Reply reply) {
    Draft draft = reply.session().draft();
    if (draft == null || !(reply.session().stage() instanceof Stage.Choosing choosing)) {
      return Outcome.GO_ON;
    }
    String tried = WHICH + choosing.slot();
    if (draft.tries().getOrDefault(tried, 0) >= ASKED_AGAIN) {
      reply.session(reply.session().at(new Stage.Idle()));
      reply.say("form.which_kept");
    } else {
      reply.session(reply.session().with(draft.unclear(tried)));
      reply.say("other.not_understood");
    }
    return Outcome.GO_ON;
  }

  /**
   * Leaves what is asked open.
   *
   * @param only the one question that is meant; empty for all of them
   */
  Outcome skip(Reply reply, String only) {
    return leaveOpen(reply, only, "form.passed");
  }

  Outcome dontKnow(Reply reply) {
    return leaveOpen(reply, "", "form.left_open");
  }

  private static Outcome leaveOpen(Reply reply, String only, String key) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      return Outcome.GO_ON;
    }
    if (reply.session().stage() instanceof Stage.Choosing) {
      Contradiction.keepOlder(reply);
      return Outcome.GO_ON;
    }
    if (!only.isEmpty() && !Intake.asked(reply.session()).contains(only)) {
      reply.session(reply.session().with(draft.passing(List.of(only))));
      reply.say(key);
      return Outcome.GO_ON;
    }
    List<String> open =
        Intake.asked(reply.session()).stream()
            .filter(slot -> !draft.answers().containsKey(slot))
            .filter(slot -> only.isEmpty() || only.equals(slot))
            .toList();
    reply.session(reply.session().with(draft.passing(open)).at(new Stage.Idle()));
    reply.say(key);
    return Outcome.GO_ON;
  }

  /** The question before the one that is open, once more. */
  Outcome back(Reply reply) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      return Outcome.GO_ON;
    }
    List<String> now = Intake.asked(reply.session());
    List<String> earlier = draft.trail().stream().filter(slot -> !now.contains(slot)).toList();
    Optional<Slot> last =
        earlier.isEmpty() ? Optional.empty() : intake.slot(reply.session(), earlier.getLast());
    if (last.isEmpty()) {
      reply.say("form.no_back");
      return Outcome.GO_ON;
    }
    reply.say("form.back");
    formTalk.again(reply, draft, List.of(last.get()));
    return Outcome.STOP;
  }

  /**
   * Asks one answer again, to change it.
   *
   * @param slotName which one; when the form has no such slot, asks which
   */
  Outcome edit(Reply reply, String slotName) {
    Draft draft = reply.session().draft();
    Optional<Form> form = intake.form(reply.session());
    if (draft == null || form.isEmpty()) {
      reply.say("form.nothing_yet");
      return Outcome.GO_ON;
    }
    Optional<Slot> slot = form.get().slot(slotName);
    if (slot.isEmpty()) {
      formTalk.pickEdit(reply, form.get(), draft);
    } else {
      formTalk.again(reply, draft, List.of(slot.get()));
    }
    return Outcome.STOP;
  }

  /** Takes one answer out again; its question is left open. */
  Outcome drop(Reply reply, String slotName) {
    Draft draft = reply.session().draft();
    Optional<Slot> slot = intake.slot(reply.session(), slotName);
    if (draft != null && slot.isPresent()) {
      boolean noted = draft.answers().containsKey(slotName);
      Draft without = draft.without(slotName).passing(List.of(slotName));
      boolean asked = Intake.asked(reply.session()).contains(slotName);
      boolean shown = reply.session().stage() instanceof Stage.Confirming;
      reply.session(reply.session().with(without));
      if (asked || shown) {
        reply.session(reply.session().at(new Stage.Idle()));
      }
      reply.say(
          noted ? "form.dropped" : "form.without",
          Map.of("label", slot.get().label(reply.language())));
    }
    return Outcome.GO_ON;
  }

  /** What was noted so far. */
  Outcome recap(Reply reply) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      reply.say("form.nothing_yet");
      return Outcome.GO_ON;
    }
    if (reply.session().stage() instanceof Stage.Confirming) {
      reply.session(reply.session().at(new Stage.Idle())); // the recap itself is what comes next
      return Outcome.GO_ON;
    }
    intake.form(reply.session()).ifPresent(form -> formTalk.soFar(reply, form, draft));
    return Outcome.GO_ON;
  }

  /** The question that is asked, in other words; what we said last when none is. */
  Outcome explain(Reply reply) {
    Draft draft = reply.session().draft();
    List<Slot> slots = slotsAsked(reply.session());
    boolean asking = reply.session().stage() instanceof Stage.Asking;
    if (draft == null || slots.isEmpty() || !asking || reply.scene().mail()) {
      return repeat(reply);
    }
    List<String> hints =
        slots.stream()
            .map(slot -> slot.hints().getOrDefault(reply.language(), ""))
            .filter(hint -> !hint.isEmpty())
            .toList();
    reply.say("form.explain");
    reply.raw(String.join("\n", hints));
    reply.say("form.dont_know_ok");
    formTalk.again(reply, draft, slots);
    return Outcome.STOP;
  }

  private List<Slot> slotsAsked(Session session) {
    return Intake.asked(session).stream()
        .flatMap(name -> intake.slot(session, name).stream())
        .toList();
  }

  /** What we said last, once more. */
  static Outcome repeat(Reply reply) {
    String last = reply.session().lastText();
    reply.raw(last.isEmpty() ? reply.text("hello.nothing_said") : last);
    for (Outbound.Button button : reply.session().shown()) {
      reply.button(button.data().substring(button.data().indexOf('|') + 1), button.label());
    }
    return Outcome.STOP;
  }

  /** "Je reviens": for a while, or back from one? When we just said where we were, the latter. */
  static Outcome pause(Reply reply) {
    if (!reply.empty() && reply.session().draft() != null) {
      return Outcome.GO_ON;
    }
    reply.say(reply.session().draft() == null ? "hello.thanks" : "hello.paused");
    return Outcome.STOP;
  }

  static Outcome resume(Reply reply) {
    if (reply.session().draft() == null) {
      reply.say("hello.nothing_to_resume");
    } else if (reply.empty()) { // after a long pause it was just said where we were
      reply.say("hello.resumed");
    }
    return Outcome.GO_ON;
  }

  /** Throws the draft away, after asking when there is something in it. */
  static Outcome cancel(Reply reply) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      reply.say("form.nothing_to_cancel").say("hello.menu");
    } else if (draft.answers().isEmpty()) {
      erase(reply);
    } else {
      reply.session(reply.session().at(new Stage.Cancelling()));
      reply.say("form.cancel_sure");
      reply.button("yes", reply.text("button.yes"));
      reply.button("no", reply.text("button.keep"));
    }
    return Outcome.STOP;
  }

  static Outcome erase(Reply reply) {
    reply.session(reply.session().erased());
    reply.say("form.cancelled").effect(new Effect.ForgetTalk());
    return Outcome.STOP;
  }

  /** The same form again, with nothing in it. */
  Outcome restart(Reply reply) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      sideTalk.menu(reply);
      return Outcome.STOP;
    }
    reply.session(reply.session().erased());
    intake.begin(reply, draft.form());
    reply.say("form.restarted").effect(new Effect.ForgetTalk());
    return Outcome.GO_ON;
  }

  /** A button of an earlier message: says so, and asks again what is open now. */
  Step staleButton(Reply reply) {
    reply.say("form.stale");
    intake.goOn(reply);
    return reply.done();
  }
}
