package explor.bot.store;

import explor.bot.channel.Address;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Who writes to us: a person, and the addresses they can be written to. */
public final class People {
  private final InstantSource clock;

  public People(InstantSource clock) {
    this.clock = clock;
  }

  /** The person behind an address; a new one when nobody is. */
  public long at(Tx tx, Address address) throws SQLException {
    long now = clock.millis();
    Optional<Long> known = find(tx, address);
    if (known.isPresent()) {
      tx.update(
          "UPDATE address SET last_heard = ?, reachable = 1 WHERE channel = ? AND id = ?",
          now,
          address.channel(),
          address.id());
      return known.get();
    }
    long person = tx.insert("INSERT INTO person (created_at) VALUES (?)", now);
    tx.update(
        "INSERT INTO address (channel, id, person_id, last_heard) VALUES (?, ?, ?, ?)",
        address.channel(),
        address.id(),
        person,
        now);
    return person;
  }

  /** Notes a second way to a person that they proved to be theirs. */
  public void alsoAt(Tx tx, long personId, Address address) throws SQLException {
    tx.update(
        "INSERT INTO address (channel, id, person_id, last_heard) VALUES (?, ?, ?, ?)",
        address.channel(),
        address.id(),
        personId,
        clock.millis());
  }

  /** The person behind an address, if anyone. */
  public Optional<Long> find(Tx tx, Address address) throws SQLException {
    return tx.one(
        "SELECT person_id FROM address WHERE channel = ? AND id = ?",
        row -> row.getLong(1),
        address.channel(),
        address.id());
  }

  /** Where a person wrote from last and can still be reached; empty when nowhere. */
  public Optional<Address> reach(Tx tx, long personId) throws SQLException {
    return addresses(tx, personId).stream().findFirst();
  }

  /** All addresses that still work, the one heard from last first. */
  public List<Address> addresses(Tx tx, long personId) throws SQLException {
    return tx.all(
        """
        SELECT channel, id FROM address WHERE person_id = ? AND reachable = 1
        ORDER BY last_heard DESC, channel
        """,
        row -> new Address(row.getString(1), row.getString(2)),
        personId);
  }

  /**
   * This address is theirs too; it was shown to be. Whoever was known by it before is the same
   * person, and what was theirs comes along; a conversation under way is the older one's.
   */
  public void join(Tx tx, Address address, long person) throws SQLException {
    Optional<Long> before = find(tx, address);
    if (before.isEmpty()) {
      tx.update(
          "INSERT INTO address (channel, id, person_id, last_heard) VALUES (?, ?, ?, 0)",
          address.channel(),
          address.id(),
          person);
    } else if (before.get() != person) {
      for (String table :
          List.of(
              "address", "case_file", "talk", "attachment", "inbox", "outbox", "mission_link")) {
        tx.update(
            "UPDATE OR IGNORE " + table + " SET person_id = ? WHERE person_id = ?",
            person,
            before.get());
      }
      tx.update("DELETE FROM session WHERE person_id = ?", before.get());
    }
  }

  /** Whether anything was ever said to us by this person, or is kept of them. */
  public boolean hasOwn(Tx tx, long personId) throws SQLException {
    return tx.one(
            """
            SELECT EXISTS (SELECT 1 FROM case_file WHERE person_id = ?1)
              OR EXISTS (SELECT 1 FROM mission_link WHERE person_id = ?1)
              OR EXISTS (SELECT 1 FROM talk WHERE person_id = ?1)
              OR EXISTS (SELECT 1 FROM session WHERE person_id = ?1)
              OR EXISTS (SELECT 1 FROM alert WHERE person_id = ?1)
            """,
            row -> row.getBoolean(1),
            personId)
        .orElse(false);
  }

  /** They let us write to them again; whether we knew them. */
  public boolean reachable(Tx tx, Address address) throws SQLException {
    return tx.update(
            "UPDATE address SET reachable = 1 WHERE channel = ? AND id = ?",
            address.channel(),
            address.id())
        == 1;
  }

  /** They blocked us, or their mailbox is gone. */
  public void unreachable(Tx tx, Address address) throws SQLException {
    tx.update(
        "UPDATE address SET reachable = 0 WHERE channel = ? AND id = ?",
        address.channel(),
        address.id());
  }
}
