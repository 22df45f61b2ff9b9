package explor.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invitations by mail are counted; a way back is good for one use. */
class CrossingsTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir Path folder;

  private Instant now = Instant.parse("2027-01-11T09:00:00Z");
  private final InstantSource clock = () -> now;
  private final People people = new People(clock);
  private Database database;
  private Crossings doors;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    new Installation(database).key();
    doors = new Crossings(clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private boolean invites(long asker, String mailbox) {
    return database.inTransaction(
        tx -> doors.mayInvite(tx, Address.telegram(asker), Address.mail(mailbox)));
  }

  private int invited(int times, long firstAsker, boolean oneAsker, boolean oneMailbox) {
    int left = 0;
    for (int i = 0; i < times; i++) {
      String mailbox = oneMailbox ? "victim+" + i + "@x.example" : "m" + i + "@x.example";
      left += invites(oneAsker ? firstAsker : firstAsker + i, mailbox) ? 1 : 0;
    }
    return left;
  }

  @Test
  void onePersonHasThreeInvitationsADayAndTenAMonth() {
    assertEquals(3, invited(20, 1, true, false));
    int month = 3;
    for (int day = 1; day < 20; day++) {
      now = now.plus(Duration.ofHours(25));
      month += invited(20, 1, true, false);
    }
    assertTrue(month <= 10, "" + month);
    now = now.plus(Duration.ofDays(31));
    assertTrue(invites(1, "late@x.example"));
  }

  @Test
  void oneMailboxGetsTwoADayAndFourAMonthWhoeverAsksAndWhateverStandsBehindThePlus() {
    assertEquals(2, invited(20, 100, false, true));
    int month = 2;
    for (int day = 1; day < 20; day++) {
      now = now.plus(Duration.ofHours(25));
      month += invited(20, 100 + 20 * day, false, true);
    }
    assertEquals(4, month);
  }

  @Test
  void everybodyTogetherHasFiftyADay() {
    assertEquals(50, invited(200, 1000, false, false));
    now = now.plus(Duration.ofHours(25));
    assertTrue(invites(1, "next@x.example"));
  }

  @Test
  void whoIsErasedAndComesBackHasNoMoreOfThem() {
    Address chat = Address.telegram(1);
    long person = database.inTransaction(tx -> people.at(tx, chat));
    assertEquals(3, invited(20, 1, true, false));
    database.inTransaction(tx -> new PersonTables(new Tombstones(clock)).erase(tx, person));
    assertEquals(0, invited(20, 1, true, false));
  }

  @Test
  void ofAnInvitationNeitherTheAskerNorTheMailboxCanBeRead() {
    invites(4711, "camille@mok.example");
    String row =
        database.read(
            tx ->
                tx.one("SELECT asker || ' ' || mailbox FROM invited", found -> found.getString(1))
                    .orElseThrow());
    assertTrue(row.matches("[0-9a-f]{64} [0-9a-f]{64}"), row);
  }

  private long person(long chat) {
    return database.inTransaction(tx -> people.at(tx, Address.telegram(chat)));
  }

  private String way(long person) {
    return database.inTransaction(tx -> doors.wayTo(tx, person, WEEK));
  }

  private Optional<Long> leadsTo(String token) {
    return database.read(tx -> doors.leadsTo(tx, token));
  }

  @Test
  void aWayLeadsToItsPersonUntilItIsUsedOrAWeekIsOver() {
    long camille = person(1);
    String used = way(camille);
    assertEquals(Optional.of(camille), leadsTo(used));
    database.inTransaction(
        tx -> {
          doors.close(tx, used);
          return null;
        });
    assertEquals(Optional.empty(), leadsTo(used));
    String old = way(camille);
    now = now.plus(WEEK);
    assertEquals(Optional.empty(), leadsTo(old));
  }

  @Test
  void aNewWayClosesTheOneBeforeAndNobodyElses() {
    String before = way(person(1));
    String others = way(person(2));
    String after = way(person(1));

    assertFalse(leadsTo(before).isPresent());
    assertTrue(leadsTo(others).isPresent() && leadsTo(after).isPresent());
  }

  @Test
  void aWayGoesWithItsPersonAndItsTokenIsNowhere() {
    long camille = person(1);
    String token = way(camille);
    String kept =
        database.read(
            tx -> tx.one("SELECT hash FROM way_back", row -> row.getString(1)).orElseThrow());
    assertFalse(kept.contains(token));
    database.inTransaction(tx -> new PersonTables(new Tombstones(clock)).erase(tx, camille));
    assertEquals(Optional.empty(), leadsTo(token));
  }
}
