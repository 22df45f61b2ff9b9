package explor.bot.understanding;

import explor.bot.safety.Emergency;
import explor.bot.safety.Safety;
import java.util.List;
import java.util.Optional;

/**
 * Understanding for who does not look for emergencies first, as the conversation does: a message
 * that tells of one has that intent and no commands. Thread-safe.
 */
public final class EmergencyFirst implements Understanding {
  private static final double MAYBE = 0.6;

  private final Safety safety;
  private final Understanding words;

  public EmergencyFirst(Safety safety, Understanding words) {
    this.safety = safety;
    this.words = words;
  }

  @Override
  public Interpretation interpret(String text, Moment moment) {
    Optional<Emergency> emergency =
        Request.settle(
            safety.look(text),
            () -> words.interpret(text, Moment.first(moment.sent(), moment.language())));
    return emergency.isEmpty()
        ? words.interpret(text, moment)
        : new Interpretation(
            Intent.EMERGENCY,
            emergency.get().sure() ? 1 : MAYBE,
            emergency.get().language(),
            List.of());
  }
}
