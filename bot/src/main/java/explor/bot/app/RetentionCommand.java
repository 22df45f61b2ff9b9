package explor.bot.app;

import explor.bot.store.AttachmentFiles;
import explor.bot.store.Database;
import explor.bot.store.PersonTables;
import explor.bot.store.Retention;
import explor.bot.store.Tombstones;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor retention}: what may be kept no longer, by the settings under {@code keep}. */
@Command(
    name = "retention",
    description =
        "Forget what is older than the settings allow; serve does the same every night by itself.",
    mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--dry-run", description = "Only count.")
  private boolean dry;

  @Override
  public Integer call() {
    Settings settings = config.settings();
    return InstalledData.with(settings, database -> apply(settings, database))
        .orElseGet(InstalledData::none);
  }

  private int apply(Settings settings, Database database) {
    Clock clock = Clock.systemUTC();
    Retention retention = new Retention(new PersonTables(new Tombstones(clock)));
    Retention.Periods keep = settings.upkeep().keep();
    Map<String, Integer> rows;
    if (dry) {
      rows = database.read(tx -> retention.count(tx, keep, clock.instant()));
    } else {
      Retention.Done done =
          database.inTransaction(tx -> retention.apply(tx, keep, clock.instant()));
      new AttachmentFiles(settings.data()).delete(done.files());
      database.wantScrub();
      database.scrub();
      rows = done.rows();
    }
    rows.forEach(
        (kind, many) -> System.out.printf("%-10s %d %s%n", kind, many, dry ? "would go" : "gone"));
    return 0;
  }
}
