package explor.bot.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stops a loop with a robot that nothing gave away: counts automatic answers by address, and says
 * when it is enough. Remembers the most recent addresses only, and nothing over a restart; a loop
 * meets its cap again soon enough. Not thread-safe.
 */
public final class AnswerCap {
  private static final int MOST_ADDRESSES = 10_000;

  private final int perHour;
  private final int perDay;
  private final Clock clock;
  private final Map<String, Deque<Instant>> answers =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /** People who answer every question in a mail of its own stay far below twenty an hour. */
  public static AnswerCap usual(Clock clock) {
    return new AnswerCap(20, 40, clock);
  }

  public AnswerCap(int perHour, int perDay, Clock clock) {
    this.perHour = perHour;
    this.perDay = perDay;
    this.clock = clock;
  }

  /** Whether one more automatic answer may go to this address. */
  boolean allows(String address) {
    Instant now = clock.instant();
    Deque<Instant> sent = answers.computeIfAbsent(address, key -> new ArrayDeque<>());
    while (!sent.isEmpty() && sent.peekFirst().isBefore(now.minus(Duration.ofDays(1)))) {
      sent.removeFirst();
    }
    Instant hourAgo = now.minus(Duration.ofHours(1));
    long lately = sent.stream().filter(at -> at.isAfter(hourAgo)).count();
    return sent.size() < perDay && lately < perHour;
  }

  /** One went to this address. */
  void count(String address) {
    answers.computeIfAbsent(address, key -> new ArrayDeque<>()).addLast(clock.instant());
  }
}
