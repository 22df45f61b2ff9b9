package explor.bot.app;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.knowledge.load.Columns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * How experts are proposed, from {@code config/matching.yaml}.
 *
 * @param restDays days after a mission on which an expert is not asked again
 * @param levels what is said of a language one can't work in; from {@code import.yaml}, as a table
 *     and an offer mean the same by it
 */
record MatchingSettings(int restDays, Columns levels) {
  private static final String FILE = "matching.yaml";
  private static final int USUAL = 30;
  private static final int MOST_DAYS = 1000;

  /** The usual settings when there is no such file. */
  static MatchingSettings load(Path config, Faults faults) {
    return new MatchingSettings(restDays(config, faults), ImportWords.levels(config, faults));
  }

  private static int restDays(Path config, Faults faults) {
    if (!Files.exists(config.resolve(FILE))) {
      return USUAL;
    }
    ConfigNode root = ConfigNode.read(config.resolve(FILE), FILE, faults);
    root.onlyKeys(Set.of("rest_days"));
    ConfigNode rest = root.get("rest_days");
    int days = rest.number(USUAL);
    if (days < 0 || days > MOST_DAYS) {
      rest.fault("should be a number of days, 0 to " + MOST_DAYS);
      return USUAL;
    }
    return days;
  }
}
