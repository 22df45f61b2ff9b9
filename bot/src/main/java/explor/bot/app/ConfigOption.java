package explor.bot.app;

import explor.bot.config.Faults;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --config FILE}, shared by the commands that need settings. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings file (default: config/explor.yaml).")
  private @Nullable Path file;

  Settings settings(Faults faults) {
    return Settings.load(home(), Optional.ofNullable(file), System.getenv(), faults);
  }

  /** The settings alone; stops with every fault at once. */
  Settings settings() {
    Faults faults = new Faults();
    Settings settings = settings(faults);
    faults.throwIfAny();
    return settings;
  }

  /** Settings and the world of the configuration folder; stops with every fault at once. */
  Loaded load() {
    Faults faults = new Faults();
    Settings settings = settings(faults);
    World world = World.load(settings.config(), settings.cache(), faults);
    faults.throwIfAny();
    return new Loaded(settings, world);
  }

  /** The same for whoever holds the data folder: with the index on disk. */
  Loaded loadWithIndex(Settings settings, Faults faults) {
    World world = World.load(settings.config(), settings.cache(), index(settings.data()), faults);
    faults.throwIfAny();
    return new Loaded(settings, world);
  }

  /** Where the index of a data folder is. */
  static Path index(Path data) {
    return data.resolve("index");
  }

  record Loaded(Settings settings, World world) {}

  /** The project's folder: where the launcher stands, or the working folder. */
  static Path home() {
    String home = System.getenv("EXPLOR_HOME");
    return (home == null || home.isBlank() ? Path.of(".") : Path.of(home))
        .toAbsolutePath()
        .normalize();
  }
}
