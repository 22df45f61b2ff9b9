package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.FolderLock;
import explor.bot.store.MissionSheets;
import explor.bot.store.Proposals;
import explor.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor reindex}: the whole index again, from the cases and the configuration. */
@Command(
    name = "reindex",
    description = "Make the index again from the cases and config/, also while serve runs.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(200);

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "How long to wait for a running assistant (default: ${DEFAULT-VALUE}).")
  private int wait = 600;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    faults.throwIfAny();
    Path data = settings.data();
    Optional<FolderLock> lock = FolderLock.tryTake(data);
    String outcome;
    if (lock.isEmpty()) {
      outcome = there(new ReindexRequest(data));
    } else {
      try {
        outcome = here(settings);
      } finally {
        lock.get().close();
      }
    }
    System.out.println(outcome);
    return outcome.startsWith(Reindexing.DONE) ? 0 : 1;
  }

  /** Nobody serves: it is done in this process. */
  private static String here(Settings settings) {
    Faults faults = new Faults();
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(settings.data());
        Knowledge knowledge =
            World.knowledge(settings.config(), ConfigOption.index(settings.data()), faults)) {
      MatchingSettings matching = MatchingSettings.load(settings.config(), faults);
      faults.throwIfAny();
      Engagements engagements =
          new Engagements(
              database,
              new Cases(clock),
              new Proposals(clock),
              new MissionSheets(clock),
              matching.restDays());
      knowledge.follow(() -> CaseKnowledge.filed(engagements, matching.levels()));
      return Reindexing.outcome(knowledge);
    }
  }

  /** Asks the running assistant, and waits. */
  private String there(ReindexRequest request) throws IOException, InterruptedException {
    request.ask();
    Instant end = Instant.now().plusSeconds(wait);
    while (Instant.now().isBefore(end)) {
      Optional<String> answer = request.answered();
      if (answer.isPresent()) {
        return answer.get();
      }
      Thread.sleep(LOOK);
    }
    request.withdraw();
    throw new CommandFailed(
        "The running assistant has not answered within " + wait + " seconds; its log tells more.");
  }
}
