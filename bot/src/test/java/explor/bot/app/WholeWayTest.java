package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A need's whole way over the desk and the field, with every line of its history. */
class WholeWayTest extends InTheOffice {
  private static final long PAULE = 815;
  private static final String NADIA = "nadia@resacoop.example";

  /** The last thing that Paule read in her chat. */
  private String paule() {
    return office.to(PAULE).getLast().message().text();
  }

  private String paule(String words) {
    office.types(PAULE, words);
    return paule();
  }

  private boolean pauleRead(String words) {
    return office.to(PAULE).stream().anyMatch(read -> read.message().text().contains(words));
  }

  @Test
  void fromTheNeedByMailToTheEndOfTheMission() {
    assertTrue(amandine("PRENDRE").contains("est à vous"));
    Cases.Stored offer = office.offered(PAULE);
    bothSayYes(offer);
    theMissionIsWritten();
    theVolunteerIsLinkedAndAsks();
    anEmergencyIsTaken();
    theReturn();

    List<String> history =
        office.history(filed).stream()
            .map(line -> line.actor() + " " + line.what() + " " + line.detail())
            .toList();
    String amandine = Office.AMANDINE;
    String theirs = filed.reference();
    assertEquals(
        List.of(
            "person filed A_COMPLETER",
            amandine + " owner – → " + amandine,
            amandine + " status A_COMPLETER → QUALIFICATION",
            amandine + " status QUALIFICATION → IDENTIFICATION",
            amandine + " proposed " + offer.reference(),
            "person expert_yes " + offer.reference(),
            "person person_yes " + offer.reference(),
            "assistant introduced " + offer.reference(),
            amandine + " status IDENTIFICATION → MISE_EN_RELATION : " + offer.reference(),
            amandine + " status MISE_EN_RELATION → FICHE_DE_MISSION",
            amandine + " document fiche de mission",
            amandine + " status FICHE_DE_MISSION → PREPARATION",
            amandine + " mission " + theirs + " : 2027-02-22 2027-03-03 kinshasa-2027",
            "assistant volunteer " + theirs + " : telegram",
            amandine + " status PREPARATION → EN_MISSION",
            "assistant alert_open 1",
            "assistant alert_taken 1, Nadia",
            amandine + " status EN_MISSION → BILAN",
            amandine + " status BILAN → CLOS : mission faite",
            "person satisfaction 5"),
        history);
  }

  private void bothSayYes(Cases.Stored offer) {
    assertTrue(amandine("PROPOSER " + offer.reference()).contains("est consulté"));
    assertFalse(paule().contains("Camille"), "nobody is named before the yes");
    office.presses(PAULE, office.to(PAULE).getLast(), "Oui");
    assertFalse(office.last(Office.PERSON).contains(Office.EXPERT_MAIL));
    office.answers(Office.PERSON, office.to(Office.PERSON).getLast(), "oui");
    assertTrue(office.last(Office.PERSON).contains(Office.EXPERT_MAIL));
    assertTrue(paule().contains("Camille Derain") && paule().contains(Office.PERSON), paule());
    assertEquals("MISE_EN_RELATION", status());
  }

  private void theMissionIsWritten() {
    amandine("STATUT fiche de mission\nDOCUMENT fiche");
    List<Outbound.Enclosure> enclosed =
        office.to(Office.AMANDINE).stream()
            .flatMap(parcel -> parcel.message().enclosed().stream())
            .toList();
    assertEquals(filed.reference() + "-fiche.docx", enclosed.getLast().name());
    assertTrue(office.wiring.files.get(enclosed.getLast().hash()).isPresent());
    amandine(
        "STATUT preparation\nMISSION du 22/02/2027 au 3 mars 2027, livret kinshasa-2027\n"
            + "astreinte : Nadia, "
            + NADIA
            + ", 06 39 98 51 07\nvolontaire : "
            + Office.EXPERT_MAIL);
  }

  private void theVolunteerIsLinkedAndAsks() {
    Parcel letter =
        office.to(Office.EXPERT_MAIL).stream()
            .filter(mail -> mail.message().text().contains("/start mission-"))
            .findFirst()
            .orElseThrow();
    String text = letter.message().text();
    paule(text.substring(text.indexOf("/start")).split("\\s*\\n", 2)[0]);
    assertTrue(pauleRead("SOS – "), paule());
    paule("bien reçu");
    office.until(Instant.parse("2027-02-22T09:00:00Z"));
    amandine("STATUT en mission");
    assertEquals("EN_MISSION", status());
    assertTrue(paule("quel est le numéro du chauffeur ?").contains("+243 000 610 245"), paule());
    assertTrue(paule().contains("livret"), paule());
  }

  private void anEmergencyIsTaken() {
    office.types(PAULE, "on vient de se faire braquer, ils ont pris mon sac");
    assertTrue(pauleRead("lieu sûr"), paule());
    Parcel alert = office.to(NADIA).getLast();
    assertTrue(alert.message().subject().contains("URGENCE"), alert.message().subject());
    assertTrue(alert.message().text().contains(filed.reference()), alert.message().text());
    office.answers(NADIA, alert, "VU");
    assertTrue(paule().contains("Nadia"), paule());
    office.passes(Duration.ofHours(1));
    assertEquals(
        1,
        office.to(NADIA).stream()
            .filter(mail -> mail.message().subject().equals(alert.message().subject()))
            .filter(mail -> mail.message().text().contains("Sans réponse"))
            .count(),
        "nobody is called again once somebody has it");
  }

  private void theReturn() {
    office.until(Instant.parse("2027-03-08T09:00:00Z"));
    amandine("STATUT bilan");
    assertTrue(pauleRead("Merci pour tout"), paule());
    amandine("CLORE mission faite");
    assertEquals("CLOS", status());
    office.passes(Duration.ofDays(5));
    assertTrue(office.last(Office.PERSON).contains("de 1 (pas du tout) à 5"));
    office.answers(Office.PERSON, office.to(Office.PERSON).getLast(), "5");
  }
}
