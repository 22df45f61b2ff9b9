package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
  void aPersonWhoBlockedUsIsRejected() {
    telegram.chats().block(CAMILLE);

    assertInstanceOf(Delivery.Rejected.class, channel.deliver(parcel("Bonjour")));
  }

  @Test
  void anUnknownChatIsRejected() {
    Parcel parcel = new Parcel(1, Address.telegram(99), Outbound.of("Bonjour"), 1, false);

    assertInstanceOf(Delivery.Rejected.class, channel.deliver(parcel));
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
  void aConnectionLostAfterSendingRepeatsTheMessageAtMostOnce() {
    Parcel parcel = parcel("Bonjour");
    telegram.failNext("sendMessage", new Fault.DropAfter());

    assertInstanceOf(Delivery.Retry.class, channel.deliver(parcel));
    assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel));

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
  void aWithdrawnTokenKeepsMessagesWaiting() {
    telegram.failNext("sendMessage", Fault.refusal(401, "Unauthorized"));

    assertInstanceOf(Delivery.Retry.class, channel.deliver(parcel("Bonjour")));
  }

  @Test
  void theTokenIsInNoReason() {
    telegram.failNext("sendMessage", Fault.refusal(400, "Bad token " + FakeBotApi.TOKEN));

    assertTrue(!channel.deliver(parcel("Bonjour")).toString().contains(FakeBotApi.TOKEN));
    assertTrue(!api.toString().contains("AA"));
  }
}
