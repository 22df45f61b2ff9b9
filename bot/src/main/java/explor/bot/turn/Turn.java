package explor.bot.turn;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Inbound;
import explor.bot.desk.Taker;
import explor.bot.store.Attachments;
import explor.bot.store.Database;
import explor.bot.store.Inbox;
import explor.bot.store.People;
import explor.bot.store.Tx;
import java.sql.SQLException;
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
  private static final int TRIES = 3;

  private final Database database;
  private final Inbox inbox;
  private final People people;
  private final Map<String, Channel> channels;
  private final Conversation conversation;
  private final OnCallDoor onCall;
  private final StaffDoor staff;
  private final List<Taker> takers;
  private final Watch watch;
  private final FileKeeper files;
  private final LastResort lastResort;

  public Turn(
      Database database,
      Inbox inbox,
      People people,
      Map<String, Channel> channels,
      Conversation conversation,
      OnCallDoor onCall,
      StaffDoor staff,
      List<Taker> takers,
      Watch watch,
      FileKeeper files,
      LastResort lastResort) {
    this.database = database;
    this.inbox = inbox;
    this.people = people;
    this.channels = Map.copyOf(channels);
    this.conversation = conversation;
    this.onCall = onCall;
    this.staff = staff;
    this.takers = List.copyOf(takers);
    this.watch = watch;
    this.files = files;
    this.lastResort = lastResort;
  }

  /**
   * Works what waits.
   *
   * @return how many rows were taken up; zero when nothing waits
   */
  public int runDue() {
    List<Inbox.Waiting> batch = inbox.waiting(AT_ONCE);
    if (batch.isEmpty()) {
      return 0;
    }
    if (batch.stream().allMatch(row -> row.attempts() == 0)) {
      try {
        List<Made> all = batch.stream().map(this::read).toList();
        database.inTransaction(
            tx -> {
              for (Made made : all) {
                work(tx, made);
              }
              return null;
            });
        return batch.size();
      } catch (RuntimeException e) {
        log.warn("A batch of {} messages failed; each is tried alone.", batch.size(), e);
      }
    }
    batch.forEach(this::alone);
    return batch.size();
  }

  /** What was under way when the process died is tried alone: it may be what killed it. */
  public void afterRestart() {
    database.inTransaction(
        tx -> {
          inbox.suspectWaiting(tx);
          return null;
        });
  }

  private void alone(Inbox.Waiting row) {
    try {
      tryAlone(row);
    } catch (RuntimeException e) {
      lastResort.look(row.channel(), row.raw());
      throw e;
    }
  }

  private void tryAlone(Inbox.Waiting row) {
    if (row.attempts() >= TRIES) {
      database.inTransaction(
          tx -> {
            inbox.setAside(tx, row.id(), "three attempts failed");
            watch.setAside(tx, row);
            return null;
          });
      return;
    }
    database.inTransaction(
        tx -> {
          inbox.trying(tx, row.id());
          return null;
        });
    try {
      Made made = read(row);
      database.inTransaction(
          tx -> {
            work(tx, made);
            return null;
          });
    } catch (RuntimeException e) {
      log.error(
          "Message {} of {} could not be worked (attempt {}).",
          row.id(),
          row.channel(),
          row.attempts() + 1,
          e);
      lastResort.look(row.channel(), row.raw());
    }
  }

  /** What a row turned out to be, with what came beside its words: on disk already. */
  private record Made(Inbox.Waiting row, Inbound inbound, List<Attachments.Stored> files) {}

  /** Before the transaction: reading a document, or scanning a file, may take its time. */
  private Made read(Inbox.Waiting row) {
    Channel channel = channels.get(row.channel());
    if (channel == null) {
      return new Made(
          row, new Inbound.Ignored("its channel is not configured any more"), List.of());
    }
    Inbound inbound = channel.read(row.raw());
    return inbound instanceof Inbound.Message message
        ? new Made(row, inbound, files.keep(channel, row.raw(), message))
        : new Made(row, inbound, List.of());
  }

  private void work(Tx tx, Made made) throws SQLException {
    Inbox.Waiting row = made.row();
    switch (made.inbound()) {
      case Inbound.Message message -> {
        long person = people.at(tx, message.from());
        if (onCall.take(tx, message)) {
          inbox.filed(tx, row.id(), person, "the on-call staff's: noted");
          return;
        }
        Optional<String> taken = staff.take(tx, message);
        for (Taker taker : takers) {
          taken = taken.isPresent() ? taken : taker.take(tx, person, message);
        }
        if (taken.isPresent()) {
          inbox.filed(tx, row.id(), person, taken.get());
          return;
        }
        watch.askOfStranger(tx, person, message);
        if (conversation.turn(tx, person, message, made.files())) {
          inbox.done(tx, row.id(), person);
        } else {
          inbox.filed(tx, row.id(), person, "nothing to answer");
        }
      }
      case Inbound.Unreachable gone -> {
        Address who = gone.who();
        people.unreachable(tx, who);
        inbox.ignored(tx, row.id(), "unreachable: " + gone.reason());
      }
      case Inbound.Reachable back -> {
        people.reachable(tx, back.who());
        inbox.ignored(tx, row.id(), "can be reached again");
      }
      case Inbound.Bounced bounced ->
          inbox.ignored(tx, row.id(), "bounce: " + watch.bounced(tx, bounced));
      case Inbound.Ignored ignored -> inbox.ignored(tx, row.id(), ignored.reason());
    }
  }
}
