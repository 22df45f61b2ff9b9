package explor.bot.words;

/** What of people's words may stand in a document or on a terminal. */
public final class Writable {
  private Writable() {}

  /** Without the characters that XML 1.0 (section 2.2) forbids; tabs and line breaks stay. */
  public static String xml(String words) {
    return words
        .codePoints()
        .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c != 0xFFFE && c != 0xFFFF)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** On one line, without what commands a terminal. */
  public static String line(String words) {
    return words
        .codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Without the characters that turn the direction of what follows (UAX #9: embeddings, overrides,
   * isolates): with them a name or a file shows as another. Right-to-left scripts need none.
   */
  public static String straight(String words) {
    return words.chars().noneMatch(Writable::turns)
        ? words
        : words
            .codePoints()
            .filter(c -> !turns(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean turns(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
