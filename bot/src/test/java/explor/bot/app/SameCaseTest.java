package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.form.Filled;
import explor.bot.store.Cases;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One open case per person and kind, unless they say otherwise. */
class SameCaseTest {
  private static final long CHAT = 4711;
  private static World world;

  @TempDir Path folder;

  private Office office;
  private Cases.Stored first;

  @BeforeAll
  static void load() {
    world = Office.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  void twoNeedsOfOnePerson() {
    office = new Office(folder, world);
    tell(Office.NEED);
    first = office.cases().getFirst();
    tell(Office.NEED.replace("10 jours", "12 jours"));
    assertEquals(1, office.cases().size());
    assertTrue(last().message().text().contains(first.reference()), last().toString());
  }

  @AfterEach
  void close() {
    office.close();
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
    Filled days = office.again(first).answers().get("duration_days");
    return days == null ? "" : days.value();
  }

  private Parcel last() {
    return office.to(CHAT).getLast();
  }

  @Test
  void theLikelyContinuationIsAskedAndCompletesTheCase() {
    office.presses(CHAT, last(), "Oui, la même");
    assertEquals(1, office.cases().size());
    assertEquals("12", days());
    assertTrue(office.history(first).stream().anyMatch(line -> line.what().equals("completed")));
    long summaries =
        office.to(Office.AMANDINE).stream()
            .filter(parcel -> parcel.message().subject().contains(first.reference()))
            .count();
    assertEquals(2, summaries);
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
