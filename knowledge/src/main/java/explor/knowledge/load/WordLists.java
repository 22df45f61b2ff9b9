package explor.knowledge.load;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the word lists staff keep. A thesaurus file has {@code [topic]} lines and concept lines
 * {@code name: term, term | term}; a spelling file has {@code chat form = plain form}. {@code #}
 * starts a comment line.
 */
public final class WordLists {
  private static final Pattern BETWEEN_TERMS = Pattern.compile("[,|]");

  private WordLists() {}

  /**
   * Adds a thesaurus file's concepts.
   *
   * @param sector the file's name without extension
   * @param file as the operator knows it
   */
  public static void concepts(
      String sector, String file, String text, Concepts.Builder into, List<String> faults) {
    String topic = "";
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        topic = line.substring(1, line.length() - 1).strip();
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int at = i + 1;
        concept(sector, topic, line, into)
            .ifPresent(what -> faults.add(file + ":" + at + ": " + what));
      }
    }
  }

  private static Optional<String> concept(
      String sector, String topic, String line, Concepts.Builder into) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      return Optional.of("expected \"name: term, term\"");
    }
    List<String> terms =
        Arrays.stream(BETWEEN_TERMS.split(line.substring(colon + 1)))
            .map(String::strip)
            .filter(t -> !t.isEmpty())
            .toList();
    return terms.isEmpty()
        ? Optional.of("a concept needs at least one term")
        : into.add(sector, topic, line.substring(0, colon).strip(), terms);
  }

  /** Reads a spelling file. */
  public static Spelling spelling(String file, String text, List<String> faults) {
    Map<String, String> plain = new HashMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int equals = line.indexOf('=');
      if (!line.isEmpty() && !line.startsWith("#")) {
        if (equals <= 0) {
          faults.add(file + ":" + (i + 1) + ": expected \"chat form = plain form\"");
        } else {
          plain.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
      }
    }
    return Spelling.of(plain);
  }
}
