package explor.bot.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Breaks a database the way disks and neighbours do. */
public final class StoreFaults {
  private StoreFaults() {}

  /** Not a page more fits on the disk. */
  public static void fill(Database database) {
    database.inTransaction(tx -> tx.one("PRAGMA max_page_count = 1", row -> row.getLong(1)));
  }

  /** There is room again. */
  public static void makeRoom(Database database) {
    database.inTransaction(
        tx -> tx.one("PRAGMA max_page_count = 1073741823", row -> row.getLong(1)));
  }

  /** Waits for a lock no longer than a moment. */
  public static void hurry(Database database) {
    database.inTransaction(tx -> tx.one("PRAGMA busy_timeout = 20", row -> row.getLong(1)));
  }

  public static void drop(Database database, String table) {
    database.inTransaction(
        tx -> {
          tx.update("PRAGMA foreign_keys = OFF");
          return tx.update("DROP TABLE " + table);
        });
  }

  /** Another process holds the write lock until this is closed. */
  public static AutoCloseable lock(Database database) throws SQLException {
    Connection other = DriverManager.getConnection("jdbc:sqlite:" + database.file());
    try (Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
    }
    return () -> {
      try (Statement statement = other.createStatement()) {
        statement.execute("ROLLBACK");
      }
      other.close();
    };
  }
}
