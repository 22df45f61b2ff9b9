package explor.knowledge.load;

/**
 * Cells that a spreadsheet program would take for a formula. Somebody's words must never become one
 * on the desk of whoever opens the table, so such a cell is written behind an apostrophe.
 */
final class Formula {
  private static final String FIRST = "=+@\t\r-";

  private Formula() {}

  static String safe(String cell) {
    return looksLikeOne(cell, 0) ? "'" + cell : cell;
  }

  /** As it was before it was made safe. */
  static String plain(String cell) {
    return cell.startsWith("'") && looksLikeOne(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean looksLikeOne(String cell, int from) {
    return cell.length() > from && FIRST.indexOf(cell.charAt(from)) >= 0;
  }
}
