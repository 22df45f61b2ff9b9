package explor.bot.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept no longer than its kind of data may be. Counts first, deletes when told to. */
public final class Retention {
  /** People who are forgotten in one go; the rest the next time. */
  private static final int PEOPLE_AT_ONCE = 200;

  private static final String LONG_GONE =
      """
      FROM person AS p WHERE p.created_at < ?1
        AND EXISTS (SELECT 1 FROM address WHERE person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM address WHERE person_id = p.id AND last_heard >= ?1)
        AND NOT EXISTS (SELECT 1 FROM case_file WHERE person_id = p.id
          AND (waits_for <> 'nobody' OR updated_at >= ?1))
      """;

  private final PersonTables people;

  public Retention(PersonTables people) {
    this.people = people;
  }

  /**
   * How long each kind is kept.
   *
   * @param raw messages as they came, once worked; Telegram accounts that took themselves for a
   *     member's; what waited for a member's yes in vain
   * @param sent the text of messages that left
   * @param alerts who raised an alert, and their words
   * @param places where a person said they were
   * @param people somebody of whom nothing was heard and whose cases have ended
   */
  public record Periods(
      Duration raw, Duration sent, Duration alerts, Duration places, Duration people) {}

  /**
   * What a run did, or would do.
   *
   * @param rows by kind: {@code raw, sent, alerts, strangers, held, places, people}
   * @param files hashes of attachments that no row refers to any more
   */
  public record Done(Map<String, Integer> rows, Set<String> files) {}

  /** Changes nothing. */
  public Map<String, Integer> count(Tx tx, Periods periods, Instant now) throws SQLException {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (Rule rule : rules(periods)) {
      String sql = "SELECT count(*) FROM " + rule.table() + " WHERE " + rule.old();
      rows.put(rule.kind(), number(tx, sql, cut(now, rule.kept())));
    }
    rows.put("people", number(tx, "SELECT count(*) " + LONG_GONE, cut(now, periods.people())));
    return rows;
  }

  /** Deletes what is older; what was deleted is to be scrubbed afterwards. */
  public Done apply(Tx tx, Periods periods, Instant now) throws SQLException {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (Rule rule : rules(periods)) {
      rows.put(
          rule.kind(), tx.update(rule.change() + " WHERE " + rule.old(), cut(now, rule.kept())));
    }
    Set<String> files = new HashSet<>();
    List<Long> gone =
        tx.all(
            "SELECT p.id " + LONG_GONE + " ORDER BY p.id LIMIT " + PEOPLE_AT_ONCE,
            row -> row.getLong(1),
            cut(now, periods.people()));
    for (long person : gone) {
      files.addAll(people.erase(tx, person));
    }
    rows.put("people", gone.size());
    return new Done(rows, files);
  }

  /** Rows of a table that are too old, and what becomes of them; {@code ?1} is the cut. */
  private record Rule(String kind, Duration kept, String table, String change, String old) {}

  private static List<Rule> rules(Periods periods) {
    return List.of(
        new Rule(
            "raw",
            periods.raw(),
            "inbox",
            "UPDATE inbox SET body = x'', lane = ''",
            "state <> 'new' AND length(body) > 0 AND received_at < ?1"),
        new Rule(
            "sent",
            periods.sent(),
            "outbox",
            "UPDATE outbox SET message = '{}', address = ''",
            "state = 'sent' AND address <> '' AND delivered_at < ?1"),
        new Rule(
            "alerts",
            periods.alerts(),
            "alert",
            "UPDATE alert SET who = '', words = ''",
            "state <> 'open' AND who <> '' AND raised_at < ?1"),
        new Rule(
            "strangers",
            periods.raw(),
            "staff_account",
            "DELETE FROM staff_account",
            "member = '' AND max(told_at, code_at, linked_at) < ?1"),
        new Rule(
            "held",
            periods.raw(),
            "staff_member",
            "UPDATE staff_member SET held = ''",
            "held <> '' AND held_at < ?1"),
        new Rule("places", periods.places(), "whereabouts", "DELETE FROM whereabouts", "at < ?1"));
  }

  private static long cut(Instant now, Duration kept) {
    return now.minus(kept).toEpochMilli();
  }

  private static int number(Tx tx, String sql, long cut) throws SQLException {
    return tx.one(sql, row -> row.getInt(1), cut).orElse(0);
  }
}
