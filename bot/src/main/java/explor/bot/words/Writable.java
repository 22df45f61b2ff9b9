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
}
