package explor.bot.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which person may ask about which mission. A link is made by a one-time code only; of the code
 * only its hash is kept.
 */
public final class Missions {
  private final InstantSource clock;

  public Missions(InstantSource clock) {
    this.clock = clock;
  }

  /** Notes a code that staff hand to a volunteer. */
  public void issue(Tx tx, String mission, String code, Duration validFor) throws SQLException {
    long now = clock.millis();
    tx.update(
        "INSERT INTO mission_code (hash, mission, created_at, expires_at) VALUES (?, ?, ?, ?)",
        hash(code),
        mission,
        now,
        now + validFor.toMillis());
  }

  /** Uses a code up; the mission it opens, or empty when it is unknown, used or too old. */
  public Optional<String> redeem(Tx tx, String code, long personId) throws SQLException {
    Optional<String> mission =
        tx.one(
            "SELECT mission FROM mission_code WHERE hash = ? AND used_at IS NULL AND expires_at >"
                + " ?",
            row -> row.getString(1),
            hash(code),
            clock.millis());
    if (mission.isPresent()) {
      tx.update(
          "UPDATE mission_code SET used_at = ?, used_by = ? WHERE hash = ?",
          clock.millis(),
          personId,
          hash(code));
      link(tx, personId, mission.get());
    }
    return mission;
  }

  /** Links a person to a mission. */
  public void link(Tx tx, long personId, String mission) throws SQLException {
    tx.update(
        """
        INSERT INTO mission_link (person_id, mission, linked_at) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        personId,
        mission,
        clock.millis());
  }

  /** The mission a person is linked to; the newest when there are several. */
  public Optional<String> of(Tx tx, long personId) throws SQLException {
    return tx.one(
        "SELECT mission FROM mission_link WHERE person_id = ? ORDER BY linked_at DESC LIMIT 1",
        row -> row.getString(1),
        personId);
  }

  private static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(code.strip().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
