package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.channel.Parcel;
import explor.bot.telegram.FakeBotApi;
import explor.bot.telegram.FakeChats;
import explor.bot.telegram.UpdateMutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a person sees in Telegram, from the update to the message, over HTTP. */
@Timeout(120)
class ChatRoomTest extends InChatRoom {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FakeChats.Sent atTheMonths() {
    room.says(ChatRoom.NEED);
    for (int i = 0; i < 20; i++) {
      FakeChats.Sent last = room.last();
      if (last.buttons().stream().anyMatch(data -> data.contains("|tick|period"))) {
        return last;
      }
      room.says("je ne sais pas");
    }
    throw new AssertionError("the months were never shown: " + room.last());
  }

  @Test
  void monthsAreTickedInTheSameMessageAndThenConfirmed() {
    FakeChats.Sent question = atTheMonths();
    int before = room.here().size();

    FakeChats.Sent once = room.pressesEnding(question, "|1"); // March: February is the first
    FakeChats.Sent twice = room.pressesEnding(once, "|2");
    FakeChats.Sent thrice = room.pressesEnding(twice, "|0");
    FakeChats.Sent without = room.pressesEnding(thrice, "|0");

    assertEquals(before, room.here().size(), "its own message is edited");
    assertEquals(question.message(), without.message());
    assertTrue(without.labels().contains("✓ mars 2027"), without.labels().toString());
    assertFalse(without.labels().contains("✓ févr. 2027"), without.labels().toString());
    FakeChats.Sent next = room.pressesEnding(without, "|ok|period");
    assertTrue(next.text().contains("mars ou avril 2027"), next.text());
  }

  @Test
  void whatCanBeTickedCanBeTyped() {
    atTheMonths();
    room.says("mars 2027");
    assertFalse(room.last().buttons().stream().anyMatch(data -> data.contains("|tick|period")));
  }

  @Test
  void everyAnswerOfTheRecapHasAButtonThatChangesIt() {
    room.says(ChatRoom.NEED);
    FakeChats.Sent recap = room.until("Acceptez-vous");
    assertTrue(recap.labels().contains("✎ Association"), recap.labels().toString());
    FakeChats.Sent question = room.pressesEnding(recap, "|edit|organisation");
    assertTrue(question.text().contains("Comment s'appelle"), question.text());
    room.says("Mains Ouvertes Congo");
    assertTrue(room.last().text().contains("Mains Ouvertes Congo"), room.last().text());
    assertTrue(room.last().text().contains("Acceptez-vous"), room.last().text());
  }

  @Test
  void aSharedContactAnswersTheQuestionForTheNumber() {
    room.says("besoin");
    for (int i = 0; i < 20 && !asksForContact(); i++) {
      room.says("je ne sais pas");
    }
    assertTrue(asksForContact(), room.last().toString());
    room.telegram
        .updates()
        .push(
            "{\"message\":{\"message_id\":900,\"date\":1799658000,\"chat\":{\"id\":4711,\"type\":"
                + "\"private\"},\"from\":{\"id\":4711,\"is_bot\":false,\"first_name\":\"Camille\"},"
                + "\"contact\":{\"phone_number\":\"33465711022\",\"first_name\":\"Camille\"}}}");
    room.settle();
    FakeChats.Sent recap = room.until("Acceptez-vous");
    assertTrue(recap.text().replaceAll("\\D", "").contains("465711022"), recap.text());
  }

  private boolean asksForContact() {
    return room.telegram
        .calls("sendMessage")
        .getLast()
        .body()
        .toString()
        .contains("request_contact");
  }

  @Test
  void aMessageOlderThanADaySaysSoAndAsksBeforeActing() {
    room.telegram.says(ChatRoom.CAMILLE, ChatRoom.NEED);
    room.telegram.says(ChatRoom.CAMILLE, "dix jours");
    room.later(Duration.ofDays(2));
    room.settle();
    room.writtenNow();
    assertTrue(room.last().text().contains("seulement maintenant"), room.last().text());
    assertTrue(room.last().text().contains("11 janvier 2027"), room.last().text());

    FakeChats.Sent acted = room.pressesEnding(room.last(), "|yes");
    assertTrue(acted.text().contains("Mains Ouvertes Kinshasa"), acted.text());
    assertTrue(acted.text().contains("10 jours"), acted.text());
  }

  @Test
  void anOldMessageThatIsNoLongerMeantIsLeftAside() {
    room.telegram.says(ChatRoom.CAMILLE, ChatRoom.NEED);
    room.later(Duration.ofDays(2));
    room.settle();
    room.writtenNow();
    assertTrue(room.says("non").text().contains("de côté"), room.last().text());
    assertTrue(room.says("récap").text().contains("rien noté"), room.last().text());
  }

  @Test
  void anOldCallForHelpIsAnsweredAtOnce() {
    room.telegram.says(ChatRoom.CAMILLE, "Au secours, nous avons eu un accident");
    room.later(Duration.ofDays(2));
    room.settle();
    assertTrue(room.last().text().contains("Appelez"), room.last().text());
    assertTrue(room.mail.to(ChatRoom.STAFF).getFirst().urgent());
  }

  @Test
  void aDocumentIsFetchedKeptAndListedToStaff() throws InterruptedException {
    room.says(ChatRoom.NEED);
    room.telegram.holdFile("PLAN", "le plan du quartier".getBytes(StandardCharsets.UTF_8));
    document("PLAN", 19);
    room.settleWithFiles();
    assertTrue(room.last().text().contains("plan.pdf"), room.last().text());
    assertTrue(room.telegram.chats().actions() > 0, "typing is shown while it is fetched");
    room.until("Acceptez-vous");
    room.says("oui");
    assertTrue(room.filed().isPresent());
    Parcel summary = room.mail.to(ChatRoom.STAFF).getLast();
    assertEquals("plan.pdf", summary.message().enclosed().getFirst().name());
  }

  private void document(String id, long size) {
    room.telegram
        .updates()
        .push(
            "{\"message\":{\"message_id\":901,\"date\":1799658000,\"chat\":{\"id\":4711,\"type\":"
                + "\"private\"},\"from\":{\"id\":4711,\"is_bot\":false,\"first_name\":\"Camille\"},"
                + "\"document\":{\"file_id\":\""
                + id
                + "\",\"file_name\":\"plan.pdf\",\"mime_type\":\"application/pdf\",\"file_size\":"
                + size
                + "},\"caption\":\"le plan\"}}");
  }

  @Test
  void anAlbumIsAnsweredOnceAndAllOfItIsKept() throws InterruptedException {
    room.says(ChatRoom.NEED);
    int before = room.here().size();
    for (int i = 1; i <= 4; i++) {
      room.telegram.holdFile("PHOTO" + i, new byte[] {1, 2, (byte) i});
      photo("PHOTO" + i);
    }
    room.settleWithFiles();
    assertEquals(before + 1, room.here().size(), room.here().toString());
    FakeChats.Sent recap = room.until("Acceptez-vous");
    room.pressesEnding(recap, "|yes");
    Parcel summary = room.mail.to(ChatRoom.STAFF).getLast();
    assertEquals(4, summary.message().enclosed().size());
  }

  private void photo(String id) {
    room.telegram
        .updates()
        .push(
            "{\"message\":{\"message_id\":901,\"date\":1799658000,\"media_group_id\":\"77\",\"chat\":"
                + "{\"id\":4711,\"type\":\"private\"},\"from\":{\"id\":4711,\"is_bot\":false,"
                + "\"first_name\":\"Camille\"},\"photo\":[{\"file_id\":\""
                + id
                + "\",\"file_size\":3}]}}");
  }

  @Test
  void aFileThatDoesNotComeIsNotSaidToHaveCome() throws InterruptedException {
    room.says(ChatRoom.NEED);
    room.telegram.holdFile("PLAN", new byte[19]);
    room.telegram.moveFiles();
    document("PLAN", 19);
    room.settleWithFiles();

    FakeChats.Sent told = room.last();
    assertTrue(told.text().contains("plan.pdf ne m'est pas parvenu"), told.text());
    assertTrue(told.text().contains(ChatRoom.BOT), told.text());
    assertFalse(told.text().contains("reçu plan.pdf"), told.text());
  }

  @Test
  void aFileThatTelegramDoesNotGiveIsToldHowToSendByMail() {
    room.says("Bonjour");
    document("BIG", 30L << 20);
    room.settle();
    assertTrue(room.last().text().contains("20 Mo"), room.last().text());
    assertTrue(room.last().text().contains(ChatRoom.BOT), room.last().text());
  }

  @Test
  void aFileThatNeverComesHoldsUpNobodyElse() {
    room.telegram.failNext("getFile", new FakeBotApi.Fault.Hang());
    document("SLOW", 19);
    room.telegram.says(ChatRoom.CAMILLE, "voilà le plan");
    room.telegram.says(4712, "Bonjour");
    room.settle();
    assertTrue(room.telegram.sent().stream().anyMatch(sent -> sent.chat() == 4712));
    assertTrue(room.here().isEmpty(), "their own words wait for their file");
  }

  @Test
  void aTalkGoesOnByMailAndBack() {
    room.says(ChatRoom.NEED);
    FakeChats.Sent told = room.says("continuer par mail");
    assertTrue(told.text().contains("camille@mok.example"), told.text());
    Parcel invitation = room.mail.to("camille@mok.example").getLast();
    assertFalse(invitation.message().text().contains("Kinshasa"), "the address may be mistyped");

    room.mails("camille@mok.example", "oui, par ici", List.of(RecordingDoor.id(invitation)));
    String byMail = room.mail.lastTo("camille@mok.example");
    assertTrue(byMail.contains("il me manque ceci"), byMail);

    FakeChats.Sent back = room.says("récap");
    assertTrue(back.text().contains("Mains Ouvertes Kinshasa"), back.text());
  }

  @Test
  void whoeverElseQuotesAnInvitationSeesNothing() {
    room.says(ChatRoom.NEED);
    room.says("continuer par mail camille@autre.example");
    Parcel invitation = room.mail.to("camille@autre.example").getLast();

    room.mails("stranger@elsewhere.example", "récap", List.of(RecordingDoor.id(invitation)));
    room.mails("camille@autre.example", "récap", List.of("<guessed@door>"));

    assertFalse(room.mail.lastTo("stranger@elsewhere.example").contains("Kinshasa"));
    assertFalse(room.mail.lastTo("camille@autre.example").contains("Kinshasa"));
  }

  @Test
  void whoBlocksInTheMiddleAndComesBackGoesOnWhereTheyWere() {
    room.says(ChatRoom.NEED);
    int before = room.here().size();
    room.telegram.chats().block(ChatRoom.CAMILLE);
    member("kicked");
    room.telegram.says(ChatRoom.CAMILLE, "dix jours"); // was under way when they blocked
    room.settle();
    assertEquals(before, room.here().size());

    room.telegram.chats().unblock(ChatRoom.CAMILLE);
    member("member");
    room.settle();
    FakeChats.Sent recap = room.says("récap");
    assertTrue(recap.text().contains("Mains Ouvertes Kinshasa"), recap.text());
    assertTrue(recap.text().contains("10 jours"), recap.text());
  }

  private void member(String status) {
    room.telegram
        .updates()
        .push(
            "{\"my_chat_member\":{\"chat\":{\"id\":4711,\"type\":\"private\"},\"from\":{\"id\":4711},"
                + "\"date\":1799658000,\"old_chat_member\":{\"status\":\"member\"},"
                + "\"new_chat_member\":{\"status\":\""
                + status
                + "\"}}}");
  }

  @Test
  void staleAndForgedButtonsChangeNothing() {
    room.says(ChatRoom.NEED);
    FakeChats.Sent recap = room.until("Acceptez-vous");
    String text = recap.text();
    Random random = new Random(7);
    List<String> forged =
        List.of(
            "0|yes",
            "999|yes",
            "yes",
            "|",
            "||||",
            "1|v|organisation|x",
            "1|tick|period|-5",
            "1|ok|nothing",
            "1|form|admin",
            "é".repeat(30),
            "1|edit|" + "x".repeat(50));
    for (String data : forged) {
      room.presses(recap, data);
    }
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[1 + random.nextInt(20)];
      random.nextBytes(noise);
      room.presses(recap, new String(noise, StandardCharsets.ISO_8859_1));
    }
    assertTrue(room.filed().isEmpty());
    assertTrue(room.says("récap").text().contains(text.lines().skip(1).findFirst().orElseThrow()));
    assertEquals(0, room.wiring.inbox.balance().aside());
  }

  @Test
  void anyKindOfUpdateAndFiveHundredBrokenOnesAreWorkedAndLoseNoNeighbour() throws IOException {
    Random random = new Random(20261125);
    List<JsonNode> all =
        Files.readAllLines(Path.of("src/test/resources/telegram/updates.jsonl")).stream()
            .map(ChatRoomTest::tree)
            .toList();
    all.forEach(line -> push((ObjectNode) line.path("update")));
    int broken = 0;
    while (broken < 500) {
      byte[] bytes =
          UpdateMutations.mutate(all.get(random.nextInt(all.size())).path("update"), random);
      if (tree(bytes) instanceof ObjectNode update) {
        push(update);
        broken++;
      }
      if (broken % 100 == 0) {
        room.telegram.says(8_000_000 + broken, "Bonjour");
      }
    }
    room.settle();
    for (int neighbour = 8_000_100; neighbour <= 8_000_500; neighbour += 100) {
      long chat = neighbour;
      assertTrue(room.telegram.sent().stream().anyMatch(sent -> sent.chat() == chat), "" + chat);
    }
    assertEquals(0, room.wiring.inbox.balance().aside());
  }

  private void push(ObjectNode update) {
    room.telegram.updates().push(update.deepCopy().without("update_id").toString());
  }

  private static JsonNode tree(String line) {
    return tree(line.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }
}
