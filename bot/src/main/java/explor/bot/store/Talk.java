package explor.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said, line by line: for the summary that staff read and for the person's own copy. */
public final class Talk {
  private final InstantSource clock;

  public Talk(InstantSource clock) {
    this.clock = clock;
  }

  /** Who spoke. */
  public enum Who {
    PERSON,
    ASSISTANT,
    TEAM
  }

  /** One thing said. */
  public record Line(Instant at, Who who, String channel, String text) {}

  public void add(Tx tx, long personId, @Nullable Long caseId, Who who, String channel, String text)
      throws SQLException {
    tx.update(
        "INSERT INTO talk (person_id, case_id, at, who, channel, text) VALUES (?, ?, ?, ?, ?, ?)",
        personId,
        caseId,
        clock.millis(),
        who.name().toLowerCase(java.util.Locale.ROOT),
        channel,
        text);
  }

  /** What a person said and heard since their last case was filed, oldest first. */
  public List<Line> open(Tx tx, long personId) throws SQLException {
    return tx.all(
            """
            SELECT at, who, channel, text FROM talk WHERE person_id = ? AND case_id IS NULL
            ORDER BY id DESC LIMIT 200
            """,
            Talk::line,
            personId)
        .reversed();
  }

  /** The newest line of a person; zero when there is none. */
  public long last(Tx tx, long personId) throws SQLException {
    return tx.one(
            "SELECT coalesce(max(id), 0) FROM talk WHERE person_id = ?",
            row -> row.getLong(1),
            personId)
        .orElse(0L);
  }

  /** Blots out what was said after a line: words that nobody is to read later. */
  public void conceal(Tx tx, long personId, long after) throws SQLException {
    tx.update(
        "UPDATE talk SET text = '[…]' WHERE person_id = ? AND id > ? AND who <> 'team'",
        personId,
        after);
  }

  /** The conversation so far now belongs to this case. */
  public void belongsTo(Tx tx, long personId, long caseId) throws SQLException {
    tx.update(
        "UPDATE talk SET case_id = ? WHERE person_id = ? AND case_id IS NULL", caseId, personId);
  }

  /** What a person said last belongs to this case. */
  public void lastBelongsTo(Tx tx, long personId, long caseId) throws SQLException {
    tx.update(
        """
        UPDATE talk SET case_id = ? WHERE id = (
          SELECT max(id) FROM talk WHERE person_id = ? AND who = 'person' AND case_id IS NULL)
        """,
        caseId,
        personId);
  }

  /** All that was said about a case, oldest first. */
  public List<Line> ofCase(Tx tx, long caseId) throws SQLException {
    return tx.all(
        "SELECT at, who, channel, text FROM talk WHERE case_id = ? ORDER BY id",
        Talk::line,
        caseId);
  }

  /** Erases what was said since the last filed case. */
  public void forgetOpen(Tx tx, long personId) throws SQLException {
    tx.update("DELETE FROM talk WHERE person_id = ? AND case_id IS NULL", personId);
  }

  private static Line line(java.sql.ResultSet row) throws SQLException {
    return new Line(
        Instant.ofEpochMilli(row.getLong(1)),
        Who.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)),
        row.getString(3),
        row.getString(4));
  }
}
