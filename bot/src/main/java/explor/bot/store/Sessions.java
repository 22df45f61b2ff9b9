package explor.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** One conversation state per person, as JSON; what it means is the dialogue's business. */
public final class Sessions {
  private final InstantSource clock;

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  public Optional<String> load(Tx tx, long personId) throws SQLException {
    return tx.one(
        "SELECT state FROM session WHERE person_id = ?", row -> row.getString(1), personId);
  }

  public void save(Tx tx, long personId, String state) throws SQLException {
    tx.update(
        """
        INSERT INTO session (person_id, state, updated_at) VALUES (?, ?, ?)
        ON CONFLICT (person_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
        """,
        personId,
        state,
        clock.millis());
  }

  /** Erases conversations that nobody touched since then, with what was said in them unfiled. */
  public void forgetUntouched(Tx tx, Instant since) throws SQLException {
    tx.update(
        """
        DELETE FROM talk WHERE case_id IS NULL
          AND person_id IN (SELECT person_id FROM session WHERE updated_at < ?)
        """,
        since.toEpochMilli());
    tx.update("DELETE FROM session WHERE updated_at < ?", since.toEpochMilli());
  }
}
