package explor.bot.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What an installation makes up once and keeps. */
public final class Installation {
  private static final int KEY_BYTES = 32;

  private final Database database;

  public Installation(Database database) {
    this.database = database;
  }

  /** The secret of this installation's tokens; made at the first call, the same ever after. */
  public String key() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    return database.inTransaction(
        tx -> {
          tx.update(
              "INSERT INTO installation (name, value) VALUES ('key', ?) ON CONFLICT DO NOTHING",
              HexFormat.of().formatHex(fresh));
          return tx.one(
                  "SELECT value FROM installation WHERE name = 'key'", row -> row.getString(1))
              .orElseThrow();
        });
  }
}
