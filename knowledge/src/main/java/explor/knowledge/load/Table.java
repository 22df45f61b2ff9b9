package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.match.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table with named columns into experts or needs. Lists in a cell are separated by blanks ({@code
 * fr en}); windows read {@code 2027-02-01/2027-04-30}, several separated by blanks.
 */
public final class Table {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final String file;
  private final List<String> faults;
  private final List<Csv.Row> rows;
  private final Map<String, Integer> columns = new HashMap<>();
  private Csv.Row row = new Csv.Row(0, List.of());

  private Table(String file, String csv, List<String> faults) {
    this.file = file;
    this.faults = faults;
    this.rows = Csv.read(csv);
  }

  /**
   * Reads experts.
   *
   * @param file as the operator knows it
   * @param csv the whole file
   * @param faults where {@code file:line: what} is added
   * @return what could be read; when there are faults it should not be used
   */
  public static List<Expert> experts(String file, String csv, List<String> faults) {
    Table table = new Table(file, csv, faults);
    List<Expert> experts = new ArrayList<>();
    for (Csv.Row row : table.body(List.of("id", "name", "job_title", "languages", "skills"))) {
      experts.add(table.expert(row));
    }
    return experts;
  }

  /**
   * Where an expert can be written to or called.
   *
   * @param email empty when the table names none
   * @param phone empty when the table names none
   */
  public record Contact(String email, String phone) {}

  /** The contacts of the experts of a table, by id; its columns {@code email} and {@code phone}. */
  public static Map<String, Contact> contacts(String csv) {
    Table table = new Table("", csv, new ArrayList<>());
    Map<String, Contact> contacts = new HashMap<>();
    for (Csv.Row line : table.body(List.of("id"))) {
      table.row = line;
      contacts.put(table.get("id"), new Contact(table.get("email"), table.get("phone")));
    }
    return contacts;
  }

  /** Reads needs; as {@link #experts}. */
  public static List<NeedProfile> needs(String file, String csv, List<String> faults) {
    Table table = new Table(file, csv, faults);
    List<NeedProfile> needs = new ArrayList<>();
    for (Csv.Row row : table.body(List.of("id", "text", "country", "languages"))) {
      needs.add(table.need(row));
    }
    return needs;
  }

  private Expert expert(Csv.Row at) {
    row = at;
    return new Expert(
        required("id"),
        required("name"),
        required("job_title"),
        get("employer"),
        get("city"),
        get("scheme"),
        get("sector"),
        codes("languages", LANGUAGES),
        codes("countries", COUNTRIES),
        get("availability"),
        windows(),
        days("max_days"),
        get("skills"));
  }

  private NeedProfile need(Csv.Row at) {
    row = at;
    String start = date("start_date");
    String end = date("end_date");
    List<String> country = codes("country", COUNTRIES);
    return new NeedProfile(
        required("id"),
        required("text"),
        country.isEmpty() ? "" : country.getFirst(),
        get("sector"),
        codes("languages", LANGUAGES),
        start,
        end,
        days("duration_days"));
  }

  private List<Csv.Row> body(List<String> wanted) {
    if (rows.isEmpty()) {
      faults.add(file + ": no line of column names");
      return List.of();
    }
    List<String> names = rows.getFirst().cells();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i).toLowerCase(Locale.ROOT), i);
    }
    List<String> missing = wanted.stream().filter(c -> !columns.containsKey(c)).toList();
    if (!missing.isEmpty()) {
      faults.add(file + ":" + rows.getFirst().line() + ": missing columns " + missing);
      return List.of();
    }
    List<Csv.Row> body = rows.subList(1, rows.size());
    Set<String> ids = new HashSet<>();
    for (Csv.Row line : body) {
      row = line;
      if (!ids.add(get("id"))) {
        fault("id \"" + get("id") + "\" is given twice");
      }
    }
    return body;
  }

  private String get(String column) {
    Integer at = columns.get(column);
    return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
  }

  private String required(String column) {
    String value = get(column);
    if (value.isBlank()) {
      fault("column \"" + column + "\" is empty");
    }
    return value;
  }

  private List<String> codes(String column, Set<String> known) {
    List<String> codes = new ArrayList<>();
    boolean upper = known.contains("FR");
    for (String code : list(get(column))) {
      String clean = upper ? code.toUpperCase(Locale.ROOT) : code.toLowerCase(Locale.ROOT);
      if (known.contains(clean) || (!upper && clean.length() == 3)) {
        codes.add(clean);
      } else {
        fault("\"" + code + "\" in column \"" + column + "\" is no ISO code");
      }
    }
    return codes;
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (String text : list(get("windows"))) {
      String[] ends = text.split("/", -1);
      try {
        windows.add(new Window(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1])));
      } catch (DateTimeException | IllegalArgumentException e) {
        fault("\"" + text + "\" is no window like 2027-02-01/2027-04-30");
      }
    }
    return windows;
  }

  private String date(String column) {
    String date = get(column);
    if (!date.isEmpty() && Period.of(date, date).isEmpty()) {
      fault("\"" + date + "\" in column \"" + column + "\" is no date like 2027-02 or 2027-02-15");
      return "";
    }
    return date;
  }

  private int days(String column) {
    String days = get(column);
    if (days.isEmpty()) {
      return 0;
    }
    if (days.length() > 3 || !days.chars().allMatch(Character::isDigit)) {
      fault("\"" + days + "\" in column \"" + column + "\" is no number of days");
      return 0;
    }
    return Integer.parseInt(days);
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split("[\\s,;]+")).filter(s -> !s.isEmpty()).toList();
  }

  private void fault(String what) {
    faults.add(file + ":" + row.line() + ": " + what);
  }
}
