package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import explor.bot.store.StaffAccounts;
import explor.bot.telegram.FakeChats;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The team works from Telegram: linked accounts, a group with buttons, orders in a chat. */
class StaffChatTest {
  private static final long AMANDINE = 501;
  private static final long LUCIE = 502;
  private static final long MALLORY = 666;
  private static final long GROUP = -5001;
  private static final long SUPERGROUP = -1001234567890L;
  private static final Pattern CODE = Pattern.compile("\\d{3} \\d{3}");
  private static World world;

  @TempDir Path folder;
  private ChatRoom room;

  @BeforeAll
  static void load() {
    world = Office.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  void open() {
    room = new ChatRoom(folder, world);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private String says(long who, String words) {
    room.telegram.says(who, words);
    room.settle();
    return last(who);
  }

  private String last(long chat) {
    List<FakeChats.Sent> all = room.in(chat);
    return all.isEmpty() ? "" : all.getLast().text();
  }

  private void link(long who, String address) {
    says(who, "/equipe " + address);
    assertTrue(says(who, code(address)).contains("ce compte est le vôtre"), last(who));
  }

  private String code(String address) {
    Matcher code = CODE.matcher(room.mail.lastTo(address));
    assertTrue(code.find(), room.mail.lastTo(address));
    return code.group();
  }

  private void inGroup(long who, String words) {
    room.telegram.saysIn(GROUP, who, words, 0);
    room.settle();
  }

  private void presses(long who, String data) {
    room.telegram.pressesIn(GROUP, who, card().message(), data);
    room.settle();
  }

  private FakeChats.Sent card() {
    return room.in(GROUP).getLast();
  }

  /** Two members are linked, the group is theirs. */
  private void staffed() {
    link(AMANDINE, ChatRoom.STAFF);
    link(LUCIE, ChatRoom.LUCIE);
    inGroup(AMANDINE, "/equipe");
    assertTrue(card().text().startsWith("Ce groupe voit maintenant"), card().text());
  }

  private Cases.Stored filed() {
    room.says(ChatRoom.NEED);
    room.until("Acceptez-vous");
    room.says("oui");
    return room.filed().orElseThrow();
  }

  private Cases.Stored now() {
    return room.filed().orElseThrow();
  }

  private int refusals(long who) {
    return room.wiring.database.read(tx -> new StaffAccounts(Clock.systemUTC()).all(tx)).stream()
        .filter(account -> account.telegram().equals(Long.toString(who)))
        .mapToInt(StaffAccounts.Account::refused)
        .sum();
  }

  @Test
  void anAccountIsLinkedByACodeThatGoesToTheStaffAddress() {
    assertTrue(says(AMANDINE, "/equipe").contains("Un code y arrive"));
    says(AMANDINE, "/equipe Amandine@resacoop.example");
    assertFalse(last(AMANDINE).matches("(?s).*\\d{3}.*"), "the code stands in the mail only");
    assertTrue(says(AMANDINE, code(ChatRoom.STAFF).replace(" ", "")).contains("Amandine"));
    assertTrue(room.mail.lastTo(ChatRoom.STAFF).contains("Ce n'est pas vous ?"));
    assertTrue(says(AMANDINE, "/equipe").contains(ChatRoom.STAFF));
    assertTrue(says(AMANDINE, "/equipe stop").contains("n'est plus lié"));
    assertTrue(says(AMANDINE, "/equipe").contains("Un code y arrive"));
  }

  @Test
  void nobodyLearnsWhoseAddressIsTheTeams() {
    says(AMANDINE, "/equipe " + ChatRoom.STAFF);
    assertEquals(last(AMANDINE), says(MALLORY, "/equipe mallory@mok.example"));
    assertEquals(List.of(), room.mail.to("mallory@mok.example"));
  }

  @Test
  void aCodeOpensForWhomAskedOnceAndNotTooLateOrAfterFiveTries() {
    says(AMANDINE, "/equipe " + ChatRoom.STAFF);
    String code = code(ChatRoom.STAFF);
    assertFalse(says(MALLORY, code).contains("le vôtre"));
    room.later(Duration.ofMinutes(16));
    assertFalse(says(AMANDINE, code).contains("le vôtre"));
    says(AMANDINE, "/equipe " + ChatRoom.STAFF);
    String next = code(ChatRoom.STAFF);
    String wrong = next.equals("111 111") ? "222 222" : "111 111";
    for (int i = 0; i < 5; i++) {
      assertTrue(says(AMANDINE, wrong).contains("ne va pas"), last(AMANDINE));
    }
    assertFalse(says(AMANDINE, next).contains("le vôtre"));
  }

  @Test
  void oneMailboxIsNotFilledWithCodes() {
    for (long who = 700; who < 706; who++) {
      says(who, "/equipe " + ChatRoom.STAFF);
    }
    assertEquals(3, room.mail.to(ChatRoom.STAFF).size());
    assertTrue(last(705).contains("dans une heure"));
  }

  @Test
  void theGroupSeesANewCaseWithoutNameContactOrWords() {
    staffed();
    Cases.Stored filed = filed();
    String card = card().text();
    assertTrue(card.startsWith(filed.reference() + " · BESOIN"), card);
    assertTrue(card.contains("déchets") || card.contains("Déchets"), card);
    assertTrue(card.contains("Congo") || card.contains("RDC"), card);
    for (String secret : List.of("Camille", "Derain", "@", "Mains Ouvertes", "diagnostic", "06")) {
      assertFalse(card.contains(secret), secret + " in " + card);
    }
    assertEquals(List.of("Je prends"), card().labels());
  }

  @Test
  void ofTwoWhoPressOneHasTheCaseAndTheCardSaysWho() {
    staffed();
    Cases.Stored filed = filed();
    String take = card().buttons().getFirst();
    room.telegram.pressesIn(GROUP, LUCIE, card().message(), take);
    room.telegram.pressesIn(GROUP, AMANDINE, card().message(), take);
    room.settle();
    assertEquals(ChatRoom.LUCIE, now().owner());
    assertEquals(1, room.in(GROUP).stream().filter(s -> s.text().contains("EXP-")).count());
    assertTrue(card().text().endsWith("Lucie s'en occupe."), card().text());
    assertEquals(List.of("C'est fait"), card().labels());
    assertTrue(last(LUCIE).contains("est à vous"), last(LUCIE));
    assertTrue(last(AMANDINE).contains("trop tard"), last(AMANDINE));
    presses(LUCIE, card().buttons().getFirst());
    assertTrue(card().text().contains("La suite est à la personne"), card().text());
    assertEquals(Cases.WaitsFor.PERSON, now().standing().waitsFor());
    assertEquals(List.of(), card().labels());
    assertEquals(filed.reference(), now().reference());
  }

  @Test
  void whoIsNotLinkedIsRefusedAndCounted() {
    staffed();
    filed();
    String before = card().text();
    String take = card().buttons().getFirst();
    presses(MALLORY, take);
    assertTrue(card().text().startsWith("C'est réservé à l'équipe"), card().text());
    int told = room.in(GROUP).size();
    presses(MALLORY, take);
    inGroup(MALLORY, "/prendre " + now().reference());
    says(MALLORY, "PRENDRE " + now().reference());
    assertEquals(told, room.in(GROUP).size(), "told once an hour");
    assertEquals(3, refusals(MALLORY));
    assertEquals("", now().owner());
    assertTrue(room.in(GROUP).stream().anyMatch(sent -> sent.text().equals(before)));
    inGroup(MALLORY, "/equipe");
    assertTrue(card().text().contains("liez d'abord"), card().text());
  }

  @Test
  void aMemberWhoLeftTheTeamOrderedNothingMore() {
    staffed();
    filed();
    says(LUCIE, "/equipe stop");
    presses(LUCIE, card().buttons().getFirst());
    assertEquals("", now().owner());
    assertEquals(1, refusals(LUCIE));
  }

  @Test
  void whatIsNoOrderIsNotTalkedAboutInTheGroup() {
    staffed();
    int shown = room.in(GROUP).size();
    inGroup(AMANDINE, "/start");
    assertTrue(last(AMANDINE).contains("Dans le groupe"), last(AMANDINE));
    inGroup(AMANDINE, "/prendre");
    assertTrue(last(AMANDINE).contains("De quel dossier"), last(AMANDINE));
    inGroup(MALLORY, "/start");
    assertEquals(shown, room.in(GROUP).size());
  }

  @Test
  void typedOrdersInTheGroupAreButtonsToo() {
    staffed();
    filed();
    inGroup(AMANDINE, "/prendre " + now().reference());
    assertEquals(ChatRoom.STAFF, now().owner());
    assertTrue(card().text().endsWith("Amandine s'en occupe."), card().text());
    inGroup(AMANDINE, "/fait@" + explor.bot.telegram.FakeBotApi.USERNAME + " " + now().reference());
    assertEquals(Cases.WaitsFor.PERSON, now().standing().waitsFor());
  }

  @Test
  void aReplyInTheGroupGoesToNoPerson() {
    staffed();
    filed();
    int heard = room.here().size();
    room.telegram.saysIn(GROUP, AMANDINE, "C'est qui, cette asso ?", card().message());
    room.settle();
    assertEquals(heard, room.here().size());
    assertTrue(last(AMANDINE).contains("je ne fais suivre aucun message"), last(AMANDINE));
  }

  @Test
  void inTheirOwnChatAMemberOrdersAsByMail() {
    staffed();
    String reference = filed().reference();
    assertTrue(says(AMANDINE, "PRENDRE " + reference + "\nNOTE vu avec la mairie").contains("✓"));
    assertEquals(ChatRoom.STAFF, now().owner());
    assertTrue(says(AMANDINE, "STATUT").contains("De quel dossier"), last(AMANDINE));
    assertTrue(says(AMANDINE, "STATUT EXP-2027-0999 bilan").contains("Je ne trouve pas"));
    assertTrue(says(AMANDINE, "STATUT " + reference + " en mission").contains("Possible"));
    assertTrue(says(AMANDINE, "AIDE").contains("DEMANDER"));
    List<String> history =
        room.wiring.database.read(tx -> room.wiring.cases.history(tx, now().id())).stream()
            .map(line -> line.actor() + " " + line.what())
            .toList();
    assertTrue(history.contains(ChatRoom.STAFF + " note"), history.toString());
    says(AMANDINE, "Bonjour, je voudrais proposer mon aide");
    assertFalse(last(AMANDINE).contains("dossier s'agit"), "like anybody else");
  }

  @Test
  void aQuestionAskedInAChatIsAnsweredThereAndTalkedThrough() {
    staffed();
    String reference = filed().reference();
    says(AMANDINE, "DEMANDER " + reference + " Quel budget ?\nEt combien de personnes ?");
    assertTrue(room.last().text().contains("Et combien de personnes"), room.last().text());
    List<Parcel> mails = room.mail.to(ChatRoom.STAFF);
    room.says("2000 euros, pour une personne");
    assertTrue(last(AMANDINE).contains("2000 euros"), last(AMANDINE));
    assertEquals(mails.size(), room.mail.to(ChatRoom.STAFF).size(), "no mail beside the chat");
    room.telegram.answers(AMANDINE, room.in(AMANDINE).getLast().message(), "Merci, à demain.");
    room.settle();
    assertTrue(room.last().text().contains("à demain"), room.last().text());
    assertTrue(last(AMANDINE).contains("partie"), last(AMANDINE));
  }

  @Test
  void anOrderWithOneLetterWrongIsDoneAfterAYes() {
    staffed();
    String reference = filed().reference();
    assertTrue(says(AMANDINE, "PRENDE " + reference).contains("vouliez-vous dire PRENDRE"));
    assertEquals("", now().owner());
    says(AMANDINE, "oui");
    assertEquals(ChatRoom.STAFF, now().owner());
  }

  @Test
  void aGroupThatBecomesASupergroupGoesOn() {
    staffed();
    room.telegram.migrates(GROUP, SUPERGROUP);
    room.settle();
    Cases.Stored filed = filed();
    FakeChats.Sent card = room.in(SUPERGROUP).getLast();
    assertTrue(card.text().startsWith(filed.reference()), card.text());
    room.telegram.pressesIn(SUPERGROUP, LUCIE, card.message(), card.buttons().getFirst());
    room.settle();
    assertTrue(room.in(SUPERGROUP).getLast().text().endsWith("Lucie s'en occupe."));
  }

  @Test
  void anAlertIsTakenInTheGroupOnceAndItsPersonGoesOnWithTheTaker() {
    staffed();
    room.says("au secours on m'a volé mon passeport et mon argent");
    String card = card().text();
    assertTrue(card.startsWith("ALERTE 1 · "), card);
    assertFalse(card.contains("passeport") || card.contains("Camille"), card);
    room.telegram.pressesIn(GROUP, LUCIE, card().message(), card().buttons().getFirst());
    room.telegram.pressesIn(GROUP, AMANDINE, card().message(), card().buttons().getFirst());
    room.settle();
    assertTrue(card().text().endsWith("Lucie s'en occupe."), card().text());
    assertTrue(last(AMANDINE).contains("Trop tard : Lucie"), last(AMANDINE));
    assertTrue(
        room.here().stream().anyMatch(sent -> sent.text().contains("Lucie")),
        room.here().toString());
    room.says("je suis devant l'ambassade");
    assertTrue(last(LUCIE).contains("devant l'ambassade"), last(LUCIE));
    says(LUCIE, "FAIT ALERTE 1");
    assertTrue(card().text().endsWith("C'est fait, dit Lucie."), card().text());
  }

  @Test
  void anAlertWhoseGroupIsJustBecomingASupergroupIsShownThereAndTaken() {
    staffed();
    room.telegram.chats().migrate(GROUP, SUPERGROUP); // refused at the old one, nobody told us yet
    room.says("au secours on m'a volé mon passeport et mon argent");
    room.settle();
    FakeChats.Sent card = room.in(SUPERGROUP).getLast();
    assertTrue(card.text().startsWith("ALERTE 1 · "), card.text());

    room.telegram.updates().migrates(GROUP, SUPERGROUP);
    room.telegram.pressesIn(SUPERGROUP, LUCIE, card.message(), card.buttons().getFirst());
    room.settle();
    assertTrue(room.in(SUPERGROUP).getLast().text().endsWith("Lucie s'en occupe."));
  }

  @Test
  void whatIsConfidedIsNotShownInTheGroup() {
    staffed();
    int before = room.in(GROUP).size();
    room.says("j'ai été violée par mon collègue");
    assertEquals(before, room.in(GROUP).size());
    says(LUCIE, "PRENDRE ALERTE 1");
    assertTrue(last(LUCIE).contains("Je ne trouve pas l'alerte"), last(LUCIE));
  }

  @Test
  void aGroupThatPutsTheAssistantOutIsToldOfByMailOnceAndWrittenToNoMore() {
    staffed();
    int shown = room.in(GROUP).size();
    room.telegram
        .updates()
        .push(
            """
            {"my_chat_member": {"chat": {"id": %d, "type": "group"}, "from": {"id": %d}, "date": 1,
              "new_chat_member": {"user": {"id": %d}, "status": "kicked"}}}
            """
                .formatted(GROUP, MALLORY, explor.bot.telegram.FakeBotApi.BOT_ID));
    room.settle();
    assertTrue(room.mail.lastTo(ChatRoom.LUCIE).contains("retiré du groupe"));
    Cases.Stored filed = filed();
    assertEquals(shown, room.in(GROUP).size());
    long told =
        room.mail.to(ChatRoom.LUCIE).stream()
            .filter(mail -> mail.message().subject().contains("groupe Telegram"))
            .count();
    assertEquals(1, told);
    inGroup(AMANDINE, "/equipe");
    inGroup(LUCIE, "/prendre " + filed.reference());
    assertEquals(ChatRoom.LUCIE, now().owner());
  }

  @Test
  void whereACaseStandsIsReadInTheMembersOwnChat() {
    staffed();
    String reference = filed().reference();
    inGroup(AMANDINE, "/voir " + reference);
    assertTrue(last(AMANDINE).contains("Camille Derain"), last(AMANDINE));
    assertFalse(card().text().contains("Camille"), card().text());
  }
}
