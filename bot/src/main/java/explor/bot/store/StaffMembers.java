package explor.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What is known of the members of the team beside their addresses, which are a setting. */
public final class StaffMembers {
  private final InstantSource clock;

  public StaffMembers(InstantSource clock) {
    this.clock = clock;
  }

  /** Notes how a member's mails name them. */
  public void named(Tx tx, String address, String name) throws SQLException {
    if (!name.isBlank()) {
      tx.update(
          """
          INSERT INTO staff_member (address, name) VALUES (?, ?)
          ON CONFLICT (address) DO UPDATE SET name = excluded.name
          """,
          address,
          name.strip());
    }
  }

  /** The name of a member, or empty. */
  public String name(Tx tx, String address) throws SQLException {
    return tx.one(
            "SELECT name FROM staff_member WHERE address = ?", row -> row.getString(1), address)
        .orElse("");
  }

  /** They see now that a reply without an order goes to the person; whether they saw it before. */
  public boolean told(Tx tx, String address) throws SQLException {
    boolean before =
        tx.one("SELECT 1 FROM staff_member WHERE address = ? AND told = 1", row -> true, address)
            .orElse(false);
    tx.update(
        """
        INSERT INTO staff_member (address, told) VALUES (?, 1)
        ON CONFLICT (address) DO UPDATE SET told = 1
        """,
        address);
    return before;
  }

  /**
   * Keeps something until the member says yes; what was kept before is forgotten.
   *
   * @param what as JSON; empty keeps nothing
   */
  public void hold(Tx tx, String address, String what) throws SQLException {
    tx.update(
        """
        INSERT INTO staff_member (address, held, held_at) VALUES (?, ?, ?)
        ON CONFLICT (address) DO UPDATE SET held = excluded.held, held_at = excluded.held_at
        """,
        address,
        what,
        clock.millis());
  }

  /** What waits for the member's yes, if it was kept after then. */
  public Optional<String> held(Tx tx, String address, Instant after) throws SQLException {
    return tx.one(
        "SELECT held FROM staff_member WHERE address = ? AND held <> '' AND held_at > ?",
        row -> row.getString(1),
        address,
        after.toEpochMilli());
  }

  /** A mail in the member's name was refused; whether nobody was told of one since then. */
  public boolean refused(Tx tx, String address, Instant since) throws SQLException {
    return tx.update(
            """
            INSERT INTO staff_member (address, refused) VALUES (?1, ?2)
            ON CONFLICT (address) DO UPDATE SET refused = excluded.refused WHERE refused < ?3
            """,
            address,
            clock.millis(),
            since.toEpochMilli())
        == 1;
  }
}
