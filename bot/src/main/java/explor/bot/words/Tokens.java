package explor.bot.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folded text cut into words and numbers, sentence by sentence. An apostrophe and a hyphen part
 * words ({@code j'ai} is two); a decimal number stays one ({@code 39.8}).
 *
 * @param sentences the words of each sentence; an empty text has none
 */
public record Tokens(List<List<String>> sentences) {
  /** Longer words are no words; they are cut. */
  private static final int LONGEST = 40;

  /** Cuts a text into at most so many words; the rest isn't looked at. */
  public static Tokens of(String text, int most) {
    String folded = Fold.fold(text);
    List<List<String>> sentences = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    int count = 0;
    int at = 0;
    while (at < folded.length() && count < most) {
      char c = folded.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        int end = endOfWord(folded, at);
        sentence.add(folded.substring(at, Math.min(end, at + LONGEST)));
        count++;
        at = end;
      } else {
        if (endsSentence(c) && !sentence.isEmpty()) {
          sentences.add(List.copyOf(sentence));
          sentence.clear();
        }
        at++;
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(List.copyOf(sentence));
    }
    return new Tokens(List.copyOf(sentences));
  }

  private static int endOfWord(String text, int start) {
    boolean number = Character.isDigit(text.charAt(start));
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean decimal =
          number
              && (c == '.' || c == ',')
              && end + 1 < text.length()
              && Character.isDigit(text.charAt(end + 1));
      if (!Character.isLetterOrDigit(c) && !decimal) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == '!' || c == '?' || c == ';' || c == '\n' || c == '\u2026';
  }

  /** All words, sentence after sentence. */
  public List<String> words() {
    return sentences.stream().flatMap(List::stream).toList();
  }

  /** The same with words replaced by the ones they stand for ({@code jai} by {@code j ai}). */
  public Tokens spelled(Map<String, List<String>> spellings) {
    return new Tokens(
        sentences.stream()
            .map(
                sentence ->
                    sentence.stream()
                        .flatMap(word -> spellings.getOrDefault(word, List.of(word)).stream())
                        .toList())
            .toList());
  }
}
