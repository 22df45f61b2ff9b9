package explor.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Where people said they were, the last time; only for whoever helps them in an emergency. */
public final class Whereabouts {
  private final InstantSource clock;

  public Whereabouts(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param place {@code latitude,longitude} in degrees
   */
  public record Seen(Instant at, String place) {}

  public void note(Tx tx, long personId, String place) throws SQLException {
    tx.update(
        """
        INSERT INTO whereabouts (person_id, at, place) VALUES (?, ?, ?)
        ON CONFLICT (person_id) DO UPDATE SET at = excluded.at, place = excluded.place
        """,
        personId,
        clock.millis(),
        place);
  }

  public Optional<Seen> last(Tx tx, long personId) throws SQLException {
    return tx.one(
        "SELECT at, place FROM whereabouts WHERE person_id = ?",
        row -> new Seen(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)),
        personId);
  }
}
