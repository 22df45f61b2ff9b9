package explor.bot.app;

import explor.bot.store.Database;
import explor.bot.store.Inbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor balance}: proves, day by day, that nothing which came was lost. */
@Command(
    name = "balance",
    description = "By day and channel: what came, and what became of it. 1 if it does not add up.",
    mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--days", description = "How many days back (default: ${DEFAULT-VALUE}).")
  private int days = 30;

  @Override
  public Integer call() {
    return InstalledData.with(config.settings(), this::balance).orElseGet(InstalledData::none);
  }

  private int balance(Database database) {
    Clock clock = Clock.systemUTC();
    Instant since = clock.instant().minus(Duration.ofDays(Math.clamp(days, 0, 36_500)));
    List<Inbox.Day> all = new Inbox(database, clock, () -> {}).days(since);
    all.forEach(day -> System.out.println(line(day)));
    return all.stream().allMatch(Inbox.Day::addsUp) ? 0 : 1;
  }

  static String line(Inbox.Day day) {
    return "%s  %s  seen %d = answered %d + filed %d + refused %d + set aside %d + waiting %d%s"
        .formatted(
            day.day(),
            day.channel(),
            day.seen(),
            day.answered(),
            day.filed(),
            day.refused(),
            day.aside(),
            day.waiting(),
            day.addsUp() ? "" : "  DOES NOT ADD UP");
  }
}
