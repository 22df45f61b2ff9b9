package explor.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done later. At most one timer per kind and subject; it outlives restarts, and one
 * that came due while nothing ran rings at the next start.
 */
public final class Timers {
  /**
   * A timer.
   *
   * @param kind what is to be done, e.g. {@code lease}
   * @param subject whom or what it is about, in the kind's own words, e.g. a case reference
   * @param at when it was to ring
   * @param detail what the kind wants to remember; may be empty
   * @param attempts how often it rang and failed
   */
  public record Due(
      long id, String kind, String subject, Instant at, String detail, int attempts) {}

  /** Sets a timer; one of the same kind and subject is replaced. */
  public void set(Tx tx, String kind, String subject, Instant at, String detail)
      throws SQLException {
    tx.update(
        """
        INSERT INTO timer (kind, subject, due_at, detail) VALUES (?, ?, ?, ?)
        ON CONFLICT (kind, subject) DO UPDATE
          SET due_at = excluded.due_at, detail = excluded.detail, attempts = 0
        """,
        kind,
        subject,
        at.toEpochMilli(),
        detail);
  }

  /** Takes a timer away; false when there was none. */
  public boolean cancel(Tx tx, String kind, String subject) throws SQLException {
    return tx.update("DELETE FROM timer WHERE kind = ? AND subject = ?", kind, subject) > 0;
  }

  /** The timer of this kind and subject, rung or not yet. */
  public Optional<Due> find(Tx tx, String kind, String subject) throws SQLException {
    return tx.one(
        "SELECT id, kind, subject, due_at, detail, attempts FROM timer WHERE kind = ? AND subject ="
            + " ?",
        Timers::read,
        kind,
        subject);
  }

  /** Those that ring by now, the longest overdue first. */
  public List<Due> due(Tx tx, Instant now, int limit) throws SQLException {
    return tx.all(
        "SELECT id, kind, subject, due_at, detail, attempts FROM timer WHERE due_at <= ?"
            + " ORDER BY due_at, id LIMIT ?",
        Timers::read,
        now.toEpochMilli(),
        limit);
  }

  /** When the next one rings; empty when none is set. */
  public Optional<Instant> next(Tx tx) throws SQLException {
    return tx.one(
        "SELECT due_at FROM timer ORDER BY due_at LIMIT 1",
        row -> Instant.ofEpochMilli(row.getLong(1)));
  }

  /** It rings: takes it away; false when somebody else has, or has moved it. */
  public boolean take(Tx tx, Due due) throws SQLException {
    return tx.update(
            "DELETE FROM timer WHERE id = ? AND due_at = ?", due.id(), due.at().toEpochMilli())
        > 0;
  }

  /** It rang and what it was to do failed: it rings again then. */
  public void failed(Tx tx, Due due, Instant again) throws SQLException {
    tx.update(
        "UPDATE timer SET attempts = attempts + 1, due_at = ? WHERE id = ? AND due_at = ?",
        again.toEpochMilli(),
        due.id(),
        due.at().toEpochMilli());
  }

  private static Due read(java.sql.ResultSet row) throws SQLException {
    return new Due(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(5),
        row.getInt(6));
  }
}
