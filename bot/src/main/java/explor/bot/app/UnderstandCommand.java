package explor.bot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.form.Form;
import explor.bot.safety.Safety;
import explor.bot.store.Json;
import explor.bot.text.Language;
import explor.bot.understanding.Command;
import explor.bot.understanding.Interpretation;
import explor.bot.understanding.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      if (lines.on()) {
        return lines.answer(line -> answer(world, line));
      }
      ObjectNode in = Json.mapper().createObjectNode().put("text", lines.wholeText());
      System.out.println(understood(world, in).toPrettyString());
      return 0;
    }
  }

  private static String answer(World world, String line) {
    try {
      return understood(world, Json.mapper().readTree(line)).toString();
    } catch (JsonProcessingException e) {
      return Json.mapper().createObjectNode().put("error", "not a JSON object").toString();
    }
  }

  private static ObjectNode understood(World world, JsonNode in) {
    LocalDate sent = sent(in.path("sent").asText(""));
    Language language = Language.of(in.path("lang").asText("fr"));
    Form given = world.forms().form(in.path("form").asText("")).orElse(null);
    Moment moment =
        given == null
            ? Moment.first(sent, language)
            : new Moment(sent, language, given, List.of(), Map.of(), false, true, Map.of());
    String text = in.path("text").asText("");
    Interpretation meaning = world.understanding().interpret(text, moment);
    ObjectNode out = Json.mapper().createObjectNode();
    out.set("id", in.path("id"));
    out.put("intent", intent(world.safety(), text, meaning));
    Form form = given;
    for (Command command : meaning.commands()) {
      if (command instanceof Command.Start start) {
        form = world.forms().form(start.form()).orElse(given);
      }
    }
    out.put("kind", form == null ? "" : form.id());
    slots(out.putObject("slots"), form, meaning.commands());
    return out;
  }

  /** An emergency is one before anything else is asked. */
  private static String intent(Safety safety, String text, Interpretation meaning) {
    return safety.look(text).isPresent() ? "emergency" : meaning.intent().code();
  }

  private static void slots(ObjectNode slots, @Nullable Form form, List<Command> commands) {
    for (Command command : commands) {
      switch (command) {
        case Command.Fill fill ->
            slots.set(
                fill.slot(),
                SlotJson.of(
                    form == null ? null : form.slot(fill.slot()).orElse(null), fill.answer()));
        case Command.Correct correct ->
            slots.set(
                correct.slot(),
                SlotJson.of(
                    form == null ? null : form.slot(correct.slot()).orElse(null),
                    correct.answer()));
        default -> {} // what a conversation does beside filling has no slots
      }
    }
  }

  private static LocalDate sent(String day) {
    try {
      return day.isEmpty() ? LocalDate.now(Clock.systemUTC()) : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      return LocalDate.now(Clock.systemUTC());
    }
  }
}
