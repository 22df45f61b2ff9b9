package explor.bot.understanding;

import java.util.Locale;

/** What a message is about, when nothing is known of the conversation before it. */
public enum Intent {
  NEED,
  OFFER,
  RECIPROCITY,
  VOLUNTEER_QUESTION,
  EMERGENCY,
  STATUS_OF_CASE,
  COST_QUESTION,
  PROGRAM_INFO,
  STAFF_CONTACT,
  GREETING,
  GDPR_DELETE,
  GDPR_EXPORT,
  OFF_TOPIC,
  ABUSE;

  /** As in the files of example phrases: {@code status_of_case}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
