package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Raw;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.FolderLock;
import explor.bot.store.Inbox;
import explor.bot.store.StoreException;
import explor.bot.store.StoreFaults;
import explor.bot.store.Vitals;
import explor.bot.upkeep.Backup;
import explor.bot.upkeep.Health;
import explor.bot.upkeep.Pulse;
import explor.bot.upkeep.Restore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What breaks around the assistant delays it, and loses nothing. */
@SuppressWarnings("try") // a lock is held, not used
class FaultsTest {
  private static final int PAGE = 4_096; // of SQLite

  private static World world;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    world = Office.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static List<Raw> mail(int number, int size) {
    String text = "From: a@b.example\nMessage-ID: <f" + number + "@b.example>\n\nBonjour ";
    byte[] bytes = (text + "x".repeat(size)).getBytes(StandardCharsets.UTF_8);
    return List.of(new Raw("f" + number, bytes));
  }

  @Test
  void withTheDiskFullNothingIsAcknowledgedAndAllOfItIsWorkedLater() {
    try (Office office = new Office(data(), world)) {
      Database database = office.wiring.database;
      StoreFaults.fill(database);
      for (int i = 0; i < 5; i++) {
        List<Raw> one = mail(i, 100_000);
        assertThrows(
            StoreException.class, () -> office.wiring.inbox.accept(Address.MAIL, one, "9"));
      }
      assertEquals(0, office.wiring.inbox.balance().seen());
      assertEquals("", office.wiring.inbox.mark(Address.MAIL), "the door reads them again");
      Instant since = office.now();
      AtomicReference<Instant> now = new AtomicReference<>(since);
      Health health = new Health(database, new Vitals(), new Pulse(now::get), now::get);
      assertEquals(Optional.of(since), unwritable(health));
      now.set(since.plusSeconds(300));
      assertEquals(Optional.of(since), unwritable(health));
      StoreFaults.makeRoom(database);
      for (int i = 0; i < 5; i++) {
        office.wiring.inbox.accept(Address.MAIL, mail(i, 100_000), "9");
      }
      office.wiring.settle();
      assertEquals(5, office.wiring.inbox.balance().seen());
      assertEquals(
          0, office.wiring.inbox.balance().waiting() + office.wiring.inbox.balance().aside());
      assertEquals(Optional.empty(), unwritable(health));
    }
  }

  private static Optional<Instant> unwritable(Health health) {
    return health.look().problems().stream()
        .filter(problem -> problem.name().equals("unwritable"))
        .map(Health.Problem::since)
        .findFirst();
  }

  @Test
  void whileAnotherHoldsTheDatabaseNothingIsWorkedAndNothingIsLost() throws Exception {
    try (Office office = new Office(data(), world)) {
      StoreFaults.hurry(office.wiring.database);
      office.wiring.inbox.accept(Address.MAIL, mail(1, 10), "1");
      for (int i = 0; i < 5; i++) {
        try (AutoCloseable lock = StoreFaults.lock(office.wiring.database)) {
          assertThrows(RuntimeException.class, () -> office.wiring.turn.runDue());
        }
      }
      office.wiring.settle();
      assertEquals(1, office.wiring.inbox.balance().done());
      assertEquals(0, office.wiring.inbox.balance().aside(), "a lock is not the message's fault");
    }
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsNamedWithWhatToDo() throws IOException {
    Files.writeString(folder.resolve("file"), "no folder");
    Path under = folder.resolve("file/data");
    String lock = said(() -> FolderLock.take(under));
    assertTrue(lock.contains(under.toString()) && lock.contains("EXPLOR_DATA"), lock);
    String open = said(() -> Database.open(under));
    assertTrue(open.contains("EXPLOR_DATA"), open);
  }

  @Test
  void aDamagedDatabaseSaysHowToRestoreAndTheBackupBringsItBack() throws IOException {
    Path zip = folder.resolve("backup.zip");
    try (Office office = new Office(data(), world)) {
      office.filed();
      new Backup(data(), world.config()).write(zip, office.now());
    }
    byte[] bytes = Files.readAllBytes(Database.fileIn(data()));
    for (int i = 0; i < 4_096; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(Database.fileIn(data()), bytes);
    String said = said(() -> Database.open(data()));
    assertTrue(said.contains("explor restore"), said);
    new Restore(data()).from(zip, true, java.time.Instant.parse("2027-01-12T09:00:00Z"));
    try (Office office = new Office(data(), world)) {
      assertEquals(1, office.cases().size());
    }
  }

  @Test
  void damageInALaterPageIsFoundByLookingAndToldUntilItIsMended() throws IOException {
    Path zip = folder.resolve("backup.zip");
    try (Office office = new Office(data(), world)) {
      office.filed();
      new Backup(data(), world.config()).write(zip, office.now());
    }
    byte[] bytes = Files.readAllBytes(Database.fileIn(data()));
    int words = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Mains Ouvertes");
    for (int i = words - words % PAGE; i < words - words % PAGE + PAGE; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(Database.fileIn(data()), bytes);
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(data())) {
      Health health = new Health(database, new Vitals(), new Pulse(clock), clock);
      health.examine();
      String told = health.look().problems().toString();
      assertTrue(told.contains("damage") && told.contains("explor restore"), told);
    }
    new Restore(data()).from(zip, true, java.time.Instant.parse("2027-01-12T09:00:00Z"));
    try (Database database = Database.open(data())) {
      Health health = new Health(database, new Vitals(), new Pulse(clock), clock);
      health.examine();
      assertFalse(health.look().problems().toString().contains("damage"));
    }
  }

  @Test
  void aClockThatJumpsBackAndForthLosesNothingAndRepeatsNothing() {
    try (Office office = new Office(data(), world)) {
      office.wiring.afterRestart();
      office.writes(Office.PERSON, Office.NEED);
      office.until(office.now().minus(Duration.ofDays(400)));
      office.writes(Office.PERSON, "Je ne sais pas pour le reste.");
      office.until(office.now().plus(Duration.ofDays(401)));
      Cases.Stored filed = office.filed("sol@lumieres.example", Office.NEED);
      office.until(office.now().minus(Duration.ofHours(3)));
      office.until(office.now().plus(Duration.ofHours(4)));
      Inbox.Balance balance = office.wiring.inbox.balance();
      assertEquals(balance.seen(), balance.done());
      assertEquals(List.of(), office.wiring.outbox.pending(10), "everything left");
      long summaries =
          office.to(Office.AMANDINE).stream()
              .filter(told -> told.message().subject().contains("[BESOIN]"))
              .filter(told -> told.message().subject().contains(filed.reference()))
              .count();
      assertEquals(1, summaries);
    }
  }

  /** What the operator reads when this fails. */
  private static String said(Executable refused) {
    return String.valueOf(assertThrows(StoreException.class, refused).getMessage());
  }
}
