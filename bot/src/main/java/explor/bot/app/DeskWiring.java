package explor.bot.app;

import explor.bot.desk.CaseLife;
import explor.bot.desk.CaseViews;
import explor.bot.desk.DeskRound;
import explor.bot.desk.Digest;
import explor.bot.desk.DocumentOrder;
import explor.bot.desk.FollowUps;
import explor.bot.desk.GroupBoard;
import explor.bot.desk.Introductions;
import explor.bot.desk.MissionHistory;
import explor.bot.desk.OrderDesk;
import explor.bot.desk.Queue;
import explor.bot.desk.ReportMail;
import explor.bot.desk.ShowOrder;
import explor.bot.desk.StaffLinking;
import explor.bot.desk.Team;
import explor.bot.desk.TeamLine;
import explor.bot.desk.Voice;
import explor.bot.mission.Access;
import explor.bot.mission.Alarms;
import explor.bot.mission.Invitations;
import explor.bot.mission.Journey;
import explor.bot.mission.MissionOrder;
import explor.bot.rights.Rights;
import explor.bot.store.Alerts;
import explor.bot.store.Cases;
import explor.bot.store.GroupCards;
import explor.bot.store.MissionSheets;
import explor.bot.store.Proposals;
import explor.bot.store.StaffAccounts;
import explor.bot.store.StaffGroup;
import explor.bot.store.StaffMembers;
import explor.bot.store.Talk;
import explor.bot.store.TeamTalks;
import explor.bot.turn.Conversation;
import explor.bot.turn.Doorways;
import explor.bot.turn.Filing;
import explor.bot.turn.Joining;
import explor.bot.turn.Ordering;
import explor.bot.turn.StaffChat;
import explor.bot.turn.StaffDoor;
import explor.bot.turn.UnprovenCry;
import explor.bot.turn.Watch;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The desk's parts, in the order in which they need each other. */
final class DeskWiring {
  final Team team;
  final CaseLife life;
  final FollowUps followUps;
  private final Talk talk;
  private final TeamLine line;
  private final Proposals proposals;
  private final StaffMembers members;
  private final StaffAccounts accounts;
  private final GroupBoard board;
  private final MissionHistory missionHistory;
  private final Wiring tables;
  private final World world;
  private final InstantSource clock;
  private final long attachBytes;

  DeskWiring(Settings settings, World world, Wiring tables, Talk talk, InstantSource clock) {
    this.tables = tables;
    this.talk = talk;
    this.world = world;
    this.clock = clock;
    attachBytes = settings.files().attachBytes();
    members = new StaffMembers(clock);
    team = new Team(settings.staff(), members, tables.outbox);
    proposals = new Proposals(clock);
    Engagements engagements =
        new Engagements(
            tables.database,
            tables.cases,
            proposals,
            new MissionSheets(clock),
            world.matching().restDays());
    CaseKnowledge known =
        new CaseKnowledge(world.knowledge(), engagements, world.matching().levels());
    known.start();
    List<CaseLife.Follower> followers = new ArrayList<>(List.of(known));
    life = new CaseLife(tables.cases, followers);
    accounts = new StaffAccounts(clock);
    board =
        new GroupBoard(
            new GroupBoard.Tables(new StaffGroup(), new GroupCards(), tables.outbox),
            team,
            world.deskTexts(),
            world.deskSettings().telegramGroup(),
            this::outline);
    followers.add(board);
    missionHistory = new MissionHistory(tables.sheets, tables.cases);
    TeamTalks talks = new TeamTalks(clock);
    followUps =
        new FollowUps(
            new FollowUps.Tables(tables.cases, tables.people, tables.outbox, tables.timers, talks),
            life,
            world.deskSettings(),
            world.forms(),
            world.texts(),
            clock);
    followers.add(followUps::ended);
    line =
        new TeamLine(
            team,
            talks,
            tables.cases,
            talk,
            tables.attachments,
            tables.outbox,
            accounts,
            world.deskTexts(),
            attachBytes);
  }

  private GroupBoard.Outline outline(Cases.Stored about) {
    return world
        .forms()
        .form(about.form())
        .map(
            form ->
                new GroupBoard.Outline(form.tag(), world.summary().headline().outline(form, about)))
        .orElse(new GroupBoard.Outline(about.form(), ""));
  }

  /** What a conversation needs of the desk. */
  Conversation.DeskParts parts(
      Access access, Invitations invitations, Journey journey, Alarms alarms, Rights rights) {
    Filing filing =
        new Filing(
            new Filing.Tables(tables.cases, proposals, talk, tables.attachments),
            life,
            world.matcher(),
            world.summary(),
            team,
            attachBytes,
            clock);
    return new Conversation.DeskParts(
        filing,
        world.summary().files(),
        world.notices(),
        access,
        invitations,
        journey,
        alarms,
        team,
        line,
        missionHistory,
        new CaseViews(tables.cases, world.deskSettings()),
        rights,
        attachBytes);
  }

  /** Who asks two people whether they want to meet. */
  Introductions introductions() {
    return new Introductions(
        new Introductions.Tables(tables.cases, tables.people, proposals, tables.outbox),
        life,
        team,
        world.experts(),
        world.forms(),
        world.introducing());
  }

  /**
   * The orders of the team.
   *
   * @param voice how the team speaks to people
   * @param mission the order about missions
   */
  OrderDesk orders(Voice voice, Introductions introductions, MissionOrder mission) {
    return OrderDesk.usual(
            tables.cases, life, team, tables.outbox, voice, world.deskTexts(), world.forms())
        .with(introductions.orders())
        .with(mission.orders())
        .with(
            new ShowOrder(
                    tables.cases,
                    proposals,
                    team,
                    world.forms(),
                    world.summary().headline(),
                    world.deskTexts())
                .orders())
        .with(
            new DocumentOrder(
                    world.documents(),
                    tables.cases,
                    tables.files,
                    tables.attachments,
                    proposals,
                    tables.outbox,
                    world.deskTexts(),
                    clock)
                .orders());
  }

  Ordering ordering(OrderDesk orders) {
    return new Ordering(members, orders, world.notices(), clock);
  }

  StaffDoor door(Ordering ordering) {
    return new StaffDoor(
        team, members, tables.outbox, tables.cases, ordering, world.notices(), clock);
  }

  /** The team's way in by Telegram; their group, and cases' histories, have alerts from now on. */
  StaffChat chat(Ordering ordering, Alarms alarms, Conversation conversation) {
    alarms.heardBy(
        (tx, alert) -> {
          board.changed(tx, alert);
          missionHistory.changed(tx, alert);
        });
    return new StaffChat(
        new StaffChat.Tables(accounts, tables.outbox, tables.cases),
        team,
        new StaffLinking(accounts, team, tables.outbox, board, world.deskTexts()),
        board,
        ordering,
        alarms,
        conversation,
        world.deskTexts(),
        clock);
  }

  /** Who shows that two addresses are theirs; the team's are nobody's. */
  Joining joining(Doorways doorways) {
    return new Joining(tables.outbox, tables.people, doorways, team, accounts);
  }

  /** The look over the desk. */
  DeskRound round() {
    Digest digest =
        new Digest(
            tables.cases,
            new Alerts(clock),
            tables.missions,
            new Queue(world.deskSettings()),
            team,
            tables.outbox,
            world.deskTexts(),
            one ->
                world
                    .forms()
                    .form(one.form())
                    .map(form -> world.summary().headline().of(form, one))
                    .orElse(one.form()));
    return new DeskRound(
        new DeskRound.Tables(tables.cases, tables.outbox, tables.timers),
        life,
        followUps,
        digest,
        new ReportMail(tables.cases, tables.files, team, world.forms(), world.deskTexts()),
        world.deskSettings(),
        team,
        world.deskTexts(),
        clock);
  }

  Watch watch(Alarms alarms, Access access) {
    UnprovenCry cry =
        new UnprovenCry(
            world.safety(),
            world.dialogue(),
            alarms,
            access,
            tables.outbox,
            tables.people,
            world.notices());
    return new Watch(
        team,
        tables.outbox,
        tables.people,
        tables.cases,
        world.notices(),
        cry,
        access,
        board,
        clock);
  }
}
