package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import explor.bot.telegram.FakeBotApi;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} with a webhook instead of polling: Telegram posts, the answer arrives. */
@Timeout(120)
class WebhookServeTest {
  @TempDir Path folder;

  @Test
  void anUpdateThatIsPostedIsAnsweredAndTheProfileIsRegistered() throws Exception {
    InetSocketAddress here = free();
    try (FakeBotApi telegram = FakeBotApi.start();
        HttpClient http = HttpClient.newHttpClient();
        World world = Configured.world()) {
      Serve serve = Serve.start(settings(telegram, here), world, Clock.systemUTC());
      JsonNode told = telegram.awaitCalls("setWebhook", 1).getFirst().body();
      telegram.chats().know(4711);
      HttpRequest post =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + here.getPort() + "/explor/in"))
              .header("X-Telegram-Bot-Api-Secret-Token", told.path("secret_token").asText())
              .POST(BodyPublishers.ofString(update()))
              .build();
      assertEquals(200, http.send(post, BodyHandlers.discarding()).statusCode());
      assertTrue(telegram.awaitSent(1).getFirst().text().contains("EXPLOR"));
      // Once for everyone, and for each of the two languages.
      assertEquals(3, telegram.awaitCalls("setMyCommands", 3).size());
      assertEquals(3, telegram.awaitCalls("setMyShortDescription", 3).size());
      assertEquals(0, telegram.calls("getUpdates").size());
      serve.close();
    }
  }

  private static InetSocketAddress free() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new InetSocketAddress("127.0.0.1", socket.getLocalPort());
    }
  }

  private Settings settings(FakeBotApi telegram, InetSocketAddress listen) {
    URI address = URI.create("https://assistant.example/explor/in");
    return new Settings(
        Path.of("../config"),
        folder,
        FakeBotApi.TOKEN,
        telegram.address().toString(),
        Settings.PER_SECOND,
        "",
        "",
        "",
        "",
        List.of(),
        FileOptions.USUAL,
        MailOptions.USUAL,
        new TelegramOptions(Optional.of(address), listen),
        UpkeepOptions.USUAL);
  }

  private static String update() {
    return "{\"update_id\":77,\"message\":{\"message_id\":1,\"date\":"
        + Instant.now().getEpochSecond()
        + ",\"text\":\"Bonjour\",\"chat\":{\"id\":4711,\"type\":\"private\"},"
        + "\"from\":{\"id\":4711,\"is_bot\":false,\"first_name\":\"Camille\"}}}";
  }
}
