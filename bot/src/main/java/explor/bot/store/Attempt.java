package explor.bot.store;

import java.util.Locale;

/**
 * What somebody tried who wants to see something of a mission. What is kept of a try is a number,
 * the time and this: never a code, never a word. The names are stored, so they are only ever added.
 */
public enum Attempt {
  /** A code opened its mission: the only one that is not in vain. */
  OPENED(true),
  /** A code that there never was: guessed. */
  REFUSED(true),
  /** A code that was used before, taken back, or is too old: found or forwarded. */
  REPLAYED(true),
  /** One more after too many within the hour; not even looked at. */
  LIMITED(true),
  /** A code where a whole group reads it. */
  GROUP(true),
  /** A code of a mission that has ended. */
  OVER(true),
  /** A mail in the name of a volunteer that their mail server does not vouch for. */
  FORGED(false),
  /** A new code asked for, by somebody whom none is sent. */
  RENEWAL(true),
  /** A question or a wish of a volunteer, in a group. */
  ASKED_GROUP(false),
  /** The same once the mission has ended. */
  ASKED_OVER(false),
  /** Another volunteer's card, forwarded, or a button of it. */
  CARD(false),
  /** A mission that is not theirs, named. */
  NAMED(false);

  private final boolean code;

  Attempt(boolean code) {
    this.code = code;
  }

  /** Whether it was a try to get a code to work: these are limited. */
  boolean isCode() {
    return code;
  }

  /** As it is stored: {@code asked_group}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
