package explor.bot.dialogue;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the answers of one message into the draft: an empty slot takes them, a contradiction is
 * asked about, a correction replaces. Then tells what was noted. Lives for one step, on one thread.
 */
final class Answers {
  /** Not asked about and not shown: they follow from the words of the period. */
  private static final Set<String> DERIVED = Set.of("start_date", "end_date");

  private final Show show;
  private final Reply reply;
  private final List<String> askedBefore;
  private final List<String> noted = new ArrayList<>();
  private final List<String> corrected = new ArrayList<>();
  private final List<String> known = new ArrayList<>();
  private final int before;
  private boolean newPeriod;
  private boolean passedOver;

  /**
   * @param askedBefore the slots that the message answers
   */
  Answers(Show show, Reply reply, List<String> askedBefore) {
    this.show = show;
    this.reply = reply;
    this.askedBefore = askedBefore;
    this.before = reply.paragraphs();
  }

  /**
   * Takes one answer.
   *
   * @param replaces whether the person said that it replaces an earlier one
   */
  void take(Form form, String slotName, Filled answer, boolean replaces) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      return;
    }
    if (DERIVED.contains(slotName)) {
      if (newPeriod || !draft.answers().containsKey(slotName)) {
        keep(draft.with(slotName, answer));
      }
      return;
    }
    Slot slot = form.slot(slotName).orElse(null);
    if (slot == null) {
      return;
    }
    Filled old = draft.answers().get(slotName);
    if (old == null) {
      set(draft, slot, answer);
      noted.add(slotName);
    } else if (!old.value().equals(answer.value())) {
      replace(draft, slot, old, answer, replaces);
    } else {
      known.add(slotName);
    }
  }

  /** Takes an answer of an edited message: what a later message said stays. */
  void takeEdited(Form form, String slot, Filled answer, Session.Heard before) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      return;
    }
    boolean own = DERIVED.contains(slot) ? newPeriod : before.filled().contains(slot);
    if (own || !draft.answers().containsKey(slot) && !DERIVED.contains(slot)) {
      take(form, slot, answer, true);
    }
  }

  private void replace(Draft draft, Slot slot, Filled old, Filled answer, boolean replaces) {
    boolean asked = askedBefore.contains(slot.name());
    if (replaces || asked || old.confidence() < Filled.SURE) {
      boolean placed = noted.contains("place") || corrected.contains("place");
      // The town was one of the country that it is not any more.
      set(
          slot.type() == SlotType.COUNTRY && !placed ? draft.without("place") : draft,
          slot,
          answer);
      corrected.add(slot.name());
    } else if (slot.type() != SlotType.TEXT // beside their question, words correct no words
        && answer.confidence() >= Filled.SURE) {
      reply.session(reply.session().at(new Stage.Choosing(slot.name(), answer)));
    } else {
      passedOver = true;
    }
  }

  private void set(Draft draft, Slot slot, Filled answer) {
    Draft next = draft;
    if (slot.type() == SlotType.PERIOD) {
      newPeriod = true;
      next = next.without("start_date").without("end_date");
    }
    keep(next.with(slot.name(), answer));
    boolean shown = reply.session().stage() instanceof Stage.Confirming;
    boolean settled =
        reply.session().stage() instanceof Stage.Choosing which && which.slot().equals(slot.name());
    if (shown
        || settled
        || isAsking(slot.name())) { // what was shown is no longer what would be sent
      reply.session(reply.session().at(new Stage.Idle()));
    }
  }

  private boolean asksWhich() {
    return reply.session().stage() instanceof Stage.Choosing;
  }

  /** Says what an edited message changed: never silently, for nobody sees it in the talk. */
  void tellEdited(Form form) {
    Draft draft = reply.session().draft();
    List<String> filled = filled();
    if (draft == null || filled.isEmpty()) {
      reply.say("form.edited_same");
      return;
    }
    List<String> shown = form.slots().stream().map(Slot::name).filter(filled::contains).toList();
    reply.say("form.edited", Map.of("what", show.noted(form, shown, draft, reply.language())));
  }

  private boolean isAsking(String slot) {
    return reply.session().stage() instanceof Stage.Asking asking && asking.slots().contains(slot)
        || reply.session().stage() instanceof Stage.AskingExtras extras
            && extras.slots().contains(slot);
  }

  private void keep(Draft draft) {
    reply.session(reply.session().with(draft));
  }

  /** The slots that this message filled or changed. */
  List<String> filled() {
    List<String> filled = new ArrayList<>(noted);
    filled.addAll(corrected);
    return filled;
  }

  /** Says what was noted: all of it after a first message, in one line later. */
  void tell(Form form, boolean first) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      return;
    }
    if (noted.isEmpty() && corrected.isEmpty()) {
      if (!known.isEmpty() && reply.silentSince(before)) { // nothing new is no silence
        reply.say("form.known", Map.of("what", show.noted(form, known, draft, reply.language())));
      } else if (passedOver && reply.silentSince(before) && !asksWhich()) {
        reply.say("other.not_understood");
      }
      return;
    }
    if (first && noted.size() > 1) {
      reply.raw(
          reply.text("form.understood")
              + "\n"
              + form.slots().stream()
                  .filter(slot -> noted.contains(slot.name()))
                  .map(slot -> line(slot, draft))
                  .collect(Collectors.joining("\n")));
      reply.say("form.if_wrong");
      return;
    }
    if (!corrected.isEmpty()) {
      reply.say(
          "form.corrected", Map.of("what", show.noted(form, corrected, draft, reply.language())));
    }
    List<String> shown =
        form.slots().stream()
            .map(Slot::name)
            .filter(name -> noted.contains(name) && !plainEcho(name))
            .toList();
    if (!shown.isEmpty()) {
      reply.say("form.noted", Map.of("what", show.noted(form, shown, draft, reply.language())));
    } else if (corrected.isEmpty() && !noted.isEmpty()) {
      reply.say("form.noted_plain");
    }
  }

  /** The one question asked was answered in the person's own words: no need to say them again. */
  private boolean plainEcho(String slot) {
    return noted.size() == 1 && askedBefore.equals(List.of(slot));
  }

  private String line(Slot slot, Draft draft) {
    Filled answer = draft.answers().get(slot.name());
    return reply.line(
        slot, answer == null ? "" : show.value(slot, answer, draft.answers(), reply.language()));
  }
}
