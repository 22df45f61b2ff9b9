package explor.bot.desk;

import java.util.regex.Pattern;

/** Plain text in 72 columns, as mail programs show it best. */
final class Wrap {
  private static final int WIDTH = 72;
  private static final Pattern SPACE = Pattern.compile("(?<![ «]) (?![ ;:?!»])");

  private Wrap() {}

  /**
   * Breaks one paragraph at spaces, but not where French puts one beside a mark.
   *
   * @param first put before the first line
   * @param rest put before every other line
   * @return lines, each ended by a line break; a word longer than a line stays whole
   */
  static String at72(String paragraph, String first, String rest) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : SPACE.split(paragraph.strip())) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(rest);
        empty = true;
      }
      if (!empty) {
        line.append(' ');
      }
      line.append(word);
      empty = false;
    }
    return out.append(line).append('\n').toString();
  }
}
