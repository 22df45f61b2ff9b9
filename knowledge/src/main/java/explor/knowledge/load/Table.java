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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table with named columns into experts or needs. Lists in a cell are separated by blanks ({@code
 * fr en}); windows read {@code 2027-02-01/2027-04-30}, several separated by blanks. Rows are worked
 * on by all processors; the records and faults keep their order.
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

  private static final Pattern BETWEEN_WINDOWS = Pattern.compile(BETWEEN);
  private static final Pattern DAY_NUMBER = Pattern.compile("[2-7]\\d{4}"); // of a workbook
  private static final Pattern PIECES = Pattern.compile("[,;/\\n]+");
  private static final Pattern WORDS = Pattern.compile("[\\s,;]+");

  /** So many rows are read before all processors work on them. */
  private static final int BATCH = 4_096;

  /** So many different lists of languages and countries are kept to be shared. */
  private static final int SHARED = 5_000;

  private final String file;
  private final Shared shared;
  private final Csv.Row row;
  private final List<String> faults = new ArrayList<>(0);

  /**
   * What the rows have in common.
   *
   * @param codes by their column and the cell as it is written: a few hundred in any table
   */
  private record Shared(Map<String, Integer> columns, Map<String, List<String>> codes) {}

  /** One row of it. */
  private Table(String file, Shared shared, Csv.Row row) {
    this.file = file;
    this.shared = shared;
    this.row = row;
  }

  /**
   * What a row gives.
   *
   * @param id empty when the table has none
   */
  private record Read<T>(T one, String id, int line, List<String> faults) {}

  /**
   * Every row as a record, in their order.
   *
   * @param rows column names first
   * @param wanted columns that must be there
   */
  private static <T> List<T> records(
      String file,
      Iterator<Csv.Row> rows,
      Columns names,
      List<String> wanted,
      Function<Table, T> record,
      List<String> faults) {
    List<T> all = new ArrayList<>();
    if (!rows.hasNext()) {
      faults.add(file + ": no line of column names");
      return all;
    }
    Csv.Row titles = rows.next();
    Map<String, Integer> columns = columns(titles, names);
    List<String> missing = wanted.stream().filter(c -> !columns.containsKey(c)).toList();
    if (!missing.isEmpty()) {
      faults.add(file + ":" + titles.line() + ": missing columns " + missing);
      return all;
    }
    Shared shared = new Shared(columns, new ConcurrentHashMap<>());
    Set<String> ids = new HashSet<>();
    while (rows.hasNext()) {
      List<Csv.Row> batch = new ArrayList<>();
      while (rows.hasNext() && batch.size() < BATCH) {
        batch.add(rows.next());
      }
      for (Read<T> read : read(file, shared, batch, record)) {
        if (!read.id.isEmpty() && !ids.add(read.id)) {
          faults.add(file + ":" + read.line + ": id \"" + read.id + "\" is given twice");
        }
        faults.addAll(read.faults);
        all.add(read.one);
      }
    }
    return all;
  }

  private static <T> List<Read<T>> read(
      String file, Shared shared, List<Csv.Row> rows, Function<Table, T> record) {
    return rows.parallelStream()
        .map(
            row -> {
              Table at = new Table(file, shared, row);
              return new Read<>(record.apply(at), at.get("id"), row.line(), at.faults);
            })
        .toList();
  }

  private static Map<String, Integer> columns(Csv.Row titles, Columns names) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < titles.cells().size(); i++) {
      columns.putIfAbsent(names.meant(titles.cells().get(i)), i);
    }
    return columns;
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
    return experts(file, Csv.rows(csv), Columns.OWN, faults);
  }

  static List<Expert> experts(String file, List<Csv.Row> rows, Columns names, List<String> faults) {
    return experts(file, rows.iterator(), names, faults);
  }

  private static List<Expert> experts(
      String file, Iterator<Csv.Row> rows, Columns names, List<String> faults) {
    List<String> wanted = List.of("name", "job_title", "languages", "skills");
    return records(file, rows, names, wanted, Table::expert, faults);
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
    Map<String, Contact> contacts = new HashMap<>();
    List<String> ignored = new ArrayList<>();
    records("", rows.iterator(), names, List.of("name"), Table::reached, ignored)
        .forEach(reached -> contacts.put(reached.id, reached.contact));
    return contacts;
  }

  private record Reached(String id, Contact contact) {}

  private Reached reached() {
    return new Reached(id("name"), new Contact(get("email"), get("phone")));
  }

  /** Reads needs; as {@link #experts}. */
  public static List<NeedProfile> needs(String file, String csv, List<String> faults) {
    return needs(file, Csv.read(csv), Columns.OWN, faults);
  }

  static List<NeedProfile> needs(
      String file, List<Csv.Row> rows, Columns names, List<String> faults) {
    List<String> wanted = List.of("text", "country", "languages");
    return records(file, rows.iterator(), names, wanted, Table::need, faults);
  }

  private Expert expert() {
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

  private NeedProfile need() {
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

  private String get(String column) {
    Integer at = shared.columns.get(column);
    return at == null || at >= row.cells().size() ? "" : Formula.plain(row.cells().get(at));
  }

  /** The given id, or one that the same words give again. */
  private String id(String from) {
    return shared.columns.containsKey("id")
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
    String key = column + ":" + get(column);
    List<String> same = shared.codes.get(key);
    if (same != null) {
      return same;
    }
    List<String> codes = new ArrayList<>();
    int before = faults.size();
    for (String piece : PIECES.split(get(column))) {
      Optional<String> whole = code(piece, known);
      for (String one : whole.isPresent() ? List.of(piece) : list(piece)) {
        code(one, known)
            .ifPresentOrElse(
                codes::add,
                () -> fault("\"" + one + "\" in column \"" + column + "\" is no ISO code"));
      }
    }
    if (faults.size() == before && shared.codes.size() < SHARED) {
      shared.codes.put(key, List.copyOf(codes));
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
    String given = get("windows");
    if (given.isEmpty()) {
      return windows;
    }
    Matcher window = WINDOW.matcher(given);
    boolean wrong = !BETWEEN_WINDOWS.matcher(window.replaceAll(" ")).matches();
    window.reset();
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
    return DAY_NUMBER.matcher(date).matches()
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
    return Arrays.stream(WORDS.split(cell)).filter(s -> !s.isEmpty()).toList();
  }

  private void fault(String what) {
    faults.add(file + ":" + row.line() + ": " + what);
  }
}
