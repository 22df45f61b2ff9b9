package explor.mail;

/** Joins the soft line breaks of {@code format=flowed} (RFC 3676). */
final class FlowedText {
  private FlowedText() {}

  /**
   * @param deleteSpace the parameter {@code delsp=yes}: the blank at a soft break was added
   */
  static String joined(String text, boolean deleteSpace) {
    StringBuilder out = new StringBuilder(text.length());
    int openDepth = -1; // the quote depth of a paragraph that goes on, or -1
    for (String line : text.split("\n", -1)) {
      int depth = 0;
      while (depth < line.length() && line.charAt(depth) == '>') {
        depth++;
      }
      String words = line.substring(depth);
      words = words.startsWith(" ") ? words.substring(1) : words; // space-stuffed
      if (openDepth == depth) {
        out.append(words);
      } else {
        out.append(out.isEmpty() ? "" : "\n").append(">".repeat(depth));
        out.append(depth > 0 && !words.isEmpty() ? " " : "").append(words);
      }
      boolean soft = words.endsWith(" ") && !words.equals("-- ");
      openDepth = soft ? depth : -1;
      if (soft && deleteSpace) {
        out.setLength(out.length() - 1);
      }
    }
    return out.toString();
  }
}
