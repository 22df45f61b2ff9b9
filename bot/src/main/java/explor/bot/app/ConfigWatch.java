package explor.bot.app;

import explor.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over experts, needs and booklets that changed on disk, without a restart. Looks at names,
 * sizes and times; a change with a fault is told once and leaves all as it was. Not thread-safe.
 */
final class ConfigWatch {
  private static final Logger log = LoggerFactory.getLogger(ConfigWatch.class);
  private static final Set<String> WATCHED =
      Set.of("experts.csv", "needs.csv", "booklets", "programme");
  private static final int DEPTH = 4;

  private final Path config;
  private final Knowledge knowledge;
  private final Consumer<List<String>> staff;
  private Set<String> seen;

  /**
   * @param staff told, once a change, what is wrong with it
   */
  ConfigWatch(Path config, Knowledge knowledge, Consumer<List<String>> staff) {
    this.config = config;
    this.knowledge = knowledge;
    this.staff = staff;
    this.seen = now();
  }

  /** Whether something changed; then {@link Knowledge#reload} was tried. */
  boolean look() {
    Set<String> now = now();
    if (now.equals(seen)) {
      return false;
    }
    seen = now;
    List<String> faults = knowledge.reload(config);
    if (faults.isEmpty()) {
      log.info("What changed in {} is in use.", config);
    } else {
      log.error("What changed in {} is not used: {}", config, String.join("; ", faults));
      staff.accept(faults);
    }
    return true;
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
