package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Outbound;
import explor.bot.desk.DeskRound;
import explor.bot.desk.FollowUps;
import explor.bot.desk.Introductions;
import explor.bot.desk.OrderDesk;
import explor.bot.desk.Taker;
import explor.bot.dialogue.Scene;
import explor.bot.mission.Access;
import explor.bot.mission.Alarms;
import explor.bot.mission.Invitations;
import explor.bot.mission.Journey;
import explor.bot.mission.Mission;
import explor.bot.mission.MissionBook;
import explor.bot.mission.MissionOrder;
import explor.bot.mission.Papers;
import explor.bot.relay.AtOnce;
import explor.bot.relay.OutboxRelay;
import explor.bot.relay.RetryPolicy;
import explor.bot.rights.PersonCopy;
import explor.bot.rights.Rights;
import explor.bot.store.Alerts;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Crossings;
import explor.bot.store.Database;
import explor.bot.store.Departures;
import explor.bot.store.ErasedList;
import explor.bot.store.Inbox;
import explor.bot.store.Installation;
import explor.bot.store.MissionSheets;
import explor.bot.store.MissionSteps;
import explor.bot.store.Missions;
import explor.bot.store.OldContent;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.PersonTables;
import explor.bot.store.Retention;
import explor.bot.store.Sessions;
import explor.bot.store.Talk;
import explor.bot.store.Timers;
import explor.bot.store.Tombstones;
import explor.bot.store.Vitals;
import explor.bot.store.Whereabouts;
import explor.bot.turn.Clockwork;
import explor.bot.turn.Conversation;
import explor.bot.turn.Doorways;
import explor.bot.turn.FileKeeper;
import explor.bot.turn.LastResort;
import explor.bot.turn.OnCallDoor;
import explor.bot.turn.Ordering;
import explor.bot.turn.Reading;
import explor.bot.turn.StaffChat;
import explor.bot.turn.StaffDoor;
import explor.bot.turn.Turn;
import explor.bot.turn.Upkeep;
import explor.bot.turn.Watch;
import explor.bot.turn.WatchfulIntake;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Builds every part in the order of the data's way, and reads like a table of contents: store,
 * inbox, channels, conversation, turn, outbox, relays. Who repeats what on which thread is {@link
 * Serve}'s business; {@link #settle} does all of it on the caller's thread.
 */
final class Wiring implements AutoCloseable {
  final Database database;

  /** Ends the name of a relay for emergencies alone. */
  static final String URGENT = "-urgent";

  final Inbox inbox;
  final WatchfulIntake intake;
  final Outbox outbox;
  final Cases cases;
  final People people;
  final Missions missions;
  final MissionSheets sheets;
  final Access access;
  final Sessions sessions;
  final Attachments attachments;
  final AttachmentFiles files;
  final Turn turn;
  final Timers timers;
  final Clockwork clockwork;
  final Watch watch;
  final DeskRound round;
  final Rights rights;
  final Upkeep upkeep;
  final Map<String, OutboxRelay> relays = new LinkedHashMap<>();
  private final List<Departures> departures = new ArrayList<>();
  private final InstantSource clock;
  private final Map<String, AtOnce> atOnce = new LinkedHashMap<>();
  private volatile Runnable arrived = () -> {};
  private volatile Runnable urgent = () -> {};

  /**
   * @param channels made once the installation's key is known
   */
  Wiring(
      Settings settings,
      World world,
      InstantSource clock,
      Function<String, List<Channel>> channels) {
    this.clock = clock;
    database = Database.open(settings.data());
    database.onScrub(
        () -> {
          world.knowledge().purge();
          OldContent.tidy(settings.data(), clock.instant());
        });

    // What comes in
    Map<String, Channel> doors = new LinkedHashMap<>();
    inbox =
        new Inbox(database, clock, new GlanceTriage(doors, world.safety()), () -> arrived.run());
    channels.apply(new Installation(database).key()).forEach(door -> doors.put(door.name(), door));

    // What is remembered
    people = new People(clock);
    cases = new Cases(clock);
    missions = new Missions(clock);
    sheets = new MissionSheets(clock);
    MissionBook book = new MissionBook(world.missions(), sheets, world.onCall());
    sessions = new Sessions(clock);
    timers = new Timers();
    attachments = new Attachments(clock);
    files = new AttachmentFiles(settings.data());
    outbox = new Outbox(database, clock);
    Talk talk = new Talk(clock);
    DeskWiring desk = new DeskWiring(settings, world, this, talk, clock);

    // Who is called in an emergency
    Alarms alarms =
        new Alarms(
            new Alarms.Tables(new Alerts(clock), new Whereabouts(clock), outbox, timers),
            world.onCall(),
            book,
            world.missionWords(),
            desk.team.members(),
            clock);

    // What people may ask of their data
    rights =
        new Rights(
            database,
            new Rights.Tables(
                new PersonTables(new Tombstones(clock)), people, cases, timers, files),
            desk.life,
            desk.team,
            world.notices(),
            new PersonCopy(world.texts()),
            clock);

    // What it does for itself
    upkeep =
        new Upkeep(
            new Upkeep.Tables(
                database,
                new Retention(new PersonTables(new Tombstones(clock))),
                timers,
                new Vitals(),
                files),
            settings.upkeep().keep(),
            desk.team,
            world.notices(),
            clock);

    // A volunteer's way
    access = new Access(missions, book, world.way(), clock);
    Invitations invitations =
        new Invitations(
            new Invitations.Tables(missions, people, outbox),
            world.texts(),
            world.way().codeValid(),
            word -> startLink(doors, word),
            clock);
    MissionSteps steps = new MissionSteps(clock);
    BookletCards cards = new BookletCards(world.knowledge());
    Journey journey =
        new Journey(
            new Journey.Tables(steps, timers, outbox),
            book,
            world.way(),
            alarms,
            new Papers(cards::of, cards::whole, files::put),
            world.missionWords(),
            desk.team.members(),
            clock);

    // What is said and done
    Doorways doorways =
        new Doorways(
            new Crossings(clock),
            doors.containsKey(Address.TELEGRAM),
            word -> startLink(doors, word));
    Conversation conversation =
        new Conversation(
            new Conversation.Tables(people, sessions, talk, cases, missions, outbox, attachments),
            world.dialogue(),
            desk.parts(access, invitations, journey, alarms, rights),
            new Scene.Ways(settings.mailOn() ? settings.mailAddress() : ""),
            doorways,
            clock);
    Introductions introductions = desk.introductions();
    MissionOrder order =
        new MissionOrder(
            new MissionOrder.Tables(sheets, missions, steps, cases),
            book,
            world.sheetWords(),
            journey,
            invitations,
            world.missionWords(),
            clock);
    OrderDesk orders = desk.orders(conversation, introductions, order);
    Ordering ordering = desk.ordering(orders);
    StaffDoor staff = desk.door(ordering);
    StaffChat chat = desk.chat(ordering, alarms, conversation);
    watch = desk.watch(alarms, access);
    FileKeeper keeper = new FileKeeper(files, settings.files().scan());
    OnCallDoor onCall = new OnCallDoor(alarms, conversation);
    doors.keySet().forEach(door -> atOnce.put(door, new AtOnce(clock)));
    LastResort lastResort =
        new LastResort(
            world.safety(), world.dialogue(), doors, this::missionAt, alarms, this::atOnce);
    intake = new WatchfulIntake(inbox, lastResort, outbox);
    Reading reading = new Reading(inbox, doors, keeper, () -> arrived.run());
    List<Taker> takers = List.of(chat, introductions, desk.followUps);
    turn =
        new Turn(
            database,
            inbox,
            outbox,
            people,
            reading,
            conversation,
            onCall,
            staff,
            takers,
            watch,
            lastResort,
            desk.joining(doorways));

    // What happens because time passed
    Map<String, Clockwork.Bell> bells = new LinkedHashMap<>();
    bells.put(Alarms.TIMER, alarms::escalate);
    round = desk.round();
    bells.put(DeskRound.TIMER, round::ring);
    bells.put(DeskRound.REPORT, round::report);
    bells.put(FollowUps.SURVEY, desk.followUps::survey);
    bells.put(Upkeep.TIMER, upkeep::night);
    bells.put(Rights.TIMER, (tx, due) -> {}); // the code is void now
    for (String kind : Journey.TIMERS) {
      bells.put(kind, (tx, due) -> journey.ring(tx, due, conversation));
    }
    clockwork = new Clockwork(database, timers, bells, clock);

    // What leaves
    doors.values().forEach(this::relay);
  }

  private static String startLink(Map<String, Channel> doors, String word) {
    return doors.values().stream()
        .map(door -> door.startLink(word))
        .filter(link -> !link.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Emergencies have a relay of their own where the door can do two things at once. */
  private void relay(Channel door) {
    if (door.deliversAside()) {
      relay(door.name() + URGENT, door, Outbox.Share.URGENT);
      relay(door.name(), door, Outbox.Share.NORMAL);
    } else {
      relay(door.name(), door, Outbox.Share.ALL);
    }
  }

  private void relay(String name, Channel door, Outbox.Share share) {
    AtOnce past =
        share == Outbox.Share.NORMAL
            ? new AtOnce(clock)
            : Objects.requireNonNull(atOnce.get(door.name()), "made for every door");
    Departures left = Departures.open(database.file().resolveSibling(""), name);
    departures.add(left);
    relays.put(
        name,
        new OutboxRelay(database, outbox, people, door, share, RetryPolicy.PATIENT, left, past));
  }

  /** What may have been under way when the process ended is looked at with care. */
  void afterRestart() {
    ErasedList.write(database); // an erasure may have been the last thing before the end
    turn.afterRestart();
    relays.values().forEach(OutboxRelay::afterRestart); // before what is due counts as tried
    database.inTransaction(
        tx -> {
          outbox.afterRestart(tx);
          round.begin(tx);
          upkeep.begin(tx);
          return null;
        });
  }

  private Optional<Mission> missionAt(Address address) {
    return database.read(
        tx -> {
          Optional<Long> person = people.find(tx, address);
          return person.isEmpty() ? Optional.<Mission>empty() : access.of(tx, person.get());
        });
  }

  /** Past the outbox, on a channel that is on. */
  private void atOnce(Address to, Outbound message) {
    AtOnce way = atOnce.get(to.channel());
    if (way != null) {
      way.add(to, message);
      urgent.run();
    }
  }

  /** Called when something is to leave past the outbox. */
  void onUrgent(Runnable action) {
    urgent = action;
  }

  /** Called, on the receiving thread, after each commit that brought something new. */
  void onArrival(Runnable action) {
    arrived = action;
  }

  /** Works and delivers all that is due now, on this thread. */
  void settle() {
    boolean worked;
    do {
      worked = clockwork.runDue() > 0;
      worked |= turn.runDue() > 0;
      for (OutboxRelay relay : relays.values()) {
        worked |= relay.runDue() > 0;
      }
    } while (worked);
    database.scrub();
  }

  @Override
  public void close() {
    departures.forEach(Departures::close);
    database.close();
  }
}
