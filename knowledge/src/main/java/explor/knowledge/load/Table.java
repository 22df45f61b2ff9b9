package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.match.Period;
import explor.knowledge.text.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table with named columns into experts or needs. Lists in a cell are separated by blanks ({@code
 * fr en}); windows read {@code 2027-02-01/2027-04-30}, several separated by blanks.
 */
public final class Table {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{4})";

  /** {@code 2027-02-01/2027-04-30}, {@code du 01/02/2027 au 30/04/2027}. */
  private static final Pattern WINDOW =
      Pattern.compile("(?:du )?" + DAY + "(?: ?/ ?| ?- ?| au | à )" + DAY);

  private static final String BETWEEN = "[\\s,;]{0,20}(?:(?:et|puis|and)[\\s,;]{1,20}){0,9}";

  private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private final String file;
  private final List<String> faults;
  private final List<Csv.Row> rows;
  private final Map<String, Integer> columns = new HashMap<>();
  private Csv.Row row = new Csv.Row(0, List.of());

  private final Columns names;

  private Table(String file, List<Csv.Row> rows, Columns names, List<String> faults) {
    this.file = file;
    this.faults = faults;
    this.rows = rows;
    this.names = names;
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
    return experts(file, Csv.read(csv), Columns.OWN, faults);
  }

  static List<Expert> experts(String file, List<Csv.Row> rows, Columns names, List<String> faults) {
    Table table = new Table(file, rows, names, faults);
    List<Expert> experts = new ArrayList<>();
    for (Csv.Row row : table.body(List.of("name", "job_title", "languages", "skills"))) {
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
    return contacts(Csv.read(csv), Columns.OWN);
  }

  static Map<String, Contact> contacts(List<Csv.Row> rows, Columns names) {
    Table table = new Table("", rows, names, new ArrayList<>());
    Map<String, Contact> contacts = new HashMap<>();
    for (Csv.Row line : table.body(List.of("name"))) {
      table.row = line;
      contacts.put(table.id("name"), new Contact(table.get("email"), table.get("phone")));
    }
    return contacts;
  }

  /** Reads needs; as {@link #experts}. */
  public static List<NeedProfile> needs(String file, String csv, List<String> faults) {
    return needs(file, Csv.read(csv), Columns.OWN, faults);
  }

  static List<NeedProfile> needs(
      String file, List<Csv.Row> rows, Columns names, List<String> faults) {
    Table table = new Table(file, rows, names, faults);
    List<NeedProfile> needs = new ArrayList<>();
    for (Csv.Row row : table.body(List.of("text", "country", "languages"))) {
      needs.add(table.need(row));
    }
    return needs;
  }

  private Expert expert(Csv.Row at) {
    row = at;
    return new Expert(
        id("name"),
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
        id("text"),
        required("text"),
        country.isEmpty() ? "" : country.getFirst(),
        get("sector"),
        codes("languages", LANGUAGES),
        start,
        end,
        days("duration_days"),
        get("city"));
  }

  /** Says which columns have a name that nobody knows; what stands in them is left out. */
  static List<String> unknown(String file, List<Csv.Row> rows, Columns names, List<String> known) {
    if (rows.isEmpty()) {
      return List.of();
    }
    String where = file + ":" + rows.getFirst().line() + ": ";
    return rows.getFirst().cells().stream()
        .filter(title -> !title.isBlank() && !known.contains(names.meant(title)))
        .map(title -> where + "column \"" + title.strip() + "\" is not known and left out")
        .toList();
  }

  private List<Csv.Row> body(List<String> wanted) {
    if (rows.isEmpty()) {
      faults.add(file + ": no line of column names");
      return List.of();
    }
    List<String> titles = rows.getFirst().cells();
    for (int i = 0; i < titles.size(); i++) {
      columns.putIfAbsent(names.meant(titles.get(i)), i);
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
      if (columns.containsKey("id") && !ids.add(get("id"))) {
        fault("id \"" + get("id") + "\" is given twice");
      }
    }
    return body;
  }

  private String get(String column) {
    Integer at = columns.get(column);
    return at == null || at >= row.cells().size() ? "" : Formula.plain(row.cells().get(at));
  }

  /** The given id, or one that the same words give again. */
  private String id(String from) {
    return columns.containsKey("id")
        ? required("id")
        : "X-" + Words.fold(get(from) + " " + get("employer")).replaceAll("[^a-z0-9]+", "-");
  }

  private String required(String column) {
    String value = get(column);
    if (value.isBlank()) {
      fault("column \"" + column + "\" is empty");
    }
    return value;
  }

  /** Codes, or names in French or English: {@code fr en}, {@code français, anglais}. */
  private List<String> codes(String column, Set<String> known) {
    List<String> codes = new ArrayList<>();
    for (String piece : get(column).split("[,;/\\n]+")) {
      Optional<String> whole = code(piece, known);
      for (String one : whole.isPresent() ? List.of(piece) : list(piece)) {
        code(one, known)
            .ifPresentOrElse(
                codes::add,
                () -> fault("\"" + one + "\" in column \"" + column + "\" is no ISO code"));
      }
    }
    return codes;
  }

  private static Optional<String> code(String text, Set<String> known) {
    boolean upper = known.contains("FR");
    String clean = text.strip();
    String code = upper ? clean.toUpperCase(Locale.ROOT) : clean.toLowerCase(Locale.ROOT);
    if (known.contains(code) || (!upper && code.length() == 3 && clean.equals(code))) {
      return Optional.of(code);
    }
    return Optional.ofNullable((upper ? Names.COUNTRIES : Names.LANGUAGES).get(Words.fold(clean)));
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    Matcher window = WINDOW.matcher(get("windows"));
    boolean wrong = !WINDOW.matcher(get("windows")).replaceAll(" ").matches(BETWEEN);
    try {
      while (window.find()) {
        windows.add(
            new Window(
                LocalDate.parse(iso(window.group(1))), LocalDate.parse(iso(window.group(2)))));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      wrong = true;
    }
    if (wrong) {
      fault("\"" + get("windows") + "\" is no window like 2027-02-01/2027-04-30");
    }
    return windows;
  }

  /** {@code 01/02/2027} and the day number of a workbook as {@code 2027-02-01}; others as given. */
  private static String iso(String date) {
    Matcher french = FRENCH_DATE.matcher(date);
    if (french.matches()) {
      return String.format(
          Locale.ROOT,
          "%s-%02d-%02d",
          french.group(3),
          Integer.parseInt(french.group(2)),
          Integer.parseInt(french.group(1)));
    }
    return date.matches("[2-7]\\d{4}")
        ? LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(date)).toString()
        : date;
  }

  private String date(String column) {
    String date = iso(get(column));
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
