package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.booklet.Booklet;
import explor.knowledge.booklet.MarkdownBooklet;
import explor.knowledge.booklet.Section;
import explor.knowledge.load.Columns;
import explor.knowledge.load.Incoming;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
  @TempDir Path folder;

  private Path pdf(String... lines) throws IOException {
    Path file = folder.resolve("livret.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLineAtOffset(0, -18);
        }
        content.endText();
      }
      document.save(file.toFile());
    }
    return file;
  }

  @Test
  void headingsOfAPdfAreSectionsAndASecondTimeChangesNothing() throws IOException {
    Path file =
        pdf(
            "Livret du volontaire",
            "1. Contacts",
            "Chauffeur : +228 00 11 22 33, de 6 h à 20 h.",
            "2. Hébergement",
            "Auberge du Lac, rue des Palmes 4.");
    String markdown = ImportCommand.markdown(file, "livret", "livret.pdf");
    Booklet booklet = MarkdownBooklet.read("livret", markdown);
    assertEquals("Livret du volontaire", booklet.title());
    List<String> headings = booklet.sections().stream().map(Section::heading).toList();
    assertTrue(headings.containsAll(List.of("1. Contacts", "2. Hébergement")), headings::toString);
    assertTrue(booklet.section("2. Hébergement").orElseThrow().text().contains("Auberge du Lac"));
    Incoming incoming = new Incoming(folder, Columns.of(Map.of()), LocalDate.EPOCH);
    assertEquals(1, incoming.booklet("livret", markdown).added());
    assertEquals(1, incoming.booklet("livret", markdown).same());
  }
}
