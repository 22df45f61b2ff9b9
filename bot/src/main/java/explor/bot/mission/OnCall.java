package explor.bot.mission;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who is on call, in the order in which they are told; {@code config/oncall.yaml}.
 *
 * @param every the next person is told after so long without an answer
 * @param then once the whole list was told twice, and that took an hour at least, everybody is told
 *     on every channel, again after so long each time
 * @param people may be empty: then the whole team is told, again and again
 */
public record OnCall(Duration every, Duration then, List<Responder> people) {
  private static final String NAME = "oncall.yaml";
  private static final int USUAL_MINUTES = 5;
  private static final int THEN_MINUTES = 30;
  private static final Duration INSISTENT = Duration.ofHours(1);

  public OnCall {
    people = List.copyOf(people);
  }

  /** With the usual rhythm for everybody. */
  public OnCall(Duration every, List<Responder> people) {
    this(every, Duration.ofMinutes(THEN_MINUTES), people);
  }

  /** How often one after the other is told before everybody is; {@code howMany} are on the list. */
  int oneByOne(int howMany) {
    return Math.max(2 * howMany, (int) INSISTENT.dividedBy(every));
  }

  public static OnCall load(Path config, Faults faults) {
    if (!Files.exists(config.resolve(NAME))) {
      return new OnCall(Duration.ofMinutes(USUAL_MINUTES), List.of());
    }
    ConfigNode root = ConfigNode.read(config.resolve(NAME), NAME, faults);
    root.onlyKeys(Set.of("every_minutes", "then_every_minutes", "people"));
    int minutes = root.get("every_minutes").number(USUAL_MINUTES);
    if (minutes < 1 || minutes > 60) {
      root.get("every_minutes").fault("should be 1 to 60 minutes");
    }
    int then = root.get("then_every_minutes").number(THEN_MINUTES);
    if (then < 10 || then > 240) {
      root.get("then_every_minutes").fault("should be 10 to 240 minutes");
    }
    List<Responder> people = new ArrayList<>();
    for (ConfigNode item : root.get("people").items()) {
      Responder read = Responder.read(item);
      String name = read.name();
      if (people.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
        item.get("name").fault("\"" + name + "\" stands twice: an order could not tell them apart");
      }
      people.add(read);
    }
    return new OnCall(
        Duration.ofMinutes(Math.clamp(minutes, 1, 60)),
        Duration.ofMinutes(Math.clamp(then, 10, 240)),
        people);
  }

  /**
   * Who is told of an alert, in order: first those of the mission, then the others; what is secret
   * goes first to whoever is a person of trust.
   */
  List<Responder> order(List<Responder> ofMission, boolean secret) {
    List<Responder> all = new ArrayList<>(ofMission);
    people.stream()
        .filter(one -> all.stream().noneMatch(known -> known.addresses().equals(one.addresses())))
        .forEach(all::add);
    List<Responder> ordered = new ArrayList<>(all);
    if (secret) {
      ordered.sort(java.util.Comparator.comparing(one -> !one.trusted())); // stable
    }
    return List.copyOf(ordered);
  }
}
