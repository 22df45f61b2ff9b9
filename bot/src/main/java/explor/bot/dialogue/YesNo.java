package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.form.Form;
import java.util.Map;
import java.util.Optional;

/** A yes or a no means what was asked last: send it, throw it away, which of two. Thread-safe. */
final class YesNo {
  private final Intake intake;
  private final Repair repair;
  private final Contradiction contradiction;
  private final OtherForm otherForm;
  private final FormTalk formTalk;
  private final EmergencyTalk emergencyTalk;

  YesNo(
      Intake intake,
      Repair repair,
      Contradiction contradiction,
      OtherForm otherForm,
      FormTalk formTalk,
      EmergencyTalk emergencyTalk) {
    this.intake = intake;
    this.repair = repair;
    this.contradiction = contradiction;
    this.otherForm = otherForm;
    this.formTalk = formTalk;
    this.emergencyTalk = emergencyTalk;
  }

  Outcome yes(Reply reply, Answers answers, Inbound.Message message) {
    return switch (reply.session().stage()) {
      case Stage.Confirming confirming -> consent(reply, message);
      case Stage.Choosing choosing -> {
        contradiction.takeNewer(reply, answers, choosing);
        yield Outcome.GO_ON;
      }
      case Stage.Switching switching -> {
        otherForm.change(reply, answers, switching);
        yield Outcome.GO_ON;
      }
      case Stage.Cancelling cancelling -> Repair.erase(reply);
      case Stage.Refused refused -> repair.edit(reply, "");
      case Stage.AfterEmergency after -> {
        if (after.asked().isEmpty()) {
          yield Outcome.GO_ON;
        }
        emergencyTalk.yes(reply, reply.session().said(message));
        yield Outcome.STOP;
      }
      case Stage.Idle idle -> Outcome.GO_ON;
      case Stage.Late late -> Outcome.GO_ON; // answered before, see LateTalk
      case Stage.MaybeEmergency maybe -> Outcome.GO_ON; // answered before, see EmergencyTalk
      case Stage.Asking asking -> Outcome.GO_ON;
      case Stage.AskingExtras extras -> Outcome.GO_ON;
      case Stage.PickingEdit picking -> Outcome.GO_ON;
      case Stage.PickingForm picking -> Outcome.GO_ON;
      case Stage.AskingWho asking -> Outcome.GO_ON;
      case Stage.Prompted prompted -> Outcome.GO_ON;
      case Stage.Another another -> Outcome.GO_ON; // answered before, see Later
      case Stage.SameCase same -> file(reply, same.consent(), same.reference());
    };
  }

  /** The yes to the recap hands the case over, unless the form asks more by now. */
  private Outcome consent(Reply reply, Inbound.Message message) {
    Draft draft = reply.session().draft();
    Optional<Form> form = intake.form(reply.session());
    if (draft == null || form.filter(f -> !draft.missing(f).isEmpty()).isPresent()) {
      return Outcome.GO_ON;
    }
    String consent = Show.cut(reply.session().said(message));
    Optional<Scene.CaseView> same = form.flatMap(whole -> openCase(reply.scene(), whole));
    if (same.isPresent()) {
      reply.session(reply.session().at(new Stage.SameCase(same.get().reference(), consent)));
      reply.say("filed.same", Map.of("reference", same.get().reference()));
      reply.button("yes", reply.text("filed.same_yes"));
      reply.button("no", reply.text("filed.same_no"));
      return Outcome.STOP;
    }
    return file(reply, consent, "");
  }

  /** A person has one open case of a kind, unless they say otherwise. */
  private static Optional<Scene.CaseView> openCase(Scene scene, Form form) {
    return scene.cases().stream()
        .filter(view -> view.open() && view.form().equals(form.id()))
        .findFirst();
  }

  private Outcome file(Reply reply, String consent, String continues) {
    Draft draft = reply.session().draft();
    Optional<Form> form = intake.form(reply.session());
    if (draft == null || form.isEmpty()) {
      return Outcome.GO_ON;
    }
    reply.effect(
        new Effect.FileCase(
            form.get(),
            draft,
            formTalk.flags(form.get(), draft, reply.scene()),
            reply.text("recap.consent"),
            consent,
            continues));
    return Outcome.STOP;
  }

  Outcome no(Reply reply, Inbound.Message message) {
    Session session = reply.session();
    return switch (session.stage()) {
      case Stage.Confirming confirming -> {
        reply.session(session.at(new Stage.Refused()));
        reply.say("recap.refused").say("recap.refused_typed");
        reply.button("edit", reply.text("button.edit"));
        reply.button("erase", reply.text("button.erase_short"));
        yield Outcome.STOP;
      }
      case Stage.Choosing choosing -> {
        Contradiction.keepOlder(reply);
        yield Outcome.GO_ON;
      }
      case Stage.Switching switching -> {
        reply.session(session.at(new Stage.Idle()));
        reply.say("form.kept");
        yield Outcome.GO_ON;
      }
      case Stage.Cancelling cancelling -> {
        reply.session(session.at(new Stage.Idle()));
        reply.say("form.kept");
        yield Outcome.GO_ON;
      }
      case Stage.Refused refused -> Repair.erase(reply);
      case Stage.AskingExtras extras -> repair.skip(reply, "");
      case Stage.AfterEmergency after -> {
        if (after.asked().isEmpty()) {
          yield Outcome.GO_ON;
        }
        emergencyTalk.no(reply, session.said(message));
        yield Outcome.STOP;
      }
      case Stage.Idle idle -> Outcome.GO_ON;
      case Stage.Late late -> Outcome.GO_ON; // answered before, see LateTalk
      case Stage.MaybeEmergency maybe -> Outcome.GO_ON; // answered before, see EmergencyTalk
      case Stage.Asking asking -> Outcome.GO_ON;
      case Stage.PickingEdit picking -> Outcome.GO_ON;
      case Stage.PickingForm picking -> Outcome.GO_ON;
      case Stage.AskingWho asking -> Outcome.GO_ON;
      case Stage.Prompted prompted -> Outcome.GO_ON;
      case Stage.Another another -> Outcome.GO_ON; // answered before, see Later
      case Stage.SameCase same -> file(reply, same.consent(), "");
    };
  }
}
