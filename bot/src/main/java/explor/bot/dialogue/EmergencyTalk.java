package explor.bot.dialogue;

import explor.bot.channel.Outbound;
import explor.bot.safety.Emergency;
import explor.bot.safety.SafetyWords;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The first reply to an emergency: get safe, whom to call now, "I'm telling the team", then the
 * booklet's steps, and one question last that nothing waits for. Needs neither the index nor the
 * session; a form under way stays as it is.
 */
final class EmergencyTalk {
  private final Texts texts;
  private final SafetyWords words;
  private final Library library;

  EmergencyTalk(Texts texts, SafetyWords words, Library library) {
    this.texts = texts;
    this.words = words;
    this.library = library;
  }

  Step answer(Session session, Scene scene, Emergency emergency, String said) {
    Scene.MissionSheet mission = scene.mission();
    Emergency heard = spokenTo(session, emergency);
    Language language = language(heard, session.language());
    String all = words(heard, language, mission == null ? "" : mission.booklet());
    List<Outbound.Button> buttons =
        mission == null || !emergency.sure()
            ? List.of()
            : List.of(
                new Outbound.Button(session.turn() + "|yes", texts.get(language, "button.yes")),
                new Outbound.Button(session.turn() + "|no", texts.get(language, "button.no")));
    return new Step(
        session.at(new Stage.AfterEmergency()).said(all, buttons),
        List.of(
            new Effect.Send(
                new Outbound(all, buttons, "", "", "", List.of(), "", "auto-replied"), true),
            new Effect.Alert(emergency, said)));
  }

  /**
   * Somebody we talk with already is answered in the language of the talk; a stranger in theirs.
   */
  private static Emergency spokenTo(Session session, Emergency emergency) {
    boolean foreign = List.of("es", "pt").contains(emergency.language());
    return session.introduced() && !foreign
        ? new Emergency(emergency.event(), emergency.sure(), session.language().code())
        : emergency;
  }

  private static Language language(Emergency emergency, Language sessions) {
    return switch (emergency.language()) {
      case "fr" -> Language.FR;
      case "en" -> Language.EN;
      default -> sessions; // es, pt: our own texts are French or English
    };
  }

  /**
   * The words of the first reply.
   *
   * @param booklet id of the mission's booklet; empty when the mission is not known
   */
  String words(Emergency emergency, Language language, String booklet) {
    String spoken = emergency.language();
    String onCall = texts.get(language, "emergency.on_call");
    List<String> parts = new ArrayList<>();
    parts.add(words.firstSteps(emergency.event(), spoken));
    String numbers = booklet.isEmpty() ? "" : library.numbers(booklet, emergency.event(), language);
    if (numbers.isBlank()) {
      parts.add(words.part(SafetyWords.Part.NUMBERS, spoken).replace("{oncall}", onCall));
    } else {
      parts.add(texts.get(language, "emergency.call") + "\n" + numbers);
    }
    parts.add(
        words.part(SafetyWords.Part.CALL, spoken)
            + " "
            + words.part(SafetyWords.Part.NO_SERVICE, spoken));
    if (!booklet.isEmpty()) {
      library
          .steps(booklet, emergency.event(), language)
          .ifPresent(s -> parts.add(steps(s, language)));
    }
    parts.add(
        texts.get(
            language,
            !emergency.sure()
                ? "emergency.unsure"
                : booklet.isEmpty() ? "emergency.which_mission" : "emergency.hurt"));
    return String.join("\n\n", parts);
  }

  private String steps(Library.Quote steps, Language language) {
    return texts.get(language, "emergency.steps")
        + "\n"
        + steps.text()
        + "\n("
        + steps.source()
        + ")";
  }
}
