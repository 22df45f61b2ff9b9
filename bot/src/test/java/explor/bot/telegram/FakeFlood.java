package explor.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's flood control as its FAQ tells it: 30 a second overall, 20 a minute into a group, and
 * one a second into a chat, with a short burst let through. Whoever was refused stays so until the
 * time that was told has passed. Off until started.
 */
final class FakeFlood {
  /** How many a chat may get at once before one a second applies. */
  private static final int BURST = 5;

  private static final Duration PENANCE = Duration.ofSeconds(3);

  private final Deque<Instant> overall = new ArrayDeque<>();
  private final Map<Long, Chat> chats = new HashMap<>();
  private @Nullable InstantSource clock;

  private static final class Chat {
    private final Deque<Instant> lastMinute = new ArrayDeque<>();
    private Instant paidUntil = Instant.MIN;
    private Instant closedUntil = Instant.MIN;
  }

  void start(InstantSource source) {
    clock = source;
  }

  /** One more message, or an edit, which counts as one. */
  void count(long chat) throws FakeBotApi.Refused {
    if (clock == null) {
      return;
    }
    Instant now = clock.instant();
    Chat own = chats.computeIfAbsent(chat, id -> new Chat());
    if (own.closedUntil.isAfter(now)) {
      throw refused(Duration.between(now, own.closedUntil));
    }
    Instant paid = own.paidUntil.isAfter(now) ? own.paidUntil : now;
    boolean often = Duration.between(now, paid).toSeconds() >= BURST;
    boolean full = full(overall, now, Duration.ofSeconds(1), 30);
    if (often || full || chat < 0 && full(own.lastMinute, now, Duration.ofMinutes(1), 20)) {
      own.closedUntil = now.plus(PENANCE);
      throw refused(PENANCE);
    }
    own.paidUntil = paid.plusSeconds(1);
    own.lastMinute.addLast(now);
    overall.addLast(now);
  }

  private static boolean full(Deque<Instant> sent, Instant now, Duration window, int most) {
    while (!sent.isEmpty() && !sent.getFirst().isAfter(now.minus(window))) {
      sent.removeFirst();
    }
    return sent.size() >= most;
  }

  private static FakeBotApi.Refused refused(Duration wait) {
    int seconds = (int) Math.max(1, wait.toSeconds());
    return new FakeBotApi.Refused(429, "Too Many Requests: retry after " + seconds, seconds, 0);
  }
}
