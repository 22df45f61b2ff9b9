package explor.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonTablesTest {
  /** Tables with a column of this kind that keep it: it is a number without a name by then. */
  private static final Set<String> A_NUMBER_STAYS =
      Set.of("inbox", "case_file", "alert", "mission_code", "code_attempt");

  @TempDir Path folder;

  @Test
  void everyTableSaysWhatItHoldsOfPeople() {
    try (Database database = Database.open(folder)) {
      List<String> tables =
          database.read(
              tx ->
                  tx.all(
                      "SELECT name FROM sqlite_master WHERE type = 'table'"
                          + " AND name NOT LIKE 'sqlite%' ORDER BY 1",
                      row -> row.getString(1)));
      Set<String> declared =
          PersonTables.ALL.stream()
              .map(Holding::table)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          String.join("\n", tables),
          String.join("\n", declared),
          "a table is missing in PersonTables.ALL: say what it holds of people, how it is shown to"
              + " them and erased");
      assertEquals(tables.size(), PersonTables.ALL.size(), "one holding a table");
    }
  }

  @Test
  void whatRefersToAPersonIsErasedOrANumber() {
    try (Database database = Database.open(folder)) {
      for (Holding holding : PersonTables.ALL) {
        List<String> references =
            database.read(
                tx ->
                    tx.all(
                        "SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" ="
                            + " 'person'",
                        row -> row.getString(1),
                        holding.table()));
        boolean deletes =
            holding.erasing().stream()
                .anyMatch(sql -> sql.startsWith("DELETE FROM " + holding.table() + " "));
        assertTrue(
            references.isEmpty() || deletes || A_NUMBER_STAYS.contains(holding.table()),
            holding.table() + " refers to people by " + references + " and keeps its rows");
      }
    }
  }

  @Test
  void everyStatementRuns() {
    try (Database database = Database.open(folder)) {
      database.inTransaction(
          tx -> {
            for (Holding holding : PersonTables.ALL) {
              assertEquals(holding.shown().isEmpty(), holding.section().isEmpty(), holding.table());
              if (!holding.shown().isEmpty()) {
                tx.all(holding.shown(), row -> 1, 1L);
              }
              for (String sql : holding.erasing()) {
                tx.update(sql, 1L);
              }
            }
            return null;
          });
    }
  }
}
