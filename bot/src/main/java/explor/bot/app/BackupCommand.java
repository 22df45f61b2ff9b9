package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.upkeep.Backup;
import explor.bot.upkeep.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./explor backup FILE}: all of an installation in one file, while it runs. */
@Command(
    name = "backup",
    description =
        "Write database, attachments and configuration to one zip file, while explor runs. Secrets"
            + " are left out.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--replace", description = "Take the place of a file of this name.")
  private boolean replace;

  @Parameters(paramLabel = "FILE", description = "The zip file to write.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    if (!replace && Files.exists(file)) {
      throw new CommandFailed(file + " is there already: choose another name, or --replace.");
    }
    Manifest manifest = new Backup(settings.data(), settings.config()).write(file, Instant.now());
    System.out.printf(
        "%s: the database, %d attachment(s), %d file(s) of the configuration.%n",
        file, manifest.count("attachments/"), manifest.count("config/"));
    System.out.println(
        "It holds people's data and the key of this installation's mail threads: keep it as you"
            + " keep the data folder.");
    manifest.leftOut().forEach(what -> System.out.println("Not in it: " + what));
    return 0;
  }
}
