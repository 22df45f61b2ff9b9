package explor.knowledge.load;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet program would take for a formula. Somebody's words must never become one
 * on the desk of whoever opens the table, so such a cell is written behind an apostrophe.
 */
final class Formula {
  private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("^'[=+@\\t\\r-].*", Pattern.DOTALL);

  private Formula() {}

  static String safe(String cell) {
    return LOOKS_LIKE_ONE.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** As it was before it was made safe. */
  static String plain(String cell) {
    return QUOTED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
