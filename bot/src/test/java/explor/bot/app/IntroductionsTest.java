package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import explor.knowledge.NeedProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contact details cross only after both sides said yes. */
class IntroductionsTest extends InTheOffice {
  private static final long EXPERT = 815;

  private Parcel asked(String address) {
    return office.to(address).getLast();
  }

  private Cases.Stored offer() {
    return office.offered(EXPERT);
  }

  @Test
  void bothSaidYesAndBothAreIntroduced() {
    Cases.Stored offer = offer();
    assertEquals("DISPONIBLE", offer.status());
    assertTrue(amandine("PROPOSER " + offer.reference()).contains("est consulté"));
    assertEquals("IDENTIFICATION", status());
    assertEquals("PROPOSEE", office.again(offer).status());
    Parcel question = office.to(EXPERT).getLast();
    assertFalse(question.message().text().contains("Camille"), question.message().text());
    assertFalse(question.message().text().contains("Mains Ouvertes"));
    office.presses(EXPERT, question, "Oui");
    String toPerson = office.last(Office.PERSON);
    assertFalse(toPerson.contains("Chazot") || toPerson.contains("@gaec"), toPerson);
    office.answers(Office.PERSON, asked(Office.PERSON), "Oui, avec plaisir.\n\nCamille");
    assertTrue(
        office.last(Office.PERSON).contains("06 39 98 00 12")
            || office.last(Office.PERSON).contains("paule@gaec.example"),
        office.last(Office.PERSON));
    String toExpert = office.to(EXPERT).getLast().message().text();
    assertTrue(toExpert.contains("Camille Derain") && toExpert.contains(Office.PERSON), toExpert);
    assertEquals("MISE_EN_RELATION", status());
    assertTrue(office.last(Office.AMANDINE).contains("les deux ont dit oui"));
    List<String> history = office.history(filed).stream().map(Cases.Line::what).toList();
    assertTrue(
        history.containsAll(List.of("proposed", "expert_yes", "person_yes", "introduced")),
        history.toString());
  }

  @Test
  void aNoOfEitherSidePassesNothingOn() {
    Cases.Stored offer = offer();
    amandine("PROPOSER " + offer.reference());
    office.types(EXPERT, "non merci");
    assertTrue(office.last(Office.AMANDINE).contains("a dit non"));
    assertEquals("DISPONIBLE", office.again(offer).status());
    amandine("PROPOSER " + offer.reference());
    office.types(EXPERT, "oui");
    office.answers(Office.PERSON, asked(Office.PERSON), "Non");
    assertEquals("IDENTIFICATION", status());
    assertFalse(office.to(EXPERT).getLast().message().text().contains("Camille"));
    assertFalse(office.last(Office.PERSON).contains("Chazot"));
  }

  @Test
  void anExpertOfTheFileIsAskedByMailAtTheAddressGiven() {
    assertTrue(amandine("PROPOSER e001").contains("pas d'adresse connue"));
    assertTrue(amandine("PROPOSER E001 " + Office.EXPERT_MAIL).contains("Mathilde Grandjean"));
    assertTrue(amandine("PROPOSER E001 " + Office.EXPERT_MAIL).contains("déjà consulté"));
    office.answers(Office.EXPERT_MAIL, asked(Office.EXPERT_MAIL), "Oui");
    assertTrue(office.last(Office.AMANDINE).contains("a dit oui"));
    assertTrue(office.last(Office.PERSON).contains("responsable du service déchets"));
  }

  @Test
  void whoIsOnAMissionIsProposedForOtherDaysOnly() {
    assertTrue(isProposed("E030", "2027-03-01", "2027-03-20"));
    amandine("PROPOSER E030 " + Office.EXPERT_MAIL);
    office.answers(Office.EXPERT_MAIL, asked(Office.EXPERT_MAIL), "Oui");
    office.answers(Office.PERSON, asked(Office.PERSON), "Oui");
    assertTrue(isProposed("E030", "2027-03-01", "2027-03-20"), "they only got to know each other");
    amandine("STATUT fiche_de_mission");
    assertEquals("FICHE_DE_MISSION", status());
    assertFalse(isProposed("E030", "2027-03-01", "2027-03-20"));
    assertTrue(isProposed("E030", "2027-09-01", "2027-09-30"));
    amandine("STATUT identification");
    assertTrue(isProposed("E030", "2027-03-01", "2027-03-20"), "nothing came of it");
  }

  private static boolean isProposed(String expert, String from, String to) {
    NeedProfile wanted =
        new NeedProfile(
            "", "collecte et tri des déchets", "CD", "dechets", List.of("fr"), from, to, 10);
    return world.knowledge().expertsFor(wanted, 50).stream()
        .anyMatch(match -> match.expert().id().equals(expert));
  }

  @Test
  void anExpertIsProposedByTheNumberInTheSummary() {
    String text = office.summary(Office.AMANDINE, filed).message().text();
    assertTrue(text.contains("1. "), text);
    assertTrue(amandine("PROPOSER 1 " + Office.EXPERT_MAIL).contains("est consulté"));
    assertTrue(amandine("PROPOSER 99").contains("ne désigne aucun expert"));
  }

  @Test
  void nobodyElseSaysYesForSomebody() {
    amandine("PROPOSER E001 " + Office.EXPERT_MAIL);
    office.answers("quelquun@ailleurs.example", asked(Office.EXPERT_MAIL), "Oui");
    office.comes(
        "From: "
            + Office.EXPERT_MAIL
            + "\nSubject: Re\nIn-Reply-To: "
            + office.idOf(asked(Office.EXPERT_MAIL))
            + "\nContent-Type: text/plain; charset=utf-8\n\nOui\n");
    assertTrue(office.history(filed).stream().noneMatch(line -> line.what().equals("expert_yes")));
    assertTrue(office.last(Office.AMANDINE).contains("ne confirme pas"));
    Cases.Stored offer = offer();
    amandine("PROPOSER " + offer.reference());
    Parcel question = office.to(EXPERT).getLast();
    office.presses(99, question, "Oui");
    assertTrue(office.history(filed).stream().noneMatch(line -> line.what().equals("expert_yes")));
  }

  @Test
  void aYesThatIsPressedTwiceCountsOnce() {
    Cases.Stored offer = offer();
    amandine("PROPOSER " + offer.reference());
    Parcel question = office.to(EXPERT).getLast();
    office.presses(EXPERT, question, "Oui");
    office.presses(EXPERT, question, "Oui");
    assertEquals(
        1, office.history(filed).stream().filter(line -> line.what().equals("expert_yes")).count());
  }

  @Test
  void anAnswerThatIsMoreThanAYesGoesToTheTeamAndTheQuestionStays() {
    amandine("PROPOSER E001 " + Office.EXPERT_MAIL);
    office.answers(
        Office.EXPERT_MAIL,
        asked(Office.EXPERT_MAIL),
        "Je pourrais seulement fin mars, est-ce utile ?");
    assertTrue(office.last(Office.AMANDINE).contains("seulement fin mars"));
    office.answers(Office.EXPERT_MAIL, asked(Office.EXPERT_MAIL), "D'accord, oui");
    assertTrue(
        office.last(Office.EXPERT_MAIL).contains("oui ou non")
            || status().equals("IDENTIFICATION"));
  }
}
