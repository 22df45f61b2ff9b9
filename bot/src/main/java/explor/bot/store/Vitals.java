package explor.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the tables say of the assistant's health, and what of it was told already. */
public final class Vitals {
  private static final String BROKEN = "broken:";

  /**
   * Queues and counters.
   *
   * @param oldestWaiting when the oldest message came that no turn took up; empty when none waits
   * @param oldestDue when the oldest message was written that should have left; empty when none
   * @param lastIntrusions when the newest {@link #INTRUSIONS} tries to open a mission in vain began
   */
  public record State(
      Optional<Instant> oldestWaiting,
      Optional<Instant> oldestDue,
      Optional<Instant> lastIntrusions,
      Map<String, Long> counts) {}

  /** Nobody mistypes a code so often. */
  public static final int INTRUSIONS = 20;

  public State look(Tx tx) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    tx.all(
            "SELECT 'inbox_' || state, count(*) FROM inbox GROUP BY 1 UNION ALL"
                + " SELECT 'outbox_' || state, count(*) FROM outbox GROUP BY 1 UNION ALL"
                + " SELECT 'cases', count(*) FROM case_file UNION ALL"
                + " SELECT 'alerts_' || state, count(*) FROM alert GROUP BY 1 UNION ALL"
                + " SELECT 'timers', count(*) FROM timer UNION ALL"
                + " SELECT 'mission_codes_' || outcome, count(*) FROM code_attempt GROUP BY 1",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return new State(
        oldest(tx, "SELECT min(received_at) FROM inbox WHERE state = 'new'"),
        oldest(tx, "SELECT min(created_at) FROM outbox WHERE state = 'due'"),
        oldest(
            tx,
            "SELECT at FROM code_attempt WHERE outcome <> 'opened' ORDER BY at DESC LIMIT 1 OFFSET "
                + (INTRUSIONS - 1)),
        counts);
  }

  private static Optional<Instant> oldest(Tx tx, String sql) throws SQLException {
    return tx.one(
            sql,
            row -> {
              long at = row.getLong(1);
              return row.wasNull() ? Instant.MAX : Instant.ofEpochMilli(at);
            })
        .filter(at -> at.isBefore(Instant.MAX));
  }

  /** What was told to be broken, with since when. */
  public Map<String, Instant> told(Tx tx) throws SQLException {
    Map<String, Instant> told = new HashMap<>();
    tx.all(
            "SELECT name, value FROM installation WHERE name LIKE 'broken:%'",
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            row ->
                told.put(
                    row.getKey().substring(BROKEN.length()),
                    Instant.ofEpochMilli(Long.parseLong(row.getValue()))));
    return told;
  }

  public void tell(Tx tx, String what, Instant since) throws SQLException {
    tx.update(
        "INSERT INTO installation (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
        BROKEN + what,
        Long.toString(since.toEpochMilli()));
  }

  public void untell(Tx tx, String what) throws SQLException {
    tx.update("DELETE FROM installation WHERE name = ?", BROKEN + what);
  }
}
