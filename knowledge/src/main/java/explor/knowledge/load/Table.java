package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A table with named columns into experts or needs. Lists in a cell are separated by blanks ({@code
 * fr en}); windows read {@code 2027-02-01/2027-04-30}, several separated by blanks. Rows are worked
 * on by all processors; the records and faults keep their order.
 */
public final class Table {
  static final List<String> OF_EXPERTS = List.of("name", "job_title", "languages", "skills");
  static final List<String> OF_NEEDS = List.of("text", "country", "languages");

  /** So many rows are read before all processors work on them. */
  private static final int BATCH = 4_096;

  /**
   * What is to be told of a file.
   *
   * @param faults each {@code file:line: what}; with any, the file should not be used
   * @param notes the same of what was left out
   */
  record Told(List<String> faults, List<String> notes) {}

  /**
   * How a table is read.
   *
   * @param names of its columns
   * @param said when it was brought in: a time without a year is the next one. Without it such a
   *     time is a fault, so that a table means the same whenever it is read
   */
  record Reading(Columns names, Optional<LocalDate> said) {
    /** Of a table that stands in the configuration folder. */
    static final Reading OWN = new Reading(Columns.OWN, Optional.empty());
  }

  private Table() {}

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
      Reading how,
      List<String> wanted,
      Function<TableRow, T> record,
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
    int heading = heading(first, how.names, wanted);
    Csv.Row titles = first.get(heading);
    Map<String, Integer> columns = columns(titles, how.names);
    List<String> missing = wanted.stream().filter(c -> !columns.containsKey(c)).toList();
    if (!missing.isEmpty()) {
      told.faults.add(file + ":" + titles.line() + ": missing columns " + missing);
      return all;
    }
    TableRow.Shared shared =
        new TableRow.Shared(
            how.names, columns, titles.cells().size(), how.said, new ConcurrentHashMap<>());
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
      String file, TableRow.Shared shared, List<Csv.Row> rows, Function<TableRow, T> record) {
    return rows.parallelStream()
        .map(
            row -> {
              TableRow at = new TableRow(file, shared, row);
              at.whole();
              T one = record.apply(at);
              return new Read<>(one, at.get("id"), row.line(), at.faults(), at.notes());
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
    return experts(file, rows, Reading.OWN, new Told(faults, new ArrayList<>()));
  }

  static List<Expert> experts(String file, List<Csv.Row> rows, Reading how, Told told) {
    return experts(file, rows.iterator(), how, told);
  }

  private static List<Expert> experts(String file, Iterator<Csv.Row> rows, Reading how, Told told) {
    return records(file, rows, how, OF_EXPERTS, TableRow::expert, told);
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
    return contacts(Csv.read(csv, row -> Columns.OWN.name(row.cells(), OF_EXPERTS)), Reading.OWN);
  }

  static Map<String, Contact> contacts(List<Csv.Row> rows, Reading how) {
    Map<String, Contact> contacts = new HashMap<>();
    Told ignored = new Told(new ArrayList<>(), new ArrayList<>());
    records("", rows.iterator(), how, OF_EXPERTS, TableRow::reached, ignored)
        .forEach(reached -> contacts.put(reached.id(), reached.contact()));
    return contacts;
  }

  /** Reads needs; as {@link #experts}. */
  public static List<NeedProfile> needs(String file, String csv, List<String> faults) {
    List<Csv.Row> rows = Csv.read(csv, row -> Columns.OWN.name(row.cells(), OF_NEEDS));
    return needs(file, rows, Reading.OWN, new Told(faults, new ArrayList<>()));
  }

  static List<NeedProfile> needs(String file, List<Csv.Row> rows, Reading how, Told told) {
    return records(file, rows.iterator(), how, OF_NEEDS, TableRow::need, told);
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
}
