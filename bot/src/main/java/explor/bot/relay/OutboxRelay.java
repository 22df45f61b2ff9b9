package explor.bot.relay;

import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Parcel;
import explor.bot.store.Database;
import explor.bot.store.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is due on one channel. The attempt is counted and committed before it is made, its
 * result right after: a crash between the two repeats at most one message. One thread per relay.
 */
public final class OutboxRelay {
  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int AT_ONCE = 25;

  private final Database database;
  private final Outbox outbox;
  private final Channel channel;
  private final RetryPolicy policy;

  public OutboxRelay(Database database, Outbox outbox, Channel channel, RetryPolicy policy) {
    this.database = database;
    this.outbox = outbox;
    this.channel = channel;
    this.policy = policy;
  }

  /**
   * One pass over what is due now.
   *
   * @return how many messages were tried
   */
  public int runDue() {
    List<Parcel> due = outbox.due(channel.name(), AT_ONCE);
    if (due.isEmpty()) {
      return 0;
    }
    outbox.trying(due);
    for (Parcel parcel : due) {
      note(parcel, attempt(parcel));
    }
    return due.size();
  }

  /** When there will be something to do; empty when nothing waits. */
  public Optional<Instant> nextDue() {
    return outbox.nextDue(channel.name());
  }

  private Delivery attempt(Parcel parcel) {
    try {
      return channel.deliver(parcel);
    } catch (RuntimeException e) {
      log.error(
          "Channel {} failed on message {}; it is tried again.", channel.name(), parcel.id(), e);
      return new Delivery.Retry(
          "the program failed: " + e.getClass().getSimpleName(), Duration.ZERO);
    }
  }

  private void note(Parcel parcel, Delivery delivery) {
    database.inTransaction(
        tx -> {
          switch (delivery) {
            case Delivery.Sent sent -> outbox.sent(tx, parcel.id(), sent.externalId());
            case Delivery.Paced paced -> outbox.postponed(tx, parcel.id(), paced.after());
            case Delivery.Rejected rejected -> {
              log.warn(
                  "Message {} on {} cannot be delivered: {}",
                  parcel.id(),
                  channel.name(),
                  rejected.reason());
              outbox.dead(tx, parcel.id(), rejected.reason());
            }
            case Delivery.Retry retry -> {
              Optional<Duration> wait = policy.next(parcel.attempt(), retry.after());
              if (wait.isPresent()) {
                log.info(
                    "Message {} on {} waits {} s: {}",
                    parcel.id(),
                    channel.name(),
                    wait.get().toSeconds(),
                    retry.reason());
                outbox.retry(tx, parcel.id(), retry.reason(), wait.get());
              } else {
                outbox.dead(
                    tx,
                    parcel.id(),
                    "gave up after " + parcel.attempt() + " attempts: " + retry.reason());
              }
            }
          }
          return null;
        });
  }
}
