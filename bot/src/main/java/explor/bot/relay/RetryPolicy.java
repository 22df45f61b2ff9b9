package explor.bot.relay;

import java.time.Duration;
import java.util.Optional;

/**
 * When to try again.
 *
 * @param first wait after the first failure; doubled each time
 * @param longest no wait is longer
 * @param most attempts in all; after the last one the message is a dead letter
 */
public record RetryPolicy(Duration first, Duration longest, int most) {
  /** Seconds, then minutes, then every hour for a week. */
  public static final RetryPolicy PATIENT =
      new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(1), 180);

  /**
   * The wait after a failed attempt.
   *
   * @param attempt the one that failed, 1 for the first
   * @param asked at least so long, as the other side asked
   * @return empty when there is to be no other attempt
   */
  public Optional<Duration> next(int attempt, Duration asked) {
    if (attempt >= most) {
      return Optional.empty();
    }
    int doublings = Math.min(attempt - 1, 30);
    long millis = Math.min(first.toMillis() << doublings, longest.toMillis());
    if (millis <= 0) {
      millis = longest.toMillis();
    }
    return Optional.of(Duration.ofMillis(Math.max(millis, asked.toMillis())));
  }
}
