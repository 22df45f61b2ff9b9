package explor.bot.dialogue;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import java.util.List;
import java.util.Optional;

/**
 * The form's normal way: begin one, take an answer, pick the thread up again. What goes another way
 * is in {@link Repair}. Thread-safe; what changes is in the {@link Reply}.
 */
final class Intake {
  /** Before a slot's name and its newer value, among the tries: asked which of two counts. */
  private static final String WHICH = "asked_which:";

  /** So often is that asked of who tells other things; then what was noted first stays. */
  private static final int CHOICE_ASKED = 2;

  private final Forms forms;
  private final FormTalk formTalk;
  private final Show show;

  Intake(Forms forms, FormTalk formTalk, Show show) {
    this.forms = forms;
    this.formTalk = formTalk;
    this.show = show;
  }

  /** The form that the draft of this talk fills; empty when there is none. */
  Optional<Form> form(Session session) {
    Draft draft = session.draft();
    return draft == null ? Optional.empty() : forms.form(draft.form());
  }

  /** A slot of that form by its name. */
  Optional<Slot> slot(Session session, String name) {
    return form(session).flatMap(form -> form.slot(name));
  }

  boolean has(String formId) {
    return forms.form(formId).isPresent();
  }

  /** Says who is talking, once. */
  static void introduce(Reply reply) {
    if (reply.introduces()) {
      if (reply.scene().mail()) {
        reply.say("mail.intro").say("mail.thanks");
      } else {
        reply.raw(reply.text("hello.intro") + "\n" + reply.text("hello.privacy"));
      }
    }
  }

  /** Begins this form with nothing in it, in the place of any other. */
  void begin(Reply reply, String formId) {
    forms
        .form(formId)
        .ifPresent(
            form ->
                reply.session(
                    reply
                        .session()
                        .with(defaults(Draft.begin(form, reply.scene().now()), form, reply.scene()))
                        .at(new Stage.Idle())));
  }

  /** By mail, the address to answer to is the one they wrote from, unless they say otherwise. */
  private static Draft defaults(Draft draft, Form form, Scene scene) {
    if (scene.mail() && form.slot("email").isPresent()) {
      return draft.with("email", new Filled(scene.from().id(), scene.from().id(), 0.6));
    }
    return draft;
  }

  /** Puts one answer into the draft; see {@link Answers#take}. */
  void take(Reply reply, Answers answers, String slot, Filled answer, boolean replaces) {
    form(reply.session()).ifPresent(form -> answers.take(form, slot, answer, replaces));
  }

  /** Picks the thread up again: the open question, or the form's next one. */
  void goOn(Reply reply) {
    Draft draft = reply.session().draft();
    Optional<Form> form = form(reply.session());
    if (draft == null || form.isEmpty()) {
      return;
    }
    if (reply.session().stage() instanceof Stage.Choosing choosing
        && form.get().slot(choosing.slot()).isPresent()) {
      String which = WHICH + choosing.slot() + ":" + choosing.proposed().value();
      if (draft.tries().getOrDefault(which, 0) < CHOICE_ASKED) {
        reply.session(reply.session().with(draft.unclear(which)));
        Contradiction.askWhich(show, reply, form.get(), draft, choosing);
        return;
      }
      reply.session(reply.session().at(new Stage.Idle()));
      reply.say("form.which_kept");
    }
    boolean shown = reply.session().stage() instanceof Stage.Confirming && !reply.scene().mail();
    if (shown && !reply.empty() && draft.missing(form.get()).isEmpty() && recent(draft, reply)) {
      FormTalk.consent(reply, form.get(), draft);
      return;
    }
    formTalk.next(reply, form.get(), draft.touched(reply.scene().now()));
  }

  private static boolean recent(Draft draft, Reply reply) {
    return draft.touchedAt().plus(Dialogue.WHILE_AWAY).isAfter(reply.scene().now());
  }

  /** The slots whose answer is waited for, in the order in which they were asked. */
  static List<String> asked(Session session) {
    return switch (session.stage()) {
      case Stage.Asking asking -> asking.slots();
      case Stage.AskingExtras extras -> extras.slots();
      case Stage.Choosing choosing -> List.of(choosing.slot());
      case Stage.Late late -> List.of();
      case Stage.Idle idle -> List.of();
      case Stage.Confirming confirming -> List.of();
      case Stage.Refused refused -> List.of();
      case Stage.PickingEdit picking -> List.of();
      case Stage.Cancelling cancelling -> List.of();
      case Stage.PickingForm picking -> List.of();
      case Stage.AfterEmergency after -> List.of();
      case Stage.MaybeEmergency maybe -> List.of();
      case Stage.AskingWho asking -> List.of();
      case Stage.Prompted prompted -> List.of();
      case Stage.SameCase same -> List.of();
      case Stage.Switching switching -> List.of();
      case Stage.Another another -> List.of();
    };
  }
}
