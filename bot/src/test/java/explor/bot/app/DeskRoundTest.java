package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the desk does because time passed. */
class DeskRoundTest extends InTheOffice {
  private static final String TO_PREPARATION =
      "STATUT qualification\nSTATUT identification\nSTATUT mise en relation\n"
          + "STATUT fiche de mission\nSTATUT preparation";

  @Override
  void arrange() {
    office.wiring.database.inTransaction(
        tx -> {
          office.wiring.round.begin(tx);
          return null;
        });
  }

  private List<String> subjects(String address) {
    return office.to(address).stream().map(parcel -> parcel.message().subject()).toList();
  }

  private long count(String address, String words) {
    return subjects(address).stream().filter(subject -> subject.contains(words)).count();
  }

  @Test
  void aCaseThatItsOwnerLeavesUntouchedGoesBackAndTheNextPersonIsAsked() {
    amandine("PRENDRE");
    office.until(Instant.parse("2027-01-13T08:30:00Z"));
    assertEquals(Office.AMANDINE, office.again(filed).owner());
    office.until(Instant.parse("2027-01-13T10:30:00Z"));
    assertEquals("", office.again(filed).owner());
    assertEquals(1, count(Office.AMANDINE, "est revenu à tous"));
    Parcel asked = office.to(Office.LUCIE).getLast();
    assertTrue(asked.message().text().contains("Amandine Roux n'a pas pu"), asked.toString());
    office.answers(Office.LUCIE, asked, "PRENDRE");
    assertEquals(Office.LUCIE, office.again(filed).owner());
  }

  @Test
  void aLeaseLastsOverTheWeekendAndWhileThePersonIsAsked() {
    office.until(Instant.parse("2027-01-15T10:00:00Z"));
    amandine("PRENDRE");
    office.until(Instant.parse("2027-01-18T16:00:00Z"));
    assertEquals(Office.AMANDINE, office.again(filed).owner());
    amandine("DEMANDER Quelles dates ?");
    office.passes(Duration.ofDays(5));
    assertEquals(Office.AMANDINE, office.again(filed).owner());
    office.writes(Office.PERSON, "équipe : du 3 au 12 mars");
    office.writes(Office.PERSON, "équipe");
    assertEquals(Cases.WaitsFor.TEAM, office.again(filed).standing().waitsFor());
    office.passes(Duration.ofDays(4));
    assertEquals("", office.again(filed).owner());
  }

  @Test
  void aCaseThatNobodyTakesIsShownToOneAfterTheOther() {
    office.passes(Duration.ofDays(9));
    for (String member : Office.TEAM) {
      assertEquals(1, count(member, "attend quelqu'un"), member);
    }
  }

  @Test
  void aCaseThatTakesWeeksStaysWithItsOwnerUntilItIsLateOrItsPersonWaits() {
    amandine(TO_PREPARATION);
    office.passes(Duration.ofDays(14));
    assertEquals(Office.AMANDINE, now().owner());
    amandine("DEMANDER Avez-vous le visa ?");
    office.writes(Office.PERSON, "équipe : pas encore, que faire ?");
    office.passes(Duration.ofDays(5));
    assertEquals("", now().owner());
    office.answers(Office.LUCIE, last(Office.LUCIE, "attend quelqu'un"), "PRENDRE");
    office.passes(Duration.ofDays(28));
    assertEquals(1, count(Office.LUCIE, "est en retard"));
    assertEquals(Office.LUCIE, now().owner());
    office.passes(Duration.ofDays(7));
    assertEquals("", now().owner());
  }

  @Test
  void aQuestionThatNobodyAnswersIsTheTeamsAgain() {
    amandine("STATUT qualification\nDEMANDER Et le budget ?");
    office.passes(Duration.ofDays(13));
    assertEquals(Cases.WaitsFor.PERSON, now().standing().waitsFor());
    office.passes(Duration.ofDays(1));
    assertEquals(Cases.WaitsFor.TEAM, now().standing().waitsFor());
    Parcel told = last(Office.AMANDINE, "pas de réponse");
    assertTrue(told.message().text().contains("la personne n'a pas répondu"), told.toString());
    office.answers(Office.AMANDINE, told, "FAIT");
    assertEquals(Cases.WaitsFor.PERSON, now().standing().waitsFor());
  }

  @Test
  void theDigestBeginsWithWhatIsTheReadersAndTellsACaseOnce() {
    Cases.Stored other = office.filed("jo@puits.example", Office.NEED);
    Cases.Stored third = office.filed("lea@puits.example", Office.NEED);
    office.answers(Office.LUCIE, office.summary(Office.LUCIE, third), "STATUT suspendu : visa");
    amandine("PRENDRE");
    office.until(Instant.parse("2027-01-12T09:00:00Z"));
    String amandines = digest(Office.AMANDINE);
    assertTrue(
        amandines.startsWith("À VOUS, À NOUS D'AGIR (1)\n• " + filed.reference()), amandines);
    assertTrue(amandines.contains("PERSONNE NE L'A PRIS (1)\n• " + other.reference()), amandines);
    assertTrue(amandines.contains("EN PAUSE (1)\n• " + third.reference()), amandines);
    String lucies = digest(Office.LUCIE);
    assertTrue(lucies.contains("À NOUS D'AGIR (1)\n• " + filed.reference()), lucies);
    for (Cases.Stored one : List.of(filed, other, third)) {
      assertEquals(2, lucies.split(one.reference(), -1).length, lucies);
    }
    office.answers(Office.KARIM, last(Office.KARIM, "Le point du"), "PRENDRE " + other.reference());
    office.answers(Office.KARIM, office.to(Office.KARIM).getLast(), "oui");
    assertEquals(Office.KARIM, office.again(other).owner());
  }

  private Parcel last(String member, String subject) {
    return office.to(member).reversed().stream()
        .filter(parcel -> parcel.message().subject().contains(subject))
        .findFirst()
        .orElseThrow();
  }

  private String digest(String member) {
    return last(member, "Le point du").message().text();
  }

  @Test
  void anAlertOfAVolunteerPutsTheCaseOfTheMissionFirst() {
    Cases.Stored other = office.filed("jo@puits.example", Office.NEED);
    office.answers(
        Office.AMANDINE,
        office.summary(Office.AMANDINE, other),
        "PRENDRE\nMISSION du 11/01/2027 au 20/01/2027, livret kinshasa-2027\n"
            + "volontaire : aline@mail.example");
    String letter = office.last("aline@mail.example");
    office.types(4711, letter.substring(letter.indexOf("/start")).split("\\s*\\n", 2)[0]);
    office.types(4711, "on vient de se faire braquer");
    office.until(Instant.parse("2027-01-12T09:00:00Z"));
    assertTrue(
        digest(Office.KARIM).startsWith("URGENCE EN COURS (1)\n• " + other.reference()),
        digest(Office.KARIM));
  }

  @Test
  void everybodyReadsTheDigestWhenTheOfficeOpensAndNotOnSunday() {
    office.until(Instant.parse("2027-01-18T12:00:00Z"));
    assertEquals(5, count(Office.KARIM, "Le point du")); // Tuesday to Friday, and Monday
    String digest = digest(Office.KARIM);
    assertTrue(digest.contains("EN RETARD (1)"), digest);
    assertTrue(digest.contains(filed.reference()), digest);
    assertFalse(digest.contains(Office.PERSON), digest);
    assertTrue(digest.lines().allMatch(line -> line.length() <= 72), digest);
  }

  @Test
  void anIncompleteCaseIsRemindedOfTwiceAndThenClosed() {
    assertEquals("A_COMPLETER", filed.status());
    office.passes(Duration.ofDays(8));
    assertEquals(1, count(Office.PERSON, "votre demande"));
    assertTrue(office.last(Office.PERSON).contains("répondez STOP"), office.last(Office.PERSON));
    office.passes(Duration.ofDays(15));
    assertEquals(2, count(Office.PERSON, "votre demande"));
    office.passes(Duration.ofDays(10));
    assertEquals("SANS_SUITE", office.again(filed).status());
    assertTrue(office.last(Office.PERSON).contains("Ce n'est pas un refus"));
    office.answers(Office.PERSON, office.to(Office.PERSON).getLast(), "Si, nous y tenons !");
    assertTrue(office.last(Office.LUCIE).contains("nous y tenons"), office.last(Office.LUCIE));
  }

  @Test
  void oneWordStopsTheReminders() {
    office.passes(Duration.ofDays(8));
    office.answers(Office.PERSON, office.to(Office.PERSON).getLast(), "Stop.");
    assertTrue(office.last(Office.PERSON).contains("plus de rappel"));
    office.passes(Duration.ofDays(15));
    assertEquals(2, count(Office.PERSON, "votre demande")); // the reminder and the word of stopping
  }

  @Test
  void whatIsAnsweredToAReminderReachesTheTeam() {
    amandine("PRENDRE");
    office.passes(Duration.ofDays(8));
    office.answers(
        Office.PERSON, office.to(Office.PERSON).getLast(), "Le partenaire est la mairie.");
    boolean reached =
        Office.TEAM.stream()
            .flatMap(member -> office.to(member).stream())
            .anyMatch(parcel -> parcel.message().text().contains("partenaire est la mairie"));
    assertTrue(reached);
  }

  @Test
  void atTheEndThePersonIsAskedOnceHowItWent() {
    amandine(TO_PREPARATION + "\nSTATUT en mission\nSTATUT bilan\nCLORE mission faite");
    assertEquals("CLOS", office.again(filed).status());
    office.passes(Duration.ofDays(4));
    assertTrue(office.last(Office.PERSON).contains("de 1 (pas du tout) à 5"));
    office.answers(Office.PERSON, office.to(Office.PERSON).getLast(), "5, merci à Amandine !");
    assertTrue(office.last(Office.PERSON).contains("Merci"));
    assertTrue(
        office.history(filed).stream()
            .anyMatch(line -> line.what().equals("satisfaction") && line.detail().startsWith("5")));
  }
}
