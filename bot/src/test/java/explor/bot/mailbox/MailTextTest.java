package explor.bot.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.mail.MimeParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTextTest {
  private static final String TEXT =
      "Il me manque ceci :\n\n1. Dans quel pays ?\n2. Qui est votre partenaire ?\n\n"
          + "Appelez le 01 99 00 12 34 ou https://explor.example/a?b=1 : « merci » <b>";

  @Test
  void eachQuestionIsALineThatIsSetInAndNeverBreaksBeforeItsMark() {
    String html = MailText.html(TEXT);
    assertEquals(2, html.split("text-indent").length - 1, html);
    assertTrue(html.contains("quel pays\u00a0?") && html.contains("«\u00a0merci\u00a0»"), html);
  }

  @Test
  void whatCanBeTappedIsALinkAndNothingElseIsMarkup() {
    String html = MailText.html(TEXT);
    assertTrue(html.contains("<a href=\"tel:0199001234\">01 99 00 12 34</a>"), html);
    assertTrue(html.contains("href=\"https://explor.example/a?b=1\""), html);
    assertTrue(html.contains("&lt;b&gt;"), html);
    assertFalse(html.contains("color:") || html.contains("<img"), html);
  }

  @Test
  void aLineThatWasBrokenForPlainTextIsWholeOnTheScreen() {
    String html =
        MailText.html(
            "• EXP-2027-0001 Bénin – Agriculture et alimentation – 12 j – février\n"
                + "  2027 – Ruches du Forez\n• EXP-2027-0002\n  +33 1 99 00 12 34");
    assertTrue(html.contains("février 2027 – Ruches"), html);
    assertEquals(2, html.split("text-indent").length - 1, html);
    assertFalse(html.contains("0002 +33") || html.contains("0002 <a"), html);
  }

  /** Who answers under our questions quotes this very HTML. */
  @Test
  void aReplyUnderItsQuestionsIsReadAsOne() {
    String questions = MailText.html("1. Dans quel pays ?\n2. Combien de jours ?");
    String body = questions.substring(questions.indexOf("<div"), questions.indexOf("</body>"));
    String reply =
        "<html><body><p>Au Bénin, dix jours.</p><p>Le 24/11/2026 à 09:50, EXPLOR a écrit :</p>"
            + "<blockquote>"
            + body
            + "</blockquote></body></html>";
    assertEquals(
        "Au Bénin, dix jours.", MimeParser.reply(reply.getBytes(StandardCharsets.UTF_8)).newText());
  }

  /** Nothing that a mail program would have to fetch, in what we write and in the team's page. */
  @Test
  void noPageLoadsAnythingFromElsewhereAndItsLastLineStandsWithinIt() throws Exception {
    String page = MailText.html("Voir https://explor.example.");
    String team = Files.readString(Path.of("../config/mail/summary.html"));
    for (String html : List.of(page, team)) {
      String whole = MailText.ending(html, "[EXPLOR 7.0f3a9c1d]");
      assertFalse(
          whole.matches("(?is).*(\\ssrc\\s*=|url\\(|<link|<script|<iframe|@import).*"), whole);
      assertTrue(whole.contains("[EXPLOR 7.0f3a9c1d]</p>\n</"), whole);
      assertTrue(whole.contains("color-scheme"), "dark mode");
    }
  }
}
