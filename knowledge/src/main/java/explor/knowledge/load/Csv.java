package explor.knowledge.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma- or semicolon-separated values (RFC 4180: quotes around, quotes doubled inside, line
 * breaks inside quotes). The separator is the one met first in the first line.
 */
final class Csv {
  /**
   * @param line 1-based line of the file the record starts on
   */
  record Row(int line, List<String> cells) {}

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;

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
    while (csv.at < csv.text.length()) {
      Row row = csv.row();
      if (row.cells().stream().anyMatch(c -> !c.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
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
      char c = text.charAt(at++);
      if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else if (c == '"') {
        break;
      } else {
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      }
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
