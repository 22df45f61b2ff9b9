package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Outbound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A volunteer's way by the clock, from the code to the debrief; nobody sleeps. */
class JourneyTest extends InTheField {
  private static final String CODE = "sesame-sesame-sesame-24";

  @Override
  void arrange() {
    field.now = Instant.parse("2027-01-20T10:00:00Z");
    field.wiring.database.inTransaction(
        tx -> {
          field.wiring.missions.issue(tx, Field.MISSION, CODE, Duration.ofDays(14));
          return null;
        });
    field.says("/start mission-" + CODE);
    field.says("bien reçu");
  }

  private void at(String moment) {
    field.now = Instant.parse(moment);
    field.wiring.settle();
  }

  private long said(String words) {
    return field.telegram.to(Field.ALINE).stream()
        .filter(parcel -> parcel.message().text().contains(words))
        .count();
  }

  @Test
  void whatIsToBeDoneIsSaidInTimeAndWhatIsDoneIsNotSaidAgain() {
    assertEquals(0, said("le visa"));
    at("2027-01-21T08:00:00Z"); // nine in the morning in Lyon
    assertEquals(1, said("le visa"));
    assertTrue(field.says("c'est fait").startsWith("Parfait"));
    at("2027-02-01T08:00:00Z");
    assertEquals(1, said("la formation au départ"));
    assertEquals(1, said("le visa"));
    at("2027-02-15T08:00:00Z");
    assertEquals(1, said("l'inscription sur Ariane"));
  }

  /** Up to the eve, when the daily question is offered. */
  private void agree() {
    at("2027-02-21T08:00:00Z");
    assertTrue(field.says("oui, chaque jour").startsWith("D'accord."));
  }

  @Test
  void theDailyQuestionComesInTheEveningThereAndAnAnswerIsEnough() {
    agree();
    at("2027-02-22T16:59:59Z");
    assertEquals(0, said("Tout va bien ?"));
    at("2027-02-22T17:00:00Z"); // six in the evening in Kinshasa
    assertEquals(1, said("Tout va bien ?"));
    assertEquals("Merci, bonne soirée !", field.says("tout va bien"));
    at("2027-02-22T21:30:00Z");
    at("2027-02-23T17:00:00Z");
    assertEquals(2, said("Tout va bien ?"));
  }

  @Test
  void missedTwiceTheOnCallPersonHearsOfItWithTheMission() {
    agree();
    at("2027-02-22T17:00:00Z");
    at("2027-02-22T21:00:00Z");
    assertEquals(List.of(), field.telegram.to(Field.NADIA), "once is no alarm");
    at("2027-02-23T17:00:00Z");
    at("2027-02-23T21:00:00Z");
    String told = field.telegram.lastTo(Field.NADIA);
    assertTrue(told.contains("2 jours de suite"), told);
    assertTrue(told.contains(Field.MISSION), told);
  }

  @Test
  void anythingTheVolunteerWritesIsASignOfLife() {
    agree();
    at("2027-02-22T17:00:00Z");
    at("2027-02-22T21:00:00Z");
    at("2027-02-23T17:00:00Z");
    field.says("quel est le numéro du chauffeur ?");
    at("2027-02-23T21:00:00Z");
    assertEquals(List.of(), field.telegram.to(Field.NADIA));
  }

  private List<String> files(String words) {
    field.says(words);
    return field.telegram.to(Field.ALINE).getLast().message().enclosed().stream()
        .map(Outbound.Enclosure::name)
        .toList();
  }

  @Test
  void theCardAndTheBookletAreSentAsFilesWheneverAskedFor() {
    List<String> card =
        List.of("SOS-KIN-2027-01.pdf", "SOS-KIN-2027-01.html", "SOS-KIN-2027-01.vcf");
    assertEquals(card, files("ma carte"));
    assertTrue(field.telegram.lastTo(Field.ALINE).contains("+33 1 99 00 73 10"));
    assertEquals(List.of("livret-KIN-2027-01.pdf"), files("Le livret, s'il vous plaît"));
    field.presses(Field.ALINE, "Ma carte");
    assertEquals(card, files("My emergency card"));
    assertEquals(List.of(), files("combien coûte la carte SIM ?"), "another card");
    field.arrives(
        field.telegram, Field.message(field.telegram, "77", "X", "ma carte", "", List.of(), ""));
    assertTrue(field.telegram.lastTo("77").contains("pas encore comme volontaire"));
    assertEquals(List.of(), field.telegram.to("77").getLast().message().enclosed());
  }

  @Test
  void theCardThatComesWithTheCodeBringsItsFiles() {
    assertTrue(
        field.telegram.to(Field.ALINE).stream()
            .anyMatch(
                parcel ->
                    parcel.message().text().contains("SOS – ")
                        && parcel.message().enclosed().size() == 3));
  }

  @Test
  void aCardThatNobodyConfirmsIsAskedAboutOnceAndThenTheTeamKnows() {
    at("2027-01-25T10:00:00Z");
    assertEquals(0, said("Je vous ai envoyé votre carte"), "Aline confirmed hers");
    link("4712");
    at("2027-01-26T10:00:00Z");
    assertTrue(field.telegram.lastTo("4712").contains("Je vous ai envoyé votre carte"));
    at("2027-01-27T10:00:00Z");
    assertTrue(field.mail.lastTo(Field.TEAM).contains("n'a pas dit l'avoir reçue"));
    int told = field.mail.to(Field.TEAM).size();
    at("2027-01-31T10:00:00Z");
    assertEquals(told, field.mail.to(Field.TEAM).size());
  }

  private void link(String who) {
    field.wiring.database.inTransaction(
        tx -> {
          field.wiring.missions.issue(tx, Field.MISSION, CODE + who, Duration.ofDays(14));
          return null;
        });
    field.arrives(
        field.telegram,
        Field.message(field.telegram, who, "X", "/start mission-" + CODE + who, "", List.of(), ""));
  }

  @Test
  void theDaysProgrammeIsThatOfThePlaceNotOfTheOffice() {
    at("2027-02-26T22:59:00Z"); // one minute before midnight in Kinshasa
    assertTrue(field.says("aujourd'hui ?").contains("26 février"), field.says("aujourd'hui ?"));
    at("2027-02-26T23:01:00Z");
    String today = field.says("Quel est le programme d'aujourd'hui ?");
    assertTrue(today.contains("Le 27 février 2027, votre livret dit"), today);
    assertTrue(today.contains("Mercredi 24 au samedi 27 : pesées dans 48 ménages"), today);
    String tomorrow = field.says("what's on tomorrow?");
    assertTrue(tomorrow.contains("Dimanche 28 : repos."), tomorrow);
    String tuesday = field.says("mardi");
    assertTrue(tuesday.contains("présentation aux habitants à 14 h 30"), tuesday);
    assertTrue(field.says("ce soir").contains("pesées"));
    String after = field.says("vendredi");
    assertTrue(after.contains("ne dit rien pour le 5 mars 2027"), after);
  }

  @Test
  void aNumberOfTheBookletComesAsACardToo() {
    assertTrue(field.says("quel est le numéro du chauffeur ?").contains("+243 000 610 245"));
    List<Outbound.Contact> cards =
        field.telegram.to(Field.ALINE).getLast().message().chat().contacts();
    assertTrue(
        cards.contains(new Outbound.Contact("M. Dieudonné Kalala, chauffeur", "+243000610245")),
        cards.toString());
  }

  @Test
  void whatTheBookletDoesNotSayIsAskedAndTheAnswerComesBackHere() {
    at("2027-02-26T10:00:00Z");
    assertTrue(field.says("y a-t-il une piscine près de la maison ?").contains("à l'équipe"));
    assertTrue(field.mail.lastTo(Field.TEAM).contains("piscine"), field.mail.lastTo(Field.TEAM));
    field.replies(Field.TEAM, "Non, mais un bassin à Lisala.", true);
    String read =
        field.telegram.to(Field.ALINE).stream()
            .map(parcel -> parcel.message().text())
            .reduce("", (all, text) -> all + "\n" + text);
    assertTrue(read.contains("Non, mais un bassin à Lisala."), read);
  }

  @Test
  void oneWordStopsIt() {
    agree();
    at("2027-02-22T17:00:00Z");
    assertTrue(field.says("stop").startsWith("D'accord, je ne demande plus."));
    at("2027-02-23T17:00:00Z");
    at("2027-02-24T21:00:00Z");
    assertEquals(1, said("Tout va bien ?"));
    assertEquals(List.of(), field.telegram.to(Field.NADIA));
  }

  @Test
  void whoIsNotWellIsAskedOneQuestionAndSomebodyKnowsAtOnce() {
    agree();
    at("2027-02-22T17:00:00Z");
    assertTrue(field.says("non").startsWith("Que se passe-t-il"));
    assertEquals(1, field.telegram.to(Field.NADIA).size());
    field.says("je suis à la maison d'hôtes");
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("maison d'hôtes"));
  }

  @Test
  void theReturnIsThankedAndItsQuestionsReachTheTeam() {
    at("2027-03-04T08:00:00Z");
    assertEquals(1, said("Merci pour tout"));
    field.says("Le comité était formidable");
    field.says("Une balance plus précise");
    assertTrue(field.says("5").startsWith("Merci ! L'équipe a vos réponses"));
    String mail = field.mail.lastTo(Field.TEAM);
    assertTrue(mail.contains("« Le comité était formidable »"), mail);
    assertTrue(mail.contains("« 5 »"), mail);
    at("2027-03-20T08:00:00Z");
    assertEquals(1, said("Merci pour tout"));
  }

  @Test
  void whoDoesNotAnswerIsRemindedTwiceAndThenTheTeamKnows() {
    at("2027-03-04T08:00:00Z");
    at("2027-03-07T08:00:00Z");
    at("2027-03-14T08:00:00Z");
    at("2027-04-20T08:00:00Z");
    assertEquals(3, said("Ce qui a bien marché"));
    assertTrue(field.mail.lastTo(Field.TEAM).contains("sans réponse"));
  }
}
