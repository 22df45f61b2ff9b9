package explor.mail.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

final class DocumentReaderTest {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final DocumentReader reader = new DocumentReader(DocumentReader.Limits.USUAL);

  private static byte[] zip(String entry, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] docx(String body) throws IOException {
    return zip(
        "word/document.xml", "<w:document xmlns:w='x'><w:body>" + body + "</w:body></w:document>");
  }

  @Test
  void theWordsOfAWordDocumentAreReadWithoutWhatWasDeleted() throws IOException {
    byte[] document =
        docx(
            "<w:p><w:r><w:t>Projet d'api</w:t></w:r><w:r><w:t>culture</w:t></w:r></w:p>"
                + "<w:p><w:del><w:delText>au Togo</w:delText></w:del><w:t>au Bénin</w:t></w:p>");
    assertEquals("Projet d'apiculture\nau Bénin", reader.words(DOCX, "projet.docx", document));
  }

  @Test
  void theWordsOfAnOpenDocumentAreRead() throws IOException {
    byte[] document =
        zip(
            "content.xml",
            "<o:c xmlns:o='o' xmlns:text='t'><text:h>Projet</text:h>"
                + "<text:p>douze<text:s/>jours</text:p></o:c>");
    assertEquals(
        "Projet\ndouze jours", reader.words("application/octet-stream", "projet.odt", document));
  }

  @Test
  void theWordsOfAPdfAreRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("Formation d'apiculteurs");
        content.endText();
      }
      pdf.save(out);
    }
    assertEquals(
        "Formation d'apiculteurs",
        reader.words("application/pdf", "projet.pdf", out.toByteArray()));
  }

  @Test
  void aDocumentThatUnfoldsForEverIsCutShort() throws IOException {
    byte[] bomb = docx("<w:p><w:t>" + "a".repeat(80_000_000) + "</w:t></w:p>");
    assertTrue(reader.words(DOCX, "bombe.docx", bomb).length() <= 50_000);
  }

  @Test
  void whatLiesBehindTooMuchIsNotUnfolded() throws IOException {
    DocumentReader.Limits usual = DocumentReader.Limits.USUAL;
    DocumentReader strict =
        new DocumentReader(
            new DocumentReader.Limits(usual.bytes(), 1 << 20, 1000, usual.time(), usual.memory()));
    String early = "<w:p><w:t>Projet</w:t></w:p>";
    byte[] bomb = docx(early + "<w:r/>".repeat(500_000));
    assertEquals(
        new Words("Projet", Words.Shortfall.UNPACKED), strict.read(DOCX, "bombe.docx", bomb));
  }

  @Test
  void aBrokenDocumentHasNoWords() {
    byte[] broken = "%PDF-1.4 broken".getBytes(StandardCharsets.US_ASCII);
    assertEquals("", reader.words("application/pdf", "x.pdf", broken));
    assertEquals("", reader.words("image/png", "x.png", new byte[] {1, 2}));
    assertEquals("", reader.words(DOCX, "x.docx", new byte[] {'P', 'K', 3, 4}));
  }

  @Test
  void aReadingThatTakesTooLongIsEnded() throws IOException {
    DocumentReader hasty =
        new DocumentReader(
            new DocumentReader.Limits(1 << 20, 1 << 20, 1000, Duration.ofMillis(1), 64));
    assertEquals(
        new Words("", Words.Shortfall.TIME),
        hasty.read(DOCX, "x.docx", docx("<w:p><w:t>x</w:t></w:p>")));
  }
}
