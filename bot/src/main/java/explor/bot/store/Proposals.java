package explor.bot.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Experts who were proposed for a case, and what both sides said to it. */
public final class Proposals {
  private static final String COLUMNS =
      "id, case_id, expert, expert_person, name, contact, profile, member, mail, thread, subject,"
          + " state, asked_row";

  private final InstantSource clock;

  public Proposals(InstantSource clock) {
    this.clock = clock;
  }

  /** Who is asked, or how it ended. */
  public enum State {
    EXPERT_ASKED,
    PERSON_ASKED,
    BOTH,
    REFUSED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param expert id in the experts' file, or reference of an offer
   * @param expertPerson the expert as a person one can write to
   * @param contact what the other side sees once both said yes
   * @param profile the same without name and contact
   * @param member address of who proposed, whose mail thread it is
   * @param askedRow outbox row of the question that waits for an answer
   */
  public record Proposal(
      long id,
      long caseId,
      String expert,
      long expertPerson,
      String name,
      String contact,
      String profile,
      String member,
      String mail,
      List<String> thread,
      String subject,
      State state,
      long askedRow) {}

  /** Notes that an expert is asked; gives its id. */
  public long add(Tx tx, Proposal asked) throws SQLException {
    return tx.insert(
        """
        INSERT INTO proposal (case_id, expert, expert_person, name, contact, profile, member, mail,
          thread, subject, state, asked_row, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        asked.caseId(),
        asked.expert(),
        asked.expertPerson(),
        asked.name(),
        asked.contact(),
        asked.profile(),
        asked.member(),
        asked.mail(),
        Json.write(asked.thread()),
        asked.subject(),
        asked.state().code(),
        asked.askedRow(),
        clock.millis());
  }

  /** Moves on, if nobody did before; the row is that of the next question, or 0. */
  public boolean move(Tx tx, Proposal seen, State to, long askedRow) throws SQLException {
    return tx.update(
            """
            UPDATE proposal SET state = ?, asked_row = ?, changed_at = ? WHERE id = ? AND state = ?
            """,
            to.code(),
            askedRow,
            clock.millis(),
            seen.id(),
            seen.state().code())
        == 1;
  }

  /** Ties a proposal to the outbox row that asks. */
  public void asked(Tx tx, long id, long row) throws SQLException {
    tx.update("UPDATE proposal SET asked_row = ? WHERE id = ?", row, id);
  }

  public Optional<Proposal> byId(Tx tx, long id) throws SQLException {
    return tx.one("SELECT " + COLUMNS + " FROM proposal WHERE id = ?", Proposals::read, id);
  }

  /** The one whose question is this outbox row, while it waits for an answer. */
  public Optional<Proposal> askedBy(Tx tx, long row) throws SQLException {
    return tx.one(
        "SELECT "
            + COLUMNS
            + " FROM proposal WHERE asked_row = ? AND state IN ('expert_asked', 'person_asked')",
        Proposals::read,
        row);
  }

  /** All of a case, oldest first. */
  public List<Proposal> of(Tx tx, long caseId) throws SQLException {
    return tx.all(
        "SELECT " + COLUMNS + " FROM proposal WHERE case_id = ? ORDER BY id",
        Proposals::read,
        caseId);
  }

  /** Keeps what a summary proposes, in its order. */
  public void shown(Tx tx, long caseId, List<String> experts) throws SQLException {
    tx.update("DELETE FROM case_match WHERE case_id = ?", caseId);
    for (int i = 0; i < experts.size(); i++) {
      tx.update(
          "INSERT INTO case_match (case_id, number, expert) VALUES (?, ?, ?)",
          caseId,
          i + 1,
          experts.get(i));
    }
  }

  /** The expert with this number in the summary. */
  public Optional<String> numbered(Tx tx, long caseId, int number) throws SQLException {
    return tx.one(
        "SELECT expert FROM case_match WHERE case_id = ? AND number = ?",
        row -> row.getString(1),
        caseId,
        number);
  }

  private static Proposal read(ResultSet row) throws SQLException {
    return new Proposal(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        Json.read(row.getString(10), new TypeReference<List<String>>() {}),
        row.getString(11),
        State.valueOf(row.getString(12).toUpperCase(Locale.ROOT)),
        row.getLong(13));
  }

  /**
   * An expert and a need whose people both said yes.
   *
   * @param expert id in the experts' file, or reference of an offer
   */
  public record Agreed(String expert, long caseId) {}

  /** All of them, oldest first. */
  public List<Agreed> agreed(Tx tx) throws SQLException {
    return tx.all(
        "SELECT expert, case_id FROM proposal WHERE state = 'both' ORDER BY id",
        row -> new Agreed(row.getString(1), row.getLong(2)));
  }
}
