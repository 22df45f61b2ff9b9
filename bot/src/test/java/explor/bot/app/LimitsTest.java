package explor.bot.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import explor.bot.mailbox.MailChannel;
import explor.mail.mime.MimeTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is over a limit gets a polite answer that names it. */
class LimitsTest {
  @TempDir Path folder;

  @Test
  void aMailOverTheLimitIsAnsweredWithTheLimit() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(
          "X-Explor-Oversized: 30000000\r\nFrom: c@ruches.example\r\nSubject: Photos\r\n\r\n");
      String answer = desk.to("c@ruches.example").getFirst().message().text();
      assertTrue(answer.contains("Votre mail dépasse " + MailDesk.MEGABYTES + " Mo"), answer);
      assertTrue(answer.contains("assistant automatique"), answer);
    }
  }

  /** Somebody in danger sends the pictures along. */
  @Test
  void theWordsAtTheBeginningOfAMailOverTheLimitAreHeard() {
    String torn =
        "--b\nContent-Type: image/jpeg; name=a.jpg\nContent-Transfer-Encoding: base64\n\n/9j/4A";
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(
          "X-Explor-Oversized: 30000000\r\nFrom: c@ruches.example\nContent-Type: multipart/mixed;"
              + " boundary=b\n\n--b\n\nAu secours, on a eu un grave accident !\n"
              + torn);
      assertEquals(1, desk.staff("URGENCE").size());
      desk.comes(
          "X-Explor-Oversized: 30000000\r\nFrom: d@ruches.example\nContent-Type: multipart/mixed;"
              + " boundary=b\n\n--b\n\nNous cherchons un apiculteur pour le Togo.\n"
              + torn);
      String answer = desk.to("d@ruches.example").getFirst().message().text();
      assertTrue(answer.contains("Votre mail dépasse") && answer.contains("Pays : Togo"), answer);
      assertFalse(answer.contains("a.jpg"), answer);
    }
  }

  private static String mixed(String... parts) {
    return "From: c@ruches.example\n"
        + "Content-Type: multipart/mixed; boundary=b\n\n"
        + "--b\n\n"
        + "Voir.\n"
        + "--b\n"
        + String.join("\n--b\n", parts)
        + "\n--b--\n";
  }

  private static String file(String name, String content) {
    return "Content-Disposition: attachment; filename=" + name + "\n\n" + content;
  }

  /** A Word document in which this many bytes stand before its words. */
  private static String docx(String name, int before, String words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/media/image.bmp"));
      zip.write(new byte[before]);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(("<w:d xmlns:w='x'><w:p><w:t>" + words + "</w:t></w:p></w:d>").getBytes(UTF_8));
    }
    String base64 = Base64.getMimeEncoder().encodeToString(out.toByteArray());
    return "Content-Transfer-Encoding: base64\n" + file(name, base64);
  }

  /** The one answer to a mail, and that it was answered once. */
  private String answer(String mail) {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(mail);
      assertEquals(1, desk.delivered.size());
      return desk.to("c@ruches.example").getFirst().message().text();
    }
  }

  @Test
  void aMailOfMorePartsThanTheLimitIsAnsweredWithTheLimit() {
    String answer = answer(mixed(Collections.nCopies(10_001, "").toArray(String[]::new)));
    assertTrue(answer.contains("plus de 10000 morceaux"), answer);
  }

  @Test
  void aMailNestedDeeperThanTheLimitIsAnsweredWithTheLimit() {
    String answer = answer(mixed("Content-Type: message/rfc822\n\n".repeat(110) + "\nBonjour"));
    assertTrue(answer.contains("plus de 100 niveaux"), answer);
  }

  @Test
  void ofTooManyFilesTheFirstAreKeptAndTheAnswerSaysHowMany() {
    String[] files = new String[60];
    Arrays.setAll(files, i -> file("plan-" + i + ".txt", "plan " + i));
    String answer = answer(mixed(files));
    assertTrue(answer.contains("plus de 50 fichiers"), answer);
    assertTrue(answer.contains("plan-49.txt") && !answer.contains("plan-50.txt"), answer);
  }

  @Test
  void ofEachDocumentOverALimitTheAnswerSaysWhich() throws Exception {
    String answer =
        answer(
            mixed(
                docx("bombe.docx", 2 << 20, "Projet"),
                docx("roman.docx", 0, "Nous cherchons un apiculteur pour le Togo. ".repeat(300)),
                file("gros.pdf", "%PDF" + "x".repeat(11 << 20)),
                file("quatre.pdf", "%PDF-1.4")));
    assertTrue(answer.contains("Une fois décompressé, bombe.docx dépasse 1 Mo"), answer);
    assertTrue(answer.contains("De roman.docx, j'ai lu les 8000 premiers caractères"), answer);
    assertTrue(answer.contains("Pays : Togo"), "what was read fills the form: " + answer);
    assertTrue(answer.contains("gros.pdf : plus de 10 Mo"), answer);
    assertTrue(answer.contains("je lis 3 documents au plus. Je n'ai pas lu quatre.pdf"), answer);
  }

  @Test
  void aRobotsMailOverALimitIsNotAnswered() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      String parts = mixed(Collections.nCopies(10_001, "").toArray(String[]::new));
      desk.comes("Auto-Submitted: auto-generated\n" + parts);
      desk.comes(
          """
          X-Explor-Oversized: 30000000
          List-Id: <liste.example>
          From: c@ruches.example

          """);
      assertEquals(List.of(), desk.delivered);
    }
  }

  @Test
  void everyLimitIsASetting() {
    Faults faults = new Faults();
    Map<String, String> environment =
        Map.of(
            "EXPLOR_MAIL_MAX_MB", "20",
            "EXPLOR_MAIL_PARTS", "500",
            "EXPLOR_MAIL_DEPTH", "20",
            "EXPLOR_MAIL_FILES", "9",
            "EXPLOR_MAIL_DOCUMENTS", "2",
            "EXPLOR_MAIL_DOCUMENT_MB", "4",
            "EXPLOR_MAIL_DOCUMENT_CHARACTERS", "5000",
            "EXPLOR_MAIL_UNPACKED_MB", "30");
    Settings settings = Settings.load(Path.of(".."), Optional.empty(), environment, faults);
    faults.throwIfAny();
    assertEquals(new MailChannel.Limits(20 << 20, 9, 2, 4, 5_000, 30), settings.mail().door());
    assertEquals(new MimeTree.Limits(500, 20), settings.mail().tree());
  }

  @Test
  void aDocumentThatCannotBeReadIsAnsweredWithWhatCan() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("projet.pdf", "application/pdf", "no such document"));
      String answer = desk.to(MailDesk.PERSON).getFirst().message().text();
      assertTrue(answer.contains("Je n'ai pas pu lire projet.pdf."), answer);
      assertTrue(answer.contains("PDF, DOCX et ODT"), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIA",
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n"
            + "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n"
            + "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\n--b--",
        "Content-Type: text/plain\n\n"
            + "-----BEGIN PGP MESSAGE-----\n\n"
            + "hQEMA\n"
            + "-----END PGP MESSAGE-----",
      })
  void anEncryptedMailIsAnsweredThatItCannotBeRead(String mail) {
    String answer = answer("From: c@ruches.example\nSubject: mission\n" + mail + "\n");
    assertTrue(answer.contains("Votre mail est chiffré"), answer);
    assertFalse(answer.contains("smime.p7m") || answer.contains("hQEMA"), answer);
  }
}
