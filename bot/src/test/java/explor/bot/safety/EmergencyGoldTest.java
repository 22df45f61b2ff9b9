package explor.bot.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The figures that docs/QUALITY.md speaks of, as floors. */
final class EmergencyGoldTest {
  private static final Safety SAFETY = Safety.builtIn();

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    EmergencyGoldTest.class.getResourceAsStream("/gold/" + name)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  private static List<String> cries() throws IOException {
    List<String> all = new ArrayList<>(lines("emergencies.tsv"));
    all.addAll(lines("emergencies-2.tsv"));
    return all;
  }

  @Test
  void everyCryForHelpIsHeard() throws IOException {
    List<String> unheard =
        cries().stream()
            .map(line -> line.split("\t", 2)[1])
            .filter(words -> SAFETY.look(words).isEmpty())
            .toList();
    assertEquals(List.of(), unheard);
  }

  @Test
  void whatHappenedIsMostlyToldRight() throws IOException {
    List<String> lines = cries();
    long right =
        lines.stream()
            .map(line -> line.split("\t", 2))
            .filter(
                line ->
                    SAFETY.look(line[1]).filter(e -> e.event().code().equals(line[0])).isPresent())
            .count();
    assertTrue(right >= lines.size() * 0.95, right + " of " + lines.size());
  }

  @Test
  void panicInCapitalsWithoutAccentsIsHeardAsWell() throws IOException {
    List<String> unheard = new ArrayList<>();
    for (String line : cries()) {
      String words = line.split("\t", 2)[1];
      if (SAFETY.look("Bonjour. " + words.toUpperCase(java.util.Locale.ROOT) + " !!!").isEmpty()) {
        unheard.add(words);
      }
    }
    assertEquals(List.of(), unheard);
  }

  @Test
  void harmlessWordsRarelyRaiseTheAlarm() throws IOException {
    List<String> lines = new ArrayList<>(lines("harmless.txt"));
    lines.addAll(lines("harmless-2.txt"));
    List<String> alarms = lines.stream().filter(words -> SAFETY.look(words).isPresent()).toList();
    assertTrue(lines.size() >= 900);
    assertTrue(alarms.size() <= lines.size() * 0.02, alarms.toString());
  }
}
