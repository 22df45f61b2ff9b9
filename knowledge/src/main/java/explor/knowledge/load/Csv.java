package explor.knowledge.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma- or semicolon-separated values (RFC 4180: quotes around, quotes doubled inside, line
 * breaks inside quotes). The separator is the one under which the column names can be read,
 * otherwise the one met first in the first line; a line {@code sep=;} before them says it. Not
 * thread-safe.
 */
final class Csv implements Iterator<Csv.Row> {
  /** Column names stand in one of so many first rows; a title may stand above them. */
  static final int HEADED = 10;

  private static final String SEPARATORS = ";,\t|";

  /**
   * @param line 1-based line of the file the record starts on
   * @param cut whether a quote was opened in it that the file never closes
   */
  record Row(int line, List<String> cells, boolean cut) {
    Row(int line, List<String> cells) {
      this(line, cells, false);
    }
  }

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;
  private @Nullable Row next;

  private boolean cut;

  private Csv(String text, int at, char separator) {
    this.text = text;
    this.at = at;
    this.line = at == 0 ? 1 : 2;
    this.separator = separator;
  }

  /** All rows that are not blank. */
  static List<Row> read(String text, Predicate<Row> heading) {
    List<Row> rows = new ArrayList<>();
    rows(text, heading).forEachRemaining(rows::add);
    return rows;
  }

  /**
   * The same, each read when it is asked for, so that a long table is never there as rows.
   *
   * @param heading whether a row holds the names of the columns
   */
  static Iterator<Row> rows(String marked, Predicate<Row> heading) {
    String text = Decoded.unmarked(marked);
    String first = text.lines().findFirst().orElse("");
    if (first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4)) {
      int next = text.indexOf('\n') + 1;
      return new Csv(text, next == 0 ? text.length() : next, first.charAt(4));
    }
    char likely = likely(first);
    for (char separator : (likely + SEPARATORS).toCharArray()) {
      Csv csv = new Csv(text, 0, separator);
      for (int i = 0; i < HEADED && csv.hasNext(); i++) {
        if (heading.test(csv.next())) {
          return new Csv(text, 0, separator);
        }
      }
    }
    return new Csv(text, 0, likely);
  }

  private static char likely(String first) {
    int comma = first.indexOf(',');
    int semicolon = first.indexOf(';');
    int tab = first.indexOf('\t');
    return tab >= 0 && comma < 0 && semicolon < 0
        ? '\t'
        : semicolon >= 0 && (comma < 0 || semicolon < comma) ? ';' : ',';
  }

  @Override
  public boolean hasNext() {
    while (next == null && at < text.length()) {
      Row row = row();
      next = isBlank(row) ? null : row;
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = Objects.requireNonNull(next);
    next = null;
    return row;
  }

  private static boolean isBlank(Row row) {
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private Row row() {
    int start = line;
    cut = false;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add(cell().strip());
      more = at < text.length() && text.charAt(at) == separator;
      at += more ? 1 : 0;
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
      line++;
    }
    return new Row(start, cells, cut);
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    boolean closed = false;
    while (at < text.length() && !closed) {
      int quote = text.indexOf('"', at);
      int end = quote < 0 ? text.length() : quote;
      cell.append(text, at, end);
      for (int i = text.indexOf('\n', at, end); i >= 0; i = text.indexOf('\n', i + 1, end)) {
        line++;
      }
      at = Math.min(text.length(), end + 1);
      closed = quote >= 0 && (at >= text.length() || text.charAt(at) != '"');
      if (quote >= 0 && !closed) {
        cell.append('"');
        at++;
      }
    }
    cut |= !closed;
    while (at < text.length() && !ends(text.charAt(at))) {
      cell.append(text.charAt(at++)); // what stands behind the quotes was meant too
    }
    return cell.toString();
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }
}
