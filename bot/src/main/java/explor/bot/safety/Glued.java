package explor.bot.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts what messages write in one: {@code jveu}, {@code jen}, {@code jarrive}. No French word
 * begins with j and a consonant; before a vowel the rest must be a word that the signals know.
 */
final class Glued {
  private static final String VOWELS = "aeiouy";

  private final Set<String> known;
  private final Set<String> whole;

  /**
   * @param known words of the signals, folded
   * @param whole words that are never parted
   */
  Glued(Set<String> known, Set<String> whole) {
    this.known = Set.copyOf(known);
    this.whole = Set.copyOf(whole);
  }

  List<String> parted(List<String> sentence) {
    List<String> parted = new ArrayList<>(sentence.size());
    for (String word : sentence) {
      if (isGlued(word)) {
        parted.add("j");
        parted.add(word.substring(1));
      } else {
        parted.add(word);
      }
    }
    return parted;
  }

  private boolean isGlued(String word) {
    if (word.length() < 3 || word.charAt(0) != 'j' || whole.contains(word)) {
      return false;
    }
    boolean vowel = VOWELS.indexOf(word.charAt(1)) >= 0;
    return Character.isLetter(word.charAt(1))
        && (vowel ? known.contains(word.substring(1)) && !known.contains(word) : true);
  }
}
