package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.form.Filled;
import explor.bot.store.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One open case per person and kind, unless they say otherwise. */
class SameCaseTest extends InTheOffice {
  private static final long CHAT = 4711;

  @Override
  Cases.Stored filing() {
    tell(Office.NEED);
    Cases.Stored first = office.cases().getFirst();
    tell(Office.NEED.replace("10 jours", "12 jours"));
    assertEquals(1, office.cases().size());
    assertTrue(last().message().text().contains(first.reference()), last().toString());
    return first;
  }

  private void tell(String need) {
    office.types(CHAT, need);
    for (int i = 0; i < 14; i++) {
      String said = last().message().text();
      if (said.contains("Acceptez-vous")) {
        office.types(CHAT, "oui");
        return;
      }
      office.types(CHAT, "je ne sais pas");
    }
  }

  private String days() {
    Filled days = now().answers().get("duration_days");
    return days == null ? "" : days.value();
  }

  private Parcel last() {
    return office.to(CHAT).getLast();
  }

  @Test
  void theLikelyContinuationIsAskedAndCompletesTheCase() {
    amandine("PRENDRE");
    office.presses(CHAT, last(), "Oui, la même");
    assertEquals(1, office.cases().size());
    assertEquals("12", days());
    assertTrue(office.history(filed).stream().anyMatch(line -> line.what().equals("completed")));
    List<Parcel> summaries =
        office.to(Office.AMANDINE).stream()
            .filter(parcel -> parcel.message().subject().contains(filed.reference()))
            .toList();
    assertEquals(2, summaries.size());
    String second = summaries.getLast().message().text();
    assertTrue(second.contains("Dossier suivi par Amandine Roux"), second);
  }

  @Test
  void whatIsAnotherCaseBecomesOne() {
    office.types(CHAT, "non");
    assertEquals(2, office.cases().size());
    assertEquals("10", days());
  }

  @Test
  void onceTheFirstIsClosedNobodyAsks() {
    office.types(CHAT, "non");
    for (Cases.Stored one : office.cases()) {
      office.answers(Office.AMANDINE, office.summary(Office.AMANDINE, one), "CLORE doublon");
    }
    tell(Office.NEED);
    assertEquals(3, office.cases().size());
  }
}
