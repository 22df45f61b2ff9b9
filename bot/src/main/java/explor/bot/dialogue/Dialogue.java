package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.form.Eligibility;
import explor.bot.form.Filled;
import explor.bot.form.Forms;
import explor.bot.form.SlotType;
import explor.bot.safety.Confidences;
import explor.bot.safety.Emergency;
import explor.bot.safety.Safety;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import explor.bot.understanding.Command;
import explor.bot.understanding.Intent;
import explor.bot.understanding.Interpretation;
import explor.bot.understanding.Moment;
import explor.bot.understanding.Request;
import explor.bot.understanding.Understanding;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conversation. {@link #step} is pure and thread-safe. A message is looked at in this order:
 * emergency, button, slash command, what came without words, then its commands one by one; last
 * comes the next question. Everything said in a step leaves as one message.
 */
public final class Dialogue {
  /** A draft that nobody touched for so long is erased. */
  public static final Duration DRAFT_KEPT = Duration.ofDays(30);

  /** After so long we say where we were before going on. */
  static final Duration WHILE_AWAY = Duration.ofHours(12);

  /** Longer messages are read up to here; the rest is kept for staff. */
  static final int READ_AT_MOST = 12_000;

  /** Where the office is; a message was sent on its day. */
  static final ZoneId HOME = ZoneId.of("Europe/Paris");

  private static final double UNSURE = 0.25;

  private final Texts texts;
  private final Understanding understanding;
  private final Safety safety;
  private final Intake intake;
  private final Commands commands;
  private final Buttons buttons;
  private final Openings openings;
  private final FilesTalk files;
  private final DoorTalk doors;
  private final Confidences confidences;
  private final Repair repair;
  private final Edited edited;
  private final SideTalk sideTalk;
  private final EmergencyTalk emergencyTalk;
  private final RightsTalk rights;
  private final MissionTalk missionTalk;
  private final WishTalk wishes;
  private final DayTalk days;
  private final Asked asked;
  private final Later later;

  public Dialogue(
      Texts texts,
      Forms forms,
      Eligibility eligibility,
      Understanding understanding,
      Safety safety,
      Confidences confidences,
      Library library) {
    this.texts = texts;
    this.understanding = understanding;
    this.safety = safety;
    this.confidences = confidences;
    Show show = new Show(texts);
    FormTalk formTalk = new FormTalk(show, eligibility, library);
    this.intake = new Intake(forms, formTalk, show);
    this.sideTalk = new SideTalk(library);
    this.asked = new Asked(library, forms);
    Repair repair = new Repair(intake, formTalk, sideTalk, asked);
    Contradiction contradiction = new Contradiction(intake, understanding);
    this.emergencyTalk = new EmergencyTalk(texts, safety.words(), library);
    OtherForm otherForm = new OtherForm(forms, intake, understanding);
    YesNo yesNo = new YesNo(intake, repair, contradiction, otherForm, formTalk, emergencyTalk);
    this.commands = new Commands(show, intake, repair, yesNo, otherForm, sideTalk);
    this.later = new Later(intake, understanding, commands);
    this.buttons = new Buttons(intake, repair, commands);
    this.openings = new Openings(texts, intake, sideTalk);
    this.files = new FilesTalk(intake);
    this.doors = new DoorTalk(texts, intake, sideTalk);
    this.rights = new RightsTalk(texts);
    this.missionTalk = new MissionTalk(texts);
    this.wishes = new WishTalk(texts);
    this.days = new DayTalk(library);
    this.repair = repair;
    this.edited = new Edited(show, intake, understanding);
  }

  /** One step of the conversation: what happened, seen from this state, leads to that one. */
  public Step step(Session session, Event event, Scene scene) {
    return switch (event) {
      case Event.Said said -> said(session.nextTurn(), said, scene);
      case Event.Filed filed -> filed(session, filed, scene);
      case Event.CodeTried tried -> codeTried(session, tried, scene);
      case Event.Invited invited -> doors.invited(new Reply(texts, scene, session), invited);
      case Event.WayMade made -> doors.wayMade(new Reply(texts, scene, session), made.way());
      case Event.Prompted prompted -> missionTalk.prompt(session, scene, prompted);
      case Event.AlertTaken taken -> emergencyTalk.taken(session, scene, taken.name());
      case Event.PapersMade made -> wishes.given(session, scene, made);
      case Event.CopyMade made -> rights.copied(session, scene, made);
      case Event.ErasureShown shown -> rights.shown(session, scene, shown);
      case Event.ErasureAnswered answer -> rights.answered(session, scene, answer, HOME);
      case Event.TeamSaid team -> teamSaid(session, team, scene);
    };
  }

  /**
   * The first words of an emergency, as a conversation would begin with them.
   *
   * @param booklet id of the mission's booklet; empty when it is not known
   */
  public String emergency(Emergency emergency, String booklet) {
    Language language = emergency.language().equals("en") ? Language.EN : Language.FR;
    return emergencyTalk.words(emergency, language, booklet);
  }

  /** Whether these words are a cry for help. */
  public boolean isCry(String words) {
    return safety.look(words).isPresent();
  }

  /** Whether a button that was pressed is one that only volunteers are shown. */
  public static boolean isVolunteers(String choice) {
    return MissionTalk.isButton(choice) || WishTalk.isButton(choice);
  }

  /** What of a message may be kept: nobody's health. */
  public Confidences.Kept kept(String words) {
    return confidences.kept(words);
  }

  private Step said(Session earlier, Event.Said said, Scene scene) {
    Inbound.Message message = said.message();
    Session session = EmergencyTalk.forgetOld(dropOldDraft(earlier, scene), scene);
    if (!session.introduced() && !message.languageHint().isEmpty()) {
      session = session.speaking(Language.of(message.languageHint()), false);
    }
    Reply reply = new Reply(texts, scene, session);
    Optional<Step> arrived = doors.arrived(reply);
    if (arrived.isPresent()) {
      return arrived.get();
    }
    String words = message.text().strip();
    String read = words.length() > READ_AT_MOST ? words.substring(0, READ_AT_MOST) : words;
    String speaks = EmergencyTalk.speaks(session, message.languageHint());
    Language language = session.language();
    Optional<Emergency> emergency =
        Request.settle(
            safety.look(read, !Intake.asked(session).isEmpty(), speaks),
            () ->
                understanding.interpret(
                    read, Moment.first(message.sent().atZone(HOME).toLocalDate(), language)));
    if (emergency.isPresent() && !EmergencyTalk.denies(session, emergency.get(), words)) {
      return cry(session, scene, emergency.get(), words);
    }
    if (session.stage() instanceof Stage.MaybeEmergency maybe) {
      Optional<Step> yes = emergencyTalk.yesItIs(reply, message, maybe);
      if (yes.isPresent()) {
        return yes.get();
      }
      if (emergencyTalk.noItIsNot(reply, message, maybe)) {
        Intake.introduce(reply);
        return sideTalk.goOn(reply, intake);
      }
      session = session.at(maybe.before());
      reply.session(session);
    }
    if (said.leftOut()) {
      reply.say("confidence.left_out");
      if (new Confidences.Kept(words, true).isEmpty()) {
        intake.goOn(reply);
        return reply.done();
      }
    }
    if (session.stage() instanceof Stage.AfterEmergency) {
      Optional<Step> signal = emergencyTalk.signal(reply, message, read);
      if (signal.isPresent()) {
        return signal.get();
      }
    }
    Optional<String> code = RightsTalk.code(words);
    if (code.isPresent()) {
      return reply.effect(new Effect.Erase(code.get())).done();
    }
    Optional<Step> right =
        rights.asked(reply, words).or(() -> wishes.asked(reply, words, message.choice()));
    if (right.isPresent()) {
      return right.get();
    }
    return switch (TeamTalk.look(reply, message)) {
      case TeamTalk.Verdict.Theirs theirs -> theirs.step();
      case TeamTalk.Verdict.Ours ours -> ours(reply, ours.message());
    };
  }

  /** An emergency; or, of who only asks for help and is on no mission, maybe one. */
  private Step cry(Session session, Scene scene, Emergency emergency, String words) {
    if (session.stage()
        instanceof Stage.MaybeEmergency maybe) { // they were asked, and say it again
      Emergency sure = new Emergency(emergency.event(), true, emergency.language());
      return emergencyTalk.answer(session.at(maybe.before()), scene, sure, words);
    }
    boolean first = !(session.stage() instanceof Stage.AfterEmergency);
    return first && !emergency.sure() && scene.mission() == null && safety.isPlea(words)
        ? emergencyTalk.maybe(session, scene, emergency, words)
        : emergencyTalk.answer(session, scene, emergency, words);
  }

  private Step ours(Reply reply, Inbound.Message message) {
    Session session = reply.session();
    String words = message.text().strip();
    String read = words.length() > READ_AT_MOST ? words.substring(0, READ_AT_MOST) : words;
    if (LateTalk.late(message, reply.scene())) {
      return LateTalk.ask(reply, message, words);
    }
    if (session.stage() instanceof Stage.Late late) {
      LateTalk.Answer answer = LateTalk.answer(reply, message, words);
      reply.session(session.at(late.before()));
      if (answer == LateTalk.Answer.YES) {
        return words(reply, message.saying(late.words(), late.sent()), late.words());
      } else if (answer == LateTalk.Answer.NO) {
        reply.say("late.dropped");
        intake.goOn(reply);
        return reply.done();
      }
    }
    if (session.stage() instanceof Stage.Another another) {
      Optional<Step> second = later.pressed(reply, message, another);
      if (second.isPresent()) {
        return second.get();
      }
    }
    Optional<String> held = emergencyTalk.held(reply, message, words);
    if (held.isPresent()) {
      return words(reply, message.saying(held.get(), reply.scene().now()), held.get());
    }
    Optional<String> instead = instead(reply, message, words);
    if (instead.isPresent()) {
      return words(reply, message.saying(instead.get(), reply.scene().now()), instead.get());
    }
    Optional<Session.Heard> before =
        message.edited() ? session.heard(message.replyTo()) : Optional.empty();
    if (before.isPresent()) {
      return edited.step(reply, message, read, before.get());
    }
    String choice = message.choice().isEmpty() ? Buttons.typed(session, words) : message.choice();
    Optional<Step> told = missionTalk.answered(reply, message, words, choice);
    if (told.isPresent()) {
      return told.get();
    }
    if (!choice.isEmpty()) {
      return buttons.pressed(reply, message, choice);
    }
    if (words.startsWith("/")) {
      return openings
          .slash(reply, words)
          .orElseGet(() -> words(reply, message, words.substring(1).replace('_', ' ')));
    }
    if (!message.files().isEmpty() && !read.isEmpty()) {
      adoptLanguage(reply, understanding.interpret(read, moment(reply, message)));
    }
    Optional<Step> more = FilesTalk.more(reply, message, words);
    if (more.isPresent()) {
      return more.get();
    }
    FilesTalk.receive(reply, message);
    if (words.isEmpty() && message.answers().isEmpty()) {
      return files.withoutWords(reply, message);
    }
    if (words.length() > READ_AT_MOST) {
      reply.say("form.too_long");
    }
    return words(reply, message, read);
  }

  private Step teamSaid(Session session, Event.TeamSaid team, Scene scene) {
    Reply reply = new Reply(texts, scene, session);
    reply.say("team.said", Map.of("name", team.name(), "text", team.text()));
    if (team.goesOn() && scene.team() == null) {
      reply.say("team.here", Map.of("name", team.name()));
    }
    return reply.done(reply.text("team.subject", Map.of("name", team.name())));
  }

  /** What counts as typed: the ticked choices when confirmed, the number of a shared contact. */
  private Optional<String> instead(Reply reply, Inbound.Message message, String words) {
    String choice =
        message.choice().isEmpty() ? Buttons.typed(reply.session(), words) : message.choice();
    String[] parts = choice.split("\\|", 3);
    if (parts.length == 3 && parts[1].equals("ok")) {
      return intake
          .slot(reply.session(), parts[2])
          .filter(slot -> Intake.asked(reply.session()).contains(slot.name()))
          .map(slot -> Ticks.words(reply, slot))
          .filter(ticked -> !ticked.isEmpty());
    }
    boolean phone =
        Intake.asked(reply.session()).stream()
            .flatMap(name -> intake.slot(reply.session(), name).stream())
            .anyMatch(slot -> slot.type() == SlotType.PHONE);
    return message.files().stream()
        .filter(file -> phone && words.isEmpty() && file.kind().equals("contact"))
        .map(Inbound.File::reference)
        .filter(number -> !number.isBlank())
        .map(number -> number.startsWith("+") || number.startsWith("0") ? number : "+" + number)
        .findFirst();
  }

  private static Session dropOldDraft(Session session, Scene scene) {
    Draft draft = session.draft();
    if (draft != null && draft.touchedAt().plus(DRAFT_KEPT).isBefore(scene.now())) {
      return session.erased();
    }
    return session;
  }

  private Step words(Reply reply, Inbound.Message message, String read) {
    Session session = reply.session();
    Draft draft = session.draft();
    Optional<Step> elsewhere = doors.asked(reply, read).or(() -> days.asked(reply, read));
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Optional<Step> begun = draft == null ? openings.menuWord(reply, read) : Optional.empty();
    if (begun.isPresent()) {
      return begun.get();
    }
    Interpretation meaning =
        understanding.interpret(withSignature(read, message, draft), moment(reply, message));
    adoptLanguage(reply, meaning);
    if (session.stage() instanceof Stage.Another another) {
      Optional<Step> second = later.answered(reply, message, another, meaning.commands());
      if (second.isPresent()) {
        return second.get();
      }
    }
    if (draft != null && draft.touchedAt().plus(WHILE_AWAY).isBefore(reply.scene().now())) {
      reply.say("hello.again");
    }
    if (session.stage() instanceof Stage.AfterEmergency) {
      if (emergencyTalk.answered(reply, meaning, read)) {
        return reply.done();
      }
    }
    Optional<Step> other = complained(reply, meaning, read).or(() -> amended(reply, meaning, read));
    if (other.isPresent()) {
      return other.get();
    }
    if (OnMission.isAsked(reply, meaning.commands())) {
      Intake.introduce(reply);
      sideTalk.askedOnMission(reply, read);
      return reply.done();
    }
    Optional<Library.Quote> whoMay =
        draft == null ? asked.whoMay(reply, meaning.commands(), read) : Optional.empty();
    if (whoMay.isPresent()) {
      Intake.introduce(reply);
      Asked.say(reply, whoMay.get(), read);
      return reply.say("programme.start").done();
    }
    List<Command> said =
        meaning.commands().stream().filter(one -> !(one instanceof Command.Amend)).toList();
    if (said.isEmpty()) {
      return unspecific(reply, meaning, read);
    }
    return commands.carryOut(reply, message, said);
  }

  /** A volunteer who complains is heard by the team, also where the booklet has an answer. */
  private Optional<Step> complained(Reply reply, Interpretation meaning, String read) {
    Scene.MissionSheet mission = reply.scene().mission();
    boolean words =
        meaning.commands().stream()
            .allMatch(
                one ->
                    one instanceof Command.Side
                        || one instanceof Command.Start
                        || one instanceof Command.Fill
                        || one instanceof Command.Human
                        || one instanceof Command.Amend);
    if (mission == null || reply.session().draft() != null || !words || !Complaint.in(read)) {
      return Optional.empty();
    }
    Intake.introduce(reply);
    sideTalk.complaint(reply, mission, read);
    return Optional.of(reply.done());
  }

  /** What corrects a request that was sent goes to the team; a whole new request does not. */
  private Optional<Step> amended(Reply reply, Interpretation meaning, String read) {
    boolean amends =
        meaning.commands().stream().anyMatch(Command.Amend.class::isInstance)
            && OnMission.told(meaning.commands()) < OnMission.PLAIN
            && !SideTalk.isOnMission(reply)
            && reply.session().draft() == null;
    boolean elsewhere =
        switch (meaning.intent()) {
          case STATUS_OF_CASE, STAFF_CONTACT, GDPR_DELETE, GDPR_EXPORT, ABUSE -> true;
          case NEED,
              OFFER,
              RECIPROCITY,
              VOLUNTEER_QUESTION,
              EMERGENCY,
              COST_QUESTION,
              PROGRAM_INFO,
              GREETING,
              OFF_TOPIC ->
              false;
        };
    return !amends || elsewhere
        ? Optional.empty()
        : reply.scene().cases().stream()
            .filter(Scene.CaseView::open)
            .findFirst()
            .map(
                sent ->
                    reply
                        .say("filed.amended", Map.of("reference", sent.reference()))
                        .effect(new Effect.AskTeam(read))
                        .done());
  }

  private Moment moment(Reply reply, Inbound.Message message) {
    Session session = reply.session();
    Draft draft = session.draft();
    return new Moment(
        message.sent().atZone(HOME).toLocalDate(),
        session.language(),
        intake.form(session).orElse(null),
        Intake.asked(session),
        draft == null ? Map.of() : draft.answers(),
        confirming(session.stage()),
        reply.scene().mail(),
        message.answers());
  }

  /**
   * Until it is known who writes, the signature counts: a name and a phone number are no answers,
   * but good to know.
   */
  private static String withSignature(String read, Inbound.Message message, @Nullable Draft draft) {
    boolean known = draft != null && draft.answer("contact_name").isPresent();
    return known || message.signature().isBlank() ? read : read + "\n\n" + message.signature();
  }

  private static boolean confirming(Stage stage) {
    return stage instanceof Stage.Confirming
        || stage instanceof Stage.Refused
        || stage instanceof Stage.Choosing
        || stage instanceof Stage.Cancelling
        || stage instanceof Stage.Switching
        || (stage instanceof Stage.AfterEmergency after && !after.asked().isEmpty());
  }

  private static void adoptLanguage(Reply reply, Interpretation meaning) {
    Session session = reply.session();
    if (session.languageChosen() || session.draft() != null) {
      return;
    }
    switch (meaning.languageOfWords()) {
      case "fr" -> reply.session(session.speaking(Language.FR, false));
      case "en" -> reply.session(session.speaking(Language.EN, false));
      default -> {} // es, pt, or too short to say: the language stays
    }
  }

  /** Nothing was asked for in particular: by the intent, or a plain "say it another way". */
  private Step unspecific(Reply reply, Interpretation meaning, String read) {
    Intake.introduce(reply);
    boolean wordy = read.chars().anyMatch(Character::isLetterOrDigit);
    if (!wordy) {
      reply.say("other.emoji");
    } else if (reply.session().stage() instanceof Stage.Choosing) {
      repair.neither(reply);
    } else if (reply.session().draft() != null) {
      reply.say("other.not_understood");
    } else if (meaning.confidence() < UNSURE && SideTalk.isOnMission(reply)) {
      sideTalk.answer(reply, Intent.VOLUNTEER_QUESTION, read);
    } else if (meaning.confidence() < UNSURE) {
      reply.say("other.not_understood");
      sideTalk.menu(reply);
      return reply.done();
    } else {
      sideTalk.answer(reply, meaning.intent(), read);
    }
    intake.goOn(reply);
    return reply.done();
  }

  private Step filed(Session session, Event.Filed filed, Scene scene) {
    Draft draft = session.draft();
    Reply reply = new Reply(texts, scene, session.filed());
    reply.say("filed.reference", Map.of("reference", filed.reference()));
    reply.say(filed.form().isOffer() ? "filed.next_offer" : "filed.next_need");
    String email = draft == null ? "" : draft.answer("email").map(Filled::value).orElse("");
    if (scene.mail() || email.isEmpty()) {
      reply.say("filed.where");
    } else {
      reply.say("filed.where_mail", Map.of("email", email));
    }
    reply.say("cost.rule");
    reply.say("filed.ask");
    if (draft != null) {
      Later.ask(reply, filed.form(), draft);
    }
    return reply.done(reply.text("mail.subject_filed", Map.of("reference", filed.reference())));
  }

  private Step codeTried(Session session, Event.CodeTried tried, Scene scene) {
    Reply reply = new Reply(texts, scene, session);
    Intake.introduce(reply);
    Scene.MissionSheet mission = scene.mission();
    if (tried.opened() && mission != null) {
      reply.say("volunteer.linked", Map.of("title", mission.title()));
    } else {
      reply.say("volunteer.code_refused");
    }
    return reply.done();
  }
}
