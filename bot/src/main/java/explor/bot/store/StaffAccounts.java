package explor.bot.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Telegram accounts of the team's members, and of those who took themselves for one. An account is
 * a member's once it gave the code that went to their staff address; a member has one at most.
 */
public final class StaffAccounts {
  /** So many wrong codes make one void. */
  private static final int TRIES = 5;

  private final InstantSource clock;

  public StaffAccounts(InstantSource clock) {
    this.clock = clock;
  }

  /** The staff address that an account is linked to. */
  public Optional<String> member(Tx tx, String telegram) throws SQLException {
    return tx.one(
        "SELECT member FROM staff_account WHERE telegram = ? AND member <> ''",
        row -> row.getString(1),
        telegram);
  }

  /** The account of a member. */
  public Optional<String> of(Tx tx, String member) throws SQLException {
    return tx.one(
        "SELECT telegram FROM staff_account WHERE member = ?", row -> row.getString(1), member);
  }

  /** All linked accounts: staff address, account, since when, how often refused. */
  public List<Account> all(Tx tx) throws SQLException {
    return tx.all(
        "SELECT telegram, member, linked_at, refused FROM staff_account WHERE member <> '' OR"
            + " refused > 0 ORDER BY member, telegram",
        row ->
            new Account(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getInt(4)));
  }

  /**
   * @param member staff address, or empty when it is linked to nobody
   * @param refused how often it pressed or ordered without being linked
   */
  public record Account(String telegram, String member, Instant linkedAt, int refused) {}

  /**
   * Whether an account may ask for a code now: not twice within a moment, and not one of many that
   * fill a member's mailbox.
   */
  public boolean mayAsk(Tx tx, String telegram, String member, Duration pause, int mostAnHour)
      throws SQLException {
    long now = clock.millis();
    boolean early =
        tx.one(
                "SELECT 1 FROM staff_account WHERE telegram = ? AND code_at > ?",
                row -> true,
                telegram,
                now - pause.toMillis())
            .orElse(false);
    long others =
        tx.one(
                "SELECT count(*) FROM staff_account WHERE asked = ? AND code_at > ?",
                row -> row.getLong(1),
                member,
                now - Duration.ofHours(1).toMillis())
            .orElse(0L);
    return !early && others < mostAnHour;
  }

  /**
   * An account asked to be a member's; what it asked before is void.
   *
   * @param code that it has to give; empty when it asked in vain
   */
  public void asked(Tx tx, String telegram, String member, String code) throws SQLException {
    tx.update(
        """
        INSERT INTO staff_account (telegram, asked, code, code_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (telegram) DO UPDATE SET asked = excluded.asked, code = excluded.code,
          code_at = excluded.code_at, tries = 0
        """,
        telegram,
        member,
        code,
        clock.millis());
  }

  /** Whether an account has a code to give. */
  public boolean awaitsCode(Tx tx, String telegram, Duration valid) throws SQLException {
    return tx.one(
            "SELECT 1 FROM staff_account WHERE telegram = ? AND code <> '' AND code_at > ?",
            row -> true,
            telegram,
            clock.millis() - valid.toMillis())
        .orElse(false);
  }

  /** Gives a code; the staff address that it opens. Every wrong one counts. */
  public Optional<String> redeem(Tx tx, String telegram, String code, Duration valid)
      throws SQLException {
    Optional<String> member =
        tx.one(
            """
            SELECT asked FROM staff_account
            WHERE telegram = ? AND code = ? AND code <> '' AND code_at > ?
            """,
            row -> row.getString(1),
            telegram,
            code,
            clock.millis() - valid.toMillis());
    if (member.isEmpty()) {
      tx.update(
          """
          UPDATE staff_account SET tries = tries + 1,
            code = CASE WHEN tries + 1 >= ?1 THEN '' ELSE code END WHERE telegram = ?2
          """,
          TRIES,
          telegram);
      return member;
    }
    tx.update("UPDATE staff_account SET member = '' WHERE member = ?", member.get());
    tx.update(
        "UPDATE staff_account SET member = ?, linked_at = ?, code = '', tries = 0 WHERE telegram ="
            + " ?",
        member.get(),
        clock.millis(),
        telegram);
    return member;
  }

  /** An account is a member's no more; whether it was. */
  public boolean unlink(Tx tx, String telegram) throws SQLException {
    return tx.update(
            "UPDATE staff_account SET member = '', code = '' WHERE telegram = ? AND member <> ''",
            telegram)
        == 1;
  }

  /** Counts a refusal; whether the account was told of none since then. */
  public boolean refused(Tx tx, String telegram, Instant since) throws SQLException {
    tx.update(
        """
        INSERT INTO staff_account (telegram, refused) VALUES (?, 1)
        ON CONFLICT (telegram) DO UPDATE SET refused = refused + 1
        """,
        telegram);
    return tx.update(
            "UPDATE staff_account SET told_at = ? WHERE telegram = ? AND told_at < ?",
            clock.millis(),
            telegram,
            since.toEpochMilli())
        == 1;
  }
}
