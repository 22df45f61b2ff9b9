package explor.bot.mission;

import explor.bot.store.Alerts;

/**
 * Somebody on call said that they have it.
 *
 * @param first whether they are the one who has it now; false when somebody else had said so before
 * @param name theirs
 * @param words what they said beyond that, for the person; may be empty
 */
public record Acknowledgement(Alerts.Alert alert, boolean first, String name, String words) {
  /** What the button's data begins with; the alert's number follows. */
  static final String BUTTON = "alert|";
}
