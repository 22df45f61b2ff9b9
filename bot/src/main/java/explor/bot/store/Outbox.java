package explor.bot.store;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to leave. Rows are added inside a turn and delivered by the relay, in order
 * per address, urgent ones first. A row ends as sent, or as a dead letter that only a person
 * revives.
 *
 * <p>Every attempt is counted in the commit before it: the first when the row is written, the next
 * when the last one is noted as failed, and once more after a restart, which may have been its
 * fault. So a message that kills the process runs out of attempts too.
 */
public final class Outbox {
  private final Database database;
  private final InstantSource clock;

  private final Set<String> behind = ConcurrentHashMap.newKeySet(); // channel and share
  private volatile Added added = (channel, urgent) -> {};

  public Outbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Hears of each row that is to leave, once it is on disk; must return at once. */
  @FunctionalInterface
  public interface Added {
    void row(String channel, boolean urgent);
  }

  /** Who is to hear of new rows. */
  public void onAdded(Added listener) {
    added = listener;
  }

  /**
   * Whether more waits somewhere than a relay takes at a time: then whatever is worked a moment
   * later leaves no later.
   */
  public boolean isBehind() {
    return !behind.isEmpty();
  }

  /** Why a message was written; staff read it in {@code explor outbox}. */
  public enum Purpose {
    REPLY,
    SUMMARY,
    ALERT,
    QUESTION,
    TEAM,
    ANSWER,
    PROPOSAL,
    REMINDER,
    SURVEY,
    NOTICE,
    /** To an address that a person says is theirs; whoever answers it there is that person. */
    INVITATION,
    /** That somebody was erased; the row forgets them when it ends. */
    RECEIPT,
    MISSION
  }

  /**
   * Adds a message to be delivered as soon as the transaction is on disk.
   *
   * @param personId whom it concerns, or null
   * @param caseId the case it belongs to, or null
   */
  public long add(
      Tx tx,
      Address to,
      Outbound message,
      Purpose purpose,
      boolean urgent,
      @Nullable Long personId,
      @Nullable Long caseId)
      throws SQLException {
    long now = clock.millis();
    tx.afterCommit(() -> added.row(to.channel(), urgent));
    return tx.insert(
        """
        INSERT INTO outbox (channel, address, person_id, case_id, purpose, urgent, message, created_at, next_attempt,
          attempts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """,
        to.channel(),
        to.id(),
        personId,
        caseId,
        purpose.name(),
        urgent ? 1 : 0,
        Json.write(message),
        now,
        now);
  }

  /** Which rows of a channel a relay takes. */
  public enum Share {
    ALL(0, 1),
    URGENT(1, 1),
    NORMAL(0, 0);

    private final int from;
    private final int to;

    Share(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  /** All shares; see {@link #due(String, Share, int)}. */
  public List<Parcel> due(String channel, int most) {
    return due(channel, Share.ALL, most);
  }

  /**
   * The next rows to try on a channel: urgent first, then oldest; of each address only the first
   * that still waits (an urgent one overtakes), so that order per address holds.
   */
  public List<Parcel> due(String channel, Share share, int most) {
    List<Parcel> due =
        database.read(
            tx ->
                tx.all(
                    """
                    SELECT id, address, message, attempts, urgent FROM outbox AS o
                    WHERE channel = ?1 AND state = 'due' AND next_attempt <= ?2
                      AND urgent BETWEEN ?4 AND ?5 AND NOT EXISTS (
                        SELECT 1 FROM outbox AS earlier
                        WHERE earlier.channel = o.channel AND earlier.address = o.address
                          AND earlier.state = 'due' AND earlier.id < o.id AND earlier.urgent >= o.urgent)
                    ORDER BY urgent DESC, id LIMIT ?3
                    """,
                    row -> parcel(channel, row),
                    channel,
                    clock.millis(),
                    most,
                    share.from,
                    share.to));
    if (due.size() == most) {
      behind.add(channel + share);
    } else {
      behind.remove(channel + share);
    }
    return due;
  }

  private static Parcel parcel(String channel, ResultSet row) throws SQLException {
    return new Parcel(
        row.getLong(1),
        new Address(channel, row.getString(2)),
        Json.read(row.getString(3), Outbound.class),
        row.getInt(4),
        row.getInt(5) == 1);
  }

  /** A row that has not left; empty when there is none of that id. */
  public Optional<Parcel> waiting(Tx tx, long id) throws SQLException {
    return tx.one(
        """
        SELECT id, address, message, attempts, urgent, channel FROM outbox
        WHERE id = ? AND state = 'due'
        """,
        row -> parcel(row.getString(6), row),
        id);
  }

  /** When the earliest row of a channel's share becomes due; empty when nothing waits. */
  public Optional<Instant> nextDue(String channel, Share share) {
    return database.read(
        tx ->
            tx.one(
                """
                SELECT min(next_attempt) FROM outbox
                WHERE channel = ? AND state = 'due' AND urgent BETWEEN ? AND ?
                HAVING count(*) > 0
                """,
                row -> Instant.ofEpochMilli(row.getLong(1)),
                channel,
                share.from,
                share.to));
  }

  /** Counts another attempt for what may have been under way when the process ended. */
  public void afterRestart(Tx tx) throws SQLException {
    tx.update(
        "UPDATE outbox SET attempts = attempts + 1 WHERE state = 'due' AND next_attempt <= ?",
        clock.millis());
  }

  public void sent(Tx tx, long id, String externalId) throws SQLException {
    tx.update(
        """
        UPDATE outbox SET state = 'sent', delivered_at = ?, external_id = ?, last_error = ''
        WHERE id = ?
        """,
        clock.millis(),
        externalId,
        id);
    forgetReceipt(tx, id);
  }

  private static void forgetReceipt(Tx tx, long id) throws SQLException {
    tx.update(
        "UPDATE outbox SET address = '', message = '{}', external_id = '', last_error = '', told ="
            + " 1 WHERE id = ? AND purpose = 'RECEIPT'",
        id);
  }

  public void retry(Tx tx, long id, String why, Duration after) throws SQLException {
    tx.update(
        "UPDATE outbox SET next_attempt = ?, attempts = attempts + 1, last_error = ? WHERE id = ?",
        clock.instant().plus(after).toEpochMilli(),
        why,
        id);
  }

  /** A paced row was not tried. */
  public void postponed(Tx tx, long id, Duration after) throws SQLException {
    tx.update(
        "UPDATE outbox SET next_attempt = ? WHERE id = ?",
        clock.instant().plus(after).toEpochMilli(),
        id);
  }

  /** Sends a row to another address of the same person instead, from the start. */
  public void redirect(Tx tx, long id, Address to, String why) throws SQLException {
    tx.update(
        """
        UPDATE outbox SET channel = ?, address = ?, attempts = 1, next_attempt = ?, last_error = ?
        WHERE id = ?
        """,
        to.channel(),
        to.id(),
        clock.millis(),
        why,
        id);
  }

  /** Whom a row concerns; empty when nobody in particular. */
  public Optional<Long> person(Tx tx, long id) throws SQLException {
    return tx.one(
        "SELECT person_id FROM outbox WHERE id = ? AND person_id IS NOT NULL",
        row -> row.getLong(1),
        id);
  }

  public void dead(Tx tx, long id, String why) throws SQLException {
    tx.update("UPDATE outbox SET state = 'dead', last_error = ? WHERE id = ?", why, id);
    forgetReceipt(tx, id);
  }

  /**
   * A row as the operator sees it; never the message itself.
   *
   * @param attempts that were made or are under way
   */
  public record Line(
      long id,
      String channel,
      String purpose,
      String state,
      int attempts,
      Instant createdAt,
      String lastError) {}

  /** What has not left: due and dead rows, oldest first. */
  public List<Line> pending(int most) {
    return database.read(
        tx ->
            tx.all(
                """
                SELECT id, channel, purpose, state, attempts, created_at, last_error FROM outbox
                WHERE state <> 'sent' ORDER BY id LIMIT ?
                """,
                row ->
                    new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        Instant.ofEpochMilli(row.getLong(6)),
                        row.getString(7)),
                most));
  }

  /** Dead letters that staff have not been told of, marked as told in the same transaction. */
  public List<Line> takeUntold(Tx tx) throws SQLException {
    List<Line> lines =
        tx.all(
            """
            SELECT id, channel, purpose, state, attempts, created_at, last_error FROM outbox
            WHERE state = 'dead' AND told = 0 ORDER BY id LIMIT 50
            """,
            row ->
                new Line(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5),
                    Instant.ofEpochMilli(row.getLong(6)),
                    row.getString(7)));
    for (Line line : lines) {
      tx.update("UPDATE outbox SET told = 1 WHERE id = ?", line.id());
    }
    return lines;
  }

  /** Lets a dead letter try again from the start; whether there was such a one. */
  public boolean revive(long id) {
    return database.inTransaction(
        tx ->
            tx.update(
                    """
                    UPDATE outbox SET state = 'due', attempts = 1, next_attempt = ?, told = 0
                    WHERE id = ? AND state = 'dead'
                    """,
                    clock.millis(),
                    id)
                == 1);
  }

  /**
   * A message of ours that left.
   *
   * @param personId whom it concerns, or null
   * @param caseId the case it belongs to, or null
   */
  public record Left(
      long id, Address to, @Nullable Long personId, @Nullable Long caseId, Purpose purpose) {}

  private static final String LEFT =
      "SELECT id, channel, address, person_id, case_id, purpose FROM outbox WHERE state = 'sent'";

  /** Whether this row was written to this address. */
  public boolean isRowTo(Tx tx, long id, Address to) throws SQLException {
    return tx.one(
            "SELECT 1 FROM outbox WHERE id = ? AND channel = ? AND address = ?",
            row -> true,
            id,
            to.channel(),
            to.id())
        .orElse(false);
  }

  /** Says what the index of external ids says: without it SQLite cannot know that it may use it. */
  private static final String LEFT_AS = " external_id = ? AND external_id <> '' LIMIT 1";

  /** By the id it left with. */
  public Optional<Left> left(Tx tx, String externalId) throws SQLException {
    return tx.one(LEFT + " AND" + LEFT_AS, Outbox::left, externalId);
  }

  /** The last that left for an address, within the week in which servers give up. */
  public Optional<Left> lastTo(Tx tx, Address to) throws SQLException {
    return tx.one(
        LEFT + " AND channel = ? AND address = ? AND delivered_at > ? ORDER BY id DESC LIMIT 1",
        Outbox::left,
        to.channel(),
        to.id(),
        clock.instant().minus(Duration.ofDays(7)).toEpochMilli());
  }

  private static Left left(ResultSet row) throws SQLException {
    long person = row.getLong(4);
    Long personId = row.wasNull() ? null : person;
    long theCase = row.getLong(5);
    Long caseId = row.wasNull() ? null : theCase;
    return new Left(
        row.getLong(1),
        new Address(row.getString(2), row.getString(3)),
        personId,
        caseId,
        Purpose.valueOf(row.getString(6)));
  }

  /** Notes that a message came back; whether that is news. */
  public boolean cameBack(Tx tx, long id, String what) throws SQLException {
    return tx.update(
            "UPDATE outbox SET last_error = ? WHERE id = ? AND last_error <> ?", what, id, what)
        == 1;
  }

  /** The person and case that a message of ours was about, found by the id it left with. */
  public Optional<Origin> origin(Tx tx, String externalId) throws SQLException {
    return tx.one(
        "SELECT person_id, case_id, purpose FROM outbox WHERE" + LEFT_AS,
        row -> {
          long person = row.getLong(1);
          Long personId = row.wasNull() ? null : person;
          long theCase = row.getLong(2);
          Long caseId = row.wasNull() ? null : theCase;
          return new Origin(personId, caseId, Purpose.valueOf(row.getString(3)));
        },
        externalId);
  }

  /** What a message of ours was about. */
  public record Origin(@Nullable Long personId, @Nullable Long caseId, Purpose purpose) {}
}
