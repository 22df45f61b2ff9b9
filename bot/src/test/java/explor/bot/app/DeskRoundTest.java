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
    office.passes(Duration.ofDays(7));
    long asked = 0;
    for (String member : Office.TEAM) {
      asked += count(member, "attend quelqu'un");
    }
    assertTrue(asked >= 2, "asked " + asked);
  }

  @Test
  void everybodyReadsTheDigestWhenTheOfficeOpensAndNotOnSunday() {
    office.until(Instant.parse("2027-01-18T12:00:00Z"));
    assertEquals(5, count(Office.KARIM, "Le point du")); // Tuesday to Friday, and Monday
    String digest =
        office.to(Office.KARIM).stream()
            .filter(parcel -> parcel.message().subject().contains("Le point du"))
            .findFirst()
            .orElseThrow()
            .message()
            .text();
    assertTrue(digest.contains("PERSONNE NE L'A PRIS (1)"), digest);
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
    amandine(
        "STATUT qualification\nSTATUT identification\nSTATUT mise en relation\n"
            + "STATUT fiche de mission\nSTATUT preparation\nSTATUT en mission\nSTATUT bilan\n"
            + "CLORE mission faite");
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
