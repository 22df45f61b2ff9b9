package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.words.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads answers: to the asked question, to two asked at once, and whatever else is given. */
final class Answering {
  private static final int FEW_WORDS = 6;

  private final SlotReading reading;
  private final SharedAnswer shared;
  private final Naming naming;

  Answering(SlotReading reading) {
    this.reading = reading;
    this.naming = new Naming(reading);
    this.shared = new SharedAnswer(reading, naming);
  }

  /**
   * Commands by slot.
   *
   * @param something whether the message already gave something else, so that an asked question
   *     that stays open is not unclear
   */
  Map<String, Command> read(
      String text, Form form, List<Slot> asked, Moment moment, boolean something) {
    Map<String, Filled> values = new LinkedHashMap<>();
    if (moment.wholeMail() || !moment.inline().isEmpty()) {
      values.putAll(
          reading.perQuestion(
              form, moment.asked(), Inline.bySlot(form, moment), text, moment.sent()));
      if (values.isEmpty() && asked.size() == 1) {
        direct(asked.get(0), text, moment).ifPresent(v -> values.put(asked.get(0).name(), v));
      }
    } else if (asked.size() > 1) {
      values.putAll(shared.read(text, form, asked, moment));
    } else if (asked.size() == 1) {
      values.putAll(one(text, form, asked.get(0), moment));
    } else {
      values.putAll(reading.whole(form, text, moment.sent()));
    }
    values.putAll(bounds(values, text, moment.sent()));
    Map<String, Command> commands = new LinkedHashMap<>();
    values.forEach((slot, value) -> commands.put(slot, new Command.Fill(slot, value)));
    if (commands.isEmpty() && !something && !asked.isEmpty() && !moment.confirming()) {
      Slot first = asked.get(0);
      commands.put(first.name(), new Command.Unclear(first.name(), text));
    }
    return commands;
  }

  private Map<String, Filled> one(String text, Form form, Slot asked, Moment moment) {
    Map<String, Filled> values = new LinkedHashMap<>();
    if (tellsSince(asked, text, form, moment)) {
      return Map.of("field_experience", new Filled(text.strip(), text.strip(), Filled.SURE));
    }
    Map<String, Filled> whole = reading.whole(form, text, moment.sent());
    boolean otherwise = naming.isElse(asked, text, form, whole);
    Optional<Filled> answer =
        otherwise
            ? Optional.empty()
            : naming.beside(asked, text, whole).or(() -> direct(asked, text, moment));
    if (answer.isEmpty() && whole.containsKey(asked.name())) {
      answer = Optional.of(whole.get(asked.name()));
    }
    answer.ifPresent(value -> values.put(asked.name(), value));
    boolean open = asked.type() == SlotType.TEXT || asked.type() == SlotType.PERSON;
    boolean few = Tokens.of(text, FEW_WORDS + 1).words().size() <= FEW_WORDS;
    if (tellsProject(asked, text, form, moment)) {
      values.put("project", new Filled(text.strip(), text.strip(), Filled.SURE));
    }
    whole.forEach(
        (name, value) -> {
          boolean known = moment.answers().containsKey(name);
          boolean answered = values.containsKey(asked.name());
          boolean plain =
              form.slot(name).map(slot -> isPlain(slot, few && open && answered)).orElse(false);
          boolean where = asked.type() == SlotType.COUNTRY && name.equals("place");
          boolean free = otherwise || where;
          boolean taken = free ? !known : open || answered ? plain && !known : true;
          if (taken) {
            values.putIfAbsent(name, value);
          }
        });
    return values;
  }

  /** Whole sentences where one word was to be chosen tell what it is all for. */
  private static boolean tellsProject(Slot asked, String text, Form form, Moment moment) {
    return asked.name().equals("sector")
        && form.slot("project").isPresent()
        && !moment.answers().containsKey("project")
        && Tokens.of(text, FEW_WORDS + 1).words().size() > FEW_WORDS;
  }

  /** "depuis 2016, avec un comité" is what they have done, whatever was asked about the project. */
  private static boolean tellsSince(Slot asked, String text, Form form, Moment moment) {
    return Set.of("project", "objectives", "expertise").contains(asked.name())
        && form.slot("field_experience").isPresent()
        && !moment.answers().containsKey("field_experience")
        && Tokens.of(text, 1).words().stream()
            .allMatch(Set.of("depuis", "since", "desde")::contains);
  }

  private static boolean isPlain(Slot slot, boolean onlyContact) {
    return onlyContact
        ? slot.type() == SlotType.EMAIL || slot.type() == SlotType.PHONE
        : LaterMessage.PLAIN.contains(slot.type());
  }

  private Optional<Filled> direct(Slot slot, String text, Moment moment) {
    return reading.direct(slot, text, moment.sent(), moment.answers());
  }

  private Map<String, Filled> bounds(Map<String, Filled> values, String text, LocalDate sent) {
    boolean dated = values.containsKey("period") || values.containsKey("availability");
    return dated && !values.containsKey("start_date") ? reading.bounds(text, sent) : Map.of();
  }

  /** What stands under quoted questions, by slot name. */
  static final class Inline {
    private Inline() {}

    static Map<String, String> bySlot(Form form, Moment moment) {
      Map<String, String> bySlot = new LinkedHashMap<>();
      moment
          .inline()
          .forEach(
              (question, answer) ->
                  slot(form, moment.asked(), question)
                      .ifPresent(slot -> bySlot.merge(slot, answer, (a, b) -> a + "\n" + b)));
      return bySlot;
    }

    private static Optional<String> slot(Form form, List<String> asked, String question) {
      List<String> words = Tokens.of(question, 40).words();
      if (!words.isEmpty() && words.get(0).matches("\\d{1,2}")) {
        int number = Integer.parseInt(words.get(0));
        if (number >= 1 && number <= asked.size()) {
          return Optional.of(asked.get(number - 1));
        }
      }
      List<Slot> slots = new ArrayList<>(form.slots());
      return slots.stream()
          .filter(slot -> slot.name().equals(question) || sameQuestion(slot, words))
          .map(Slot::name)
          .findFirst();
    }

    private static boolean sameQuestion(Slot slot, List<String> words) {
      return slot.questions().values().stream()
          .map(text -> Tokens.of(text, 40).words())
          .anyMatch(own -> !own.isEmpty() && words.containsAll(own));
    }
  }
}
