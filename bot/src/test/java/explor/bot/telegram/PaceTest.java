package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

  private Instant now = START;
  private final Pace pace = new Pace(Pace.Limits.TELEGRAM, () -> now);

  private boolean granted(long chat) {
    return pace.ask(chat, false).isZero();
  }

  private void pass(long millis) {
    now = now.plusMillis(millis);
  }

  @Test
  void aChatGetsAShortBurstAndThenOneASecond() {
    for (int i = 0; i < 3; i++) {
      assertTrue(granted(1));
    }
    assertEquals(Duration.ofSeconds(1), pace.ask(1, false));
    pass(1000);
    assertTrue(granted(1));
    assertEquals(Duration.ofSeconds(1), pace.ask(1, false));
  }

  @Test
  void anotherChatDoesNotWaitForABusyOne() {
    while (granted(1)) {}
    assertTrue(granted(2));
  }

  @Test
  void neverMoreThanThirtyInAnySecondOverall() {
    Deque<Instant> sent = new ArrayDeque<>();
    long chat = 0;
    while (now.isBefore(START.plusSeconds(20))) {
      Duration wait = pace.ask(++chat, chat % 3 == 0);
      if (wait.isZero()) {
        sent.addLast(now);
        while (!sent.getFirst().isAfter(now.minusSeconds(1))) {
          sent.removeFirst();
        }
        assertTrue(sent.size() <= 30);
      } else {
        pass(wait.toMillis());
      }
    }
  }

  @Test
  void aGroupGetsTwentyAMinuteAndTheLastTwoOfThemAreForEmergencies() {
    int granted = 0;
    while (now.isBefore(START.plusSeconds(58))) {
      granted += granted(-5) ? 1 : 0;
      pass(100);
    }
    assertEquals(18, granted);
    assertTrue(pace.ask(-5, true).isZero());
    assertTrue(pace.ask(-5, true).isZero());
    assertFalse(pace.ask(-5, true).isZero());
    pass(5000);
    assertTrue(granted(-5));
  }

  @Test
  void anUrgentMessageIsSentWhileTheRestWaits() {
    for (long chat = 1; granted(chat); chat++) {}
    assertTrue(pace.ask(900, true).isZero());
    while (granted(901)) {}
    assertTrue(pace.ask(901, true).isZero());
  }

  @Test
  void retryAfterClosesThatChatOnly() {
    pace.flooded(1, Duration.ofSeconds(9));

    assertEquals(Duration.ofSeconds(9), pace.ask(1, true));
    assertTrue(granted(2));
    pass(9000);
    assertTrue(granted(1));
  }

  @Test
  void aSecondRefusedChatMeansThatTheWholeBotMustWait() {
    pace.flooded(1, Duration.ofSeconds(9));
    pace.flooded(2, Duration.ofSeconds(5));

    assertEquals(Duration.ofSeconds(5), pace.ask(3, true));
    pass(5000);
    assertTrue(granted(3));
  }

  @Test
  void twoChatsThatMustWaitDoNotStopTheBotWhenSomethingGotThroughInBetween() {
    pace.flooded(1, Duration.ofHours(1));
    assertTrue(granted(2));
    pace.passed(2);
    pace.flooded(3, Duration.ofHours(1));

    assertTrue(granted(4));
    assertEquals(Duration.ofHours(1), pace.ask(1, false));
  }

  @Test
  void anEmergencyTriesAgainEveryHalfMinuteHoweverLongTelegramAsks() {
    pace.flooded(1, Duration.ofHours(1));
    pace.flooded(2, Duration.ofHours(1));

    assertEquals(Duration.ofSeconds(30), pace.ask(3, true));
    pass(30_000);
    assertTrue(pace.ask(3, true).isZero());
    assertEquals(Duration.ofSeconds(30), pace.ask(4, true));
    assertFalse(granted(5));
  }

  @Test
  void whatGetsThroughShowsThatTheLimitIsGone() {
    pace.flooded(1, Duration.ofHours(1));
    pace.flooded(2, Duration.ofHours(1));
    pass(30_000);
    assertTrue(pace.ask(3, true).isZero());
    pace.passed(3);

    assertTrue(granted(4));
    assertFalse(granted(1));
  }

  @Test
  void aMillionChatsDoNotFillTheMemory() {
    Pace wide = new Pace(new Pace.Limits(1_000_000, 1, 3, 20), () -> now);
    for (long chat = 1; chat <= 200_000; chat++) {
      pass(20);
      wide.ask(chat, false);
    }
    assertTrue(wide.remembered() < 10_000);
  }
}
