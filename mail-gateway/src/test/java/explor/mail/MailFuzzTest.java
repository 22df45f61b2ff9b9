package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Hostile bytes. An ordinary build runs what lies in {@code MailFuzzTestInputs}; {@code
 * JAZZER_FUZZ=1 mvn -pl mail-gateway test -Dtest=MailFuzzTest#anyBytesAreAMail} looks for more.
 */
final class MailFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesAreAMail(byte[] bytes) {
    ReceivedMail mail = Mails.PARSER.parse(bytes);
    assertFalse(mail.why().isBlank());
    assertEquals(mail.identity(), MimeParser.identity(bytes));
    for (Attachment attachment : mail.attachments()) {
      assertEquals(attachment.size(), Mails.PARSER.attachment(bytes, attachment.part()).length);
      assertFalse(attachment.name().isBlank() || attachment.name().contains("/"));
    }
    assertTrue(mail.subject().chars().noneMatch(Character::isISOControl), mail.subject());
  }

  @FuzzTest(maxDuration = "2m")
  void newWordsAreLinesOfTheMail(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Set<String> lines = new HashSet<>();
    Arrays.stream(text.replace('\u00a0', ' ').split("\n", -1))
        .map(String::strip)
        .forEach(lines::add);
    for (String line : ReplyText.of(text).newText().split("\n", -1)) {
      assertTrue(line.isBlank() || lines.contains(line.strip()), line);
    }
  }
}
