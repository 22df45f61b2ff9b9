package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Parcel;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token tells which case a mail is about; it opens nothing. */
class StrangerTest {
  private static final String STRANGER = "quelquun@ailleurs.example";

  @TempDir Path folder;

  private static String session(MailDesk desk) {
    return desk.wiring.database.read(
        tx -> {
          long person = desk.wiring.people.find(tx, Address.mail(MailDesk.PERSON)).orElseThrow();
          return desk.wiring.sessions.load(tx, person).orElseThrow();
        });
  }

  /** The stranger writes under these headers; nothing of the case moves or shows. */
  private static List<Parcel> tries(MailDesk desk, String headers) {
    String before = session(desk);
    int toPerson = desk.to(MailDesk.PERSON).size();
    int told = desk.staff("adresse inconnue").size();
    desk.writes(STRANGER, headers, "Annulez la mission des Bougainvilliers.");
    assertEquals(before, session(desk));
    assertEquals(toPerson, desk.to(MailDesk.PERSON).size());
    for (Parcel answer : desk.to(STRANGER)) {
      boolean theirs = headers.startsWith("Subject:"); // the answer repeats what they typed
      String text = answer.message().text() + (theirs ? "" : answer.message().subject());
      assertFalse(text.contains("EXP-") || text.contains("Kinshasa"), text);
    }
    List<Parcel> questions = desk.staff("adresse inconnue");
    return questions.subList(told, questions.size());
  }

  @Test
  void aStrangerWhoQuotesACasesThreadGetsTheFirstAnswerAndStaffAreAsked() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String reference = desk.filed().reference();
      String quoted = desk.idOf(desk.to(MailDesk.PERSON).getLast());
      List<Parcel> asked = tries(desk, "References: " + quoted + "\n");
      assertEquals(1, asked.size());
      String question = asked.getFirst().message().text();
      assertTrue(question.contains(reference) && question.contains("Bougainvilliers"), question);
      assertEquals(1, desk.to(STRANGER).size());
      assertTrue(desk.to(STRANGER).getFirst().message().text().contains("assistant automatique"));
    }
  }

  @Test
  void theTaggedAddressOfAThreadOpensItNeither() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String tagged = desk.tagOf(desk.to(MailDesk.PERSON).getLast());
      assertEquals(1, tries(desk, "To: " + tagged + "\n").size());
    }
  }

  @Test
  void theThreadOfAMailToStaffOpensNothingEither() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      desk.filed();
      String summary = desk.idOf(desk.staff("[BESOIN]").getFirst());
      assertEquals(1, tries(desk, "In-Reply-To: " + summary + "\n").size());
    }
  }

  @Test
  void theTokenInASubjectOrAQuotedLastLineOpensItNeither() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      desk.filed();
      Parcel confirmed = desk.to(MailDesk.PERSON).getLast();
      String subject = desk.subjectOf(confirmed);
      assertTrue(subject.matches(".*EXP-2027-0001/[0-9a-f]{8}.*"), subject);
      assertEquals(1, tries(desk, "Subject: Re: " + subject + "\n").size());
      String quoted = "> " + desk.lastLineOf(confirmed) + "\n";
      desk.comes("From: autre@ailleurs.example\n\nEt pour moi ?\n\n" + quoted);
      assertEquals(2, desk.staff("adresse inconnue").size());
      desk.comes(
          "From: autre@ailleurs.example\n\nEt là ?\n\n"
              + quoted.replaceFirst("EXPLOR ", "EXPLOR 9"));
      assertEquals(2, desk.staff("adresse inconnue").size());
    }
  }

  @Test
  void aYesToNothingIsAnsweredWithWhatCanBeDone() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.writes(STRANGER, "Subject: Re:\nTo: explor+7.0f0f@assistant.example\n", "Oui.");
      String answer = desk.to(STRANGER).getFirst().message().text();
      assertTrue(answer.contains("Que puis-je faire pour vous"), answer);
    }
  }

  @Test
  void whoOnlyNamesACaseMovesAndSeesNothingAndTheTeamIsAsked() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String reference = desk.filed().reference();
      List<Parcel> asked = tries(desk, "Subject: Re: " + reference + "\n");
      assertEquals(1, asked.size());
      String question = asked.getFirst().message().text();
      assertTrue(question.contains("nomme ce dossier"), question);
      assertFalse(question.contains("figure dans le dossier"), question);
      assertEquals(0, tries(desk, "Subject: Re: EXP-2027-0999\n").size());
    }
  }

  @Test
  void anAddressThatStandsInTheCaseIsNotLetInEitherAndTheOwnerReadsThatItDoes() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      desk.writes(MailDesk.PERSON, "", "Notre adresse mail est " + STRANGER);
      String reference = desk.filed().reference();
      List<Parcel> asked = tries(desk, "Subject: Re: " + reference + "\n");
      String question = asked.getFirst().message().text();
      assertTrue(question.contains("Cette adresse figure dans le dossier"), question);
    }
  }

  @Test
  void whoCountsThroughReferencesDoesNotSilenceWhoQuotesAMail() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String reference = desk.filed().reference();
      for (int i = 0; i < 60; i++) {
        desk.writes("n" + i + "@ailleurs.example", "Subject: " + reference + "\n", "Bonjour");
      }
      assertEquals(50, desk.staff("adresse inconnue").size());
      String quoted = desk.idOf(desk.to(MailDesk.PERSON).getLast());
      assertEquals(1, tries(desk, "References: " + quoted + "\n").size());
    }
  }

  @Test
  void thePersonThemselvesAndAMadeUpThreadAskNobody() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String quoted = desk.idOf(desk.to(MailDesk.PERSON).getLast());
      desk.writes(MailDesk.PERSON, "References: " + quoted + "\n", "Plutôt en avril.");
      assertEquals(List.of(), desk.staff("adresse inconnue"));
      assertEquals(List.of(), tries(desk, "References: <explor.1.abc@assistant.example>\n"));
    }
  }

  @Test
  void aMailWhoseDmarcFailedMovesAndShowsNothingAndStaffSeeIt() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String before = session(desk);
      int heard = desk.to(MailDesk.PERSON).size();
      String forged = "Authentication-Results: mx.assistant.example; dmarc=fail\n";
      desk.writes(MailDesk.PERSON, forged, "Quel est mon dossier ? Annulez tout.");
      assertEquals(before, session(desk));
      assertEquals(heard, desk.to(MailDesk.PERSON).size());
      String shown = desk.staff("sans preuve").getFirst().message().text();
      assertTrue(shown.contains("Annulez tout") && !shown.contains("Kinshasa"), shown);
    }
  }

  @Test
  void aCryForHelpWhoseDmarcFailedAlertsAsUnprovenAndTellsTheFirstStepsOnly() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String before = session(desk);
      int heard = desk.to(MailDesk.PERSON).size();
      String forged = "Authentication-Results: mx.assistant.example; dmarc=fail\n";
      for (int i = 0; i < 7; i++) {
        desk.writes(MailDesk.PERSON, forged, "Au secours, j'ai eu un grave accident de voiture !");
      }
      assertEquals(before, session(desk));
      Parcel alert = desk.staff("URGENCE").getFirst();
      String told = alert.message().text();
      assertTrue(alert.urgent() && told.contains("NON VÉRIFIÉ"), told);
      assertEquals(List.of(), desk.staff("sans preuve"));
      List<Parcel> steps = desk.to(MailDesk.PERSON);
      assertEquals(heard + 5, steps.size()); // whoever forges a flood sends us no more than that
      String text = steps.getLast().message().text() + steps.getLast().message().subject();
      assertTrue(text.contains("112"), text);
      assertFalse(text.contains("EXP-") || text.contains("Kinshasa"), text);
    }
  }

  @Test
  void anUnprovenCryReachesThoseOnCallForTheMissionOfWhomItNamesAndShowsTheSenderNothing() {
    try (World world = Field.world();
        Field field = new Field(world, folder).linked()) {
      Address address = Address.mail("aline@asso.example");
      field.wiring.database.inTransaction(
          tx -> {
            Address chat = new Address(Address.TELEGRAM, Field.ALINE);
            long aline = field.wiring.people.find(tx, chat).orElseThrow();
            field.wiring.people.alsoAt(tx, aline, address);
            return null;
          });
      String cry = "Au secours, j'ai eu un grave accident !";
      Inbound.Message claimed = Field.message(field.mail, address.id(), "", cry, "", List.of(), "");
      field.arrives(field.mail, new Inbound.Disowned(claimed));
      String told = field.telegram.to(Field.NADIA).getLast().message().text();
      assertTrue(told.contains("NON VÉRIFIÉ") && told.contains(Field.MISSION), told);
      String steps = field.mail.to(address.id()).getLast().message().text();
      assertTrue(steps.contains("112"), steps);
      assertFalse(steps.toLowerCase(java.util.Locale.ROOT).contains("kinshasa"), steps);
      assertFalse(steps.contains("Nadia"), steps);
    }
  }

  @Test
  void strangersCannotFloodTheTeam() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String quoted = desk.idOf(desk.to(MailDesk.PERSON).getLast());
      for (int i = 0; i < 12; i++) {
        desk.writes(STRANGER, "References: " + quoted + "\n", "Et moi ? " + i);
      }
      assertEquals(5, desk.staff("adresse inconnue").size());
    }
  }

  @Test
  void whetherAnswersGoToTaggedAddressesIsASetting() {
    for (String said : List.of("true", "false")) {
      Faults faults = new Faults();
      Settings settings =
          Settings.load(
              Path.of(".."), Optional.empty(), Map.of("EXPLOR_MAIL_TAGGED", said), faults);
      faults.throwIfAny();
      assertEquals(said.equals("true"), settings.mail().tagged());
    }
  }
}
