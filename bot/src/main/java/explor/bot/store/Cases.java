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

  /**
   * A case as stored.
   *
   * @param status as in {@code desk.CaseStatus}
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
      Instant createdAt) {}

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
    String reference = String.format(Locale.ROOT, "EXP-%d-%04d", year, number);
    long id =
        tx.insert(
            """
            INSERT INTO case_file (reference, form, form_version, status, person_id, channel, address,
              language, answers, flags, consent, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            now.toEpochMilli(),
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

  private static final String COLUMNS =
      "id, reference, form, status, owner, person_id, channel, address, language, answers, flags,"
          + " created_at";

  /** All cases, oldest first. */
  public List<Stored> all(Tx tx) throws SQLException {
    return tx.all("SELECT " + COLUMNS + " FROM case_file ORDER BY id", Cases::stored);
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
        Instant.ofEpochMilli(row.getLong(12)));
  }
}
