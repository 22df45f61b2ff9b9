package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that are brought in: tables of experts or needs (CSV, JSON Lines, XLSX, ODS) join {@code
 * experts.csv} or {@code needs.csv}, text documents become a Markdown booklet. All or nothing: a
 * file with a fault changes nothing, and the same file twice changes nothing the second time.
 */
public final class Incoming {
  private static final int MOST_BYTES = 64 << 20;
  private static final List<String> EXPERTS =
      List.of(
          "id",
          "name",
          "job_title",
          "employer",
          "city",
          "scheme",
          "sector",
          "languages",
          "countries",
          "availability",
          "windows",
          "max_days",
          "skills",
          "email",
          "phone");
  private static final List<String> NEEDS =
      List.of(
          "id",
          "text",
          "country",
          "sector",
          "languages",
          "start_date",
          "end_date",
          "duration_days",
          "city",
          "windows");

  /** Columns that are read besides those that are kept. */
  private static final Set<String> READ =
      Stream.concat(EXPERTS.stream(), Stream.of("first_name", "start_date", "end_date"))
          .collect(Collectors.toUnmodifiableSet());

  private final Path config;
  private final Columns ofExperts;
  private final Columns ofNeeds;
  private final LocalDate today;

  /**
   * @param config the folder whose tables and booklets grow
   * @param columns what people call the columns
   * @param today a time without a year, such as "au printemps", is the next one from here
   */
  public Incoming(Path config, Columns columns, LocalDate today) {
    this.config = config;
    this.today = today;
    this.ofExperts = columns.instead(Map.of("country", "countries", "duration_days", "max_days"));
    this.ofNeeds = columns.instead(Map.of("countries", "country", "max_days", "duration_days"));
  }

  /**
   * What an import did.
   *
   * @param faults each {@code file:line: what}; when there are any, nothing changed
   * @param notes the same of what was left out, such as a column with an unknown name
   */
  public record Outcome(int added, int changed, int same, List<String> faults, List<String> notes) {
    /** Nothing was left out. */
    public Outcome(int added, int changed, int same, List<String> faults) {
      this(added, changed, same, faults, List.of());
    }

    Outcome noting(List<String> more) {
      return new Outcome(added, changed, same, faults, List.copyOf(more));
    }

    static Outcome refused(List<String> faults) {
      return new Outcome(0, 0, 0, List.copyOf(faults));
    }
  }

  /** An expert with where to write or call; staff's own, never part of a match. */
  private record Listed(Expert expert, Table.Contact contact) {
    String id() {
      return expert.id();
    }
  }

  /**
   * Brings in experts; one with a known id replaces the one before. JSON Lines hold no contacts:
   * those that are known stay.
   */
  public Outcome experts(Path file) {
    Table.Told told = new Table.Told(new ArrayList<>(), new ArrayList<>());
    String name = file.getFileName().toString();
    List<Expert> read = List.of();
    Map<String, Table.Contact> contacts = new HashMap<>();
    if (isLines(file)) {
      List<String> lines = ConfigFolder.lines(file, told.faults()).orElse(List.of());
      read = ExpertLines.read(name, lines, told.faults());
    } else {
      List<Csv.Row> rows = rows(file, ofExperts, Table.OF_EXPERTS, told);
      if (told.faults().isEmpty()) {
        told.notes().addAll(Table.unknown(name, rows, ofExperts, Table.OF_EXPERTS, READ));
        read = Table.experts(name, rows, reading(ofExperts), told);
        contacts = Table.contacts(rows, reading(ofExperts));
      }
    }
    Map<String, Table.Contact> known = knownContacts();
    Map<String, Table.Contact> given = contacts;
    List<Expert> before = knownExperts();
    List<Listed> listed =
        read.stream()
            .map(
                e -> {
                  String id = idOf(e, before, name, told);
                  return new Listed(e.withId(id), together(given.get(e.id()), known.get(id)));
                })
            .toList();
    return join(
            "experts.csv",
            EXPERTS,
            listed,
            Listed::id,
            Incoming::cells,
            Incoming::listed,
            told.faults())
        .noting(told.notes());
  }

  private Table.Reading reading(Columns names) {
    return new Table.Reading(names, Optional.of(today));
  }

  private List<Expert> knownExperts() {
    Path table = config.resolve("experts.csv");
    return Files.exists(table) ? Table.experts("", text(table), new ArrayList<>()) : List.of();
  }

  /**
   * Who comes without an id is whoever has the same name and employer; when one employer is not
   * named it may be somebody else of that name, and is said.
   */
  private static String idOf(Expert one, List<Expert> before, String file, Table.Told told) {
    if (!one.id().equals(TableRow.idOf(one.name(), one.employer()))) {
      return one.id();
    }
    String name = TableRow.idOf(one.name(), "");
    List<Expert> alike =
        before.stream().filter(e -> TableRow.idOf(e.name(), "").equals(name)).toList();
    List<Expert> same =
        alike.stream().filter(e -> TableRow.idOf(e.name(), e.employer()).equals(one.id())).toList();
    if (same.size() == 1) {
      return same.getFirst().id();
    }
    alike.stream()
        .filter(e -> e.employer().isEmpty() != one.employer().isEmpty())
        .forEach(e -> told.notes().add(file + ": " + one.name() + " may be the same as " + e.id()));
    return one.id();
  }

  private static String text(Path file) {
    try {
      return Decoded.of(Files.readAllBytes(file)).text();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private Map<String, Table.Contact> knownContacts() {
    Path table = config.resolve("experts.csv");
    return Files.exists(table) ? Table.contacts(text(table)) : Map.of();
  }

  private static Table.Contact together(
      Table.@Nullable Contact given, Table.@Nullable Contact known) {
    Table.Contact none = new Table.Contact("", "");
    Table.Contact one = given == null ? none : given;
    Table.Contact other = known == null ? none : known;
    return new Table.Contact(
        one.email().isEmpty() ? other.email() : one.email(),
        one.phone().isEmpty() ? other.phone() : one.phone());
  }

  /** Brings in needs; as {@link #experts}. */
  public Outcome needs(Path file) {
    Table.Told told = new Table.Told(new ArrayList<>(), new ArrayList<>());
    String name = file.getFileName().toString();
    List<NeedProfile> read = List.of();
    if (isLines(file)) {
      List<String> lines = ConfigFolder.lines(file, told.faults()).orElse(List.of());
      read = NeedLines.read(name, lines, told.faults());
    } else {
      List<Csv.Row> rows = rows(file, ofNeeds, Table.OF_NEEDS, told);
      if (told.faults().isEmpty()) {
        told.notes().addAll(Table.unknown(name, rows, ofNeeds, Table.OF_NEEDS, Set.copyOf(NEEDS)));
        read = Table.needs(name, rows, reading(ofNeeds), told);
      }
    }
    return join(
            "needs.csv",
            NEEDS,
            read,
            NeedProfile::id,
            Incoming::cells,
            Incoming::knownNeeds,
            told.faults())
        .noting(told.notes());
  }

  private static boolean isLines(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
  }

  /**
   * Brings in a booklet as Markdown.
   *
   * @param markdown made from the document already
   */
  public Outcome booklet(String id, String markdown) {
    Path target = config.resolve("booklets").resolve(id + ".md");
    try {
      boolean there = Files.exists(target);
      if (there && Files.readString(target).equals(markdown)) {
        return new Outcome(0, 0, 1, List.of());
      }
      Files.createDirectories(config.resolve("booklets"));
      write(target, markdown);
      return there ? new Outcome(0, 1, 0, List.of()) : new Outcome(1, 0, 0, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + target, e);
    }
  }

  private static List<Csv.Row> rows(
      Path file, Columns columns, List<String> wanted, Table.Told told) {
    String name = file.getFileName().toString();
    try {
      if (Files.size(file) > MOST_BYTES) {
        told.faults().add(name + ": is over 64 MB");
        return List.of();
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
        return Sheet.read(bytes);
      }
      Decoded decoded = Decoded.of(bytes);
      if (decoded.text().indexOf('\0') >= 0) {
        told.faults().add(name + ": is no text");
        return List.of();
      }
      if (decoded.guessed()) {
        told.notes().add(name + ": is not UTF-8 and was read as Windows-1252; look at its accents");
      }
      return Csv.read(decoded.text(), row -> columns.name(row.cells(), wanted));
    } catch (IOException e) {
      told.faults().add(name + ": " + e.getMessage());
    }
    return List.of();
  }

  private <T> Outcome join(
      String table,
      List<String> header,
      List<T> read,
      Function<T, String> id,
      Function<T, List<String>> cells,
      Known<T> before,
      List<String> faults) {
    Path target = config.resolve(table);
    try {
      Map<String, T> all = new LinkedHashMap<>();
      if (Files.exists(target)) {
        before.read(table, text(target), faults).forEach(one -> all.put(id.apply(one), one));
      }
      if (!faults.isEmpty()) {
        return Outcome.refused(faults);
      }
      int added = 0;
      int changed = 0;
      for (T one : read) {
        T old = all.put(id.apply(one), one);
        added += old == null ? 1 : 0;
        changed += old != null && !old.equals(one) ? 1 : 0;
      }
      if (added + changed > 0) {
        List<List<String>> lines = new ArrayList<>(List.of(header));
        all.values().forEach(one -> lines.add(cells.apply(one)));
        write(target, lines.stream().map(Incoming::line).collect(Collectors.joining()));
      }
      return new Outcome(added, changed, read.size() - added - changed, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("joining " + target, e);
    }
  }

  private interface Known<T> {
    List<T> read(String table, String csv, List<String> faults);
  }

  private static List<Listed> listed(String table, String csv, List<String> faults) {
    Map<String, Table.Contact> contacts = Table.contacts(csv);
    return Table.experts(table, csv, faults).stream()
        .map(e -> new Listed(e, together(contacts.get(e.id()), null)))
        .toList();
  }

  private static List<NeedProfile> knownNeeds(String table, String csv, List<String> faults) {
    return Table.needs(table, csv, faults);
  }

  private static List<String> cells(Listed listed) {
    Expert e = listed.expert();
    return List.of(
        e.id(),
        e.name(),
        e.jobTitle(),
        e.employer(),
        e.city(),
        e.scheme(),
        e.sector(),
        String.join(" ", e.languages()),
        String.join(" ", e.countries()),
        e.availability(),
        windows(e.windows()),
        e.maxDays() == 0 ? "" : Integer.toString(e.maxDays()),
        e.skills(),
        listed.contact().email(),
        listed.contact().phone());
  }

  private static String windows(List<Window> windows) {
    return windows.stream().map(w -> w.from() + "/" + w.to()).collect(Collectors.joining(" "));
  }

  private static List<String> cells(NeedProfile n) {
    return List.of(
        n.id(),
        n.text(),
        n.country(),
        n.sector(),
        String.join(" ", n.languagesRequired()),
        n.startDate(),
        n.endDate(),
        n.durationDays() == 0 ? "" : Integer.toString(n.durationDays()),
        n.city(),
        windows(n.windows()));
  }

  private static String line(List<String> cells) {
    return cells.stream()
            .map(Formula::safe)
            .map(c -> c.matches("(?s).*[\",;\\n\\r].*") ? "\"" + c.replace("\"", "\"\"") + "\"" : c)
            .collect(Collectors.joining(","))
        + "\n";
  }

  /** Whoever reads at the same time sees the old file or the new one, never a half. */
  private static void write(Path target, String text) throws IOException {
    Path beside = target.resolveSibling("." + target.getFileName() + ".new");
    Files.writeString(beside, text);
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Kinds of files that hold a table. */
  public static boolean isTable(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(new String[] {".csv", ".jsonl", ".xlsx", ".ods"}).anyMatch(name::endsWith);
  }
}
