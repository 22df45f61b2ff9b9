package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.words.Fold;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the assistant quiet while a person of the team talks: what is said then goes to them. When
 * they have said nothing for hours, the assistant asks who is meant before it takes over again.
 * Emergencies are looked for before; buttons and slash commands are the assistant's own.
 */
final class TeamTalk {
  /** So long after the team's last words what is said is surely for them. */
  static final Duration QUIET = Duration.ofHours(4);

  private static final Set<String> ME = Set.of("assistant", "l'assistant", "bot", "robot");
  private static final Set<String> TEAM = Set.of("equipe", "l'equipe", "team");

  private TeamTalk() {}

  /** Whom a message is for. */
  sealed interface Verdict {
    /** The assistant's; these are the words that count. */
    record Ours(Inbound.Message message) implements Verdict {}

    /** The team's, or a question who is meant: the step ends here. */
    record Theirs(Step step) implements Verdict {}
  }

  static Verdict look(Reply reply, Inbound.Message message) {
    Scene.Team team = reply.scene().team();
    if (team == null) {
      return new Verdict.Ours(message);
    }
    Stage stage = reply.session().stage();
    if (stage instanceof Stage.AskingWho asking) {
      return asked(reply, message, team, asking);
    }
    if (!message.choice().isEmpty() || message.text().startsWith("/")) {
      return new Verdict.Ours(message);
    }
    if (means(message, ME)) {
      reply.effect(new Effect.EndTeamTalk()).say("team.back");
      return new Verdict.Theirs(reply.done());
    }
    if (team.answered()) {
      return passOn(reply, message.text());
    }
    if (reply.scene().mission() != null) {
      return new Verdict.Ours(message); // a volunteer is never left without an answer
    }
    return team.saidAt().plus(QUIET).isAfter(reply.scene().now())
        ? passOn(reply, message.text())
        : ask(reply, message, team, stage);
  }

  private static Verdict passOn(Reply reply, String words) {
    return new Verdict.Theirs(reply.effect(new Effect.PassOn(words)).done());
  }

  private static Verdict ask(Reply reply, Inbound.Message message, Scene.Team team, Stage before) {
    reply.session(reply.session().at(new Stage.AskingWho(message.text(), before)));
    Map<String, String> name = Map.of("name", team.name());
    reply
        .say("team.who", name)
        .say("team.who_typed")
        .button("who|team", reply.text("team.for_team", name))
        .button("who|me", reply.text("team.for_me"));
    return new Verdict.Theirs(reply.done());
  }

  private static Verdict asked(
      Reply reply, Inbound.Message message, Scene.Team team, Stage.AskingWho asking) {
    reply.session(reply.session().at(asking.before()));
    if (message.choice().endsWith("|who|me") || means(message, ME) || typed(reply, message, true)) {
      reply.effect(new Effect.EndTeamTalk());
      return new Verdict.Ours(said(message, asking.held()));
    }
    boolean more =
        !message.choice().endsWith("|who|team")
            && !means(message, TEAM)
            && !typed(reply, message, false);
    String words = more ? (asking.held() + "\n" + message.text()).strip() : asking.held();
    reply.say("team.passed", Map.of("name", team.name()));
    return passOn(reply, words);
  }

  /** Whether the label of one of the two buttons was typed. */
  private static boolean typed(Reply reply, Inbound.Message message, boolean me) {
    return Buttons.typed(reply.session(), message.text()).endsWith(me ? "|who|me" : "|who|team");
  }

  private static boolean means(Inbound.Message message, Set<String> words) {
    return words.contains(Fold.fold(message.text()).replaceAll("[.!?]", "").strip());
  }

  private static Inbound.Message said(Inbound.Message message, String words) {
    return new Inbound.Message(
        message.from(),
        message.sender(),
        message.languageHint(),
        message.sent(),
        words,
        "",
        false,
        List.of(),
        message.subject(),
        message.replyTo(),
        message.thread(),
        Map.of(),
        "",
        message.authenticated());
  }
}
