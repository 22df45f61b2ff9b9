package explor.bot.desk;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.store.Attempt;
import explor.bot.store.Cases;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
          "host_city",
          "expert_name",
          "local_support",
          "countries");

  private final Map<String, String> texts;

  private DeskTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  public static DeskTexts load(Path config, Faults faults) {
    Map<String, String> texts = new LinkedHashMap<>();
    read(config, "desk.yaml", NEEDED, texts, faults);
    List<String> lines = HistoryWords.KINDS.stream().map(kind -> "line_" + kind).toList();
    List<String> attempts =
        Arrays.stream(Attempt.values())
            .filter(attempt -> attempt != Attempt.OPENED)
            .map(attempt -> "attempt_" + attempt.code())
            .toList();
    List<String> orders =
        Stream.of(ORDERS, lines, attempts, List.of("digest_attempts"))
            .flatMap(List::stream)
            .toList();
    read(config, "orders.yaml", orders, texts, faults);
    return new DeskTexts(texts);
  }

  private static void read(
      Path config, String name, List<String> needed, Map<String, String> texts, Faults faults) {
    ConfigNode root = ConfigNode.read(config.resolve("mail").resolve(name), "mail/" + name, faults);
    root.entries().forEach((key, value) -> texts.put(key, value.text("").strip()));
    for (String key : needed) {
      if (!root.get(key).exists()) {
        faults.add("mail/" + name, 0, "\"" + key + "\" is missing");
      }
    }
  }

  private static final List<String> NEEDED =
      List.of(
          "proposals",
          "proposals_three",
          "proposals_needs",
          "no_need",
          "no_expert",
          "commands",
          "commands_offer",
          "commands_alone",
          "tap_take",
          "tap_take_order",
          "tap_ask",
          "tap_ask_order",
          "tap_show",
          "tap_show_order",
          "tap_propose",
          "talk",
          "todo_offer",
          "todo_need",
          "todo_incomplete",
          "check",
          "nobody",
          "owned",
          "unread",
          "estimate",
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
          "aside_subject",
          "aside_intro",
          "not_used_subject",
          "not_used_intro",
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
          "not_forwarded");

  private static final List<String> ORDERS =
      List.of(
          "transcript_head",
          "transcript_head_case",
          "transcript_foot",
          "colleague_subject",
          "colleague_did",
          "forged_subject",
          "forged",
          "no_thread_subject",
          "no_thread",
          "ask_forward",
          "ask_share",
          "ask_outside",
          "empty_reply",
          "order_help",
          "order_unknown",
          "order_not_understood",
          "order_slip",
          "order_ignored",
          "order_no_case",
          "order_no_person",
          "order_erased",
          "order_adopted",
          "order_not_open",
          "order_merged",
          "order_take_done",
          "order_take_yours",
          "order_take_late",
          "order_late",
          "order_give_done",
          "order_give_not_yours",
          "order_assign_done",
          "order_assign_same",
          "order_assign_unknown",
          "order_assign_several",
          "order_note_done",
          "order_note_empty",
          "order_status_done",
          "order_status_already",
          "order_status_no_way",
          "order_status_why",
          "order_status_unknown",
          "order_reorient_where",
          "order_end_done",
          "order_close_why",
          "order_say_empty",
          "order_asked",
          "order_replied",
          "order_merge_done",
          "order_merge_persons",
          "order_merge_which",
          "order_merge_no",
          "order_split_done",
          "order_unmerge_done",
          "order_split_which",
          "order_split_not_part",
          "order_propose_who",
          "order_propose_offer",
          "order_propose_where",
          "order_propose_again",
          "order_propose_status",
          "order_proposed",
          "propose_expert_yes",
          "propose_expert_no",
          "propose_person_no",
          "propose_both",
          "propose_unclear",
          "propose_unsure",
          "propose_unreachable",
          "line_owner_taken",
          "line_owner_none",
          "show_waits_team",
          "show_waits_person",
          "show_waits_expert",
          "show_waits_nobody",
          "show_merged",
          "show_expert_asked",
          "show_person_asked",
          "show_both",
          "show_refused",
          "answer_head",
          "answer_hint",
          "answer_hint_chat",
          "assigned_subject",
          "assigned",
          "lease_over",
          "lease_lost_subject",
          "lease_lost",
          "lease_offered_subject",
          "lease_offered",
          "lease_waiting_subject",
          "lease_waiting",
          "late_subject",
          "late",
          "silent_subject",
          "silent",
          "silent_person",
          "silent_expert",
          "report_subject",
          "digest_subject",
          "digest_emergency",
          "digest_yours",
          "digest_foot",
          "digest_late",
          "digest_new",
          "digest_us",
          "digest_them",
          "digest_soon",
          "digest_now",
          "digest_paused",
          "digest_nobody",
          "digest_since",
          "digest_more",
          "order_document_which",
          "order_document_done",
          "order_document_mail",
          "order_done",
          "order_done_already",
          "board_case",
          "board_nobody",
          "board_taken",
          "board_done",
          "board_over",
          "board_take",
          "board_finish",
          "board_alert",
          "board_no_mission",
          "board_alert_open",
          "board_alert_taken",
          "board_alert_done",
          "board_alert_calm",
          "link_how",
          "link_is",
          "link_sent",
          "link_later",
          "link_wrong",
          "link_done",
          "link_ended",
          "link_first",
          "link_group",
          "link_group_set",
          "link_mail_subject",
          "link_mail",
          "link_mail_done_subject",
          "link_mail_done",
          "chat_refused",
          "chat_edited",
          "chat_in_group",
          "chat_files",
          "chat_which",
          "chat_no_such",
          "chat_no_alert",
          "chat_alert_late",
          "chat_alert_calm",
          "chat_alert_done",
          "chat_group_gone_subject",
          "chat_group_gone");

  /** A text, or the key itself when there is none. */
  public String get(String key) {
    return texts.getOrDefault(key, key);
  }

  /**
   * @param values what stands for {@code {{name}}} in it
   */
  public String get(String key, Map<String, String> values) {
    String text = get(key);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return text;
  }

  /** A text about a case: {@code {{reference}}} is known, and what is given. */
  String of(Cases.Stored about, String key, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("reference", about.reference());
    all.putIfAbsent("status", CaseLife.status(about).words());
    return get(key, all);
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
