package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.store.StaffAccounts;
import explor.bot.store.StaffMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    office.passes(Duration.ofDays(80));
    assertEquals(List.of(LINKED, STRANGER, "667"), accounts());
    office.wiring.database.inTransaction(
        tx -> accounts.refused(tx, STRANGER, office.now().minus(Duration.ofHours(1))));
    office.passes(Duration.ofDays(20));
    assertEquals(List.of(LINKED, STRANGER), accounts(), "who tries again is kept from then on");
    office.passes(Duration.ofDays(80));
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
    office.passes(Duration.ofDays(92));
    assertTrue(
        office
            .wiring
            .database
            .read(tx -> members.held(tx, Office.AMANDINE, Instant.EPOCH))
            .isEmpty());
  }
}
