package explor.bot.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.mail.MimeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ReadMailTest {
  private static final MimeParser PARSER = new MimeParser(MimeParser.Settings.USUAL);

  @Test
  void aMailBecomesOneLineOfJson() {
    String mail = "From: Lucie <lucie@ruches.example>\nSubject: Re: b07\n\nCLORE sans suite\n";
    assertEquals(
        "{\"file\":\"a.eml\",\"kind\":\"person\",\"answer\":true,"
            + "\"why\":\"nothing says that a machine wrote it\",\"from\":\"lucie@ruches.example\","
            + "\"subject\":\"Re: b07\",\"new_text\":\"CLORE sans suite\",\"answers\":{},"
            + "\"attachments\":[],\"bounce\":null,"
            + "\"commands\":[{\"name\":\"CLORE\",\"arg\":\"sans suite\"}]}",
        ReadMail.mail("a.eml", mail.getBytes(StandardCharsets.UTF_8), PARSER));
  }

  @Test
  void aBareBodyIsReadToo() {
    String html = "<html><body><p>Oui</p><blockquote>Partez-vous ?</blockquote></body></html>";
    String line = ReadMail.text("b", html.getBytes(StandardCharsets.UTF_8));
    assertTrue(line.contains("\"new_text\":\"Oui\""), line);
  }

  @Test
  void anyBytesGiveALine() {
    assertTrue(ReadMail.mail("c", new byte[] {0, -1, 13}, PARSER).startsWith("{\"file\":\"c\""));
    assertTrue(ReadMail.mail("d", new byte[0], PARSER).contains("\"answer\":false"));
    String none = ReadMail.unread("e", "the file cannot be read: e");
    assertTrue(
        none.startsWith("{\"file\":\"e\",\"kind\":\"notification\",\"answer\":false,"), none);
    assertTrue(none.contains("\"commands\":[]"), none);
  }
}
