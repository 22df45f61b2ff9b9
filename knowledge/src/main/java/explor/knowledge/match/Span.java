package explor.knowledge.match;

import explor.knowledge.Window;

/**
 * Days as the index compares them, so that the rule for dates is decided there and exactly: a kept
 * span meets an asked one when its {@code first} is at most the asked {@code first}, its {@code
 * last} at least the asked {@code last}, and its {@code room} at least the asked {@code room}. Days
 * are counted since 1970.
 */
record Span(int first, int last, int room) {
  /** Days in a row that are looked at; no rule asks for more. */
  private static final int MOST_ROOM = 7;

  private static final int FAR = 100_000_000; // whatever year somebody types

  /** Free days that are kept, to be met by {@link #asked}. */
  static Span free(Window window) {
    return new Span(day(window, true), day(window, false), length(window));
  }

  /** Asks for so many days of a wanted period; one that is shorter must be free whole. */
  static Span asked(Window wanted, int days) {
    int enough = Math.min(days, length(wanted));
    return new Span(day(wanted, false) - enough + 1, day(wanted, true) + enough - 1, enough);
  }

  /** A wanted period that is kept, to be met by {@link #offered}. */
  static Span wanted(Window wanted, int days) {
    Span asked = asked(wanted, days);
    return new Span(asked.last, asked.first, -asked.room);
  }

  /** Asks for periods that these free days can serve. */
  static Span offered(Window free) {
    return new Span(day(free, false), day(free, true), -length(free));
  }

  private static int length(Window window) {
    return Math.min(MOST_ROOM, window.sharedDays(window));
  }

  private static int day(Window window, boolean first) {
    return Math.clamp((first ? window.from() : window.to()).toEpochDay(), -FAR, FAR);
  }
}
