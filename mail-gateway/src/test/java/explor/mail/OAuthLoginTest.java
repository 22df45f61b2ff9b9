package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OAuthLoginTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  private final List<String> asked = new ArrayList<>();
  private String answer = "{\"access_token\":\"pass:w@rd\",\"expires_in\":3600}";
  private int status = 200;
  private final HttpServer endpoint = endpoint();
  private final TestMailServer server = new TestMailServer();

  private HttpServer endpoint() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
      http.createContext(
          "/token",
          exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      http.start();
      return http;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private OAuthLogin kept(Path folder, String refreshToken) {
    URI uri = URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/token");
    return new OAuthLogin(
        new OAuthLogin.Settings(uri, "explor", "", refreshToken, ""),
        Clock.fixed(NOW, ZoneOffset.UTC),
        new KeptToken(folder));
  }

  @Test
  void aReplacedRefreshTokenOutlivesARestartUntilTheSettingsNameAnother(@TempDir Path folder)
      throws Exception {
    answer = "{\"access_token\":\"a\",\"refresh_token\":\"second\"}";
    kept(folder, "first").secret();
    kept(folder, "first").secret();
    kept(folder, "other").secret();
    assertTrue(asked.get(1).contains("refresh_token=second"), asked.get(1));
    assertTrue(asked.get(2).contains("refresh_token=other"), asked.get(2));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(files.findFirst().get())));
    }
  }

  private OAuthLogin login(Clock clock, String refreshToken) {
    URI uri = URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/token");
    return new OAuthLogin(
        new OAuthLogin.Settings(uri, "explor", "s+cret", refreshToken, "https://mail.example/"),
        clock);
  }

  private OAuthLogin login() {
    return login(Clock.fixed(NOW, ZoneOffset.UTC), "refresh");
  }

  @AfterEach
  void stop() {
    endpoint.stop(0);
    server.close();
  }

  @Test
  void aMailboxOpensWithATokenOfTheEndpoint() throws Exception {
    server.deliver(1);
    List<RawMail> seen = new ArrayList<>();
    try (MailReader reader = new MailReader(server.imap(), MailReader.Limits.USUAL, login())) {
      reader.readNew(Mark.START, (mails, mark) -> seen.addAll(mails));
    }
    assertEquals(1, seen.size());
    assertEquals(
        "grant_type=refresh_token&client_id=explor&client_secret=s%2Bcret&refresh_token=refresh"
            + "&scope=https%3A%2F%2Fmail.example%2F",
        asked.getFirst());
  }

  @Test
  void aTokenIsKeptUntilAMinuteBeforeItExpires() throws Exception {
    MovingClock clock = new MovingClock(NOW);
    OAuthLogin login = login(clock, "refresh");
    login.secret();
    clock.now = NOW.plusSeconds(3539);
    login.secret();
    assertEquals(1, asked.size());
    clock.now = NOW.plusSeconds(3541);
    login.secret();
    assertEquals(2, asked.size());
  }

  @Test
  void aRefusedTokenIsNotTriedAgain() throws Exception {
    answer = "{\"access_token\":\"stale\",\"expires_in\":3600}";
    OAuthLogin login = login();
    try (MailReader reader = new MailReader(server.imap(), MailReader.Limits.USUAL, login)) {
      assertThrows(MessagingException.class, () -> reader.readNew(Mark.START, (mails, mark) -> {}));
      answer = "{\"access_token\":\"pass:w@rd\"}";
      reader.readNew(Mark.START, (mails, mark) -> {});
    }
    assertEquals(2, asked.size());
  }

  @Test
  void aChangedRefreshTokenIsUsedFromThenOn() throws Exception {
    answer = "{\"access_token\":\"a\",\"refresh_token\":\"next\\/1\",\"expires_in\":\"10\"}";
    OAuthLogin login = login();
    login.secret();
    login.secret();
    assertTrue(asked.getLast().contains("refresh_token=next%2F1"), asked.getLast());
  }

  @Test
  void withoutARefreshTokenTheApplicationItselfLogsIn() throws Exception {
    login(Clock.fixed(NOW, ZoneOffset.UTC), "").secret();
    assertTrue(asked.getFirst().startsWith("grant_type=client_credentials"));
  }

  @Test
  void anEndpointThatRefusesIsToldWithoutSecrets() {
    status = 400;
    answer = "{\"error\":\"invalid_grant\"}";
    OAuthLogin login = login();
    String said = assertThrows(MessagingException.class, login::secret).getMessage();
    assertEquals("the token endpoint refuses us: 400 invalid_grant", said);
    try (MailSender sender = new MailSender(server.smtpWithLogin(), login, Clock.systemUTC())) {
      assertInstanceOf(
          SendResult.Retry.class,
          sender.send(MailSenderTest.mail("<1@a.example>", "x", "c@ruches.example")));
    }
    String shown =
        new OAuthLogin.Settings(URI.create("http://h/t"), "id", "hush", "hush", "").toString();
    assertFalse(shown.contains("hush"));
  }

  private static final class MovingClock extends Clock {
    private Instant now;

    MovingClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
