package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.desk.CaseFiles;
import explor.bot.desk.CaseViews;
import explor.bot.desk.MissionHistory;
import explor.bot.desk.StaffNotices;
import explor.bot.desk.Team;
import explor.bot.desk.TeamLine;
import explor.bot.desk.Voice;
import explor.bot.dialogue.Arrival;
import explor.bot.dialogue.Dialogue;
import explor.bot.dialogue.Effect;
import explor.bot.dialogue.Event;
import explor.bot.dialogue.Scene;
import explor.bot.dialogue.Session;
import explor.bot.dialogue.Stage;
import explor.bot.dialogue.Step;
import explor.bot.mission.Access;
import explor.bot.mission.Alarms;
import explor.bot.mission.Invitations;
import explor.bot.mission.Journey;
import explor.bot.mission.Mission;
import explor.bot.mission.Papers;
import explor.bot.mission.Prompt;
import explor.bot.mission.Speaker;
import explor.bot.rights.Rights;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Missions;
import explor.bot.store.Outbox;
import explor.bot.store.People;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message's way through the dialogue, inside the turn's transaction: load the session, step,
 * carry out the effects, save. What an effect brings about (a reference, an opened booklet) goes
 * back into the dialogue as an event, so that the dialogue itself stays pure.
 */
public final class Conversation implements Voice, Speaker {
  /** Who answers the mail with their code by so few letters says yes, and nothing else. */
  private static final int A_YES = 30;

  private final Tables tables;
  private final Memory memory;
  private final Dialogue dialogue;
  private final Filing filing;
  private final CaseFiles files;
  private final StaffNotices notices;
  private final Access access;
  private final Invitations invitations;
  private final Journey journey;
  private final Alarms alarms;
  private final Team team;
  private final TeamLine line;
  private final MissionHistory missionHistory;
  private final CaseViews views;
  private final Rights rights;
  private final long attachBytes;
  private final Scene.Ways ways;
  private final Doorways doorways;
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

  /** What became of a person's message. */
  enum Outcome {
    ANSWERED,
    /** Nothing was to be said. */
    SILENT,
    /** Its person confirmed that they be erased: {@link #forget} is to end the turn. */
    FORGOTTEN
  }

  /**
   * The desk's part in a conversation.
   *
   * @param filing makes cases of finished forms
   * @param files lists what was sent
   * @param access who sees what of which mission
   * @param invitations the mails with codes
   * @param journey a volunteer's way by the clock
   * @param missionHistory what befalls a mission, in the history of its case
   * @param alarms tells those on call
   * @param attachBytes files of so many bytes together go with a mail
   */
  public record DeskParts(
      Filing filing,
      CaseFiles files,
      StaffNotices notices,
      Access access,
      Invitations invitations,
      Journey journey,
      Alarms alarms,
      Team team,
      TeamLine line,
      MissionHistory missionHistory,
      CaseViews views,
      Rights rights,
      long attachBytes) {}

  /**
   * @param ways how people can write to us, as they are told
   * @param doorways what leads from one of them to another
   */
  public Conversation(
      Tables tables,
      Dialogue dialogue,
      DeskParts desk,
      Scene.Ways ways,
      Doorways doorways,
      InstantSource clock) {
    this.doorways = doorways;
    this.ways = ways;
    this.tables = tables;
    this.memory = new Memory(tables.sessions());
    this.dialogue = dialogue;
    this.filing = desk.filing();
    this.files = desk.files();
    this.notices = desk.notices();
    this.access = desk.access();
    this.invitations = desk.invitations();
    this.journey = desk.journey();
    this.alarms = desk.alarms();
    this.team = desk.team();
    this.line = desk.line();
    this.missionHistory = desk.missionHistory();
    this.views = desk.views();
    this.rights = desk.rights();
    this.attachBytes = desk.attachBytes();
    this.clock = clock;
  }

  /**
   * A person's message.
   *
   * @param files what came with it, on disk already
   * @param arrival how it comes through another door than those before, if it does
   * @return what became of it
   */
  Outcome turn(
      Tx tx,
      long person,
      Inbound.Message sent,
      List<Attachments.Stored> files,
      Optional<Arrival> arrival)
      throws SQLException {
    // A token is kept nowhere: neither in the talk nor in a summary.
    Inbound.Message came =
        Doorways.token(sent).isPresent() ? sent.with("/start", sent.files()) : sent;
    Optional<Mission> mission = mission(tx, person);
    Inbound.Message message = kept(came, mission.isPresent());
    for (Attachments.Stored file : files) {
      tables.attachments().add(tx, person, file);
    }
    List<Attachments.Stored> refused =
        files.stream().filter(file -> !file.refused().isEmpty()).toList();
    if (!refused.isEmpty()) {
      Outbound notice = notices.refusedFiles(this.files.listed(refused, List.of()), message);
      team.write(tx, notice, Outbox.Purpose.NOTICE, false, person, null);
    }
    for (Inbound.File file : message.files()) {
      if (file.kind().equals("location")) {
        alarms.seenAt(tx, person, file.reference());
      }
    }
    Session session = memory.of(tx, person);
    String said = message.text().isBlank() ? wordless(session, message) : message.text();
    long before = tables.talk().last(tx, person);
    tables.talk().add(tx, person, null, Talk.Who.PERSON, message.from().channel(), said);
    if (mission.isPresent()) {
      journey.heard(tx, person, mission.get());
    }
    if (!(session.stage() instanceof Stage.AfterEmergency) && !dialogue.isCry(message.text())) {
      // Who is in danger is asked for their mission; anybody else who names one reaches for it.
      access.reachedFor(tx, person, message.text(), Dialogue.isVolunteers(message.choice()));
    }
    List<Event> events = new ArrayList<>(byReply(tx, person, message));
    if (events.isEmpty() || message.text().length() > A_YES || dialogue.isCry(message.text())) {
      events.add(new Event.Said(message, !message.equals(came)));
    }
    Outcome outcome = run(tx, person, message, session, events, arrival.orElse(null));
    if (alarms.secret(tx, person)) {
      tables.talk().conceal(tx, person, before); // neither a summary nor an export may hold it
    }
    return outcome;
  }

  /**
   * What of a message is kept. A volunteer on a mission may need to say how they are, and so may
   * whoever cries for help: that goes to those on call, and into no case.
   */
  private Inbound.Message kept(Inbound.Message came, boolean volunteer) {
    return volunteer || dialogue.isCry(came.text())
        ? came
        : came.worded(words -> dialogue.kept(words).words());
  }

  /** Erases a person, once the row of their last message is theirs. */
  void forget(Tx tx, long person) throws SQLException {
    rights.erase(tx, person);
    memory.forget(person);
  }

  /** Somebody on call took a person's alert; they hear who. */
  void alertTaken(Tx tx, long person, String name) throws SQLException {
    tellFromTeam(tx, person, null, new Event.AlertTaken(name), "", List.of());
  }

  /** Whether words call for help: that is answered everywhere. */
  boolean isCry(String words) {
    return dialogue.isCry(words);
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
    boolean reached = tellFromTeam(tx, person, caseId, event, said.text(), said.files());
    if (reached && goesOn) {
      line.said(tx, person, caseId, said);
    }
    return reached;
  }

  @Override
  public List<Outbound.Enclosure> carries(Tx tx, long person, List<Attachments.Stored> files)
      throws SQLException {
    Optional<Address> reach = tables.people().reach(tx, person);
    return reach.isPresent() && reach.get().channel().equals(Address.MAIL)
        ? CaseFiles.enclosed(files, attachBytes)
        : List.of();
  }

  private boolean tellFromTeam(
      Tx tx,
      long person,
      @Nullable Long caseId,
      Event event,
      String talk,
      List<Outbound.Enclosure> files)
      throws SQLException {
    Optional<Step> step = tellUnasked(tx, person, caseId, event, talk, Outbox.Purpose.TEAM, files);
    return step.isPresent();
  }

  /** Says what nobody asked for just now, where the person was heard from last. */
  private Optional<Step> tellUnasked(
      Tx tx,
      long person,
      @Nullable Long caseId,
      Event event,
      String talk,
      Outbox.Purpose purpose,
      List<Outbound.Enclosure> files)
      throws SQLException {
    Optional<Address> reach = tables.people().reach(tx, person);
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Session session = memory.of(tx, person);
    Instant now = clock.instant();
    Step step = dialogue.step(session, event, scene(tx, person, reach.get(), List.of(), now, null));
    if (!talk.isEmpty()) {
      tables.talk().add(tx, person, caseId, Talk.Who.TEAM, reach.get().channel(), talk);
    }
    boolean team = purpose == Outbox.Purpose.TEAM; // a person wrote it
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.Send send) {
        Outbound message =
            new Outbound(
                    send.message().text(),
                    send.message().buttons(),
                    send.message().subject(),
                    "",
                    "",
                    List.of(),
                    "",
                    team ? "no" : "auto-generated")
                .enclosing(files);
        tables.outbox().add(tx, reach.get(), message, purpose, false, person, caseId);
      }
    }
    memory.save(tx, person, step.session());
    return Optional.of(step);
  }

  /**
   * A volunteer answers the mail with their code, from where it went to: that opens the booklet.
   * Whoever else quotes it, or writes in their name, is counted.
   */
  private List<Event> byReply(Tx tx, long person, Inbound.Message message) throws SQLException {
    if (!message.from().channel().equals(Address.MAIL)) {
      return List.of();
    }
    for (String id : message.thread()) {
      Optional<Outbox.Left> left = tables.outbox().left(tx, id);
      if (left.isPresent() && left.get().purpose() == Outbox.Purpose.MISSION) {
        boolean theirs = left.get().to().equals(message.from());
        if (!theirs || !message.authenticated()) {
          access.refuseReply(tx, person, left.get().to());
          return List.of();
        }
        Optional<Mission> opened = access.openByReply(tx, person, message.from());
        return opened.isEmpty()
            ? List.of()
            : opened(tx, person, opened.get(), message.from().channel());
      }
    }
    return List.of();
  }

  private Outcome run(
      Tx tx,
      long person,
      Inbound.Message message,
      Session before,
      List<Event> first,
      @Nullable Arrival arrival)
      throws SQLException {
    Instant now = clock.instant();
    Session session = before;
    boolean answered = false;
    boolean cried = false;
    boolean forgotten = false;
    Deque<Event> events = new ArrayDeque<>(first);
    while (!events.isEmpty()) {
      Scene scene = scene(tx, person, message.from(), message.thread(), now, arrival);
      Event event = events.poll();
      Step step = dialogue.step(session, event, scene);
      forgotten |= event instanceof Event.ErasureAnswered answer && answer.erased();
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
        if (forgotten && effect instanceof Effect.Send receipt) {
          Outbound words = answer(message, receipt);
          tables.outbox().add(tx, message.from(), words, Outbox.Purpose.RECEIPT, false, null, null);
          continue;
        }
        events.addAll(carryOut(tx, person, message, scene, session.language(), effect));
      }
    }
    memory.save(tx, person, session);
    if (!cried && before.stage() instanceof Stage.AfterEmergency) {
      alarms.more(tx, person, before.said(message));
    }
    return forgotten ? Outcome.FORGOTTEN : answered ? Outcome.ANSWERED : Outcome.SILENT;
  }

  private Scene scene(
      Tx tx, long person, Address from, List<String> thread, Instant now, @Nullable Arrival arrival)
      throws SQLException {
    List<Scene.CaseView> cases = views.of(tx, person);
    Scene.MissionSheet mission =
        mission(tx, person)
            .map(
                open ->
                    new Scene.MissionSheet(
                        open.id(), open.title(), open.booklet(), open.start(), open.zone()))
            .orElse(null);
    return new Scene(
        now, from, cases, mission, line.scene(tx, person, thread), ways.arriving(arrival));
  }

  /** A booklet is open: its volunteer hears so, and gets the emergency card. */
  private List<Event> opened(Tx tx, long person, Mission mission, String channel)
      throws SQLException {
    missionHistory.opened(tx, mission.id(), channel);
    Prompt card = journey.linked(tx, person, mission);
    return List.of(
        new Event.CodeTried(true), prompted(card, journey.papers().card(mission).files()));
  }

  private static Event prompted(Prompt prompt, List<Outbound.Enclosure> files) {
    return new Event.Prompted(
        prompt.asks(), prompt.key(), prompt.values(), prompt.extra(), prompt.yesOrNo(), files);
  }

  private List<Event> papers(Tx tx, long person, boolean booklet) throws SQLException {
    Optional<Mission> mission = mission(tx, person);
    Papers.Made made =
        mission.isEmpty()
            ? Papers.Made.NONE
            : booklet
                ? journey.papers().booklet(mission.get())
                : journey.papers().card(mission.get());
    return List.of(new Event.PapersMade(booklet, made.text(), made.files()));
  }

  @Override
  public boolean tell(Tx tx, long person, Prompt prompt) throws SQLException {
    return tellUnasked(
            tx, person, null, prompted(prompt, List.of()), "", Outbox.Purpose.MISSION, List.of())
        .isPresent();
  }

  private Optional<Mission> mission(Tx tx, long person) throws SQLException {
    return access.of(tx, person);
  }

  /** Carries out one effect; gives back what the dialogue is to hear of it. */
  private List<Event> carryOut(
      Tx tx, long person, Inbound.Message message, Scene scene, Language language, Effect effect)
      throws SQLException {
    return switch (effect) {
      case Effect.Send send -> {
        say(tx, person, message, send);
        yield List.of();
      }
      case Effect.FileCase finished ->
          List.of(
              new Event.Filed(
                  finished.form(), filing.file(tx, person, message, language, finished)));
      case Effect.AskTeam ask -> {
        // In an emergency the words are for those on call; what is secret must not reach a mailbox.
        if (!alarms.more(tx, person, ask.question())) {
          Outbound question = notices.question(ask.question(), message, scene);
          team.write(tx, question, Outbox.Purpose.QUESTION, false, person, null);
        }
        yield List.of();
      }
      case Effect.Alert alert -> {
        alarms.raise(
            tx,
            new Alarms.Cry(
                person,
                who(message),
                alert.emergency(),
                alert.words(),
                mission(tx, person).orElse(null),
                true));
        yield List.of();
      }
      case Effect.TellOnCall more -> {
        if (!alarms.more(tx, person, more.words())) {
          Outbound question = notices.question(more.words(), message, scene);
          team.write(tx, question, Outbox.Purpose.QUESTION, true, person, null);
        }
        yield List.of();
      }
      case Effect.CallOff over -> {
        alarms.calm(tx, person);
        yield List.of();
      }
      case Effect.TryCode code -> {
        Optional<Mission> opened = access.open(tx, person, message.from(), code.code());
        yield opened.isPresent()
            ? opened(tx, person, opened.get(), message.from().channel())
            : List.of(new Event.CodeTried(false));
      }
      case Effect.NoMission asked -> {
        access.refused(tx, person, message.from());
        yield List.of();
      }
      case Effect.GivePapers wish -> papers(tx, person, wish.booklet());
      case Effect.NewCode renewal -> {
        boolean vouchedFor = message.authenticated();
        access.renew(tx, person, message.from(), vouchedFor, invitations);
        yield List.of();
      }
      case Effect.Answered answered -> {
        Optional<Mission> mission = mission(tx, person);
        yield mission.isEmpty()
            ? List.of()
            : journey
                .answered(tx, person, mission.get(), answered.asks(), answered.answer())
                .map(prompt -> List.of(prompted(prompt, List.of())))
                .orElse(List.of());
      }
      case Effect.PassOn pass -> {
        line.passOn(tx, person, message, pass.words());
        yield List.of();
      }
      case Effect.EndTeamTalk end -> {
        line.end(tx, person);
        yield List.of();
      }
      case Effect.Invite invite -> {
        Address to = Address.mail(invite.address());
        boolean may = doorways.mayInvite(tx, message.from(), to);
        if (may) {
          Outbox.Purpose purpose = Outbox.Purpose.INVITATION;
          tables.outbox().add(tx, to, invite.message(), purpose, false, person, null);
        }
        yield List.of(new Event.Invited(invite.address(), may));
      }
      case Effect.MakeWay way ->
          List.of(
              new Event.WayMade(
                  message.authenticated() ? doorways.wayTo(tx, person) : Arrival.Way.NONE));
      case Effect.SendTo elsewhere -> {
        Outbox.Purpose purpose = Outbox.Purpose.REPLY;
        tables.outbox().add(tx, elsewhere.to(), elsewhere.message(), purpose, false, person, null);
        yield List.of();
      }
      case Effect.MakeCopy copy -> List.of(new Event.CopyMade(rights.copy(tx, person, language)));
      case Effect.ShowErasure show -> {
        Rights.Wish wish = rights.wish(tx, person, message.from());
        Rights.Held held = wish.held();
        yield List.of(
            new Event.ErasureShown(
                held.messages(), held.files(), held.cases(), held.open(), wish.code(), wish.at()));
      }
      case Effect.Erase erase ->
          List.of(new Event.ErasureAnswered(rights.confirms(tx, person, erase.code())));
      case Effect.ForgetOriginals originals -> {
        rights.forgetOriginals(tx, person);
        yield List.of();
      }
      case Effect.ForgetTalk forget -> {
        tables.talk().forgetOpen(tx, person);
        tables.attachments().forgetOpen(tx, person);
        yield List.of();
      }
    };
  }

  private void say(Tx tx, long person, Inbound.Message message, Effect.Send send)
      throws SQLException {
    Outbound answer = answer(message, send);
    tables
        .outbox()
        .add(tx, message.from(), answer, Outbox.Purpose.REPLY, send.urgent(), person, null);
    tables
        .talk()
        .add(tx, person, null, Talk.Who.ASSISTANT, message.from().channel(), answer.text());
  }

  private static Outbound answer(Inbound.Message message, Effect.Send send) {
    Outbound answer = send.message().answering(message.replyTo(), message.thread());
    return message.from().channel().equals(Address.MAIL) && answer.subject().isEmpty()
        ? answer.titled(reply(message.subject()))
        : answer;
  }

  private static String reply(String subject) {
    String bare = subject.strip();
    if (bare.isEmpty()) {
      return "EXPLOR";
    }
    return bare.regionMatches(true, 0, "re:", 0, 3) ? bare : "Re: " + bare;
  }
}
