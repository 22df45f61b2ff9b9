package explor.bot.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a long text into messages at the ends of paragraphs, else sentences, else lines, else words.
 * Never inside a surrogate pair, nor between a letter and its accent. Pure.
 */
final class TextParts {
  /** Bot API, sendMessage: 1-4096 characters after entities parsing, in UTF-16 units. */
  static final int LIMIT = 4096;

  /** A cut before this share of the limit would make a short message out of a long one. */
  private static final int SHORTEST = 2;

  private TextParts() {}

  /** In order; every part has 1 to {@code limit} UTF-16 units; empty when there is only space. */
  static List<String> of(String text, int limit) {
    List<String> parts = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > limit) {
      int cut = cut(rest, limit);
      String part = rest.substring(0, cut).stripTrailing();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static int cut(String text, int limit) {
    int least = limit / SHORTEST;
    int paragraph = text.lastIndexOf("\n\n", limit);
    if (paragraph >= least) {
      return paragraph;
    }
    String window = text.substring(0, limit);
    int sentence = boundary(BreakIterator.getSentenceInstance(Locale.FRENCH), window, text);
    if (sentence >= least) {
      return sentence;
    }
    int line = text.lastIndexOf('\n', limit);
    if (line >= least) {
      return line;
    }
    int word = text.lastIndexOf(' ', limit);
    if (word >= least) {
      return word;
    }
    int letter = boundary(BreakIterator.getCharacterInstance(Locale.ROOT), window, text);
    return letter > 0 ? letter : limit - (splitsPair(text, limit) ? 1 : 0);
  }

  /** The last boundary inside the window; its end is one only if the whole text says so too. */
  private static int boundary(BreakIterator iterator, String window, String text) {
    // A few units more than the window show whether its end is a real end.
    iterator.setText(text.substring(0, Math.min(text.length(), window.length() + 64)));
    return iterator.preceding(window.length() + 1);
  }

  private static boolean splitsPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1))
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at));
  }
}
