package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Outbound;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volunteer's way by the clock, from the code to the debrief; nobody sleeps. */
class JourneyTest {
  private static final String CODE = "sesame-sesame-sesame-24";
  private static World world;

  @TempDir Path folder;
  private Field field;

  @BeforeAll
  static void load() {
    world = Field.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  void open() {
    field = new Field(world, folder);
    field.now = Instant.parse("2027-01-20T10:00:00Z");
    field.wiring.database.inTransaction(
        tx -> {
          field.wiring.missions.issue(tx, Field.MISSION, CODE, Duration.ofDays(14));
          return null;
        });
    field.says("/start mission-" + CODE);
    field.says("bien reçu");
  }

  @AfterEach
  void close() {
    field.close();
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
