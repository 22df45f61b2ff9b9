package explor.bot.mission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The emergency card as one page of A4; what does not fit is left to the booklet. */
public final class CardPdf {
  private static final float MARGIN = 40; // points
  private static final float BOTTOM = 45;

  private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

  /** A line of the page. */
  private record Line(String text, boolean strong, float size, float space) {}

  /** The file's bytes. */
  public byte[] write(EmergencyCard card) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      document.getDocumentInformation().setTitle("SOS – " + card.title());
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        float y = page.getMediaBox().getHeight() - MARGIN;
        for (Line line : lines(card, page.getMediaBox().getWidth() - 2 * MARGIN)) {
          y -= line.size() + line.space();
          if (y < BOTTOM) {
            break;
          }
          content.beginText();
          content.setFont(line.strong() ? bold : plain, line.size());
          content.newLineAtOffset(MARGIN, y);
          content.showText(line.text());
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the emergency card could not be written as PDF", e);
    }
  }

  private List<Line> lines(EmergencyCard card, float width) throws IOException {
    List<Line> lines = new ArrayList<>();
    add(lines, "SOS – " + card.title(), true, 15, 4, width);
    for (EmergencyCard.Number number : card.numbers()) {
      add(lines, EmergencyCard.line(number), true, 10.5f, 4, width);
    }
    for (String place : card.places()) {
      add(lines, "> " + place, false, 10.5f, 4, width);
    }
    for (EmergencyCard.Steps steps : card.steps()) {
      add(lines, steps.heading(), true, 9.5f, 6, width);
      for (String line : steps.words().split("\n", -1)) {
        add(lines, line, false, 9, 2, width);
      }
    }
    add(lines, card.checkedOn(), false, 8, 6, width);
    return lines;
  }

  /** Broken into lines that fit. */
  private void add(
      List<Line> lines, String text, boolean strong, float size, float space, float width)
      throws IOException {
    StringBuilder line = new StringBuilder();
    float gap = space;
    for (String word : printable(text).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, strong) * size > width) {
        lines.add(new Line(line.toString(), strong, size, gap));
        gap = 2;
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    if (!line.isEmpty()) {
      lines.add(new Line(line.toString(), strong, size, gap));
    }
  }

  private float width(String text, boolean strong) throws IOException {
    return (strong ? bold : plain).getStringWidth(text) / 1000;
  }

  /** The standard fonts have Windows-1252; what else there is becomes a question mark. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.replaceAll("\\s", " ")
        .codePoints()
        .forEach(
            c ->
                out.appendCodePoint(
                    (c >= 0x20 && c < 0x7F)
                            || (c >= 0xA0 && c <= 0xFF)
                            || "€–—‘’“”…•œŒ".indexOf(c) >= 0
                        ? c
                        : '?'));
    return out.toString();
  }
}
