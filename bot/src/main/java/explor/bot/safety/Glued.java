package explor.bot.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts what messages write in one, an apostrophe left out: {@code jveu}, {@code jarrive}, {@code
 * daller}. No French word begins with j and a consonant; before a vowel the rest must be a French
 * word. Whole words are never parted: a day ({@code jour}) is not "I" and an English "our".
 */
final class Glued {
  private static final String VOWELS = "aeiouy";
  private static final List<String> ELIDED = List.of("qu", "d", "l", "m", "n", "s", "t");

  /** Shorter ones come about by chance: {@code darme}, {@code sau}. */
  private static final int SHORTEST_REST = 5;

  private final Set<String> french;
  private final Set<String> signals;
  private final Set<String> whole;

  /**
   * @param french words that may follow an apostrophe, folded
   * @param signals words that are wanted as they stand
   * @param whole words that are never parted
   */
  Glued(Set<String> french, Set<String> signals, Set<String> whole) {
    this.french = Set.copyOf(french);
    this.signals = Set.copyOf(signals);
    this.whole = Set.copyOf(whole);
  }

  List<String> parted(List<String> sentence) {
    List<String> parted = new ArrayList<>(sentence.size());
    for (String word : sentence) {
      int elided = elided(word);
      if (elided > 0) {
        parted.add(word.substring(0, elided));
      }
      parted.add(word.substring(elided));
    }
    return parted;
  }

  /** How many of its first letters are a word of their own; 0 for a word that stays whole. */
  private int elided(String word) {
    if (word.length() < 3 || whole.contains(word) || signals.contains(word)) {
      return 0;
    }
    if (word.charAt(0) == 'j') {
      boolean vowel = VOWELS.indexOf(word.charAt(1)) >= 0;
      boolean parts =
          vowel ? french.contains(word.substring(1)) : Character.isLetter(word.charAt(1));
      return parts ? 1 : 0;
    }
    return ELIDED.stream()
        .filter(word::startsWith)
        .filter(letters -> isElided(word, letters.length()))
        .findFirst()
        .map(String::length)
        .orElse(0);
  }

  private boolean isElided(String word, int letters) {
    return word.length() - letters >= SHORTEST_REST
        && (VOWELS.indexOf(word.charAt(letters)) >= 0 || word.charAt(letters) == 'h')
        && french.contains(word.substring(letters));
  }
}
