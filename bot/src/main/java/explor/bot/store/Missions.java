package explor.bot.store;

import explor.bot.channel.Address;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which person may ask about which mission. A link is made by a one-time code only; of the code
 * only its hash is kept, and every try is counted ({@link Attempt}).
 */
public final class Missions {
  private final InstantSource clock;

  public Missions(InstantSource clock) {
    this.clock = clock;
  }

  /** Notes a code that staff hand to a volunteer. */
  public void issue(Tx tx, String mission, String code, Duration validFor) throws SQLException {
    issue(tx, mission, code, validFor, "");
  }

  /**
   * The same for a code that goes to a mailbox.
   *
   * @param sentTo its address, or empty
   */
  public void issue(Tx tx, String mission, String code, Duration validFor, String sentTo)
      throws SQLException {
    long now = clock.millis();
    tx.update(
        """
        INSERT INTO mission_code (hash, mission, created_at, expires_at, sent_to)
        VALUES (?, ?, ?, ?, ?)
        """,
        hash(code),
        mission,
        now,
        now + validFor.toMillis(),
        sentTo);
  }

  /**
   * Uses a code up; the mission it opens, or empty when it is unknown, used, revoked or too old. A
   * code that went to a mailbox moves its volunteer's link: whoever was linked on the same channel
   * by an earlier code to that mailbox is linked no more.
   */
  public Optional<String> redeem(Tx tx, String code, long personId) throws SQLException {
    Optional<String> mission =
        tx.one(
            """
            SELECT mission FROM mission_code
            WHERE hash = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?
            """,
            row -> row.getString(1),
            hash(code),
            clock.millis());
    if (mission.isPresent()) {
      tx.update(
          "UPDATE mission_code SET used_at = ?, used_by = ? WHERE hash = ?",
          clock.millis(),
          personId,
          hash(code));
      unlinkEarlier(tx, hash(code), personId, mission.get());
      link(tx, personId, mission.get());
    }
    return mission;
  }

  private static void unlinkEarlier(Tx tx, String hash, long personId, String mission)
      throws SQLException {
    tx.update(
        """
        DELETE FROM mission_link WHERE mission = ?1 AND person_id <> ?2 AND person_id IN (
          SELECT earlier.used_by FROM mission_code AS earlier
          JOIN mission_code AS used ON used.hash = ?3 AND used.sent_to = earlier.sent_to
          JOIN address AS old ON old.person_id = earlier.used_by
          JOIN address AS new ON new.person_id = ?2 AND new.channel = old.channel
          WHERE earlier.mission = ?1 AND earlier.sent_to <> '')
        """,
        mission,
        personId,
        hash);
  }

  /** The mission that the newest unused code of this mailbox opens. */
  public Optional<String> openCodeOf(Tx tx, String sentTo) throws SQLException {
    return tx.one(
        """
        SELECT mission FROM mission_code
        WHERE sent_to = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?
        ORDER BY created_at DESC LIMIT 1
        """,
        row -> row.getString(1),
        sentTo,
        clock.millis());
  }

  /** Uses up the codes of a mission that went to this mailbox: its owner answered from there. */
  public void useUp(Tx tx, String mission, String sentTo, long personId) throws SQLException {
    tx.update(
        """
        UPDATE mission_code SET used_at = ?, used_by = ?
        WHERE mission = ? AND sent_to = ? AND used_at IS NULL
        """,
        clock.millis(),
        personId,
        mission,
        sentTo);
  }

  /** Takes one code back: it was shown where others read it. */
  public void revoke(Tx tx, String code) throws SQLException {
    tx.update(
        "UPDATE mission_code SET revoked_at = ? WHERE hash = ? AND used_at IS NULL",
        clock.millis(),
        hash(code));
  }

  /** Takes back every unused code of a mission; how many there were. */
  public int revokeAll(Tx tx, String mission) throws SQLException {
    return tx.update(
        """
        UPDATE mission_code SET revoked_at = ?
        WHERE mission = ? AND used_at IS NULL AND revoked_at IS NULL
        """,
        clock.millis(),
        mission);
  }

  /** Takes back the unused codes of a mission that went to this mailbox; how many there were. */
  public int revokeSentTo(Tx tx, String mission, String sentTo) throws SQLException {
    return tx.update(
        """
        UPDATE mission_code SET revoked_at = ?
        WHERE mission = ? AND sent_to = ? AND used_at IS NULL AND revoked_at IS NULL
        """,
        clock.millis(),
        mission,
        sentTo);
  }

  /** The mailboxes that codes of a mission went to, and were not all taken back. */
  public List<String> mailboxes(Tx tx, String mission) throws SQLException {
    return tx.all(
        """
        SELECT sent_to FROM mission_code
        WHERE mission = ? AND sent_to <> '' AND revoked_at IS NULL
        GROUP BY sent_to ORDER BY min(created_at)
        """,
        row -> row.getString(1),
        mission);
  }

  /** The missions of which a code went to this mailbox and was not taken back, newest first. */
  public List<String> ofMailbox(Tx tx, String sentTo) throws SQLException {
    return tx.all(
        """
        SELECT mission FROM mission_code WHERE sent_to = ? AND revoked_at IS NULL
        GROUP BY mission ORDER BY max(created_at) DESC
        """,
        row -> row.getString(1),
        sentTo);
  }

  /** The mailbox that the newest code went to by which this person opened a mission. */
  public Optional<String> mailboxOf(Tx tx, long personId, String mission) throws SQLException {
    return tx.one(
        """
        SELECT sent_to FROM mission_code WHERE used_by = ? AND mission = ? AND sent_to <> ''
        ORDER BY used_at DESC LIMIT 1
        """,
        row -> row.getString(1),
        personId,
        mission);
  }

  /** How many codes left for this mailbox since then. */
  public int sentTo(Tx tx, String mailbox, Instant since) throws SQLException {
    return tx.one(
            "SELECT count(*) FROM mission_code WHERE sent_to = ? AND created_at > ?",
            row -> row.getInt(1),
            mailbox,
            since.toEpochMilli())
        .orElse(0);
  }

  /** Nobody is linked to this mission from that channel any more; how many were. */
  public int unlink(Tx tx, String mission, String channel) throws SQLException {
    return tx.update(
        """
        DELETE FROM mission_link WHERE mission = ? AND person_id IN (
          SELECT person_id FROM address WHERE channel = ?)
        """,
        mission,
        channel);
  }

  /** Counts a try. */
  public void attempted(Tx tx, long personId, Attempt attempt) throws SQLException {
    tx.update(
        "INSERT INTO code_attempt (person_id, at, outcome) VALUES (?, ?, ?)",
        personId,
        clock.millis(),
        attempt.code());
  }

  /**
   * How often this person tried a code in vain since then; what others do in their name is none.
   */
  public int attemptsInVain(Tx tx, long personId, Instant since) throws SQLException {
    return tx.one(
            "SELECT count(*) FROM code_attempt WHERE person_id = ? AND at > ? AND outcome IN ("
                + CODES_IN_VAIN
                + ")",
            row -> row.getInt(1),
            personId,
            since.toEpochMilli())
        .orElse(0);
  }

  private static final String CODES_IN_VAIN =
      Arrays.stream(Attempt.values())
          .filter(attempt -> attempt.isCode() && attempt != Attempt.OPENED)
          .map(attempt -> "'" + attempt.code() + "'")
          .collect(Collectors.joining(", "));

  /** All tries in vain, for the operator. */
  public int allAttemptsInVain(Tx tx) throws SQLException {
    return inVain(tx, Instant.EPOCH, clock.instant()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /**
   * Tries in vain after one time and up to another, by what they were; what nobody tried is left
   * out.
   */
  public Map<Attempt, Integer> inVain(Tx tx, Instant after, Instant until) throws SQLException {
    Map<Attempt, Integer> counts = new EnumMap<>(Attempt.class);
    tx.all(
            """
            SELECT outcome, count(*) FROM code_attempt WHERE outcome <> 'opened' AND at > ? AND at <= ?
            GROUP BY outcome
            """,
            row ->
                Map.entry(
                    Attempt.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2)),
            after.toEpochMilli(),
            until.toEpochMilli())
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /** Whether a code like this was ever handed out. */
  public boolean isKnown(Tx tx, String code) throws SQLException {
    return tx.one("SELECT 1 FROM mission_code WHERE hash = ?", row -> true, hash(code)).isPresent();
  }

  /** Whether this address has to do with a mission: linked to one, or a code went to it. */
  public boolean isVolunteers(Tx tx, Address address) throws SQLException {
    return tx.one(
            """
            SELECT 1 FROM address AS a JOIN mission_link AS l ON l.person_id = a.person_id
            WHERE a.channel = ?1 AND a.id = ?2
            UNION ALL
            SELECT 1 FROM mission_code WHERE sent_to = ?2 AND ?1 = 'mail'
            LIMIT 1
            """,
            row -> true,
            address.channel(),
            address.id())
        .isPresent();
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

  /** The missions a person is linked to, the newest link first. */
  public List<String> of(Tx tx, long personId) throws SQLException {
    return tx.all(
        "SELECT mission FROM mission_link WHERE person_id = ? ORDER BY linked_at DESC, mission",
        row -> row.getString(1),
        personId);
  }

  /** Who is linked to a mission. */
  public List<Long> linkedTo(Tx tx, String mission) throws SQLException {
    return tx.all(
        "SELECT person_id FROM mission_link WHERE mission = ? ORDER BY person_id",
        row -> row.getLong(1),
        mission);
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
