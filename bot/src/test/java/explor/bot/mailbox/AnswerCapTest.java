package explor.bot.mailbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class AnswerCapTest {
  private Instant now = Instant.parse("2026-11-25T10:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  private static void answer(AnswerCap cap, int times) {
    for (int i = 0; i < times; i++) {
      assertTrue(cap.allows("robot@loop.example"), "answer " + i);
      cap.count("robot@loop.example");
    }
  }

  @Test
  void aLoopEndsAfterSoManyAnswersInAnHour() {
    AnswerCap cap = new AnswerCap(3, 5, clock);
    answer(cap, 3);
    assertFalse(cap.allows("robot@loop.example"));
    assertTrue(cap.allows("camille@ruches.example"), "others are answered still");
  }

  @Test
  void aSlowLoopEndsAfterSoManyAnswersInADay() {
    AnswerCap cap = new AnswerCap(3, 5, clock);
    answer(cap, 3);
    now = now.plus(Duration.ofHours(2));
    answer(cap, 2);
    assertFalse(cap.allows("robot@loop.example"));
    now = now.plus(Duration.ofDays(1)).plusSeconds(1);
    assertTrue(cap.allows("robot@loop.example"));
  }
}
