package explor.bot.desk;

import explor.bot.store.Cases;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The history of a case as a member of the team reads it, a line for each thing that happened. */
final class HistoryWords {
  /** Everything that the history calls something. */
  static final List<String> KINDS =
      List.of(
          "filed",
          "status",
          "owner",
          "note",
          "asked",
          "replied",
          "answered",
          "completed",
          "proposed",
          "expert_yes",
          "expert_no",
          "person_yes",
          "person_no",
          "introduced",
          "reminded",
          "stopped",
          "late",
          "silent",
          "offered",
          "done",
          "document",
          "mission",
          "volunteer",
          "alert_open",
          "alert_taken",
          "alert_calm",
          "merged",
          "split",
          "satisfaction");

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.FRENCH).withZone(OfficeHours.ZONE);
  private static final Pattern STATUS = Pattern.compile("\\b[A-Z][A-Z_]{2,20}[A-Z]\\b");

  private final DeskTexts texts;
  private final Team team;

  HistoryWords(DeskTexts texts, Team team) {
    this.texts = texts;
    this.team = team;
  }

  /** "11 janv. 10:02 Amandine Roux : reçu → qualification". */
  String line(Tx tx, Cases.Line line) throws SQLException {
    String detail =
        switch (line.what()) {
          case CaseLife.STATUS, "filed" -> STATUS.matcher(line.detail()).replaceAll(this::status);
          case DeskRound.OFFERED -> team.name(tx, line.detail());
          default -> line.detail();
        };
    String said = line.what().equals(Ownership.OWNER) ? owner(tx, line) : what(line, detail);
    return CLOCK.format(line.at()) + " " + who(tx, line.actor()) + " : " + said;
  }

  private String what(Cases.Line line, String detail) {
    Map<String, String> values = Map.of("detail", detail.replaceAll("\\s+", " ").strip());
    return texts.get("line_" + line.what(), values).strip();
  }

  /** {@code amandine@… → lucie@…}, or a dash for nobody. */
  private String owner(Tx tx, Cases.Line line) throws SQLException {
    String to = line.detail().substring(line.detail().indexOf('→') + 1).split(" : ", 2)[0].strip();
    return to.equals("–")
        ? texts.get("line_owner_none")
        : texts
            .get(to.equals(line.actor()) ? "line_owner_taken" : "line_owner")
            .replace("{{detail}}", team.name(tx, to));
  }

  private String status(MatchResult found) {
    return CaseStatus.of(found.group()).map(CaseStatus::words).orElse(found.group());
  }

  private String who(Tx tx, String actor) throws SQLException {
    return switch (actor) {
      case CaseLife.PERSON -> texts.get("who_person");
      case CaseLife.ASSISTANT -> texts.get("who_assistant");
      default -> team.name(tx, actor);
    };
  }
}
