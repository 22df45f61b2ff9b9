package explor.bot.mission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The emergency card as one page of A4: the numbers large, then the places, then the first steps in
 * two columns, as large as they fit. What does not fit at the smallest size is left to the booklet.
 */
public final class CardPdf {
  private static final float MARGIN = 36;
  private static final float BOTTOM = PdfPages.HEIGHT - 40;
  private static final float COLUMN_GAP = 18;
  private static final float ALL = PdfPages.WIDTH - 2 * MARGIN;
  private static final float[] STEP_SIZES = {11, 10.5f, 10, 9.5f, 9, 8.5f, 8, 7.5f, 7};
  private static final int MOST_NUMBERS = 12;

  /** A line of a column, and the room above it. */
  private record Line(String text, boolean strong, float above) {}

  /** The file's bytes; the same card gives the same. */
  public byte[] write(EmergencyCard card) {
    try (PdfPages pages = new PdfPages("SOS – " + card.title())) {
      float y = MARGIN + 14;
      for (String line : pages.wrapped("SOS – " + card.title(), 18, ALL)) {
        pages.text(line, MARGIN, y, 18, true);
        y += 21;
      }
      y = numbers(pages, card, y - 4);
      for (String place : card.places()) {
        y += 3;
        for (String line : pages.wrapped("→ " + place, 11.5f, ALL)) {
          y += 14;
          pages.text(line, MARGIN, y, 11.5f, false);
        }
      }
      steps(pages, card, y + 10);
      pages.text(card.checkedOn(), MARGIN, PdfPages.HEIGHT - 24, 8, false);
      return pages.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the emergency card could not be written as PDF", e);
    }
  }

  private static float numbers(PdfPages pages, EmergencyCard card, float from) throws IOException {
    float y = from;
    List<EmergencyCard.Number> shown =
        card.numbers().subList(0, Math.min(MOST_NUMBERS, card.numbers().size()));
    float size = shown.size() > 8 ? 15 : 18;
    for (EmergencyCard.Number number : shown) {
      float phone = pages.width(number.phone(), size) * 1.03f;
      float left = ALL - phone - 10;
      List<String> who = pages.wrapped(number.who(), 11.5f, Math.max(left, ALL / 3));
      y += size + 6;
      pages.text(number.phone(), PdfPages.WIDTH - MARGIN - phone, y, size, true);
      float below = y - (who.size() + (number.hours().isEmpty() ? 0 : 1) > 1 ? 7 : 2);
      for (String line : who) {
        pages.text(line, MARGIN, below, 11.5f, false);
        below += 12;
      }
      for (String line : pages.wrapped(number.hours(), 9.5f, left)) {
        pages.text(line, MARGIN, below, 9.5f, false);
        below += 11;
      }
      y = Math.max(y, below - 11) + 5;
      pages.rule(MARGIN, y, ALL);
    }
    return y;
  }

  private static void steps(PdfPages pages, EmergencyCard card, float from) throws IOException {
    float width = (ALL - COLUMN_GAP) / 2;
    for (float size : STEP_SIZES) {
      List<List<Line>> columns = columns(pages, card, from, size, width);
      boolean smallest = size == STEP_SIZES[STEP_SIZES.length - 1];
      if (columns.size() <= 2 || smallest) {
        for (int i = 0; i < Math.min(2, columns.size()); i++) {
          float y = from;
          for (Line line : columns.get(i)) {
            y += line.above() + size * 1.2f;
            pages.text(line.text(), MARGIN + i * (width + COLUMN_GAP), y, size, line.strong());
          }
        }
        return;
      }
    }
  }

  /** As many columns as it takes; a heading never stands alone at the foot of one. */
  private static List<List<Line>> columns(
      PdfPages pages, EmergencyCard card, float from, float size, float width) throws IOException {
    List<List<Line>> columns = new ArrayList<>();
    List<Line> column = new ArrayList<>();
    float room = BOTTOM - from;
    float used = 0;
    for (EmergencyCard.Steps one : card.steps()) {
      List<Line> block = new ArrayList<>();
      for (String line : pages.wrapped(one.heading(), size * 1.04f, width)) {
        block.add(new Line(line, true, block.isEmpty() ? size * 0.6f : 0));
      }
      for (String line : pages.wrapped(one.words(), size, width)) {
        block.add(new Line(line, false, 0));
      }
      for (int i = 0; i < block.size(); i++) {
        float needed = block.get(i).above() + size * 1.2f;
        boolean heading = block.get(i).strong();
        if (used + needed + (heading ? 2 * size * 1.2f : 0) > room && !column.isEmpty()) {
          columns.add(column);
          column = new ArrayList<>();
          used = 0;
        }
        column.add(block.get(i));
        used += needed;
      }
    }
    columns.add(column);
    return columns;
  }
}
