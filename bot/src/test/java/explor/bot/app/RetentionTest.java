package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.store.Database;
import explor.bot.store.PersonTables;
import explor.bot.store.Retention;
import explor.bot.store.StaffAccounts;
import explor.bot.store.StaffMembers;
import explor.bot.store.Tombstones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of people who wanted to be the team, and of what the team did not go on with. */
class RetentionTest extends InTheOffice {
  private static final String STRANGER = "666";
  private static final String LINKED = "501";

  @Override
  void arrange() {
    office.wiring.afterRestart();
  }

  private List<String> accounts() {
    StaffAccounts accounts = new StaffAccounts(office::now);
    return office.wiring.database.read(accounts::all).stream()
        .map(StaffAccounts.Account::telegram)
        .sorted()
        .toList();
  }

  @Test
  void strangersWhoTriedTheTeamsDoorAreForgottenAndMembersAreNot() {
    StaffAccounts accounts = new StaffAccounts(office::now);
    office.wiring.database.inTransaction(
        tx -> {
          accounts.refused(tx, STRANGER, office.now().minus(Duration.ofHours(1)));
          accounts.refused(tx, "667", office.now().minus(Duration.ofHours(1)));
          accounts.asked(tx, LINKED, Office.AMANDINE, "123456");
          return accounts.redeem(tx, LINKED, "123456", Duration.ofMinutes(1));
        });
    office.off(Duration.ofDays(79));
    office.passes(Duration.ofDays(1));
    assertEquals(List.of(LINKED, STRANGER, "667"), accounts());
    office.wiring.database.inTransaction(
        tx -> accounts.refused(tx, STRANGER, office.now().minus(Duration.ofHours(1))));
    office.off(Duration.ofDays(19));
    office.passes(Duration.ofDays(1));
    assertEquals(List.of(LINKED, STRANGER), accounts(), "who tries again is kept from then on");
    office.off(Duration.ofDays(79));
    office.passes(Duration.ofDays(1));
    assertEquals(List.of(LINKED), accounts());
  }

  @Test
  void whatWaitedForAYesInVainIsForgotten() {
    amandine("Bonjour Camille, c'est noté.");
    StaffMembers members = new StaffMembers(office::now);
    assertTrue(
        office
            .wiring
            .database
            .read(tx -> members.held(tx, Office.AMANDINE, Instant.EPOCH))
            .isPresent());
    office.off(Duration.ofDays(91));
    office.passes(Duration.ofDays(1));
    assertTrue(
        office
            .wiring
            .database
            .read(tx -> members.held(tx, Office.AMANDINE, Instant.EPOCH))
            .isEmpty());
  }

  @Test
  void theDryRunCountsWhatTheNightDeletesAndDeletesNothing() {
    StaffAccounts accounts = new StaffAccounts(office::now);
    office.wiring.database.inTransaction(
        tx -> accounts.refused(tx, STRANGER, office.now().minus(Duration.ofHours(1))));
    amandine("Bonjour Camille, c'est noté."); // waits for a yes
    office.writes("silence@lumieres.example", "Bonjour, que fait RESACOOP ?");
    Retention retention = new Retention(new PersonTables(new Tombstones(office::now)));
    Retention.Periods keep =
        new Retention.Periods(
            Duration.ofDays(90),
            Duration.ofDays(90),
            Duration.ofDays(90),
            Duration.ofDays(30),
            Duration.ofDays(300));
    Instant then = office.now().plus(Duration.ofDays(301));
    Database database = office.wiring.database;
    Map<String, Integer> now = database.read(tx -> retention.count(tx, keep, office.now()));
    assertTrue(now.values().stream().allMatch(many -> many == 0), now.toString());
    Map<String, Integer> counted = database.read(tx -> retention.count(tx, keep, then));
    for (String kind : List.of("raw", "sent", "strangers", "held", "people")) {
      assertTrue(counted.getOrDefault(kind, 0) > 0, kind + " of " + counted);
    }
    assertEquals(counted, database.read(tx -> retention.count(tx, keep, then)), "nothing went");
    assertEquals(List.of(STRANGER), accounts());
    assertEquals(counted, database.inTransaction(tx -> retention.apply(tx, keep, then)).rows());
    Map<String, Integer> left = database.read(tx -> retention.count(tx, keep, then));
    assertTrue(left.values().stream().allMatch(many -> many == 0), left.toString());
  }
}
