package explor.bot.safety;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts that words play in what somebody tells: a limb, a denial, a time that is near. Staff
 * name them in {@code emergency_examples.yaml}; a word may play several. Two are known by
 * themselves: a year and any other number.
 */
final class Parts {
  private static final int YEAR = 0;
  private static final int NUMBER = 1;
  private static final int NAMED = 2; // from here on

  private final Map<String, int[]> words = new HashMap<>();
  private final Map<String, int[]> stems = new HashMap<>();
  private final BitSet grave = new BitSet();
  private final BitSet telling = new BitSet();
  private final BitSet mine = new BitSet();
  private final int howMany;
  private final int longest; // stem

  /**
   * @param named of each part its words, folded; {@code stem*} stands for all that begin so
   * @param plain parts that say nothing grave by themselves
   * @param telling parts that say that something happens, and to whom
   * @param mine parts that say that it happens to the writer
   */
  Parts(Map<String, List<String>> named, Set<String> plain, Set<String> telling, Set<String> mine) {
    int part = NAMED;
    for (Map.Entry<String, List<String>> entry : named.entrySet()) {
      if (!plain.contains(entry.getKey())) {
        grave.set(part);
      }
      this.telling.set(part, telling.contains(entry.getKey()));
      this.mine.set(part, mine.contains(entry.getKey()));
      for (String word : entry.getValue()) {
        if (word.endsWith("*")) {
          play(stems, word.substring(0, word.length() - 1), part);
        } else {
          play(words, word, part);
        }
      }
      part++;
    }
    this.howMany = part;
    this.longest = stems.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private static void play(Map<String, int[]> where, String word, int part) {
    where.merge(
        word,
        new int[] {part},
        (before, more) -> IntStream.concat(Arrays.stream(before), Arrays.stream(more)).toArray());
  }

  int howMany() {
    return howMany;
  }

  /** Whether this folded word may speak of something grave. */
  boolean grave(String word) {
    return plays(word, grave);
  }

  /** Whether this folded word says that something happens, or to whom. */
  boolean telling(String word) {
    return plays(word, telling);
  }

  /** Whether this folded word names the writer. */
  boolean mine(String word) {
    return plays(word, mine);
  }

  private boolean plays(String word, BitSet any) {
    return Arrays.stream(of(word)).anyMatch(any::get);
  }

  /** The parts this folded word plays, each once. */
  int[] of(String word) {
    if (Character.isDigit(word.charAt(0)) && word.chars().allMatch(Character::isDigit)) {
      boolean year =
          word.length() == 4 && word.compareTo("1950") >= 0 && word.compareTo("2035") < 0;
      return new int[] {year ? YEAR : NUMBER};
    }
    BitSet found = new BitSet();
    add(words.get(word), found);
    int most = Math.min(word.length(), longest);
    for (int length = 2; length <= most; length++) {
      add(stems.get(word.substring(0, length)), found);
    }
    return found.stream().toArray();
  }

  private static void add(int @Nullable [] parts, BitSet found) {
    if (parts != null) {
      for (int part : parts) {
        found.set(part);
      }
    }
  }
}
