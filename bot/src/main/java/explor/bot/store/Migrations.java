package explor.bot.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a database to the newest schema: numbered files, each applied together with its number in
 * one transaction, never edited after release.
 */
final class Migrations {
  /** In order; the number of a file is its place here, counted from one. */
  static final List<String> FILES =
      List.of(
          "001_spine.sql",
          "002_attachments.sql",
          "003_timers.sql",
          "004_desk.sql",
          "005_alerts.sql",
          "006_fair.sql",
          "007_talking.sql",
          "008_missions.sql",
          "009_mission_sheets.sql",
          "010_staff_chat.sql",
          "011_ways.sql",
          "012_unproven_alerts.sql",
          "013_doors.sql");

  private Migrations() {}

  static void apply(Connection connection) throws SQLException {
    apply(connection, FILES.size());
  }

  /** Up to a schema that may be an earlier one. */
  static void apply(Connection connection, int schema) throws SQLException {
    int at = version(connection);
    if (at > FILES.size()) {
      throw new SQLException(
          "it was made by a newer version of this program (schema "
              + at
              + ", this one knows "
              + FILES.size()
              + "); start that version, or restore the backup made before the upgrade");
    }
    for (int next = at; next < schema; next++) {
      applyOne(connection, FILES.get(next), next + 1);
    }
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA user_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static void applyOne(Connection connection, String file, int number) throws SQLException {
    String script = read(file);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements(script)) {
        statement.execute(sql);
      }
      statement.execute("PRAGMA user_version = " + number);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw new SQLException("schema step " + file + " failed; nothing of it was kept", e);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Our scripts end each statement with a semicolon at the end of a line; comments go first. */
  private static List<String> statements(String script) {
    String bare = script.replaceAll("(?m)--[^\n]*$", "");
    return List.of(bare.split(";[ \t]*\n")).stream().filter(sql -> !sql.isBlank()).toList();
  }

  private static String read(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("schema step " + file + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema step " + file + " cannot be read", e);
    }
  }
}
