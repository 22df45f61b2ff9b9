package explor.bot.desk;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the desk works, from {@code config/desk.yaml}.
 *
 * @param leaseDays working days after which a case that nobody touched goes back to all
 * @param silenceDays working days after which a question without an answer is the team's again
 * @param targets working days in which the team moves a case on, by status
 * @param reminders calendar days after which the person of an incomplete case is reminded
 * @param closedAfter calendar days after which an incomplete case is closed
 * @param telegramGroup id of the chat in which the team sees new cases; empty: the one that a
 *     member made it
 */
public record DeskSettings(
    OfficeHours office,
    int leaseDays,
    int silenceDays,
    Map<CaseStatus, Integer> targets,
    List<Integer> reminders,
    int closedAfter,
    String telegramGroup) {
  private static final String FILE = "desk.yaml";
  private static final int MOST_DAYS = 1000;

  public static DeskSettings load(Path config, Faults faults) {
    ConfigNode root = ConfigNode.read(config.resolve(FILE), FILE, faults);
    root.onlyKeys(
        Set.of("office", "lease_days", "silence_days", "targets", "incomplete", "telegram_group"));
    Map<CaseStatus, Integer> targets = new EnumMap<>(CaseStatus.class);
    root.need("targets")
        .entries()
        .forEach(
            (name, node) ->
                Arrays.stream(CaseStatus.values())
                    .filter(status -> status.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                        status -> targets.put(status, days(node, 5)),
                        () -> node.fault("\"" + name + "\" is no status of a case")));
    ConfigNode incomplete = root.need("incomplete");
    incomplete.onlyKeys(Set.of("reminders", "closed_after"));
    List<Integer> reminders = new ArrayList<>();
    incomplete.need("reminders").items().forEach(item -> reminders.add(days(item, 7)));
    int closedAfter = days(incomplete.need("closed_after"), 30);
    if (reminders.stream().anyMatch(day -> day >= closedAfter)) {
      incomplete.get("closed_after").fault("should be later than every reminder");
    }
    return new DeskSettings(
        OfficeHours.read(root.need("office")),
        days(root.need("lease_days"), 2),
        days(root.get("silence_days"), 10),
        Map.copyOf(targets),
        reminders.stream().sorted().toList(),
        closedAfter,
        group(root.get("telegram_group")));
  }

  private static String group(ConfigNode node) {
    String id = node.text("").strip();
    if (!id.isEmpty() && !id.matches("-\\d{1,18}")) {
      node.fault("should be the id of a group, like -1001234567890, or empty");
      return "";
    }
    return id;
  }

  private static int days(ConfigNode node, int otherwise) {
    int days = node.number(otherwise);
    if (days < 1 || days > MOST_DAYS) {
      node.fault("should be a number of days, 1 to " + MOST_DAYS);
      return otherwise;
    }
    return days;
  }
}
