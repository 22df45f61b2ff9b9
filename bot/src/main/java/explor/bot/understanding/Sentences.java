package explor.bot.understanding;

import java.util.ArrayList;
import java.util.List;

/** Cuts a message, as typed, into its sentences. */
final class Sentences {
  private Sentences() {}

  /**
   * One sentence.
   *
   * @param text as typed, with its mark at the end
   */
  record Sentence(String text) {
    boolean asks() {
      return text.endsWith("?");
    }
  }

  /** The sentences in their order; a mark inside a number, an address or a word parts nothing. */
  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean last = at + 1 == text.length();
      boolean mark = c == '.' || c == '!' || c == '?' || c == ';';
      boolean ends =
          c == '\n'
              || (mark
                  && (last || Character.isWhitespace(text.charAt(at + 1)))
                  && !initial(text, at));
      if (ends || last) {
        String sentence = text.substring(from, at + 1).strip();
        if (!sentence.isEmpty()) {
          sentences.add(new Sentence(sentence));
        }
        from = at + 1;
      }
    }
    return sentences;
  }

  /** {@code M. Diallo}, {@code J. P. Morel}: the point stands for the rest of a name. */
  private static boolean initial(String text, int at) {
    return text.charAt(at) == '.'
        && at > 0
        && Character.isUpperCase(text.charAt(at - 1))
        && (at == 1 || !Character.isLetter(text.charAt(at - 2)));
  }
}
