package explor.bot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.store.Json;
import explor.bot.understanding.EmergencyFirst;
import explor.bot.understanding.UnderstandJsonl;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * {@code ./explor understand}: what is understood of a text. With {@code --jsonl} a line has {@code
 * text} and may have {@code id, sent, lang, form}; out comes {@code
 * {"id","intent","kind","slots"}}.
 */
@picocli.CommandLine.Command(
    name = "understand",
    description = "What is understood of a text: intent, form and slots.",
    mixinStandardHelpOptions = true)
final class UnderstandCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private JsonLines lines = new JsonLines();

  @Override
  public Integer call() {
    ConfigOption.Loaded loaded = config.load();
    try (World world = loaded.world()) {
      UnderstandJsonl understand =
          new UnderstandJsonl(
              new EmergencyFirst(world.safety(), world.understanding()),
              world.extraction(),
              world.forms());
      LocalDate today = LocalDate.now(Clock.systemUTC());
      if (lines.on()) {
        return lines.answer(line -> understand.answer(line, today));
      }
      ObjectNode in = Json.mapper().createObjectNode().put("text", lines.wholeText());
      System.out.println(pretty(understand.answer(in.toString(), today)));
      return 0;
    }
  }

  private static String pretty(String line) {
    try {
      return Json.mapper().readTree(line).toPrettyString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was just written can be read", e);
    }
  }
}
