package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A need's whole way over the desk, with every line of its history. */
class WholeWayTest {
  private static final long EXPERT = 815;

  @TempDir Path folder;

  @Test
  void fromTheNeedByMailToTheEndOfTheMission() {
    try (World world = Office.world();
        Office office = new Office(folder, world)) {
      Cases.Stored need = office.filed();
      Parcel summary = office.summary(Office.AMANDINE, need);
      office.answers(Office.AMANDINE, summary, "PRENDRE");

      office.types(
          EXPERT,
          "Je propose mon aide : je suis Paule Chazot, ingénieure déchets à Roanne, je parle"
              + " français, libre en mars 2027 pour 10 jours. paule@gaec.example");
      for (int i = 0; i < 14 && office.cases().size() < 2; i++) {
        boolean ready = office.to(EXPERT).getLast().message().text().contains("Acceptez-vous");
        office.types(EXPERT, ready ? "oui" : "je ne sais pas");
      }
      Cases.Stored offer = office.cases().getLast();
      office.answers(
          Office.AMANDINE,
          office.summary(Office.AMANDINE, offer),
          "STATUT verifiee\nSTATUT disponible");

      office.answers(Office.AMANDINE, summary, "PROPOSER " + offer.reference());
      office.presses(EXPERT, office.to(EXPERT).getLast(), "Oui");
      office.answers(Office.PERSON, office.to(Office.PERSON).getLast(), "oui");
      assertTrue(office.to(EXPERT).getLast().message().text().contains("Camille Derain"));

      office.answers(Office.AMANDINE, summary, "STATUT fiche de mission\nDOCUMENT fiche");
      List<Outbound.Enclosure> enclosed =
          office.to(Office.AMANDINE).stream()
              .flatMap(parcel -> parcel.message().enclosed().stream())
              .toList();
      assertEquals(need.reference() + "-fiche.docx", enclosed.getLast().name());
      assertTrue(office.wiring.files.get(enclosed.getLast().hash()).isPresent());

      office.answers(
          Office.AMANDINE,
          summary,
          "STATUT preparation\n"
              + "STATUT en mission\n"
              + "NOTE tout va bien\n"
              + "STATUT bilan\n"
              + "CLORE mission faite");
      assertEquals("CLOS", office.again(need).status());
      office.passes(Duration.ofDays(5));
      office.answers(Office.PERSON, office.to(Office.PERSON).getLast(), "5");

      List<String> history =
          office.history(need).stream()
              .map(line -> line.what() + (line.what().equals("status") ? " " + line.detail() : ""))
              .toList();
      assertEquals(
          List.of(
              "filed",
              "owner",
              "status A_COMPLETER → QUALIFICATION",
              "status QUALIFICATION → IDENTIFICATION",
              "proposed",
              "expert_yes",
              "person_yes",
              "introduced",
              "status IDENTIFICATION → MISE_EN_RELATION : " + offer.reference(),
              "status MISE_EN_RELATION → FICHE_DE_MISSION",
              "status FICHE_DE_MISSION → PREPARATION",
              "status PREPARATION → EN_MISSION",
              "note",
              "status EN_MISSION → BILAN",
              "status BILAN → CLOS : mission faite",
              "satisfaction"),
          history);
    }
  }
}
