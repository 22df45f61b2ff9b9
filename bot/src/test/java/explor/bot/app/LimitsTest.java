package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aDocumentThatCannotBeReadIsAnsweredWithWhatCan() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("projet.pdf", "application/pdf", "no such document"));
      String answer = desk.to(MailDesk.PERSON).getFirst().message().text();
      assertTrue(answer.contains("Je n'ai pas pu lire projet.pdf."), answer);
      assertTrue(answer.contains("10 Mo"), answer);
    }
  }
}
