package explor.mail;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.mail.mime.Unread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OddMimeTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mime-raw-8bit-header | Été à Cotonou – échange | Le prix est de 1 300 € – c’est cher.",
        "mime-unknown-charset | été | Déjà réglé.",
        "mime-utf8-called-latin1 | prix | Déjà réglé à Thiès.",
        "mime-torn-encoded-word | 'été à Cotonou été' | x",
        "mime-missing-end-boundary | coupé | Le début.",
        "mime-wrong-boundary | frontière | Le texte est là.",
        "mime-no-blank-line | sans ligne vide | 'Bonjour, voici notre besoin.¶Merci.'",
        "mime-flowed | flowed | Un paragraphe qui continue sur la ligne suivante.",
        "mime-smime-signed | signé | Mot signé.",
        "mime-smime-opaque | signé dedans | 'Bonjour, nous cherchons un électricien pour le"
            + " Togo.¶¶Léa'",
        "mime-smime-opaque-der | signé en DER | 'Bonjour, nous cherchons un électricien pour le"
            + " Togo.¶¶Léa'",
        "mime-pgp-inline | pgp | Nous partons en mars.",
        "mime-winmail | winmail | Voir la pièce.",
      })
  void whatAPersonWroteIsRead(String mail, String subject, String words) {
    ReceivedMail received = Mails.read(mail);
    assertEquals(subject, received.subject());
    assertEquals(words.replace('¶', '\n'), received.newText());
  }

  /** Each byte of the wrapping may be torn; the mail is read, or stays a file. */
  @Test
  void aTornSignedPartIsReadWithoutAnException() {
    byte[] mail = Mails.bytes("mime-smime-opaque-der");
    String source = new String(mail, StandardCharsets.US_ASCII);
    int body = source.indexOf("\n\n") + 2;
    for (int i = body; i < body + 200; i++) {
      byte[] torn = mail.clone();
      torn[i] = torn[i] == 'A' ? (byte) '/' : (byte) 'A';
      assertFalse(Mails.PARSER.parse(torn).why().isBlank());
      assertFalse(Mails.PARSER.parse(Arrays.copyOf(mail, i)).why().isBlank());
    }
  }

  @Test
  void aPartWithoutAHeaderKeepsItsWordsThoughTheNextPartHasOne() {
    ReceivedMail mail =
        read(
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nBonjour\n--b\n"
                + "Content-Type: image/png; name=a.png\n\nx\n--b--\n");
    assertEquals("Bonjour", mail.newText());
  }

  @Test
  void wordsOutsideOfTheBoundariesCountWhereThereAreNoOthers() {
    String mail =
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n%s\n--b\n"
            + "Content-Type: image/png; name=a.png\n\nx\n--b--\n%s\n";
    assertEquals("Bonjour", read(mail.formatted("Bonjour", "")).newText());
    assertEquals("Bonjour", read(mail.formatted("", "Bonjour")).newText());
    String notice = "This is a multi-part message in MIME format.";
    assertEquals("", read(mail.formatted(notice, "")).newText());
  }

  @Test
  void aMarkOfUtf8BeforeTheHeaderIsNoPartOfIt() {
    ReceivedMail mail = read("\uFEFFFrom: a@b.example\nSubject: x\n\nBonjour\n");
    assertEquals("a@b.example", mail.from());
    assertEquals("Bonjour", mail.newText());
  }

  @Test
  void namesOfFilesAreDecodedAndMadeSafe() {
    List<String> names =
        Mails.read("mime-base64-name-rfc2231").attachments().stream()
            .map(Attachment::name)
            .toList();
    assertEquals(List.of("présentation du projet.pdf", "élèves.xls", "passwd"), names);
  }

  @Test
  void theBytesOfAnAttachmentAreFoundAgain() {
    byte[] mail = Mails.bytes("mime-missing-end-boundary");
    Attachment pdf = Mails.PARSER.parse(mail).attachments().getFirst();
    assertEquals("application/pdf", pdf.type());
    byte[] bytes = Mails.PARSER.attachment(mail, pdf.part());
    assertEquals("%PDF-1.4\n", new String(bytes, StandardCharsets.US_ASCII));
    assertEquals(bytes.length, pdf.size());
  }

  @Test
  void tenThousandPartsAndAHundredLevelsAreReadInTime() {
    StringBuilder parts =
        new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n");
    for (int i = 0; i < 12_000; i++) {
      parts.append("--x\nContent-Type: text/plain\n\nPart ").append(i).append('\n');
    }
    StringBuilder levels = new StringBuilder("From: a@b.example\n");
    for (int i = 0; i < 150; i++) {
      levels
          .append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    assertCheap(
        "many parts",
        () -> {
          ReceivedMail wide = read(parts.toString());
          assertEquals(Set.of(Unread.PARTS), wide.unread());
          assertTrue(wide.why().contains("first 10000"), wide.why());
          assertTrue(wide.text().contains("Part 9000"));
          assertEquals(Set.of(Unread.DEPTH), read(levels.toString()).unread());
        });
  }

  @Test
  void hostileLinesCostLinearTime() {
    String[] lines = {
      "On ".repeat(30_000), "> ".repeat(200_000), "a@".repeat(200_000), "=?".repeat(200_000),
      "<div>".repeat(50_000), "1.1.1.".repeat(100_000), ":".repeat(300_000), "- ".repeat(200_000),
      "From: x\n".repeat(20_000), "Le 1/1/2026 ".repeat(30_000), "--\n".repeat(50_000),
    };
    for (String line : lines) {
      assertCheap(
          line.substring(0, 8),
          () -> {
            read("From: a@b.example\nSubject: " + line.replace('\n', ' ') + "\n\n" + line + "\n");
            read("From: a@b.example\nContent-Type: text/html\n\n<html>" + line);
            read("From: MAILER-DAEMON@b.example\nSubject: failure notice\n\n" + line);
          });
    }
  }

  /** By the time of the processor, which does not depend on what else the machine does. */
  private static void assertCheap(String what, Runnable work) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    work.run();
    long millis = (clock.getCurrentThreadCpuTime() - before) / 1_000_000;
    assertTrue(millis < 8_000, what + " took " + millis + " ms"); // quadratic would be minutes
  }

  @Test
  void anyBytesAreReadWithoutAnException() {
    Random random = new Random(4711);
    byte[] seed = Mails.bytes("bounce-postfix-fr");
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = seed.clone();
      for (int k = random.nextInt(40); k >= 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertDoesNotThrow(() -> Mails.PARSER.parse(bytes));
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      assertDoesNotThrow(() -> Mails.PARSER.parse(noise));
    }
  }

  @Test
  void theIdentityIsTheMailsOwnAndNotItsPlace() {
    String mail = "From: a@b.example\nDate: x\nMessage-ID: <1@b.example>\n\nBonjour\n";
    String moved = "Received: by mx\nX-Spam: no\n" + mail;
    assertEquals(identity(mail), identity(moved));
    String nameless = "From: a@b.example\n\nBonjour\n";
    assertEquals(identity(nameless), identity("Received: by mx\n" + nameless));
    assertNotEquals(identity(nameless), identity(nameless + "!"));
    assertEquals(identity(mail), read(mail).identity());
  }

  private static String identity(String mail) {
    return MimeParser.identity(mail.getBytes(StandardCharsets.UTF_8));
  }

  private static ReceivedMail read(String mail) {
    return Mails.PARSER.parse(mail.getBytes(StandardCharsets.UTF_8));
  }
}
