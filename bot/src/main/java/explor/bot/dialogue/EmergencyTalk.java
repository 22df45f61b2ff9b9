package explor.bot.dialogue;

import static java.util.stream.Collectors.joining;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.safety.Emergency;
import explor.bot.safety.EmergencyEvent;
import explor.bot.safety.SafetyWords;
import explor.bot.safety.SafetyWords.Part;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import explor.bot.understanding.Command;
import explor.bot.understanding.Intent;
import explor.bot.understanding.Interpretation;
import explor.bot.words.Fold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first reply to an emergency: get safe, whom to call now, "I'm telling the team", then the
 * booklet's steps, and one question last that nothing waits for. Needs neither the index nor the
 * session; a form under way stays as it is.
 */
final class EmergencyTalk {
  private static final Logger log = LoggerFactory.getLogger(EmergencyTalk.class);

  private static final Set<String> SAFE =
      Set.of("sauf", "sauve", "safe", "a salvo", "salvo", "estoy a salvo", "estou a salvo");
  private static final Set<String> HELP = Set.of("aide", "help", "ayuda", "ajuda");

  private static final Set<String> YES = Set.of("oui", "ouais", "yes", "yeah", "yep", "si", "sim");

  private static final Pattern NO =
      Pattern.compile(
          "(non|no|nope|nao)( (pas|ce|c|n|est|une|d|du|tout|it|s|is|not|an|at|all|es|una|e|uma"
              + "|urgence|urgent|emergency|emergencia|merci|thanks|autre|chose|something|else|otra"
              + "|cosa|outra|coisa))*|pas d urgence|not an emergency|pas urgent");

  /** Nothing but emergencies is spoken of in these. */
  private static final Set<String> FOREIGN = Set.of("es", "pt");

  private static final int READ_FIRST = 200; // characters before the numbers

  private static final Duration LASTS = Duration.ofHours(2);

  private final Texts texts;
  private final SafetyWords words;
  private final Library library;

  EmergencyTalk(Texts texts, SafetyWords words, Library library) {
    this.texts = texts;
    this.words = words;
    this.library = library;
  }

  /** The first words; to whoever has them already, that those on call hear this too. */
  Step answer(Session session, Scene scene, Emergency emergency, String said) {
    Scene.MissionSheet mission = scene.mission();
    Emergency heard = spokenTo(session, emergency);
    Language language = language(heard, session.language());
    String booklet = mission == null ? "" : mission.booklet();
    if (session.stage() instanceof Stage.AfterEmergency after && goesOn(after, emergency)) {
      EmergencyEvent first = EmergencyEvent.of(after.event()).orElse(heard.event());
      Emergency before = new Emergency(first, true, heard.language());
      String numbers = numbers(before, language, booklet);
      String more = words.part(Part.PASSED_ON, heard.language()) + "\n\n" + numbers;
      return new Step(
          session
              .at(new Stage.AfterEmergency("", scene.now(), after.event(), heard.language()))
              .said(more, List.of()),
          List.of(new Effect.Send(Outbound.of(more), true), new Effect.Alert(emergency, said)));
    }
    String all = words(heard, language, booklet);
    Ask ask = ask(heard, booklet);
    String spoken = heard.language();
    List<Outbound.Button> buttons =
        ask.yesOrNo()
            ? List.of(
                new Outbound.Button(session.turn() + "|yes", words.part(Part.YES, spoken)),
                new Outbound.Button(session.turn() + "|no", words.part(Part.NO, spoken)))
            : List.of();
    Outbound reply = new Outbound(all, buttons, "", "", "", List.of(), "", "auto-replied");
    return new Step(
        session.at(after(session, ask, scene, heard, said)).said(all, buttons),
        List.of(
            new Effect.Send(
                ask.place()
                    ? reply.with(
                        Outbound.Chat.requesting("location", words.part(Part.SEND_PLACE, spoken)))
                    : reply,
                true),
            new Effect.Alert(emergency, said)));
  }

  /** What is unsure in a form is held: it may be the answer. */
  private static Stage after(Session session, Ask ask, Scene scene, Emergency heard, String said) {
    boolean answer = ask == Ask.UNSURE && !Intake.asked(session).isEmpty();
    return new Stage.AfterEmergency(
        ask.code(),
        scene.now(),
        heard.event().code(),
        heard.language(),
        answer ? said : "",
        answer ? session.stage() : null);
  }

  /**
   * No emergency: what was held as the answer of a form; it is waited for again. Empty when nothing
   * was.
   */
  Optional<String> held(Reply reply, Inbound.Message message, String words) {
    if (reply.session().stage() instanceof Stage.AfterEmergency after
        && after.before() != null
        && LateTalk.answer(reply, message, words) == LateTalk.Answer.NO) {
      reply.raw(this.words.part(Part.CALLED_OFF_FORM, spoken(reply))).effect(new Effect.CallOff());
      reply.session(reply.session().at(after.before()));
      return Optional.of(after.held());
    }
    return Optional.empty();
  }

  /**
   * The numbers, and whether it is an emergency at all: for who only asks for help, as somebody in
   * danger does and somebody before a form. A volunteer on a mission is never asked, nor is who
   * asks again.
   */
  Step maybe(Session session, Scene scene, Emergency emergency, String said) {
    Emergency heard = spokenTo(session, emergency);
    String spoken = heard.language();
    String all =
        String.join(
            "\n\n",
            words.part(Part.MAYBE, spoken)
                + "\n"
                + numbers(heard, language(heard, session.language()), ""),
            words.part(Part.MAYBE_ASK, spoken));
    List<Outbound.Button> buttons =
        List.of(
            new Outbound.Button(session.turn() + "|yes", words.part(Part.MAYBE_YES, spoken)),
            new Outbound.Button(session.turn() + "|no", words.part(Part.MAYBE_NO, spoken)));
    Session speaking =
        session.introduced() || FOREIGN.contains(spoken)
            ? session
            : session.speaking(Language.of(spoken), false);
    return new Step(
        speaking.at(new Stage.MaybeEmergency(said, spoken, session.stage())).said(all, buttons),
        List.of(
            new Effect.Send(
                new Outbound(all, buttons, "", "", "", List.of(), "", "auto-replied"), true)));
  }

  /**
   * The answer to that: yes gives the first words and the alert, no says so; what is neither is
   * empty, and what was waited for before is waited for again.
   *
   * @return the step of a yes
   */
  Optional<Step> yesItIs(Reply reply, Inbound.Message message, Stage.MaybeEmergency maybe) {
    boolean yes = YES.contains(Fold.fold(message.text()).split("[^a-z]+", 2)[0]);
    if (!yes && LateTalk.answer(reply, message, message.text()) != LateTalk.Answer.YES) {
      return Optional.empty();
    }
    Emergency sure = new Emergency(EmergencyEvent.OTHER, true, maybe.language());
    String said = (maybe.held() + "\n" + message.text()).strip();
    return Optional.of(answer(reply.session().at(maybe.before()), reply.scene(), sure, said));
  }

  /** "Non, pas une urgence": the word is no cry in the answer to whether it is one. */
  static boolean denies(Session session, Emergency emergency, String said) {
    return session.stage() instanceof Stage.MaybeEmergency && !emergency.sure() && isNo(said);
  }

  private static boolean isNo(String said) {
    return NO.matcher(Fold.fold(said).replaceAll("[^a-z]+", " ").strip()).matches();
  }

  /** Whether they answered that it is none, and said nothing else. */
  boolean noItIsNot(Reply reply, Inbound.Message message, Stage.MaybeEmergency maybe) {
    if (!isNo(message.text())
        && LateTalk.answer(reply, message, message.text()) != LateTalk.Answer.NO) {
      return false;
    }
    reply.session(reply.session().at(maybe.before()));
    reply.raw(words.part(Part.MAYBE_OVER, maybe.language()));
    return true;
  }

  /**
   * Whether the cry is about what was answered already: who is afraid writes several times. What is
   * another event gets its own first words, unless that is unsure; what is told in confidence
   * always does.
   */
  private static boolean goesOn(Stage.AfterEmergency after, Emergency emergency) {
    boolean same = after.event().equals(emergency.event().code());
    boolean vague =
        !after.event().isEmpty()
            && !emergency.event().isConfided()
            && (!emergency.sure() || emergency.event() == EmergencyEvent.OTHER);
    return same || vague;
  }

  /** The one question at the end. */
  private enum Ask {
    /** It may be no emergency at all. */
    UNSURE,
    MISSION,
    HURT,
    ALONE,
    SAFE,
    WHERE,
    NOTHING;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean yesOrNo() {
      return this == UNSURE || this == HURT || this == ALONE || this == SAFE;
    }

    boolean place() {
      return this == MISSION || this == WHERE;
    }
  }

  private static Ask ask(Emergency emergency, String booklet) {
    if (emergency.event() == EmergencyEvent.NO_NEWS) {
      return Ask.NOTHING; // its first words ask already, and whoever writes is not in danger
    }
    if (!emergency.sure()) {
      return Ask.UNSURE;
    }
    if (booklet.isEmpty()) {
      return Ask.MISSION;
    }
    return switch (emergency.event()) {
      case ACCIDENT, THEFT, ATTACK, DISASTER, OTHER -> Ask.HURT;
      case ILLNESS, NEEDLE, DISTRESS -> Ask.ALONE;
      case HARASSMENT -> Ask.SAFE;
      case ARREST, PASSPORT, MISSING_PERSON, NO_NEWS -> Ask.WHERE;
    };
  }

  private String question(Ask ask, String spoken) {
    return switch (ask) {
      case UNSURE -> words.part(Part.UNSURE, spoken);
      case MISSION -> words.part(Part.WHICH_MISSION, spoken);
      case HURT -> words.part(Part.ASK_HURT, spoken);
      case ALONE -> words.part(Part.ASK_ALONE, spoken);
      case SAFE -> words.part(Part.ASK_SAFE, spoken);
      case WHERE -> words.part(Part.ASK_WHERE, spoken);
      case NOTHING -> "";
    };
  }

  /**
   * Somebody we talk with already is answered in the language of the talk; a stranger in theirs.
   */
  private static Emergency spokenTo(Session session, Emergency emergency) {
    boolean foreign = FOREIGN.contains(emergency.language());
    String before = spoken(session);
    return (session.introduced() || FOREIGN.contains(before)) && !foreign
        ? new Emergency(emergency.event(), emergency.sure(), before)
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
    EmergencyEvent event = emergency.event();
    List<String> parts = new ArrayList<>();
    List<String> steps = words.firstSteps(event, spoken).lines().toList();
    int before = beforeNumbers(steps);
    parts.add(String.join("\n", steps.subList(0, before)));
    parts.add(numbers(emergency, language, booklet));
    parts.add((call(event, spoken) + " " + words.part(Part.NO_SERVICE, spoken)).strip());
    parts.add(String.join("\n", steps.subList(before, steps.size())));
    if (!booklet.isEmpty()) {
      whatever(Optional.<Library.Quote>empty(), () -> library.steps(booklet, event, language))
          .ifPresent(quote -> parts.add(steps(quote, spoken)));
    }
    parts.add(question(ask(emergency, booklet), spoken));
    return String.join("\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  private static final String ON_CALL = "{oncall}";

  /** How many of the first lines are read before the numbers, which are not to be looked for. */
  private static int beforeNumbers(List<String> steps) {
    int lines = 0;
    int length = 0;
    for (String step : steps) {
      length += step.length();
      if (lines > 0 && length > READ_FIRST) {
        break;
      }
      lines++;
    }
    return lines;
  }

  /** "Call them, I tell the team too"; a relative has read that already. */
  private String call(EmergencyEvent event, String spoken) {
    return event == EmergencyEvent.NO_NEWS
        ? ""
        : words.part(event.isConfided() ? Part.CALL_PRIVATE : Part.CALL, spoken);
  }

  /** Of the booklet, which only who is on the mission has; a relative hears nothing of it. */
  private String numbers(Emergency emergency, Language language, String booklet) {
    String spoken = emergency.language();
    String ours =
        words.part(
            emergency.event() == EmergencyEvent.NO_NEWS ? Part.NUMBERS_RELATIVE : Part.NUMBERS,
            spoken);
    String numbers =
        booklet.isEmpty()
            ? ""
            : whatever("", () -> library.numbers(booklet, emergency.event(), language));
    if (numbers.isBlank()) {
      return ours.replace(ON_CALL, texts.get(language, "emergency.on_call"));
    }
    String others = // besides the on-call line, which the booklet has
        emergency.event() == EmergencyEvent.NO_NEWS
            ? ours.lines().filter(line -> !line.contains(ON_CALL)).collect(joining("\n"))
            : "";
    return (words.part(Part.CALL_NOW, spoken) + "\n" + numbers + "\n" + others).strip();
  }

  /** An emergency is answered whatever has become of the library. */
  private static <T> T whatever(T otherwise, Supplier<T> library) {
    try {
      return library.get();
    } catch (RuntimeException e) {
      log.error("The booklet could not be read for an emergency; answered without it.", e);
      return otherwise;
    }
  }

  private String steps(Library.Quote steps, String spoken) {
    return words.part(Part.BOOKLET_SAYS, spoken)
        + "\n"
        + steps.text()
        + "\n("
        + steps.source()
        + ")";
  }

  /** "SAUF", "AIDE", a place: what somebody in an emergency was told to send; or empty. */
  Optional<Step> signal(Reply reply, Inbound.Message message, String read) {
    String folded = Fold.fold(read).replaceAll("[^a-z ]", "").strip();
    if (SAFE.contains(folded)) {
      return Optional.of(told(reply, Part.SAFE, read).done());
    }
    if (HELP.contains(folded)) {
      String language = spoken(reply);
      return Optional.of(
          answer(
              reply.session(),
              reply.scene(),
              new Emergency(EmergencyEvent.OTHER, true, language),
              read));
    }
    boolean place = message.files().stream().anyMatch(file -> file.kind().equals("location"));
    if (place && read.isEmpty()) {
      stay(reply);
      return Optional.of(reply.raw(words.part(Part.PLACE, spoken(reply))).done());
    }
    return Optional.empty();
  }

  /**
   * What somebody in an emergency writes next: the answer to the one question, a question to the
   * booklet, or words for whoever is on call. Never the beginning of a form.
   *
   * @return false when it is something else, to be answered as ever
   */
  boolean answered(Reply reply, Interpretation meaning, String read) {
    for (Command command : meaning.commands()) {
      if (command instanceof Command.Yes && !asked(reply).isEmpty()) {
        yes(reply, read);
        return true;
      }
      if (command instanceof Command.No && !asked(reply).isEmpty()) {
        no(reply, read);
        return true;
      }
      if (command instanceof Command.Resume) {
        reply.session(reply.session().at(new Stage.Idle()));
        return false;
      }
      if (ELSEWHERE.contains(command.getClass())) {
        return false;
      }
    }
    Scene.MissionSheet mission = reply.scene().mission();
    if (mission == null
        && meaning.confidence() >= CONFIDENT
        && PROGRAMME.contains(meaning.intent())
        && reply.session().draft() == null) {
      return false;
    }
    boolean question = read.contains("?") || ASKING.contains(meaning.intent());
    Optional<Library.Quote> quote =
        mission == null || !question
            ? Optional.empty()
            : whatever(
                Optional.empty(), () -> library.booklet(mission.booklet(), read, reply.language()));
    if (quote.isPresent()) {
      stay(reply);
      reply.say("volunteer.quote", Map.of("text", quote.get().text()));
      reply.say("volunteer.source", Map.of("source", quote.get().source()));
      reply.raw(words.part(Part.ALSO, spoken(reply))).effect(new Effect.TellOnCall(read));
    } else {
      told(reply, Part.PASSED_ON, read);
      if (reply.session().draft() != null) {
        reply.raw(words.part(Part.RESUME, spoken(reply)));
      }
    }
    return true;
  }

  /** What a person may ask for in the middle of everything. */
  private static final Set<Class<? extends Command>> ELSEWHERE =
      Set.of(
          Command.Human.class,
          Command.Repeat.class,
          Command.Speak.class,
          Command.Thanks.class,
          Command.Cancel.class);

  /** Asked of the booklet, too: "combien coûte la lessive", once the alarm was a false one. */
  private static final Set<Intent> ASKING =
      Set.of(
          Intent.VOLUNTEER_QUESTION,
          Intent.COST_QUESTION,
          Intent.PROGRAM_INFO,
          Intent.STAFF_CONTACT);

  private static final double CONFIDENT = 0.6;

  private static final Set<Intent> PROGRAMME =
      Set.of(
          Intent.NEED,
          Intent.OFFER,
          Intent.RECIPROCITY,
          Intent.COST_QUESTION,
          Intent.PROGRAM_INFO,
          Intent.STATUS_OF_CASE,
          Intent.GDPR_DELETE,
          Intent.GDPR_EXPORT);

  void yes(Reply reply, String read) {
    switch (asked(reply)) {
      case "safe" -> told(reply, Part.AFTER_NO, read);
      case "alone" -> told(reply, Part.AFTER_ALONE, read);
      case "unsure" -> {
        told(reply, Part.AFTER_YES, read);
        if (reply.scene().mission() == null) {
          reply.raw(words.part(Part.WHICH_MISSION, spoken(reply))); // it was not asked before
        }
      }
      default -> told(reply, Part.AFTER_YES, read);
    }
  }

  void no(Reply reply, String read) {
    switch (asked(reply)) {
      case "unsure" -> {
        String spoken = spoken(reply);
        reply.session(reply.session().at(new Stage.Idle()));
        reply.raw(words.part(Part.CALLED_OFF, spoken)).effect(new Effect.CallOff());
        if (reply.session().draft() != null) {
          reply.raw(words.part(Part.RESUME, spoken));
        }
      }
      case "safe" -> told(reply, Part.AFTER_UNSAFE, read);
      default -> told(reply, Part.AFTER_NO, read);
    }
  }

  private static String asked(Reply reply) {
    return reply.session().stage() instanceof Stage.AfterEmergency after ? after.asked() : "";
  }

  private Reply told(Reply reply, Part part, String read) {
    stay(reply);
    return reply.raw(words.part(part, spoken(reply))).effect(new Effect.TellOnCall(read));
  }

  /** Their language as far as it is known before their words are: as they spoke, or their phone. */
  static String speaks(Session session, String hint) {
    boolean spoke = session.introduced() || session.stage() instanceof Stage.AfterEmergency;
    return spoke ? spoken(session) : hint.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** What the emergency is spoken of in: it may be a language that nothing else is said in. */
  private static String spoken(Reply reply) {
    return spoken(reply.session());
  }

  private static String spoken(Session session) {
    return session.stage() instanceof Stage.AfterEmergency after && !after.language().isEmpty()
        ? after.language()
        : session.language().code();
  }

  private static void stay(Reply reply) {
    Stage before = reply.session().stage();
    String event = before instanceof Stage.AfterEmergency after ? after.event() : "";
    reply.session(
        reply
            .session()
            .at(new Stage.AfterEmergency("", reply.scene().now(), event, spoken(reply))));
  }

  /** After so long without a word, what is written is about something else. */
  static Session forgetOld(Session session, Scene scene) {
    return session.stage() instanceof Stage.AfterEmergency after
            && after.since() != null
            && after.since().plus(LASTS).isBefore(scene.now())
        ? session.at(new Stage.Idle())
        : session;
  }

  /** Somebody on call took the alert. */
  Step taken(Session session, Scene scene, String name) {
    String taken = words.part(Part.TAKEN, spoken(session)).replace("{name}", name);
    return new Reply(texts, scene, session).raw(taken).done();
  }
}
