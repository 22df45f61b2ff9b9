package explor.bot.store;

import explor.bot.channel.Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Emergencies and what became of them. An alert is open until somebody on call takes it or its
 * person says that it was none; at most one is open per person, and one more that somebody raised
 * in their name without proof. Its lines are only ever added.
 */
public final class Alerts {
  private final InstantSource clock;

  public Alerts(InstantSource clock) {
    this.clock = clock;
  }

  /** Where an alert stands. */
  public enum State {
    /** Nobody has taken it: it escalates. */
    OPEN,
    TAKEN,
    /** Its person said that it is no emergency. */
    CALM
  }

  /**
   * An alert.
   *
   * @param mission its id, or empty
   * @param event as in {@code emergency.yaml}
   * @param who name and address of the person, as staff read it
   * @param words the person's own; empty where they are confidential
   * @param endedAt when it was taken or called off; null while it is open
   * @param endedBy who took it
   * @param proven whether it is known to come from its person; false when a mail only names them
   */
  public record Alert(
      long id,
      long personId,
      String mission,
      String event,
      boolean sure,
      String who,
      String words,
      State state,
      Instant raisedAt,
      @Nullable Instant endedAt,
      String endedBy,
      boolean proven) {}

  /**
   * One thing that happened to an alert.
   *
   * @param what {@code raised, told, more, taken, late, calm}
   * @param name who did it or was told
   * @param to where the message went; both parts empty when there was none
   */
  public record Line(Instant at, String what, String name, Address to) {}

  /** Opens an alert; there must be no open one for its person that is as proven. */
  public Alert raise(
      Tx tx,
      long personId,
      String mission,
      String event,
      boolean sure,
      String who,
      String words,
      boolean proven)
      throws SQLException {
    long id =
        tx.insert(
            """
            INSERT INTO alert (person_id, mission, event, sure, who, words, raised_at, proven)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            personId,
            mission,
            event,
            sure ? 1 : 0,
            who,
            words,
            clock.millis(),
            proven ? 1 : 0);
    line(tx, id, "raised", who, null, null);
    return byId(tx, id).orElseThrow();
  }

  private static final String ALL =
      """
      SELECT id, person_id, mission, event, sure, who, words, state, raised_at, ended_at, ended_by,
        proven
      FROM alert
      """;

  /** The persons of alerts that nobody took yet. */
  public Set<Long> openPersons(Tx tx) throws SQLException {
    return Set.copyOf(
        tx.all("SELECT DISTINCT person_id FROM alert WHERE state = 'open'", row -> row.getLong(1)));
  }

  /** The missions of alerts that nobody took yet; those whose mission is unknown are left out. */
  public Set<String> openMissions(Tx tx) throws SQLException {
    return Set.copyOf(
        tx.all(
            "SELECT DISTINCT mission FROM alert WHERE state = 'open' AND mission <> ''",
            row -> row.getString(1)));
  }

  public Optional<Alert> byId(Tx tx, long id) throws SQLException {
    return tx.one(ALL + " WHERE id = ?", Alerts::alert, id);
  }

  /** The newest alert of a person, whatever became of it; of the proven ones or of the others. */
  public Optional<Alert> newest(Tx tx, long personId, boolean proven) throws SQLException {
    return tx.one(
        ALL + " WHERE person_id = ? AND proven = ? ORDER BY id DESC LIMIT 1",
        Alerts::alert,
        personId,
        proven ? 1 : 0);
  }

  /** All alerts, newest first. */
  public List<Alert> all(Tx tx, int most) throws SQLException {
    return tx.all(ALL + " ORDER BY id DESC LIMIT ?", Alerts::alert, most);
  }

  /** The alert that a message of ours told of, by the id it left with. */
  public Optional<Alert> toldBy(Tx tx, String externalId) throws SQLException {
    return tx.one(
        ALL
            + """
             WHERE id = (
              SELECT l.alert_id FROM outbox AS o JOIN alert_line AS l ON l.outbox_id = o.id
              WHERE o.external_id = ? AND o.external_id <> '' LIMIT 1)
            """,
        Alerts::alert,
        externalId);
  }

  /** The newest open alert that this address was told of, a proven one before any other. */
  public Optional<Alert> openToldTo(Tx tx, Address address) throws SQLException {
    return tx.one(
        ALL
            + """
             WHERE state = 'open' AND EXISTS (
              SELECT 1 FROM alert_line AS l
              WHERE l.alert_id = alert.id AND channel = ? AND address = ? AND what = 'told')
            ORDER BY proven DESC, id DESC LIMIT 1
            """,
        Alerts::alert,
        address.channel(),
        address.id());
  }

  /** Ends an open alert; false when it is open no more. */
  public boolean end(Tx tx, long id, State state, String by) throws SQLException {
    return tx.update(
            "UPDATE alert SET state = ?, ended_at = ?, ended_by = ? WHERE id = ? AND state ="
                + " 'open'",
            state.name().toLowerCase(Locale.ROOT),
            clock.millis(),
            by,
            id)
        > 0;
  }

  /** It turned out to be something graver. */
  public void becomes(Tx tx, long id, String event) throws SQLException {
    tx.update("UPDATE alert SET event = ?, words = '' WHERE id = ?", event, id);
  }

  /** Its mission became known. */
  public void onMission(Tx tx, long id, String mission) throws SQLException {
    tx.update("UPDATE alert SET mission = ? WHERE id = ?", mission, id);
  }

  /**
   * Adds a line to the history.
   *
   * @param to where a message went, or null
   * @param outboxId the message, or null
   */
  public void line(
      Tx tx, long alertId, String what, String name, @Nullable Address to, @Nullable Long outboxId)
      throws SQLException {
    tx.update(
        """
        INSERT INTO alert_line (alert_id, at, what, name, channel, address, outbox_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        alertId,
        clock.millis(),
        what,
        name,
        to == null ? "" : to.channel(),
        to == null ? "" : to.id(),
        outboxId);
  }

  /** Its history, oldest first. */
  public List<Line> history(Tx tx, long alertId) throws SQLException {
    return tx.all(
        "SELECT at, what, name, channel, address FROM alert_line WHERE alert_id = ? ORDER BY id",
        row ->
            new Line(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                new Address(row.getString(4), row.getString(5))),
        alertId);
  }

  private static Alert alert(ResultSet row) throws SQLException {
    long ended = row.getLong(10);
    boolean over = !row.wasNull();
    return new Alert(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5) == 1,
        row.getString(6),
        row.getString(7),
        State.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong(9)),
        over ? Instant.ofEpochMilli(ended) : null,
        row.getString(11),
        row.getInt(12) == 1);
  }
}
