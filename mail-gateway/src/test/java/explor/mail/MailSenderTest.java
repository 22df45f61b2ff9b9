package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MailSenderTest {
  static OutgoingMail mail(String id, String subject, String... to) {
    return new OutgoingMail(
        id,
        TestMailServer.ADDRESS,
        "L'équipe EXPLOR",
        List.of(to),
        "",
        subject,
        Instant.parse("2026-11-25T10:00:00Z"),
        "Bonjour,\n\nà bientôt – l'équipe",
        "<p>Bonjour, à bientôt</p>",
        "{\"case\":\"b07\"}",
        "<q@ruches.example>",
        List.of("<p@ruches.example>", "<q@ruches.example>"),
        "auto-replied");
  }

  private static ReceivedMail received(MimeMessage message) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    return new MimeParser(MimeParser.Settings.USUAL).parse(out.toByteArray());
  }

  @Test
  void whatIsSentArrivesAsItWasWritten() throws Exception {
    try (TestMailServer server = new TestMailServer();
        MailSender sender = new MailSender(server.smtp())) {
      SendResult result =
          sender.send(
              mail("<1@assistant.example>", "Réponse à votre demande", "camille@ruches.example"));
      assertEquals(new SendResult.Sent("<1@assistant.example>"), result);
      MimeMessage message = server.server.getReceivedMessages()[0];
      ReceivedMail mail = received(message);
      assertEquals("<1@assistant.example>", mail.messageId());
      assertEquals("Réponse à votre demande", mail.subject());
      assertEquals("L'équipe EXPLOR", mail.fromName());
      assertEquals(List.of("<p@ruches.example>", "<q@ruches.example>"), mail.references());
      assertEquals("Bonjour,\n\nà bientôt – l'équipe", mail.text().strip());
      assertEquals("explor.json", mail.attachments().getFirst().name());
      assertEquals("auto-replied", message.getHeader("Auto-Submitted")[0]);
      assertEquals(MailKind.AUTO_REPLY, mail.kind(), "our own mails must not look like a person's");
    }
  }

  @Test
  void noValueCanBeginAnotherHeader() throws Exception {
    try (TestMailServer server = new TestMailServer();
        MailSender sender = new MailSender(server.smtp())) {
      String evil = "Bonjour\r\nBcc: victim@ruches.example\r\n\r\nbody";
      sender.send(mail("<2@assistant.example>\r\nX-Evil: 1", evil, "camille@ruches.example"));
      MimeMessage message = server.server.getReceivedMessages()[0];
      assertNull(message.getHeader("Bcc"));
      assertNull(message.getHeader("X-Evil"));
      assertEquals("Bonjour  Bcc: victim@ruches.example    body", received(message).subject());
    }
  }

  @Test
  void manyMailsUseOneConnection() {
    try (TestMailServer server = new TestMailServer();
        MailSender sender = new MailSender(server.smtp())) {
      for (int i = 0; i < 20; i++) {
        String id = "<" + i + "@assistant.example>";
        assertEquals(new SendResult.Sent(id), sender.send(mail(id, "x", "camille@ruches.example")));
      }
      assertEquals(20, server.server.getReceivedMessages().length);
    }
  }

  @Test
  void aServerThatIsAwayIsTriedAgainLater() {
    MailSettings gone;
    try (TestMailServer server = new TestMailServer()) {
      gone = server.smtp();
    }
    try (MailSender sender = new MailSender(gone)) {
      assertInstanceOf(
          SendResult.Retry.class,
          sender.send(mail("<1@assistant.example>", "x", "c@ruches.example")));
    }
  }

  @Test
  void anAddressThatIsNoneIsRejected() {
    try (TestMailServer server = new TestMailServer();
        MailSender sender = new MailSender(server.smtp())) {
      assertInstanceOf(
          SendResult.Rejected.class,
          sender.send(mail("<1@assistant.example>", "x", "not an address")));
    }
  }

  @Test
  void eachRecipientHasItsOwnResult() throws Exception {
    try (ScriptedSmtp server =
            new ScriptedSmtp(
                Map.of(
                    "gone@ruches.example",
                    "550 5.1.1 unknown",
                    "full@ruches.example",
                    "452 4.2.2 full"));
        MailSender sender = new MailSender(server.settings())) {
      Map<String, SendResult> results =
          sender.sendToAll(
              mail(
                  "<1@assistant.example>",
                  "x",
                  "ok@ruches.example",
                  "gone@ruches.example",
                  "full@ruches.example"));
      assertInstanceOf(SendResult.Sent.class, results.get("ok@ruches.example"));
      assertInstanceOf(SendResult.Rejected.class, results.get("gone@ruches.example"));
      assertInstanceOf(SendResult.Retry.class, results.get("full@ruches.example"));
      assertTrue(results.toString().contains("5.1.1"));
    }
  }

  @Test
  void aTemporaryRefusalOfTheOnlyRecipientIsTriedAgain() throws Exception {
    try (ScriptedSmtp server =
            new ScriptedSmtp(Map.of("c@ruches.example", "450 4.7.1 greylisted"));
        MailSender sender = new MailSender(server.settings())) {
      assertInstanceOf(
          SendResult.Retry.class,
          sender.send(mail("<1@assistant.example>", "x", "c@ruches.example")));
    }
  }

  @Test
  void whereTlsIsRequiredAServerWithoutItGetsNeitherMailNorPassword() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("AUTH", "235 welcome"))) {
      String url = "smtp://explor:secret@127.0.0.1:" + server.settings().port();
      try (MailSender sender = new MailSender(MailSettings.parse(url + "?starttls=required"))) {
        SendResult result = sender.send(mail("<1@assistant.example>", "x", "c@ruches.example"));
        assertInstanceOf(SendResult.Retry.class, result);
      }
      assertTrue(server.heard().noneMatch(line -> line.matches("(AUTH|MAIL|DATA).*")));
    }
  }

  @Test
  void aServerThatCannotCheckLoginsNowIsTriedAgainSoon() throws Exception {
    assertEquals(Duration.ZERO, afterLogin("454 4.7.0 Temporary authentication failure"));
    assertEquals(Duration.ofMinutes(5), afterLogin("535 5.7.8 Authentication failed"));
  }

  private static Duration afterLogin(String answer) throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("AUTH", answer));
        MailSender sender = new MailSender(server.settings())) {
      SendResult result = sender.send(mail("<1@assistant.example>", "x", "c@ruches.example"));
      return assertInstanceOf(SendResult.Retry.class, result).after();
    }
  }
}
