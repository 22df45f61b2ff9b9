package explor.bot.dialogue;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form being filled. Answers hang on slot names, so that a newer version of the form keeps all of
 * them and asks only what is new.
 *
 * @param form id of the form
 * @param version of the form when it was begun or last looked at
 * @param touchedAt when the person last answered; 30 days later it is erased
 * @param answers by slot name; also the derived {@code start_date} and {@code end_date}
 * @param passed slots the person left open: "I don't know" or "pass"
 * @param raw slots whose answer could not be read twice: the person's words, for staff
 * @param tries how often the asked slot was unclear
 * @param trail slots in the order in which they were asked, for "back"
 * @param extrasAsked whether the optional questions were put
 * @param files what was attached on the way, by name
 * @param another words of the first message that tell a second request; empty when there is none
 */
public record Draft(
    String form,
    int version,
    Instant touchedAt,
    Map<String, Filled> answers,
    List<String> passed,
    Map<String, String> raw,
    Map<String, Integer> tries,
    List<String> trail,
    boolean extrasAsked,
    List<String> files,
    String another) {

  public Draft {
    another = another == null ? "" : another; // stored before this field existed
  }

  static Draft begin(Form form, Instant now) {
    return new Draft(
        form.id(),
        form.version(),
        now,
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        false,
        List.of(),
        "");
  }

  Draft with(String slot, Filled answer) {
    Map<String, Filled> more = new LinkedHashMap<>(answers);
    more.put(slot, answer);
    List<String> stillPassed = passed.stream().filter(name -> !name.equals(slot)).toList();
    Map<String, String> stillRaw = new LinkedHashMap<>(raw);
    stillRaw.remove(slot);
    return answered(more, stillPassed, stillRaw);
  }

  Draft without(String slot) {
    Map<String, Filled> fewer = new LinkedHashMap<>(answers);
    fewer.remove(slot);
    Map<String, String> fewerRaw = new LinkedHashMap<>(raw);
    fewerRaw.remove(slot);
    return answered(fewer, passed, fewerRaw);
  }

  Draft passing(List<String> slots) {
    List<String> more = new ArrayList<>(passed);
    slots.stream().filter(slot -> !more.contains(slot)).forEach(more::add);
    return answered(answers, more, raw);
  }

  /** Keeps words that no reader understood, and moves on. */
  Draft keepingRaw(String slot, String words) {
    Map<String, String> more = new LinkedHashMap<>(raw);
    more.put(slot, words);
    return answered(answers, passed, more).passing(List.of(slot));
  }

  Draft unclear(String slot) {
    Map<String, Integer> more = new LinkedHashMap<>(tries);
    more.merge(slot, 1, Integer::sum);
    return tried(more);
  }

  /** Before a slot's name among the tries: how much was known when its question was last put. */
  private static final String KNOWN = "known:";

  /** Before a slot's name among the tries: how often its question was put again meanwhile. */
  private static final String PASSED_BY = "beside:";

  /** Its question is put once more; whoever told other things meanwhile passed it by. */
  Draft putting(String slot) {
    Map<String, Integer> more = new LinkedHashMap<>(tries);
    Integer known = more.put(KNOWN + slot, answers.size());
    if (known != null && answers.size() > known) {
      more.merge(PASSED_BY + slot, 1, Integer::sum);
    }
    return tried(more);
  }

  /** How often its question was put again while other things were told. */
  int passedBy(String slot) {
    return tries.getOrDefault(PASSED_BY + slot, 0);
  }

  Draft asking(List<String> slots) {
    List<String> more = new ArrayList<>(trail);
    slots.forEach(
        slot -> {
          more.remove(slot);
          more.add(slot);
        });
    return new Draft(
        form, version, touchedAt, answers, passed, raw, tries, more, extrasAsked, files, another);
  }

  Draft extrasPut() {
    return extras(true);
  }

  /** The optional questions are put once more. */
  Draft puttingExtras() {
    return extras(false);
  }

  Draft touched(Instant now) {
    return new Draft(
        form, version, now, answers, passed, raw, tries, trail, extrasAsked, files, another);
  }

  /** Remembers the words of a second request for when this one was sent. */
  Draft thenAnother(String words) {
    return new Draft(
        form, version, touchedAt, answers, passed, raw, tries, trail, extrasAsked, files, words);
  }

  Draft attaching(List<String> names) {
    List<String> more = new ArrayList<>(files);
    more.addAll(names);
    return new Draft(
        form, version, touchedAt, answers, passed, raw, tries, trail, extrasAsked, more, another);
  }

  /** The same with other answers, and what was left open or could not be read. */
  private Draft answered(
      Map<String, Filled> answers, List<String> passed, Map<String, String> raw) {
    return new Draft(
        form, version, touchedAt, answers, passed, raw, tries, trail, extrasAsked, files, another);
  }

  private Draft tried(Map<String, Integer> tries) {
    return new Draft(
        form, version, touchedAt, answers, passed, raw, tries, trail, extrasAsked, files, another);
  }

  private Draft extras(boolean asked) {
    return new Draft(
        form, version, touchedAt, answers, passed, raw, tries, trail, asked, files, another);
  }

  boolean settled(Slot slot) {
    return answers.containsKey(slot.name()) || passed.contains(slot.name());
  }

  /** Required slots that still wait, in the order of the form. */
  List<Slot> missing(Form theForm) {
    return theForm.open(answers).stream().filter(slot -> !settled(slot)).toList();
  }

  /** Names of required slots without a value, also those that were left open on purpose. */
  public List<String> open(Form theForm) {
    return theForm.open(answers).stream().map(Slot::name).toList();
  }

  /** Optional slots that nobody spoke of yet. */
  List<Slot> extras(Form theForm) {
    return theForm.slots().stream()
        .filter(slot -> !slot.required() && !settled(slot))
        .filter(slot -> !slot.askedIf().ruledOut(answers))
        .toList();
  }

  Optional<Filled> answer(String slot) {
    return Optional.ofNullable(answers.get(slot));
  }
}
