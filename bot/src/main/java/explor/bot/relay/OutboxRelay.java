package explor.bot.relay;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Parcel;
import explor.bot.store.Database;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is due on one channel, or a share of it. Each result is committed before the next
 * message is tried: a crash between a delivery and its note repeats at most that one message of
 * this relay. When the machine itself dies, what left since the last turn may be repeated, each
 * message once. One thread per relay.
 */
public final class OutboxRelay {
  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int AT_ONCE = 25;

  private final Database database;
  private final Outbox outbox;
  private final People people;
  private final Channel channel;
  private final Outbox.Share share;
  private final RetryPolicy policy;

  public OutboxRelay(
      Database database,
      Outbox outbox,
      People people,
      Channel channel,
      Outbox.Share share,
      RetryPolicy policy) {
    this.database = database;
    this.outbox = outbox;
    this.people = people;
    this.channel = channel;
    this.share = share;
    this.policy = policy;
  }

  /**
   * One pass over what is due now.
   *
   * @return how many messages were looked at
   */
  public int runDue() {
    List<Parcel> due = outbox.due(channel.name(), share, AT_ONCE);
    Map<Parcel, Delivery> paced = new LinkedHashMap<>();
    for (Parcel parcel : due) {
      Delivery delivery = attempt(parcel);
      if (delivery instanceof Delivery.Paced) {
        paced.put(parcel, delivery); // nothing left, so nothing is lost by noting it later
      } else {
        note(Map.of(parcel, delivery));
      }
    }
    if (!paced.isEmpty()) {
      note(paced);
    }
    return due.size();
  }

  /** When there will be something to do; empty when nothing waits. */
  public Optional<Instant> nextDue() {
    return outbox.nextDue(channel.name(), share);
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

  private void note(Map<Parcel, Delivery> deliveries) {
    database.note(
        tx -> {
          for (Map.Entry<Parcel, Delivery> one : deliveries.entrySet()) {
            note(tx, one.getKey(), one.getValue());
          }
          return null;
        });
  }

  private void note(Tx tx, Parcel parcel, Delivery delivery) throws SQLException {
    switch (delivery) {
      case Delivery.Sent sent -> outbox.sent(tx, parcel.id(), sent.externalId());
      case Delivery.Paced paced -> outbox.postponed(tx, parcel.id(), paced.after());
      case Delivery.Unreachable gone -> elsewhere(tx, parcel, gone.reason());
      case Delivery.Rejected rejected -> dead(tx, parcel, rejected.reason());
      case Delivery.Retry retry -> later(tx, parcel, retry);
    }
  }

  private void later(Tx tx, Parcel parcel, Delivery.Retry retry) throws SQLException {
    Optional<Duration> wait = policy.next(parcel.attempt(), retry.after());
    if (wait.isEmpty()) {
      dead(tx, parcel, "gave up after " + parcel.attempt() + " attempts: " + retry.reason());
      return;
    }
    log.info(
        "Message {} on {} waits {} s: {}",
        parcel.id(),
        channel.name(),
        wait.get().toSeconds(),
        retry.reason());
    outbox.retry(tx, parcel.id(), retry.reason(), wait.get());
  }

  private void dead(Tx tx, Parcel parcel, String reason) throws SQLException {
    log.warn("Message {} on {} cannot be delivered: {}", parcel.id(), channel.name(), reason);
    outbox.dead(tx, parcel.id(), reason);
  }

  /** To another address of the same person; staff hear of it only when there is none. */
  private void elsewhere(Tx tx, Parcel parcel, String reason) throws SQLException {
    people.unreachable(tx, parcel.to());
    Optional<Long> person = people.find(tx, parcel.to());
    // A notice to staff about a person is for nobody else.
    boolean theirs = person.isPresent() && person.equals(outbox.person(tx, parcel.id()));
    Optional<Address> other = theirs ? people.reach(tx, person.get()) : Optional.empty();
    if (other.isEmpty()) {
      dead(tx, parcel, reason);
      return;
    }
    log.info("Message {} goes by {}: {}", parcel.id(), other.get().channel(), reason);
    outbox.redirect(tx, parcel.id(), other.get(), reason);
  }
}
