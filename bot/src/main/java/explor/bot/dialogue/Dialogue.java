package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.form.Eligibility;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import explor.bot.safety.Emergency;
import explor.bot.safety.Safety;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import explor.bot.understanding.Command;
import explor.bot.understanding.Intent;
import explor.bot.understanding.Interpretation;
import explor.bot.understanding.Moment;
import explor.bot.understanding.Understanding;
import explor.bot.words.Fold;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
  private static final Duration WHILE_AWAY = Duration.ofHours(12);

  /** Longer messages are read up to here; the rest is kept for staff. */
  static final int READ_AT_MOST = 12_000;

  private static final ZoneId HOME = ZoneId.of("Europe/Paris");

  private final Texts texts;
  private final Forms forms;
  private final Understanding understanding;
  private final Safety safety;
  private final FormTalk formTalk;
  private final SideTalk sideTalk;
  private final EmergencyTalk emergencyTalk;
  private final Show show;

  public Dialogue(
      Texts texts,
      Forms forms,
      Eligibility eligibility,
      Understanding understanding,
      Safety safety,
      Library library) {
    this.show = new Show(texts);
    this.texts = texts;
    this.forms = forms;
    this.understanding = understanding;
    this.safety = safety;
    this.formTalk = new FormTalk(show, eligibility, library);
    this.sideTalk = new SideTalk(library);
    this.emergencyTalk = new EmergencyTalk(texts, safety.words(), library);
  }

  /** One step of the conversation: what happened, seen from this state, leads to that one. */
  public Step step(Session session, Event event, Scene scene) {
    return switch (event) {
      case Event.Said said -> said(session.nextTurn(), said.message(), scene);
      case Event.Filed filed -> filed(session, filed, scene);
      case Event.CodeTried tried -> codeTried(session, tried, scene);
      case Event.TeamSaid team ->
          new Reply(texts, scene, session)
              .say("team.said", Map.of("name", team.name(), "text", team.text()))
              .done();
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

  private Step said(Session before, Inbound.Message message, Scene scene) {
    Session session = dropOldDraft(before, scene);
    if (!session.introduced() && !message.languageHint().isEmpty()) {
      session = session.speaking(Language.of(message.languageHint()), false);
    }
    String words = message.text().strip();
    String read = words.length() > READ_AT_MOST ? words.substring(0, READ_AT_MOST) : words;
    Optional<Emergency> emergency = safety.look(read);
    if (emergency.isPresent()) {
      return emergencyTalk.answer(session, scene, emergency.get(), words);
    }
    Reply reply = new Reply(texts, scene, session);
    String choice = message.choice().isEmpty() ? typed(session, words) : message.choice();
    if (!choice.isEmpty()) {
      return pressed(reply, message, choice);
    }
    if (words.startsWith("/")) {
      return slash(reply, message, words);
    }
    receiveFiles(reply, message);
    if (words.isEmpty() && message.answers().isEmpty()) {
      return withoutWords(reply, message);
    }
    if (words.length() > READ_AT_MOST) {
      reply.say("form.too_long");
    }
    return words(reply, message, read);
  }

  /** The button whose label was typed instead of pressed; empty when none was. */
  private static String typed(Session session, String words) {
    String folded = folded(words);
    return session.shown().stream()
        .filter(button -> folded(button.label()).equals(folded))
        .map(Outbound.Button::data)
        .findFirst()
        .orElse("");
  }

  private static String folded(String words) {
    return Fold.fold(words).replaceAll("[.!«»\"]", "").strip();
  }

  private Session dropOldDraft(Session session, Scene scene) {
    Draft draft = session.draft();
    if (draft != null && draft.touchedAt().plus(DRAFT_KEPT).isBefore(scene.now())) {
      return session.with((Draft) null).at(new Stage.Idle());
    }
    return session;
  }

  private static void receiveFiles(Reply reply, Inbound.Message message) {
    List<String> names =
        message.files().stream()
            .map(file -> file.name().isEmpty() ? file.kind() : file.name())
            .toList();
    if (names.isEmpty()) {
      return;
    }
    Inbound.File first = message.files().getFirst();
    if (first.kind().equals(Inbound.File.OVERSIZED)) { // nothing else came with it
      introduce(reply);
      reply.say("form.oversized", Map.of("limit", megabytes(first.reference())));
      return;
    }
    boolean spoken =
        message.files().stream().anyMatch(file -> List.of("voice", "video").contains(file.kind()));
    List<String> unread =
        message.files().stream()
            .filter(file -> file.kind().equals(Inbound.File.UNREADABLE))
            .map(Inbound.File::name)
            .toList();
    if (spoken) {
      reply.say("form.voice");
    } else if (!unread.isEmpty()) {
      reply.say("form.files", Map.of("names", String.join(", ", names)));
      reply.say("form.unreadable", Map.of("names", String.join(", ", unread)));
    } else {
      reply.say("form.files", Map.of("names", String.join(", ", names)));
    }
    Draft draft = reply.session().draft();
    if (draft != null) {
      reply.session(reply.session().with(draft.attaching(names)));
    }
  }

  private static String megabytes(String bytes) {
    return bytes.matches("\\d{1,18}") ? Long.toString(Long.parseLong(bytes) >> 20) : "?";
  }

  private Step withoutWords(Reply reply, Inbound.Message message) {
    if (reply.empty()) {
      introduce(reply);
      reply.say("other.empty");
    } else if (message.files().stream().noneMatch(file -> file.kind().equals("sticker"))) {
      reply.say("form.files_words");
    }
    goOn(reply);
    return reply.done();
  }

  private Step slash(Reply reply, Inbound.Message message, String words) {
    String[] parts = words.substring(1).split("[\\s@]+", 2);
    String payload = parts.length > 1 ? parts[1].strip() : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "start", "demarrer" -> start(reply, payload);
      case "aide", "help" -> {
        introduce(reply);
        reply.say("hello.help");
        goOn(reply);
        yield reply.done();
      }
      case "annuler", "cancel" -> {
        cancel(reply);
        yield reply.done();
      }
      case "besoin", "need" -> start(reply, "besoin");
      case "offre", "offer" -> start(reply, "offre");
      case "reciprocite" -> start(reply, "reciprocite");
      default -> {
        if (reply.session().draft() == null) {
          yield words(reply, message, words.substring(1).replace('_', ' '));
        }
        reply.say("other.not_understood"); // a mistyped command is no answer to a question
        goOn(reply);
        yield reply.done();
      }
    };
  }

  private Step start(Reply reply, String payload) {
    if (payload.startsWith("mission-")) {
      return reply.effect(new Effect.TryCode(payload.substring("mission-".length()))).done();
    }
    introduce(reply);
    switch (payload) {
      case "besoin", "need" -> begin(reply, "need");
      case "offre", "offer" -> {
        sideTalk.pickOffer(reply);
        return reply.done();
      }
      case "structure", "employer" -> begin(reply, "employer");
      case "reciprocite", "reciprocity" -> begin(reply, "reciprocity");
      default -> {
        if (reply.session().draft() != null) {
          reply.say("hello.again");
        } else {
          sideTalk.menu(reply);
          return reply.done();
        }
      }
    }
    goOn(reply);
    return reply.done();
  }

  /** A button; what it says can be typed too, so a stale one loses nothing. */
  private Step pressed(Reply reply, Inbound.Message message, String choice) {
    String[] parts = choice.split("\\|", 4);
    boolean fresh = parts[0].equals(Integer.toString(reply.session().turn() - 1));
    String kind = parts.length > 1 ? parts[1] : "";
    Draft draft = reply.session().draft();
    Optional<Slot> slot =
        parts.length > 2 && draft != null
            ? form(draft).flatMap(f -> f.slot(parts[2]))
            : Optional.empty();
    boolean asked = slot.isPresent() && asked(reply.session()).contains(slot.get().name());
    if (kind.equals("v") && parts.length > 3 && slot.isPresent() && (fresh || asked)) {
      return commands(
          reply, message, List.of(new Command.Correct(slot.get().name(), Filled.of(parts[3]))));
    }
    if (kind.equals("form")
        && parts.length > 2
        && draft == null
        && forms.form(parts[2]).isPresent()) {
      return commands(reply, message, List.of(new Command.Start(parts[2])));
    }
    if (!fresh) {
      reply.say("form.stale");
      goOn(reply);
      return reply.done();
    }
    return switch (kind) {
      case "yes" -> commands(reply, message, List.of(new Command.Yes()));
      case "no" -> commands(reply, message, List.of(new Command.No()));
      case "dk" -> commands(reply, message, List.of(new Command.DontKnow()));
      case "pass" -> commands(reply, message, List.of(new Command.Skip()));
      case "erase" -> {
        erase(reply);
        yield reply.done();
      }
      case "edit" -> {
        if (slot.isPresent()) {
          yield commands(reply, message, List.of(new Command.Edit(slot.get().name())));
        }
        yield commands(reply, message, List.of(new Command.Edit("")));
      }
      default -> {
        reply.say("form.stale");
        goOn(reply);
        yield reply.done();
      }
    };
  }

  private Step words(Reply reply, Inbound.Message message, String read) {
    Session session = reply.session();
    Draft draft = session.draft();
    if (draft == null && started(reply, read)) {
      return reply.done();
    }
    Moment moment =
        new Moment(
            message.sent().atZone(HOME).toLocalDate(),
            session.language(),
            draft == null ? null : form(draft).orElse(null),
            asked(session),
            draft == null ? Map.of() : draft.answers(),
            confirming(session.stage()),
            reply.scene().mail(),
            message.answers());
    Interpretation meaning = understanding.interpret(withSignature(read, message, draft), moment);
    adoptLanguage(reply, meaning);
    if (draft != null && draft.touchedAt().plus(WHILE_AWAY).isBefore(reply.scene().now())) {
      reply.say("hello.again");
    }
    if (session.stage() instanceof Stage.AfterEmergency) {
      afterEmergency(reply, meaning, read);
      if (!reply.empty()) {
        return reply.done();
      }
    }
    if (meaning.commands().isEmpty()) {
      return unspecific(reply, meaning, read);
    }
    return commands(reply, message, meaning.commands());
  }

  /** "besoin", "offre", "réciprocité": the typed words of the menu. */
  private boolean started(Reply reply, String read) {
    String word = folded(read);
    for (Language language : Language.values()) {
      for (String form : List.of("need", "reciprocity", "offer")) {
        if (folded(texts.get(language, "menu.word_" + form)).equals(word)) {
          introduce(reply);
          if (form.equals("offer")) {
            sideTalk.pickOffer(reply);
          } else {
            begin(reply, form);
            goOn(reply);
          }
          return true;
        }
      }
    }
    return false;
  }

  /** Under a first mail stand a name and a phone number: no answers, but good to know. */
  private static String withSignature(String read, Inbound.Message message, @Nullable Draft draft) {
    return draft != null || message.signature().isBlank()
        ? read
        : read + "\n\n" + message.signature();
  }

  private static boolean confirming(Stage stage) {
    return stage instanceof Stage.Confirming
        || stage instanceof Stage.Refused
        || stage instanceof Stage.Choosing
        || stage instanceof Stage.Cancelling
        || stage instanceof Stage.AfterEmergency;
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

  private void afterEmergency(Reply reply, Interpretation meaning, String read) {
    reply.session(reply.session().at(new Stage.Idle()));
    for (Command command : meaning.commands()) {
      if (command instanceof Command.Yes) {
        reply.say("emergency.after_yes").effect(new Effect.AskTeam(read));
      } else if (command instanceof Command.No) {
        reply.say("emergency.after_no");
      }
    }
    if (reply.empty() && reply.scene().mission() == null) {
      reply.say("team.asked").say("team.contact").effect(new Effect.AskTeam(read));
    }
  }

  private Step commands(Reply reply, Inbound.Message message, List<Command> commands) {
    introduce(reply);
    Draft before = reply.session().draft();
    Answers answers = new Answers(show, reply, asked(reply.session()));
    Outcome outcome = Outcome.GO_ON;
    for (Command command : commands) {
      outcome = carryOut(reply, answers, message, command);
      if (outcome == Outcome.STOP) {
        break;
      }
    }
    Draft after = reply.session().draft();
    if (after != null) {
      form(after).ifPresent(form -> answers.tell(form, before == null));
    }
    if (outcome == Outcome.GO_ON) {
      if (reply.session().draft() == null && reply.empty()) {
        sideTalk.menu(reply);
      } else {
        goOn(reply);
      }
    }
    return reply.done();
  }

  /** Whether the step goes on to the next question, or has said all there is to say. */
  private enum Outcome {
    GO_ON,
    STOP
  }

  private Outcome carryOut(Reply reply, Answers answers, Inbound.Message message, Command command) {
    Session session = reply.session();
    Draft draft = session.draft();
    return switch (command) {
      case Command.Start start -> {
        if (draft != null && !draft.answers().isEmpty() && !draft.form().equals(start.form())) {
          reply.say("form.already_open");
        } else if (draft == null || !draft.form().equals(start.form())) {
          begin(reply, start.form());
        }
        yield Outcome.GO_ON;
      }
      case Command.Fill fill -> {
        take(reply, answers, fill.slot(), fill.answer(), message.edited());
        yield Outcome.GO_ON;
      }
      case Command.Correct correct -> {
        take(reply, answers, correct.slot(), correct.answer(), true);
        yield Outcome.GO_ON;
      }
      case Command.Unclear unclear -> unclear(reply, unclear);
      case Command.Skip skip -> {
        pass(reply, "form.passed");
        yield Outcome.GO_ON;
      }
      case Command.DontKnow dontKnow -> {
        pass(reply, "form.left_open");
        yield Outcome.GO_ON;
      }
      case Command.Yes yes -> yes(reply, answers, message);
      case Command.No no -> no(reply);
      case Command.Back back -> back(reply);
      case Command.Cancel cancel -> {
        cancel(reply);
        yield Outcome.STOP;
      }
      case Command.Restart restart -> {
        if (draft == null) {
          sideTalk.menu(reply);
          yield Outcome.STOP;
        }
        begin(reply, draft.form());
        reply.say("form.restarted").effect(new Effect.ForgetTalk());
        yield Outcome.GO_ON;
      }
      case Command.Recap recap -> {
        if (draft == null) {
          reply.say("form.nothing_yet");
          yield Outcome.GO_ON;
        }
        form(draft).ifPresent(form -> formTalk.soFar(reply, form, draft));
        yield Outcome.GO_ON;
      }
      case Command.Edit edit -> edit(reply, edit.slot());
      case Command.Repeat repeat -> {
        reply.raw(
            session.lastText().isEmpty() ? reply.text("hello.nothing_said") : session.lastText());
        yield Outcome.STOP;
      }
      case Command.Human human -> {
        sideTalk.answer(reply, Intent.STAFF_CONTACT, message.text());
        yield Outcome.GO_ON;
      }
      case Command.Help help -> {
        reply.say("hello.help");
        yield Outcome.GO_ON;
      }
      case Command.Pause pause -> {
        reply.say(draft == null ? "hello.thanks" : "hello.paused");
        yield Outcome.STOP;
      }
      case Command.Resume resume -> {
        if (draft == null) {
          reply.say("hello.nothing_to_resume");
        } else if (reply.empty()) { // after a long pause it was just said where we were
          reply.say("hello.resumed");
        }
        yield Outcome.GO_ON;
      }
      case Command.Speak speak -> {
        reply.session(session.speaking(Language.of(speak.language()), true));
        reply.say("hello.language");
        yield Outcome.GO_ON;
      }
      case Command.Side side -> {
        sideTalk.answer(reply, side.intent(), side.words());
        yield Outcome.GO_ON;
      }
      case Command.Thanks thanks -> {
        reply.say("hello.thanks");
        yield draft == null ? Outcome.STOP : Outcome.GO_ON;
      }
    };
  }

  private void take(Reply reply, Answers answers, String slot, Filled answer, boolean replaces) {
    Draft draft = reply.session().draft();
    if (draft != null) {
      form(draft).ifPresent(form -> answers.take(form, slot, answer, replaces));
    }
  }

  /** The newer of two contradicting answers counts; a period brings its bounds with it. */
  private void accept(Reply reply, Answers answers, Stage.Choosing choosing) {
    take(reply, answers, choosing.slot(), choosing.proposed(), true);
    Draft draft = reply.session().draft();
    if (draft == null) {
      return;
    }
    Moment moment =
        new Moment(
            reply.scene().now().atZone(HOME).toLocalDate(),
            reply.language(),
            form(draft).orElse(null),
            List.of(choosing.slot()),
            Map.of(),
            false,
            false,
            Map.of());
    for (Command command :
        understanding.interpret(choosing.proposed().words(), moment).commands()) {
      if (command instanceof Command.Fill fill && fill.slot().endsWith("_date")) {
        take(reply, answers, fill.slot(), fill.answer(), true);
      }
    }
  }

  private void begin(Reply reply, String formId) {
    forms
        .form(formId)
        .ifPresent(
            form ->
                reply.session(
                    reply
                        .session()
                        .with(defaults(Draft.begin(form, reply.scene().now()), form, reply.scene()))
                        .at(new Stage.Idle())));
  }

  /** By mail, the address to answer to is the one they wrote from, unless they say otherwise. */
  private static Draft defaults(Draft draft, Form form, Scene scene) {
    if (scene.mail() && form.slot("email").isPresent()) {
      return draft.with("email", new Filled(scene.from().id(), scene.from().id(), 0.6));
    }
    return draft;
  }

  private Outcome unclear(Reply reply, Command.Unclear unclear) {
    Draft draft = reply.session().draft();
    Optional<Slot> slot =
        draft == null ? Optional.empty() : form(draft).flatMap(f -> f.slot(unclear.slot()));
    if (draft == null || slot.isEmpty()) {
      return Outcome.GO_ON;
    }
    if (draft.tries().getOrDefault(unclear.slot(), 0) >= 1) {
      reply.session(reply.session().with(draft.keepingRaw(unclear.slot(), unclear.words())));
      reply.say("form.kept_raw");
      return Outcome.GO_ON;
    }
    reply.say("form.unclear", Map.of("words", Show.cut(unclear.words())));
    String hint = slot.get().hints().getOrDefault(reply.language(), "");
    reply.raw(hint.isEmpty() ? reply.text("form.dont_know_ok") : hint);
    if (reply.scene().mail()) { // everything that is open is asked at once, this among it
      reply.session(reply.session().with(draft.unclear(unclear.slot())));
      return Outcome.GO_ON;
    }
    formTalk.again(reply, draft.unclear(unclear.slot()), List.of(slot.get()));
    return Outcome.STOP;
  }

  private void pass(Reply reply, String key) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      return;
    }
    if (reply.session().stage() instanceof Stage.Choosing) {
      reply.session(reply.session().at(new Stage.Idle()));
      return;
    }
    List<String> open =
        asked(reply.session()).stream().filter(slot -> !draft.answers().containsKey(slot)).toList();
    reply.session(reply.session().with(draft.passing(open)).at(new Stage.Idle()));
    reply.say(key);
  }

  private Outcome yes(Reply reply, Answers answers, Inbound.Message message) {
    Session session = reply.session();
    Draft draft = session.draft();
    return switch (session.stage()) {
      case Stage.Confirming confirming
          when draft != null && form(draft).filter(f -> !draft.missing(f).isEmpty()).isPresent() ->
          Outcome.GO_ON; // the form asks more than when the recap was shown
      case Stage.Confirming confirming when draft != null -> {
        form(draft)
            .ifPresent(
                form ->
                    reply.effect(
                        new Effect.FileCase(
                            form,
                            draft,
                            formTalk.flags(form, draft, reply.scene()),
                            reply.text("recap.consent"),
                            Show.cut(session.said(message)))));
        yield Outcome.STOP;
      }
      case Stage.Choosing choosing when draft != null -> {
        reply.session(session.at(new Stage.Idle()));
        accept(reply, answers, choosing);
        yield Outcome.GO_ON;
      }
      case Stage.Cancelling cancelling -> {
        erase(reply);
        yield Outcome.STOP;
      }
      case Stage.Refused refused -> edit(reply, "");
      case Stage.AfterEmergency after -> {
        reply.session(session.at(new Stage.Idle()));
        reply.say("emergency.after_yes").effect(new Effect.AskTeam(session.said(message)));
        yield Outcome.STOP;
      }
      default -> Outcome.GO_ON;
    };
  }

  private Outcome no(Reply reply) {
    Session session = reply.session();
    return switch (session.stage()) {
      case Stage.Confirming confirming -> {
        reply.session(session.at(new Stage.Refused()));
        reply.say("recap.refused").say("recap.refused_typed");
        reply.button("edit", reply.text("button.edit"));
        reply.button("erase", reply.text("button.erase_short"));
        yield Outcome.STOP;
      }
      case Stage.Choosing choosing -> {
        reply.session(session.at(new Stage.Idle()));
        reply.say("form.kept");
        yield Outcome.GO_ON;
      }
      case Stage.Cancelling cancelling -> {
        reply.session(session.at(new Stage.Idle()));
        reply.say("form.kept");
        yield Outcome.GO_ON;
      }
      case Stage.Refused refused -> {
        erase(reply);
        yield Outcome.STOP;
      }
      case Stage.AskingExtras extras -> {
        pass(reply, "form.passed");
        yield Outcome.GO_ON;
      }
      case Stage.AfterEmergency after -> {
        reply.session(session.at(new Stage.Idle()));
        reply.say("emergency.after_no");
        yield Outcome.STOP;
      }
      default -> Outcome.GO_ON;
    };
  }

  private Outcome back(Reply reply) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      return Outcome.GO_ON;
    }
    List<String> now = asked(reply.session());
    List<String> earlier = draft.trail().stream().filter(slot -> !now.contains(slot)).toList();
    Optional<Form> form = form(draft);
    Optional<Slot> last =
        earlier.isEmpty() ? Optional.empty() : form.flatMap(f -> f.slot(earlier.getLast()));
    if (last.isEmpty()) {
      reply.say("form.no_back");
      return Outcome.GO_ON;
    }
    reply.say("form.back");
    formTalk.again(reply, draft, List.of(last.get()));
    return Outcome.STOP;
  }

  private Outcome edit(Reply reply, String slotName) {
    Draft draft = reply.session().draft();
    Optional<Form> form = draft == null ? Optional.empty() : form(draft);
    if (draft == null || form.isEmpty()) {
      reply.say("form.nothing_yet");
      return Outcome.GO_ON;
    }
    Optional<Slot> slot = form.get().slot(slotName);
    if (slot.isEmpty()) {
      formTalk.pickEdit(reply, form.get(), draft);
    } else {
      formTalk.again(reply, draft, List.of(slot.get()));
    }
    return Outcome.STOP;
  }

  private static void cancel(Reply reply) {
    Draft draft = reply.session().draft();
    if (draft == null) {
      reply.say("form.nothing_to_cancel").say("hello.menu");
    } else if (draft.answers().isEmpty()) {
      erase(reply);
    } else {
      reply.session(reply.session().at(new Stage.Cancelling()));
      reply.say("form.cancel_sure");
      reply.button("yes", reply.text("button.yes"));
      reply.button("no", reply.text("button.keep"));
    }
  }

  private static void erase(Reply reply) {
    reply.session(reply.session().with((Draft) null).at(new Stage.Idle()));
    reply.say("form.cancelled").effect(new Effect.ForgetTalk());
  }

  /** Nothing was asked for in particular: by the intent, or a plain "say it another way". */
  private Step unspecific(Reply reply, Interpretation meaning, String read) {
    introduce(reply);
    boolean wordy = read.chars().anyMatch(Character::isLetterOrDigit);
    if (!wordy) {
      reply.say("other.emoji");
    } else if (reply.session().draft() != null) {
      reply.say("other.not_understood");
    } else if (meaning.confidence() < UNSURE) {
      reply.say("other.not_understood");
      sideTalk.menu(reply);
      return reply.done();
    } else {
      sideTalk.answer(reply, meaning.intent(), read);
    }
    goOn(reply);
    return reply.done();
  }

  private static final double UNSURE = 0.25;

  /** Picks the thread up again: the open question, or the form's next one. */
  private void goOn(Reply reply) {
    Draft draft = reply.session().draft();
    Optional<Form> form = draft == null ? Optional.empty() : form(draft);
    if (draft == null || form.isEmpty()) {
      return;
    }
    if (reply.session().stage() instanceof Stage.Choosing choosing
        && form.get().slot(choosing.slot()).isPresent()) {
      Answers.askWhich(show, reply, form.get(), draft, choosing);
      return;
    }
    formTalk.next(reply, form.get(), draft.touched(reply.scene().now()));
  }

  private static void introduce(Reply reply) {
    if (!reply.session().introduced()) {
      if (reply.scene().mail()) {
        reply.say("mail.intro").say("mail.thanks");
      } else {
        reply.raw(reply.text("hello.intro") + "\n" + reply.text("hello.privacy"));
      }
    }
  }

  private Step filed(Session session, Event.Filed filed, Scene scene) {
    Draft draft = session.draft();
    Reply reply = new Reply(texts, scene, session.with((Draft) null).at(new Stage.Idle()));
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
    return reply.done(reply.text("mail.subject_filed", Map.of("reference", filed.reference())));
  }

  private Step codeTried(Session session, Event.CodeTried tried, Scene scene) {
    Reply reply = new Reply(texts, scene, session);
    introduce(reply);
    Scene.MissionSheet mission = scene.mission();
    if (tried.opened() && mission != null) {
      reply.say("volunteer.linked", Map.of("title", mission.title()));
    } else {
      reply.say("volunteer.code_refused");
    }
    return reply.done();
  }

  private Optional<Form> form(Draft draft) {
    return forms.form(draft.form());
  }

  private static List<String> asked(Session session) {
    return switch (session.stage()) {
      case Stage.Asking asking -> asking.slots();
      case Stage.AskingExtras extras -> extras.slots();
      case Stage.Choosing choosing -> List.of(choosing.slot());
      case Stage.Idle idle -> List.of();
      case Stage.Confirming confirming -> List.of();
      case Stage.Refused refused -> List.of();
      case Stage.PickingEdit picking -> List.of();
      case Stage.Cancelling cancelling -> List.of();
      case Stage.PickingForm picking -> List.of();
      case Stage.AfterEmergency after -> List.of();
    };
  }
}
