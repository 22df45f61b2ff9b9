package explor.bot.understanding.slot;

import explor.bot.config.Faults;
import java.nio.file.Path;

/** The readers that need word lists, loaded once. */
record Readers(
    Gazetteer gazetteer,
    FirstNames firstNames,
    PeriodReader periods,
    DurationReader durations,
    LanguageReader languages,
    Sectors sectors) {

  static Readers load(Path configFolder, Faults faults) {
    return new Readers(
        Gazetteer.load(configFolder, faults),
        FirstNames.load(configFolder, faults),
        new PeriodReader(),
        new DurationReader(),
        new LanguageReader(configFolder, faults),
        new Sectors(configFolder, faults));
  }
}
