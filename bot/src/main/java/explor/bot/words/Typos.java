package explor.bot.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts one-letter slips right, towards a given vocabulary: a letter too many, one too few, a wrong
 * one, two swapped. The first letter must be right and short words are left alone, as are words
 * that exist in their own right. Unchanging and thread-safe.
 */
public final class Typos {
  private static final int SHORTEST_WORD = 5;
  private static final int SHORTEST_TARGET = 6;
  private static final int LONG_STEM = 8;

  /**
   * The beginning of a word fits more words than a whole one: "delire*" is no slip of deliveries.
   */
  private static final int SHORTEST_STEM = 7;

  private final Map<Character, List<Target>> targets = new HashMap<>();
  private final Set<String> real;
  private final Map<Character, List<String>> stems = new HashMap<>();

  /** A word, or the beginning of words, worth recognising. */
  private record Target(String word, boolean stem) {
    static Target of(String written) {
      boolean stem = written.endsWith("*");
      return new Target(stem ? written.substring(0, written.length() - 1) : written, stem);
    }
  }

  /**
   * @param vocabulary folded words and stems ({@code stem*}) worth recognising
   * @param realWords folded words that look like a slip but are none ("adresse", "agresse")
   */
  public Typos(Collection<String> vocabulary, Collection<String> realWords) {
    Set<String> known = new HashSet<>(realWords);
    for (String word : new HashSet<>(vocabulary)) {
      if (word.endsWith("*")) {
        String stem = word.substring(0, word.length() - 1);
        stems.computeIfAbsent(stem.charAt(0), first -> new ArrayList<>()).add(stem);
      } else {
        known.add(word);
      }
    }
    vocabulary.stream()
        .distinct()
        .sorted()
        .filter(Typos::isLongEnough)
        .forEach(
            word ->
                targets
                    .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                    .add(Target.of(word)));
    this.real = Set.copyOf(known);
  }

  private static boolean isLongEnough(String target) {
    return target.endsWith("*")
        ? target.length() - 1 >= SHORTEST_STEM
        : target.length() >= SHORTEST_TARGET;
  }

  /** The words, slips put right. */
  public List<String> right(List<String> words) {
    return words.stream().map(this::right).toList();
  }

  private String right(String word) {
    if (word.length() < SHORTEST_WORD || real.contains(word) || begins(word)) {
      return word;
    }
    for (Target target : targets.getOrDefault(word.charAt(0), List.of())) {
      if (target.stem() ? oneSlipAtStart(word, target.word()) : oneSlip(word, target.word())) {
        return target.word();
      }
    }
    return word;
  }

  /** Whether the word begins with a stem that is meant as it stands: a long one, or all but. */
  private boolean begins(String word) {
    for (String stem : stems.getOrDefault(word.charAt(0), List.of())) {
      if (word.startsWith(stem)
          && (stem.length() >= SHORTEST_TARGET || word.length() - stem.length() <= 3)) {
        return true;
      }
    }
    return false;
  }

  private static boolean oneSlipAtStart(String word, String stem) {
    // A short stem with a letter less fits too many words.
    int least = stem.length() >= LONG_STEM ? stem.length() - 1 : stem.length();
    for (int length = least; length <= stem.length() + 1; length++) {
      if (length <= word.length() && oneSlip(word, length, stem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the two are one insertion, deletion, substitution or swap apart, or the same. */
  public static boolean oneSlip(String a, String b) {
    return oneSlip(a, a.length(), b);
  }

  /** The same for the first letters of a word; nothing is copied, for it is asked very often. */
  private static boolean oneSlip(String word, int length, String b) {
    if (Math.abs(length - b.length()) > 1) {
      return false;
    }
    int same = 0;
    int least = Math.min(length, b.length());
    while (same < least && word.charAt(same) == b.charAt(same)) {
      same++;
    }
    if (same == least) {
      return true;
    }
    if (length > b.length()) {
      return word.regionMatches(same + 1, b, same, length - same - 1);
    }
    if (length < b.length()) {
      return word.regionMatches(same, b, same + 1, length - same);
    }
    boolean swapped =
        same + 1 < length
            && word.charAt(same) == b.charAt(same + 1)
            && word.charAt(same + 1) == b.charAt(same)
            && word.regionMatches(same + 2, b, same + 2, length - same - 2);
    return swapped || word.regionMatches(same + 1, b, same + 1, length - same - 1);
  }
}
