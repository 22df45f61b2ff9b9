package explor.bot.store;

import java.sql.SQLException;
import java.util.Optional;

/** What the team's group shows of a case or an alert: by which message, and in which words. */
public final class GroupCards {
  /**
   * @param externalId the id it is shown under; empty while nothing has left
   * @param text as it reads now
   * @param doneBy whoever said that it is done, or empty
   */
  public record Card(String externalId, String text, String doneBy) {}

  /**
   * @param subject {@code case:12} or {@code alert:3}
   */
  public Optional<Card> of(Tx tx, String subject) throws SQLException {
    return tx.one(
        """
        SELECT CASE WHEN coalesce(o.external_id, '') = '' THEN c.left_as ELSE o.external_id END,
          c.text, c.done_by
        FROM group_card AS c LEFT JOIN outbox AS o ON o.id = c.outbox_id WHERE c.subject = ?
        """,
        row -> new Card(row.getString(1), row.getString(2), row.getString(3)),
        subject);
  }

  /**
   * It is shown by this row, in these words.
   *
   * @param before the id it was shown under until now, or empty
   */
  public void shown(Tx tx, String subject, long outboxId, String before, String text)
      throws SQLException {
    tx.update(
        """
        INSERT INTO group_card (subject, outbox_id, left_as, text) VALUES (?, ?, ?, ?)
        ON CONFLICT (subject) DO UPDATE SET outbox_id = excluded.outbox_id,
          left_as = excluded.left_as, text = excluded.text
        """,
        subject,
        outboxId,
        before,
        text);
  }

  /** Somebody said that it is done; false when somebody had said so before. */
  public boolean done(Tx tx, String subject, String by) throws SQLException {
    return tx.update(
            "UPDATE group_card SET done_by = ? WHERE subject = ? AND done_by = ''", by, subject)
        == 1;
  }
}
