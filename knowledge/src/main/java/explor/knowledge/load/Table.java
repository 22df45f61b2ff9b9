package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.match.Period;
import explor.knowledge.match.Seasons;
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

  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
  private static final Pattern TIMED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]*Z?");

  private static final Pattern BETWEEN_WINDOWS = Pattern.compile(BETWEEN);
  private static final Pattern DAY_NUMBER = Pattern.compile("[2-7]\\d{4}"); // of a workbook
  private static final Pattern PIECES = Pattern.compile("[,;/\\n&+]+|\\s(?:et|and)\\s");
  private static final Pattern DAYS =
      Pattern.compile("(\\d{1,3})(?: ?(?:j|jrs?|jours?|days?))?\\.?");

  /** What a spreadsheet program writes for a formula that went wrong. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "#(?:N/A|REF|VALUE|VALEUR|NAME|NOM|DIV/0|NULL|NUL|NUM|NOMBRE) ?[!?]?|Err:\\d+");

  static final List<String> OF_EXPERTS = List.of("name", "job_title", "languages", "skills");
  static final List<String> OF_NEEDS = List.of("text", "country", "languages");
  private static final Pattern WORDS = Pattern.compile("[\\s,;]+");

  /** So many rows are read before all processors work on them. */
  private static final int BATCH = 4_096;

  /** So many different lists of languages and countries are kept to be shared. */
  private static final int SHARED = 5_000;

  private final String file;
  private final Shared shared;
  private final Csv.Row row;
  private final List<String> faults = new ArrayList<>(0);
  private final List<String> notes = new ArrayList<>(0);

  /**
   * What is to be told of a file.
   *
   * @param faults each {@code file:line: what}; with any, the file should not be used
   * @param notes the same of what was left out
   */
  record Told(List<String> faults, List<String> notes) {}

  /**
   * What the rows have in common.
   *
   * @param titles how many columns have a place in the line of their names
   * @param codes by their column and the cell as it is written: a few hundred in any table
   */
  private record Shared(
      Columns names, Map<String, Integer> columns, int titles, Map<String, List<String>> codes) {}

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
  private record Read<T>(T one, String id, int line, List<String> faults, List<String> notes) {}

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
      Told told) {
    List<T> all = new ArrayList<>();
    if (!rows.hasNext()) {
      told.faults.add(file + ": no line of column names");
      return all;
    }
    List<Csv.Row> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < Csv.HEADED) {
      first.add(rows.next());
    }
    int heading = heading(first, names, wanted);
    Csv.Row titles = first.get(heading);
    Map<String, Integer> columns = columns(titles, names);
    List<String> missing = wanted.stream().filter(c -> !columns.containsKey(c)).toList();
    if (!missing.isEmpty()) {
      told.faults.add(file + ":" + titles.line() + ": missing columns " + missing);
      return all;
    }
    Shared shared = new Shared(names, columns, titles.cells().size(), new ConcurrentHashMap<>());
    Set<String> ids = new HashSet<>();
    List<Csv.Row> batch = new ArrayList<>(first.subList(heading + 1, first.size()));
    while (rows.hasNext() || !batch.isEmpty()) {
      while (rows.hasNext() && batch.size() < BATCH) {
        batch.add(rows.next());
      }
      for (Read<T> read : read(file, shared, batch, record)) {
        if (!read.id.isEmpty() && !ids.add(read.id)) {
          told.faults.add(file + ":" + read.line + ": id \"" + read.id + "\" is given twice");
        }
        told.faults.addAll(read.faults);
        told.notes.addAll(read.notes);
        all.add(read.one);
      }
      batch = new ArrayList<>();
    }
    return all;
  }

  /** Which of the first rows holds the names of the columns; a title may stand above it. */
  private static int heading(List<Csv.Row> first, Columns names, List<String> wanted) {
    for (int i = 0; i < first.size(); i++) {
      if (names.name(first.get(i).cells(), wanted)) {
        return i;
      }
    }
    return 0;
  }

  private static <T> List<Read<T>> read(
      String file, Shared shared, List<Csv.Row> rows, Function<Table, T> record) {
    return rows.parallelStream()
        .map(
            row -> {
              Table at = new Table(file, shared, row);
              at.whole();
              T one = record.apply(at);
              return new Read<>(one, at.get("id"), row.line(), at.faults, at.notes);
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
    Iterator<Csv.Row> rows = Csv.rows(csv, row -> Columns.OWN.name(row.cells(), OF_EXPERTS));
    return experts(file, rows, Columns.OWN, new Told(faults, new ArrayList<>()));
  }

  static List<Expert> experts(String file, List<Csv.Row> rows, Columns names, Told told) {
    return experts(file, rows.iterator(), names, told);
  }

  private static List<Expert> experts(
      String file, Iterator<Csv.Row> rows, Columns names, Told told) {
    return records(file, rows, names, OF_EXPERTS, Table::expert, told);
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
    return contacts(Csv.read(csv, row -> Columns.OWN.name(row.cells(), OF_EXPERTS)), Columns.OWN);
  }

  static Map<String, Contact> contacts(List<Csv.Row> rows, Columns names) {
    Map<String, Contact> contacts = new HashMap<>();
    Told ignored = new Told(new ArrayList<>(), new ArrayList<>());
    records("", rows.iterator(), names, OF_EXPERTS, Table::reached, ignored)
        .forEach(reached -> contacts.put(reached.id, reached.contact));
    return contacts;
  }

  private record Reached(String id, Contact contact) {}

  private Reached reached() {
    return new Reached(id(person()), new Contact(get("email"), get("phone")));
  }

  /** Reads needs; as {@link #experts}. */
  public static List<NeedProfile> needs(String file, String csv, List<String> faults) {
    List<Csv.Row> rows = Csv.read(csv, row -> Columns.OWN.name(row.cells(), OF_NEEDS));
    return needs(file, rows, Columns.OWN, new Told(faults, new ArrayList<>()));
  }

  static List<NeedProfile> needs(String file, List<Csv.Row> rows, Columns names, Told told) {
    return records(file, rows.iterator(), names, OF_NEEDS, Table::need, told);
  }

  private Expert expert() {
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
        codes("languages", LANGUAGES),
        codes("countries", COUNTRIES),
        get("availability"),
        windows(),
        days("max_days"),
        get("skills"));
  }

  /** First and last name, be they in one column or in two. */
  private String person() {
    return (get("first_name") + " " + get("name")).strip();
  }

  private NeedProfile need() {
    String start = date("start_date");
    String end = date("end_date");
    List<String> country = codes("country", COUNTRIES);
    return new NeedProfile(
        id(get("text")),
        required("text"),
        country.isEmpty() ? "" : country.getFirst(),
        value("sector"),
        codes("languages", LANGUAGES),
        start,
        end,
        days("duration_days"),
        get("city"));
  }

  /** Says which columns are left out: unknown names, none at all, or a name given twice. */
  static List<String> unknown(
      String file, List<Csv.Row> rows, Columns names, List<String> wanted, Set<String> known) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Csv.Row> first = rows.subList(0, Math.min(Csv.HEADED, rows.size()));
    int heading = heading(first, names, wanted);
    Csv.Row titles = rows.get(heading);
    String where = file + ":" + titles.line() + ": ";
    List<String> left = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (int i = 0; i < titles.cells().size(); i++) {
      String title = titles.cells().get(i).strip();
      int column = i;
      if (title.isEmpty()) {
        boolean used =
            rows.stream()
                .skip(heading + 1)
                .anyMatch(r -> column < r.cells().size() && !r.cells().get(column).isBlank());
        if (used) {
          left.add(where + "column " + (i + 1) + " has no name and is left out");
        }
      } else if (!known.contains(names.meant(title))) {
        left.add(where + "column \"" + title + "\" is not known and left out");
      } else if (!met.add(names.meant(title))) {
        left.add(
            where + "column \"" + title + "\" is a second " + names.meant(title) + " and left out");
      }
    }
    return left;
  }

  /** A row that was torn, or that has more cells than names, would lose what stands in it. */
  private void whole() {
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

  private String get(String column) {
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

  /** Codes, or names in French or English: {@code fr en}, {@code français, anglais}. */
  private List<String> codes(String column, Set<String> known) {
    String key = column + ":" + get(column);
    List<String> same = shared.codes.get(key);
    if (same != null) {
      return same;
    }
    List<String> codes = new ArrayList<>();
    int before = faults.size() + notes.size();
    for (String piece : PIECES.split(get(column))) {
      if (column.equals("languages")) {
        spoken(piece, codes);
      } else {
        code(column, piece, known, codes);
      }
    }
    if (faults.size() + notes.size() == before && shared.codes.size() < SHARED) {
      shared.codes.put(key, List.copyOf(codes));
    }
    return codes;
  }

  /** A language that is spoken too little to work in it is none that somebody speaks. */
  private void spoken(String piece, List<String> codes) {
    Columns.Spoken spoken = shared.names.spoken(piece);
    boolean alone = spoken.name().isEmpty(); // "anglais (lu, notions à l'oral)"
    if (!spoken.little()) {
      boolean level = alone || !spoken.name().equals(Words.fold(piece));
      code("languages", level ? spoken.name() : piece, LANGUAGES, codes);
      return;
    }
    List<String> little = new ArrayList<>();
    if (!alone) {
      code("languages", spoken.name(), LANGUAGES, little);
    } else if (!codes.isEmpty()) {
      little.add(codes.removeLast());
    }
    if (!little.isEmpty()) {
      note("\"" + piece.strip() + "\" is too little to count as spoken");
    }
  }

  private void code(String column, String piece, Set<String> known, List<String> codes) {
    Optional<String> whole = code(column, piece, known);
    for (String one : whole.isPresent() ? List.of(piece) : list(piece)) {
      code(column, one, known)
          .ifPresentOrElse(
              codes::add,
              () -> fault("\"" + one + "\" in column \"" + column + "\" is no ISO code"));
    }
  }

  private Optional<String> code(String column, String text, Set<String> known) {
    Optional<String> code = code(text, known);
    return code.isPresent() ? code : shared.names.value(column, text);
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
      String start = date("start_date");
      String end = date("end_date");
      if (!start.isEmpty() && !end.isEmpty()) {
        Period.of(start, end).ifPresent(windows::add);
      } else if (YEAR.matcher(get("availability")).find()) {
        windows.addAll(Seasons.in(get("availability"), LocalDate.EPOCH));
      }
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
  private static String iso(String given) {
    String date = TIMED.matcher(given).matches() ? given.substring(0, 10) : given;
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
    Matcher number = DAYS.matcher(days);
    if (!number.matches()) {
      fault("\"" + days + "\" in column \"" + column + "\" is no number of days");
      return 0;
    }
    return Integer.parseInt(number.group(1));
  }

  private static List<String> list(String cell) {
    return Arrays.stream(WORDS.split(cell)).filter(s -> !s.isEmpty()).toList();
  }

  private void fault(String what) {
    faults.add(file + ":" + row.line() + ": " + what);
  }

  private void note(String what) {
    notes.add(file + ":" + row.line() + ": " + what);
  }
}
