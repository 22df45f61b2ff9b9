package explor.bot.store;

import com.fasterxml.jackson.core.type.TypeReference;
import explor.bot.channel.Address;
import explor.bot.form.Filled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases on the staff's desk, and their append-only history. A case is never deleted here. */
public final class Cases {
  /** References are numbered by the year of the office's calendar. */
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");

  private final InstantSource clock;

  public Cases(InstantSource clock) {
    this.clock = clock;
  }

  /** Whose turn it is. */
  public enum WaitsFor {
    TEAM,
    PERSON,
    EXPERT,
    NOBODY;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a case stands on the desk.
   *
   * @param waitsSince since when it is their turn
   * @param statusSince since when it has its status
   * @param touchedAt when a person or the team did something last
   * @param mergedInto id of the case it became part of, or null
   */
  public record Standing(
      WaitsFor waitsFor,
      Instant waitsSince,
      Instant statusSince,
      Instant touchedAt,
      @Nullable Long mergedInto) {
    static Standing fresh(Instant at) {
      return new Standing(WaitsFor.TEAM, at, at, at, null);
    }
  }

  /**
   * A case as stored.
   *
   * @param status as in {@code desk.CaseStatus}
   * @param owner address of the member of the team who has it; empty when nobody
   * @param answers by slot name, in the order of the form
   * @param flags what staff should check, e.g. {@code hors_duree}
   */
  public record Stored(
      long id,
      String reference,
      String form,
      String status,
      String owner,
      @Nullable Long personId,
      Address address,
      String language,
      Map<String, Filled> answers,
      List<String> flags,
      Instant createdAt,
      Standing standing) {

    /** One that was just filed. */
    public Stored(
        long id,
        String reference,
        String form,
        String status,
        String owner,
        @Nullable Long personId,
        Address address,
        String language,
        Map<String, Filled> answers,
        List<String> flags,
        Instant createdAt) {
      this(
          id,
          reference,
          form,
          status,
          owner,
          personId,
          address,
          language,
          answers,
          flags,
          createdAt,
          Standing.fresh(createdAt));
    }
  }

  /**
   * Consent exactly as it was given.
   *
   * @param wording the question the person said yes to
   * @param answer their word or button
   */
  public record Consent(String wording, String answer, Instant at, String channel) {}

  /** Files a case under the next free reference of this year; references have no gaps. */
  public Stored file(
      Tx tx,
      String form,
      int formVersion,
      String status,
      long personId,
      Address address,
      String language,
      Map<String, Filled> answers,
      List<String> flags,
      Consent consent)
      throws SQLException {
    Instant now = clock.instant();
    String reference = nextReference(tx, now);
    long id =
        tx.insert(
            """
            INSERT INTO case_file (reference, form, form_version, status, person_id, channel, address,
              language, answers, flags, consent, created_at, updated_at, waits_since, status_since)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?12, ?12)
            """,
            reference,
            form,
            formVersion,
            status,
            personId,
            address.channel(),
            address.id(),
            language,
            Json.write(answers),
            Json.write(flags),
            Json.write(consent),
            now.toEpochMilli());
    note(tx, id, "person", "filed", status);
    return new Stored(
        id,
        reference,
        form,
        status,
        "",
        personId,
        address,
        language,
        answers,
        flags,
        Instant.ofEpochMilli(now.toEpochMilli()));
  }

  private static String nextReference(Tx tx, Instant now) throws SQLException {
    int year = now.atZone(OFFICE).getYear();
    long number =
        tx.one(
                """
                INSERT INTO case_number (year, last) VALUES (?, 1)
                ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last
                """,
                row -> row.getLong(1),
                year)
            .orElseThrow();
    return String.format(Locale.ROOT, "EXP-%d-%04d", year, number);
  }

  /** Somebody was asked to look at it: what waits for them begins anew. */
  public void touch(Tx tx, long caseId) throws SQLException {
    tx.update("UPDATE case_file SET updated_at = ? WHERE id = ?", clock.millis(), caseId);
  }

  /** Adds a line to the history. */
  public void note(Tx tx, long caseId, String actor, String what, String detail)
      throws SQLException {
    tx.update(
        "INSERT INTO case_history (case_id, at, actor, what, detail) VALUES (?, ?, ?, ?, ?)",
        caseId,
        clock.millis(),
        actor,
        what,
        detail);
  }

  /**
   * A line of the history.
   *
   * @param actor {@code person}, {@code assistant}, or the address of a member of the team
   * @param what {@code filed}, {@code status}, {@code owner}, {@code note}…
   */
  public record Line(Instant at, String actor, String what, String detail) {}

  /** What its person or a member of the team did last. */
  public Optional<Line> lastDeed(Tx tx, long caseId) throws SQLException {
    return tx.one(
        """
        SELECT at, actor, what, detail FROM case_history WHERE case_id = ? AND actor <> 'assistant'
        ORDER BY id DESC LIMIT 1
        """,
        Cases::line,
        caseId);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        Instant.ofEpochMilli(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4));
  }

  /** All of a case's history, oldest first. */
  public List<Line> history(Tx tx, long caseId) throws SQLException {
    return tx.all(
        "SELECT at, actor, what, detail FROM case_history WHERE case_id = ? ORDER BY id",
        Cases::line,
        caseId);
  }

  /** Changes the status; whether it still had the one it was seen with. */
  public boolean move(Tx tx, Stored seen, String to) throws SQLException {
    long now = clock.millis();
    return tx.update(
            """
            UPDATE case_file SET status = ?1, status_since = ?2, updated_at = ?2
            WHERE id = ?3 AND status = ?4
            """,
            to,
            now,
            seen.id(),
            seen.status())
        == 1;
  }

  /** Changes the owner; whether it still had the one it was seen with: of two, one wins. */
  public boolean own(Tx tx, Stored seen, String owner) throws SQLException {
    return tx.update(
            "UPDATE case_file SET owner = ?, updated_at = ? WHERE id = ? AND owner = ?",
            owner,
            clock.millis(),
            seen.id(),
            seen.owner())
        == 1;
  }

  /** It is their turn now, and the waiting begins anew. */
  public void waitFor(Tx tx, long caseId, WaitsFor whom) throws SQLException {
    tx.update(
        "UPDATE case_file SET waits_for = ?1, waits_since = ?2, updated_at = ?2 WHERE id = ?3",
        whom.code(),
        clock.millis(),
        caseId);
  }

  /** The person gave more or other answers. */
  public void complete(Tx tx, long caseId, Map<String, Filled> answers, List<String> flags)
      throws SQLException {
    tx.update(
        "UPDATE case_file SET answers = ?, flags = ?, updated_at = ? WHERE id = ?",
        Json.write(answers),
        Json.write(flags),
        clock.millis(),
        caseId);
  }

  /** Makes a case part of another one; null takes it out again. */
  public void merge(Tx tx, long caseId, @Nullable Long into) throws SQLException {
    tx.update(
        "UPDATE case_file SET merged_into = ?, updated_at = ? WHERE id = ?",
        into,
        clock.millis(),
        caseId);
  }

  /** Those that became part of a case. */
  public List<Stored> mergedInto(Tx tx, long caseId) throws SQLException {
    return tx.all(
        "SELECT " + COLUMNS + " FROM case_file WHERE merged_into = ? ORDER BY id",
        Cases::stored,
        caseId);
  }

  /** A second case with what the first one holds, under the next reference. */
  public Stored copy(Tx tx, Stored of, String status, String actor) throws SQLException {
    Instant now = clock.instant();
    String reference = nextReference(tx, now);
    long id =
        tx.insert(
            """
            INSERT INTO case_file (reference, form, form_version, status, person_id, channel, address,
              language, answers, flags, consent, created_at, updated_at, waits_since, status_since)
            SELECT ?1, form, form_version, ?2, person_id, channel, address,
              language, answers, flags, consent, ?3, ?3, ?3, ?3 FROM case_file WHERE id = ?4
            """,
            reference,
            status,
            now.toEpochMilli(),
            of.id());
    note(tx, id, actor, "filed", status);
    return byId(tx, id).orElseThrow();
  }

  private static final String COLUMNS =
      "id, reference, form, status, owner, person_id, channel, address, language, answers, flags,"
          + " created_at, waits_for, waits_since, status_since, merged_into,"
          + " updated_at";

  /** All cases, oldest first. */
  public List<Stored> all(Tx tx) throws SQLException {
    return tx.all("SELECT " + COLUMNS + " FROM case_file ORDER BY id", Cases::stored);
  }

  /** Those for which an expert and the person both said yes. */
  public List<Stored> agreedTo(Tx tx) throws SQLException {
    return tx.all(
        "SELECT "
            + COLUMNS
            + " FROM case_file WHERE id IN (SELECT case_id FROM proposal WHERE state = 'both')",
        Cases::stored);
  }

  /** Those that are part of no other case and may still need somebody, oldest first. */
  public List<Stored> open(Tx tx) throws SQLException {
    return tx.all(
        "SELECT "
            + COLUMNS
            + """
             FROM case_file WHERE merged_into IS NULL AND status NOT IN
              ('CLOS', 'REORIENTE', 'SANS_SUITE', 'ABANDONNE', 'RETIREE') ORDER BY id
            """,
        Cases::stored);
  }

  /** The cases of a person, newest first. */
  public List<Stored> of(Tx tx, long personId) throws SQLException {
    return tx.all(
        "SELECT " + COLUMNS + " FROM case_file WHERE person_id = ? ORDER BY id DESC LIMIT 20",
        Cases::stored,
        personId);
  }

  public Optional<Stored> byId(Tx tx, long id) throws SQLException {
    return tx.one("SELECT " + COLUMNS + " FROM case_file WHERE id = ?", Cases::stored, id);
  }

  public Optional<Stored> byReference(Tx tx, String reference) throws SQLException {
    return tx.one(
        "SELECT " + COLUMNS + " FROM case_file WHERE reference = ?", Cases::stored, reference);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    long person = row.getLong(6);
    Long personId = row.wasNull() ? null : person;
    return new Stored(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        personId,
        new Address(row.getString(7), row.getString(8)),
        row.getString(9),
        Json.read(row.getString(10), new TypeReference<LinkedHashMap<String, Filled>>() {}),
        Json.read(row.getString(11), new TypeReference<List<String>>() {}),
        Instant.ofEpochMilli(row.getLong(12)),
        standing(row));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    long into = row.getLong(16);
    Long mergedInto = row.wasNull() ? null : into;
    return new Standing(
        WaitsFor.valueOf(row.getString(13).toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong(14)),
        Instant.ofEpochMilli(row.getLong(15)),
        Instant.ofEpochMilli(row.getLong(17)),
        mergedInto);
  }
}
