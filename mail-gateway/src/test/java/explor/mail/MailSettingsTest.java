package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailSettingsTest {
  @Test
  void aUrlSaysEverything() {
    MailSettings s =
        MailSettings.parse("imaps://explor%40assistant.example:p%3A%2F+x@mail.example:1993/Aide");
    assertEquals("explor@assistant.example", s.user());
    assertEquals("p:/+x", s.password());
    assertEquals(1993, s.port());
    assertEquals("Aide", s.folder());
    assertEquals("imaps", s.protocol());
  }

  @Test
  void whatIsLeftOutIsUsual() {
    assertEquals(993, MailSettings.parse("imaps://mail.example").port());
    assertEquals("INBOX", MailSettings.parse("imap://mail.example/").folder());
    assertEquals(587, MailSettings.parse("smtp://mail.example?starttls=required").port());
    assertTrue(MailSettings.parse("smtp://mail.example?starttls=required").startTls());
  }

  @Test
  void thePasswordIsNeverShown() {
    assertFalse(MailSettings.parse("imap://u:secret@mail.example").toString().contains("secret"));
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> MailSettings.parse("imap://u:se cret@mail.example"));
    assertFalse(String.valueOf(e.getMessage()).contains("cret@"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://mail.example", "imap:", "smtp://h?tls=1", "", "imaps:///INBOX"})
  void whatIsNoMailUrlIsToldSo(String url) {
    assertThrows(IllegalArgumentException.class, () -> MailSettings.parse(url));
  }

  @Test
  void everyTimeoutIsSet() {
    for (String url : new String[] {"imap://h", "imaps://h", "smtp://h", "smtps://h"}) {
      MailSettings s = MailSettings.parse(url);
      for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        assertEquals("30000", s.properties().getProperty("mail." + s.protocol() + "." + name));
      }
    }
  }

  @Test
  void aFileThatHoldsNoCertificatesStopsTheStart(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), "nothing");
    for (String ca : List.of(file.toString(), folder.resolve("none.pem").toString())) {
      String url = "imaps://u:p@mail.example/INBOX?ca=" + ca;
      Exception said = assertThrows(IllegalArgumentException.class, () -> MailSettings.parse(url));
      assertTrue(said.toString().contains(ca), said::toString);
    }
  }
}
