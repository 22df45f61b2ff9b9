package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.bot.config.Faults;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the figures of {@code docs/QUALITY.md} on messages written for this purpose. */
class GoldTest {
  private static final Path CONFIG = Path.of("..", "config");
  private static final Path GOLD = Path.of("src", "test", "resources", "gold");
  private static Extraction extraction;
  private static Forms forms;

  @BeforeAll
  static void load() {
    Faults faults = new Faults();
    extraction = Extraction.load(CONFIG, faults);
    forms = Forms.load(CONFIG, faults);
  }

  @ParameterizedTest
  @ValueSource(strings = {"needs", "offers"})
  void theFloorsAreHeld(String file) throws IOException {
    SlotScore score = new SlotScore();
    for (JsonNode gold : lines(file)) {
      score.add(gold, read(gold, gold.path("kind").asText()));
    }
    String figures =
        "%s: core %.3f, names %.3f, texts %.3f, invented %.3f"
            .formatted(
                file,
                score.f1(SlotScore.CORE),
                score.f1(SlotScore.NAMES),
                score.f1(SlotScore.TEXTS),
                score.inventedPerMessage());
    System.out.println(figures);
    String told = figures + "\n" + String.join("\n", score.errors());
    assertTrue(score.f1(SlotScore.CORE) >= 0.90, told);
    assertTrue(score.f1(SlotScore.NAMES) >= 0.85, told);
    assertTrue(score.f1(SlotScore.TEXTS) >= 0.85, told);
    assertTrue(score.inventedPerMessage() <= 0.25, told);
  }

  @Test
  void theFormIsChosenRightly() throws IOException {
    int right = 0;
    int all = 0;
    for (String file : List.of("needs", "offers")) {
      for (JsonNode gold : lines(file)) {
        all++;
        String best = extraction.scores(gold.path("text").asText()).best();
        right += best.equals(gold.path("kind").asText()) ? 1 : 0;
      }
    }
    assertTrue(right >= all * 0.9, right + " of " + all);
  }

  @Test
  void aLongMessageIsReadWithinTwoMilliseconds() throws IOException {
    StringBuilder text = new StringBuilder();
    for (JsonNode gold : lines("needs")) {
      if (text.toString().split("\\s+").length < 250) {
        text.append(gold.path("text").asText()).append('\n');
      }
    }
    Form form = forms.form("need").orElseThrow();
    LocalDate sent = LocalDate.of(2026, 11, 10);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 300; round++) {
      long begun = System.nanoTime();
      extraction.whole(form, text.toString(), sent);
      best = Math.min(best, System.nanoTime() - begun);
    }
    assertTrue(best < 20_000_000, best / 1000 + " µs"); // ten times the aim: no flaky test
    System.out.println("250 words: " + best / 1000 + " µs at best");
  }

  private static Map<String, String> read(JsonNode gold, String kind) {
    Form form = forms.form(kind).orElseThrow();
    Map<String, String> read = new HashMap<>();
    extraction
        .whole(form, gold.path("text").asText(), LocalDate.parse(gold.path("sent").asText()))
        .forEach((name, filled) -> read.put(name, filled.value()));
    return read;
  }

  private static List<JsonNode> lines(String file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new java.util.ArrayList<>();
    for (String line : Files.readAllLines(GOLD.resolve(file + ".jsonl"))) {
      if (!line.isBlank()) {
        lines.add(json.readTree(line));
      }
    }
    return lines;
  }
}
