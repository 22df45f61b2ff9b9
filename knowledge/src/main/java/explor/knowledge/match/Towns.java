package explor.knowledge.match;

import explor.knowledge.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The towns of the region and their departments: who lives near whom can meet before a mission.
 * Thread-safe; the list is read when it is first asked.
 */
public final class Towns {
  /** Of two towns with one name the larger is meant if it is so many times larger. */
  private static final int LARGER = 10;

  /** Which departments of Auvergne-Rhône-Alpes touch. */
  private static final Map<String, Set<String>> BESIDE =
      Map.ofEntries(
          Map.entry("01", Set.of("38", "69", "73", "74")),
          Map.entry("03", Set.of("42", "63")),
          Map.entry("07", Set.of("26", "38", "42", "43")),
          Map.entry("15", Set.of("43", "63")),
          Map.entry("26", Set.of("07", "38")),
          Map.entry("38", Set.of("01", "07", "26", "42", "69", "73")),
          Map.entry("42", Set.of("03", "07", "38", "43", "63", "69")),
          Map.entry("43", Set.of("07", "15", "42", "63")),
          Map.entry("63", Set.of("03", "15", "42", "43")),
          Map.entry("69", Set.of("01", "38", "42")),
          Map.entry("73", Set.of("01", "38", "74")),
          Map.entry("74", Set.of("01", "73")));

  private static final Pattern COLUMNS = Pattern.compile("\t");

  /** How near two towns are. */
  enum Nearness {
    SAME_TOWN,
    SAME_DEPARTMENT,
    NEXT_DEPARTMENT,
    FAR,
    UNKNOWN
  }

  private record Town(String department, int inhabitants) {}

  private final List<String> lines;
  private @Nullable Map<String, String> departments;

  private Towns(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /** No town is known; only equal names are near. */
  public static Towns none() {
    return new Towns(List.of());
  }

  /**
   * @param lines name, department and inhabitants, separated by tabs; {@code #} begins a comment
   */
  public static Towns of(List<String> lines) {
    return new Towns(lines);
  }

  /** The department of a town of the region, e.g. {@code 69}; empty when unknown or ambiguous. */
  Optional<String> department(String town) {
    return Optional.ofNullable(departments().get(Words.fold(town)));
  }

  Nearness between(String one, String other) {
    if (one.isBlank() || other.isBlank()) {
      return Nearness.UNKNOWN;
    }
    if (Words.fold(one).equals(Words.fold(other))) {
      return Nearness.SAME_TOWN;
    }
    Optional<String> here = department(one);
    Optional<String> there = department(other);
    if (here.isEmpty() || there.isEmpty()) {
      return Nearness.UNKNOWN;
    }
    if (here.equals(there)) {
      return Nearness.SAME_DEPARTMENT;
    }
    return BESIDE.getOrDefault(here.get(), Set.of()).contains(there.get())
        ? Nearness.NEXT_DEPARTMENT
        : Nearness.FAR;
  }

  private synchronized Map<String, String> departments() {
    if (departments == null) {
      departments = read(lines);
    }
    return departments;
  }

  private static Map<String, String> read(List<String> lines) {
    Map<String, Town> towns = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String line : lines) {
      String[] cells = COLUMNS.split(line, -1);
      if (cells.length == 3 && !line.startsWith("#") && cells[2].matches("\\d{1,8}")) {
        Town town = new Town(cells[1], Integer.parseInt(cells[2]));
        add(Words.fold(cells[0]), town, towns, ambiguous);
      }
    }
    ambiguous.forEach(towns::remove);
    Map<String, String> departments = new HashMap<>();
    towns.forEach((name, town) -> departments.put(name, town.department));
    return departments;
  }

  private static void add(String name, Town town, Map<String, Town> towns, Set<String> ambiguous) {
    Town there = towns.get(name);
    if (there == null || there.inhabitants * LARGER <= town.inhabitants) {
      towns.put(name, town);
      ambiguous.remove(name);
    } else if (!there.department.equals(town.department)
        && town.inhabitants * LARGER > there.inhabitants) {
      ambiguous.add(name);
    }
  }
}
