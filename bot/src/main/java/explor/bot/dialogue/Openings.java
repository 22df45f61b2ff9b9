package explor.bot.dialogue;

import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Short ways in: slash commands, deep links, and the typed words of the menu. Thread-safe. */
final class Openings {
  private static final String OFFER = "offer"; // no form yet: an employer's or one's own?

  /** Commands that do what their word does. */
  private static final Set<String> OF_THE_MENU =
      Set.of("recap", "retour", "back", "statut", "status", "urgence", "emergency", "mail");

  private final Intake intake;
  private final SideTalk sideTalk;
  private final Texts texts;

  Openings(Texts texts, Intake intake, SideTalk sideTalk) {
    this.intake = intake;
    this.sideTalk = sideTalk;
    this.texts = texts;
  }

  /** "besoin" to "need", folded, of every language. */
  private Map<String, String> menuWords() {
    Map<String, String> words = new HashMap<>();
    for (Language language : Language.values()) {
      for (String form : List.of("need", "reciprocity", OFFER)) {
        words.put(Buttons.folded(texts.get(language, "menu.word_" + form)), form);
      }
    }
    return words;
  }

  /**
   * A slash command ({@code /start mission-CODE}, {@code /besoin}); empty when it is none of ours
   * and no form is open, so that its words are read like any others.
   */
  Optional<Step> slash(Reply reply, String words) {
    List<String> parts = new ArrayList<>(List.of(words.substring(1).split("[\\s@]+", 2)));
    String payload = parts.size() > 1 ? parts.get(1).strip() : "";
    return switch (parts.getFirst().toLowerCase(Locale.ROOT)) {
      case "start", "demarrer" -> Optional.of(start(reply, payload));
      case "aide", "help" -> {
        Intake.introduce(reply);
        reply.say("hello.help");
        intake.goOn(reply);
        yield Optional.of(reply.done());
      }
      case "annuler", "cancel" -> {
        Repair.cancel(reply);
        yield Optional.of(reply.done());
      }
      case "besoin", "need" -> Optional.of(start(reply, "besoin"));
      case "offre", "offer" -> Optional.of(start(reply, "offre"));
      case "reciprocite" -> Optional.of(start(reply, "reciprocite"));
      default -> {
        boolean menu = OF_THE_MENU.contains(parts.getFirst().toLowerCase(Locale.ROOT));
        if (menu || reply.session().draft() == null) {
          yield Optional.empty();
        }
        reply.say("other.not_understood"); // a mistyped command is no answer to a question
        intake.goOn(reply);
        yield Optional.of(reply.done());
      }
    };
  }

  private Step start(Reply reply, String payload) {
    if (payload.startsWith("mission-")) {
      return reply.effect(new Effect.TryCode(payload.substring("mission-".length()))).done();
    }
    Intake.introduce(reply);
    switch (payload) {
      case "besoin", "need" -> intake.begin(reply, "need");
      case "offre", OFFER -> {
        sideTalk.pickOffer(reply);
        return reply.done();
      }
      case "structure", "employer" -> intake.begin(reply, "employer");
      case "reciprocite", "reciprocity" -> intake.begin(reply, "reciprocity");
      default -> {
        if (reply.session().draft() == null) {
          sideTalk.menu(reply);
          return reply.done();
        }
        reply.say("hello.again");
      }
    }
    intake.goOn(reply);
    return reply.done();
  }

  /** "besoin", "offre", "réciprocité": the typed words of the menu. */
  Optional<Step> menuWord(Reply reply, String read) {
    String form = menuWords().get(Buttons.folded(read));
    if (form == null) {
      return Optional.empty();
    }
    Intake.introduce(reply);
    if (form.equals(OFFER)) {
      sideTalk.pickOffer(reply);
    } else {
      intake.begin(reply, form);
      intake.goOn(reply);
    }
    return Optional.of(reply.done());
  }
}
