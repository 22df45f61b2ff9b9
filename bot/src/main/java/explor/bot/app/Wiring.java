package explor.bot.app;

import explor.bot.channel.Channel;
import explor.bot.desk.DeskRound;
import explor.bot.desk.FollowUps;
import explor.bot.desk.Introductions;
import explor.bot.desk.OrderDesk;
import explor.bot.desk.Taker;
import explor.bot.dialogue.Scene;
import explor.bot.mission.Alarms;
import explor.bot.relay.OutboxRelay;
import explor.bot.relay.RetryPolicy;
import explor.bot.store.Alerts;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.Inbox;
import explor.bot.store.Installation;
import explor.bot.store.Missions;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Sessions;
import explor.bot.store.Talk;
import explor.bot.store.Timers;
import explor.bot.store.Whereabouts;
import explor.bot.turn.Clockwork;
import explor.bot.turn.Conversation;
import explor.bot.turn.FileKeeper;
import explor.bot.turn.OnCallDoor;
import explor.bot.turn.Reading;
import explor.bot.turn.StaffDoor;
import explor.bot.turn.Turn;
import explor.bot.turn.Watch;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Builds every part in the order of the data's way, and reads like a table of contents: store,
 * inbox, channels, conversation, turn, outbox, relays. Who repeats what on which thread is {@link
 * Serve}'s business; {@link #settle} does all of it on the caller's thread.
 */
final class Wiring implements AutoCloseable {
  final Database database;
  final Inbox inbox;
  final Outbox outbox;
  final Cases cases;
  final People people;
  final Missions missions;
  final Sessions sessions;
  final Attachments attachments;
  final AttachmentFiles files;
  final Turn turn;
  final Timers timers;
  final Clockwork clockwork;
  final Watch watch;
  final DeskRound round;
  final Map<String, OutboxRelay> relays = new LinkedHashMap<>();
  private volatile Runnable arrived = () -> {};

  /**
   * @param channels made once the installation's key is known
   */
  Wiring(
      Settings settings,
      World world,
      InstantSource clock,
      Function<String, List<Channel>> channels) {
    database = Database.open(settings.data());

    // What comes in
    Map<String, Channel> doors = new LinkedHashMap<>();
    inbox =
        new Inbox(database, clock, new GlanceTriage(doors, world.safety()), () -> arrived.run());
    channels.apply(new Installation(database).key()).forEach(door -> doors.put(door.name(), door));

    // What is remembered
    people = new People(clock);
    cases = new Cases(clock);
    missions = new Missions(clock);
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
            world.missions(),
            world.missionWords(),
            desk.team.members(),
            clock);

    // What is said and done
    Conversation conversation =
        new Conversation(
            new Conversation.Tables(people, sessions, talk, cases, missions, outbox, attachments),
            world.dialogue(),
            desk.parts(alarms),
            new Scene.Ways(settings.mailOn() ? settings.mailAddress() : ""),
            clock);
    Introductions introductions = desk.introductions();
    OrderDesk orders = desk.orders(conversation, introductions);
    StaffDoor staff = desk.door(orders);
    watch = desk.watch();
    FileKeeper keeper = new FileKeeper(files, settings.files().scan());
    OnCallDoor onCall = new OnCallDoor(alarms, conversation);
    Reading reading = new Reading(inbox, doors, keeper, () -> arrived.run());
    List<Taker> takers = List.of(introductions, desk.followUps);
    turn =
        new Turn(
            database, inbox, outbox, people, reading, conversation, onCall, staff, takers, watch);

    // What happens because time passed
    Map<String, Clockwork.Bell> bells = new LinkedHashMap<>();
    bells.put(Alarms.TIMER, alarms::escalate);
    round = desk.round();
    bells.put(DeskRound.TIMER, round::ring);
    bells.put(DeskRound.REPORT, round::report);
    bells.put(FollowUps.SURVEY, desk.followUps::survey);
    clockwork = new Clockwork(database, timers, bells, clock);

    // What leaves
    doors.values().forEach(this::relay);
  }

  /** Emergencies have a relay of their own where the door can do two things at once. */
  private void relay(Channel door) {
    if (door.deliversAside()) {
      relays.put(door.name() + "-urgent", relay(door, Outbox.Share.URGENT));
      relays.put(door.name(), relay(door, Outbox.Share.NORMAL));
    } else {
      relays.put(door.name(), relay(door, Outbox.Share.ALL));
    }
  }

  private OutboxRelay relay(Channel door, Outbox.Share share) {
    return new OutboxRelay(database, outbox, people, door, share, RetryPolicy.PATIENT);
  }

  /** What may have been under way when the process ended is looked at with care. */
  void afterRestart() {
    turn.afterRestart();
    database.inTransaction(
        tx -> {
          outbox.afterRestart(tx);
          round.begin(tx);
          return null;
        });
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
  }

  @Override
  public void close() {
    database.close();
  }
}
