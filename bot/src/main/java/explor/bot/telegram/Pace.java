package explor.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * When the next message may leave, as Telegram's limits ask (Bots FAQ, "My bot is hitting limits"):
 * so many a second overall, one a second per chat with a short burst, so many a minute per group;
 * and nothing before a {@code retry_after} has passed, but a rare try of an emergency. Decides and
 * counts, never waits. Thread-safe.
 */
public final class Pace {
  /**
   * @param perSecond messages a second overall
   * @param urgentReserve how many of those are kept free for urgent messages
   * @param chatBurst messages that a chat may get at once before one a second applies
   * @param groupPerMinute messages a minute into one group
   */
  public record Limits(int perSecond, int urgentReserve, int chatBurst, int groupPerMinute) {
    /** What Telegram grants every bot. */
    public static final Limits TELEGRAM = new Limits(30, 5, 3, 20);

    /**
     * For a bot that was granted more, or less.
     *
     * @param most messages a second overall, at least 2; a sixth of them is kept for urgent ones
     */
    public static Limits perSecond(int most) {
      return new Limits(most, Math.max(1, most / 6), TELEGRAM.chatBurst, TELEGRAM.groupPerMinute);
    }
  }

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /**
   * An emergency does not wait out a long {@code retry_after}: one of them tries again after so
   * long, and what gets through shows that the limit is gone.
   */
  private static final Duration PROBE = Duration.ofSeconds(30);

  /**
   * Of what a group may get in a minute this share, one in so many, is kept for urgent messages.
   */
  private static final int GROUP_RESERVE = 10;

  /** With fewer chats than this, nobody looks which could be forgotten. */
  private static final int FEWEST_CHATS = 1024;

  private final Limits limits;
  private final InstantSource clock;
  private final ArrayDeque<Instant> lastSecond = new ArrayDeque<>();
  private final Map<Long, Chat> chats = new HashMap<>();
  private final Closed whole = new Closed();
  private Instant lastFlood = Instant.MIN;
  private long lastFlooded;
  private int sweepAt = FEWEST_CHATS;

  Pace(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Shut by Telegram for a while. */
  private static final class Closed {
    private Instant until = Instant.MIN;
    private Instant probe = Instant.MIN;

    private void shut(Instant now, Instant opens) {
      until = later(until, opens);
      probe = now.plus(PROBE);
    }

    private void open() {
      until = Instant.MIN;
    }

    private Instant opensFor(boolean urgent) {
      return urgent && probe.isBefore(until) ? probe : until;
    }

    /** One urgent message goes although it is shut; the next waits as long again. */
    private void entered(Instant now) {
      if (until.isAfter(now)) {
        probe = now.plus(PROBE);
      }
    }
  }

  private static final class Chat {
    /** When all that was sent would have been sent at one a second (GCRA, ITU-T I.371). */
    private Instant paidUntil = Instant.MIN;

    private final Closed closed = new Closed();
    private final ArrayDeque<Instant> lastMinute = new ArrayDeque<>(1);

    /** Whether forgetting it would change no answer. */
    private boolean free(Instant now) {
      return !paidUntil.isAfter(now)
          && !closed.until.isAfter(now)
          && (lastMinute.isEmpty() || lastMinute.getLast().isBefore(now.minus(MINUTE)));
    }
  }

  /**
   * Asks for leave to send one message now.
   *
   * @param chat groups and channels have negative ids
   * @return zero: granted and counted; else how long to wait before asking again
   */
  synchronized Duration ask(long chat, boolean urgent) {
    Instant now = clock.instant();
    Chat state = chats.computeIfAbsent(chat, id -> new Chat());
    Instant at = later(whole.opensFor(urgent), state.closed.opensFor(urgent));
    at = later(at, overall(now, urgent));
    if (!urgent) {
      at = later(at, state.paidUntil.equals(Instant.MIN) ? Instant.MIN : burst(state));
    }
    if (chat < 0) {
      int kept = urgent ? 0 : limits.groupPerMinute / GROUP_RESERVE;
      at = later(at, window(state.lastMinute, now, MINUTE, limits.groupPerMinute - kept));
    }
    if (at.isAfter(now)) {
      return Duration.between(now, at);
    }
    count(chat, state, now);
    return Duration.ZERO;
  }

  /**
   * Telegram said 429. The chat stays closed so long; when a second chat is refused while the first
   * still is, and nothing got through in between, the limit is the whole bot's and everything
   * waits.
   */
  synchronized void flooded(long chat, Duration retryAfter) {
    Instant now = clock.instant();
    Instant until = now.plus(retryAfter);
    chats.computeIfAbsent(chat, id -> new Chat()).closed.shut(now, until);
    if (lastFlooded != chat && now.isBefore(lastFlood)) {
      whole.shut(now, until);
    }
    lastFlooded = chat;
    lastFlood = until;
  }

  /** A message left for this chat: neither it nor the whole bot is refused any more. */
  synchronized void passed(long chat) {
    lastFlood = Instant.MIN;
    whole.open();
    Chat state = chats.get(chat);
    if (state != null) {
      state.closed.open();
    }
  }

  private Instant overall(Instant now, boolean urgent) {
    int most = urgent ? limits.perSecond : limits.perSecond - limits.urgentReserve;
    return window(lastSecond, now, SECOND, most);
  }

  private Instant burst(Chat state) {
    return state.paidUntil.minus(SECOND.multipliedBy(limits.chatBurst - 1L));
  }

  /** When fewer than {@code most} lie within the window; drops those that no longer do. */
  private static Instant window(ArrayDeque<Instant> sent, Instant now, Duration length, int most) {
    Instant from = now.minus(length);
    while (!sent.isEmpty() && !sent.getFirst().isAfter(from)) {
      sent.removeFirst();
    }
    if (sent.size() < most) {
      return Instant.MIN;
    }
    int surplus = sent.size() - most;
    return sent.stream().skip(surplus).findFirst().orElse(now).plus(length);
  }

  private void count(long id, Chat state, Instant now) {
    whole.entered(now);
    state.closed.entered(now);
    lastSecond.addLast(now);
    state.paidUntil = later(state.paidUntil, now).plus(SECOND);
    if (id < 0) {
      state.lastMinute.addLast(now);
    }
    if (chats.size() >= sweepAt) {
      chats.values().removeIf(chat -> chat.free(now));
      // Not again at the next message: a look at all of them must stay rare.
      sweepAt = Math.max(FEWEST_CHATS, 2 * chats.size());
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** How many chats are remembered. */
  synchronized int remembered() {
    return chats.size();
  }
}
