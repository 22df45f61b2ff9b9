package explor.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the index. A new index is made beside the one in use ({@code g-1}, {@code g-2}…)
 * and counts from the moment it is committed with its fingerprint. Without a folder, or when it
 * cannot be written, all is kept in memory. Not thread-safe.
 */
public final class Shelves {
  private static final Pattern GENERATION = Pattern.compile("g-(\\d{1,9})");

  private final @Nullable Path root;
  private final Consumer<String> operator;
  private final Map<Shelf, Path> folders = new HashMap<>();
  private int last;
  private String why = "there was none";

  private Shelves(@Nullable Path root, Consumer<String> operator) {
    this.root = root;
    this.operator = operator;
  }

  /** Nothing on disk. */
  public static Shelves inMemory() {
    return new Shelves(null, line -> {});
  }

  /**
   * @param root made for its owner only; whatever else lies in it is deleted. Nobody else may use
   *     it at the same time
   * @param operator told in one line when something is wrong
   */
  public static Shelves in(Path root, Consumer<String> operator) {
    return new Shelves(root, operator);
  }

  /**
   * The newest index that fits; all others are deleted.
   *
   * @param fits whether what was noted with its last commit is as it should be
   */
  public Optional<Shelf> open(Predicate<Map<String, String>> fits) {
    Shelf found = null;
    for (Path folder : newestFirst()) {
      last = Math.max(last, number(folder));
      Shelf shelf = found == null && number(folder) > 0 ? usable(folder, fits) : null;
      if (shelf == null) {
        delete(folder);
      } else {
        folders.put(shelf, folder);
        found = shelf;
      }
    }
    return Optional.ofNullable(found);
  }

  private @Nullable Shelf usable(Path folder, Predicate<Map<String, String>> fits) {
    Shelf shelf = null;
    try {
      shelf = Shelf.in(folder);
      shelf.look();
      if (fits.test(shelf.noted())) {
        return shelf;
      }
      why = "it was made from other files";
    } catch (BrokenIndex e) {
      why = "it was damaged: " + e.getMessage();
    }
    if (shelf != null) {
      shelf.abandon();
    }
    return null;
  }

  /** Why {@link #open} gave nothing. */
  public String why() {
    return why;
  }

  /** An empty index beside the one in use. */
  public Shelf fresh() {
    if (root == null) {
      return Shelf.inMemory();
    }
    try {
      PrivateDirectory.make(root);
      Path folder = root.resolve("g-" + ++last);
      Shelf shelf = Shelf.in(folder);
      folders.put(shelf, folder);
      return shelf;
    } catch (IOException | BrokenIndex e) {
      operator.accept("The index is kept in memory: " + root + " cannot be used (" + e + ").");
      return Shelf.inMemory();
    }
  }

  /** Closes an index that is not used any more, and deletes its files. */
  public void retire(Shelf shelf) {
    shelf.abandon();
    Path folder = folders.remove(shelf);
    if (folder != null) {
      delete(folder);
    }
  }

  private List<Path> newestFirst() {
    if (root == null || !Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(root)) {
      return all.sorted(Comparator.comparingInt(Shelves::number).reversed()).toList();
    } catch (IOException e) {
      operator.accept("The folder of the index cannot be listed (" + e + ").");
      return List.of();
    }
  }

  /** 0 when it is no folder of ours. */
  private static int number(Path folder) {
    Matcher named = GENERATION.matcher(String.valueOf(folder.getFileName()));
    return named.matches() && Files.isDirectory(folder) ? Integer.parseInt(named.group(1)) : 0;
  }

  private void delete(Path path) {
    try {
      deleteAll(path);
    } catch (IOException e) {
      operator.accept("An index that is used no more cannot be deleted (" + e + ").");
    }
  }

  /** Follows no links. */
  private static void deleteAll(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> inside = Files.list(path)) {
        for (Path one : inside.toList()) {
          deleteAll(one);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
