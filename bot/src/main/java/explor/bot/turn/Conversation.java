package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.CaseLife;
import explor.bot.desk.CaseStatus;
import explor.bot.desk.CaseSummary;
import explor.bot.desk.Matcher;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.Team;
import explor.bot.desk.TeamLine;
import explor.bot.desk.Voice;
import explor.bot.dialogue.Dialogue;
import explor.bot.dialogue.Draft;
import explor.bot.dialogue.Effect;
import explor.bot.dialogue.Event;
import explor.bot.dialogue.Scene;
import explor.bot.dialogue.Session;
import explor.bot.dialogue.Stage;
import explor.bot.dialogue.Step;
import explor.bot.form.Form;
import explor.bot.mission.Alarms;
import explor.bot.mission.Mission;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import explor.bot.store.Missions;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Proposals;
import explor.bot.store.Sessions;
import explor.bot.store.Talk;
import explor.bot.store.Tx;
import explor.bot.text.Language;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One message's way through the dialogue, inside the turn's transaction: load the session, step,
 * carry out the effects, save. What an effect brings about (a reference, an opened booklet) goes
 * back into the dialogue as an event, so that the dialogue itself stays pure.
 */
public final class Conversation implements Voice {
  private static final Logger log = LoggerFactory.getLogger(Conversation.class);
  private static final int PROPOSALS = 3;

  private final Tables tables;
  private final Dialogue dialogue;
  private final Matcher matcher;
  private final CaseSummary summary;
  private final StaffNotices notices;
  private final Map<String, Mission> missions;
  private final Alarms alarms;
  private final Team team;
  private final CaseLife life;
  private final TeamLine line;
  private final Proposals proposals;
  private final long attachBytes;
  private final Scene.Ways ways;
  private final InstantSource clock;

  /** The tables a conversation reads and writes. */
  public record Tables(
      People people,
      Sessions sessions,
      Talk talk,
      Cases cases,
      Missions missions,
      Outbox outbox,
      Attachments attachments) {}

  /**
   * The desk's part in a conversation.
   *
   * @param missions by id
   * @param alarms tells those on call
   * @param attachBytes files of so many bytes together go with a summary
   */
  public record DeskParts(
      Matcher matcher,
      CaseSummary summary,
      StaffNotices notices,
      Map<String, Mission> missions,
      Alarms alarms,
      Team team,
      CaseLife life,
      TeamLine line,
      Proposals proposals,
      long attachBytes) {}

  /**
   * @param ways how people can write to us, as they are told
   */
  public Conversation(
      Tables tables, Dialogue dialogue, DeskParts desk, Scene.Ways ways, InstantSource clock) {
    this.ways = ways;
    this.tables = tables;
    this.dialogue = dialogue;
    this.matcher = desk.matcher();
    this.summary = desk.summary();
    this.notices = desk.notices();
    this.missions = Map.copyOf(desk.missions());
    this.alarms = desk.alarms();
    this.team = desk.team();
    this.life = desk.life();
    this.line = desk.line();
    this.proposals = desk.proposals();
    this.attachBytes = desk.attachBytes();
    this.clock = clock;
  }

  /**
   * A person's message.
   *
   * @param files what came with it, on disk already
   * @return whether it is answered
   */
  boolean turn(Tx tx, long person, Inbound.Message message, List<Attachments.Stored> files)
      throws SQLException {
    for (Attachments.Stored file : files) {
      tables.attachments().add(tx, person, file);
    }
    List<Attachments.Stored> refused =
        files.stream().filter(file -> !file.refused().isEmpty()).toList();
    if (!refused.isEmpty()) {
      Outbound notice = notices.refusedFiles(summary.listed(refused, List.of()), message);
      team.write(tx, notice, Outbox.Purpose.NOTICE, false, person, null);
    }
    for (Inbound.File file : message.files()) {
      if (file.kind().equals("location")) {
        alarms.seenAt(tx, person, file.reference());
      }
    }
    Session session = session(tx, person);
    String said = message.text().isBlank() ? wordless(session, message) : message.text();
    long before = tables.talk().last(tx, person);
    tables.talk().add(tx, person, null, Talk.Who.PERSON, message.from().channel(), said);
    boolean answered = run(tx, person, message, session);
    if (alarms.secret(tx, person)) {
      tables.talk().conceal(tx, person, before); // neither a summary nor an export may hold it
    }
    return answered;
  }

  /** Somebody on call took a person's alert; they hear who. */
  void alertTaken(Tx tx, long person, String name) throws SQLException {
    tellFromTeam(tx, person, null, new Event.AlertTaken(name), "");
  }

  private static String who(Inbound.Message message) {
    String name = message.sender().isEmpty() ? message.from().id() : message.sender();
    return name
        + " ("
        + message.from().channel()
        + (message.from().id().equals(name) ? "" : " " + message.from().id())
        + ")";
  }

  /** What stands in the talk for a message without words: the button's label, or what was sent. */
  private static String wordless(Session session, Inbound.Message message) {
    String label = session.said(message);
    return "["
        + (message.choice().isEmpty()
            ? String.join(", ", message.files().stream().map(Inbound.File::kind).toList())
            : label.isEmpty() ? message.choice() : label)
        + "]";
  }

  @Override
  public boolean say(Tx tx, long person, @Nullable Long caseId, Voice.Said said)
      throws SQLException {
    boolean goesOn = said.goesOn() && !said.member().isEmpty();
    Event event = new Event.TeamSaid(said.name(), said.text(), goesOn);
    boolean reached = tellFromTeam(tx, person, caseId, event, said.text());
    if (reached && goesOn) {
      line.said(tx, person, caseId, said);
    }
    return reached;
  }

  private boolean tellFromTeam(Tx tx, long person, @Nullable Long caseId, Event event, String talk)
      throws SQLException {
    Optional<Address> reach = tables.people().reach(tx, person);
    if (reach.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    Session session = session(tx, person);
    Step step = dialogue.step(session, event, scene(tx, person, reach.get(), List.of(), now));
    if (!talk.isEmpty()) {
      tables.talk().add(tx, person, caseId, Talk.Who.TEAM, reach.get().channel(), talk);
    }
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.Send send) {
        Outbound message =
            new Outbound(
                send.message().text(),
                List.of(),
                send.message().subject(),
                "",
                "",
                List.of(),
                "",
                "no"); // a person wrote it
        tables.outbox().add(tx, reach.get(), message, Outbox.Purpose.TEAM, false, person, caseId);
      }
    }
    tables.sessions().save(tx, person, Json.write(step.session()));
    return true;
  }

  private boolean run(Tx tx, long person, Inbound.Message message, Session before)
      throws SQLException {
    Instant now = clock.instant();
    Session session = before;
    boolean answered = false;
    boolean cried = false;
    Deque<Event> events = new ArrayDeque<>(List.of(new Event.Said(message)));
    while (!events.isEmpty()) {
      Scene scene = scene(tx, person, message.from(), message.thread(), now);
      Step step = dialogue.step(session, events.poll(), scene);
      session = step.session();
      cried |=
          step.effects().stream()
              .anyMatch(
                  effect ->
                      effect instanceof Effect.Alert
                          || effect instanceof Effect.AskTeam
                          || effect instanceof Effect.TellOnCall
                          || effect instanceof Effect.CallOff);
      for (Effect effect : step.effects()) {
        answered |= effect instanceof Effect.Send;
        carryOut(tx, person, message, scene, session.language(), effect).ifPresent(events::add);
      }
    }
    tables.sessions().save(tx, person, Json.write(session));
    if (!cried && before.stage() instanceof Stage.AfterEmergency) {
      alarms.more(tx, person, before.said(message));
    }
    return answered;
  }

  private Session session(Tx tx, long person) throws SQLException {
    return tables
        .sessions()
        .load(tx, person)
        .flatMap(json -> readable(json, person))
        .orElseGet(() -> Session.fresh(Language.FR));
  }

  /** A state that this version cannot read must not lock its person out: they begin anew. */
  private static Optional<Session> readable(String json, long person) {
    try {
      return Optional.of(Json.read(json, Session.class));
    } catch (IllegalStateException e) {
      log.error("The conversation of person {} cannot be read and begins anew.", person, e);
      return Optional.empty();
    }
  }

  private Scene scene(Tx tx, long person, Address from, List<String> thread, Instant now)
      throws SQLException {
    List<Scene.CaseView> cases =
        tables.cases().of(tx, person).stream()
            .map(
                found ->
                    new Scene.CaseView(
                        found.reference(), found.form(), found.status(), found.createdAt()))
            .toList();
    Scene.MissionSheet mission =
        mission(tx, person)
            .map(open -> new Scene.MissionSheet(open.id(), open.title(), open.booklet()))
            .orElse(null);
    return new Scene(now, from, cases, mission, line.scene(tx, person, thread), ways);
  }

  private Optional<Mission> mission(Tx tx, long person) throws SQLException {
    return tables.missions().of(tx, person).map(missions::get);
  }

  /** Carries out one effect; gives back what the dialogue is to hear of it. */
  private Optional<Event> carryOut(
      Tx tx, long person, Inbound.Message message, Scene scene, Language language, Effect effect)
      throws SQLException {
    return switch (effect) {
      case Effect.Send send -> {
        say(tx, person, message, send);
        yield Optional.empty();
      }
      case Effect.FileCase filing ->
          Optional.of(new Event.Filed(filing.form(), file(tx, person, message, language, filing)));
      case Effect.AskTeam ask -> {
        // In an emergency the words are for those on call; what is secret must not reach a mailbox.
        if (!alarms.more(tx, person, ask.question())) {
          Outbound question = notices.question(ask.question(), message, scene);
          team.write(tx, question, Outbox.Purpose.QUESTION, false, person, null);
        }
        yield Optional.empty();
      }
      case Effect.Alert alert -> {
        alarms.raise(
            tx,
            new Alarms.Cry(
                person,
                who(message),
                alert.emergency(),
                alert.words(),
                mission(tx, person).orElse(null)));
        yield Optional.empty();
      }
      case Effect.TellOnCall more -> {
        if (!alarms.more(tx, person, more.words())) {
          Outbound question = notices.question(more.words(), message, scene);
          team.write(tx, question, Outbox.Purpose.QUESTION, true, person, null);
        }
        yield Optional.empty();
      }
      case Effect.CallOff over -> {
        alarms.calm(tx, person);
        yield Optional.empty();
      }
      case Effect.TryCode code -> {
        boolean opened = tables.missions().redeem(tx, code.code(), person).isPresent();
        yield Optional.of(new Event.CodeTried(opened));
      }
      case Effect.PassOn pass -> {
        line.passOn(tx, person, message, pass.words());
        yield Optional.empty();
      }
      case Effect.EndTeamTalk end -> {
        line.end(tx, person);
        yield Optional.empty();
      }
      case Effect.Invite invite -> {
        Address to = Address.mail(invite.address());
        tables
            .outbox()
            .add(tx, to, invite.message(), Outbox.Purpose.INVITATION, false, person, null);
        yield Optional.empty();
      }
      case Effect.ForgetTalk forget -> {
        tables.talk().forgetOpen(tx, person);
        tables.attachments().forgetOpen(tx, person);
        yield Optional.empty();
      }
    };
  }

  private void say(Tx tx, long person, Inbound.Message message, Effect.Send send)
      throws SQLException {
    Outbound answer = send.message().answering(message.replyTo(), message.thread());
    if (message.from().channel().equals(Address.MAIL) && answer.subject().isEmpty()) {
      answer = answer.titled(reply(message.subject()));
    }
    tables
        .outbox()
        .add(tx, message.from(), answer, Outbox.Purpose.REPLY, send.urgent(), person, null);
    tables
        .talk()
        .add(tx, person, null, Talk.Who.ASSISTANT, message.from().channel(), answer.text());
  }

  private static String reply(String subject) {
    String bare = subject.strip();
    if (bare.isEmpty()) {
      return "EXPLOR";
    }
    return bare.regionMatches(true, 0, "re:", 0, 3) ? bare : "Re: " + bare;
  }

  private String file(
      Tx tx, long person, Inbound.Message message, Language language, Effect.FileCase filing)
      throws SQLException {
    Form form = filing.form();
    Draft draft = filing.draft();
    List<String> open = draft.open(form);
    Cases.Stored filed =
        tables
            .cases()
            .file(
                tx,
                form.id(),
                form.version(),
                CaseStatus.first(form, open).name(),
                person,
                message.from(),
                language.code(),
                draft.answers(),
                filing.flags(),
                new Cases.Consent(
                    filing.consentWording(),
                    filing.consentAnswer(),
                    clock.instant(),
                    message.from().channel()));
    life.filed(tx, filed);
    List<Talk.Line> talk = tables.talk().open(tx, person);
    tables.talk().belongsTo(tx, person, filed.id());
    List<Attachments.Stored> files = tables.attachments().open(tx, person);
    tables.attachments().belongsTo(tx, person, filed.id());
    List<Outbound.Enclosure> enclosed = CaseSummary.enclosed(files, attachBytes);
    List<Matcher.Proposal> found = matcher.proposals(form.id(), draft.answers(), PROPOSALS);
    proposals.shown(tx, filed.id(), found.stream().map(Matcher.Proposal::id).toList());
    Outbound mail =
        summary.compose(
            form, filed, open, draft.raw(), listed(files, enclosed, draft), found, talk);
    team.write(tx, mail.enclosing(enclosed), Outbox.Purpose.SUMMARY, false, person, filed.id());
    return filed.reference();
  }

  /** The stored files, and the names of those whose bytes are still with their door. */
  private List<String> listed(
      List<Attachments.Stored> files, List<Outbound.Enclosure> enclosed, Draft draft) {
    Set<String> names = files.stream().map(Attachments.Stored::name).collect(Collectors.toSet());
    List<String> all = new ArrayList<>(summary.listed(files, enclosed));
    draft.files().stream().filter(name -> !names.contains(name)).distinct().forEach(all::add);
    return all;
  }
}
