package explor.bot.words;

import java.text.Normalizer;

/** Lower case, no accents, plain apostrophes: what is left to compare of a text. */
public final class Fold {
  private Fold() {}

  /** The folded text; its length may differ from that of the original. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= c < 128;
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return plain ? folded.toString() : accentsOff(folded);
  }

  private static String accentsOff(CharSequence text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      switch (c) {
        case '\u2019', '\u2018', '\u02bc', '\u00b4', '`' -> folded.append('\'');
        case '\u0153', '\u0152' -> folded.append("oe");
        case '\u00e6', '\u00c6' -> folded.append("ae");
        case '\u00df' -> folded.append("ss");
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            folded.append(Character.toLowerCase(c));
          }
        }
      }
    }
    return folded.toString();
  }
}
