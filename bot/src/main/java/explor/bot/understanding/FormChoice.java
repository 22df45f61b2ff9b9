package explor.bot.understanding;

import explor.bot.understanding.slot.FormChooser;
import java.util.Optional;

/** The form that an intent begins; who asks or offers is told by the words. */
final class FormChoice {
  private FormChoice() {}

  /** {@code need, reciprocity, employer, individual}; empty when the intent begins no form. */
  static Optional<String> form(Intent intent, String words) {
    Optional<String> settled = FormChooser.settled(words);
    return switch (intent) {
      case NEED ->
          Optional.of(
              settled.filter("offer"::equals).isPresent()
                  ? FormChooser.offerer(words)
                  : FormChooser.asker(words));
      case RECIPROCITY ->
          Optional.of(
              FormChooser.speaksOfInviting(words) ? "reciprocity" : FormChooser.asker(words));
      case OFFER ->
          Optional.of(
              settled.filter("need"::equals).isPresent()
                  ? FormChooser.asker(words)
                  : FormChooser.offerer(words));
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
}
