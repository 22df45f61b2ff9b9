package explor.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of every earlier schema, with rows in each of its tables, opened by this version. */
class UpgradeTest {
  private static final int ROWS = 3;

  /** Columns that an upgrade means to change: it counts attempts in another way. */
  private static final Map<String, Set<String>> RECKONED = Map.of("outbox", Set.of("attempts"));

  @TempDir Path folder;

  static List<Integer> earlierSchemas() {
    List<Integer> all = new ArrayList<>();
    for (int schema = 1; schema < Migrations.FILES.size(); schema++) {
      all.add(schema);
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("earlierSchemas")
  void anUpgradeKeepsEveryRow(int schema) throws SQLException {
    Map<String, List<Map<String, String>>> before = new LinkedHashMap<>();
    try (Connection old = connect()) {
      Migrations.apply(old, schema);
      for (String table : tables(old)) {
        fill(old, table);
        before.put(table, rows(old, table));
      }
    }
    Database.open(folder).close();
    try (Connection now = connect()) {
      assertEquals(Migrations.FILES.size(), Migrations.version(now));
      for (var table : before.entrySet()) {
        List<Map<String, String>> after = rows(now, table.getKey());
        assertEquals(table.getValue().size(), after.size(), table.getKey());
        for (int i = 0; i < after.size(); i++) {
          Map<String, String> kept = new LinkedHashMap<>(after.get(i));
          Map<String, String> old = new LinkedHashMap<>(table.getValue().get(i));
          kept.keySet().retainAll(old.keySet());
          RECKONED.getOrDefault(table.getKey(), Set.of()).forEach(old::remove);
          RECKONED.getOrDefault(table.getKey(), Set.of()).forEach(kept::remove);
          assertEquals(old, kept, table.getKey());
        }
      }
    }
    assertTrue(Files.exists(Database.fileIn(folder)));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + Database.fileIn(folder));
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return texts(
        connection,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }

  private static List<Map<String, String>> rows(Connection connection, String table)
      throws SQLException {
    List<Map<String, String>> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
      while (rows.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.put(rows.getMetaData().getColumnName(i), rows.getString(i));
        }
        all.add(row);
      }
    }
    return all;
  }

  /** Rows with a value in every column: of its type, and of what its CHECK allows. */
  private static void fill(Connection connection, String table) throws SQLException {
    String definition =
        texts(connection, "SELECT sql FROM sqlite_master WHERE name = '" + table + "'").getFirst();
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet columns = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (columns.next()) {
        names.add(columns.getString("name"));
        types.add(columns.getString("type"));
      }
    }
    String sql =
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", names)
            + ") VALUES ("
            + "?, ".repeat(names.size() - 1)
            + "?)";
    int most = definition.contains("CHECK (id = 1)") ? 1 : ROWS;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int row = 1; row <= most; row++) {
        for (int i = 0; i < names.size(); i++) {
          insert.setObject(i + 1, value(definition, table, names.get(i), types.get(i), row));
        }
        insert.executeUpdate();
      }
    }
  }

  private static Object value(String definition, String table, String name, String type, int row) {
    Matcher allowed =
        Pattern.compile("\\b" + name + "\\b[^,]*CHECK \\(" + name + " IN \\('([a-z_]+)'")
            .matcher(definition);
    if (allowed.find()) {
      return allowed.group(1);
    }
    return switch (type) {
      case "INTEGER" -> row;
      case "REAL" -> row + 0.5;
      case "BLOB" -> new byte[] {(byte) row, 0, 1};
      default -> table + " " + name + " é " + row;
    };
  }
}
