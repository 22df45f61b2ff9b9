package explor.bot.turn;

import explor.bot.mission.Alarms;
import explor.bot.store.Database;
import explor.bot.store.Timers;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens because time passed, not because somebody wrote. Each due timer rings in a
 * transaction of its own: it is gone, and what it brought about is there, or neither. One that
 * fails rings again after a minute, then less and less often, at least every hour, and holds up no
 * other. One thread.
 */
public final class Clockwork {
  private static final Logger log = LoggerFactory.getLogger(Clockwork.class);
  private static final int AT_ONCE = 100;
  private static final Duration SOONEST = Duration.ofMinutes(1);
  private static final Duration LATEST = Duration.ofHours(1);

  private final Database database;
  private final Timers timers;
  private final Map<String, Bell> bells;
  private final InstantSource clock;

  /** What a kind of timer brings about. Sends nothing itself; may set the same timer again. */
  @FunctionalInterface
  public interface Bell {
    void ring(Tx tx, Timers.Due due) throws SQLException;
  }

  /**
   * @param bells by kind of timer
   */
  public Clockwork(Database database, Timers timers, Map<String, Bell> bells, InstantSource clock) {
    this.database = database;
    this.timers = timers;
    this.bells = Map.copyOf(bells);
    this.clock = clock;
  }

  /**
   * Rings what is due.
   *
   * @return how many rang
   */
  public int runDue() {
    Instant now = clock.instant();
    List<Timers.Due> due = database.read(tx -> timers.due(tx, now, AT_ONCE));
    due.forEach(this::ring);
    return due.size();
  }

  /** When the next timer rings; empty when none is set. */
  public Optional<Instant> nextDue() {
    return database.read(timers::next);
  }

  private void ring(Timers.Due due) {
    try {
      database.inTransaction(
          tx -> {
            if (timers.take(tx, due)) {
              bell(due).ring(tx, due);
            }
            return null;
          });
    } catch (RuntimeException e) {
      log.error("Timer {} ({}) failed, attempt {}.", due.id(), due.kind(), due.attempts() + 1, e);
      Instant again = clock.instant().plus(pause(due));
      database.inTransaction(
          tx -> {
            timers.failed(tx, due, again);
            return null;
          });
    }
  }

  private Bell bell(Timers.Due due) {
    Bell bell = bells.get(due.kind());
    if (bell == null) {
      throw new IllegalStateException(
          "nothing here knows timers of the kind "
              + due.kind()
              + "; was it set by a newer version?");
    }
    return bell;
  }

  /** Ever longer; but an alert must not wait long after what kept it from escalating is over. */
  private static Duration pause(Timers.Due due) {
    if (due.kind().equals(Alarms.TIMER)) {
      return SOONEST;
    }
    Duration pause = SOONEST.multipliedBy(1L << Math.min(due.attempts(), 6));
    return pause.compareTo(LATEST) > 0 ? LATEST : pause;
  }
}
