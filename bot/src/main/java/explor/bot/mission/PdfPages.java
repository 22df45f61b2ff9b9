package explor.bot.mission;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Pages of A4 with lines of text, black on white, in the one font that PDFBox brings: it has every
 * letter of the Latin, Greek and Cyrillic scripts; what it lacks is left out. The same calls give
 * the same bytes. Lengths are in points, y counts from the top. Lives for one document.
 */
final class PdfPages implements Closeable {
  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float STRONG = 0.035f; // of the size: how far a strong letter is thickened

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final Map<Integer, Boolean> drawable = new HashMap<>();
  private PDPageContentStream page;

  PdfPages(String title) throws IOException {
    document.setDocumentId(1L); // else the time would be in it
    document.getDocumentInformation().setTitle(title);
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      if (file == null) {
        throw new IOException("PDFBox does not bring its font any more");
      }
      font = PDType0Font.load(document, file);
    }
    page = fresh();
  }

  private PDPageContentStream fresh() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    return new PDPageContentStream(document, next);
  }

  void nextPage() throws IOException {
    page.close();
    page = fresh();
  }

  /** One line; its baseline is at y. */
  void text(String line, float x, float y, float size, boolean strong) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.setRenderingMode(strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.setLineWidth(size * STRONG);
    page.newLineAtOffset(x, HEIGHT - y);
    page.showText(printable(line));
    page.endText();
  }

  /** A thin line across. */
  void rule(float x, float y, float width) throws IOException {
    page.setLineWidth(0.5f);
    page.moveTo(x, HEIGHT - y);
    page.lineTo(x + width, HEIGHT - y);
    page.stroke();
  }

  float width(String line, float size) throws IOException {
    return font.getStringWidth(printable(line)) / 1000 * size;
  }

  /** Broken into lines that fit; a word that is longer than a line stays whole. */
  List<String> wrapped(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String numbersWhole = text.replaceAll("(?<=\\d) (?=\\d{2})", "\u00a0");
    for (String paragraph : numbersWhole.split("\\R", -1)) {
      String line = "";
      for (String word : paragraph.strip().split("\\s+")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(longer, size) > width) {
          lines.add(line);
          line = word;
        } else {
          line = longer;
        }
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> add(out, c));
    return out.toString();
  }

  private void add(StringBuilder out, int c) {
    int wanted = Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    if (drawable.computeIfAbsent(wanted, this::has)) {
      out.appendCodePoint(wanted);
    }
  }

  private boolean has(int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IllegalArgumentException | IOException e) {
      return false; // PDFBox says so in this way
    }
  }

  byte[] bytes() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
