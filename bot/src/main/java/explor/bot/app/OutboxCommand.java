package explor.bot.app;

import explor.bot.store.Database;
import explor.bot.store.Outbox;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./explor outbox}: what has not left, and reviving a dead letter. */
@Command(
    name = "outbox",
    description = "List what has not left yet; \"outbox revive NUMBER\" tries a dead letter again.",
    mixinStandardHelpOptions = true)
final class OutboxCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(arity = "0..1", paramLabel = "revive", description = "What to do.")
  private String verb = "";

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "Of the dead letter.")
  private long number;

  @Override
  public Integer call() {
    return InstalledData.with(config.settings(), this::outbox).orElseGet(InstalledData::none);
  }

  private int outbox(Database database) {
    Outbox outbox = new Outbox(database, Clock.systemUTC());
    if (verb.equals("revive")) {
      return revive(outbox);
    }
    for (Outbox.Line line : outbox.pending(MOST)) {
      System.out.printf(
          "%d  %s  %s  %s  %s  attempts %d  %s%n",
          line.id(),
          line.state(),
          line.channel(),
          line.purpose(),
          line.createdAt(),
          line.attempts(),
          line.lastError());
    }
    return 0;
  }

  private int revive(Outbox outbox) {
    if (!outbox.revive(number)) {
      throw new CommandFailed(
          "There is no dead letter " + number + "; `explor outbox` lists them.");
    }
    System.out.println("Message " + number + " is tried again.");
    return 0;
  }
}
