package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Parcel;
import explor.bot.store.Talk;
import explor.bot.telegram.FakeBotApi;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the chat to the mailbox and back: for whom it is theirs, and for nobody else. */
@Timeout(120)
class DoorwaysTest extends InChatRoom {
  private static final String CAMILLE_MAIL = "camille@mok.example";
  private static final long OTHER_PHONE = 4799;
  private static final long MALLORY = 666;
  private static final long AMANDINE = 5151;
  private static final long GROUP = -5001;
  private static final Pattern WORD = Pattern.compile("retour-[A-Za-z0-9_-]{24}");

  private String says(long who, String text) {
    room.telegram.says(who, text);
    room.settle();
    return room.in(who).getLast().text();
  }

  private Parcel invited(String mailbox) {
    room.says("continuer par mail " + mailbox);
    return room.mail.to(mailbox).getLast();
  }

  /** Camille goes on by mail; the mail that says so. */
  private String goneOnByMail() {
    room.says(ChatRoom.NEED);
    Parcel invitation = invited(CAMILLE_MAIL);
    room.mails(CAMILLE_MAIL, "oui, par ici", List.of(RecordingDoor.id(invitation)));
    return room.mail.lastTo(CAMILLE_MAIL);
  }

  private static String word(String mail) {
    Matcher word = WORD.matcher(mail);
    assertTrue(word.find(), mail);
    return word.group();
  }

  @Test
  void theFirstMailHasALinkThatOpensTheConversationInAnotherChatOnce() {
    String mail = goneOnByMail();
    String word = word(mail);
    assertTrue(
        mail.contains("https://t.me/" + FakeBotApi.USERNAME + "?start=" + word),
        "the link: " + mail);

    String back = says(OTHER_PHONE, "/start " + word);
    assertTrue(back.contains("c…@mok.example"), back);
    assertFalse(back.contains(CAMILLE_MAIL), "whoever found the link learns no address");
    assertTrue(says(OTHER_PHONE, "récap").contains("Mains Ouvertes Kinshasa"));

    String again = says(MALLORY, "/start " + word);
    assertTrue(again.contains("ne vaut plus"), again);
    assertFalse(says(MALLORY, "récap").contains("Kinshasa"));
  }

  @Test
  void theWordCanBeTypedInsteadOfTheLinkAndIsKeptNowhere() {
    String word = word(goneOnByMail());
    assertTrue(says(OTHER_PHONE, word).contains("de retour"));
    long person =
        room.wiring.database.read(
            tx -> room.wiring.people.find(tx, Address.telegram(OTHER_PHONE)).orElseThrow());
    List<String> said =
        room.wiring.database.read(tx -> new Talk(room.clock()).open(tx, person)).stream()
            .filter(line -> line.who() == Talk.Who.PERSON)
            .map(Talk.Line::text)
            .toList();
    assertEquals(List.of(ChatRoom.NEED, "/start"), List.of(said.getFirst(), said.getLast()));
  }

  @Test
  void inTheChatTheyCameFromTheLinkGoesOnWhereTheyAre() {
    String word = word(goneOnByMail());
    assertTrue(says(ChatRoom.CAMILLE, "/start " + word).contains("de retour"));
    assertTrue(room.says("récap").text().contains("Mains Ouvertes Kinshasa"));
  }

  @Test
  void aGuessedLinkOpensNothing() {
    goneOnByMail();
    assertTrue(says(MALLORY, "/start retour-" + "A".repeat(24)).contains("ne vaut plus"));
    assertFalse(says(MALLORY, "récap").contains("Kinshasa"));
  }

  @Test
  void whoHasAConversationOfTheirOwnAndOpensAnothersLinkKeepsTheirsApart() {
    String word = word(goneOnByMail());
    says(
        MALLORY,
        "Nous cherchons une apicultrice pour l'association Les Ruches du Borgou, au Bénin.");

    assertTrue(says(MALLORY, "/start " + word).contains("sa propre conversation"));
    room.mails(CAMILLE_MAIL, "récap", List.of());
    assertFalse(room.mail.lastTo(CAMILLE_MAIL).contains("Borgou"));
    assertFalse(says(MALLORY, "récap").contains("Kinshasa"));
    assertTrue(says(OTHER_PHONE, "/start " + word).contains("de retour"), "it is still good");
  }

  @Test
  void aLinkThatIsOpenedInAGroupIsVoidFromThenOn() {
    String word = word(goneOnByMail());
    room.telegram.saysIn(GROUP, MALLORY, "/start@" + FakeBotApi.USERNAME + " " + word, 0);
    room.settle();

    assertTrue(says(OTHER_PHONE, "/start " + word).contains("ne vaut plus"));
  }

  @Test
  void aLinkIsGoodForAWeek() {
    String word = word(goneOnByMail());
    room.later(Duration.ofDays(7));
    room.writtenNow();
    assertTrue(says(OTHER_PHONE, "/start " + word).contains("ne vaut plus"));
  }

  @Test
  void whoAsksByMailGetsANewLinkAndTheOldOneIsVoid() {
    String first = word(goneOnByMail());
    room.mails(CAMILLE_MAIL, "continuer sur Telegram", List.of());
    String second = word(room.mail.lastTo(CAMILLE_MAIL));

    assertTrue(says(MALLORY, "/start " + first).contains("ne vaut plus"));
    assertTrue(says(OTHER_PHONE, "/start " + second).contains("de retour"));
  }

  @Test
  void aMemberOfTheTeamWhoOpensAPersonsLinkStaysWhoTheyAre() {
    String word = word(goneOnByMail());
    says(AMANDINE, "/equipe " + ChatRoom.STAFF);
    Matcher code = Pattern.compile("\\d{3} \\d{3}").matcher(room.mail.lastTo(ChatRoom.STAFF));
    assertTrue(code.find(), room.mail.lastTo(ChatRoom.STAFF));
    assertTrue(says(AMANDINE, code.group()).contains("ce compte est le vôtre"));

    says(AMANDINE, "/start " + word);
    assertNotEquals(person(Address.mail(CAMILLE_MAIL)), person(Address.telegram(AMANDINE)));
    assertTrue(says(OTHER_PHONE, "/start " + word).contains("de retour"), "it is still good");
  }

  private long person(Address address) {
    return room.wiring.database.read(tx -> room.wiring.people.find(tx, address).orElse(-1L));
  }

  @Test
  void theTeamsMailboxIsNobodysElse() {
    room.says(ChatRoom.NEED);
    Parcel invitation = invited(ChatRoom.STAFF);
    room.mails(ChatRoom.STAFF, "récap", List.of(RecordingDoor.id(invitation)));
    assertFalse(room.mail.lastTo(ChatRoom.STAFF).contains("Mains Ouvertes"));
  }

  @Test
  void aMailboxWithACaseOfItsOwnIsNotOpenedToWhoeverInvitesIt() {
    room.mails("victime@autre.example", "Bonjour, je cherche un apiculteur au Bénin", List.of());
    room.says("bonjour");
    Parcel invitation = invited("victime@autre.example");
    room.mails(
        "victime@autre.example",
        "Je n'ai rien demandé, qui êtes-vous ?",
        List.of(RecordingDoor.id(invitation)));

    String answer = room.mail.lastTo("victime@autre.example");
    assertTrue(answer.contains("sa propre conversation"), answer);
    assertFalse(room.says("récap").text().contains("Bénin"));
  }

  @Test
  void afterThreeInvitationsADayTheFourthIsKindlyRefusedAndTheTalkGoesOn() {
    room.says(ChatRoom.NEED);
    for (String mailbox : List.of("a@x.example", "b@x.example", "c@x.example")) {
      invited(mailbox);
    }
    String refused = room.says("continuer par mail d@x.example").text();

    assertTrue(refused.contains("assez d'invitations"), refused);
    assertTrue(refused.contains(ChatRoom.BOT), "another way is named");
    assertTrue(refused.contains("?"), "the next question follows: " + refused);
    assertTrue(room.mail.to("d@x.example").isEmpty());
  }

  @Test
  void inTheChatItIsSaidThatWeAreThereAlready() {
    assertTrue(room.says("revenir sur Telegram").text().contains("déjà sur Telegram"));
  }
}
