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
  private static final Pattern STATUS = Pattern.compile("\\b[A-Z]{4,}(?:_[A-Z]{2,}){0,3}\\b");
  private static final Pattern MEMBER = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");

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
          case Ownership.OWNER -> named(tx, line.detail());
          default -> line.detail();
        };
    String what =
        texts.get("line_" + line.what(), Map.of("detail", detail.replaceAll("\\s+", " ").strip()));
    return CLOCK.format(line.at()) + " " + who(tx, line.actor()) + " : " + what.strip();
  }

  private String status(MatchResult found) {
    return CaseStatus.of(found.group()).map(CaseStatus::words).orElse(found.group());
  }

  private String named(Tx tx, String detail) throws SQLException {
    StringBuilder words = new StringBuilder();
    for (String word : detail.split(" ")) {
      boolean address = MEMBER.matcher(word).matches();
      words.append(words.isEmpty() ? "" : " ").append(address ? team.name(tx, word) : word);
    }
    return words.toString();
  }

  private String who(Tx tx, String actor) throws SQLException {
    return switch (actor) {
      case CaseLife.PERSON -> texts.get("who_person");
      case CaseLife.ASSISTANT -> texts.get("who_assistant");
      default -> team.name(tx, actor);
    };
  }
}
