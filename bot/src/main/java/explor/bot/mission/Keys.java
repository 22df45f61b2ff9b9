package explor.bot.mission;

import explor.bot.safety.EmergencyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every text that {@code mail/mission.yaml} must hold. */
final class Keys {
  static final List<String> ALL =
      Stream.of(
              Arrays.stream(EmergencyEvent.values()).map(event -> "event." + event.code()),
              Stream.of(
                      "subject",
                      "team_event",
                      "no_mission",
                      "raised",
                      "unsure",
                      "words",
                      "secret",
                      "health",
                      "who",
                      "mission",
                      "local",
                      "place",
                      "no_place",
                      "do_call",
                      "do_relative",
                      "next",
                      "again",
                      "button",
                      "more",
                      "more_secret",
                      "more_place",
                      "taken_by_you",
                      "taken_by_other",
                      "taken_already",
                      "calm",
                      "late",
                      "all",
                      "subject_unproven",
                      "unproven",
                      "proven_now",
                      "past_the_store",
                      "minutes",
                      "hours",
                      "days")
                  .map(key -> "alert." + key),
              Stream.of(
                      "who",
                      "missed",
                      "debrief_subject",
                      "debrief",
                      "no_answer",
                      "no_receipt",
                      "no_receipt_subject")
                  .map(key -> "journey." + key),
              Stream.of(
                      "which",
                      "none_yet",
                      "in_file",
                      "made",
                      "changed",
                      "closed",
                      "reopened",
                      "is_closed",
                      "ended",
                      "revoked",
                      "unlinked",
                      "code_sent",
                      "code_waits",
                      "to_whom",
                      "day",
                      "backwards",
                      "no_booklet",
                      "no_zone",
                      "no_on_call",
                      "unread",
                      "zone_guessed",
                      "zone_unsure",
                      "days",
                      "zone",
                      "booklet",
                      "called",
                      "missing",
                      "miss_days",
                      "miss_zone",
                      "miss_booklet",
                      "miss_on_call",
                      "miss_volunteer",
                      "complete",
                      "has_card",
                      "no_card",
                      "nobody_linked",
                      "in_vain")
                  .map(key -> "order." + key))
          .flatMap(keys -> keys)
          .toList();

  private Keys() {}
}
