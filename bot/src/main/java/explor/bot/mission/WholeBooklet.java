package explor.bot.mission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A booklet from its first heading to its last line, as one file that is read without a network.
 *
 * @param checkedOn day of the last check, as people read it; may be empty
 */
public record WholeBooklet(String title, String checkedOn, List<Part> parts) {
  private static final float MARGIN = 48;
  private static final float FOOT = PdfPages.HEIGHT - 60;

  public WholeBooklet {
    parts = List.copyOf(parts);
  }

  /**
   * A heading and what stands under it.
   *
   * @param level 1 for the title, 2 for a chapter, and so on
   * @param lines a paragraph, an item or a line of a table each
   */
  public record Part(String heading, int level, List<String> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** A PDF of as many pages as it takes; the same booklet gives the same bytes. */
  public byte[] pdf() {
    try (PdfPages pages = new PdfPages(title)) {
      Pen pen = new Pen(pages, title);
      for (Part part : parts) {
        float size = part.level() <= 1 ? 18 : part.level() == 2 ? 14 : 12;
        pen.write(part.heading(), size, true, size * 0.8f, 3);
        for (String line : part.lines()) {
          pen.write(line, 11, false, 3, 1);
        }
      }
      pen.write(checkedOn, 9, false, 12, 1);
      pen.numbered();
      return pages.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the booklet could not be written as PDF", e);
    }
  }

  /** Writes down the page, and begins a new one where it is full. */
  private static final class Pen {
    private final PdfPages pages;
    private final String title;
    private float y = MARGIN;
    private int number = 1;

    Pen(PdfPages pages, String title) {
      this.pages = pages;
      this.title = title;
    }

    /**
     * @param together lines that must still fit below, so that no heading ends a page
     */
    void write(String text, float size, boolean strong, float above, int together)
        throws IOException {
      y += above;
      for (String line : pages.wrapped(text, size, PdfPages.WIDTH - 2 * MARGIN)) {
        if (y + size * 1.35f * together > FOOT) {
          numbered();
          pages.nextPage();
          number++;
          y = MARGIN;
        }
        y += size * 1.35f;
        pages.text(line, MARGIN, y, size, strong);
      }
    }

    void numbered() throws IOException {
      pages.text(title + "  –  " + number, MARGIN, PdfPages.HEIGHT - 30, 8, false);
    }
  }
}
