package explor.knowledge.booklet;

import java.util.List;

/**
 * A heading and what stands under it, up to the next heading of any level.
 *
 * @param heading exact, e.g. {@code 3.2 Fièvre}
 * @param level 1 for the title, 2 for {@code ##}, and so on
 * @param parent heading of the section around it, or empty
 * @param blocks in the order of the page
 */
public record Section(String heading, int level, String parent, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** What stands under the heading, block by block, as plain text. */
  public String text() {
    return String.join("\n", blocks.stream().map(Block::text).toList());
  }
}
