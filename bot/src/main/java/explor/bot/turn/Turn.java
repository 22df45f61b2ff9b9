package explor.bot.turn;

import explor.bot.channel.Inbound;
import explor.bot.desk.Taker;
import explor.bot.dialogue.Arrival;
import explor.bot.store.Database;
import explor.bot.store.Inbox;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * <b>The transaction.</b> Inbox row done, session, case, outbox rows and history: all of it in one
 * commit, or none of it. Many turns share a commit; when that fails, each is tried alone, and one
 * that fails three times is set aside and told to staff, so that it neither blocks nor loses its
 * neighbours. Nothing is sent here. One thread.
 */
public final class Turn {
  private static final Logger log = LoggerFactory.getLogger(Turn.class);
  private static final int AT_ONCE = 100;
  private static final int FEWEST_AT_ONCE = 8;
  private static final int FURTHER = 8;
  private static final int TRIES = 3;

  /**
   * A process that ends while it works a message says less against the message than an error does:
   * whoever stops it again and again right after its start would have an innocent one set aside.
   */
  private static final int DEATHS = 10;

  /** A batch that takes longer ends here: others want to write, too. */
  private static final Duration SLICE = Duration.ofMillis(20);

  /**
   * While more replies wait than leave, what comes is gathered for so long before it is worked:
   * nobody is answered later for it, and many share what a commit costs. An emergency ends it.
   */
  public static final Duration GATHERING = Duration.ofMillis(20);

  private static final Failed NEVER = new Failed(0, "");

  private final Database database;
  private final Outbox outbox;
  private final Inbox inbox;
  private final People people;
  private final Reading reading;
  private final Conversation conversation;
  private final OnCallDoor onCall;
  private final StaffDoor staff;
  private final List<Taker> takers;
  private final Watch watch;
  private final Joining joining;
  private int atOnce = FEWEST_AT_ONCE;
  private final LastResort lastResort;
  private final Map<Long, Failed> failures = new HashMap<>(); // of this process, by row

  public Turn(
      Database database,
      Inbox inbox,
      Outbox outbox,
      People people,
      Reading reading,
      Conversation conversation,
      OnCallDoor onCall,
      StaffDoor staff,
      List<Taker> takers,
      Watch watch,
      LastResort lastResort,
      Joining joining) {
    this.database = database;
    this.inbox = inbox;
    this.outbox = outbox;
    this.people = people;
    this.reading = reading;
    this.joining = joining;
    this.conversation = conversation;
    this.onCall = onCall;
    this.staff = staff;
    this.takers = List.copyOf(takers);
    this.watch = watch;
    this.lastResort = lastResort;
  }

  /**
   * How often a row failed.
   *
   * @param why what was thrown last, and where: no message, for that may quote somebody's words
   */
  private record Failed(int times, String why) {
    static Failed by(RuntimeException e) {
      Throwable root = e;
      while (root.getCause() != null && root.getCause() != root) {
        root = root.getCause();
      }
      StackTraceElement[] trace = root.getStackTrace();
      String place = trace.length == 0 ? "" : " (" + trace[0].getClassName() + ")";
      return new Failed(1, root.getClass().getSimpleName() + place);
    }

    Failed again(Failed last) {
      return new Failed(times + 1, last.why);
    }
  }

  /**
   * Works what waits.
   *
   * @return how many rows were taken up; zero when nothing waits
   */
  public int runDue() {
    if (outbox.isBehind()) {
      inbox.awaitCry(GATHERING);
    }
    List<Reading.Made> batch = List.of();
    int most = atOnce;
    boolean more = true;
    while (batch.isEmpty() && more) {
      List<Inbox.Waiting> next = inbox.waiting(most);
      if (!next.isEmpty() && next.getFirst().attempts() > 0) {
        alone(next.getFirst());
        return 1;
      }
      // What may have failed before is worked alone, when it is the first.
      List<Inbox.Waiting> fresh = next.stream().takeWhile(row -> row.attempts() == 0).toList();
      try {
        batch = reading.ready(fresh, atOnce);
      } catch (RuntimeException e) {
        log.warn("One of {} messages cannot be read; each is tried alone.", fresh.size(), e);
        fresh.forEach(this::alone);
        return fresh.size();
      }
      more = fresh.size() == most; // else what is left waits for its files
      most *= FURTHER;
    }
    return batch.isEmpty() ? 0 : together(criesFirst(batch));
  }

  /** Emergencies share no commit with others: their answers leave as soon as they are written. */
  private static List<Reading.Made> criesFirst(List<Reading.Made> batch) {
    return batch.getFirst().row().urgent()
        ? batch.stream().takeWhile(made -> made.row().urgent()).toList()
        : batch;
  }

  /**
   * Works a batch, or as much of it as an emergency that comes and a {@link #SLICE} of time allow.
   *
   * @return how many were worked, or tried
   */
  private int together(List<Reading.Made> batch) {
    long start = System.nanoTime();
    try {
      int worked =
          database.inTransaction(
              tx -> {
                int count = 0;
                for (Reading.Made made : batch) {
                  if (count > 0 && (inbox.cryCame() || isOver(start))) {
                    break;
                  }
                  work(tx, made);
                  count++;
                }
                return count;
              });
      batch.subList(0, worked).forEach(made -> reading.done(made.row()));
      if (isOver(start)) {
        atOnce = Math.max(FEWEST_AT_ONCE, worked);
      } else if (batch.size() == atOnce && worked == atOnce) {
        atOnce = Math.min(AT_ONCE, 2 * atOnce);
      }
      return worked;
    } catch (RuntimeException e) {
      log.warn("A batch of {} messages failed; each is tried alone.", batch.size(), e);
      batch.forEach(made -> alone(made.row()));
      return batch.size();
    }
  }

  private static boolean isOver(long start) {
    return System.nanoTime() - start > SLICE.toNanos();
  }

  /** What was under way when the process died is tried alone: it may be what killed it. */
  public void afterRestart() {
    database.inTransaction(
        tx -> {
          inbox.suspectNext(tx, 2 * AT_ONCE);
          return null;
        });
  }

  private void alone(Inbox.Waiting row) {
    reading.done(row);
    try {
      tryAlone(row);
    } catch (RuntimeException e) {
      lastResort.look(row.channel(), row.raw());
      throw e;
    }
  }

  private void tryAlone(Inbox.Waiting row) {
    Failed failed = failures.getOrDefault(row.id(), NEVER);
    if (failed.times >= TRIES || row.attempts() >= DEATHS) {
      String why =
          failed.times >= TRIES
              ? "three attempts failed: " + failed.why
              : "the process ended " + DEATHS + " times while it was worked";
      database.inTransaction(
          tx -> {
            inbox.setAside(tx, row.id(), why);
            watch.setAside(tx, row, why);
            return null;
          });
      failures.remove(row.id());
      return;
    }
    database.inTransaction(
        tx -> {
          inbox.trying(tx, row.id());
          return null;
        });
    try {
      Reading.Made made = reading.now(row);
      database.inTransaction(
          tx -> {
            work(tx, made);
            return null;
          });
      failures.remove(row.id());
    } catch (RuntimeException e) {
      failures.merge(row.id(), Failed.by(e), Failed::again);
      log.error(
          "Message {} of {} could not be worked (attempt {}).",
          row.id(),
          row.channel(),
          row.attempts() + 1,
          e);
      lastResort.look(row.channel(), row.raw());
    }
  }

  private void work(Tx tx, Reading.Made made) throws SQLException {
    Inbox.Waiting row = made.row();
    switch (made.inbound()) {
      case Inbound.Message message -> {
        Optional<Arrival> arrival = joining.join(tx, message);
        long person = people.at(tx, message.from());
        if (onCall.take(tx, message)) {
          inbox.filed(tx, row.id(), person, "the on-call staff's: noted");
          return;
        }
        Optional<String> taken = staff.take(tx, message, made.files());
        for (Taker taker : takers) {
          taken = taken.isPresent() ? taken : taker.take(tx, person, message);
        }
        if (taken.isPresent()) {
          inbox.filed(tx, row.id(), person, taken.get());
          return;
        }
        watch.askOfStranger(tx, person, message);
        switch (conversation.turn(tx, person, message, made.files(), arrival)) {
          case ANSWERED -> inbox.done(tx, row.id(), person);
          case SILENT -> inbox.filed(tx, row.id(), person, "nothing to answer");
          case FORGOTTEN -> {
            inbox.done(tx, row.id(), person);
            conversation.forget(tx, person);
          }
        }
      }
      case Inbound.Unreachable gone -> inbox.ignored(tx, row.id(), watch.unreachable(tx, gone));
      case Inbound.Moved moved -> inbox.ignored(tx, row.id(), watch.moved(tx, moved));
      case Inbound.Reachable back -> {
        people.reachable(tx, back.who());
        inbox.ignored(tx, row.id(), "can be reached again");
      }
      case Inbound.Bounced bounced ->
          inbox.ignored(tx, row.id(), "bounce: " + watch.bounced(tx, bounced));
      case Inbound.Disowned disowned ->
          inbox.ignored(tx, row.id(), watch.disowned(tx, disowned.claimed()));
      case Inbound.Ignored ignored -> inbox.ignored(tx, row.id(), ignored.reason());
    }
  }
}
