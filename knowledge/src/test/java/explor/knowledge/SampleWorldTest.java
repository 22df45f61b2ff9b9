package explor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.booklet.Booklet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The knowledge that is shipped in {@code config/}. */
final class SampleWorldTest {
  private static final Path CONFIG = Path.of("..", "config");
  private static Knowledge.Loaded loaded;

  @BeforeAll
  static void load() {
    loaded = Knowledge.load(CONFIG);
  }

  @AfterAll
  static void close() {
    loaded.knowledge().close();
  }

  @Test
  void shippedFilesHaveNoFault() {
    assertEquals(List.of(), loaded.faults());
  }

  @Test
  void wasteDiagnosisInKinshasaFindsTheAgentOfTheAgglomeration() {
    NeedProfile need =
        new NeedProfile(
            "",
            "Diagnostic des déchets d'un quartier de Kinshasa : typologie, quantités, valorisation",
            "CD",
            "dechets",
            List.of("fr"),
            "2027-02",
            "2027-03",
            10);
    ExpertMatch best = loaded.knowledge().expertsFor(need, 3).getFirst();
    assertEquals("E001", best.expert().id());
    assertTrue(best.reasons().contains("parle français"), best.reasons()::toString);
    assertTrue(
        best.reasons().contains("libre du 1er février au 30 avril 2027"), best.reasons()::toString);
    assertTrue(
        best.reservations().contains("jamais allé(e) en RD Congo, d'après sa fiche"),
        best.reservations()::toString);
  }

  @Test
  void electricalCompanyFindsTheVillagesToElectrify() {
    OfferProfile offer =
        new OfferProfile(
            "",
            "Nos salariés du génie électrique veulent aider à électrifier des villages isolés",
            "energie",
            List.of("fr"),
            List.of(),
            "2027-11",
            "2027-11",
            12);
    assertEquals("N001", loaded.knowledge().needsFor(offer, 3).getFirst().need().id());
  }

  @Test
  void everyBookletHasContactsAndEmergencySteps() {
    for (Booklet booklet : loaded.knowledge().booklets()) {
      assertTrue(booklet.contacts().size() >= 6, booklet.id());
      assertFalse(booklet.checkedOn().isEmpty(), booklet.id());
      for (String event :
          List.of(
              "accident", "fièvre", "aiguille", "vol", "passeport", "arrestation", "attentat")) {
        assertTrue(booklet.sectionFor(List.of(event)).isPresent(), event);
      }
    }
  }

  @Test
  void programmeSaysWhatAMissionCosts() {
    Answer answer = loaded.knowledge().programme("Combien coûte une mission ?", "fr");
    assertTrue(assertInstanceOf(Answer.Found.class, answer).text().contains("50 %"));
  }
}
