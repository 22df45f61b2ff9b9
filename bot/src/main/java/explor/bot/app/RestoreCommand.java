package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.upkeep.Manifest;
import explor.bot.upkeep.Restore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./explor restore FILE}: a backup in the place of the data folder, whole or not at all. */
@Command(
    name = "restore",
    description = "Put a backup in place. Whatever happens meanwhile: old or new, never half.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--replace",
      description = "Even where there are data; they move to before-restore-… in the data folder.")
  private boolean replace;

  @Parameters(paramLabel = "FILE", description = "A file that `explor backup` wrote.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    Manifest manifest = new Restore(settings.data()).from(file, replace, Instant.now());
    System.out.printf(
        "Restored as of %s: the database and %d attachment(s).%n",
        manifest.made(), manifest.count("attachments/"));
    System.out.println(
        "The configuration of that day is in "
            + settings.data().resolve(Restore.CONFIG)
            + ": copy what you need from there, and delete it.");
    manifest.leftOut().forEach(what -> System.out.println("Was not in the backup: " + what));
    return 0;
  }
}
