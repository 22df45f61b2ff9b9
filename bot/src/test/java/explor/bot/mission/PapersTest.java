package explor.bot.mission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a volunteer prints, opens and puts into their phone. */
class PapersTest {
  private static final EmergencyCard CARD =
      new EmergencyCard(
          "Diagnostic à Đà Nẵng <Việt Nam> 🌍",
          "Vérifié le 12 janvier 2027",
          List.of(
              new EmergencyCard.Number("Assistance, contrat RX-1", "+33 1 99 00 73 10", "24 h/24"),
              new EmergencyCard.Number(
                  "Mme Nguyễn; partenaire", "+84 000 610 221, +84 000 610 222", "")),
          List.of("Maison d'hôtes, avenue 27", "Point de rassemblement : le jardin"),
          List.of(
              new EmergencyCard.Steps("3.1 Accident", "Ne déplacez pas.\nAppelez le +33 1 99.")));

  private static String read(byte[] pdf, int pages) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(pages, document.getNumberOfPages());
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void thePageHasEveryNumberPlaceAndStepAndEveryLetter() throws IOException {
    String text = read(new CardPdf().write(CARD), 1);
    for (String part :
        List.of(
            "SOS – Diagnostic à Đà Nẵng <Việt Nam>",
            "+33 1 99 00 73 10",
            "Mme Nguyễn; partenaire",
            "+84 000 610 222",
            "→ Point de rassemblement : le jardin",
            "3.1 Accident Ne déplacez pas. Appelez",
            "Vérifié le 12 janvier 2027")) {
      assertTrue(text.contains(part), part + " in " + text);
    }
  }

  @Test
  void aLongBookletStillGivesOnePage() throws IOException {
    List<EmergencyCard.Steps> steps =
        Collections.nCopies(30, new EmergencyCard.Steps("Un titre", "Une phrase. ".repeat(60)));
    EmergencyCard card =
        new EmergencyCard(
            "T".repeat(300),
            "",
            Collections.nCopies(40, CARD.numbers().getLast()),
            List.of(),
            steps);
    assertTrue(read(new CardPdf().write(card), 1).contains("Un titre"));
  }

  @Test
  void theSameCardIsTheSameFile() {
    assertArrayEquals(new CardPdf().write(CARD), new CardPdf().write(CARD));
  }

  @Test
  void thePageForABrowserIsWholeAndNothingInItIsMarkup() {
    String html = CARD.html();
    assertTrue(html.contains("Đà Nẵng &lt;Việt Nam&gt;"), html);
    assertTrue(html.contains("<a href=\"tel:+33199007310\">+33 1 99 00 73 10</a>"), html);
    assertTrue(html.contains("<a href=\"tel:+84000610222\">"), html);
    assertFalse(html.contains("http"), "nothing is loaded from elsewhere");
    assertTrue(html.strip().endsWith("</html>"));
  }

  @Test
  void theContactsAreVcardsThatAnyPhoneReads() {
    String vcf = CARD.vcard();
    assertEquals(2, vcf.split("BEGIN:VCARD\r\nVERSION:3.0\r\n", -1).length - 1);
    for (String line : vcf.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.contains("\n"));
    }
    String unfolded = vcf.replace("\r\n ", "");
    List<String> lines = List.of(unfolded.split("\r\n"));
    assertTrue(lines.contains("FN:EXPLOR Mme Nguyễn\\; partenaire"), unfolded);
    assertTrue(lines.contains("N:EXPLOR Mme Nguyễn\\; partenaire;;;;"), unfolded);
    assertTrue(lines.contains("TEL;TYPE=voice:+84000610221"), unfolded);
    assertTrue(lines.contains("TEL;TYPE=voice:+84000610222"), unfolded);
    assertEquals(2, Collections.frequency(lines, "END:VCARD"));
  }

  @Test
  void theWholeBookletIsOneFileOfAsManyPagesAsItTakes() throws IOException {
    List<WholeBooklet.Part> parts = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      parts.add(
          new WholeBooklet.Part(i + ". Chapitre", 2, List.of("Ligne " + i, "mot ".repeat(40))));
    }
    byte[] pdf = new WholeBooklet("Livret", "", parts).pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(document.getNumberOfPages() > 2);
    }
    String text = read(pdf, Loader.loadPDF(pdf).getNumberOfPages());
    assertTrue(text.contains("1. Chapitre Ligne 1"), text);
    assertTrue(text.contains("40. Chapitre Ligne 40"), text);
  }
}
