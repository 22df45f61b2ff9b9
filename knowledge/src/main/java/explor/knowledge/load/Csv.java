package explor.knowledge.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma- or semicolon-separated values (RFC 4180: quotes around, quotes doubled inside, line
 * breaks inside quotes). The separator is the one met first in the first line. Not thread-safe.
 */
final class Csv implements Iterator<Csv.Row> {
  /**
   * @param line 1-based line of the file the record starts on
   */
  record Row(int line, List<String> cells) {}

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;
  private @Nullable Row next;

  private Csv(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String first = this.text.lines().findFirst().orElse("");
    int comma = first.indexOf(',');
    int semicolon = first.indexOf(';');
    int tab = first.indexOf('\t');
    separator =
        tab >= 0 && comma < 0 && semicolon < 0
            ? '\t'
            : semicolon >= 0 && (comma < 0 || semicolon < comma) ? ';' : ',';
  }

  /** All rows that are not blank. */
  static List<Row> read(String text) {
    Csv csv = new Csv(text);
    List<Row> rows = new ArrayList<>();
    csv.forEachRemaining(rows::add);
    return rows;
  }

  /** The same, each read when it is asked for, so that a long table is never there as rows. */
  static Iterator<Row> rows(String text) {
    return new Csv(text);
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
    return new Row(start, cells);
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
    while (at < text.length()) {
      int quote = text.indexOf('"', at);
      int end = quote < 0 ? text.length() : quote;
      cell.append(text, at, end);
      for (int i = text.indexOf('\n', at, end); i >= 0; i = text.indexOf('\n', i + 1, end)) {
        line++;
      }
      at = Math.min(text.length(), end + 1);
      if (at >= text.length() || text.charAt(at) != '"') {
        break;
      }
      cell.append('"');
      at++;
    }
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return cell.toString();
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }
}
