package explor.bot.dialogue;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.understanding.Command;
import explor.bot.understanding.Moment;
import explor.bot.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who began one request and now wants another: "actually no, I'd like to offer my skills".
 * They are asked, and what holds for both goes with them. Thread-safe.
 */
final class OtherForm {
  /** Who writes, and where from, is the same whatever they ask for. */
  private static final Set<String> OF_THE_PERSON = Set.of("contact_name", "email", "phone", "city");

  private static final String STRUCTURE = "organisation";

  private final Forms forms;
  private final Intake intake;
  private final Understanding understanding;

  OtherForm(Forms forms, Intake intake, Understanding understanding) {
    this.forms = forms;
    this.intake = intake;
    this.understanding = understanding;
  }

  /** Begins this form, after a question when another one has answers already. */
  Outcome begin(Reply reply, String formId, String words) {
    Draft draft = reply.session().draft();
    Optional<Form> old = intake.form(reply.session());
    Optional<Form> other = forms.form(formId);
    if (other.isEmpty() || draft != null && draft.form().equals(formId)) {
      return Outcome.GO_ON;
    }
    if (draft == null || old.isEmpty() || draft.answers().isEmpty()) {
      intake.begin(reply, formId);
      return Outcome.GO_ON;
    }
    reply.session(reply.session().at(new Stage.Switching(formId, words)));
    reply.say(
        "form.switch",
        Map.of(
            "old", old.get().title(reply.language()), "new", other.get().title(reply.language())));
    reply.button("yes", reply.text("button.switch"));
    reply.button("no", reply.text("button.keep"));
    return Outcome.STOP;
  }

  /** They want the other one: it takes what holds for it too, and what they said of it. */
  void change(Reply reply, Answers answers, Stage.Switching switching) {
    Draft draft = reply.session().draft();
    Optional<Form> old = intake.form(reply.session());
    Optional<Form> other = forms.form(switching.form());
    if (draft == null || old.isEmpty() || other.isEmpty()) {
      reply.session(reply.session().at(new Stage.Idle()));
      return;
    }
    intake.begin(reply, switching.form());
    other.get().slots().stream()
        .filter(slot -> holds(old.get(), other.get(), slot))
        .forEach(
            slot ->
                draft
                    .answer(slot.name())
                    .ifPresent(value -> intake.take(reply, answers, slot.name(), value, true)));
    Moment moment =
        new Moment(
            reply.scene().now().atZone(Dialogue.HOME).toLocalDate(),
            reply.language(),
            other.get(),
            List.of(),
            answers(reply),
            false,
            false,
            Map.of());
    for (Command command : understanding.interpret(switching.words(), moment).commands()) {
      if (command instanceof Command.Fill fill && !isTold(reply, other.get(), fill.slot())) {
        intake.take(reply, answers, fill.slot(), fill.answer(), true);
      } else if (command instanceof Command.Correct correct) {
        intake.take(reply, answers, correct.slot(), correct.answer(), true);
      }
    }
  }

  private static Map<String, Filled> answers(Reply reply) {
    Draft draft = reply.session().draft();
    return draft == null ? Map.of() : draft.answers();
  }

  /** Words that say for whom it is tell nothing new of what somebody can do. */
  private static boolean isTold(Reply reply, Form form, String name) {
    Draft draft = reply.session().draft();
    return draft != null
        && draft.answer(name).isPresent()
        && form.slot(name).filter(slot -> slot.type() == SlotType.TEXT).isPresent();
  }

  /**
   * Whether an answer of this form tells who writes, or for whom: an expert's is their employer.
   */
  static boolean isOfTheSender(Form form, String slot) {
    return OF_THE_PERSON.contains(slot)
        || slot.equals(STRUCTURE) && !form.id().equals("individual");
  }

  private static boolean holds(Form old, Form other, Slot slot) {
    boolean same = old.slot(slot.name()).filter(s -> s.type() == slot.type()).isPresent();
    boolean alike = old.isOffer() == other.isOffer();
    boolean sender = isOfTheSender(old, slot.name()) && isOfTheSender(other, slot.name());
    boolean trade = slot.name().equals("job_title"); // of who goes, or of who writes for them
    return same && (alike && !trade || sender);
  }
}
