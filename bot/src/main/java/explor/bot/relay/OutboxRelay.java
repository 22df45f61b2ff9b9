package explor.bot.relay;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Parcel;
import explor.bot.store.Database;
import explor.bot.store.Departures;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is due on one channel, or a share of it. Each delivery is in {@link Departures}
 * before the next message is tried, and those of a moment are noted in the outbox together: a crash
 * between a delivery and its line repeats at most that one message of this relay. When the machine
 * itself dies, what left since the last turn may be repeated, each message once. One thread per
 * relay.
 */
public final class OutboxRelay {
  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int AT_ONCE = 25;
  private static final Duration SOON = Duration.ofSeconds(5);

  /** What left is known to the outbox after so long: somebody may answer it. */
  private static final Duration NOTED_WITHIN = Duration.ofMillis(50);

  private final Database database;
  private final Outbox outbox;
  private final People people;
  private final Channel channel;
  private final Outbox.Share share;
  private final RetryPolicy policy;
  private final AtOnce atOnce;
  private final Departures departures;

  /** Tried, and not noted yet; never tried again before it is. */
  private final Map<Parcel, Delivery> unnoted = new LinkedHashMap<>();

  /**
   * @param departures of this relay alone
   * @param atOnce what goes past the outbox, on the same thread and before it
   */
  public OutboxRelay(
      Database database,
      Outbox outbox,
      People people,
      Channel channel,
      Outbox.Share share,
      RetryPolicy policy,
      Departures departures,
      AtOnce atOnce) {
    this.database = database;
    this.outbox = outbox;
    this.people = people;
    this.channel = channel;
    this.share = share;
    this.policy = policy;
    this.departures = departures;
    this.atOnce = atOnce;
  }

  /**
   * One pass over what is due now.
   *
   * @return how many messages were looked at
   */
  public int runDue() {
    int direct = runDirect();
    note();
    List<Parcel> due = outbox.due(channel.name(), share, AT_ONCE);
    long noted = System.nanoTime();
    for (Parcel parcel : due) {
      Delivery delivery = attempt(parcel);
      unnoted.put(parcel, delivery);
      if (!mayWait(parcel, delivery) || System.nanoTime() - noted > NOTED_WITHIN.toNanos()) {
        note();
        noted = System.nanoTime();
      }
    }
    note();
    return direct + due.size();
  }

  /** Whether nothing is lost when the process dies before this is noted. */
  private boolean mayWait(Parcel parcel, Delivery delivery) {
    return switch (delivery) {
      case Delivery.Sent sent -> departures.left(parcel, sent.externalId());
      case Delivery.Paced paced -> true; // nothing left
      case Delivery.Unreachable gone -> false;
      case Delivery.Rejected rejected -> false;
      case Delivery.Retry retry -> false;
    };
  }

  /** What an earlier process delivered and could not note any more. Before the first pass. */
  public void afterRestart() {
    List<Departures.Left> all = departures.all();
    database.note(
        tx -> {
          for (Departures.Left left : all) {
            if (outbox.waiting(tx, left.row()).filter(left::is).isPresent()) {
              outbox.sent(tx, left.row(), left.externalId());
            }
          }
          return null;
        });
    departures.noted();
  }

  private int runDirect() {
    int left = 0;
    for (Parcel parcel : atOnce.takeDue()) {
      switch (attempt(parcel)) {
        case Delivery.Sent sent -> left++;
        case Delivery.Paced paced -> atOnce.again(parcel, paced.after(), false);
        case Delivery.Unreachable gone ->
            log.error("An emergency reply on {} reaches nobody: {}", channel.name(), gone.reason());
        case Delivery.Rejected rejected ->
            log.error(
                "An emergency reply on {} was refused: {}", channel.name(), rejected.reason());
        case Delivery.Retry retry -> {
          Duration wait = retry.after().compareTo(SOON) > 0 ? retry.after() : SOON;
          if (!atOnce.again(parcel, wait, true)) {
            log.error("An emergency reply on {} is given up: {}", channel.name(), retry.reason());
          }
        }
      }
    }
    return left;
  }

  /** When there will be something to do; empty when nothing waits. */
  public Optional<Instant> nextDue() {
    return Stream.of(atOnce.nextDue(), outbox.nextDue(channel.name(), share))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
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

  private void note() {
    if (unnoted.isEmpty()) {
      return;
    }
    database.note(
        tx -> {
          for (Map.Entry<Parcel, Delivery> one : unnoted.entrySet()) {
            note(tx, one.getKey(), one.getValue());
          }
          return null;
        });
    unnoted.clear();
    departures.noted();
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
