package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.desk.CaseStatus;
import explor.bot.store.Cases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Où en est ma demande ?" is answered in plain words: what is done, what comes next, by when. */
class StatusTest extends InTheOffice {
  private static final long CHAT = 4711;

  private String asks(String words) {
    office.writes(Office.PERSON, words);
    return office.last(Office.PERSON);
  }

  private void stands(CaseStatus status) {
    office.wiring.database.inTransaction(tx -> office.wiring.cases.move(tx, now(), status.name()));
  }

  @Test
  void everyStatusIsToldInWordsAndWithWhatComesNext() {
    List<String> told = new ArrayList<>();
    for (CaseStatus status : CaseStatus.values()) {
      stands(status);
      String answer = asks("Où en est ma demande ?");
      assertTrue(answer.contains(filed.reference() + ", du 11 janvier 2027 :"), answer);
      assertFalse(answer.contains(status.name()) || answer.contains("status."), answer);
      told.add(answer);
    }
    assertEquals(told.size(), told.stream().distinct().count(), "two statuses read the same");
    asks("In English, please.");
    for (CaseStatus status : CaseStatus.values()) {
      stands(status);
      String answer = asks("Where does my request stand?");
      assertTrue(answer.contains(filed.reference() + ", of 11 January 2027:"), answer);
    }
  }

  @Test
  void itSaysWhoseTurnItIsAndByWhen() {
    assertTrue(asks("Où en est ma demande ?").contains("d'ici le 14 janvier 2027"));
    amandine("DEMANDER Qui est votre partenaire ?");
    office.writes(Office.PERSON, "assistant");
    assertTrue(asks("Où en est ma demande ?").contains("C'est à vous"));
    office.awaits(filed, Cases.WaitsFor.EXPERT);
    assertTrue(asks("Où en est ma demande ?").contains("Une personne est consultée"));
    office.awaits(filed, Cases.WaitsFor.TEAM);
    office.passes(Duration.ofDays(20));
    assertTrue(asks("Où en est ma demande ?").contains("elle est en retard"));
  }

  @Test
  void aCaseThatIsPartOfAnotherPointsThere() {
    Cases.Stored other = office.typed(CHAT, Office.NEED);
    amandine("FUSIONNER " + other.reference());
    office.types(CHAT, "où en est ma demande ?");
    String answer = office.to(CHAT).getLast().message().text();
    assertTrue(answer.contains("suivie avec votre demande " + filed.reference()), answer);
  }
}
