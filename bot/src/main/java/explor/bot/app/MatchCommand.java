package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.desk.Matcher;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.text.Language;
import explor.bot.understanding.Command.Fill;
import explor.bot.understanding.Interpretation;
import explor.bot.understanding.Moment;
import explor.knowledge.Knowledge;
import explor.knowledge.jsonl.MatchJsonl;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor match}: experts for a need, or needs for an offer, with reasons. */
@Command(
    name = "match",
    description =
        "Experts for a need, or waiting needs for an offer, with reasons and reservations.",
    mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
  private static final int MOST = 10;
  private static final int SHOWN = 3;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private JsonLines lines = new JsonLines();

  @Option(
      names = "--experts",
      paramLabel = "FILE",
      description = "Match these experts (JSON Lines), not those of the configuration.")
  private @Nullable Path experts;

  @Override
  public Integer call() {
    if (lines.on()) {
      return jsonl();
    }
    ConfigOption.Loaded loaded = config.load();
    try (World world = loaded.world()) {
      show(world, lines.wholeText());
      return 0;
    }
  }

  private int jsonl() {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    Knowledge.Loaded loaded = Knowledge.load(settings.config());
    try (Knowledge knowledge = loaded.knowledge()) {
      loaded.faults().forEach(faults::add);
      if (experts != null) {
        knowledge.replaceExperts(experts).forEach(faults::add);
      }
      faults.throwIfAny();
      return lines.answer(new MatchJsonl(knowledge, MOST)::line);
    }
  }

  /** A need or an offer in plain words, as a person writes it. */
  private static void show(World world, String words) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Interpretation meaning =
        world.understanding().interpret(words, Moment.first(today, Language.FR));
    String formId = "need";
    Map<String, Filled> answers = new LinkedHashMap<>();
    for (var command : meaning.commands()) {
      switch (command) {
        case explor.bot.understanding.Command.Start start -> formId = start.form();
        case Fill fill -> answers.put(fill.slot(), fill.answer());
        default -> {} // the rest of a conversation has no part in matching
      }
    }
    Form form = world.forms().form(formId).orElseThrow();
    System.out.println(form.title(Language.FR) + " : " + answers.keySet());
    for (Matcher.Proposal proposal :
        world.matcher().proposals(formId, answers, meaning.languageOfWords(), SHOWN)) {
      System.out.println(proposal.headline() + " [" + proposal.id() + "]");
      System.out.println("  + " + String.join(" ; ", proposal.reasons()));
      if (!proposal.reservations().isEmpty()) {
        System.out.println("  – " + String.join(" ; ", proposal.reservations()));
      }
    }
  }
}
