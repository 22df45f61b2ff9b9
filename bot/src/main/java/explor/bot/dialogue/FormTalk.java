package explor.bot.dialogue;

import explor.bot.channel.Outbound;
import explor.bot.form.Eligibility;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asking what is missing, and showing what was noted. One form, two manners: chat and mail. */
final class FormTalk {
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final int AT_ONCE = 2;

  /**
   * A question put again so often, while other things were told, may be left. Its place stays: who
   * writes several messages in a row still answers the question they read first.
   */
  private static final int PATIENCE = 3;

  private final Show show;
  private final Eligibility eligibility;
  private final Library library;

  FormTalk(Show show, Eligibility eligibility, Library library) {
    this.show = show;
    this.eligibility = eligibility;
    this.library = library;
  }

  /** Puts the next question, or the recap when nothing is missing. */
  void next(Reply reply, Form form, Draft draft) {
    if (reply.scene().mail()) {
      nextByMail(reply, form, draft);
      return;
    }
    List<Slot> missing = draft.missing(form);
    if (!missing.isEmpty()) {
      List<Slot> asked = together(missing);
      Draft put = draft.putting(asked.getFirst().name());
      ask(reply, put, asked, missing.size());
      if (put.passedBy(asked.getFirst().name()) == PATIENCE) {
        reply.say("form.passed_by");
      }
    } else if (!draft.extrasAsked() && !draft.extras(form).isEmpty()) {
      askExtras(reply, draft, draft.extras(form));
    } else {
      recap(reply, form, draft);
    }
  }

  /** The first missing slot, with the other one of its group. */
  private static List<Slot> together(List<Slot> missing) {
    Slot first = missing.getFirst();
    if (first.together().isEmpty()) {
      return List.of(first);
    }
    return missing.stream()
        .filter(slot -> slot.together().equals(first.together()))
        .limit(AT_ONCE)
        .toList();
  }

  private void ask(Reply reply, Draft draft, List<Slot> slots, int left) {
    if (left > slots.size() && !draft.trail().isEmpty()) {
      reply.say("form.remaining", Map.of("n", left));
    } else if (!draft.trail().isEmpty()) {
      reply.say(slots.size() > 1 ? "form.last_two" : "form.remaining_one");
    }
    again(reply, draft, slots);
  }

  /** Puts just these questions, also after an answer that was not clear or a step back. */
  void again(Reply reply, Draft draft, List<Slot> slots) {
    List<String> names = slots.stream().map(Slot::name).toList();
    reply.session(reply.session().with(draft.asking(names)).at(new Stage.Asking(names)));
    reply.raw(questions(reply, slots));
    buttons(reply, slots);
  }

  /** One question with its example; two with none, so that they stay two lines. */
  private static String questions(Reply reply, List<Slot> slots) {
    String all =
        slots.stream()
            .map(slot -> slot.question(reply.language()))
            .collect(Collectors.joining("\n"));
    String example =
        slots.size() > 1 ? "" : slots.getFirst().examples().getOrDefault(reply.language(), "");
    return example.isEmpty()
        ? all
        : all + "\n" + reply.text("form.example", Map.of("example", example));
  }

  private static void buttons(Reply reply, List<Slot> slots) {
    Optional<Slot> ticks = Ticks.among(slots, reply.scene());
    if (ticks.isPresent() && ticks.get().choices().isEmpty()) {
      Ticks.show(reply, ticks.get(), List.of());
      reply.button("dk", reply.text("button.dont_know"));
      return;
    }
    requestPhone(reply, slots);
    if (slots.size() != 1) {
      return;
    }
    Slot slot = slots.getFirst();
    slot.choices()
        .forEach(
            choice ->
                reply.button(
                    "v|" + slot.name() + "|" + choice.value(), choice.label(reply.language())));
    if (slot.type() == SlotType.BOOL && slot.choices().isEmpty()) {
      reply.button("v|" + slot.name() + "|yes", reply.text("button.yes"));
      reply.button("v|" + slot.name() + "|no", reply.text("button.no"));
    }
    String dontKnow = reply.text("button.dont_know");
    if (slot.choices().stream().noneMatch(c -> c.label(reply.language()).equals(dontKnow))) {
      reply.button("dk", dontKnow);
    }
  }

  private static void requestPhone(Reply reply, List<Slot> slots) {
    if (reply.scene().rich() && slots.stream().anyMatch(slot -> slot.type() == SlotType.PHONE)) {
      reply.chat(Outbound.Chat.requesting("contact", reply.text("button.share_phone")));
    }
  }

  private void askExtras(Reply reply, Draft draft, List<Slot> extras) {
    List<String> names = extras.stream().map(Slot::name).toList();
    reply.session(
        reply.session().with(draft.asking(names).extrasPut()).at(new Stage.AskingExtras(names)));
    reply.say("form.extras");
    reply.raw(
        extras.stream()
            .map(slot -> "• " + slot.question(reply.language()))
            .collect(Collectors.joining("\n")));
    reply.button("pass", reply.text("button.pass"));
    requestPhone(reply, extras);
  }

  private void nextByMail(Reply reply, Form form, Draft draft) {
    List<Slot> missing = draft.missing(form);
    if (missing.isEmpty()) {
      recap(reply, form, draft);
      return;
    }
    reply.say("mail.missing");
    List<Slot> asked = new ArrayList<>(missing);
    reply.raw(numbered(reply, missing, 1));
    List<Slot> extras = draft.extrasAsked() ? List.of() : draft.extras(form);
    if (!extras.isEmpty()) {
      reply.say("mail.extras");
      reply.raw(numbered(reply, extras, missing.size() + 1));
      asked.addAll(extras);
    }
    List<String> names = asked.stream().map(Slot::name).toList();
    reply.session(
        reply.session().with(draft.asking(names).extrasPut()).at(new Stage.Asking(names)));
  }

  private static String numbered(Reply reply, List<Slot> slots, int from) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      lines.add((from + i) + ". " + slots.get(i).question(reply.language()));
    }
    return String.join("\n", lines);
  }

  /** Everything noted, what staff will check, and the consent. */
  void recap(Reply reply, Form form, Draft draft) {
    reply.session(reply.session().with(draft).at(new Stage.Confirming()));
    reply.raw(reply.text("recap.title") + "\n" + lines(reply, form, draft));
    List<String> flags = flags(form, draft, reply.scene());
    if (!flags.isEmpty()) {
      reply.say(
          "recap.team_checks",
          Map.of(
              "what",
              flags.stream()
                  .map(flag -> reply.text("flag." + flag))
                  .collect(Collectors.joining(" ; "))));
    }
    consent(reply, form, draft);
  }

  /** The question that ends a form; beside it, the recap need not be shown again. */
  static void consent(Reply reply, Form form, Draft draft) {
    reply.say("recap.consent");
    reply.say("recap.typed");
    reply.button("yes", reply.text("button.send"));
    if (!reply.scene().rich()) {
      reply.button("edit", reply.text("button.edit"));
    }
    reply.button("erase", reply.text("button.erase"));
    if (reply.scene().rich()) {
      editButtons(reply, form, draft);
    }
  }

  /** What was noted so far, without asking for consent. */
  void soFar(Reply reply, Form form, Draft draft) {
    String lines = lines(reply, form, draft);
    if (lines.isEmpty()) {
      reply.say("form.nothing_yet");
    } else {
      reply.raw(reply.text("recap.so_far") + "\n" + lines);
    }
  }

  private String lines(Reply reply, Form form, Draft draft) {
    List<String> lines = new ArrayList<>();
    for (Slot slot : form.slots()) {
      String value =
          draft
              .answer(slot.name())
              .map(answer -> show.value(slot, answer, draft.answers(), reply.language()))
              .orElseGet(
                  () ->
                      draft.raw().containsKey(slot.name())
                          ? "« "
                              + draft.raw().get(slot.name())
                              + " » ("
                              + reply.text("recap.open")
                              + ")"
                          : slot.required() && draft.passed().contains(slot.name())
                              ? reply.text("recap.open")
                              : "");
      if (!value.isEmpty()) {
        lines.add(reply.line(slot, value));
      }
    }
    return String.join("\n", lines);
  }

  List<String> flags(Form form, Draft draft, Scene scene) {
    LocalDate today = scene.now().atZone(OFFICE).toLocalDate();
    return eligibility.flags(form, draft.answers(), draft.passed(), today, library::inRegion);
  }

  /** Which answer is to be changed: a button for each, and how to type it. */
  void pickEdit(Reply reply, Form form, Draft draft) {
    reply.session(reply.session().at(new Stage.PickingEdit()));
    reply.say("form.edit_which");
    reply.say("form.edit_typed");
    form.slots().stream()
        .filter(draft::settled)
        .forEach(slot -> reply.button("edit|" + slot.name(), slot.label(reply.language())));
  }

  /** Under the recap, one for each answer. */
  private static void editButtons(Reply reply, Form form, Draft draft) {
    form.slots().stream()
        .filter(
            slot -> slot.required() ? draft.settled(slot) : draft.answer(slot.name()).isPresent())
        .forEach(
            slot ->
                reply.button(
                    "edit|" + slot.name(),
                    reply.text("button.edit_one", Map.of("label", slot.label(reply.language())))));
  }
}
