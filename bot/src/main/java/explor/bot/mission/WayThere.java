package explor.bot.mission;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What staff settle about a volunteer's way; {@code config/volunteers.yaml}.
 *
 * @param shownDaysAfter a booklet stays open so long after its mission
 * @param codeValid a code opens a booklet for so long
 * @param triesPerHour after so many in vain, no code is looked at for an hour
 * @param checklist what is to be done before leaving, the earliest first
 * @param checkInHour hour of the day there, 0 to 23
 * @param answerWithin a check-in without an answer for so long counts as missed
 * @param returnReminders days after the return
 * @param evaluation questions asked after the return, by language
 */
public record WayThere(
    int shownDaysAfter,
    Duration codeValid,
    int triesPerHour,
    QuietHours quiet,
    List<ToDo> checklist,
    int checkInHour,
    Duration answerWithin,
    List<Integer> returnReminders,
    List<Map<String, String>> evaluation) {
  private static final String NAME = "volunteers.yaml";
  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  /**
   * Something to be done before leaving.
   *
   * @param days before the first day there
   * @param words what it is, by language
   */
  public record ToDo(String id, int days, Map<String, String> words) {}

  public WayThere {
    checklist = List.copyOf(checklist);
    returnReminders = List.copyOf(returnReminders);
    evaluation = List.copyOf(evaluation);
  }

  public static WayThere load(Path config, Faults faults) {
    ConfigNode root = ConfigNode.read(config.resolve(NAME), NAME, faults);
    root.onlyKeys(
        Set.of(
            "shown_days_after",
            "code_days",
            "tries_per_hour",
            "quiet_from",
            "quiet_until",
            "checklist",
            "check_in_hour",
            "answer_hours",
            "return_reminders",
            "evaluation"));
    List<ToDo> checklist = new ArrayList<>();
    for (ConfigNode item : root.get("checklist").items()) {
      item.onlyKeys(Set.of("id", "days", "fr", "en"));
      checklist.add(
          new ToDo(item.need("id").text(""), between(item.need("days"), 7, 0, 365), words(item)));
    }
    return new WayThere(
        between(root.get("shown_days_after"), 30, 0, 365),
        Duration.ofDays(between(root.get("code_days"), 14, 1, 90)),
        between(root.get("tries_per_hour"), 5, 1, 100),
        new QuietHours(
            between(root.get("quiet_from"), 21, 0, 23), between(root.get("quiet_until"), 8, 0, 23)),
        checklist,
        between(root.get("check_in_hour"), 18, 0, 23),
        Duration.ofHours(between(root.get("answer_hours"), 4, 1, 20)),
        root.get("return_reminders").items().stream().map(day -> between(day, 7, 1, 90)).toList(),
        root.get("evaluation").items().stream().map(WayThere::words).toList());
  }

  private static Map<String, String> words(ConfigNode node) {
    return Map.of("fr", node.need("fr").text(""), "en", node.need("en").text(""));
  }

  private static int between(ConfigNode node, int otherwise, int least, int most) {
    int number = node.number(otherwise);
    if (number < least || number > most) {
      node.fault("should be " + least + " to " + most);
    }
    return Math.clamp(number, least, most);
  }

  /** The words of a language; French where there are none. */
  static String in(Map<String, String> words, String language) {
    return words.getOrDefault(LANGUAGES.contains(language) ? language : "fr", "");
  }
}
