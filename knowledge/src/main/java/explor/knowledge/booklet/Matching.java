package explor.knowledge.booklet;

import java.util.Set;

/** How well a word of a question is met by the words of a passage: 0 not at all, 1 literally. */
final class Matching {
  private Matching() {}

  static double strength(QuestionTerms.Term term, Unit.Meaning meaning) {
    double words = words(term, meaning);
    if (words >= 0.95) {
      return words;
    }
    for (String concept : term.concepts()) {
      if (meaning.concepts().contains(concept)) {
        return Math.max(words, 0.85);
      }
    }
    return words;
  }

  private static double words(QuestionTerms.Term term, Unit.Meaning meaning) {
    double sum = 0;
    for (int i = 0; i < term.stems().size(); i++) {
      if (meaning.folded().contains(term.folded().get(i))) {
        sum += 1;
      } else if (meaning.stems().contains(term.stems().get(i))) {
        sum += 0.95;
      } else if (family(term.stems().get(i), meaning.stems())) {
        sum += 0.7;
      }
    }
    return sum / term.stems().size();
  }

  /**
   * Words of one family that the stemmer keeps apart: abriter and abri, traduire and traduction.
   */
  static boolean family(String stem, Set<String> stems) {
    if (stem.length() < 4) {
      return false;
    }
    for (String other : stems) {
      int shared = 0;
      int shorter = Math.min(stem.length(), other.length());
      while (shared < shorter && stem.charAt(shared) == other.charAt(shared)) {
        shared++;
      }
      int longer = Math.max(stem.length(), other.length());
      boolean alike = shared >= 5 && shared * 4 >= longer * 3;
      boolean longerEnding = shared >= 6 && shared >= shorter - 1 && longer - shorter <= 6;
      if (alike || longerEnding) {
        return true;
      }
    }
    return false;
  }
}
