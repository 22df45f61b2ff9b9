package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The team works cases by replying to their mails. */
class OrdersByMailTest extends InTheOffice {
  private Parcel summary() {
    return office.summary(Office.AMANDINE, filed);
  }

  private int heard() {
    return office.to(Office.PERSON).size();
  }

  @Test
  void aFileInAReplyGoesOnToThePersonAndTheWordsInsideItDoNot() {
    office.comes(
        Office.checked(Office.AMANDINE)
            + "From: Amandine Roux <"
            + Office.AMANDINE
            + ">\nSubject: Re: [EXPLOR]\nMessage-ID: <f1@resacoop.example>\nIn-Reply-To: "
            + office.idOf(summary())
            + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain;"
            + " charset=utf-8\n\nREPONDRE Voici le formulaire.\n--b\nContent-Type: text/csv;"
            + " name=formulaire.csv\nContent-Disposition: attachment;"
            + " filename=formulaire.csv\n\na;b\n--b--\n");
    Parcel answer = office.to(Office.PERSON).getLast();
    assertTrue(answer.message().text().contains("Voici le formulaire."));
    assertEquals("formulaire.csv", answer.message().enclosed().getFirst().name());
  }

  @Test
  void ofTwoWhoTakeACaseOneHasItAndTheOtherIsTold() {
    assertTrue(amandine("PRENDRE").contains("est à vous"));
    office.answers(Office.LUCIE, office.summary(Office.LUCIE, filed), "prendre");
    assertTrue(office.last(Office.LUCIE).contains("trop tard"), office.last(Office.LUCIE));
    assertTrue(office.last(Office.LUCIE).contains("Amandine"));
    assertEquals(Office.AMANDINE, now().owner());
  }

  @Test
  void whoeverComesTooLateWorksNothing() {
    amandine("PRENDRE");
    office.answers(
        Office.LUCIE, office.summary(Office.LUCIE, filed), "PRENDRE\nCLORE doublon\nNOTE vu");
    assertFalse(List.of("ABANDONNE", "SANS_SUITE").contains(now().status()));
    assertTrue(office.last(Office.LUCIE).contains("avant vous"), office.last(Office.LUCIE));
  }

  @Test
  void aCaseGoesToAColleagueByNameAndBack() {
    amandine("PRENDRE");
    assertTrue(amandine("ASSIGNER Lucie").contains("est à Lucie Faure"));
    assertEquals(Office.LUCIE, now().owner());
    Parcel told = office.to(Office.LUCIE).getLast();
    assertTrue(told.message().text().contains("Amandine Roux vous confie"), told.toString());
    office.answers(Office.LUCIE, told, "NOTE vu");
    assertTrue(amandine("ASSIGNER Zoé").contains("Équipe : Amandine Roux, Lucie Faure"));
    office.answers(Office.LUCIE, office.summary(Office.LUCIE, filed), "RENDRE");
    assertEquals("", now().owner());
  }

  @Test
  void whoeverHasTheCaseIsToldWhatAColleagueDid() {
    amandine("PRENDRE");
    office.answers(Office.LUCIE, office.summary(Office.LUCIE, filed), "DEMANDER Et le visa ?");
    String told = office.last(Office.AMANDINE);
    assertTrue(told.contains("Lucie Faure a fait ceci"), told);
    assertEquals(Office.AMANDINE, now().owner());
  }

  @Test
  void aStatusMovesStepByStepAndARefusalSaysWhatIsPossible() {
    assertTrue(amandine("STATUT en mission").contains("Possible : "));
    assertEquals(
        1, amandine("Statut qualification").lines().filter(l -> l.startsWith("✓")).count());
    assertEquals(Office.AMANDINE, now().owner());
    assertTrue(amandine("STATUT suspendu").contains("demande un motif"));
    amandine("STATUT suspendu : partenaire en vacances");
    assertEquals("SUSPENDU", now().status());
    assertTrue(amandine("STATUT bilan").contains("qualification"));
    amandine("STATUT qualification");
    assertEquals("QUALIFICATION", now().status());
    assertTrue(
        office.history(filed).stream()
            .anyMatch(line -> line.detail().endsWith("SUSPENDU : partenaire en vacances")));
  }

  @Test
  void closingNeedsAReasonAndEndsWhereTheCaseIs() {
    assertTrue(amandine("CLORE").contains("motif"));
    amandine("CLORE trouvé ailleurs");
    assertTrue(List.of("ABANDONNE", "SANS_SUITE").contains(now().status()), now().status());
    assertTrue(amandine("PRENDRE").contains("rien à faire"));
  }

  @Test
  void reorientingNeedsToSayWhere() {
    assertTrue(amandine("REORIENTER").contains("vers qui ?"));
    amandine("réorienter vers la Guilde");
    assertEquals("REORIENTE", now().status());
  }

  @Test
  void twoCasesBecomeOneAndTwoAgain() {
    Cases.Stored other = office.filed("jo@puits.example", Office.NEED);
    assertTrue(amandine("FUSIONNER " + other.reference()).contains("fait maintenant partie"));
    assertEquals(filed.id(), office.again(other).standing().mergedInto());
    office.answers(Office.LUCIE, office.summary(Office.LUCIE, other), "PRENDRE");
    assertTrue(office.last(Office.LUCIE).contains("fait partie de " + filed.reference()));
    amandine("SEPARER " + other.reference());
    assertEquals(null, office.again(other).standing().mergedInto());
    assertTrue(amandine("FUSIONNER EXP-2027-0999").contains("quel dossier"));
  }

  @Test
  void oneCaseBecomesTwoAndOneAgain() {
    amandine("SEPARER");
    Cases.Stored copy = office.cases().getLast();
    assertEquals("EXP-2027-0002", copy.reference());
    assertEquals(filed.answers(), copy.answers());
    amandine("FUSIONNER EXP-2027-2");
    assertEquals(filed.id(), office.again(copy).standing().mergedInto());
  }

  @Test
  void anOrderWithOneLetterWrongIsDoneAfterAYesOnly() {
    String asked = amandine("PRENDE");
    assertTrue(asked.contains("vouliez-vous dire PRENDRE"), asked);
    assertEquals("", now().owner());
    amandine("oui");
    assertEquals(Office.AMANDINE, now().owner());
  }

  @Test
  void ofTwoOrdersOneWrongTheOtherIsDone() {
    String transcript = amandine("PRENDRE\nENVOYER tout");
    assertEquals(Office.AMANDINE, now().owner());
    assertTrue(transcript.contains("« ENVOYER tout » n'est pas un ordre"), transcript);
  }

  @Test
  void aReplyWithoutAnOrderGoesToThePersonOnceItsWriterSawThatItDoes() {
    int before = heard();
    assertTrue(amandine("Bonjour Camille, c'est noté.").contains("Rien n'est encore parti"));
    assertEquals(before, heard());
    amandine("Oui.");
    assertTrue(office.last(Office.PERSON).contains("c'est noté"));
    amandine("À demain.");
    assertTrue(office.last(Office.PERSON).contains("À demain"));
  }

  @Test
  void aForgedMemberIsRefusedAndTheTeamIsToldOnce() {
    String id = office.idOf(summary());
    int told = office.to(Office.LUCIE).size();
    for (int i = 0; i < 3; i++) {
      office.comes(
          "From: Amandine <"
              + Office.AMANDINE
              + ">\nSubject: x\nIn-Reply-To: "
              + id
              + "\nContent-Type: text/plain; charset=utf-8\n\nCLORE n° "
              + i
              + "\n");
    }
    assertEquals("", now().owner());
    assertEquals(filed.status(), now().status());
    assertEquals(told + 1, office.to(Office.LUCIE).size());
    assertTrue(office.last(Office.LUCIE).contains("ne le confirme pas"));
  }

  @Test
  void ordersOutsideOfACasesThreadAreRefused() {
    office.writes(Office.AMANDINE, "CLORE doublon");
    assertTrue(office.last(Office.AMANDINE).contains("pour quel dossier ?"));
    office.writes(
        Office.AMANDINE,
        "",
        "In-Reply-To: <explor.1.00000000000000000000@assistant.example>\n",
        "PRENDRE");
    assertEquals("", now().owner());
  }

  @Test
  void anOrderFindsItsCaseByTheSubjectOrTheQuotedLastLineWhereTheThreadWasLost() {
    String subject = office.subjectOf(summary());
    office.writesAnew(Office.AMANDINE, "TR: " + filed.reference(), "PRENDRE");
    assertEquals("", now().owner()); // anybody can type a reference
    office.writesAnew(Office.AMANDINE, "TR: " + subject, "PRENDRE");
    assertEquals(Office.AMANDINE, now().owner());
    office.writesAnew(Office.AMANDINE, "", "RENDRE\n\n> " + office.lastLineOf(summary()));
    assertEquals("", now().owner());
    office.writesAnew("quelquun@ailleurs.example", "TR: " + subject, "PRENDRE");
    assertEquals("", now().owner());
  }

  @Test
  void nobodyButTheTeamGivesOrders() {
    office.answers("quelquun@ailleurs.example", summary(), "CLORE doublon");
    office.answers(Office.PERSON, summary(), "CLORE doublon");
    assertEquals(filed.status(), now().status());
  }

  @Test
  void aReplyToAllThatComesTwiceIsWorkedOnce() {
    String id = office.idOf(summary());
    String copy =
        Office.checked(Office.AMANDINE)
            + "From: "
            + Office.AMANDINE
            + "\nTo: explor@assistant.example, "
            + Office.LUCIE
            + "\nCc: "
            + Office.KARIM
            + "\nMessage-ID: <all@resacoop.example>\nSubject: Re\nReferences: <other@x.example> "
            + id
            + "\nContent-Type: text/plain; charset=utf-8\n\nNOTE à tous\n";
    office.comes(copy);
    assertEquals(
        1, office.history(filed).stream().filter(line -> line.what().equals("note")).count());
    office.answers(Office.LUCIE, office.to(Office.AMANDINE).getLast(), "PRENDRE");
    assertEquals(Office.LUCIE, now().owner());
  }

  @Test
  void helpListsTheOrders() {
    assertTrue(amandine("AIDE").contains("DEMANDER"));
  }

  @Test
  void everythingIsInTheHistoryWithItsActor() {
    amandine("PRENDRE\nDEMANDER Quand ?");
    List<String> lines =
        office.history(filed).stream().map(line -> line.actor() + " " + line.what()).toList();
    assertEquals(
        List.of("person filed", Office.AMANDINE + " owner", Office.AMANDINE + " asked"), lines);
  }
}
