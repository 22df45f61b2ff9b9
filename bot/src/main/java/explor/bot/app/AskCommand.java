package explor.bot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.config.Faults;
import explor.bot.safety.Emergency;
import explor.bot.safety.Safety;
import explor.bot.store.Json;
import explor.bot.text.Language;
import explor.knowledge.Answer;
import explor.knowledge.Knowledge;
import explor.knowledge.booklet.MarkdownBooklet;
import explor.knowledge.jsonl.AskJsonl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor ask}: a volunteer's question to a booklet, or an emergency's first words. */
@Command(
    name = "ask",
    description = "A volunteer's question: the booklet's own words and section, or \"don't know\".",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private JsonLines lines = new JsonLines();

  @Option(names = "--booklet", paramLabel = "FILE", description = "One booklet (Markdown).")
  private @Nullable Path booklet;

  @Option(
      names = "--booklets",
      paramLabel = "DIR",
      description = "A folder of booklets; each line names its own.")
  private @Nullable Path booklets;

  @Override
  public Integer call() throws IOException {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    World world = World.load(settings.config(), settings.cache(), faults);
    Safety safety = Safety.load(settings.config(), settings.cache(), faults);
    faults.throwIfAny();
    try (world) {
      Knowledge knowledge = world.knowledge();
      if (booklets != null) {
        knowledge.putBooklets(booklets).forEach(faults::add);
        faults.throwIfAny();
      }
      if (booklet != null) {
        add(knowledge, booklet);
      }
      Asking asking = new Asking(world, safety, booklet == null ? "" : id(booklet));
      return lines.on() ? lines.answer(asking::line) : asking.talk(lines.wholeText());
    }
  }

  private static void add(Knowledge knowledge, Path file) throws IOException {
    knowledge.putBooklet(MarkdownBooklet.read(id(file), Files.readString(file)));
  }

  private static String id(Path file) {
    return AskJsonl.bookletId(file.toString().replace('\\', '/'));
  }

  /** Emergencies first, then the booklet. */
  private record Asking(World world, Safety safety, String booklet) {
    String line(String line) {
      AskJsonl ask = new AskJsonl(world.knowledge()::answer);
      try {
        JsonNode in = Json.mapper().readTree(line);
        Optional<Emergency> emergency = safety.look(in.path("question").asText(""));
        if (emergency.isEmpty()) {
          return ask.line(line);
        }
        ObjectNode out = Json.mapper().createObjectNode();
        out.set("id", in.path("id"));
        String id = AskJsonl.bookletId(in.path("booklet").asText(booklet));
        out.put("answer", firstWords(emergency.get(), id));
        out.put("abstained", false);
        out.put("emergency", true);
        return out.toString();
      } catch (JsonProcessingException e) {
        return ask.line(line); // it says what is wrong with the line
      }
    }

    int talk(String question) {
      Optional<Emergency> emergency = safety.look(question);
      if (emergency.isPresent()) {
        System.out.println(firstWords(emergency.get(), booklet));
        return 0;
      }
      switch (world.knowledge().answer(booklet, question)) {
        case Answer.Found found -> {
          System.out.println(found.text());
          System.out.println(
              "("
                  + found.section()
                  + (found.checkedOn().isEmpty() ? "" : ", " + found.checkedOn())
                  + ")");
        }
        case Answer.NotFound missing ->
            System.out.println(world.texts().get(Language.FR, "volunteer.unknown"));
      }
      return 0;
    }

    /** The same first words as in a conversation: they are asked of the dialogue itself. */
    private String firstWords(Emergency emergency, String id) {
      return world.dialogue().emergency(emergency, id);
    }
  }
}
