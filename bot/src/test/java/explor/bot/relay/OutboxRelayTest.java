package explor.bot.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.store.Database;
import explor.bot.store.Departures;
import explor.bot.store.Outbox;
import explor.bot.store.People;
import explor.bot.store.StoreException;
import explor.bot.store.StoreFaults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxRelayTest {
  private static final String DOOR = "door";

  @TempDir Path folder;

  private final InstantSource clock = () -> Instant.parse("2027-01-11T09:00:00Z");
  private final List<String> delivered = new ArrayList<>();
  private Database database;
  private Outbox outbox;
  private Departures departures;
  private OutboxRelay relay;

  /** Delivers all that it is given. */
  private final class Door implements Channel {
    @Override
    public String name() {
      return DOOR;
    }

    @Override
    public Inbound read(Raw raw) {
      return new Inbound.Ignored("nothing comes in here");
    }

    @Override
    public Delivery deliver(Parcel parcel) {
      delivered.add(parcel.message().text());
      return new Delivery.Sent("as " + parcel.id());
    }
  }

  @BeforeEach
  void start() {
    database = Database.open(folder);
    outbox = new Outbox(database, clock);
    departures = Departures.open(folder, DOOR);
    relay =
        new OutboxRelay(
            database,
            outbox,
            new People(clock),
            new Door(),
            Outbox.Share.ALL,
            RetryPolicy.PATIENT,
            departures,
            new AtOnce(clock));
    relay.afterRestart();
  }

  @AfterEach
  void stop() {
    departures.close();
    database.close();
  }

  private long put(String to, String words) {
    return database.inTransaction(
        tx ->
            outbox.add(
                tx,
                new Address(DOOR, to),
                Outbound.of(words),
                Outbox.Purpose.REPLY,
                false,
                null,
                null));
  }

  private Parcel next() {
    return outbox.due(DOOR, 1).getFirst();
  }

  @Test
  void whatLeftBeforeTheProcessDiedIsNotSentAgainAndKeepsTheIdItLeftWith() {
    long first = put("anna", "one");
    put("ben", "two");
    departures.left(next(), "chat 7/12"); // and the process dies before the outbox knows

    stop();
    start();
    relay.runDue();

    assertEquals(List.of("two"), delivered);
    assertEquals(
        first, database.read(tx -> outbox.left(tx, "chat 7/12")).map(Outbox.Left::id).orElse(0L));
  }

  @Test
  void aLineThatWasCutOffOrIsAboutAnotherMessageOfTheSameIdKeepsNothingFromLeaving()
      throws Exception {
    put("anna", "one");
    Parcel another =
        new Parcel(next().id(), next().to(), Outbound.of("of another database"), 1, false);
    departures.left(another, "chat 7/12");
    Files.writeString(
        folder.resolve("departed-" + DOOR), next().id() + " 12", StandardOpenOption.APPEND);

    stop();
    start();
    relay.runDue();

    assertEquals(List.of("one"), delivered);
  }

  @Test
  void whatLeftWhileTheDatabaseTakesNoNoteIsNotSentAgain() throws Exception {
    put("anna", "one");
    StoreFaults.hurry(database);
    AutoCloseable lock = StoreFaults.lock(database);
    try (lock) {
      assertThrows(StoreException.class, relay::runDue);
      assertThrows(StoreException.class, relay::runDue);
    }
    relay.runDue();

    assertEquals(List.of("one"), delivered);
    assertTrue(departures.all().isEmpty(), "the outbox knows it now");
  }

  @Test
  void whileMoreWaitsThanIsTakenAtATimeTheOutboxSaysSo() {
    for (int i = 0; i < 30; i++) {
      put("person " + i, "hello");
    }
    relay.runDue();
    assertTrue(outbox.isBehind());

    relay.runDue();
    assertEquals(30, delivered.size());
    assertFalse(outbox.isBehind());
  }
}
