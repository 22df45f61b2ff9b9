package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.words.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A short sentence beside the asked question that gives one value of another slot: "14 jours" when
 * the partner was asked, "La mission durera 14 jours." after a name. It is that value, also when it
 * contradicts an earlier one, and no answer to the question.
 */
final class StrayValue {
  private static final int SHORT = 8; // words
  private static final double MOST_OF_IT = 0.6; // of the sentence's characters

  /** Values that can be checked: their words mean nothing else. */
  private static final Set<SlotType> CHECKABLE =
      Set.of(SlotType.EMAIL, SlotType.PHONE, SlotType.INT, SlotType.PERIOD, SlotType.MONEY);

  private final SlotReading reading;

  StrayValue(SlotReading reading) {
    this.reading = reading;
  }

  /**
   * @param sentence without its end
   * @param last whether it is the last of several, so that the others answer the question
   */
  Optional<Command.Fill> of(
      String sentence, boolean last, Form form, List<Slot> asked, Moment moment) {
    boolean open =
        asked.stream()
            .anyMatch(slot -> slot.type() == SlotType.TEXT || slot.type() == SlotType.PERSON);
    if (!open || Tokens.of(sentence, SHORT + 1).words().size() > SHORT) {
      return Optional.empty();
    }
    Map<String, Filled> whole = reading.whole(form, sentence, moment.sent());
    List<Map.Entry<String, Filled>> values =
        whole.entrySet().stream()
            .filter(value -> !asked.stream().map(Slot::name).toList().contains(value.getKey()))
            .filter(value -> isCheckable(form, value.getKey()))
            .filter(value -> value.getValue().confidence() >= Filled.SURE)
            .toList();
    if (values.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, Filled> value = values.getFirst();
    Filled known = moment.answers().get(value.getKey());
    boolean another = known != null && !known.value().equals(value.getValue().value());
    boolean mostOfIt = value.getValue().words().length() >= MOST_OF_IT * sentence.strip().length();
    return mostOfIt || (last && another)
        ? Optional.of(new Command.Fill(value.getKey(), value.getValue()))
        : Optional.empty();
  }

  private static boolean isCheckable(Form form, String name) {
    return form.slot(name).filter(slot -> CHECKABLE.contains(slot.type())).isPresent();
  }
}
