package explor.knowledge.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Irregular verbs of the four languages, whose forms no stemmer brings together: "buvez" is
 * "boire", "worn" is "wear".
 */
public final class Verbs {
  private static final Map<String, String> BASES = read();

  private Verbs() {}

  /**
   * @param folded any word
   * @return the infinitive this is a form of, or the word itself
   */
  public static String base(String folded) {
    return BASES.getOrDefault(folded, folded);
  }

  /** Whether this folded word is an irregular verb in any form, the infinitive included. */
  public static boolean isForm(String folded) {
    return BASES.containsKey(folded);
  }

  private static Map<String, String> read() {
    Map<String, String> bases = new HashMap<>();
    try (InputStream in = Verbs.class.getResourceAsStream("verbs.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "verbs.txt"), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int colon = line.indexOf(':');
        if (!line.startsWith("#") && colon > 0) {
          String base = line.substring(0, colon);
          bases.putIfAbsent(base, base);
          for (String form : line.substring(colon + 1).strip().split(" ")) {
            bases.putIfAbsent(form, base);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading verbs.txt", e);
    }
    return Map.copyOf(bases);
  }
}
