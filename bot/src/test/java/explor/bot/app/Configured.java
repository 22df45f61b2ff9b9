package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.safety.Confidences;
import java.nio.file.Path;
import java.util.Optional;

/** The configuration we ship. What is learned from it is kept, so that one test learns for all. */
final class Configured {
  private static final Path LEARNED = Path.of("target", "learned");

  private Configured() {}

  /** A world of one's own, which the caller closes. */
  static World world() {
    Faults faults = new Faults();
    World world = World.load(Path.of("../config"), Optional.of(LEARNED), faults);
    faults.throwIfAny();
    return world;
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
    Confidences confidences = Confidences.load(Path.of("../config"), faults);
    faults.throwIfAny();
    return confidences;
  }
}
