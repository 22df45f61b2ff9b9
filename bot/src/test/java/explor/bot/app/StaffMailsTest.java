package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members of the team write when they are in a hurry, tired, or away. */
class StaffMailsTest extends InTheOffice {
  private static final String OTHER = "jo@puits.example";

  private String fresh(String subject, String words) {
    office.comes(
        Office.checked(Office.AMANDINE)
            + "From: Amandine Roux <"
            + Office.AMANDINE
            + ">\nTo: "
            + Office.BOT
            + "\nSubject: "
            + subject
            + "\nMessage-ID: <fresh"
            + words.hashCode()
            + "@resacoop.example>\nContent-Type: text/plain; charset=utf-8\n\n"
            + words
            + "\n");
    return unwrapped(office.last(Office.AMANDINE));
  }

  private Parcel lastOf(String address) {
    return office.to(address).getLast();
  }

  private int heard() {
    return office.to(Office.PERSON).size();
  }

  @Test
  void aFreshMailThatNamesItsCaseBringsTheCasesMailAndAYesDoesIt() {
    for (String[] mail :
        new String[][] {
          {"RE: dossier " + filed.reference().toLowerCase(java.util.Locale.ROOT), "PRENDRE"},
          {"mission", "PRENDRE " + filed.reference()}
        }) {
      String asked = fresh(mail[0], mail[1]);
      assertTrue(asked.contains("Rien n'est encore fait"), asked);
      assertTrue(asked.contains("Camille Derain"), asked);
      assertEquals("", now().owner());
    }
    office.answers(Office.AMANDINE, lastOf(Office.AMANDINE), "oui");
    assertEquals(Office.AMANDINE, now().owner());
  }

  @Test
  void aTapOnTheSummaryDoesWhatItSays() {
    office.taps(Office.LUCIE, office.summary(Office.LUCIE, filed), "PRENDRE");
    assertEquals(Office.LUCIE, now().owner());
    int before = office.history(filed).size();
    office.taps(Office.AMANDINE, office.summary(Office.AMANDINE, filed), "VOIR");
    assertTrue(office.last(Office.AMANDINE).contains("Dossier suivi par"));
    assertEquals(before, office.history(filed).size());
  }

  @Test
  void whereACaseStandsIsToldAtOnceAndChangesNothing() {
    amandine("PRENDRE\nNOTE appelé la mairie\nDEMANDER Quand ?");
    List<Cases.Line> before = office.history(filed);
    String told = fresh("mission", "VOIR " + filed.reference());
    assertTrue(told.contains("Dossier suivi par Amandine Roux"), told);
    assertTrue(told.contains("nous attendons la personne"), told);
    assertTrue(told.contains("note « appelé la mairie »"), told);
    assertEquals(before, office.history(filed));
    assertFalse(told.matches("(?s).*[A-Z]_[A-Z].*"), "a code instead of words: " + told);
  }

  @Test
  void anOrderForAnotherCaseThanThatOfTheMailIsAskedAboutFirst() {
    Cases.Stored other = office.filed(OTHER, Office.NEED);
    amandine("NOTE ici\nCLORE " + other.reference() + " doublon");
    assertEquals(filed.status(), status());
    assertEquals(other.status(), office.again(other).status());
    assertTrue(office.history(filed).stream().anyMatch(line -> line.detail().equals("ici")));
    office.answers(Office.AMANDINE, lastOf(Office.AMANDINE), "OUI");
    assertEquals("SANS_SUITE", office.again(other).status());
    assertEquals(filed.status(), status());
  }

  @Test
  void aReferenceAloneBringsTheCaseAndAWordNearlyRightIsAskedAbout() {
    String told = fresh(filed.reference(), "");
    assertTrue(told.contains("Camille Derain") && !told.contains("OUI"), told);
    told = fresh(filed.reference(), "PRENDE\nENVOYER tout");
    assertTrue(told.contains("« PRENDRE »") && told.contains("« ENVOYER tout »"), told);
    office.answers(Office.AMANDINE, lastOf(Office.AMANDINE), "oui");
    assertEquals(Office.AMANDINE, now().owner());
  }

  @Test
  void anOrderForACaseThatThereIsNotSaysSo() {
    String told = fresh("mission", "PRENDRE EXP-2027-0999");
    assertTrue(told.contains("Je ne trouve pas le dossier EXP-2027-0999"), told);
  }

  @Test
  void theAbsenceOfAMemberOrdersNothingAndIsNotAnswered() {
    int told = office.to(Office.AMANDINE).size();
    int heard = heard();
    for (String robot : List.of("Auto-Submitted: auto-replied\n", "X-Autoreply: yes\n")) {
      office.replies(
          Office.checked(Office.AMANDINE) + robot,
          office.summary(Office.AMANDINE, filed),
          MailProgram.OUTLOOK_PLAIN,
          "CLORE\nJe suis absente jusqu'au 25 janvier.");
    }
    assertEquals(filed.status(), status());
    assertEquals(told, office.to(Office.AMANDINE).size());
    assertEquals(heard, heard());
  }

  @Test
  void whatColleaguesReadTooGoesToThePersonAfterAYesOnly() {
    amandine("D'accord, merci.");
    amandine("oui");
    int heard = heard();
    office.writes(
        Office.AMANDINE,
        "Amandine Roux",
        "Cc: Lucie <"
            + Office.LUCIE
            + ">\nIn-Reply-To: "
            + office.idOf(office.summary(Office.AMANDINE, filed))
            + "\n",
        "Tu en penses quoi ? Moi je n'y crois pas.");
    assertEquals(heard, heard());
    assertTrue(office.last(Office.AMANDINE).contains(Office.LUCIE));
  }

  @Test
  void aFileThatWaitsForTheYesGoesWithIt() {
    office.comes(
        Office.checked(Office.AMANDINE)
            + "From: Amandine Roux <"
            + Office.AMANDINE
            + ">\nSubject: Re: [EXPLOR]\nMessage-ID: <f2@resacoop.example>\nIn-Reply-To: "
            + office.idOf(office.summary(Office.AMANDINE, filed))
            + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain;"
            + " charset=utf-8\n\nVoici le formulaire.\n--b\nContent-Type: text/csv;"
            + " name=formulaire.csv\nContent-Disposition: attachment;"
            + " filename=formulaire.csv\n\na;b\n--b--\n");
    amandine("oui");
    assertEquals("formulaire.csv", lastOf(Office.PERSON).message().enclosed().getFirst().name());
  }

  @Test
  void longWordsWithAccentsReachThePersonWholeFromHtmlAlone() {
    String words =
        "Voilà : l'œuvre « d'à côté » coûte 12 000 €, ça m'étonne…<br><br>"
            + "Où êtes-vous né ? &lt;ici&gt; &amp; là. "
            + "Une phrase de plus pour la route. ".repeat(150);
    office.replies(
        Office.checked(Office.AMANDINE),
        office.summary(Office.AMANDINE, filed),
        MailProgram.YAHOO,
        "REPONDRE " + words);
    String read = office.last(Office.PERSON);
    assertTrue(read.contains("l'œuvre « d'à côté » coûte 12 000 €, ça m'étonne…"), read);
    assertTrue(read.contains("Où êtes-vous né ? <ici> & là."), read);
    assertEquals(150, read.split("pour la route", -1).length - 1);
  }

  @Test
  void aPersonWhoWasErasedHearsNothingAndTheMemberIsTold() {
    Parcel summary = office.summary(Office.AMANDINE, filed);
    office.erases(Office.PERSON);
    int heard = heard();
    office.answers(Office.AMANDINE, summary, "DEMANDER Quand ?");
    fresh("mission", "DEMANDER " + filed.reference() + " Quand ?");
    office.answers(Office.AMANDINE, lastOf(Office.AMANDINE), "oui");
    assertEquals(heard, heard());
    assertTrue(unwrapped(office.last(Office.AMANDINE)).contains("a fait effacer ses données"));
  }

  @Test
  void whatThePersonOfAMergedCaseAnswersIsForWhoHasTheWhole() {
    Cases.Stored other = office.filed(OTHER, Office.NEED);
    office.answers(Office.LUCIE, office.summary(Office.LUCIE, other), "DEMANDER Quand ?");
    amandine("PRENDRE\nFAIT\nFUSIONNER " + other.reference());
    office.writes(OTHER, "en juin");
    assertTrue(office.last(Office.AMANDINE).contains("en juin"), office.last(Office.AMANDINE));
    assertEquals(Cases.WaitsFor.TEAM, now().standing().waitsFor());
  }

  @Test
  void whatSomebodySaidOfTheirHealthInAnEmergencyIsInNoSummary() {
    office.types(4711, "je suis tombé du toit, ma jambe est cassée, au secours");
    office.passes(Duration.ofDays(2));
    Cases.Stored need = office.typed(4711, Office.NEED);
    for (String member : Office.TEAM) {
      String mail = office.summary(member, need).message().toString();
      assertFalse(mail.contains("jambe") || mail.contains("toit"), mail);
    }
  }

  @Test
  void theOwnerOfAClosedCaseMayStillWriteAndItStaysClosed() {
    amandine("PRENDRE\nCLORE trouvé ailleurs");
    String end = status();
    int heard = heard();
    assertTrue(amandine("DEMANDER Avez-vous reçu le document ?").contains("est partie"));
    assertEquals(heard + 1, heard());
    assertEquals(end, status());
    assertEquals(Cases.WaitsFor.NOBODY, now().standing().waitsFor());
    office.writes(Office.PERSON, "Oui, merci !");
    assertTrue(office.last(Office.AMANDINE).contains("Oui, merci"), office.last(Office.AMANDINE));
  }
}
