package explor.bot.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of a database as it stood at one moment, taken beside whoever reads and writes it.
 *
 * @param schema its version
 * @param attachments hashes of the files that its rows refer to
 */
public record Snapshot(int schema, List<String> attachments) {
  public Snapshot {
    attachments = List.copyOf(attachments);
  }

  /**
   * Copies the database of a data folder.
   *
   * @param copy an empty file; holds the database afterwards, without what was deleted in it
   */
  public static Snapshot take(Path data, Path copy) {
    Path file = Database.fileIn(data);
    if (!Files.exists(file)) {
      throw new StoreException("There is no database in " + data, "nothing was received yet");
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 10000");
      }
      // One read transaction: what others commit meanwhile is not in it.
      try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
        statement.setString(1, copy.toString());
        statement.execute();
      }
    } catch (SQLException e) {
      throw new StoreException("The database " + file + " could not be copied", e);
    }
    return look(copy);
  }

  /**
   * Looks through a database file that nobody uses.
   *
   * @throws StoreException if it is damaged
   */
  public static Snapshot look(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      List<String> faults = texts(statement, "PRAGMA integrity_check(3)");
      if (!faults.equals(List.of("ok"))) {
        throw new StoreException("The database " + file + " is damaged", String.join("; ", faults));
      }
      int schema = Migrations.version(connection);
      boolean has =
          !texts(statement, "SELECT name FROM sqlite_master WHERE name = 'attachment'").isEmpty();
      return new Snapshot(
          schema,
          has
              ? texts(statement, "SELECT DISTINCT hash FROM attachment WHERE hash <> '' ORDER BY 1")
              : List.of());
    } catch (SQLException e) {
      throw new StoreException("The database " + file + " cannot be read", e);
    }
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
