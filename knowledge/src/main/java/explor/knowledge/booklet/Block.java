package explor.knowledge.booklet;

import java.util.List;

/** A piece of a page that belongs together. Texts are plain: no Markdown marks. */
public sealed interface Block {
  /** As it is read aloud. */
  String text();

  /** Running text. */
  record Paragraph(String text) implements Block {}

  /**
   * A line of a list, without its bullet.
   *
   * @param under the line of which it is a part, or empty
   */
  record Item(String text, String under) implements Block {}

  /**
   * A line of a table.
   *
   * @param header the table's first line; empty when it has none
   * @param cells of this line
   */
  record Row(List<String> header, List<String> cells) implements Block {
    public Row {
      header = List.copyOf(header);
      cells = List.copyOf(cells);
    }

    @Override
    public String text() {
      List<String> filled = cells.stream().filter(c -> !c.isBlank()).toList();
      return filled.size() < 2
          ? String.join("", filled)
          : filled.getFirst() + " : " + String.join(" – ", filled.subList(1, filled.size()));
    }
  }
}
