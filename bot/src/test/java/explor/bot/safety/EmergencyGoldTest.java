package explor.bot.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The figures that docs/QUALITY.md speaks of, as floors: on the examples that are learned from, and
 * on messages that were kept back.
 */
final class EmergencyGoldTest {
  private static final Safety SAFETY = Safety.builtIn();
  private static final List<Examples.Message> EXAMPLES = examples();

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(EmergencyGoldTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Examples.Message> examples() {
    Faults faults = new Faults();
    String file = Safety.EXAMPLES;
    List<Examples.Message> all =
        Examples.read(ConfigNode.parse(text(file), file, faults)).messages();
    faults.throwIfAny();
    return all;
  }

  private static List<Examples.Message> cries() {
    return EXAMPLES.stream().filter(message -> message.event().isPresent()).toList();
  }

  @Test
  void thereAreCriesOfEveryEventInEveryLanguage() {
    Set<String> pairs =
        cries().stream()
            .map(cry -> cry.event().orElseThrow() + " " + cry.language())
            .collect(Collectors.toSet());
    for (EmergencyEvent event : EmergencyEvent.values()) {
      for (String language : List.of("fr", "en", "es", "pt")) {
        assertTrue(pairs.contains(event + " " + language), event + " " + language);
      }
    }
    assertTrue(cries().size() >= 1200);
  }

  @Test
  void everyCryForHelpIsHeard() {
    List<String> unheard =
        cries().stream()
            .map(Examples.Message::words)
            .filter(words -> SAFETY.look(words).isEmpty())
            .toList();
    assertEquals(List.of(), unheard);
  }

  @Test
  void whatHappenedIsMostlyToldRight() {
    long right =
        cries().stream()
            .filter(cry -> SAFETY.look(cry.words()).map(Emergency::event).equals(cry.event()))
            .count();
    assertTrue(right >= cries().size() * 0.95, right + " of " + cries().size());
  }

  @Test
  void panicInCapitalsWithoutAccentsIsHeardAsWell() {
    List<String> unheard =
        cries().stream()
            .map(Examples.Message::words)
            .filter(
                words ->
                    SAFETY.look("Bonjour. " + words.toUpperCase(Locale.ROOT) + " !!!").isEmpty())
            .toList();
    assertTrue(unheard.size() <= cries().size() * 0.01, unheard.toString());
  }

  @Test
  void harmlessWordsRarelyRaiseTheAlarm() {
    List<String> harmless =
        EXAMPLES.stream()
            .filter(message -> message.event().isEmpty())
            .map(Examples.Message::words)
            .toList();
    List<String> alarms =
        harmless.stream().filter(words -> SAFETY.look(words).isPresent()).toList();
    assertTrue(harmless.size() >= 900);
    assertTrue(alarms.size() <= harmless.size() * 0.02, alarms.toString());
  }

  /** Written before the learning was, read once, and never mended for. */
  @Test
  void whatNobodyMendedForIsHeardAsWell() {
    List<String> cries =
        text("/gold/emergencies-fresh.tsv").lines().map(line -> line.split("\t", 2)[1]).toList();
    List<String> harmless = text("/gold/harmless-fresh.txt").lines().toList();
    long heard = cries.stream().filter(words -> SAFETY.look(words).isPresent()).count();
    long alarms = harmless.stream().filter(words -> SAFETY.look(words).isPresent()).count();
    assertTrue(heard >= cries.size() * 0.93, heard + " of " + cries.size());
    assertTrue(alarms <= harmless.size() * 0.1, alarms + " of " + harmless.size());
  }
}
