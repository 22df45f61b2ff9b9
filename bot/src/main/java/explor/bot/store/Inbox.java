package explor.bot.store;

import explor.bot.channel.Intake;
import explor.bot.channel.Raw;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everything that came in, raw. A row is accepted once per channel and id, is worked by exactly one
 * turn, and is never dropped: it ends as done, ignored (with the reason), or set aside (with the
 * reason, told to staff).
 */
public final class Inbox implements Intake {
  private final Database database;
  private final InstantSource clock;
  private final Triage triage;
  private final Runnable arrived;
  private final FairOrder order;
  private final Tombstones tombstones;
  private final Influx influx;
  private final AtomicLong cries =
      new AtomicLong(); // changes when one is on its way, and when stored
  private volatile long criesSeen;

  /** Without triage: first come, first served. */
  public Inbox(Database database, InstantSource clock, Runnable arrived) {
    this(database, clock, (channel, raw) -> Triage.Rank.PLAIN, arrived);
  }

  /**
   * @param triage asked for each message before it is stored
   * @param arrived called after each commit that brought something new; must return at once
   */
  public Inbox(Database database, InstantSource clock, Triage triage, Runnable arrived) {
    this.database = database;
    this.clock = clock;
    this.triage = triage;
    this.arrived = arrived;
    this.order = database.read(FairOrder::resume);
    this.tombstones = new Tombstones(clock);
    this.influx = new Influx(clock);
  }

  /**
   * A row that waits for its turn.
   *
   * @param attempts how often it was tried
   * @param urgent a call for help, as it seemed when it came
   */
  public record Waiting(
      long id,
      String channel,
      String externalId,
      byte[] body,
      Instant receivedAt,
      int attempts,
      boolean urgent) {
    public Raw raw() {
      return new Raw(externalId, body);
    }
  }

  @Override
  public void accept(String channel, List<Raw> batch, String mark) {
    long now = clock.millis();
    List<Triage.Rank> ranks = batch.stream().map(raw -> triage.rank(channel, raw)).toList();
    boolean cry = ranks.stream().anyMatch(Triage.Rank::urgent);
    announce(cry);
    int fresh =
        database.inTransaction(
            tx -> {
              int added = 0;
              for (int i = 0; i < batch.size(); i++) {
                added += store(tx, channel, batch.get(i), ranks.get(i), now);
              }
              if (!mark.isEmpty()) {
                tx.update(
                    """
                    INSERT INTO mark (channel, value) VALUES (?, ?)
                    ON CONFLICT (channel) DO UPDATE SET value = excluded.value
                    """,
                    channel,
                    mark);
              }
              return added;
            });
    announce(cry);
    boolean waited = influx.goesOn();
    influx.came(batch.size());
    if (fresh > 0 || (waited && !influx.goesOn())) {
      arrived.run();
    }
  }

  private void announce(boolean cry) {
    if (cry) {
      synchronized (cries) {
        cries.incrementAndGet();
        cries.notifyAll();
      }
    }
  }

  /** Waits so long, or until an emergency comes that was not seen yet. */
  public void awaitCry(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    synchronized (cries) {
      for (long left = most.toNanos(); left > 0 && !cryCame(); left = end - System.nanoTime()) {
        try {
          TimeUnit.NANOSECONDS.timedWait(cries, left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  /** Whether an emergency came, or is just being stored, since somebody asked what waits. */
  public boolean cryCame() {
    return cries.get() != criesSeen;
  }

  private int store(Tx tx, String channel, Raw raw, Triage.Rank rank, long now)
      throws SQLException {
    if (tombstones.has(tx, Tombstones.inbox(channel), raw.externalId())) {
      return 0; // its person had it erased; it is no news
    }
    return tx.update(
        """
        INSERT INTO inbox (channel, external_id, body, received_at, lane, urgent, place)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        channel,
        raw.externalId(),
        raw.body(),
        now,
        rank.lane(),
        rank.urgent() ? 1 : 0,
        order.place(rank.lane()));
  }

  @Override
  public String mark(String channel) {
    return database.read(
        tx ->
            tx.one("SELECT value FROM mark WHERE channel = ?", row -> row.getString(1), channel)
                .orElse(""));
  }

  /**
   * The next rows that nobody worked yet: emergencies first, then a message of each conversation by
   * turns, so that nobody waits for one that writes very much. Within a conversation they keep
   * their order. Only emergencies {@link #isFilling while an outage's backlog is fetched}.
   */
  public List<Waiting> waiting(int most) {
    int least = isFilling() ? 1 : 0;
    boolean[] first = {true};
    criesSeen = cries.get();
    return database.read(
        tx ->
            tx.all(
                """
                SELECT id, channel, external_id, body, received_at, attempts, place, urgent FROM inbox
                WHERE state = 'new' AND urgent >= ? ORDER BY urgent DESC, place, id LIMIT ?
                """,
                row -> {
                  if (first[0] && row.getInt(8) == 0) { // an emergency stands before all places
                    order.reached(row.getLong(7));
                    first[0] = false;
                  }
                  return new Waiting(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      row.getBytes(4),
                      Instant.ofEpochMilli(row.getLong(5)),
                      row.getInt(6),
                      row.getInt(8) != 0);
                },
                least,
                most));
  }

  /** Whether a door is fetching what an outage left, for some seconds at most. */
  public boolean isFilling() {
    return influx.goesOn();
  }

  /** A person's message was answered. */
  public void done(Tx tx, long id, long personId) throws SQLException {
    tx.update(
        "UPDATE inbox SET state = 'done', person_id = ?, done_at = ? WHERE id = ?",
        personId,
        clock.millis(),
        id);
  }

  /**
   * A person's message was kept where it belongs without an answer to its sender.
   *
   * @param where in a few words; never empty
   */
  public void filed(Tx tx, long id, long personId, String where) throws SQLException {
    done(tx, id, personId);
    tx.update("UPDATE inbox SET note = ? WHERE id = ?", where, id);
  }

  /**
   * Nobody is to be answered.
   *
   * @param why in a few words; never empty
   */
  public void ignored(Tx tx, long id, String why) throws SQLException {
    tx.update(
        "UPDATE inbox SET state = 'ignored', note = ?, done_at = ? WHERE id = ?",
        why,
        clock.millis(),
        id);
  }

  /** Counts a try before it is made: a message that kills the process still runs out of tries. */
  public void trying(Tx tx, long id) throws SQLException {
    tx.update("UPDATE inbox SET attempts = attempts + 1 WHERE id = ?", id);
  }

  /**
   * Marks what is next as tried once: each of it is then worked alone.
   *
   * @param most so many at most can have been under way
   */
  public void suspectNext(Tx tx, int most) throws SQLException {
    tx.update(
        """
        UPDATE inbox SET attempts = 1 WHERE attempts = 0 AND id IN (
          SELECT id FROM inbox WHERE state = 'new' ORDER BY urgent DESC, place, id LIMIT ?)
        """,
        most);
  }

  /** How long a row has been waiting. */
  public Duration waited(Waiting row) {
    return Duration.between(row.receivedAt(), clock.instant());
  }

  /** The message could not be worked; staff are told by the caller. */
  public void setAside(Tx tx, long id, String why) throws SQLException {
    tx.update(
        "UPDATE inbox SET state = 'aside', note = ?, done_at = ? WHERE id = ?",
        why,
        clock.millis(),
        id);
  }

  /** How many rows are in each state, for the balance: seen = new + done + ignored + aside. */
  public Balance balance() {
    return database.read(
        tx ->
            tx.one(
                    """
                    SELECT count(*), coalesce(sum(state = 'new'), 0), coalesce(sum(state = 'done'), 0),
                           coalesce(sum(state = 'ignored'), 0), coalesce(sum(state = 'aside'), 0)
                    FROM inbox
                    """,
                    row ->
                        new Balance(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5)))
                .orElseThrow());
  }

  /**
   * What came on one day by one channel; seen is the sum of the others.
   *
   * @param day of the office's calendar
   * @param answered by the assistant
   * @param filed kept where it belongs, without an answer
   * @param refused not to be answered; the row says why
   * @param aside could not be worked; told to staff
   * @param waiting for its turn
   */
  public record Day(
      LocalDate day,
      String channel,
      long seen,
      long answered,
      long filed,
      long refused,
      long aside,
      long waiting) {

    /** Whether every message is accounted for. */
    public boolean addsUp() {
      return seen == answered + filed + refused + aside + waiting;
    }

    private Day plus(Day more) {
      return new Day(
          day,
          channel,
          seen + more.seen,
          answered + more.answered,
          filed + more.filed,
          refused + more.refused,
          aside + more.aside,
          waiting + more.waiting);
    }
  }

  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");

  /**
   * The balance of every day since then, oldest first. A message that was refused without a reason
   * counts as seen only, so that the day does not add up.
   */
  public List<Day> days(Instant since) {
    List<Day> hours =
        database.read(
            tx ->
                tx.all(
                    """
                    SELECT received_at / 3600000, channel, count(*),
                           sum(state = 'done' AND note = ''), sum(state = 'done' AND note <> ''),
                           sum(state = 'ignored' AND note <> ''), sum(state = 'aside'),
                           sum(state = 'new')
                    FROM inbox WHERE received_at >= ? GROUP BY 1, 2 ORDER BY 1, 2
                    """,
                    row ->
                        new Day(
                            Instant.ofEpochSecond(3600 * row.getLong(1))
                                .atZone(OFFICE)
                                .toLocalDate(),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getLong(8)),
                    since.toEpochMilli()));
    Map<String, Day> days = new TreeMap<>();
    hours.forEach(hour -> days.merge(hour.day() + " " + hour.channel(), hour, Day::plus));
    return List.copyOf(days.values());
  }

  /** seen is always the sum of the others. */
  public record Balance(long seen, long waiting, long done, long ignored, long aside) {}

  /** Why a row was ignored or set aside; empty when there is no such row or no reason. */
  public Optional<String> note(String channel, String externalId) {
    return database.read(
        tx ->
            tx.one(
                "SELECT note FROM inbox WHERE channel = ? AND external_id = ?",
                row -> row.getString(1),
                channel,
                externalId));
  }
}
