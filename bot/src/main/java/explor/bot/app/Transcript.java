package explor.bot.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a file that people can read and tests can play. A head of {@code key: value}
 * lines, then {@code ▸} for the person, {@code ◂} for the assistant (both go on in indented lines)
 * and {@code —} for what happened beside the talk. A person's line may also be {@code (P3D)}, time
 * that passes; {@code (edits 2) words}, a change to their second line; {@code (presses 1|yes)}, a
 * button by its data.
 *
 * @param head {@code clock} (an instant), {@code lang}, {@code mission} ("none" for nobody's)
 */
record Transcript(Map<String, String> head, List<Turn> turns) {
  /** One exchange: what the person typed, and everything after it up to their next line. */
  record Turn(String person, String answer) {}

  static String head(String language, Instant clock, @Nullable String mission) {
    return "clock: "
        + clock
        + "\nlang: "
        + language
        + (mission == null ? "" : "\nmission: " + mission)
        + "\n\n";
  }

  /** How a turn is written down. */
  static String turn(String person, String answer) {
    return "▸ "
        + person.lines().collect(Collectors.joining("\n  "))
        + "\n"
        + trimmed(answer)
        + "\n";
  }

  /** Trailing blanks are no part of a transcript. */
  static String trimmed(String answer) {
    return answer
            .lines()
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"))
            .stripTrailing()
        + "\n";
  }

  static Transcript parse(String file) {
    Map<String, String> head = new LinkedHashMap<>();
    List<Turn> turns = new ArrayList<>();
    StringBuilder person = new StringBuilder();
    StringBuilder answer = new StringBuilder();
    boolean inPerson = false;
    for (String line : file.lines().toList()) {
      if (line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("▸")) {
        if (!person.isEmpty()) {
          turns.add(new Turn(person.toString(), answer.toString()));
        }
        person = new StringBuilder(line.substring(1).strip());
        answer = new StringBuilder();
        inPerson = true;
      } else if (person.isEmpty()) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          head.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
      } else if (inPerson && line.startsWith("  ")) {
        person.append('\n').append(line.substring(2));
      } else {
        inPerson = false;
        answer.append(line).append('\n');
      }
    }
    if (!person.isEmpty()) {
      turns.add(new Turn(person.toString(), answer.toString()));
    }
    return new Transcript(head, turns);
  }
}
