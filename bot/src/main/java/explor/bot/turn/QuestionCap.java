package explor.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps whoever knows a thread's id from flooding the team with questions: so many a day for one
 * address, and for all strangers together. What is over it stays in the inbox, with the reason.
 * Remembers nothing over a restart. Not thread-safe.
 */
final class QuestionCap {
  private static final int OF_ONE = 5;
  private static final int OF_ALL = 50;
  private static final Duration DAY = Duration.ofDays(1);

  private record Asked(Instant at, String who) {}

  private final InstantSource clock;
  private final Deque<Asked> asked = new ArrayDeque<>(); // oldest first, never more than OF_ALL

  QuestionCap(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether one more question of this address may go to the team; counts it if so. */
  boolean oneMore(String who) {
    Instant now = clock.instant();
    asked.removeIf(one -> one.at.isBefore(now.minus(DAY)));
    long theirs = asked.stream().filter(one -> one.who.equals(who)).count();
    if (asked.size() >= OF_ALL || theirs >= OF_ONE) {
      return false;
    }
    asked.addLast(new Asked(now, who));
    return true;
  }
}
