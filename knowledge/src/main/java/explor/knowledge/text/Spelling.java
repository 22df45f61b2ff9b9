package explor.knowledge.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns chat spelling into plain words ("c koi le num" → "c'est quoi le numéro") from a list of
 * whole words and groups of words. Immutable.
 */
public final class Spelling {
  private static final int LONGEST = 4;

  /** A word of so many letters is hardly another one with one letter changed. */
  private static final int SURE = 9;

  /** What is left of a word that was cut short has so many letters. */
  private static final int CUT = 5;

  /** So many letters at least are left out; two more may be an ending. */
  private static final int LEFT_OUT = 3;

  private final Map<String, String> plain;

  private Spelling(Map<String, String> plain) {
    this.plain = plain;
  }

  /**
   * @param plain folded chat spelling → words it stands for (may be empty: to be left out)
   */
  public static Spelling of(Map<String, String> plain) {
    Map<String, String> folded = new HashMap<>();
    plain.forEach(
        (from, to) -> {
          String form = Words.fold(from);
          if (form.length() > 1) { // "jusqu'a" folds to "a", which is a word of its own
            folded.put(form, to);
          }
        });
    return new Spelling(Map.copyOf(folded));
  }

  /** The text with every known chat spelling replaced; other words keep their form. */
  public String plain(String text) {
    List<Word> words = Words.of(text);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at < words.size()) {
      int length = longestAt(words, at);
      if (length > 0) {
        out.append(text, copied, wordStart(text, words.get(at)));
        out.append(plain.get(join(words, at, length)));
        copied = words.get(at + length - 1).end();
      }
      at += Math.max(1, length);
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Offsets of an elided word include its article; keep it: "l'num" → "l'numéro". */
  private static int wordStart(String text, Word word) {
    int apostrophe =
        Math.max(text.lastIndexOf('\'', word.end()), text.lastIndexOf('’', word.end()));
    return apostrophe >= word.start() && apostrophe < word.end() ? apostrophe + 1 : word.start();
  }

  private int longestAt(List<Word> words, int at) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      if (plain.containsKey(join(words, at, length))) {
        return length;
      }
    }
    return 0;
  }

  private static String join(List<Word> words, int at, int length) {
    StringBuilder joined = new StringBuilder(words.get(at).folded());
    for (int i = 1; i < length; i++) {
      joined.append(' ').append(words.get(at + i).folded());
    }
    return joined.toString();
  }

  /**
   * The word of a lexicon that was most probably meant: itself, itself behind a glued article
   * ("lassurance"), or the only one a slip away (one letter from six letters on, two from ten).
   *
   * @return the given word when nothing is near enough
   */
  public static String nearest(String folded, Set<String> lexicon) {
    if (folded.length() < 4 || lexicon.contains(folded) || Character.isDigit(folded.charAt(0))) {
      return folded;
    }
    for (String article : List.of("l", "d", "j", "m", "s", "n", "qu", "t", "c")) {
      String rest = folded.startsWith(article) ? folded.substring(article.length()) : "";
      if (rest.length() >= 3 && "aeiouyh".indexOf(rest.charAt(0)) >= 0 && lexicon.contains(rest)) {
        return rest;
      }
    }
    int allowed = folded.length() >= 10 ? 2 : folded.length() >= 6 ? 1 : 0;
    String best = folded;
    int bestDistance = allowed + 1;
    for (String candidate : lexicon) {
      if (allowed > 0
          && Math.abs(candidate.length() - folded.length()) <= allowed
          && candidate.startsWith(folded.substring(0, allowed))) {
        int distance = distance(folded, candidate, bestDistance + 1);
        if (distance < bestDistance
            || (distance == bestDistance && distance <= allowed && candidate.compareTo(best) < 0)) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /**
   * The word that was cut short in familiar French: "hélico" is "hélicoptère", "certif"
   * "certificat".
   *
   * @return the given word unless all words of the lexicon that begin so are forms of one
   */
  public static String whole(String folded, Set<String> lexicon) {
    String begun = folded.endsWith("o") ? folded.substring(0, folded.length() - 1) : folded;
    if (begun.length() < CUT || Character.isDigit(folded.charAt(0))) {
      return folded;
    }
    String shortest = "";
    for (String word : lexicon) {
      if (word.startsWith(begun) && word.length() >= folded.length() + LEFT_OUT) {
        if (shortest.isEmpty() || shortest.startsWith(word)) {
          shortest = word;
        } else if (!word.startsWith(shortest)) {
          return folded; // which one?
        }
      }
    }
    return shortest.isEmpty() ? folded : shortest;
  }

  /**
   * As {@link #nearest}, but among words of several languages, where another letter mostly makes
   * another word ("longue" is no "langue"): one letter too many, too few or swapped with its
   * neighbour, and a wrong one only in a long word.
   *
   * @return the given word when nothing is near enough
   */
  public static String slip(String folded, Set<String> lexicon) {
    String nearest = nearest(folded, lexicon);
    boolean glued = nearest.length() < folded.length() && folded.endsWith(nearest);
    boolean sameLetters = sorted(nearest).equals(sorted(folded));
    boolean wrongLetter = nearest.length() == folded.length() && !sameLetters;
    return glued || (distance(folded, nearest, 2) == 1 && (!wrongLetter || folded.length() >= SURE))
        ? nearest
        : folded;
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return String.valueOf(letters);
  }

  /**
   * Edit distance with neighbours swapped counted once; anything from {@code limit} up is equal.
   */
  static int distance(String a, String b, int limit) {
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int[] next = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      next[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least >= limit) {
        return limit;
      }
      int[] free = before;
      before = row;
      row = next;
      next = free;
    }
    return row[b.length()];
  }
}
