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

  private static final int FAR = 1 << 26; // days: whatever year somebody types
  private static final int BITS = 28; // hold any day, from -FAR to FAR and a few more
  private static final int ROOM_BITS = 4; // hold -7 to 7

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

  /** Whether this kept span meets an asked one. */
  boolean meets(Span asked) {
    return first <= asked.first && last >= asked.last && room >= asked.room;
  }

  /** All three in one number. */
  long packed() {
    long days = ((first + (long) (1 << (BITS - 1))) << BITS) | (last + (long) (1 << (BITS - 1)));
    return (days << ROOM_BITS) | (room + (1 << (ROOM_BITS - 1)));
  }

  static Span unpacked(long packed) {
    int room = (int) (packed & ((1 << ROOM_BITS) - 1)) - (1 << (ROOM_BITS - 1));
    long days = packed >> ROOM_BITS;
    int last = (int) (days & ((1L << BITS) - 1)) - (1 << (BITS - 1));
    return new Span((int) (days >> BITS) - (1 << (BITS - 1)), last, room);
  }

  private static int length(Window window) {
    return Math.min(MOST_ROOM, window.sharedDays(window));
  }

  private static int day(Window window, boolean first) {
    return Math.clamp((first ? window.from() : window.to()).toEpochDay(), -FAR, FAR);
  }
}
