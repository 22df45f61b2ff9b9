package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import explor.mail.ScriptedImap.Habit;
import jakarta.mail.MessagingException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody gets our password but the server that it is for, and nobody reads it on the way. */
final class TlsTest {
  private static String ca(String certificate) throws URISyntaxException {
    String file = "/tls/" + certificate + ".pem";
    return "?starttls=required&ca="
        + Path.of(Objects.requireNonNull(TlsTest.class.getResource(file)).toURI());
  }

  private static void reads(ScriptedImap server, String options) throws MessagingException {
    try (MailReader reader = new MailReader(server.settings(options), MailReader.Limits.USUAL)) {
      reader.readNew(Mark.START, (mails, mark) -> {});
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Habit.class,
      names = {"SPEAKS_TLS", "OFFERS_STARTTLS"})
  void onlyAServerWhoseCertificateIsKnownAndForItsNameHearsThePassword(Habit tls) throws Exception {
    try (ScriptedImap server = new ScriptedImap("right", tls)) {
      assertThrows(MessagingException.class, () -> reads(server, "?starttls=required"));
      assertThrows(MessagingException.class, () -> reads(server, ca("other")));
      assertEquals(0, server.logins.get());
      reads(server, ca("right"));
      assertEquals(1, server.logins.get());
    }
    try (ScriptedImap impostor = new ScriptedImap("other", tls)) {
      assertThrows(MessagingException.class, () -> reads(impostor, ca("other")));
      assertEquals(0, impostor.logins.get());
    }
  }

  @Test
  void whereTlsIsRequiredAServerWithoutItHearsNoPassword() throws Exception {
    try (ScriptedImap server = new ScriptedImap("right")) {
      assertThrows(MessagingException.class, () -> reads(server, "?starttls=required"));
      assertEquals(0, server.logins.get());
    }
  }

  @Test
  void whereTlsIsOfferedItIsTakenWithoutBeingAskedFor() throws Exception {
    try (ScriptedImap server = new ScriptedImap("right", Habit.OFFERS_STARTTLS)) {
      assertThrows(MessagingException.class, () -> reads(server, ""));
      assertEquals(0, server.logins.get(), "its certificate is not known");
    }
  }
}
