package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.mission.OnCall;
import explor.bot.store.Alerts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom an emergency is told, in which order, in which words, until somebody takes it. */
class AlarmsTest extends InTheField {
  private static final String CRY = "on vient de se faire braquer ils ont pris mon sac";
  private static final Duration FIVE = Duration.ofMinutes(5);

  @Override
  void arrange() {
    field.linked();
  }

  private Alerts.Alert alert() {
    return field
        .wiring
        .database
        .read(tx -> new Alerts(() -> field.now).all(tx, 1).stream().findFirst())
        .orElseThrow();
  }

  private List<String> history() {
    return field
        .wiring
        .database
        .read(tx -> new Alerts(() -> field.now).history(tx, alert().id()))
        .stream()
        .map(line -> line.at() + " " + line.what() + " " + line.name())
        .toList();
  }

  @Test
  void theFirstOnCallIsToldAtOnceOnEveryChannelTheyHave() {
    String said = field.says(CRY);
    assertTrue(said.startsWith("Ne résistez pas"), said);
    assertEquals(1, field.telegram.to(Field.NADIA).size());
    assertEquals(1, field.mail.to(Field.NADIA_MAIL).size());
    String told = field.telegram.lastTo(Field.NADIA);
    assertTrue(told.contains("« " + CRY + " »"), told);
    assertTrue(told.contains(Field.MISSION), told);
    assertTrue(told.contains("Aline Kouamé"), told);
    assertTrue(told.contains("jeudi 22 h 00"), told); // Kinshasa is one hour east of UTC
    assertTrue(told.contains("Omar est prévenu·e à 22 h 05"), told);
    assertEquals(List.of(), field.mail.to(Field.OMAR));
  }

  @Test
  void aWidowedAlertGoesToTheNextEveryFiveMinutesAndThenBeginsAnew() {
    field.says(CRY);
    field.later(FIVE.minusSeconds(1));
    assertEquals(0, field.mail.to(Field.OMAR).size());
    field.later(Duration.ofSeconds(1));
    assertEquals(1, field.mail.to(Field.OMAR).size());
    assertEquals(1, field.telegram.to(Field.NADIA).size());
    field.later(FIVE);
    assertEquals(2, field.telegram.to(Field.NADIA).size());
    field.later(FIVE);
    assertEquals(2, field.mail.to(Field.OMAR).size());
    assertEquals(
        List.of("told Nadia", "told Nadia", "told Omar", "told Nadia", "told Nadia", "told Omar"),
        history().stream()
            .filter(line -> line.contains(" told "))
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .toList());
  }

  @Test
  void aTapTakesItAndEveryoneHearsWho() {
    field.says(CRY);
    field.later(FIVE);
    field.presses(Field.NADIA, "Je m'en occupe");
    assertEquals(Alerts.State.TAKEN, alert().state());
    assertEquals("Nadia", alert().endedBy());
    assertTrue(field.telegram.lastTo(Field.ALINE).contains("Nadia, de l'équipe, s'occupe de vous"));
    assertTrue(field.mail.lastTo(Field.OMAR).startsWith("Nadia s'en occupe"));
    assertTrue(field.telegram.lastTo(Field.NADIA).startsWith("C'est noté, à vous."));
    int told = field.mail.to(Field.OMAR).size();
    field.later(Duration.ofHours(2));
    assertEquals(told, field.mail.to(Field.OMAR).size(), "nobody else is told any more");
    assertTrue(history().getLast().startsWith("2027-02-25T21:05:00Z"), history().toString());
  }

  @Test
  void vuInAReplyByMailTakesItAndFurtherWordsReachThePerson() {
    field.says(CRY);
    field.replies(Field.NADIA_MAIL, "Vu. Je vous appelle dans une minute.", true);
    assertEquals("Nadia", alert().endedBy());
    List<String> read =
        field.telegram.to(Field.ALINE).stream().map(parcel -> parcel.message().text()).toList();
    assertTrue(read.getLast().contains("Je vous appelle dans une minute."), read.toString());
  }

  @Test
  void theSecondToTakeItHearsWhoHasIt() {
    field.says(CRY);
    field.later(FIVE);
    field.replies(Field.OMAR, "vu", true);
    field.pressesUnder(Field.NADIA, 0, "Je m'en occupe");
    assertEquals("Omar", alert().endedBy());
    assertTrue(field.telegram.lastTo(Field.NADIA).startsWith("Omar s'en occupe déjà"));
  }

  @Test
  void aForgedReplyOrAStrangersTapTakesNothing() {
    field.says(CRY);
    field.replies(Field.NADIA_MAIL, "VU", false);
    assertEquals(Alerts.State.OPEN, alert().state());
    String data = field.telegram.to(Field.NADIA).getLast().message().buttons().getFirst().data();
    field.arrives(
        field.telegram, Field.message(field.telegram, "666", "", "", data, List.of(), ""));
    assertEquals(Alerts.State.OPEN, alert().state());
  }

  @Test
  void whatIsWrittenAfterwardsFollowsAndGoesOnlyToWhoeverHasIt() {
    field.says(CRY);
    field.says("on est à l'école Mapinga");
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("« on est à l'école Mapinga »"));
    field.pressesUnder(Field.NADIA, 0, "Je m'en occupe");
    int omar = field.mail.to(Field.OMAR).size();
    field.says("ils sont partis");
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("« ils sont partis »"));
    assertEquals(omar, field.mail.to(Field.OMAR).size());
  }

  @Test
  void aPlaceThatIsSentReachesWhoeverIsOnCall() {
    Inbound.Message plain =
        Field.message(field.telegram, Field.ALINE, "Aline", "", "", List.of(), "");
    Inbound.Message place =
        new Inbound.Message(
            plain.from(),
            "Aline",
            "",
            plain.sent(),
            "",
            "",
            false,
            List.of(new Inbound.File("location", "", "", 0, "-4.325,15.322")),
            "",
            "",
            List.of(),
            Map.of(),
            "",
            true);
    field.arrives(field.telegram, place);
    field.later(Duration.ofMinutes(12));
    field.says(CRY);
    String told = field.telegram.lastTo(Field.NADIA);
    assertTrue(told.contains("(il y a 12 min) : -4.325,15.322"), told);
    field.arrives(field.telegram, place);
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("envoie sa position"));
    assertEquals("J'ai votre position. L'astreinte l'a aussi.", field.telegram.lastTo(Field.ALINE));
  }

  @Test
  void wordsOfViolenceLeaveForNobodyAndAreNotKeptForLater() {
    String words = "le gardien est entré dans ma chambre et m'a violée";
    String said = field.says(words);
    assertTrue(said.startsWith("Vous êtes cru·e."), said);
    field.says("il s'appelle Bertin, c'est le gardien");
    for (var parcel : field.mail.delivered) {
      assertFalse(parcel.message().text().contains("gardien"), parcel.message().text());
      assertFalse(parcel.message().subject().contains("harcèlement"));
    }
    for (var parcel : field.telegram.to(Field.NADIA)) {
      assertFalse(parcel.message().text().contains("gardien"), parcel.message().text());
    }
    assertEquals(List.of(), field.mail.to(Field.TEAM), "the team's mailbox hears nothing");
    field.wiring.database.read(
        tx -> {
          long person =
              field
                  .wiring
                  .people
                  .find(tx, new Address(Address.TELEGRAM, Field.ALINE))
                  .orElseThrow();
          new explor.bot.store.Talk(() -> field.now)
              .open(tx, person)
              .forEach(line -> assertFalse(line.text().contains("gardien"), line.text()));
          return null;
        });
  }

  @Test
  void aTheftThatTurnsOutToBeViolenceIsSecretFromThenOn() {
    field.says(CRY);
    field.says("et un des hommes m'a violée");
    for (var parcel : field.mail.delivered) {
      assertFalse(parcel.message().text().contains("violée"), parcel.message().text());
    }
    assertFalse(field.telegram.lastTo(Field.NADIA).contains("violée"));
    field.later(FIVE);
    assertFalse(field.mail.lastTo(Field.OMAR).contains("braquer"), field.mail.lastTo(Field.OMAR));
  }

  @Test
  void byMailTheNumbersComeFirstToo() {
    Inbound cry =
        Field.message(field.mail, "paul@mail.example", "Paul", CRY, "", List.of(), "<c@door>");
    field.arrives(field.mail, cry);
    String said = field.mail.lastTo("paul@mail.example");
    assertTrue(said.startsWith("Ne résistez pas"), said);
    assertTrue(said.contains("112"), said);
    assertTrue(said.contains("pour quelle mission"), said);
    assertEquals(1, field.telegram.to(Field.NADIA).size());
  }

  @Test
  void healthStaysOutOfTheTeamsMailbox() {
    field.says("j'ai 40 de fièvre et je vomis depuis hier");
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("40 de fièvre"));
    String team = field.mail.lastTo(Field.TEAM);
    assertFalse(team.contains("fièvre"), team);
    assertTrue(team.contains("à rappeler"), team);
    field.says("maintenant je vomis du sang");
    assertFalse(field.mail.lastTo(Field.TEAM).contains("sang"), field.mail.lastTo(Field.TEAM));
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("sang"));
  }

  @Test
  void whenUnsureItAsksOneQuestionAndANoCallsItOff() {
    String said = field.says("accident");
    assertTrue(said.contains("Êtes-vous en danger maintenant"), said);
    assertEquals(Alerts.State.OPEN, alert().state(), "it is told at once all the same");
    field.says("non");
    assertEquals(Alerts.State.CALM, alert().state());
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("pas une urgence"));
    field.later(Duration.ofHours(1));
    assertEquals(0, field.mail.to(Field.OMAR).size());
  }

  @Test
  void withNobodyOnCallTheWholeTeamIsToldAgainAndAgain() {
    try (Field alone = new Field(world, folder.resolve("b"), new OnCall(FIVE, List.of()))) {
      alone.linked().says(CRY);
      assertEquals(1, alone.mail.to(Field.TEAM).size());
      alone.later(FIVE);
      assertEquals(2, alone.mail.to(Field.TEAM).size());
      alone.replies(Field.TEAM, "VU", true);
      alone.later(FIVE);
      assertEquals(3, alone.mail.to(Field.TEAM).size(), "two alerts and the receipt");
    }
  }

  @Test
  void whatNobodyTakesIsToldToEverybodyEverLessOftenAndUntilSomebodyDoes() {
    field.says(CRY);
    for (int i = 0; i < 11; i++) {
      field.later(FIVE);
    }
    assertEquals(6, field.mail.to(Field.NADIA_MAIL).size(), "by turns for an hour");
    assertEquals(6, field.mail.to(Field.OMAR).size());
    assertTrue(field.mail.lastTo(Field.OMAR).contains("tout le monde est prévenu·e à 23 h 00"));
    field.later(FIVE);
    assertEquals(7, field.mail.to(Field.NADIA_MAIL).size(), "then all of them");
    assertEquals(7, field.mail.to(Field.OMAR).size());
    String all = field.telegram.lastTo(Field.NADIA);
    assertTrue(all.startsWith("PERSONNE N'A RÉPONDU") && all.contains(CRY), all);
    assertTrue(field.mail.lastTo(Field.TEAM).startsWith("PERSONNE N'A RÉPONDU"));
    field.later(Duration.ofMinutes(29));
    assertEquals(7, field.mail.to(Field.OMAR).size());
    while (field.now.isBefore(alert().raisedAt().plus(Duration.ofHours(24)))) {
      field.later(Duration.ofMinutes(30));
    }
    for (String mailbox : List.of(Field.NADIA_MAIL, Field.OMAR, Field.TEAM)) {
      int mails = field.mail.to(mailbox).size();
      assertTrue(mails > 40 && mails < 60, mails + " mails in a day");
    }
    int omar = field.mail.to(Field.OMAR).size();
    for (int day = 1; day <= 5; day++) {
      field.later(Duration.ofDays(1));
      assertEquals(omar + day, field.mail.to(Field.OMAR).size(), "once a day from then on");
    }
    field.presses(Field.NADIA, "Je m'en occupe");
    assertEquals(Alerts.State.TAKEN, alert().state());
    int told = field.mail.delivered.size();
    field.later(Duration.ofDays(2));
    assertEquals(told, field.mail.delivered.size());
  }

  /** A mail that names Aline as its sender, and that no server vouches for. */
  private void forged(String words) {
    Address mailbox = Address.mail("aline@mail.example");
    field.wiring.database.inTransaction(
        tx -> {
          Address chat = new Address(Address.TELEGRAM, Field.ALINE);
          if (field.wiring.people.find(tx, mailbox).isEmpty()) {
            field.wiring.people.alsoAt(tx, field.wiring.people.at(tx, chat), mailbox);
          }
          return null;
        });
    Inbound.Message claimed =
        Field.message(field.mail, mailbox.id(), "", words, "", List.of(), "<" + words + ">");
    field.arrives(field.mail, new Inbound.Disowned(claimed));
  }

  @Test
  void aForgedCryStandsApartAndTheRealOneAlertsAnewAndIsNeverMadeSecretByIt() {
    forged("le gardien m'a violée");
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("EXPÉDITEUR NON VÉRIFIÉ"));
    String said = field.says(CRY);
    assertTrue(said.startsWith("Ne résistez pas"), said);
    String told = field.telegram.lastTo(Field.NADIA);
    assertTrue(told.contains("« " + CRY + " »") && told.contains("EXPÉDITEUR VÉRIFIÉ"), told);
    assertFalse(told.contains("NON VÉRIFIÉ : "), told);
    assertTrue(alert().proven());
    int heard = field.telegram.to(Field.NADIA).size();
    int real = heard - 1;
    forged("c'était une blague, on m'a violée, ne venez pas");
    assertEquals("theft", alert().event(), "what is forged changes nothing of it");
    assertEquals(heard + 1, field.telegram.to(Field.NADIA).size());
    assertTrue(field.mail.lastTo(Field.NADIA_MAIL).contains("NON VÉRIFIÉ"));
    field.replies(Field.NADIA_MAIL, "vu", true);
    field.later(FIVE);
    assertEquals(Alerts.State.OPEN, alert().state(), "who takes the forged one has not the real");
    field.pressesUnder(Field.NADIA, real, "Je m'en occupe");
    assertEquals(Alerts.State.TAKEN, alert().state());
  }

  @Test
  void whoeverTakesARealAlertHasTheForgedOneTooAndAFloodOfForgedOnesRingsFewTimes() {
    for (int i = 0; i < 20; i++) {
      forged("au secours, on me tire dessus " + i);
    }
    assertTrue(field.telegram.to(Field.NADIA).size() <= 6);
    field.says(CRY);
    field.presses(Field.NADIA, "Je m'en occupe");
    int told = field.telegram.to(Field.NADIA).size();
    field.later(Duration.ofHours(3));
    assertEquals(told, field.telegram.to(Field.NADIA).size());
    assertFalse(field.telegram.lastTo(Field.NADIA).contains("NON VÉRIFIÉ"));
  }

  @Test
  void aTimerThatRangWhileNothingRanRingsOnceNotManyTimes() {
    field.says(CRY);
    field.later(Duration.ofMinutes(31));
    assertEquals(1, field.mail.to(Field.OMAR).size());
    assertEquals(1, field.telegram.to(Field.NADIA).size());
  }

  @Test
  void aRelativeHearsNothingOfTheMissionAndTheOnCallPersonCallsBack() {
    String said =
        field.says(
            "je suis la mère d'Aline, je suis sans nouvelles de ma fille depuis trois jours");
    assertFalse(said.contains("Mutombo"), said);
    assertFalse(said.contains("Bougainvilliers"), said);
    assertTrue(said.contains("nom de la personne"), said);
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("n'en saura rien"));
  }

  @Test
  void helpWrittenAfterAnAlertIsACryAndNoQuestionForTheManual() {
    field.says("des coups de feu dans la rue");
    String said = field.says("AIDE");
    assertTrue(said.startsWith("C'est transmis à l'astreinte"), said);
    assertTrue(said.contains("+33 6 39 98 51 07"), said);
    assertTrue(field.telegram.lastTo(Field.NADIA).contains("« AIDE »"));
    assertTrue(field.says("SAUF").startsWith("Bien reçu, vous êtes en sécurité."));
    assertEquals(Instant.parse("2027-02-25T21:00:00Z"), alert().raisedAt());
  }
}
