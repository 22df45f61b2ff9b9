package explor.bot.mission;

import explor.bot.config.Faults;
import explor.bot.words.Fold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time zones of a country, from {@code config/gazetteer/zones.tsv}. Unchanging. */
public final class Zones {
  private static final String NAME = "gazetteer/zones.tsv";

  private final Map<String, List<ZoneId>> byCountry;

  private Zones(Map<String, List<ZoneId>> byCountry) {
    this.byCountry = byCountry;
  }

  /** Reads the file; a line that is none becomes a fault. */
  public static Zones load(Path config, Faults faults) {
    Map<String, List<ZoneId>> zones = new HashMap<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(config.resolve(NAME), StandardCharsets.UTF_8)) {
        number++;
        String[] parts = line.split("\t", -1);
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (parts.length == 2) {
          zones.put(parts[0], known(parts[1]));
        }
        if (zones.getOrDefault(parts[0], List.of()).isEmpty()) {
          faults.add(NAME, number, "should be a country code, a tab, and names of time zones");
        }
      }
    } catch (IOException e) {
      faults.add(NAME, 0, "cannot be read: " + e.getMessage());
    }
    return new Zones(Map.copyOf(zones));
  }

  /** The names this Java knows; a zone that is newer than it is left out. */
  private static List<ZoneId> known(String names) {
    List<ZoneId> zones = new ArrayList<>();
    for (String name : names.strip().split("\\s+")) {
      Mission.zone(name).ifPresent(zones::add);
    }
    return List.copyOf(zones);
  }

  /**
   * A guess.
   *
   * @param others further zones of the same country; the guess is to be checked when there are any
   */
  public record Guess(ZoneId zone, List<ZoneId> others) {}

  /**
   * @param country ISO 3166 code; anything else gives no guess
   * @param place a town, as people write it; may be empty
   */
  public Optional<Guess> of(String country, String place) {
    List<ZoneId> zones = byCountry.getOrDefault(country.toUpperCase(Locale.ROOT), List.of());
    if (zones.isEmpty()) {
      return Optional.empty();
    }
    String where = " " + Fold.fold(place).replaceAll("[^a-z]+", " ") + " ";
    ZoneId best =
        zones.stream()
            .filter(zone -> where.contains(" " + town(zone) + " "))
            .findFirst()
            .orElse(zones.getFirst());
    return Optional.of(new Guess(best, zones.stream().filter(zone -> !zone.equals(best)).toList()));
  }

  private static String town(ZoneId zone) {
    String id = zone.getId();
    return Fold.fold(id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
  }
}
