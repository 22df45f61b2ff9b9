package explor.bot.app;

import explor.bot.store.Database;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;

/** The data of an installation, as commands use it; {@code serve} may run beside them. */
final class InstalledData {
  private InstalledData() {}

  /**
   * Opens the data for as long as something is done with it.
   *
   * @return what was made of it; empty when nothing was ever received and there is no data
   */
  static <T> Optional<T> with(Settings settings, Function<Database, T> work) {
    if (!Files.exists(Database.fileIn(settings.data()))) {
      return Optional.empty();
    }
    try (Database database = Database.open(settings.data())) {
      return Optional.of(work.apply(database));
    }
  }

  /** The code of a command that found nothing to work with, and says so. */
  static int none() {
    System.out.println("Nothing has been received yet.");
    return 0;
  }
}
