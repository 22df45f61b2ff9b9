package explor.bot.telegram;

/**
 * Plain text as the HTML that Telegram reads (Bot API, "HTML style"): everything escaped, telephone
 * numbers made to be tapped. What is seen stays exactly as written. Pure and linear.
 */
final class Markup {
  private static final int FEWEST_DIGITS = 8;

  /** ITU-T E.164. */
  private static final int MOST_DIGITS = 15;

  private static final int FRENCH_DIGITS = 10;

  private Markup() {}

  static String html(String text) {
    StringBuilder html = new StringBuilder(text.length() + 32);
    int i = 0;
    while (i < text.length()) {
      int end = startsNumber(text, i) ? numberEnd(text, i) : i;
      String dialled = end > i ? dialled(text.substring(i, end)) : "";
      if (!dialled.isEmpty()) {
        html.append("<a href=\"tel:").append(dialled).append("\">");
        html.append(text, i, end).append("</a>");
        i = end;
      } else {
        // What looked like a number and is none is not looked at again.
        for (int past = Math.max(end, i + 1); i < past; i++) {
          append(html, text.charAt(i));
        }
      }
    }
    return html.toString();
  }

  private static void append(StringBuilder html, char c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      default -> html.append(c);
    }
  }

  private static boolean startsNumber(String text, int i) {
    char c = text.charAt(i);
    boolean fresh = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    return fresh && (c == '+' || c == '0') && i + 1 < text.length() && digit(text.charAt(i + 1));
  }

  /** After the last digit of digits parted by single spaces, dots or hyphens. */
  private static int numberEnd(String text, int start) {
    int end = start + 1;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (digit(c)) {
        end = i + 1;
      } else if (!parts(c) || end != i) {
        break;
      }
    }
    boolean goesOn = end < text.length() && Character.isLetter(text.charAt(end));
    return goesOn ? start : end;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean parts(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '.' || c == '-';
  }

  /** In international form; empty when it is no number that can be dialled from anywhere. */
  private static String dialled(String written) {
    StringBuilder digits = new StringBuilder();
    written.chars().filter(c -> digit((char) c)).forEach(c -> digits.append((char) c));
    if (written.startsWith("+")) {
      return sensible(digits) ? "+" + digits : "";
    }
    if (digits.indexOf("00") == 0) {
      digits.delete(0, 2);
      return sensible(digits) ? "+" + digits : "";
    }
    // A French number, ARCEP: 0 and nine digits, the first of which is not 0.
    return digits.length() == FRENCH_DIGITS ? "+33" + digits.substring(1) : "";
  }

  private static boolean sensible(CharSequence digits) {
    return digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
  }
}
