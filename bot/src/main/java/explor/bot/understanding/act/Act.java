package explor.bot.understanding.act;

import java.util.Locale;

/** What a whole message does. In the order in which they are looked for. */
public enum Act {
  DONT_KNOW,
  SKIP,
  BACK,
  CANCEL,
  RESTART,
  RECAP,
  EXPLAIN,
  REPEAT,
  NEXT,
  HUMAN,
  ROBOT,
  WHY_ASKED,
  ENGLISH,
  FRENCH,
  PAUSE,
  RESUME,
  HELP,
  YES,
  NO,
  THANKS;

  /** As in {@code acts.yaml}: {@code dont_know}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
