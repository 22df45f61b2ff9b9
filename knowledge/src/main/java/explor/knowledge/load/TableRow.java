package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a table as a record, and what is wrong with it. Used by one thread. */
final class TableRow {
  /** What a spreadsheet program writes for a formula that went wrong. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "#(?:N/A|REF|VALUE|VALEUR|NAME|NOM|DIV/0|NULL|NUL|NUM|NOMBRE) ?[!?]?|Err:\\d+");

  /**
   * What the rows have in common.
   *
   * @param titles how many columns have a place in the line of their names
   * @param said when the table was brought in: a time without a year is the next one
   * @param codes by their column and the cell as it is written: a few hundred in any table
   */
  record Shared(
      Columns names,
      Map<String, Integer> columns,
      int titles,
      Optional<LocalDate> said,
      Map<String, List<String>> codes) {}

  private final String file;
  private final Shared shared;
  private final Csv.Row row;
  private final List<String> faults = new ArrayList<>(0);
  private final List<String> notes = new ArrayList<>(0);

  TableRow(String file, Shared shared, Csv.Row row) {
    this.file = file;
    this.shared = shared;
    this.row = row;
  }

  Shared shared() {
    return shared;
  }

  /** When the table was brought in; empty of one that stands in the configuration folder. */
  Optional<LocalDate> said() {
    return shared.said;
  }

  /** Each {@code file:line: what}; with any, the file should not be used. */
  List<String> faults() {
    return faults;
  }

  /** The same of what was left out. */
  List<String> notes() {
    return notes;
  }

  Expert expert() {
    String name = person();
    required("name");
    return new Expert(
        id(name),
        name,
        required("job_title"),
        get("employer"),
        get("city"),
        value("scheme"),
        value("sector"),
        CodeCells.languages(this, "languages"),
        CodeCells.countries(this, "countries"),
        get("availability"),
        DayCells.windows(this),
        DayCells.count(this, "max_days"),
        get("skills"));
  }

  /** First and last name, be they in one column or in two. */
  private String person() {
    return (get("first_name") + " " + get("name")).strip();
  }

  NeedProfile need() {
    DayCells.Asked days = DayCells.asked(this);
    List<String> country = CodeCells.countries(this, "country");
    return new NeedProfile(
        id(get("text")),
        required("text"),
        country.isEmpty() ? "" : country.getFirst(),
        value("sector"),
        CodeCells.languages(this, "languages"),
        days.start(),
        days.end(),
        DayCells.count(this, "duration_days"),
        get("city"),
        days.windows());
  }

  record Reached(String id, Table.Contact contact) {}

  /** Where the expert can be written to or called. */
  Reached reached() {
    return new Reached(id(person()), new Table.Contact(get("email"), get("phone")));
  }

  /** A row that was torn, or that has more cells than names, would lose what stands in it. */
  void whole() {
    if (row.cut()) {
      fault("a quotation mark is opened here and never closed");
    }
    for (int i = shared.titles; i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        fault("has more cells than there are column names (a separator in a text?)");
        break;
      }
    }
    for (String cell : row.cells()) {
      if (!cell.isEmpty() && (cell.charAt(0) == '#' || cell.charAt(0) == 'E')) {
        if (BROKEN.matcher(cell).matches()) {
          fault("a cell holds the error " + cell);
        }
      }
    }
  }

  String get(String column) {
    Integer at = shared.columns.get(column);
    return at == null || at >= row.cells().size() ? "" : Formula.plain(row.cells().get(at));
  }

  /** The given id, or one that the same words give again. */
  private String id(String from) {
    return shared.columns.containsKey("id") ? required("id") : idOf(from, get("employer"));
  }

  /** The id of whom a table gives none: that of the same words. */
  static String idOf(String words, String employer) {
    return "X-" + Words.fold(words + " " + employer).replaceAll("[^a-z0-9]+", "-");
  }

  /** One of our values where we have some; others mean nothing to the matching. */
  private String value(String column) {
    String text = get(column);
    if (text.isEmpty() || !shared.names.hasValues(column) || shared.names.isValue(column, text)) {
      return text;
    }
    Optional<String> meant = shared.names.value(column, text);
    if (meant.isEmpty()) {
      note("\"" + text + "\" in column \"" + column + "\" is none of ours and left out");
    }
    return meant.orElse("");
  }

  private String required(String column) {
    String value = get(column);
    if (value.isBlank()) {
      fault("column \"" + column + "\" is empty");
    }
    return value;
  }

  void fault(String what) {
    faults.add(file + ":" + row.line() + ": " + what);
  }

  void note(String what) {
    notes.add(file + ":" + row.line() + ": " + what);
  }
}
