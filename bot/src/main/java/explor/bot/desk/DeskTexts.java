package explor.bot.desk;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the staff's mails, in French, from {@code config/mail/desk.yaml}. */
public final class DeskTexts {
  /** Which slots stand in which row of the summary, in order. */
  static final Map<String, List<String>> ROWS = rows();

  /** Slots whose value alone would not say what it is. */
  static final Set<String> LABELLED =
      Set.of(
          "network_member",
          "number_of_experts",
          "years_experience",
          "employer_agreement",
          "cost_share",
          "visa_status",
          "partner",
          "expert_name",
          "local_support",
          "countries");

  private final Map<String, String> texts;

  private DeskTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  public static DeskTexts load(Path config, Faults faults) {
    ConfigNode root =
        ConfigNode.read(config.resolve("mail").resolve("desk.yaml"), "mail/desk.yaml", faults);
    Map<String, String> texts = new LinkedHashMap<>();
    root.entries().forEach((key, value) -> texts.put(key, value.text("").strip()));
    for (String key : NEEDED) {
      if (!texts.containsKey(key)) {
        faults.add("mail/desk.yaml", 0, "\"" + key + "\" is missing");
      }
    }
    return new DeskTexts(texts);
  }

  private static final List<String> NEEDED =
      List.of(
          "proposals",
          "proposals_three",
          "proposals_needs",
          "no_need",
          "no_expert",
          "commands",
          "talk",
          "todo_offer",
          "todo_need",
          "todo_incomplete",
          "check",
          "nobody",
          "unread",
          "row_todo",
          "row_open",
          "row_files",
          "row_who",
          "row_what",
          "row_result",
          "row_where",
          "row_when",
          "row_terms",
          "row_budget",
          "row_experience",
          "who_person",
          "who_assistant",
          "who_team",
          "flag_hors_region",
          "flag_hors_duree",
          "flag_experience_a_verifier",
          "flag_reseau_a_verifier",
          "flag_partenaire_a_preciser",
          "flag_delai_court",
          "flag_zone_a_verifier",
          "flag_a_distance",
          "question_subject",
          "question_intro",
          "question_hint",
          "alert_subject",
          "alert_intro",
          "alert_private",
          "alert_hint",
          "aside_subject",
          "aside_intro",
          "dead_subject",
          "dead_intro",
          "file_at",
          "file_infected",
          "file_unscanned",
          "refused_subject",
          "refused_intro",
          "stranger_subject",
          "stranger_intro",
          "bounced_subject",
          "bounced",
          "no_case",
          "forwarded_subject",
          "forwarded",
          "not_forwarded");

  String get(String key) {
    return texts.getOrDefault(key, key);
  }

  String get(String key, Map<String, String> values) {
    String text = get(key);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return text;
  }

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put(
        "who",
        List.of(
            "organisation",
            "org_type",
            "contact_name",
            "job_title",
            "city",
            "email",
            "phone",
            "network_member",
            "expert_name"));
    rows.put("what", List.of("sector", "project", "expertise", "years_experience"));
    rows.put("experience", List.of("field_experience"));
    rows.put("result", List.of("objectives"));
    rows.put(
        "where",
        List.of(
            "country",
            "place",
            "host_city",
            "partner",
            "local_support",
            "countries",
            "visa_status"));
    rows.put(
        "when",
        List.of("period", "availability", "duration_days", "languages", "number_of_experts"));
    rows.put("terms", List.of("scheme", "employer_agreement", "cost_share"));
    rows.put("budget", List.of("budget_eur"));
    return rows;
  }
}
