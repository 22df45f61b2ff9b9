package explor.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Missions as staff described them by mail, and those that are closed. */
public final class MissionSheets {
  private static final String COLUMNS =
      "id, case_id, title, booklet, first_day, last_day, zone, on_call_name, on_call_phone,"
          + " on_call_mail";

  private final InstantSource clock;

  public MissionSheets(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A mission; what is not known yet is empty.
   *
   * @param id the reference of its case
   * @param caseId of that case, or null
   * @param firstDay {@code YYYY-MM-DD}, and so is the last
   * @param zone of the tz database
   */
  public record Sheet(
      String id,
      @Nullable Long caseId,
      String title,
      String booklet,
      String firstDay,
      String lastDay,
      String zone,
      OnCall onCall) {
    public static Sheet fresh(String id, @Nullable Long caseId, String title, String zone) {
      return new Sheet(id, caseId, title, "", "", "", zone, OnCall.NOBODY);
    }

    public Sheet titled(String newTitle) {
      return new Sheet(id, caseId, newTitle, booklet, firstDay, lastDay, zone, onCall);
    }

    public Sheet withBooklet(String newBooklet) {
      return new Sheet(id, caseId, title, newBooklet, firstDay, lastDay, zone, onCall);
    }

    public Sheet between(String first, String last) {
      return new Sheet(id, caseId, title, booklet, first, last, zone, onCall);
    }

    public Sheet in(String newZone) {
      return new Sheet(id, caseId, title, booklet, firstDay, lastDay, newZone, onCall);
    }

    public Sheet calling(OnCall people) {
      return new Sheet(id, caseId, title, booklet, firstDay, lastDay, zone, people);
    }
  }

  /** Who of the team is told first. */
  public record OnCall(String name, String phone, String mail) {
    public static final OnCall NOBODY = new OnCall("", "", "");
  }

  public Optional<Sheet> find(Tx tx, String id) throws SQLException {
    return tx.one(
        "SELECT " + COLUMNS + " FROM mission_sheet WHERE id = ?", MissionSheets::sheet, id);
  }

  public List<Sheet> all(Tx tx) throws SQLException {
    return tx.all("SELECT " + COLUMNS + " FROM mission_sheet ORDER BY id", MissionSheets::sheet);
  }

  /** Those of missions to which an expert and the person both said yes. */
  public List<Sheet> agreedTo(Tx tx) throws SQLException {
    return tx.all(
        "SELECT "
            + COLUMNS
            + """
             FROM mission_sheet WHERE id IN (SELECT reference FROM case_file
              WHERE id IN (SELECT case_id FROM proposal WHERE state = 'both'))
            """,
        MissionSheets::sheet);
  }

  /** Keeps a mission as it is now. */
  public void put(Tx tx, Sheet sheet, String by) throws SQLException {
    tx.update(
        """
        INSERT INTO mission_sheet (id, case_id, title, booklet, first_day, last_day, zone,
          on_call_name, on_call_phone, on_call_mail, changed_by, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, booklet = excluded.booklet,
          first_day = excluded.first_day, last_day = excluded.last_day, zone = excluded.zone,
          on_call_name = excluded.on_call_name, on_call_phone = excluded.on_call_phone,
          on_call_mail = excluded.on_call_mail, changed_by = excluded.changed_by,
          changed_at = excluded.changed_at
        """,
        sheet.id(),
        sheet.caseId(),
        sheet.title(),
        sheet.booklet(),
        sheet.firstDay(),
        sheet.lastDay(),
        sheet.zone(),
        sheet.onCall().name(),
        sheet.onCall().phone(),
        sheet.onCall().mail(),
        by,
        clock.millis());
  }

  /** Nothing of this mission is shown any more. */
  public void close(Tx tx, String mission, String by) throws SQLException {
    tx.update(
        """
        INSERT INTO mission_closed (mission, closed_by, closed_at) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        mission,
        by,
        clock.millis());
  }

  /** It is shown again. */
  public void reopen(Tx tx, String mission) throws SQLException {
    tx.update("DELETE FROM mission_closed WHERE mission = ?", mission);
  }

  public boolean isClosed(Tx tx, String mission) throws SQLException {
    return tx.one("SELECT 1 FROM mission_closed WHERE mission = ?", row -> 1, mission).isPresent();
  }

  private static Sheet sheet(ResultSet row) throws SQLException {
    long caseId = row.getLong(2);
    return new Sheet(
        row.getString(1),
        row.wasNull() ? null : caseId,
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        new OnCall(row.getString(8), row.getString(9), row.getString(10)));
  }
}
