package explor.bot.desk;

import explor.bot.mission.Alarms;
import explor.bot.store.Alerts;
import explor.bot.store.Cases;
import explor.bot.store.MissionSheets;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * What befalls a mission stands in the history of the case it was made of: a volunteer opened their
 * booklet, an alert was raised, somebody took it. Numbers and names of the team only: neither what
 * happened nor to whom.
 */
public final class MissionHistory implements Alarms.Ear {
  private final MissionSheets sheets;
  private final Cases cases;

  public MissionHistory(MissionSheets sheets, Cases cases) {
    this.sheets = sheets;
    this.cases = cases;
  }

  /**
   * A volunteer can read the booklet from now on.
   *
   * @param mission its id
   * @param channel where they opened it
   */
  public void opened(Tx tx, String mission, String channel) throws SQLException {
    Optional<Long> about = about(tx, mission);
    if (about.isPresent()) {
      cases.note(tx, about.get(), CaseLife.ASSISTANT, "volunteer", mission + " : " + channel);
    }
  }

  @Override
  public void changed(Tx tx, Alerts.Alert alert) throws SQLException {
    String what = "alert_" + alert.state().name().toLowerCase(Locale.ROOT);
    String detail = alert.id() + (alert.endedBy().isEmpty() ? "" : ", " + alert.endedBy());
    Optional<Long> about = about(tx, alert.mission());
    if (about.isPresent() && !stands(tx, about.get(), what, detail)) {
      cases.note(tx, about.get(), CaseLife.ASSISTANT, what, detail);
    }
  }

  private boolean stands(Tx tx, long about, String what, String detail) throws SQLException {
    return cases.history(tx, about).stream()
        .anyMatch(line -> line.what().equals(what) && line.detail().equals(detail));
  }

  /** The case that a mission was made of; a mission of the file has none. */
  private Optional<Long> about(Tx tx, String mission) throws SQLException {
    return sheets.find(tx, mission).map(MissionSheets.Sheet::caseId);
  }
}
