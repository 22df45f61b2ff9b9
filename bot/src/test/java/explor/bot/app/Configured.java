package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.safety.Confidences;
import explor.knowledge.Knowledge;
import java.nio.file.Path;
import java.util.Optional;

/** The configuration we ship. What is learned from it is kept, so that one test learns for all. */
final class Configured {
  private static final Path CONFIG = Path.of("../config");
  private static final Path LEARNED = Path.of("target", "learned");

  private Configured() {}

  /** Read once a JVM: it never changes, but for its knowledge. */
  private static final class Shared {
    private static final World WORLD = load();

    private static World load() {
      Faults faults = new Faults();
      World world = World.load(CONFIG, Optional.of(LEARNED), faults);
      faults.throwIfAny();
      return world;
    }
  }

  /** A world with a knowledge of one's own, which the caller closes. */
  static World world() {
    return Shared.WORLD.knowing(Knowledge.load(CONFIG).knowledge());
  }

  /** The same with its index on disk, in a folder that nobody else uses. */
  static World world(Path index) {
    Faults faults = new Faults();
    World world = World.load(Path.of("../config"), Optional.of(LEARNED), index, faults);
    faults.throwIfAny();
    return world;
  }

  static Confidences confidences() {
    Faults faults = new Faults();
    Confidences confidences = Confidences.load(CONFIG, faults);
    faults.throwIfAny();
    return confidences;
  }
}
