package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The team makes a mission of a case by mail, and keeps it to its end. */
class MissionOrderTest extends InTheOffice {
  private static final String ALINE = "aline@mail.example";
  private static final String MAKE =
      "MISSION du 22/02/2027 au 3 mars 2027, livret kinshasa-2027\n"
          + "astreinte : Nadia, nadia@resacoop.example, 06 39 98 51 07\n"
          + "volontaire : Aline@mail.example";
  private static final long PHONE = 4711;
  private static final long NEW_PHONE = 4712;
  private static final String ASK = "quel est le numéro du chauffeur ?";
  private static final String DRIVER = "+243 000 610 245";

  /** What the assistant answers her, on one line. */
  private String orders(String words) {
    return amandine(words).replaceAll("\\s+", " ");
  }

  private List<Parcel> letters() {
    return office.to(ALINE).stream()
        .filter(parcel -> parcel.message().text().contains("/start mission-"))
        .toList();
  }

  /** The words of the newest letter that open the booklet. */
  private String code() {
    String text = letters().getLast().message().text();
    return text.substring(text.indexOf("/start")).split("\\s*\\n", 2)[0];
  }

  @Test
  void aMissionIsMadeOfACaseAndItsVolunteerGetsACode() {
    String told = orders(MAKE);
    assertTrue(told.contains("✓ MISSION – la mission " + filed.reference() + " est créée"), told);
    assertTrue(told.contains("Du 22/02/2027 au 03/03/2027. Heure de Africa/Kinshasa."), told);
    assertTrue(told.contains("Astreinte : Nadia."), told);
    assertTrue(told.contains("Fuseau supposé : Africa/Kinshasa."), told);
    assertTrue(told.contains("Africa/Lubumbashi"), "the other zone of the country is named");
    assertTrue(told.contains("part à " + ALINE), told);
    assertTrue(told.contains("Il ne manque rien."), told);
    office.types(PHONE, code());
    assertTrue(office.to(PHONE).getLast().message().text().contains("SOS – "));
    office.types(PHONE, ASK);
    assertTrue(office.to(PHONE).getLast().message().text().contains(DRIVER));
    office.types(PHONE, "des coups de feu dans la rue");
    assertTrue(
        office.to("nadia@resacoop.example").getLast().message().text().contains(filed.reference()));
  }

  @Test
  void whatIsMissingIsSaidAndComesLater() {
    String told = orders("MISSION");
    assertTrue(told.contains("Il manque : les dates (du … au …) ; le livret ;"), told);
    assertTrue(told.contains("le volontaire (son adresse mail)"), told);
    told = orders("MISSION volontaire : " + ALINE);
    assertTrue(told.contains("n'a pas encore de livret à ouvrir"), told);
    assertEquals(List.of(), letters());
    told = orders("MISSION\nfin : 3 mars 2027\ndébut : 2027-02-22\nlivret : nulle-part\nciel bleu");
    assertTrue(told.contains("Il n'y a pas de livret « nulle-part ». Connus :"), told);
    assertTrue(told.contains("Du 22/02/2027 au 03/03/2027."), told);
    assertTrue(told.contains("Pas compris : « ciel bleu »."), told);
    told = orders("MISSION livret kinshasa-2027, fuseau Africa/Lubumbashi, début 30 février 2027");
    assertTrue(told.contains("« 30 février 2027 » n'est pas une date"), told);
    assertTrue(told.contains("Du 22/02/2027"), "what stood before stays: " + told);
    assertTrue(told.contains("Heure de Africa/Lubumbashi."), told);
    assertTrue(orders("MISSION fin 21/02/2027").contains("n'est pas une date possible"), told);
    orders("MISSION CODE " + ALINE);
    assertEquals(1, letters().size());
  }

  @Test
  void aNewCodeVoidsTheOldOneAndMovesTheLinkToTheNewPhone() {
    orders(MAKE);
    String first = code();
    assertTrue(orders("MISSION CODE").contains("part à " + ALINE));
    office.types(PHONE, first);
    assertTrue(office.to(PHONE).getLast().message().text().contains("n'est pas valable"));
    office.types(PHONE, code());
    office.writes(ALINE, "J'ai changé de téléphone.");
    assertEquals(3, letters().size());
    office.types(NEW_PHONE, code());
    office.types(NEW_PHONE, ASK);
    assertTrue(office.to(NEW_PHONE).getLast().message().text().contains(DRIVER));
    office.types(PHONE, ASK);
    assertFalse(office.to(PHONE).getLast().message().text().contains(DRIVER));
  }

  @Test
  void aNewCodeIsSentToTheMissionsMailboxOnlyAndNotForEver() {
    orders(MAKE);
    int letters = letters().size();
    office.writes("eve@mail.example", "nouveau code");
    String asked = office.last("eve@mail.example");
    office.types(666, "nouveau code");
    assertEquals(letters, letters().size());
    office.types(PHONE, code());
    office.types(PHONE, "nouveau code");
    assertEquals(letters + 1, letters().size());
    for (int i = 0; i < 4; i++) {
      office.writes(ALINE, "nouveau code");
    }
    assertEquals(3, letters().size(), "three a day");
    assertTrue(asked.contains("s'il y en a une"), asked);
    assertEquals(
        asked.lines().filter(line -> line.startsWith("C'est noté")).toList(),
        office.last(ALINE).lines().filter(line -> line.startsWith("C'est noté")).toList(),
        "the answer tells nobody who is a volunteer");
    office.passes(Duration.ofDays(1));
    office.writes(ALINE, "nouveau code");
    assertEquals(4, letters().size());
  }

  @Test
  void whoAsksForACodeInAVolunteersNameIsCountedAndGetsNone() {
    orders(MAKE);
    int letters = letters().size();
    office.comes("From: <" + ALINE + ">\nMessage-ID: <f@x>\nSubject: x\n\nnouveau code\n");
    assertEquals(letters, letters().size());
  }

  @Test
  void theStateTellsWhoHasNotConfirmedTheCard() {
    orders(MAKE);
    assertTrue(orders("MISSION ETAT").contains("Personne n'a encore ouvert ce livret."));
    office.types(PHONE, code());
    assertTrue(orders("MISSION ETAT").contains(ALINE + " n'a pas encore confirmé"));
    office.types(PHONE, "bien reçu");
    assertTrue(orders("MISSION état").contains(ALINE + " a confirmé"));
  }

  @Test
  void aMissionEndsEarlierAndItsReturnFollows() {
    orders(MAKE);
    office.types(PHONE, code());
    assertTrue(orders("MISSION FIN 28/02/2027").contains("finit le 28/02/2027"));
    office.until(java.time.Instant.parse("2027-03-01T09:00:00Z"));
    assertTrue(
        office.to(PHONE).stream()
            .anyMatch(parcel -> parcel.message().text().contains("Merci pour tout")));
  }

  @Test
  void aClosedMissionShowsNothingUntilItIsOpenedAgain() {
    orders(MAKE);
    office.types(PHONE, code());
    orders("MISSION FERMER");
    office.types(PHONE, ASK);
    assertFalse(office.to(PHONE).getLast().message().text().contains(DRIVER));
    assertTrue(orders("MISSION CODE").contains("est fermée"));
    office.writes(ALINE, "nouveau code");
    assertEquals(1, letters().size());
    int told = office.to(PHONE).size();
    office.until(java.time.Instant.parse("2027-03-20T09:00:00Z"));
    assertEquals(told, office.to(PHONE).size(), "no reminder of it either");
    orders("MISSION ROUVRIR");
    office.types(PHONE, ASK);
    assertTrue(office.to(PHONE).getLast().message().text().contains(DRIVER));
  }

  @Test
  void anUnlinkedPhoneSeesNothingAnyMore() {
    orders(MAKE);
    office.types(PHONE, code());
    assertTrue(orders("MISSION DELIER").contains("téléphones déliés"));
    office.types(PHONE, ASK);
    assertFalse(office.to(PHONE).getLast().message().text().contains(DRIVER));
  }

  @Test
  void aMissionOfTheFileIsChangedThereButItsCodesLeaveFromHere() {
    assertTrue(orders("MISSION KIN-2027-01 fin 1/3/2027").contains("missions.yaml"));
    assertTrue(orders("MISSION KIN-2027-01 CODE " + ALINE).contains("part à " + ALINE));
    office.types(PHONE, code());
    assertTrue(office.to(PHONE).getLast().message().text().contains("SOS – Diagnostic"));
  }
}
