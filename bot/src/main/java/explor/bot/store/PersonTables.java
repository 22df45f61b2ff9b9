package explor.bot.store;

import explor.bot.channel.Address;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person over all tables: what is held of them, and its erasure. What stays is a number without a
 * name and the counts that hang on it: how many wrote, how many cases of which kind, their dates.
 */
public final class PersonTables {
  private static final String THEIR_CASES = "(SELECT id FROM case_file WHERE person_id = ?1)";

  /** One line a table; a test holds that none is missing. Erased from top to bottom. */
  static final List<Holding> ALL =
      List.of(
          Holding.of(
              "talk",
              "messages",
              "SELECT at AS said_at, who, channel, text FROM talk WHERE person_id = ?1 ORDER BY id",
              "DELETE FROM talk WHERE person_id = ?1"),
          Holding.of(
              "session",
              "conversation",
              "SELECT updated_at AS changed_at, state AS state_json FROM session"
                  + " WHERE person_id = ?1",
              "DELETE FROM session WHERE person_id = ?1"),
          Holding.of(
              "attachment",
              "files",
              "SELECT received_at, name, type, size FROM attachment WHERE person_id = ?1"
                  + " ORDER BY id",
              "DELETE FROM attachment WHERE person_id = ?1"),
          Holding.of(
              "alert_line",
              "",
              "",
              """
              UPDATE alert_line SET outbox_id = NULL,
                name = CASE WHEN what IN ('told', 'taken') THEN name ELSE '' END
              WHERE alert_id IN (SELECT id FROM alert WHERE person_id = ?1)
              """),
          Holding.of(
              "alert",
              "alerts",
              "SELECT raised_at, event, mission, words FROM alert WHERE person_id = ?1 ORDER BY id",
              "DELETE FROM timer WHERE kind = 'alert' AND subject IN"
                  + " (SELECT CAST(id AS TEXT) FROM alert WHERE person_id = ?1)",
              "UPDATE alert SET who = '', words = '', ended_at = coalesce(ended_at, raised_at),"
                  + " state = CASE state WHEN 'open' THEN 'calm' ELSE state END"
                  + " WHERE person_id = ?1"),
          Holding.of(
              "whereabouts",
              "places",
              "SELECT at AS seen_at, place FROM whereabouts WHERE person_id = ?1",
              "DELETE FROM whereabouts WHERE person_id = ?1"),
          Holding.of(
              "mission_link",
              "missions",
              "SELECT linked_at, mission FROM mission_link WHERE person_id = ?1 ORDER BY 1",
              "DELETE FROM mission_link WHERE person_id = ?1"),
          Holding.erased("team_talk", "DELETE FROM team_talk WHERE person_id = ?1"),
          Holding.of(
              "proposal",
              "proposals",
              "SELECT changed_at, name, contact, profile, state FROM proposal"
                  + " WHERE expert_person = ?1 ORDER BY id",
              "DELETE FROM proposal WHERE expert_person = ?1 OR case_id IN " + THEIR_CASES),
          Holding.nothing("case_match", "numbers of experts in a summary"),
          Holding.of(
              "mission_step",
              "steps",
              "SELECT at AS said_at, mission, step, detail FROM mission_step WHERE person_id = ?1"
                  + " ORDER BY 1",
              "DELETE FROM mission_step WHERE person_id = ?1"),
          Holding.nothing(
              "mission_sheet", "days and place of a mission, and who of the team is called"),
          Holding.nothing("mission_closed", "that a mission is over, and who of the team said so"),
          Holding.erased("way_back", "DELETE FROM way_back WHERE person_id = ?1"),
          Holding.nothing("invited", "keyed hashes; counts against mails to strangers"),
          Holding.nothing("code_attempt", "an outcome of a number; counts against guessing"),
          Holding.erased(
              "mission_code",
              "UPDATE mission_code SET sent_to = '' WHERE used_by = ?1 OR lower(sent_to) IN"
                  + " (SELECT id FROM address WHERE person_id = ?1)"),
          Holding.erased(
              "staff_member",
              "UPDATE staff_member SET held = '' WHERE held <> '' AND ("
                  + "json_extract(held, '$.person') = ?1 OR json_extract(held, '$.caseId') IN "
                  + THEIR_CASES
                  + ")"),
          Holding.erased(
              "staff_account",
              "DELETE FROM staff_account WHERE telegram IN (SELECT id FROM address"
                  + " WHERE channel = 'telegram' AND person_id = ?1)"),
          Holding.nothing("staff_group", "a group of the team"),
          Holding.erased(
              "group_card",
              "DELETE FROM group_card WHERE subject IN (SELECT 'case:' || id FROM case_file"
                  + " WHERE person_id = ?1 UNION SELECT 'alert:' || id FROM alert"
                  + " WHERE person_id = ?1)"),
          Holding.erased(
              "outbox",
              """
              UPDATE alert_line SET outbox_id = NULL WHERE outbox_id IN (
                SELECT id FROM outbox WHERE person_id = ?1 AND purpose <> 'RECEIPT')
              """,
              "DELETE FROM outbox WHERE purpose <> 'RECEIPT' AND (person_id = ?1 OR case_id IN "
                  + THEIR_CASES
                  + " OR (channel, address) IN (SELECT channel, id FROM address"
                  + " WHERE person_id = ?1))"),
          Holding.erased(
              "timer",
              "DELETE FROM timer WHERE kind LIKE 'volunteer-%' AND subject LIKE ?1 || '/%'",
              "DELETE FROM timer WHERE kind = 'erasure' AND subject = CAST(?1 AS TEXT)",
              "DELETE FROM timer WHERE subject IN"
                  + " (SELECT reference FROM case_file WHERE person_id = ?1)"),
          Holding.erased(
              "case_history",
              "UPDATE case_history SET detail = '' WHERE what NOT IN ('filed', 'owner')"
                  + " AND case_id IN "
                  + THEIR_CASES),
          Holding.of(
              "case_file",
              "cases",
              "SELECT created_at AS filed_at, reference, form, status, answers AS answers_json,"
                  + " consent AS consent_json FROM case_file WHERE person_id = ?1 ORDER BY id",
              "UPDATE case_file SET address = '', answers = '{}',"
                  + " consent = json_set(consent, '$.answer', '') WHERE person_id = ?1"),
          Holding.of(
              "inbox",
              "received",
              "SELECT received_at, channel, length(body) AS size FROM inbox WHERE person_id = ?1"
                  + " ORDER BY id"),
          Holding.of(
              "address",
              "addresses",
              "SELECT channel, id AS address, last_heard AS heard_at FROM address"
                  + " WHERE person_id = ?1 ORDER BY 1, 2",
              "DELETE FROM address WHERE person_id = ?1"),
          Holding.nothing("person", "a number; what is counted hangs on it"),
          Holding.nothing("mark", "how far a channel was read"),
          Holding.nothing("case_number", "a counter"),
          Holding.nothing("tombstone", "keyed hashes of what was erased"),
          Holding.nothing("installation", "secrets of the installation"));

  private final Tombstones tombstones;

  public PersonTables(Tombstones tombstones) {
    this.tombstones = tombstones;
  }

  /** Erases a person's worked messages as they came: their bytes, not that they came. */
  public void forgetOriginals(Tx tx, long person) throws SQLException {
    tx.update(
        "UPDATE inbox SET body = x'', lane = '' WHERE person_id = ? AND state <> 'new'", person);
  }

  /** All that is held of a person, by section; a time is in epoch milliseconds. */
  public Map<String, List<Map<String, Object>>> shown(Tx tx, long person) throws SQLException {
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    for (Holding holding : ALL) {
      if (!holding.shown().isEmpty()) {
        List<Map<String, Object>> rows = tx.all(holding.shown(), PersonTables::row, person);
        if (!rows.isEmpty()) {
          all.put(holding.section(), rows);
        }
      }
    }
    return all;
  }

  private static Map<String, Object> row(ResultSet row) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      @Nullable Object value = row.getObject(i);
      values.put(row.getMetaData().getColumnLabel(i), value == null ? "" : value);
    }
    return values;
  }

  /**
   * Erases a person in every table, and the raw text of every message that holds their address or
   * answers a mail about them; what a server still holds of it is not taken in again.
   *
   * @return hashes of files that no row refers to any more
   */
  public Set<String> erase(Tx tx, long person) throws SQLException {
    Set<String> files =
        new HashSet<>(
            tx.all(
                "SELECT DISTINCT hash FROM attachment WHERE person_id = ?1 AND hash <> ''",
                row -> row.getString(1),
                person));
    eraseRaw(tx, person);
    for (Address address : addresses(tx, person)) {
      tombstones.person(tx, address);
    }
    for (Holding holding : ALL) {
      for (String sql : holding.erasing()) {
        tx.update(sql, person);
      }
    }
    for (String hash : List.copyOf(files)) {
      if (tx.one("SELECT 1 FROM attachment WHERE hash = ? LIMIT 1", row -> 1, hash).isPresent()) {
        files.remove(hash);
      }
    }
    return files;
  }

  private static List<Address> addresses(Tx tx, long person) throws SQLException {
    return tx.all(
        "SELECT channel, id FROM address WHERE person_id = ?",
        row -> new Address(row.getString(1), row.getString(2)),
        person);
  }

  /** What tells that a raw message is theirs, or about them. */
  private List<String> signs(Tx tx, long person) throws SQLException {
    List<String> signs = new ArrayList<>();
    for (Address address : addresses(tx, person)) {
      if (address.channel().equals(Address.MAIL)) {
        signs.add(address.id().toLowerCase(Locale.ROOT));
      } else if (address.channel().equals(Address.TELEGRAM)) {
        signs.add("\"id\":" + address.id() + ",");
        signs.add("\"id\":" + address.id() + "}");
      }
    }
    signs.addAll(
        tx.all(
            "SELECT lower(external_id) FROM outbox WHERE external_id LIKE '<%>' AND"
                + " (person_id = ?1 OR case_id IN "
                + THEIR_CASES
                + ")",
            row -> row.getString(1),
            person));
    return signs;
  }

  private void eraseRaw(Tx tx, long person) throws SQLException {
    List<String> signs = signs(tx, person);
    record Came(long id, String channel, String externalId, boolean theirs) {}
    List<Came> all =
        tx.all(
            "SELECT id, channel, external_id, person_id, body FROM inbox"
                + " WHERE state <> 'new' AND length(body) > 0",
            row ->
                new Came(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4) == person || has(row.getBytes(5), signs)));
    for (Came came : all) {
      if (came.theirs()) {
        tombstones.add(tx, Tombstones.inbox(came.channel()), came.externalId());
        tx.update(
            "UPDATE inbox SET body = x'', lane = '', external_id = 'erased-' || id WHERE id = ?",
            came.id());
      }
    }
  }

  private static boolean has(byte[] body, List<String> signs) {
    String text = new String(body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return signs.stream().anyMatch(text::contains);
  }
}
