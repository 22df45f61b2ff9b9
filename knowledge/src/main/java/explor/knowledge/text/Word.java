package explor.knowledge.text;

/**
 * One word of a text.
 *
 * @param folded lower case, no accents, no elided article, e.g. {@code hebergement}
 * @param stem folded and stemmed, e.g. {@code heberg}
 * @param start offset of its first character in the text
 * @param end offset behind its last
 * @param stop true for words that carry no subject: articles, pronouns, question words
 */
public record Word(String folded, String stem, int start, int end, boolean stop) {
  private static final int SHORT = 3;

  /**
   * Whether this is the other word in another form; short stems prove nothing ("mars", "marié")
   * unless one more letter is the same ("lave", "lavez").
   */
  boolean meets(String otherStem, String otherFolded) {
    return stem.equals(otherStem)
        && (stem.length() > SHORT
            || singular(folded).equals(singular(otherFolded))
            || isShortForm(folded, otherFolded));
  }

  /** Of two folded words with one short stem: "lavez" and "lave" share one letter more. */
  public static boolean isShortForm(String one, String other) {
    return one.length() > SHORT && other.startsWith(one.substring(0, SHORT + 1));
  }

  private static String singular(String word) {
    return word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
  }
}
