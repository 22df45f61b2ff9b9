package explor.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.form.Filled;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;

  private Instant now = Instant.parse("2027-01-11T09:00:00Z");
  private final InstantSource clock = () -> now;
  private Database database;
  private Inbox inbox;
  private Outbox outbox;
  private int arrivals;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    inbox = new Inbox(database, clock, () -> arrivals++);
    outbox = new Outbox(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Raw raw(String id) {
    return new Raw(id, ("body of " + id).getBytes(StandardCharsets.UTF_8));
  }

  private long put(String to, boolean urgent) {
    return database.inTransaction(
        tx ->
            outbox.add(
                tx,
                new Address("telegram", to),
                Outbound.of("hello"),
                Outbox.Purpose.REPLY,
                urgent,
                null,
                null));
  }

  private List<Long> due() {
    return outbox.due("telegram", 10).stream().map(Parcel::id).toList();
  }

  @Test
  void noStatementStaysOpenSoTheDatabaseCanBeWrittenAnewAtAnyTime() {
    try (Database database = Database.open(folder.resolve("anew"))) {
      Inbox inbox = new Inbox(database, InstantSource.system(), () -> {});
      for (int i = 0; i < 3; i++) {
        inbox.accept("mail", List.of(new Raw("m" + i, new byte[100])), Integer.toString(i));
        database.wantScrub();
        assertTrue(database.scrub());
      }
    }
  }

  @Test
  void sameMessageAThousandTimesIsKeptOnce() {
    for (int i = 0; i < 1_000; i++) {
      inbox.accept("telegram", List.of(raw("7")), "8");
    }
    assertEquals(1, inbox.waiting(10).size());
    assertEquals(1, arrivals);
    assertEquals("8", inbox.mark("telegram"));
  }

  @Test
  void whatWasAcceptedSurvivesAClosedDatabase() {
    inbox.accept("telegram", List.of(raw("1"), raw("2")), "3");
    database.close();
    open();
    assertEquals(2, inbox.waiting(10).size());
    assertEquals("3", inbox.mark("telegram"));
  }

  @Test
  void aFailedTransactionLeavesNothingBehind() {
    List<String> after = new ArrayList<>();
    assertThrows(
        IllegalStateException.class,
        () ->
            database.inTransaction(
                tx -> {
                  outbox.add(
                      tx,
                      new Address("telegram", "1"),
                      Outbound.of("x"),
                      Outbox.Purpose.REPLY,
                      false,
                      null,
                      null);
                  tx.afterCommit(() -> after.add("ran"));
                  throw new IllegalStateException("stop");
                }));
    assertTrue(due().isEmpty());
    assertTrue(after.isEmpty());
  }

  /** A message {@code lane:words}; the word "help" is urgent. */
  private void comes(String... messages) {
    List<Raw> batch = java.util.Arrays.stream(messages).map(StoreTest::raw).toList();
    inbox.accept("telegram", batch, "");
  }

  private List<String> waiting(int most) {
    return inbox.waiting(most).stream().map(Inbox.Waiting::externalId).toList();
  }

  private void work(int most) {
    List<Inbox.Waiting> taken = inbox.waiting(most);
    database.inTransaction(
        tx -> {
          for (Inbox.Waiting row : taken) {
            inbox.ignored(tx, row.id(), "worked");
          }
          return null;
        });
  }

  private void triaged() {
    inbox =
        new Inbox(
            database,
            clock,
            (channel, raw) ->
                new Triage.Rank(
                    raw.externalId().split(":", 2)[0], raw.externalId().contains("help")),
            () -> {});
  }

  @Test
  void aNoisyChatDelaysNobodyAndKeepsItsOwnOrder() {
    triaged();
    comes("noisy:1", "noisy:2", "noisy:3", "noisy:4");
    work(1);
    comes("camille:1", "noisy:5", "camille:2", "jean:1");
    assertEquals(
        List.of("noisy:2", "camille:1", "jean:1", "noisy:3", "camille:2", "noisy:4", "noisy:5"),
        waiting(10));
  }

  @Test
  void anEmergencyIsWorkedFirstBehindTenThousandAndAfterARestart() {
    triaged();
    for (int i = 0; i < 100; i++) {
      int hundred = i;
      comes(
          java.util.stream.IntStream.range(0, 100)
              .mapToObj(j -> "chat" + (hundred * 100 + j) + ":hello")
              .toArray(String[]::new));
    }
    comes("volunteer:help");
    assertEquals(List.of("volunteer:help"), waiting(1));
    database.close();
    database = Database.open(folder);
    triaged();
    comes("chat1:second");
    assertEquals(List.of("volunteer:help", "chat0:hello"), waiting(2));
    assertEquals("chat1:second", waiting(20_000).getLast());
  }

  private void hundred(String name) {
    comes(
        java.util.stream.IntStream.range(0, 100)
            .mapToObj(i -> name + i + ":hello")
            .toArray(String[]::new));
  }

  @Test
  void whileAnOutagesBacklogIsFetchedOnlyEmergenciesAreWorked() {
    triaged();
    hundred("a");
    assertEquals(List.of(), waiting(10));
    comes("volunteer:help");
    assertEquals("volunteer:help", waiting(10).getFirst());
    assertEquals(101, waiting(1_000).size(), "a batch that is not full ends it");
  }

  @Test
  void aCryIsAnnouncedUntilSomebodyAsksWhatWaits() {
    triaged();
    comes("camille:1");
    assertFalse(inbox.cryCame());
    comes("volunteer:help");
    assertTrue(inbox.cryCame());
    waiting(10);
    assertFalse(inbox.cryCame());
  }

  @Test
  void aDoorThatIsNeverEmptyKeepsNobodyWaitingForLong() {
    triaged();
    for (int i = 0; i < 8; i++) {
      hundred("a" + i + "-");
      assertEquals(i < 7, waiting(10).isEmpty());
      now = now.plusMillis(430);
    }
  }

  @Test
  void aDoorThatFallsSilentWhileItFetchesIsNotWaitedFor() {
    triaged();
    hundred("a");
    now = now.plusMillis(500);
    assertEquals(10, waiting(10).size());
  }

  @Test
  void whoWaitedForABacklogIsWokenWhenItEndsWithNothingNew() {
    hundred("a");
    assertEquals(1, arrivals);
    inbox.accept("telegram", List.of(raw("a0:hello")), "1");
    assertEquals(2, arrivals);
  }

  @Test
  void anEmergencyThatOvertookABacklogPutsNobodyBehindIt() {
    triaged();
    comes("noisy:1", "noisy:2", "noisy:3", "noisy:help", "camille:1");
    work(1);
    comes("jean:1");
    assertEquals(List.of("noisy:1", "camille:1", "jean:1", "noisy:2", "noisy:3"), waiting(10));
  }

  @Test
  void anAttemptIsCountedBeforeItIsMadeAlsoByARestart() {
    put("1", false);
    assertEquals(1, outbox.due("telegram", 1).getFirst().attempt());
    database.inTransaction(
        tx -> {
          outbox.afterRestart(tx);
          return null;
        });
    assertEquals(2, outbox.due("telegram", 1).getFirst().attempt());
  }

  @Test
  void aRelayOfEmergenciesSeesNothingElse() {
    long normal = put("1", false);
    long urgent = put("2", true);
    assertEquals(
        List.of(urgent),
        outbox.due("telegram", Outbox.Share.URGENT, 10).stream().map(Parcel::id).toList());
    assertEquals(
        List.of(normal),
        outbox.due("telegram", Outbox.Share.NORMAL, 10).stream().map(Parcel::id).toList());
  }

  @Test
  void urgentMessagesOvertakeEverythingElse() {
    long first = put("1", false);
    long urgent = put("2", true);
    assertEquals(List.of(urgent, first), due());
  }

  @Test
  void messagesToOneAddressKeepTheirOrder() {
    long first = put("1", false);
    put("1", false);
    assertEquals(List.of(first), due());
    database.inTransaction(
        tx -> {
          outbox.retry(tx, first, "line broke", Duration.ofMinutes(1));
          return null;
        });
    assertTrue(due().isEmpty(), "the second must not overtake the first that waits");
    now = now.plus(Duration.ofMinutes(2));
    assertEquals(List.of(first), due());
  }

  @Test
  void deadLettersAreKeptAndRevivedByOneCommand() {
    long id = put("1", false);
    database.inTransaction(
        tx -> {
          outbox.dead(tx, id, "blocked");
          return null;
        });
    assertTrue(due().isEmpty());
    assertTrue(outbox.revive(id));
    assertEquals(List.of(id), due());
    assertFalse(outbox.revive(id), "only a dead letter can be revived");
  }

  @Test
  void referencesAreUniqueAndWithoutGaps() {
    Cases cases = new Cases(clock);
    List<String> references = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      references.add(database.inTransaction(tx -> file(cases, tx).reference()));
    }
    assertThrows(
        IllegalStateException.class,
        () ->
            database.inTransaction(
                tx -> {
                  file(cases, tx);
                  throw new IllegalStateException("this number is given back");
                }));
    references.add(database.inTransaction(tx -> file(cases, tx).reference()));
    assertEquals(
        List.of("EXP-2027-0001", "EXP-2027-0002", "EXP-2027-0003", "EXP-2027-0004"), references);
  }

  private Cases.Stored file(Cases cases, Tx tx) throws java.sql.SQLException {
    long person = new People(clock).at(tx, new Address("telegram", "1"));
    return cases.file(
        tx,
        "need",
        1,
        "RECU",
        person,
        new Address("telegram", "1"),
        "fr",
        Map.of("country", Filled.of("BJ")),
        List.of("delai_court"),
        new Cases.Consent("Acceptez-vous ?", "oui", now, "telegram"));
  }

  @Test
  void theDatabaseIsForItsOwnerOnly() throws Exception {
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(Database.fileIn(folder))));
  }

  @Test
  void aFileThatIsNoDatabaseSaysWhatToDo() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(Database.fileIn(other), "this is no database, it is a text of some length");
    StoreException failure = assertThrows(StoreException.class, () -> Database.open(other));
    assertTrue(String.valueOf(failure.getMessage()).contains("restore"), failure.getMessage());
  }

  @Test
  void aNewerSchemaIsRefusedInsteadOfDamaged() {
    database.inTransaction(tx -> tx.update("PRAGMA user_version = 999"));
    database.close();
    StoreException failure = assertThrows(StoreException.class, () -> Database.open(folder));
    assertTrue(
        String.valueOf(failure.getMessage()).contains("newer version"), failure.getMessage());
    try (java.sql.Connection raw =
            java.sql.DriverManager.getConnection("jdbc:sqlite:" + Database.fileIn(folder));
        java.sql.Statement statement = raw.createStatement()) {
      statement.execute("PRAGMA user_version = " + Migrations.FILES.size());
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
    open();
  }

  @Test
  void aMissionCodeOpensOnceAndNotTooLate() {
    Missions missions = new Missions(clock);
    boolean[] opened = new boolean[3];
    database.inTransaction(
        tx -> {
          long person = new People(clock).at(tx, new Address("telegram", "1"));
          missions.issue(tx, "KIN", "secret-code", Duration.ofDays(1));
          missions.issue(tx, "KIN", "late-code", Duration.ofDays(1));
          opened[0] = missions.redeem(tx, "secret-code", person).isPresent();
          opened[1] = missions.redeem(tx, "secret-code", person).isPresent();
          now = now.plus(Duration.ofDays(2));
          opened[2] = missions.redeem(tx, "late-code", person).isPresent();
          return null;
        });
    assertTrue(opened[0]);
    assertFalse(opened[1], "a code is used up");
    assertFalse(opened[2], "a code expires");
  }

  @Test
  void whoGathersWhatComesIsWokenByAnEmergency() throws InterruptedException {
    Triage cries = (channel, raw) -> new Triage.Rank("lane", raw.externalId().startsWith("cry"));
    Inbox watched = new Inbox(database, clock, cries, () -> {});
    watched.waiting(10);
    Thread gathering = Thread.ofPlatform().start(() -> watched.awaitCry(Duration.ofMinutes(10)));

    watched.accept("telegram", List.of(raw("calm")), "1");
    assertTrue(gathering.isAlive());
    watched.accept("telegram", List.of(raw("cry")), "2");

    assertTrue(gathering.join(Duration.ofSeconds(30)), "it still gathers");
  }
}
