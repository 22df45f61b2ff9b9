package explor.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people sent beside their words, by person and case; {@link AttachmentFiles} has the bytes.
 */
public final class Attachments {
  private static final String COLUMNS = "hash, name, type, size, refused";
  private final InstantSource clock;

  public Attachments(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A file.
   *
   * @param hash of its bytes ({@link AttachmentFiles#put}); empty when it was not stored
   * @param name safe for a file name
   * @param size in bytes
   * @param refused why it was not stored: {@code infected} or {@code unscanned}; else empty
   */
  public record Stored(String hash, String name, String type, long size, String refused) {}

  /**
   * Notes a file of a person's; its bytes must be on disk before this transaction is. The same file
   * again (a logo under each mail) is noted once for a case.
   */
  public void add(Tx tx, long personId, Stored file) throws SQLException {
    tx.update(
        """
        INSERT INTO attachment (person_id, hash, name, type, size, refused, received_at)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (
          SELECT 1 FROM attachment
          WHERE person_id = ?1 AND case_id IS NULL AND hash = ?2 AND name = ?3)
        """,
        personId,
        file.hash(),
        file.name(),
        file.type(),
        file.size(),
        file.refused(),
        clock.millis());
  }

  /** Notes a file of a case; its bytes must be on disk before this transaction is. */
  public void addToCase(Tx tx, long personId, long caseId, Stored file) throws SQLException {
    tx.update(
        """
        INSERT INTO attachment (person_id, case_id, hash, name, type, size, refused, received_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        personId,
        caseId,
        file.hash(),
        file.name(),
        file.type(),
        file.size(),
        file.refused(),
        clock.millis());
  }

  /** What a person sent since their last case was filed, oldest first. */
  public List<Stored> open(Tx tx, long personId) throws SQLException {
    return tx.all(
        "SELECT "
            + COLUMNS
            + " FROM attachment WHERE person_id = ? AND case_id IS NULL ORDER BY id LIMIT 200",
        Attachments::stored,
        personId);
  }

  /** The files of a case, oldest first. */
  public List<Stored> ofCase(Tx tx, long caseId) throws SQLException {
    return tx.all(
        "SELECT " + COLUMNS + " FROM attachment WHERE case_id = ? ORDER BY id",
        Attachments::stored,
        caseId);
  }

  /** What was sent so far now belongs to this case. */
  public void belongsTo(Tx tx, long personId, long caseId) throws SQLException {
    tx.update(
        "UPDATE attachment SET case_id = ? WHERE person_id = ? AND case_id IS NULL",
        caseId,
        personId);
  }

  /** Forgets what was sent since the last filed case. */
  public void forgetOpen(Tx tx, long personId) throws SQLException {
    tx.update("DELETE FROM attachment WHERE person_id = ? AND case_id IS NULL", personId);
  }

  /** Forgets what came before then and never became part of a case. */
  public void forgetUnfiled(Tx tx, Instant before) throws SQLException {
    tx.update(
        "DELETE FROM attachment WHERE case_id IS NULL AND received_at < ?", before.toEpochMilli());
  }

  /**
   * The hashes that a row refers to, a message that is to leave or may be sent once more, or what
   * waits for a member's yes.
   */
  public Set<String> hashes(Tx tx) throws SQLException {
    return new HashSet<>(
        tx.all(
            """
            SELECT hash FROM attachment WHERE hash <> ''
            UNION SELECT json_extract(file.value, '$.hash')
              FROM outbox, json_each(outbox.message, '$.enclosed') AS file
              WHERE outbox.state IN ('due', 'dead')
            UNION SELECT json_extract(file.value, '$.hash')
              FROM staff_member, json_each(staff_member.held, '$.files') AS file
              WHERE staff_member.held <> ''
            """,
            row -> row.getString(1)));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5));
  }
}
