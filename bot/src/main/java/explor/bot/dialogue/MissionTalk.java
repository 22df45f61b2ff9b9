package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.safety.Emergency;
import explor.bot.safety.EmergencyEvent;
import explor.bot.text.Texts;
import explor.bot.words.Fold;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said to a volunteer unasked (the card, reminders, "all is well?"), and what they answer.
 * A form under way goes on undisturbed; the buttons work at any time. Thread-safe.
 */
final class MissionTalk {
  private static final Pattern BUTTON = Pattern.compile("\\d+\\|told\\|([a-z0-9_-]+)\\|(yes|no)");
  private static final Pattern CODE = Pattern.compile("(?:/start )?mission-([A-Za-z0-9_-]{16,64})");

  private static final Set<String> YES =
      Set.of(
          "oui",
          "ok",
          "recu",
          "bien recu",
          "d accord",
          "tout va bien",
          "ca va",
          "oui tout va bien",
          "tvb",
          "fait",
          "c est fait",
          "yes",
          "received",
          "got it",
          "done",
          "all good",
          "all well",
          "i m fine",
          "fine",
          "si",
          "sim");

  private static final Set<String> NO =
      Set.of("non", "no", "pas encore", "not yet", "non merci", "no thanks", "nao");

  private static final Set<String> STOP =
      Set.of("stop", "arret", "arreter", "arrete", "arretez", "plus de message", "basta", "parar");

  private final Texts texts;

  MissionTalk(Texts texts) {
    this.texts = texts;
  }

  static boolean isButton(String choice) {
    return BUTTON.matcher(choice).matches();
  }

  Step prompt(Session session, Scene scene, Event.Prompted prompted) {
    boolean busy = session.draft() != null;
    Session next =
        busy || prompted.asks().isEmpty()
            ? session
            : session.at(new Stage.Prompted(prompted.asks()));
    Reply reply = new Reply(texts, scene, next);
    reply.say(prompted.key(), prompted.values().getOrDefault(session.language().code(), Map.of()));
    reply.raw(prompted.extra());
    reply.enclose(prompted.files());
    if (prompted.asks().equals("received")) {
      reply.say("volunteer.papers_more");
    }
    if (prompted.yesOrNo()) {
      reply.say("volunteer.ask_" + prompted.asks().replaceFirst("-.*", ""));
      reply.button("told|" + prompted.asks() + "|yes", reply.text(label(prompted.asks(), "yes")));
      reply.button("told|" + prompted.asks() + "|no", reply.text(label(prompted.asks(), "no")));
    }
    return reply.done(reply.text("volunteer.subject"));
  }

  private static String label(String asks, String answer) {
    return "volunteer.button_" + asks.replaceFirst("-.*", "") + "_" + answer;
  }

  /** A code, however it was typed; or an answer to what was asked; or empty. */
  Optional<Step> answered(Reply reply, Inbound.Message message, String read, String choice) {
    Matcher code = CODE.matcher(read);
    if (code.matches()) {
      return Optional.of(reply.effect(new Effect.TryCode(code.group(1))).done());
    }
    Matcher button = BUTTON.matcher(choice);
    if (button.matches()) {
      return Optional.of(take(reply, button.group(1), button.group(2), message));
    }
    if (!(reply.session().stage() instanceof Stage.Prompted prompted) || read.isEmpty()) {
      return Optional.empty();
    }
    String asks = prompted.asks();
    String folded = Fold.fold(read).replaceAll("[^a-z0-9 ]+", " ").strip();
    if (asks.startsWith("evaluation")) {
      boolean elsewhere = read.startsWith("/") || read.contains("?");
      return elsewhere ? Optional.empty() : Optional.of(take(reply, asks, read, message));
    }
    String answer =
        STOP.contains(folded) && asks.equals("check")
            ? "stop"
            : YES.contains(folded) ? "yes" : NO.contains(folded) ? "no" : "";
    return answer.isEmpty() ? Optional.empty() : Optional.of(take(reply, asks, answer, message));
  }

  private Step take(Reply reply, String asks, String answer, Inbound.Message message) {
    if (reply.session().stage() instanceof Stage.Prompted) {
      reply.session(reply.session().at(new Stage.Idle()));
    }
    if (asks.equals("check") && answer.equals("no")) {
      // Somebody who is not well is asked the one question, and somebody on call knows at once.
      reply.say("volunteer.check_no");
      reply.session(
          reply.session().at(new Stage.AfterEmergency("where", reply.scene().now(), "", "")));
      reply.effect(
          new Effect.Alert(
              new Emergency(EmergencyEvent.OTHER, false, reply.language().code()),
              reply.session().said(message)));
    } else if (!asks.startsWith("evaluation")) {
      reply.say("volunteer." + asks.replaceFirst("-.*", "") + "_" + answer);
    }
    return reply.effect(new Effect.Answered(asks, answer)).done();
  }
}
