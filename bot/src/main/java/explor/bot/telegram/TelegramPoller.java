package explor.bot.telegram;

import explor.bot.channel.Address;
import explor.bot.channel.Intake;
import explor.bot.channel.Raw;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in: asks Telegram for updates, has them stored and committed, and only then asks for the
 * next, which tells Telegram that it may forget these. A crash at any point loses nothing; what
 * comes twice has the same id and is stored once.
 *
 * <p>One thread runs {@link #run()}; {@link #stop()} may be called from any other.
 */
public final class TelegramPoller implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** How long another poller may need to end; Telegram then lets us back in. */
  private static final Duration CONFLICT_PAUSE = Duration.ofSeconds(15);

  private final TelegramApi api;
  private final Intake intake;
  private final Duration timeout;
  private final Consumer<String> alarm;
  private final Runnable polled;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private int failures;

  /** What an operator is told of a 401, whichever way updates come. */
  static final String TOKEN_REFUSED =
      "Telegram does not accept the bot's token; set the current one and start again.";

  /** How many updates are asked for; fewer after a failure, for a large answer may be its cause. */
  private int limit = Intake.FULL;

  private boolean conflictTold;
  private boolean webhookTaken;

  /**
   * @param timeout how long a poll waits at the server; zero returns at once
   * @param alarm is told, in one sentence, what an operator must know: another program polls with
   *     the same token, or the token is not accepted (then the poller has stopped)
   */
  public TelegramPoller(TelegramApi api, Intake intake, Duration timeout, Consumer<String> alarm) {
    this(api, intake, timeout, alarm, () -> {});
  }

  /**
   * @param polled called after each poll that was answered, on the poller's thread
   */
  public TelegramPoller(
      TelegramApi api, Intake intake, Duration timeout, Consumer<String> alarm, Runnable polled) {
    this.polled = polled;
    this.api = api;
    this.intake = intake;
    this.timeout = timeout;
    this.alarm = alarm;
  }

  /** Polls until stopped. */
  @Override
  public void run() {
    while (!isStopped()) {
      Duration pause = pass();
      try {
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop();
      }
    }
  }

  /**
   * One poll and what it brings.
   *
   * @return how long to wait before the next pass; zero when there is no reason to wait
   */
  public Duration pass() {
    try {
      List<Raw> batch = api.updates(offset(), timeout, limit);
      if (!batch.isEmpty()) {
        intake.accept(Address.TELEGRAM, batch, next(batch));
        batch.forEach(update -> Presses.acknowledge(api, update));
      }
      failures = 0;
      boolean all = batch.size() < limit;
      limit = Math.min(Intake.FULL, limit * 2);
      conflictTold = false;
      webhookTaken = false;
      polled.run();
      return all && !batch.isEmpty() ? intake.breather() : Duration.ZERO;
    } catch (TelegramFailure.Refused e) {
      return refused(e);
    } catch (TelegramFailure.Unreachable e) {
      if (!isStopped()) {
        log.warn("Telegram: {}.", e.getMessage());
      }
      limit = Math.max(1, limit / 2);
      return pause(Duration.ZERO);
    } catch (TelegramFailure e) {
      throw new AssertionError("a third kind of failure", e);
    } catch (RuntimeException e) {
      // Nothing was confirmed, so the same updates come again.
      log.error("Updates could not be stored; they stay with Telegram.", e);
      return pause(Duration.ZERO);
    }
  }

  /** Ends the poll under way within a moment; nothing is confirmed that was not stored. */
  public void stop() {
    stopped.countDown();
    api.stopPolling();
  }

  public boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private long offset() {
    String mark = intake.mark(Address.TELEGRAM);
    return mark.isEmpty() ? 0 : Long.parseLong(mark);
  }

  /** After a quiet week ids start anew, anywhere; so this follows the batch alone. */
  private static String next(List<Raw> batch) {
    long last = batch.stream().mapToLong(raw -> Long.parseLong(raw.externalId())).max().orElse(0);
    return Long.toString(last + 1);
  }

  private Duration refused(TelegramFailure.Refused refusal) {
    if (refusal.unauthorized()) {
      stop();
      tell(TOKEN_REFUSED);
      return Duration.ZERO;
    }
    if (refusal.code() == 409) {
      return conflict(refusal);
    }
    log.warn("Telegram: {}.", refusal.getMessage());
    return pause(refusal.retryAfter());
  }

  /** A webhook is taken back once; if it comes back, another program is at work. */
  private Duration conflict(TelegramFailure.Refused refusal) {
    if (refusal.says("webhook") && !webhookTaken) {
      webhookTaken = webhookDeleted();
      return webhookTaken ? Duration.ZERO : pause(Duration.ZERO);
    }
    if (!conflictTold) {
      conflictTold = true;
      tell("Another program uses Telegram with this bot's token; stop one of the two.");
    }
    failures++;
    return CONFLICT_PAUSE;
  }

  /** The settings ask for polling; what waits stays with Telegram. */
  private boolean webhookDeleted() {
    try {
      api.deleteWebhook();
      log.warn("Telegram posted this bot's updates to a webhook; it is polled from now on.");
      return true;
    } catch (TelegramFailure e) {
      log.warn("Telegram: {}.", e.getMessage());
      return false;
    }
  }

  private void tell(String sentence) {
    log.error("{}", sentence);
    alarm.accept(sentence);
  }

  private Duration pause(Duration asked) {
    Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 7));
    failures++;
    Duration bounded = own.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : own;
    return asked.compareTo(bounded) > 0 ? asked : bounded;
  }
}
