package explor.bot.understanding.intent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.bot.config.Faults;
import explor.bot.safety.Safety;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The figures that docs/QUALITY.md speaks of, as floors. */
final class IntentGoldTest {
  @Test
  void firstMessagesAreUnderstood() throws Exception {
    Intents intents = Intents.load(Path.of("../config"), new Faults());
    Safety safety = Safety.builtIn();
    List<String> wrong = new ArrayList<>();
    int all = 0;
    try (InputStream in =
        Objects.requireNonNull(IntentGoldTest.class.getResourceAsStream("/gold/intents.jsonl"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode gold = new ObjectMapper().readTree(line);
        String words = gold.get("text").asText();
        String found =
            safety.look(words).isPresent()
                ? "emergency"
                : intents.rank(words).get(0).intent().code();
        all++;
        if (!found.equals(gold.get("intent").asText())) {
          wrong.add(found + " for: " + words);
        }
      }
    }
    assertTrue(wrong.size() <= all * 0.08, String.join("\n", wrong));
  }
}
