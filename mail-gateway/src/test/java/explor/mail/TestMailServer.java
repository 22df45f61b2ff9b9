package explor.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

/** A mail server in this process, on free ports, with one mailbox of ours. */
final class TestMailServer implements AutoCloseable {
  static final String ADDRESS = "explor@assistant.example";

  final GreenMail server;
  final GreenMailUser mailbox;

  TestMailServer() {
    ServerSetup[] setups = {
      dynamic(ServerSetupTest.SMTP), dynamic(ServerSetupTest.IMAP),
    };
    server = new GreenMail(setups);
    server.start();
    mailbox = server.setUser(ADDRESS, "explor", "pass:w@rd");
  }

  private static ServerSetup dynamic(ServerSetup setup) {
    return new ServerSetup(0, "127.0.0.1", setup.getProtocol());
  }

  MailSettings imap() {
    int port = server.getImap().getPort();
    return MailSettings.parse("imap://explor:pass%3Aw%40rd@127.0.0.1:" + port + "/INBOX")
        .withTimeout(Duration.ofSeconds(5));
  }

  MailSettings smtp() {
    return MailSettings.parse("smtp://127.0.0.1:" + server.getSmtp().getPort())
        .withTimeout(Duration.ofSeconds(5));
  }

  MailSettings smtpWithLogin() {
    return MailSettings.parse("smtp://explor@127.0.0.1:" + server.getSmtp().getPort())
        .withTimeout(Duration.ofSeconds(5));
  }

  /** The mailbox through another port. */
  MailSettings imapBy(int port) {
    return MailSettings.parse("imap://explor:pass%3Aw%40rd@127.0.0.1:" + port + "/INBOX")
        .withTimeout(Duration.ofSeconds(5));
  }

  /** Puts a mail into our mailbox. */
  void deliver(String source) {
    byte[] bytes = source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    try {
      mailbox.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  void deliver(int number) {
    deliver(
        """
        From: Camille Derain <camille@ruches.example>
        To: explor@assistant.example
        Subject: Mail %d
        Message-ID: <m%d@ruches.example>

        Bonjour %d
        """
            .formatted(number, number, number));
  }

  @Override
  public void close() {
    server.stop();
  }
}
