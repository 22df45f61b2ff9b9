package explor.bot.mission;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mission, as staff describe it.
 *
 * @param id e.g. {@code KIN-2027-01}
 * @param booklet id of its livret du volontaire
 * @param start first day there; null when not yet known
 * @param end last day there; null when not yet known
 * @param zone of the place: "today" and "in the evening" are meant there
 * @param onCall who is told first in an emergency; may be empty
 */
public record Mission(
    String id,
    String title,
    String booklet,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    ZoneId zone,
    List<Responder> onCall) {
  public static final ZoneId HOME = ZoneId.of("Europe/Paris");
  private static final String NAME = "missions.yaml";

  public Mission {
    onCall = List.copyOf(onCall);
  }

  /** Today at the place of the mission. */
  public LocalDate today(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  /** Whether it is over, and so many days more have passed. */
  public boolean overSince(int days, Instant now) {
    return end != null && today(now).isAfter(end.plusDays(days));
  }

  /** Whether its days have begun and are not over. */
  public boolean running(Instant now) {
    LocalDate today = today(now);
    return start != null && end != null && !today.isBefore(start) && !today.isAfter(end);
  }

  /** The missions of {@code config/missions.yaml}, by id. */
  public static Map<String, Mission> load(Path config, Faults faults) {
    Map<String, Mission> missions = new LinkedHashMap<>();
    ConfigNode.read(config.resolve(NAME), NAME, faults)
        .entries()
        .forEach((id, node) -> missions.put(id, read(id, node)));
    return missions;
  }

  private static Mission read(String id, ConfigNode node) {
    node.onlyKeys(Set.of("title", "booklet", "start", "end", "zone", "on_call"));
    LocalDate start = date(node.get("start"));
    LocalDate end = date(node.get("end"));
    if (start != null && end != null && end.isBefore(start)) {
      node.get("end").fault("lies before the start");
    }
    return new Mission(
        id,
        node.need("title").text(id),
        node.need("booklet").text(""),
        start,
        end,
        zone(node.get("zone")),
        node.get("on_call").exists() ? List.of(Responder.read(node.get("on_call"))) : List.of());
  }

  private static @Nullable LocalDate date(ConfigNode node) {
    String text = node.text("").strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      node.fault("should be a day like 2027-02-22");
      return null;
    }
  }

  private static ZoneId zone(ConfigNode node) {
    String text = node.text("").strip();
    Optional<ZoneId> zone = text.isEmpty() ? Optional.of(HOME) : zone(text);
    if (zone.isEmpty()) {
      node.fault("should be a time zone like Africa/Kinshasa");
    }
    return zone.orElse(HOME);
  }

  /** A time zone by its name of the tz database; empty when there is none of that name. */
  static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
