package explor.bot.store;

import explor.bot.channel.Address;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What was erased and must not come back from a server or a backup that still holds it. Only hashes
 * are kept, keyed with the installation's secret: they tell nothing to whoever lacks it.
 */
public final class Tombstones {
  private static final String PERSON = "person";

  private final InstantSource clock;
  private @Nullable SecretKeySpec key; // of the writing thread

  public Tombstones(InstantSource clock) {
    this.clock = clock;
  }

  /** The kind for what came in by a channel, under the channel's own id. */
  static String inbox(String channel) {
    return "inbox:" + channel;
  }

  void add(Tx tx, String kind, String value) throws SQLException {
    tx.update(
        "INSERT INTO tombstone (kind, hash, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        kind,
        hash(tx, value),
        clock.millis());
  }

  /** Somebody was erased who wrote from this address; they may write again, and be erased again. */
  void person(Tx tx, Address address) throws SQLException {
    carry(tx, PERSON, hash(tx, address.channel() + " " + address.id()), clock.millis());
  }

  /** One that is known by its hash only. */
  void carry(Tx tx, String kind, String hash, long at) throws SQLException {
    tx.update(
        "INSERT INTO tombstone (kind, hash, at) VALUES (?, ?, ?)"
            + " ON CONFLICT DO UPDATE SET at = max(at, excluded.at)",
        kind,
        hash,
        at);
  }

  boolean personErasedSince(Tx tx, Address address, Instant since) throws SQLException {
    return tx.one(
            "SELECT 1 FROM tombstone WHERE kind = ? AND hash = ? AND at >= ?",
            row -> 1,
            PERSON,
            hash(tx, address.channel() + " " + address.id()),
            since.toEpochMilli())
        .isPresent();
  }

  /** Whether this was erased. */
  boolean has(Tx tx, String kind, String value) throws SQLException {
    if (tx.one("SELECT 1 FROM tombstone WHERE kind = ? LIMIT 1", row -> 1, kind).isEmpty()) {
      return false;
    }
    return tx.one(
            "SELECT 1 FROM tombstone WHERE kind = ? AND hash = ?", row -> 1, kind, hash(tx, value))
        .isPresent();
  }

  /** A hash that tells nothing to whoever lacks the installation's secret. */
  String hash(Tx tx, String value) throws SQLException {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key(tx));
      return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM knows HmacSHA256", e);
    }
  }

  private SecretKeySpec key(Tx tx) throws SQLException {
    SecretKeySpec known = key;
    if (known == null) {
      Optional<String> stored =
          tx.one("SELECT value FROM installation WHERE name = 'key'", row -> row.getString(1));
      if (stored.isEmpty()) {
        throw new SQLException("the installation has no key yet");
      }
      known = new SecretKeySpec(stored.get().getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
      key = known;
    }
    return known;
  }
}
