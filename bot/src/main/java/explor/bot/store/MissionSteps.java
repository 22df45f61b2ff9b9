package explor.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How far each volunteer's way has gone; one row a step, the newest state of it. */
public final class MissionSteps {
  private final InstantSource clock;

  public MissionSteps(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A step.
   *
   * @param detail in the step's own words, e.g. {@code yes} or a count
   */
  public record Step(String detail, Instant at) {}

  public void set(Tx tx, long personId, String mission, String step, String detail)
      throws SQLException {
    tx.update(
        """
        INSERT INTO mission_step (person_id, mission, step, detail, at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (person_id, mission, step)
          DO UPDATE SET detail = excluded.detail, at = excluded.at
        """,
        personId,
        mission,
        step,
        detail,
        clock.millis());
  }

  public Optional<Step> find(Tx tx, long personId, String mission, String step)
      throws SQLException {
    return Optional.ofNullable(all(tx, personId, mission).get(step));
  }

  /** Every step of a volunteer on a mission, by name. */
  public Map<String, Step> all(Tx tx, long personId, String mission) throws SQLException {
    Map<String, Step> steps = new LinkedHashMap<>();
    tx.all(
            """
            SELECT step, detail, at FROM mission_step WHERE person_id = ? AND mission = ?
            ORDER BY at, step
            """,
            row ->
                Map.entry(
                    row.getString(1),
                    new Step(row.getString(2), Instant.ofEpochMilli(row.getLong(3)))),
            personId,
            mission)
        .forEach(entry -> steps.put(entry.getKey(), entry.getValue()));
    return steps;
  }
}
