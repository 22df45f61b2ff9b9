package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.words.Fold;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Words that reached us more than a day after they were written, as after an outage: what they ask
 * for may have been settled otherwise, so we say so and ask before acting. Not for mails, which
 * take their time.
 */
final class LateTalk {
  private static final Duration OLD = Duration.ofDays(1);

  private LateTalk() {}

  /** Whether these words came so late. */
  static boolean late(Inbound.Message message, Scene scene) {
    Instant sent = message.sent();
    return !scene.mail()
        && !message.text().isBlank()
        && !message.text().startsWith("/")
        && sent.isAfter(Instant.EPOCH)
        && sent.plus(OLD).isBefore(scene.now());
  }

  /** Asks whether they are still meant; several of one person are asked about together. */
  static Step ask(Reply reply, Inbound.Message message, String words) {
    Session session = reply.session();
    Stage stage =
        session.stage() instanceof Stage.Late earlier
            ? new Stage.Late(cut(earlier.words() + "\n" + words), earlier.sent(), earlier.before())
            : new Stage.Late(cut(words), message.sent(), session.stage());
    Intake.introduce(reply);
    reply.session(session.at(stage));
    String day = Show.date(message.sent().atZone(Dialogue.HOME).toLocalDate(), reply.language());
    reply.say("late.ask", Map.of("date", day, "words", Show.cut(words)));
    reply.button("yes", reply.text("button.yes"));
    reply.button("no", reply.text("button.no"));
    return reply.done();
  }

  private static String cut(String words) {
    return words.length() > Dialogue.READ_AT_MOST
        ? words.substring(0, Dialogue.READ_AT_MOST)
        : words;
  }

  /** Whether a later message answers yes, no, or speaks of something else. */
  enum Answer {
    YES,
    NO,
    OTHER
  }

  static Answer answer(Reply reply, Inbound.Message message, String words) {
    String choice = message.choice().isEmpty() ? Buttons.typed(reply.session(), words) : "";
    String data = choice.isEmpty() ? message.choice() : choice;
    String turn = Integer.toString(reply.session().turn() - 1);
    String said = Fold.fold(words).replaceAll("[.!]", "").strip();
    if (data.equals(turn + "|yes") || said.equals("oui") || said.equals("yes")) {
      return Answer.YES;
    }
    return data.equals(turn + "|no") || said.equals("non") || said.equals("no")
        ? Answer.NO
        : Answer.OTHER;
  }
}
