package explor.bot.app;

import explor.bot.dialogue.Dialogue;
import explor.bot.store.Vitals;
import explor.bot.upkeep.Health;
import explor.bot.upkeep.HealthServer;
import explor.bot.upkeep.Pulse;
import explor.knowledge.Knowledge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running assistant: a thread for each receiving door, one for the turns, one for what is due
 * by the clock, one for each relay, one that keeps house. {@link #close} drains: nothing more is
 * received, what is stored is worked, what is due leaves, all within ten seconds; whatever is left
 * waits in the database.
 */
final class Serve implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Serve.class);
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration FILLING = Duration.ofMillis(100);
  private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);
  private static final Duration TIDYING = Duration.ofHours(12);
  private static final Duration DRAIN = Duration.ofSeconds(4);

  private final Clock clock;
  private final Doors doors;
  private final Wiring wiring;
  private final Health health;
  private final @Nullable HealthServer healthServer;
  private final List<Doors.Receiver> receivers;
  private final List<Thread> receiving = new ArrayList<>();
  private final Loop turns;
  private final Map<String, Loop> relays = new LinkedHashMap<>();
  private final Loop clockwork;
  private final Loop housekeeping;
  private final Loop reindexing;
  private final Loop heap = new Loop("heap", SmallHeap.ofThisProcess()::look);
  private final ConfigWatch configWatch;
  private final Knowledge knowledge;
  private Instant tidied = Instant.EPOCH; // of the housekeeping thread

  private Serve(Settings settings, World world, Clock clock) {
    this.clock = clock;
    doors = new Doors(settings, clock);
    wiring = new Wiring(settings, world, clock, doors::channels);
    Pulse pulse = new Pulse(clock);
    receivers = doors.receivers(wiring.intake, BotProfile.of(world.texts()), pulse);
    knowledge = world.knowledge();
    configWatch =
        new ConfigWatch(
            settings.config(),
            knowledge,
            faults ->
                wiring.database.inTransaction(
                    tx -> {
                      wiring.watch.tellConfigFaults(tx, faults);
                      return null;
                    }),
            clock);
    health = new Health(wiring.database, new Vitals(), pulse, clock);
    int port = settings.upkeep().healthPort();
    healthServer = port == 0 ? null : new HealthServer(port, health::look);
    turns = new Loop("turns", this::turn);
    wiring.relays.forEach(
        (channel, relay) ->
            relays.put(
                channel,
                new Loop(
                    "relay-" + channel,
                    () -> relay.runDue() > 0 ? Duration.ZERO : until(relay.nextDue()))));
    clockwork = new Loop("clockwork", this::ring);
    housekeeping = new Loop("housekeeping", this::keepHouse);
    reindexing = new Loop("reindexing", new Reindexing(settings.data(), knowledge)::look);
  }

  /** Starts every loop. */
  static Serve start(Settings settings, World world, Clock clock) {
    Serve serve = new Serve(settings, world, clock);
    serve.wiring.afterRestart();
    serve.wiring.onArrival(serve.turns::wake);
    serve.wiring.onUrgent(serve::wakeRelays);
    serve.wiring.outbox.onAdded(serve::wakeRelay);
    serve.turns.start();
    serve.relays.values().forEach(Loop::start);
    serve.clockwork.start();
    serve.housekeeping.start();
    serve.reindexing.start();
    serve.heap.start();
    for (Doors.Receiver receiver : serve.receivers) {
      serve.receiving.add(
          Thread.ofPlatform().name(receiver.name()).daemon(true).start(receiver.loop()));
    }
    log.info("EXPLOR is running: {}.", settings);
    return serve;
  }

  private Duration turn() {
    if (wiring.turn.runDue() == 0) {
      return wiring.inbox.isFilling() ? FILLING : IDLE;
    }
    return Duration.ZERO;
  }

  private void wakeRelay(String channel, boolean urgent) {
    Loop own = urgent ? relays.get(channel + Wiring.URGENT) : null;
    Loop relay = own == null ? relays.get(channel) : own;
    if (relay != null) {
      relay.wake();
    }
  }

  private void wakeRelays() {
    relays.values().forEach(Loop::wake);
  }

  private Duration ring() {
    if (wiring.clockwork.runDue() == 0) {
      return until(wiring.clockwork.nextDue());
    }
    wakeRelays();
    return Duration.ZERO;
  }

  private Duration until(java.util.Optional<Instant> due) {
    if (due.isEmpty()) {
      return IDLE;
    }
    Duration wait = Duration.between(clock.instant(), due.get());
    return wait.isNegative() || wait.isZero()
        ? Duration.ofMillis(5)
        : wait.compareTo(IDLE) < 0 ? wait : IDLE;
  }

  /** Twice a day: is the database sound; files that nothing refers to any more go. */
  private void twiceADay() {
    Instant now = clock.instant();
    if (tidied.plus(TIDYING).isBefore(now)) {
      tidied = now;
      health.examine();
      wiring.files.sweep(wiring.database.read(wiring.attachments::hashes), now.minus(TIDYING));
    }
  }

  private Duration keepHouse() {
    twiceADay();
    Health.Report report = health.look();
    wiring.database.inTransaction(
        tx -> {
          wiring.upkeep.watch(tx, report);
          wiring.watch.tellDeadLetters(tx);
          Instant forgotten = clock.instant().minus(Dialogue.DRAFT_KEPT);
          wiring.sessions.forgetUntouched(tx, forgotten);
          wiring.attachments.forgetUnfiled(tx, forgotten);
          return null;
        });
    wiring.database.scrub();
    configWatch.look();
    knowledge.tend();
    wakeRelays();
    return HOUSEKEEPING;
  }

  @Override
  public void close() {
    log.info("EXPLOR is stopping: receiving ends, what is stored is worked.");
    receivers.forEach(receiver -> receiver.stop().run());
    for (Thread thread : receiving) {
      try {
        thread.join(Duration.ofSeconds(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    turns.close();
    clockwork.close();
    housekeeping.close();
    reindexing.close();
    heap.close();
    relays.values().forEach(Loop::close);
    drain();
    if (healthServer != null) {
      healthServer.close();
    }
    doors.close();
    wiring.close();
    log.info("EXPLOR has stopped; what had not left waits in the database.");
  }

  private void drain() {
    Instant end = clock.instant().plus(DRAIN);
    boolean worked = true;
    while (worked && clock.instant().isBefore(end)) {
      worked = wiring.turn.runDue() > 0;
      for (var relay : wiring.relays.values()) {
        worked |= clock.instant().isBefore(end) && relay.runDue() > 0;
      }
    }
  }
}
