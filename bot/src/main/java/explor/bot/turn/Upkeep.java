package explor.bot.turn;

import explor.bot.channel.Outbound;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.Team;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Database;
import explor.bot.store.ErasedList;
import explor.bot.store.Outbox;
import explor.bot.store.Retention;
import explor.bot.store.Timers;
import explor.bot.store.Tx;
import explor.bot.store.Vitals;
import explor.bot.upkeep.Health;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an installation does for itself: each night it forgets what it may keep no longer; when
 * something breaks the team is told once, and once when it is well again.
 */
public final class Upkeep {
  /** The nightly timer. */
  public static final String TIMER = "retention";

  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final LocalTime NIGHT = LocalTime.of(3, 15);

  private final Tables tables;
  private final Retention.Periods keep;
  private final Team team;
  private final StaffNotices notices;
  private final InstantSource clock;

  /** What is needed of the store. */
  public record Tables(
      Database database,
      Retention retention,
      Timers timers,
      Vitals vitals,
      AttachmentFiles files) {}

  public Upkeep(
      Tables tables, Retention.Periods keep, Team team, StaffNotices notices, InstantSource clock) {
    this.tables = tables;
    this.keep = keep;
    this.team = team;
    this.notices = notices;
    this.clock = clock;
  }

  /** Sets the nightly timer, if none is set. */
  public void begin(Tx tx) throws SQLException {
    if (tables.timers().find(tx, TIMER, TIMER).isEmpty()) {
      tables.timers().set(tx, TIMER, TIMER, nextNight(), "");
    }
  }

  private Instant nextNight() {
    ZonedDateTime now = clock.instant().atZone(OFFICE);
    ZonedDateTime night = now.with(NIGHT);
    return (night.isAfter(now) ? night : night.plusDays(1)).toInstant();
  }

  /** The bell of {@link #TIMER}. */
  public void night(Tx tx, Timers.Due due) throws SQLException {
    forget(tx);
    tables.timers().set(tx, TIMER, TIMER, nextNight(), "");
  }

  /** Forgets what is too old; how much of which kind. */
  public Map<String, Integer> forget(Tx tx) throws SQLException {
    Retention.Done done = tables.retention().apply(tx, keep, clock.instant());
    tables.database().wantScrub();
    tx.afterCommit(
        () -> {
          tables.files().delete(done.files());
          ErasedList.write(tables.database());
        });
    log.info("Forgot what may be kept no longer: {}.", done.rows());
    return done.rows();
  }

  /** Tells the team of what broke since the last report, and of what is well again. */
  public void watch(Tx tx, Health.Report report) throws SQLException {
    Map<String, Instant> told = tables.vitals().told(tx);
    Map<String, Instant> well = new HashMap<>(told);
    for (Health.Problem problem : report.problems()) {
      well.remove(problem.name());
      if (!told.containsKey(problem.name())) {
        tables.vitals().tell(tx, problem.name(), problem.since());
        log.error("{} is broken since {}: {}.", problem.name(), problem.since(), problem.what());
        write(tx, notices.broken(problem.name(), problem.since(), problem.what()));
      }
    }
    for (Map.Entry<String, Instant> again : well.entrySet()) {
      tables.vitals().untell(tx, again.getKey());
      log.info("{} is well again.", again.getKey());
      write(tx, notices.wellAgain(again.getKey(), again.getValue()));
    }
  }

  private void write(Tx tx, Outbound notice) throws SQLException {
    team.write(tx, notice, Outbox.Purpose.NOTICE, false, null, null);
  }
}
