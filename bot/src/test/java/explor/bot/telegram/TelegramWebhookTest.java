package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TelegramWebhookTest {
  private static final String SECRET = "un-secret-de-test_42";
  private static final String UPDATE = "{\"update_id\":12,\"message\":{\"text\":\"Bonjour\"}}";

  private final FakeBotApi telegram = FakeBotApi.start();
  private final TelegramApi api =
      new TelegramApi(FakeBotApi.TOKEN, telegram.address(), Duration.ofSeconds(25));
  private final MemoryIntake inbox = new MemoryIntake();
  private final TelegramWebhook webhook =
      new TelegramWebhook(
          new TelegramWebhook.Place(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
              URI.create("https://explor.example/telegram"),
              SECRET),
          inbox,
          api);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void listen() throws IOException {
    webhook.listen();
  }

  @AfterEach
  void close() {
    webhook.close();
    api.close();
    telegram.close();
  }

  private int post(String secret, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + webhook.address().getPort() + "/telegram"))
            .POST(BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  @Test
  void anUpdateWithTheSecretIsStoredBeforeItIsAccepted() throws Exception {
    assertEquals(200, post(SECRET, UPDATE));

    assertEquals("12", inbox.rows().getFirst().externalId());
    assertEquals(UPDATE, new String(inbox.rows().getFirst().body(), "UTF-8"));
  }

  @Test
  void theSameUpdatePostedAgainChangesNothing() throws Exception {
    post(SECRET, UPDATE);
    assertEquals(200, post(SECRET, UPDATE));

    assertEquals(1, inbox.rows().size());
  }

  @Test
  void withoutTheSecretNothingIsStored() throws Exception {
    assertEquals(403, post("", UPDATE));
    assertEquals(403, post(SECRET + "x", UPDATE));

    assertEquals(0, inbox.rows().size());
  }

  @Test
  void whatCannotBeStoredIsPostedAgainLater() throws Exception {
    inbox.failNext(1);

    assertEquals(503, post(SECRET, UPDATE));
    assertEquals(200, post(SECRET, UPDATE));
  }

  @Test
  void whatIsNoUpdateOrTooLargeIsRefused() throws Exception {
    assertEquals(400, post(SECRET, "{\"hello\":1}"));
    assertEquals(400, post(SECRET, "not json"));
    assertEquals(413, post(SECRET, "{\"update_id\":12,\"x\":\"" + "x".repeat(1 << 20) + "\"}"));

    assertEquals(0, inbox.rows().size());
  }

  @Test
  void everyKindOfUpdateAndBrokenOnesAreTakenOrRefusedAndTheNextIsTaken() throws Exception {
    Random random = new Random(20261126);
    for (JsonNode line : UpdateReaderTest.updates()) {
      JsonNode update = line.path("update");
      assertEquals(200, post(SECRET, update.toString()), update.toString());
      byte[] broken = UpdateMutations.mutate(update, random);
      int status = post(SECRET, new String(broken, StandardCharsets.UTF_8));
      assertTrue(status == 200 || status == 400, status + ": " + update);
    }
    assertEquals(200, post(SECRET, UPDATE));
  }

  @Test
  void aPressThatWasPostedIsAnswered() throws Exception {
    post(SECRET, "{\"update_id\":13,\"callback_query\":{\"id\":\"77\",\"data\":\"ok\"}}");

    telegram.awaitCalls("answerCallbackQuery", 1);
  }

  @Test
  void aWithdrawnTokenIsSaidOnceAndNotAskedAboutForEver() {
    telegram.failNext("setWebhook", FakeBotApi.Fault.refusal(401, "Unauthorized"));
    webhook.close();
    try (TelegramWebhook other = another()) {
      other.run(); // would wait and ask again for ever
    }

    assertEquals(1, telegram.calls("setWebhook").size());
  }

  private TelegramWebhook another() {
    return new TelegramWebhook(
        new TelegramWebhook.Place(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            URI.create("https://explor.example/telegram"),
            SECRET),
        inbox,
        api);
  }

  @Test
  void telegramIsToldTheAddressAndTheSecret() throws Exception {
    webhook.close();
    try (TelegramWebhook other = another()) {
      other.run();
    }

    var told = telegram.calls("setWebhook").getFirst().body();
    assertEquals(SECRET, told.path("secret_token").asText());
    assertEquals("https://explor.example/telegram", told.path("url").asText());
  }
}
