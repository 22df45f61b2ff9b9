package explor.bot.dialogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** "Où en est ma demande ?": where each case stands, what comes next, whose turn it is. */
final class StatusTalk {
  private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
  private static final int MOST_ENDED = 3; // who asks means what is under way

  private StatusTalk() {}

  static void answer(Reply reply) {
    Draft draft = reply.session().draft();
    if (draft != null) {
      reply.say("status.draft");
    }
    if (reply.scene().cases().isEmpty()) {
      if (draft == null) {
        reply.say("status.none").say("team.contact");
      }
      return;
    }
    List<Scene.CaseView> cases = reply.scene().cases();
    cases.stream().filter(Scene.CaseView::open).forEach(view -> standing(reply, view));
    cases.stream()
        .filter(view -> !view.open())
        .limit(MOST_ENDED)
        .forEach(view -> standing(reply, view));
    reply.say("status.contact");
  }

  /** Where a case stands, what comes next, and by when. */
  private static void standing(Reply reply, Scene.CaseView view) {
    Map<String, String> values =
        Map.of(
            "reference", view.reference(),
            "filed", Show.date(view.filedAt().atZone(OFFICE).toLocalDate(), reply.language()),
            "other", view.partOf());
    if (!view.partOf().isEmpty()) {
      reply.say("status.part", values);
      return;
    }
    StringJoiner words = new StringJoiner(" ");
    words.add(reply.text("status.line", values) + " " + reply.text("status." + view.status()));
    words.add(reply.text("status.next." + view.status()));
    if (view.open()) {
      words.add(turn(reply, view));
    }
    reply.raw(words.toString().strip());
  }

  private static String turn(Reply reply, Scene.CaseView view) {
    return switch (view.turn()) {
      case PERSON -> reply.text("status.turn.person");
      case EXPERT -> reply.text("status.turn.expert");
      case NOBODY -> "";
      case TEAM -> {
        LocalDate due = view.due();
        if (due == null) {
          yield "";
        }
        boolean late = due.isBefore(reply.scene().now().atZone(OFFICE).toLocalDate());
        yield reply.text(
            late ? "status.turn.late" : "status.turn.team",
            Map.of("day", Show.date(due, reply.language())));
      }
    };
  }
}
