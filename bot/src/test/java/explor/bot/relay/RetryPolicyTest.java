package explor.bot.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private final RetryPolicy policy = RetryPolicy.PATIENT;

  @Test
  void waitsDoubleUpToTheLongest() {
    assertEquals(Optional.of(Duration.ofSeconds(1)), policy.next(1, Duration.ZERO));
    assertEquals(Optional.of(Duration.ofSeconds(8)), policy.next(4, Duration.ZERO));
    assertEquals(Optional.of(Duration.ofHours(1)), policy.next(60, Duration.ZERO));
  }

  @Test
  void whatTheOtherSideAskedIsHonoured() {
    assertEquals(Optional.of(Duration.ofSeconds(30)), policy.next(1, Duration.ofSeconds(30)));
  }

  @Test
  void itLastsAWeekAndThenGivesUp() {
    Duration all = Duration.ZERO;
    int attempt = 1;
    for (Optional<Duration> wait = policy.next(attempt, Duration.ZERO);
        wait.isPresent();
        wait = policy.next(++attempt, Duration.ZERO)) {
      all = all.plus(wait.get());
    }
    assertTrue(
        all.compareTo(Duration.ofDays(6)) > 0 && all.compareTo(Duration.ofDays(8)) < 0,
        all.toString());
  }
}
