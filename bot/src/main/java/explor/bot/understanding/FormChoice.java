package explor.bot.understanding;

import explor.bot.understanding.intent.Intents;
import java.util.Optional;

/**
 * The form that a first message begins: by the evidence of its words ({@link FormScores}), with
 * what was learned of its intent as one more piece of it.
 */
final class FormChoice {
  private static final double LEARNED = 5; // points for an intent that is certain
  private static final double CERTAIN =
      0.95; // an invitation in words that tell no form by themselves
  private static final double TOLD = 2; // points without which no other intent gives way
  private static final double ALARM = 10;

  private FormChoice() {}

  /** {@code need, reciprocity, employer, individual}; empty when the intent begins no form. */
  static Optional<String> form(Intents.Ranked about, FormScores scores) {
    double points = LEARNED * about.confidence();
    return switch (about.intent()) {
      case NEED -> Optional.of(scores.with(points, 0, 0).best());
      case RECIPROCITY ->
          Optional.of(
              about.confidence() >= CERTAIN && scores.top() == 0
                  ? "reciprocity"
                  : scores.with(0, points, 0).best());
      case OFFER -> Optional.of(scores.with(0, 0, points).best());
      case VOLUNTEER_QUESTION,
          EMERGENCY,
          STATUS_OF_CASE,
          COST_QUESTION,
          PROGRAM_INFO,
          STAFF_CONTACT,
          GREETING,
          GDPR_DELETE,
          GDPR_EXPORT,
          OFF_TOPIC,
          ABUSE ->
          Optional.empty();
    };
  }

  /**
   * The form that the words speak for by themselves, whatever was learned of them; a little is
   * enough here, as what the message gives has to bear it out.
   */
  static Optional<String> told(Intents.Ranked about, FormScores scores) {
    double least = about.intent() == Intent.EMERGENCY ? ALARM : TOLD;
    return scores.top() >= least ? Optional.of(scores.best()) : Optional.empty();
  }
}
