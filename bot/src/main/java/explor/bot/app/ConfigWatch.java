package explor.bot.app;

import explor.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over experts, needs and booklets that changed on disk, without a restart. Looks at names,
 * sizes and times; a change with a fault is told once and leaves all as it was. A table that is
 * deleted stays as it was, which is told once, and keeps nothing else back. Not thread-safe.
 */
final class ConfigWatch {
  private static final Logger log = LoggerFactory.getLogger(ConfigWatch.class);
  private static final Set<String> WATCHED =
      Set.of("experts.csv", "needs.csv", "booklets", "programme");
  private static final Set<String> TABLES = Set.of("experts.csv", "needs.csv");
  private static final int DEPTH = 4;

  /** A file that changed so shortly ago may still be written to: it is taken at the next look. */
  private static final Duration SETTLED = Duration.ofSeconds(3);

  private final Path config;
  private final Knowledge knowledge;
  private final Consumer<List<String>> staff;
  private final InstantSource clock;
  private Set<String> seen;
  private Set<String> tables; // whose records are in use
  private Set<String> missed = Set.of(); // of these, those known to be gone

  /**
   * @param staff told, once a change, what is wrong with it
   */
  ConfigWatch(Path config, Knowledge knowledge, Consumer<List<String>> staff, InstantSource clock) {
    this.config = config;
    this.knowledge = knowledge;
    this.staff = staff;
    this.clock = clock;
    this.seen = now();
    this.tables = there();
  }

  /** Whether something changed; then {@link Knowledge#reload} was tried. */
  boolean look() {
    Set<String> now = now();
    if (now.equals(seen) || !settled()) {
      return false;
    }
    seen = now;
    Set<String> gone = new TreeSet<>(tables);
    gone.removeAll(there());
    List<String> faults = knowledge.reload(config, gone);
    if (faults.isEmpty()) {
      tables = new TreeSet<>(there());
      tables.addAll(gone);
      log.info("What changed in {} is in use.", config);
    } else {
      log.error("What changed in {} is not used: {}", config, String.join("; ", faults));
    }
    List<String> told = new ArrayList<>(faults);
    gone.stream().filter(name -> !missed.contains(name)).map(ConfigWatch::gone).forEach(told::add);
    missed = gone;
    if (!told.isEmpty()) {
      staff.accept(told);
    }
    return true;
  }

  private Set<String> there() {
    return TABLES.stream()
        .filter(name -> Files.exists(config.resolve(name)))
        .collect(Collectors.toSet());
  }

  /** A table that is deleted is more often a slip than a wish to forget everybody in it. */
  private static String gone(String name) {
    log.error("{} is gone.", name);
    return name
        + ": is gone; what it held stays until the next start (to empty it, leave the column"
        + " names)";
  }

  private boolean settled() {
    Instant before = clock.instant().minus(SETTLED);
    for (String name : WATCHED) {
      Path path = config.resolve(name);
      if (Files.exists(path)) {
        try (Stream<Path> all = Files.walk(path, DEPTH)) {
          if (all.anyMatch(file -> changedAfter(file, before))) {
            return false;
          }
        } catch (IOException | UncheckedIOException e) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean changedAfter(Path file, Instant before) {
    try {
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      return changed.isAfter(before) && !changed.isAfter(clock.instant().plus(SETTLED));
    } catch (IOException e) {
      return false; // it is gone, which is settled
    }
  }

  private Set<String> now() {
    Set<String> files = new TreeSet<>();
    for (String name : WATCHED) {
      Path path = config.resolve(name);
      if (Files.exists(path)) {
        try (Stream<Path> all = Files.walk(path, DEPTH)) {
          all.filter(Files::isRegularFile).forEach(file -> files.add(mark(file)));
        } catch (IOException e) {
          files.add(name + " can't be listed");
        }
      }
    }
    return files;
  }

  private static String mark(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return file + " is going"; // it was there a moment ago: look again
    }
  }
}
