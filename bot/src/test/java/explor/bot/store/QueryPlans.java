package explor.bot.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How SQLite finds the rows of the statements that were run. */
public final class QueryPlans {
  private static final Pattern SCAN =
      Pattern.compile("SCAN (?!CONSTANT)(\\w+)(?: USING (?:COVERING )?INDEX (\\w+))?.*");

  private QueryPlans() {}

  /**
   * The statements that look at every row of a table, each with the table. An index of what is open
   * only (a partial one) is no such thing: it stays short.
   */
  public static Set<String> scans(Database database) {
    Set<String> statements = database.statements();
    return database.read(
        tx -> {
          Set<String> partial =
              Set.copyOf(
                  tx.all(
                      "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'",
                      row -> row.getString(1)));
          Set<String> found = new TreeSet<>();
          for (String sql : statements) {
            if (!sql.stripLeading().matches("(?is)(SELECT|UPDATE|DELETE|INSERT|WITH)\\b.*")) {
              continue;
            }
            List<String> steps =
                tx.all("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"));
            for (String step : steps) {
              Matcher scan = SCAN.matcher(step);
              if (scan.matches() && !(scan.group(2) != null && partial.contains(scan.group(2)))) {
                found.add(step + " : " + sql.replaceAll("\\s+", " ").strip());
              }
            }
          }
          return found;
        });
  }
}
