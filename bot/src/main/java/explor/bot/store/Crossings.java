package explor.bot.store;

import explor.bot.channel.Address;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * From one door to another: invitations that go to mailboxes, counted so that nobody can have
 * strangers written to without end, and one-use ways back from a mail into a chat. Of a way's token
 * and of whom an invitation concerned only keyed hashes are kept. For the turn's thread.
 */
public final class Crossings {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(31);
  private static final int OF_ONE_A_DAY = 3;
  private static final int OF_ONE_A_MONTH = 10;
  private static final int TO_ONE_A_DAY = 2;
  private static final int TO_ONE_A_MONTH = 4;
  private static final int OF_ALL_A_DAY = 50;

  private static final int TOKEN_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final InstantSource clock;
  private final Tombstones hashes;

  public Crossings(InstantSource clock) {
    this.clock = clock;
    this.hashes = new Tombstones(clock);
  }

  /**
   * Whether one more invitation may leave; counts it if so. Limits hold for who asks, for the
   * mailbox (whatever stands behind a plus in its name), and for everybody together.
   */
  public boolean mayInvite(Tx tx, Address asker, Address mailbox) throws SQLException {
    String who = hashes.hash(tx, "asker " + asker.key());
    String whom = hashes.hash(tx, "mailbox " + withoutTag(mailbox.id()));
    long now = clock.millis();
    tx.update("DELETE FROM invited WHERE at < ?", now - MONTH.toMillis());
    long today = now - DAY.toMillis();
    if (count(tx, "asker = ? AND at > ?", who, today) >= OF_ONE_A_DAY
        || count(tx, "asker = ? AND at > ?", who, 0L) >= OF_ONE_A_MONTH
        || count(tx, "mailbox = ? AND at > ?", whom, today) >= TO_ONE_A_DAY
        || count(tx, "mailbox = ? AND at > ?", whom, 0L) >= TO_ONE_A_MONTH
        || count(tx, "at > ?", today) >= OF_ALL_A_DAY) {
      return false;
    }
    tx.update("INSERT INTO invited (at, asker, mailbox) VALUES (?, ?, ?)", now, who, whom);
    return true;
  }

  private static int count(Tx tx, String which, Object... values) throws SQLException {
    return tx.one("SELECT count(*) FROM invited WHERE " + which, row -> row.getInt(1), values)
        .orElse(0);
  }

  /** {@code camille+explor@…} is read by whoever reads {@code camille@…}. */
  private static String withoutTag(String mailbox) {
    return mailbox.replaceFirst("\\+[^@]*@", "@");
  }

  /**
   * A token that leads to this person; the ways that they had and did not use lead nowhere any
   * more.
   *
   * @return 24 characters that may stand in an address
   */
  public String wayTo(Tx tx, long person, Duration valid) throws SQLException {
    long now = clock.millis();
    tx.update("DELETE FROM way_back WHERE person_id = ?", person);
    tx.update("DELETE FROM way_back WHERE expires_at <= ?", now);
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    tx.update(
        "INSERT INTO way_back (hash, person_id, expires_at) VALUES (?, ?, ?)",
        hash(tx, token),
        person,
        now + valid.toMillis());
    return token;
  }

  /** To whom a token leads; empty when it was used, is too old, or never was one. */
  public Optional<Long> leadsTo(Tx tx, String token) throws SQLException {
    return tx.one(
        "SELECT person_id FROM way_back WHERE hash = ? AND expires_at > ?",
        row -> row.getLong(1),
        hash(tx, token),
        clock.millis());
  }

  /** From now on the token leads nowhere. */
  public void close(Tx tx, String token) throws SQLException {
    tx.update("DELETE FROM way_back WHERE hash = ?", hash(tx, token));
  }

  private String hash(Tx tx, String token) throws SQLException {
    return hashes.hash(tx, "way " + token);
  }
}
