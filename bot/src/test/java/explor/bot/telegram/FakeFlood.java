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
 * one a second into a chat, with a short burst let through. Off until started.
 */
final class FakeFlood {
  private static final int CHAT_SECONDS = 60;

  /** What a chat may get in {@link #CHAT_SECONDS}: one a second, and a burst of a few more. */
  private static final int CHAT_MOST = CHAT_SECONDS + 5;

  private final Deque<Instant> overall = new ArrayDeque<>();
  private final Map<Long, Deque<Instant>> chats = new HashMap<>();
  private @Nullable InstantSource clock;

  void start(InstantSource source) {
    clock = source;
  }

  void count(long chat) throws FakeBotApi.Refused {
    if (clock == null) {
      return;
    }
    Instant now = clock.instant();
    Deque<Instant> own = chats.computeIfAbsent(chat, id -> new ArrayDeque<>());
    check(overall, now, Duration.ofSeconds(1), 30);
    check(own, now, Duration.ofMinutes(1), chat < 0 ? 20 : CHAT_MOST);
    overall.addLast(now);
    own.addLast(now);
  }

  private static void check(Deque<Instant> sent, Instant now, Duration window, int most)
      throws FakeBotApi.Refused {
    while (!sent.isEmpty() && !sent.getFirst().isAfter(now.minus(window))) {
      sent.removeFirst();
    }
    if (sent.size() >= most) {
      throw new FakeBotApi.Refused(429, "Too Many Requests: retry after 3", 3, 0);
    }
  }
}
