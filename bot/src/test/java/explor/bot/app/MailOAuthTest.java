package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Intake;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.config.Faults;
import explor.bot.upkeep.Pulse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail door with OAuth2: settings, a token server, a mail server that takes the token. */
class MailOAuthTest {
  private static final String BOT = "explor@resacoop.example";
  private static final String TOKEN = "ya29.token";

  private final List<String> asked = new ArrayList<>();
  private HttpServer endpoint;
  private GreenMail mail;

  @BeforeEach
  void start() throws Exception {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    endpoint.createContext(
        "/token",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body =
              ("{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    endpoint.start();
    mail = new GreenMail(new ServerSetup[] {setup("smtp"), setup("imap")});
    mail.start();
    mail.setUser(BOT, BOT, TOKEN);
  }

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(20_000);
    return setup;
  }

  @AfterEach
  void stop() {
    endpoint.stop(0);
    mail.stop();
  }

  private Map<String, String> environment() {
    String user = BOT.replace("@", "%40") + "@127.0.0.1:";
    Map<String, String> all = new HashMap<>();
    all.put("EXPLOR_MAIL_ADDRESS", BOT);
    all.put("EXPLOR_MAIL_IMAP", "imap://" + user + mail.getImap().getPort() + "/INBOX");
    all.put("EXPLOR_MAIL_SMTP", "smtp://" + user + mail.getSmtp().getPort());
    all.put(
        "EXPLOR_MAIL_OAUTH_TOKEN_URL",
        "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/token");
    all.put("EXPLOR_MAIL_OAUTH_CLIENT_ID", "explor-client");
    all.put("EXPLOR_MAIL_OAUTH_CLIENT_SECRET", "hush-secret");
    all.put("EXPLOR_MAIL_OAUTH_REFRESH_TOKEN", "hush-refresh");
    return all;
  }

  private static Settings settings(Map<String, String> environment, Faults faults) {
    return Settings.load(Path.of(".."), Optional.empty(), environment, faults);
  }

  @Test
  void withATokenServerTheMailboxIsReadAndWrittenWithoutAPassword() throws Exception {
    Faults faults = new Faults();
    Settings settings = settings(environment(), faults);
    faults.throwIfAny();
    Seen seen = new Seen();
    try (Doors doors = new Doors(settings, Clock.systemUTC())) {
      Channel channel = doors.channels("key").getFirst();
      Parcel parcel = new Parcel(7, Address.mail(BOT), Outbound.of("Bonjour"), 1, false);
      assertInstanceOf(Delivery.Sent.class, channel.deliver(parcel));
      Doors.Receiver receiver =
          doors.receivers(seen, List.of(), new Pulse(Clock.systemUTC())).getFirst();
      Thread reading = Thread.ofPlatform().start(receiver.loop());
      Raw raw = seen.raws.poll(30, TimeUnit.SECONDS);
      receiver.stop().run();
      reading.join();
      assertTrue(raw != null && new String(raw.body(), StandardCharsets.UTF_8).contains("Bonjour"));
    }
    assertEquals(1, asked.size(), "both servers share one token");
    assertTrue(asked.getFirst().contains("client_id=explor-client"), asked.getFirst());
  }

  @Test
  void theSecretsOfOAuthAreShownNowhere() {
    Settings settings = settings(environment(), new Faults());
    assertFalse((settings + " " + settings.mail()).contains("hush"));
  }

  @Test
  void halfAnOAuthSettingIsAFaultThatNamesWhatIsMissingAndNoSecret() {
    for (String missing : List.of("TOKEN_URL", "CLIENT_ID")) {
      Map<String, String> environment = environment();
      environment.remove("EXPLOR_MAIL_OAUTH_" + missing);
      String fault = fault(environment);
      assertTrue(fault.contains("needs token_url, client_id"), fault);
      assertFalse(fault.contains("hush"), fault);
    }
  }

  @Test
  void secretsAreNotSentOverALineThatAnybodyCanRead() {
    for (String url :
        List.of("http://login.example/token", "http://localhost:1@login.example/token")) {
      Map<String, String> environment = environment();
      environment.put("EXPLOR_MAIL_OAUTH_TOKEN_URL", url);
      assertTrue(fault(environment).contains("https://"));
    }
  }

  @Test
  void aTokenServerThatIsNoUrlIsAFaultLikeAnyOther() {
    Map<String, String> environment = environment();
    environment.put("EXPLOR_MAIL_OAUTH_TOKEN_URL", "https://login example/token");
    assertTrue(fault(environment).contains("no valid address"));
  }

  @Test
  void aTokenOpensTheMailboxOfTheUserThatTheUrlNames() {
    Map<String, String> environment = environment();
    environment.put("EXPLOR_MAIL_IMAP", "imaps://imap.example/INBOX");
    assertTrue(fault(environment).contains("needs a user"));
  }

  private static String fault(Map<String, String> environment) {
    Faults faults = new Faults();
    settings(environment, faults);
    assertEquals(1, faults.all().size(), faults.all().toString());
    return faults.all().getFirst().toString();
  }

  /** An intake that only remembers. */
  private static final class Seen implements Intake {
    final BlockingQueue<Raw> raws = new LinkedBlockingQueue<>();

    @Override
    public void accept(String channel, List<Raw> batch, String mark) {
      raws.addAll(batch);
    }

    @Override
    public String mark(String channel) {
      return "";
    }
  }
}
