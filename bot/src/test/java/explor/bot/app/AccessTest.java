package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.store.Attempt;
import explor.bot.store.MissionSheets;
import explor.bot.store.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts to get into a mission: nothing leaks, and each is counted. */
class AccessTest extends InTheField {
  private static final String CODE = "sesame-sesame-sesame-24";
  private static final String ASK = "quel est le numéro du chauffeur ?";
  private static final String DRIVER = "+243 000 610 245";

  @Override
  void arrange() {
    issue(CODE, "");
  }

  private void issue(String code, String mail) {
    field.wiring.database.inTransaction(
        tx -> {
          field.wiring.missions.issue(tx, Field.MISSION, code, Duration.ofDays(14), mail);
          return null;
        });
  }

  private String from(String who, String words) {
    field.arrives(
        field.telegram, Field.message(field.telegram, who, "X", words, "", List.of(), ""));
    return field.telegram.lastTo(who);
  }

  private int inVain() {
    return field.wiring.database.read(field.wiring.missions::allAttemptsInVain);
  }

  private int counted(Attempt kind) {
    return field
        .wiring
        .database
        .read(tx -> field.wiring.missions.inVain(tx, Instant.EPOCH, field.now))
        .getOrDefault(kind, 0);
  }

  /** Nothing of the mission is in what left for this chat. */
  private void sawNothing(String who) {
    for (var parcel : field.telegram.to(who)) {
      String text = parcel.message().text();
      for (String secret : List.of(DRIVER, "+33 1 99 00 73 10", "Mutombo", "Bougainvilliers")) {
        assertFalse(text.contains(secret), text);
      }
      assertEquals(List.of(), parcel.message().enclosed());
    }
  }

  @Test
  void aCodeOpensTheBookletAndBringsTheCard() {
    from("1", "/start mission-" + CODE);
    List<String> read =
        field.telegram.to("1").stream().map(parcel -> parcel.message().text()).toList();
    assertTrue(read.getFirst().contains("Bienvenue"), read.toString());
    assertTrue(read.getLast().contains("SOS – Diagnostic des déchets"), read.toString());
    assertTrue(read.getLast().contains("+33 1 99 00 73 10"), read.toString());
    assertTrue(read.getLast().contains("Bougainvilliers"), read.toString());
    assertTrue(read.getLast().contains("Boboto-Neuf"), read.toString());
    assertTrue(from("1", "bien reçu").startsWith("Merci."));
    assertTrue(from("1", ASK).contains(DRIVER));
  }

  @Test
  void aReplayedCodeOpensNothing() {
    from("1", "/start mission-" + CODE);
    assertTrue(from("2", "/start mission-" + CODE).contains("Ce code n'est pas valable"));
    assertFalse(from("2", ASK).contains(DRIVER));
    assertEquals(1, inVain());
    assertEquals(1, counted(Attempt.REPLAYED));
    sawNothing("2");
  }

  @Test
  void guessingIsCountedAndSlowedDownEvenForTheRightCode() {
    for (int i = 0; i < 5; i++) {
      from("3", "/start mission-guess-guess-guess-" + i);
    }
    assertTrue(from("3", "mission-" + CODE).contains("Ce code n'est pas valable"));
    assertEquals(6, inVain());
    assertEquals(5, counted(Attempt.REFUSED));
    assertEquals(1, counted(Attempt.LIMITED));
    sawNothing("3");
    field.later(Duration.ofHours(2));
    assertTrue(from("3", "mission-" + CODE).contains("SOS"), "an hour later it is looked at");
  }

  @Test
  void aCodeShownInAGroupIsTakenBack() {
    assertFalse(from("-100200", "/start mission-" + CODE).contains("Bienvenue"));
    assertFalse(from("-100200", ASK).contains(DRIVER));
    assertTrue(from("1", "/start mission-" + CODE).contains("Ce code n'est pas valable"));
    assertEquals(1, counted(Attempt.GROUP));
    assertEquals(1, counted(Attempt.REPLAYED));
    assertEquals(1, counted(Attempt.ASKED_GROUP));
    sawNothing("-100200");
  }

  @Test
  void revokedCodesOpenNothing() {
    field.wiring.database.inTransaction(tx -> field.wiring.missions.revokeAll(tx, Field.MISSION));
    assertTrue(from("1", "/start mission-" + CODE).contains("Ce code n'est pas valable"));
  }

  @Test
  void aMissionThatHasEndedIsClosedThirtyDaysLater() {
    from("1", "/start mission-" + CODE);
    field.now = java.time.Instant.parse("2027-04-01T12:00:00Z");
    field.wiring.settle(); // what was due on the return
    String late = from("1", ASK);
    assertTrue(late.contains(DRIVER), late);
    field.now = java.time.Instant.parse("2027-04-03T12:00:00Z");
    assertEquals(0, counted(Attempt.ASKED_OVER));
    assertFalse(from("1", ASK).contains(DRIVER));
    assertEquals(1, counted(Attempt.ASKED_OVER));
    assertFalse(from("1", "ma carte").contains("SOS"));
    assertEquals(2, counted(Attempt.ASKED_OVER));
  }

  /** The mail with the code, as the command writes it. */
  private void invited(String mail) {
    issue("letter-letter-letter-99", mail);
    Outbound letter = Outbound.of("votre code").titled("Votre mission EXPLOR");
    field.wiring.database.inTransaction(
        tx -> {
          long person = field.wiring.people.at(tx, Address.mail(mail));
          return field.wiring.outbox.add(
              tx, Address.mail(mail), letter, Outbox.Purpose.MISSION, false, person, null);
        });
    field.wiring.settle();
  }

  @Test
  void answeringTheMailOpensTheBookletAndAForgedAnswerDoesNot() {
    invited("aline@mail.example");
    field.replies("aline@mail.example", "oui", false);
    assertFalse(field.mail.lastTo("aline@mail.example").contains("SOS"));
    List<String> thread = List.of(RecordingDoor.id(field.mail.to("aline@mail.example").getFirst()));
    Inbound stranger =
        Field.message(field.mail, "eve@mail.example", "", "oui", "", thread, "<x@door>");
    field.arrives(field.mail, stranger);
    assertFalse(field.mail.lastTo("eve@mail.example").contains("SOS"));
    assertEquals(2, inVain());
    Inbound herself =
        Field.message(field.mail, "aline@mail.example", "", "oui", "", thread, "<y@door>");
    field.arrives(field.mail, herself);
    assertTrue(field.mail.lastTo("aline@mail.example").contains("SOS"));
  }

  @Test
  void aForgedCryInAVolunteersNameTellsThoseOnCallWhichMissionItMayBeAndItsSenderNothing() {
    invited("aline@mail.example");
    String cry = "on vient de se faire braquer, ils ont pris mon sac";
    Inbound.Message forged =
        Field.message(field.mail, "aline@mail.example", "", cry, "", List.of(), "<f@door>");
    field.arrives(field.mail, new Inbound.Disowned(forged));
    String told = field.telegram.lastTo(Field.NADIA);
    assertTrue(told.contains("NON VÉRIFIÉ") && told.contains("Kinshasa"), told);
    String answered = field.mail.lastTo("aline@mail.example");
    assertTrue(answered.contains("112"), answered);
    assertFalse(answered.contains("Kinshasa") || answered.contains("+243"), answered);
    assertEquals(1, counted(Attempt.FORGED));
  }

  @Test
  void aForgedQuestionInAVolunteersNameIsCountedAndOneOfANobodyIsNot() {
    invited("aline@mail.example");
    for (String claimed : List.of("aline@mail.example", "nobody@mail.example")) {
      Inbound.Message forged =
          Field.message(field.mail, claimed, "", ASK, "", List.of(), "<" + claimed + ">");
      field.arrives(field.mail, new Inbound.Disowned(forged));
    }
    assertEquals(1, counted(Attempt.FORGED));
    assertTrue(
        field.mail.delivered.stream()
            .noneMatch(parcel -> parcel.message().text().contains(DRIVER)));
  }

  @Test
  void aNewPhoneTakesTheLinkOfTheOldOneAndOnlyByANewCode() {
    issue("phone-phone-phone-one", "aline@mail.example");
    from("10", "/start mission-phone-phone-phone-one");
    issue("phone-phone-phone-two", "aline@mail.example");
    from("11", "/start mission-phone-phone-phone-two");
    assertTrue(from("11", ASK).contains(DRIVER));
    assertFalse(from("10", ASK).contains(DRIVER), "the old phone may be in other hands");
  }

  @Test
  void anExpiredCodeOpensNothing() {
    field.later(Duration.ofDays(14));
    assertTrue(from("1", "/start mission-" + CODE).contains("Ce code n'est pas valable"));
    assertEquals(1, inVain());
  }

  @Test
  void aCodeOfAMissionThatIsOverOpensNothingAndIsCounted() {
    field.now = java.time.Instant.parse("2027-05-01T12:00:00Z");
    issue("late-late-late-late-late", "");
    assertTrue(from("1", "/start mission-late-late-late-late-late").contains("pas valable"));
    assertFalse(from("1", ASK).contains(DRIVER));
    assertEquals(1, counted(Attempt.OVER));
    assertEquals(1, counted(Attempt.ASKED_OVER));
    assertEquals(2, inVain());
  }

  @Test
  void aVolunteerOfAnotherMissionSeesNothingOfThisOne() {
    field.wiring.database.inTransaction(
        tx -> {
          MissionSheets.Sheet other =
              MissionSheets.Sheet.fresh("EXP-2027-0099", null, "Ailleurs", "Africa/Lome")
                  .between("2027-02-01", "2027-03-30");
          field.wiring.sheets.put(tx, other, "equipe@resacoop.example");
          long person = field.wiring.people.at(tx, new Address(Address.TELEGRAM, "7"));
          field.wiring.missions.link(tx, person, other.id());
          return null;
        });
    assertFalse(from("7", ASK).contains(DRIVER));
    assertFalse(from("7", "ma carte").contains("+33 1 99 00 73 10"));
    String cry = from("7", "on vient de se faire braquer ils ont pris mon sac");
    assertFalse(cry.contains("Mutombo"), cry);
    assertTrue(cry.contains("112"), cry);
  }

  @Test
  void whoeverNamesAMissionThatIsNotTheirsIsCounted() {
    from("7", "bonjour, c'est quoi le numéro du chauffeur de la mission KIN-2027-01 ?");
    sawNothing("7");
    assertEquals(1, counted(Attempt.NAMED));
    from("1", "/start mission-" + CODE);
    from("1", "le numéro du chauffeur de kin-2027-01 ?");
    assertEquals(1, counted(Attempt.NAMED), "their own they may name");
    from("7", "au secours, on nous tire dessus");
    from("7", "je suis sur KIN-2027-01");
    assertEquals(1, counted(Attempt.NAMED), "who is in danger was asked for it");
    assertEquals(1, inVain());
  }

  @Test
  void theTeamReadsInTheMorningHowManyTriedHowAndSinceWhenAndNoName() {
    field.wiring.database.inTransaction(
        tx -> {
          field.wiring.round.begin(tx);
          return null;
        });
    from("2", "/start mission-guess-guess-guess-1");
    from("2", "/start mission-guess-guess-guess-2");
    from("-100200", ASK);
    field.later(Duration.ofHours(12)); // past nine in the office
    String digest = field.mail.lastTo(Field.TEAM).replace("\n  ", " ");
    assertTrue(
        digest.contains("depuis le 25 févr., sans suite (3) : code inconnu 2, question"), digest);
    assertFalse(digest.contains("-100200") || digest.contains("guess"), digest);
    field.later(Duration.ofDays(3)); // the next working morning
    long told =
        field.mail.to(Field.TEAM).stream()
            .filter(mail -> mail.message().text().contains("ESSAIS"))
            .count();
    assertEquals(1, told, "nothing new, nothing told");
  }

  @Test
  void aForgedWishForANewCodeIsCountedAndAnsweredByNoLetter() {
    invited("aline@mail.example");
    int letters = field.mail.to("aline@mail.example").size();
    field.replies("aline@mail.example", "nouveau code", false);
    assertTrue(inVain() > 0);
    assertTrue(
        field.mail.to("aline@mail.example").stream()
            .skip(letters)
            .noneMatch(parcel -> parcel.message().text().contains("/start mission-")));
  }

  @Test
  void aForwardedCardOpensNothing() {
    from("1", "/start mission-" + CODE);
    String card = field.telegram.lastTo("1");
    from("5", card);
    assertEquals(1, counted(Attempt.CARD));
    assertFalse(from("5", ASK).contains(DRIVER));
    String data = field.telegram.to("1").getLast().message().buttons().getFirst().data();
    field.arrives(field.telegram, Field.message(field.telegram, "5", "X", "", data, List.of(), ""));
    assertEquals(2, counted(Attempt.CARD));
    assertFalse(from("5", ASK).contains(DRIVER));
    sawNothing("5");
    from("1", card);
    assertEquals(2, counted(Attempt.CARD), "their own they may send back");
  }
}
