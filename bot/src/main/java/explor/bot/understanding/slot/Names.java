package explor.bot.understanding.slot;

import java.util.Set;

/** Where a proper name ends: a run of capitalised words with the small ones that join them. */
final class Names {
  private static final Set<String> JOINTS =
      Terms.of(
          "de du des d la le les l en et sans pour a au aux of the for and do da dos das del el los"
              + " las y sur avec vers e von van ben al s sous entre par in to on dans para por com"
              + " con as os o n");
  private static final int BREAKS =
      Words.COMMA
          | Words.SENTENCE
          | Words.OPEN
          | Words.CLOSE
          | Words.COLON
          | Words.DASH
          | Words.EQUALS
          | Words.SLASH
          | Words.AT;
  private static final int LONGEST = 10;
  private static final int MOST_JOINTS = 3;

  private Names() {}

  /**
   * The end of the name that begins at word i, or i when none does.
   *
   * @param joints whether small words may stand inside ("Racines de Paix")
   */
  static int end(Words words, int i, boolean joints) {
    if (!words.capital(i) && !(words.isNumber(i) && words.capital(i + 1)) || words.isMasked(i)) {
      return i;
    }
    if (words.gapHas(i, Words.QUOTE) && i < words.size()) {
      int quoted = quoted(words, i);
      if (quoted > i) {
        return quoted;
      }
    }
    int end = i + 1;
    int small = 0;
    for (int k = end; k < words.size() && k - i < LONGEST; k++) {
      if (words.gapHas(k, BREAKS)
          || words.isMasked(k)
          || (words.gapHas(k, Words.QUOTE) && !apostrophe(words, k))) {
        break;
      }
      boolean glued =
          words.gapHas(k, Words.HYPHEN | Words.APOSTROPHE)
              && !words.gapHas(k, Words.SPACE)
              && small == 0;
      if (words.capital(k)
          || words.isNumber(k) && k == end && words.word(k).length() <= 4 && !isYear(words, k)) {
        end = k + 1;
        small = 0;
      } else if (glued) {
        end = k + 1;
      } else if (joints && JOINTS.contains(words.word(k)) && small < MOST_JOINTS) {
        small++;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isYear(Words words, int i) {
    return words.word(i).length() == 4 && words.word(i).startsWith("20");
  }

  private static boolean apostrophe(Words words, int k) {
    return words.gapHas(k, Words.APOSTROPHE);
  }

  private static int quoted(Words words, int i) {
    for (int k = i + 1; k <= Math.min(i + LONGEST, words.size()); k++) {
      if (words.gapHas(k, Words.QUOTE)) {
        return k;
      }
      if (words.gapHas(k, Words.SENTENCE)) {
        return i;
      }
    }
    return i;
  }

  /** Whether the words look like a person's: two to four capitalised words, a particle allowed. */
  static int personEnd(Words words, int i) {
    int end = i;
    int capitals = 0;
    for (int k = i; k < Math.min(words.size(), i + 6); k++) {
      if (k > i
              && (words.gap(k) & ~(Words.SPACE | Words.HYPHEN | Words.APOSTROPHE | Words.POINT))
                  != 0
          || words.isMasked(k)
          || words.isNumber(k)) {
        break;
      }
      if (words.capital(k)) {
        end = k + 1;
        capitals++;
      } else if (k == i || !PARTICLES.contains(words.word(k))) {
        break;
      }
    }
    return capitals >= 1 ? end : i;
  }

  private static final Set<String> PARTICLES =
      Terms.of("de du d la le ben el al da do dos von van des den y ould mint bint abou abu ibn");
}
