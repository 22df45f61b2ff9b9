package explor.bot.relay;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way past a database that takes nothing: messages in memory that a relay delivers before it
 * asks the outbox. For emergencies only; what is here when the process ends is lost. Thread-safe.
 */
public final class AtOnce {
  /** Nobody reads an emergency's first words a day late. */
  private static final int MOST_ATTEMPTS = 30;

  private final InstantSource clock;
  private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicLong lastId = new AtomicLong();

  /** A message and when it may be tried. */
  record Waiting(Parcel parcel, Instant notBefore) {}

  public AtOnce(InstantSource clock) {
    this.clock = clock;
  }

  /** Puts a message on its way. */
  public void add(Address to, Outbound message) {
    // Below zero: a row of the outbox can never have the same id, not even after a restart.
    long id = -lastId.updateAndGet(last -> Math.max(last + 1, clock.millis()));
    waiting.add(new Waiting(new Parcel(id, to, message, 1, true), clock.instant()));
  }

  /** Takes out what may be tried now, oldest first. */
  List<Parcel> takeDue() {
    Instant now = clock.instant();
    List<Waiting> due = new ArrayList<>();
    for (Waiting one : waiting) {
      if (!one.notBefore().isAfter(now) && waiting.remove(one)) {
        due.add(one);
      }
    }
    return due.stream().map(Waiting::parcel).toList();
  }

  /**
   * Puts a message back that did not leave.
   *
   * @param after wait so long
   * @param counts whether that was an attempt
   * @return false when it had its last one
   */
  boolean again(Parcel parcel, Duration after, boolean counts) {
    if (counts && parcel.attempt() >= MOST_ATTEMPTS) {
      return false;
    }
    Parcel next =
        new Parcel(
            parcel.id(), parcel.to(), parcel.message(), parcel.attempt() + (counts ? 1 : 0), true);
    return waiting.add(new Waiting(next, clock.instant().plus(after)));
  }

  /** When something may be tried; empty when nothing waits. */
  Optional<Instant> nextDue() {
    return waiting.stream().map(Waiting::notBefore).min(Comparator.naturalOrder());
  }
}
