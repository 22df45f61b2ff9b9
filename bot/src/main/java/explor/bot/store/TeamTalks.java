package explor.bot.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which member of the team talks with which person, and where their mail thread goes on. */
public final class TeamTalks {
  private final InstantSource clock;

  public TeamTalks(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param caseId the case they talk about, or null
   * @param member address of the member
   * @param name as the person reads it
   * @param mail id of the member's last mail, and of those before it
   * @param saidAt when the member last said something
   * @param chat the member's chat, when they talk from there; empty for mail
   */
  public record Open(
      @Nullable Long caseId,
      String member,
      String name,
      String mail,
      List<String> thread,
      String subject,
      Instant saidAt,
      String chat) {}

  /** The member said something and awaits an answer. */
  public void said(Tx tx, long personId, Open talk) throws SQLException {
    tx.update(
        """
        INSERT INTO team_talk (person_id, case_id, member, name, mail, thread, subject, said_at, chat)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (person_id) DO UPDATE SET case_id = excluded.case_id, member = excluded.member,
          name = excluded.name, mail = excluded.mail, thread = excluded.thread,
          subject = excluded.subject, said_at = excluded.said_at,
          chat = excluded.chat
        """,
        personId,
        talk.caseId(),
        talk.member(),
        talk.name(),
        talk.mail(),
        Json.write(talk.thread()),
        talk.subject(),
        clock.millis(),
        talk.chat());
  }

  public Optional<Open> of(Tx tx, long personId) throws SQLException {
    return tx.one(
        "SELECT case_id, member, name, mail, thread, subject, said_at, chat FROM team_talk"
            + " WHERE person_id = ?",
        row -> {
          long theCase = row.getLong(1);
          Long caseId = row.wasNull() ? null : theCase;
          return new Open(
              caseId,
              row.getString(2),
              row.getString(3),
              row.getString(4),
              Json.read(row.getString(5), new TypeReference<List<String>>() {}),
              row.getString(6),
              Instant.ofEpochMilli(row.getLong(7)),
              row.getString(8));
        },
        personId);
  }

  /** The person goes on with the assistant. */
  public void end(Tx tx, long personId) throws SQLException {
    tx.update("DELETE FROM team_talk WHERE person_id = ?", personId);
  }
}
