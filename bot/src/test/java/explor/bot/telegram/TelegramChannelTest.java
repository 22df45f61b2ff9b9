package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Delivery;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.telegram.FakeBotApi.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TelegramChannelTest {
  private static final long CAMILLE = 4711;

  private final FakeBotApi telegram = FakeBotApi.start();
  private final TelegramApi api =
      new TelegramApi(FakeBotApi.TOKEN, telegram.address(), Duration.ofSeconds(25));
  private Instant now = Instant.parse("2026-11-02T09:00:00Z");
  private final InstantSource clock = () -> now;
  private final TelegramChannel channel =
      new TelegramChannel(api, FakeBotApi.USERNAME, Pace.Limits.TELEGRAM, clock);
  private long parcels;

  TelegramChannelTest() {
    telegram.chats().know(CAMILLE);
  }

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  private Parcel parcel(String text, Outbound.Button... buttons) {
    return new Parcel(++parcels, Address.telegram(CAMILLE), Outbound.of(text, buttons), 1, false);
  }

  private Parcel parcel(Outbound message) {
    return new Parcel(++parcels, Address.telegram(CAMILLE), message, 1, false);
  }

  @Test
  void aMessageArrivesWithItsButtonsAndEverySignOfHtmlAsWritten() {
    Delivery delivery =
        channel.deliver(
            parcel("Merci <b>Camille</b> & co. 🌍", new Outbound.Button("ok", "C'est <bien>")));

    FakeChats.Sent sent = telegram.sent().getFirst();
    assertEquals("Merci <b>Camille</b> & co. 🌍", sent.text());
    assertEquals(List.of("ok"), sent.buttons());
    assertEquals(new Delivery.Sent(CAMILLE + "/" + sent.message()), delivery);
  }

  @Test
  void aLongTextArrivesInPartsAndTheLastCarriesTheButtons() {
    String text = "Une phrase assez longue pour remplir la page. ".repeat(200);

    channel.deliver(parcel(text, new Outbound.Button("ok", "D'accord")));

    List<FakeChats.Sent> sent = telegram.sent();
    assertEquals(3, sent.size());
    assertTrue(sent.get(0).text().endsWith("page."));
    assertEquals(List.of(), sent.get(0).buttons());
    assertEquals(List.of("ok"), sent.get(2).buttons());
  }

  private TelegramChannel withFiles() {
    Map<String, byte[]> files = Map.of("aa", new byte[3000], "bb", new byte[7]);
    return new TelegramChannel(
        api,
        FakeBotApi.USERNAME,
        Pace.Limits.TELEGRAM,
        hash -> java.util.Optional.ofNullable(files.get(hash)),
        clock);
  }

  private static Outbound withPapers() {
    return Outbound.of("Voici votre carte")
        .with(Outbound.Chat.showing(List.of(), List.of(new Outbound.Place("École", -4.3, 15.3))))
        .enclosing(
            List.of(
                new Outbound.Enclosure("aa", "SOS.pdf", "application/pdf"),
                new Outbound.Enclosure("gone", "autre.pdf", "application/pdf"),
                new Outbound.Enclosure("bb", "SOS.vcf", "text/vcard")));
  }

  /** Waits as the limits of Telegram ask. */
  private Delivery patiently(TelegramChannel channel, Parcel parcel) {
    Delivery delivery = channel.deliver(parcel);
    while (delivery instanceof Delivery.Paced paced) {
      now = now.plus(paced.after());
      delivery = channel.deliver(parcel);
    }
    return delivery;
  }

  @Test
  void filesAndPlacesFollowTheTextAndAFileThatIsGoneIsLeftOut() {
    assertInstanceOf(Delivery.Sent.class, patiently(withFiles(), parcel(withPapers())));
    assertEquals(
        List.of("Voici votre carte", "École @-4.3,15.3", "SOS.pdf 3000", "SOS.vcf 7"),
        telegram.sent().stream().map(FakeChats.Sent::text).toList());
  }

  @Test
  void aFileThatFailsIsSentAgainWithoutTheText() {
    TelegramChannel channel = withFiles();
    Parcel parcel = parcel(withPapers());
    telegram.failNext("sendDocument", new FakeBotApi.Fault.DropBefore());
    assertInstanceOf(Delivery.Retry.class, patiently(channel, parcel));
    assertInstanceOf(Delivery.Sent.class, patiently(channel, parcel));
    assertEquals(4, telegram.sent().size());
  }

  @Test
  void aFileThatTelegramDoesNotTakeLosesNeitherTheTextNorTheOthers() {
    telegram.failNext("sendDocument", FakeBotApi.Fault.refusal(413, "Request Entity Too Large"));
    assertInstanceOf(Delivery.Sent.class, patiently(withFiles(), parcel(withPapers())));
    assertEquals(3, telegram.sent().size());
  }

  @Test
  void aRetryOfALongTextGoesOnWhereItStopped() {
    Parcel parcel = parcel("Une phrase assez longue pour remplir la page. ".repeat(150));
    for (int i = 0; i < 2; i++) {
      channel.deliver(parcel("un autre"));
    }

    assertEquals(new Delivery.Paced(Duration.ofSeconds(1)), channel.deliver(parcel));
    now = now.plusSeconds(1);
    assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel));

    assertEquals(4, telegram.sent().size());
  }

  @Test
  void floodControlIsHonouredAsLongAsTelegramAsks() {
    telegram.failNext("sendMessage", Fault.tooManyRequests(9));

    assertEquals(
        new Delivery.Retry("flood control", Duration.ofSeconds(9)),
        channel.deliver(parcel("Bonjour")));
    Delivery again = channel.deliver(parcel("Bonjour"));
    assertInstanceOf(Delivery.Paced.class, again);
    assertEquals(1, telegram.calls("sendMessage").size());
  }

  @Test
  void aPersonWhoBlockedUsCannotBeReachedHere() {
    telegram.chats().block(CAMILLE);

    assertInstanceOf(Delivery.Unreachable.class, channel.deliver(parcel("Bonjour")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "403|Forbidden: user is deactivated",
        "403|Forbidden: bot can't initiate conversation with a user",
        "403|Forbidden: bot was kicked from the supergroup chat",
        "403|Forbidden: the group chat was deleted",
        "400|Bad Request: chat not found",
        "400|Bad Request: PEER_ID_INVALID",
        "400|Bad Request: have no rights to send a message",
        "400|Bad Request: not enough rights to send text messages to the chat",
        "400|Bad Request: CHAT_WRITE_FORBIDDEN",
        "400|Bad Request: TOPIC_CLOSED"
      })
  void whereNothingCanBeWrittenThePersonIsLookedForElsewhereAfterOneCall(String refusal) {
    String[] parts = refusal.split("\\|");
    telegram.failNext("sendMessage", Fault.refusal(Integer.parseInt(parts[0]), parts[1]));

    assertInstanceOf(
        Delivery.Unreachable.class,
        channel.deliver(parcel("Bonjour", new Outbound.Button("ok", "D'accord"))));
    assertEquals(1, telegram.calls("sendMessage").size());
  }

  @Test
  void anUnknownChatCannotBeReached() {
    Parcel parcel = new Parcel(1, Address.telegram(99), Outbound.of("Bonjour"), 1, false);

    assertInstanceOf(Delivery.Unreachable.class, channel.deliver(parcel));
  }

  @Test
  void aMessageWhoseButtonsTelegramRefusesArrivesWithoutThem() {
    Outbound.Button[] many = new Outbound.Button[3];
    java.util.Arrays.fill(many, new Outbound.Button("ok", "D'accord"));
    telegram.failNext("sendMessage", Fault.refusal(400, "Bad Request: BUTTON_DATA_INVALID"));

    assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel("1 < 2", many)));

    assertEquals("1 < 2", telegram.sent().getFirst().text());
    assertEquals(List.of(), telegram.sent().getFirst().buttons());
  }

  @Test
  void inAGroupWhatOnlyAPrivateChatCanBeAskedForIsAskedForInWords() {
    telegram.chats().know(-5);
    Outbound message =
        Outbound.of("Votre numéro ?").with(Outbound.Chat.requesting("contact", "Le donner"));

    assertInstanceOf(
        Delivery.Sent.class,
        channel.deliver(new Parcel(++parcels, Address.telegram(-5), message, 1, false)));
    assertEquals("Votre numéro ?", telegram.sent().getFirst().text());
  }

  @Test
  void aMessageThatIsRefusedInEveryShapeIsRejectedAndNotTriedForEver() {
    for (int i = 0; i < 3; i++) {
      telegram.failNext("sendMessage", Fault.refusal(400, "Bad Request: can't parse entities"));
    }
    assertInstanceOf(
        Delivery.Rejected.class,
        channel.deliver(parcel("Bonjour", new Outbound.Button("ok", "D'accord"))));
    assertEquals(3, telegram.calls("sendMessage").size());
  }

  @Test
  void halfASurrogatePairCostsNoMessage() {
    assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel("Coupé \ud83d net")));
    assertEquals("Coupé ? net", telegram.sent().getFirst().text());
  }

  @Test
  void htmlOfAProxyOrABrokenConnectionIsRetried() {
    telegram.failNext("sendMessage", new Fault.BadGateway());
    assertInstanceOf(Delivery.Retry.class, channel.deliver(parcel("Bonjour")));
    telegram.failNext("sendMessage", new Fault.DropBefore());
    assertInstanceOf(Delivery.Retry.class, channel.deliver(parcel("Bonjour")));
    telegram.failNext("sendMessage", Fault.refusal(500, "Internal Server Error"));
    assertInstanceOf(Delivery.Retry.class, channel.deliver(parcel("Bonjour")));
  }

  @Test
  void aServerThatNeverAnswersIsGivenUpInTime() {
    OkHttpClient hasty = new OkHttpClient.Builder().callTimeout(Duration.ofMillis(200)).build();
    try (TelegramApi impatient =
        new TelegramApi(
            FakeBotApi.TOKEN, telegram.address(), new HttpClients(hasty, hasty, hasty))) {
      telegram.failNext("sendMessage", new Fault.Hang());

      Delivery delivery =
          new TelegramChannel(impatient, "", Pace.Limits.TELEGRAM, clock)
              .deliver(parcel("Bonjour"));

      assertInstanceOf(Delivery.Retry.class, delivery);
    }
  }

  @Test
  void aConnectionLostAfterSendingRepeatsTheMessageAtMostOnce() {
    Parcel parcel = parcel("Bonjour");
    telegram.failNext("sendMessage", new Fault.DropAfter());

    assertInstanceOf(Delivery.Retry.class, patiently(channel, parcel));
    assertInstanceOf(Delivery.Sent.class, patiently(channel, parcel));

    assertEquals(2, telegram.sent().size());
  }

  @Test
  void htmlThatTelegramCannotReadIsSentAsPlainText() {
    telegram.failNext(
        "sendMessage", Fault.refusal(400, "Bad Request: can't parse entities: unsupported tag"));

    assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel("1 < 2")));

    assertEquals("1 < 2", telegram.sent().getFirst().markup());
  }

  @Test
  void anAnswerThatIsCutOffAfterSendingRepeatsTheMessageAtMostOnce() {
    Parcel parcel = parcel("Bonjour");
    telegram.failNext("sendMessage", new Fault.Truncated(30));

    assertInstanceOf(Delivery.Retry.class, patiently(channel, parcel));
    assertInstanceOf(Delivery.Sent.class, patiently(channel, parcel));

    assertEquals(2, telegram.sent().size());
  }

  @Test
  void anHourOfFloodControlInOneChatHoldsUpNobodyElse() {
    telegram.failNext("sendMessage", Fault.tooManyRequests(3600));
    assertEquals(
        new Delivery.Retry("flood control", Duration.ofHours(1)), channel.deliver(parcel("1")));
    for (long other = 5000; other < 5020; other++) {
      telegram.chats().know(other);
      Parcel theirs =
          new Parcel(++parcels, Address.telegram(other), Outbound.of("Bonjour"), 1, false);
      assertInstanceOf(Delivery.Sent.class, channel.deliver(theirs));
    }
    assertEquals(new Delivery.Paced(Duration.ofHours(1)), channel.deliver(parcel("2")));
  }

  @Test
  void whileTheWholeBotMustWaitAnEmergencyStillTriesAndItsSuccessFreesTheOthers() {
    for (long chat : new long[] {5000, 5001, 5002}) {
      telegram.chats().know(chat);
      telegram.failNext("sendMessage", Fault.tooManyRequests(3600));
    }
    for (long chat : new long[] {5000, 5001}) {
      channel.deliver(
          new Parcel(++parcels, Address.telegram(chat), Outbound.of("Bonjour"), 1, false));
    }
    Parcel cry = new Parcel(++parcels, Address.telegram(CAMILLE), Outbound.of("112"), 1, true);
    assertEquals(new Delivery.Paced(Duration.ofSeconds(30)), channel.deliver(cry));
    now = now.plusSeconds(30);
    assertInstanceOf(Delivery.Retry.class, channel.deliver(cry));
    now = now.plusSeconds(30);
    assertInstanceOf(Delivery.Sent.class, channel.deliver(cry));
    assertInstanceOf(
        Delivery.Sent.class,
        channel.deliver(
            new Parcel(++parcels, Address.telegram(5002), Outbound.of("Bonjour"), 1, false)));
  }

  @Test
  void floodControlOfAnEditIsHonouredAndTheEditComesLater() {
    Delivery.Sent first = assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel("Mars ?")));
    Parcel ticked = parcel(Outbound.of("✓ Mars").with(Outbound.Chat.editing(first.externalId())));
    telegram.failNext("editMessageText", Fault.tooManyRequests(9));

    assertEquals(
        new Delivery.Retry("flood control", Duration.ofSeconds(9)), channel.deliver(ticked));
    now = now.plusSeconds(9);
    assertEquals(first, channel.deliver(ticked));
    assertEquals("✓ Mars", telegram.sent().getFirst().text());
  }

  @Test
  void aWithdrawnTokenKeepsMessagesWaiting() {
    telegram.failNext("sendMessage", Fault.refusal(401, "Unauthorized"));

    assertInstanceOf(Delivery.Retry.class, channel.deliver(parcel("Bonjour")));
  }

  @Test
  void theTokenIsInNoReason() {
    telegram.failNext("sendMessage", Fault.refusal(400, "Bad token " + FakeBotApi.TOKEN));

    assertFalse(channel.deliver(parcel("Bonjour")).toString().contains(FakeBotApi.TOKEN));
    assertFalse(api.toString().contains("AA"));
  }

  @Test
  void ourOwnMessageIsEditedInsteadOfAddingNoise() {
    Delivery.Sent first =
        assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel("Quelles langues ?")));

    Outbound ticked =
        Outbound.of("Quelles langues ? (1)", new Outbound.Button("l:fr", "☑ Français"));
    Delivery second =
        channel.deliver(parcel(ticked.with(Outbound.Chat.editing(first.externalId()))));

    assertEquals(first, second);
    assertEquals(1, telegram.sent().size());
    assertEquals("Quelles langues ? (1)", telegram.sent().getFirst().text());
  }

  @Test
  void anEditThatChangesNothingCountsAsSent() {
    Delivery.Sent first = assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel("Oui ?")));

    assertEquals(
        first,
        channel.deliver(
            parcel(Outbound.of("Oui ?").with(Outbound.Chat.editing(first.externalId())))));
  }

  @Test
  void aMessageThatCanNoLongerBeEditedIsSentAnew() {
    channel.deliver(parcel(Outbound.of("Oui ?").with(Outbound.Chat.editing(CAMILLE + "/999"))));

    assertEquals("Oui ?", telegram.sent().getFirst().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MESSAGE_ID_INVALID", "message can't be edited", "unheard of"})
  void whateverKeepsAMessageFromBeingEditedItIsSentAnew(String why) {
    Delivery.Sent first = assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel("Mars ?")));
    telegram.failNext("editMessageText", Fault.refusal(400, "Bad Request: " + why));

    channel.deliver(parcel(Outbound.of("✓ Mars").with(Outbound.Chat.editing(first.externalId()))));

    assertEquals("✓ Mars", telegram.sent().getLast().text());
  }

  @Test
  void aMessageWithAKeyboardCannotBeEditedAndIsSentAnew() {
    Delivery.Sent asked =
        assertInstanceOf(
            Delivery.Sent.class,
            channel.deliver(
                parcel(
                    Outbound.of("Où êtes-vous ?")
                        .with(Outbound.Chat.requesting("location", "Le dire")))));

    channel.deliver(parcel(Outbound.of("Merci.").with(Outbound.Chat.editing(asked.externalId()))));

    assertEquals(
        List.of("Où êtes-vous ?", "Merci."),
        telegram.sent().stream().map(FakeChats.Sent::text).toList());
  }

  @Test
  void anotherChatsMessageIsNeverEdited() {
    telegram.chats().know(99);
    Delivery.Sent other =
        assertInstanceOf(
            Delivery.Sent.class,
            channel.deliver(
                new Parcel(++parcels, Address.telegram(99), Outbound.of("Privé"), 1, false)));

    channel.deliver(parcel(Outbound.of("Vu ?").with(Outbound.Chat.editing(other.externalId()))));

    assertEquals("Privé", telegram.sent().getFirst().text());
    assertEquals(2, telegram.sent().size());
  }

  @Test
  void contactsArriveAsCardsAndTheAnswerNamesTheMessageWithTheWords() {
    Delivery delivery =
        channel.deliver(
            parcel(
                Outbound.of("Appelez maintenant : +33 1 99 00 12 34")
                    .with(
                        Outbound.Chat.cards(
                            List.of(new Outbound.Contact("Assistance", "+33199001234"))))));

    assertEquals("Assistance +33199001234", telegram.sent().get(1).text());
    assertEquals(new Delivery.Sent(CAMILLE + "/" + telegram.sent().getFirst().message()), delivery);
  }

  @Test
  void aPinnedMessageIsPinned() {
    channel.deliver(parcel(Outbound.of("Votre mission").with(Outbound.Chat.PLAIN.asPinned())));

    telegram.awaitCalls("pinChatMessage", 1);
  }

  @Test
  void aPhoneNumberIsAskedForWithAButtonThatGivesIt() {
    channel.deliver(
        parcel(
            Outbound.of("Votre numéro ?").with(Outbound.Chat.requesting("contact", "Le donner"))));

    var keyboard = telegram.calls("sendMessage").getFirst().body().path("reply_markup");
    assertTrue(keyboard.path("keyboard").path(0).path(0).path("request_contact").asBoolean());
  }

  @Test
  void aGroupThatBecameASupergroupIsFollowed() {
    telegram.chats().migrate(-5001, -1001234567890L);
    Parcel parcel = new Parcel(1, Address.telegram(-5001), Outbound.of("Alerte"), 1, true);

    assertInstanceOf(Delivery.Retry.class, patiently(channel, parcel));
    assertInstanceOf(Delivery.Sent.class, patiently(channel, parcel));

    assertEquals(-1001234567890L, telegram.sent().getFirst().chat());
  }

  @Test
  void buttonsThatTelegramWouldRefuseAreLeftOut() {
    channel.deliver(
        parcel(
            "Choisissez",
            new Outbound.Button("x".repeat(65), "trop"),
            new Outbound.Button("ok", "D'accord"),
            new Outbound.Button("vide", " ")));

    assertEquals(List.of("ok"), telegram.sent().getFirst().buttons());
  }

  @Test
  void onlyInGroupsTheAnsweredMessageIsQuoted() {
    telegram.chats().know(-5);
    channel.deliver(parcel(Outbound.of("Oui").answering(CAMILLE + "/3", List.of())));
    channel.deliver(
        new Parcel(
            ++parcels,
            Address.telegram(-5),
            Outbound.of("Oui").answering("-5/3", List.of()),
            1,
            false));

    List<FakeBotApi.Call> calls = telegram.calls("sendMessage");
    assertFalse(calls.get(0).body().has("reply_parameters"));
    assertEquals(3, calls.get(1).body().path("reply_parameters").path("message_id").asInt());
  }

  @Test
  void anAnswerInAForumIsInTheTopicOfWhatItAnswersAndIsNotLostWhenThatIsGone() {
    long forum = -1001234567890L;
    telegram.chats().know(forum);
    telegram.chats().inTopic(forum, 3, 77);
    Outbound answer = Outbound.of("Oui").answering(forum + "/3", List.of());
    channel.deliver(new Parcel(++parcels, Address.telegram(forum), answer, 1, false));
    telegram.chats().delete(forum, 3);
    Parcel again = new Parcel(++parcels, Address.telegram(forum), answer, 1, false);
    assertInstanceOf(Delivery.Sent.class, channel.deliver(again));

    assertEquals(77, telegram.sent().getFirst().topic());
    assertEquals(2, telegram.sent().size());
  }

  @Test
  void messagesToManyPeopleAndGroupsNeverMeetFloodControl() {
    telegram.chats().limitFlood(clock);
    long[] chats = {1, 2, 3, -7};
    for (long chat : chats) {
      telegram.chats().know(chat);
    }
    int sent = 0;
    while (sent < 200) {
      Address to = Address.telegram(chats[sent % chats.length]);
      Delivery delivery =
          channel.deliver(new Parcel(++parcels, to, Outbound.of("n° " + sent), 1, false));
      switch (delivery) {
        case Delivery.Sent s -> sent++;
        case Delivery.Paced paced -> now = now.plus(paced.after());
        case Delivery.Retry retry -> throw new AssertionError(retry);
        case Delivery.Rejected rejected -> throw new AssertionError(rejected);
        case Delivery.Unreachable gone -> throw new AssertionError(gone);
      }
    }
    assertEquals(200, telegram.calls("sendMessage").size());
  }

  @Test
  void aCardOrAPlaceThatTelegramRefusesIsLeftOutAndTheRestArrives() {
    Outbound message =
        Outbound.of("Appelez le +33 1 99 00 12 34")
            .with(
                Outbound.Chat.showing(
                    List.of(
                        new Outbound.Contact("", "+33199001234"),
                        new Outbound.Contact("Assistance", "+33199001234")),
                    List.of(
                        new Outbound.Place("Nulle part", 999, 0),
                        new Outbound.Place("École", -4.3, 15.3))));

    Delivery delivery = patiently(channel, parcel(message));

    assertEquals(
        List.of("Appelez le +33 1 99 00 12 34", "Assistance +33199001234", "École @-4.3,15.3"),
        telegram.sent().stream().map(FakeChats.Sent::text).toList());
    assertEquals(new Delivery.Sent(CAMILLE + "/" + telegram.sent().getFirst().message()), delivery);
  }
}
