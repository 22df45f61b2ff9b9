package explor.bot.understanding.slot;

import explor.bot.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * First names of many countries, from {@code config/gazetteer/firstnames.txt}. They tell a person
 * from a place or an organisation where nothing else does.
 */
final class FirstNames {
  private final Set<String> names = new HashSet<>();

  static FirstNames load(Path configFolder, Faults faults) {
    FirstNames loaded = new FirstNames();
    Path file = configFolder.resolve("gazetteer").resolve("firstnames.txt");
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          loaded.names.add(Words.fold(line.strip()));
        }
      }
    } catch (IOException e) {
      faults.add(
          "gazetteer/firstnames.txt", 0, "cannot be read: " + file + " is missing or unreadable");
    }
    return loaded;
  }

  /** Whether the folded word is known as a first name. */
  boolean has(String word) {
    return names.contains(word);
  }
}
