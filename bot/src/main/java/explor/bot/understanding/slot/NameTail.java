package explor.bot.understanding.slot;

import java.util.Set;

/**
 * Names of houses of which only the first word has a capital, as French writes them: "Graines de
 * paix", "Solidarité rurale", "Un toit pour apprendre". They go on in small letters up to a comma,
 * a bracket, or a word that begins what the house does.
 */
final class NameTail {
  private static final int LONGEST = 6; // words behind the first

  private static final Set<String> JOINING =
      Terms.of("de d du des et sans la les l le au aux of the and");

  /** Alone they are no name, so whatever follows belongs to it. */
  private static final Set<String> OPENERS = Terms.of("un une des les la le l the a an 1");

  private static final Set<String> FOR = Set.of("pour", "for", "a", "en");

  /** "l'association Racines de la région": where it is. */
  private static final Set<String> AREAS =
      Terms.of(
          "region quartier departement ville village commune pays canton bassin agglo"
              + " agglomeration vallee province secteur coin nord sud est ouest area town city");

  private NameTail() {}

  /** The end of the house's name whose first word, with a capital, stands at {@code from}. */
  static int end(Message message, int from, int end) {
    Words words = message.words();
    boolean article = OPENERS.contains(words.word(from)); // "Les Cuistots solidaires"
    boolean one = end == from + 1 || article && end == from + 2;
    if (!one || message.shouted() || !words.capital(from)) {
      return end;
    }
    boolean opened = article && end == from + 1;
    int last = end;
    int k = end;
    while (k < words.size() && k - end < LONGEST && words.joined(k) && !words.capital(k)) {
      boolean joint = JOINING.contains(words.word(k)) || opened && FOR.contains(words.word(k));
      if (!joint) {
        if (KindNames.LOWER_STOPS.contains(words.word(k))
            || !SmallNames.isNameWord(message, k) && !opened
            || AREAS.contains(words.word(k))) {
          break;
        }
        boolean kind = KindNames.isAdjective(words, k) && isClosed(words, k + 1);
        boolean apart = words.gapHas(k + 1, Words.OPEN | Words.QUOTE); // "Vivre ensemble (Riom)"
        if (!opened && k == end && !kind && !apart) {
          break;
        }
        last = k + 1;
      }
      k++;
    }
    boolean area = k < words.size() && words.joined(k) && AREAS.contains(words.word(k));
    boolean joint = k > last && !isClosed(words, k); // "Racines de Riom"
    return !area && (joint || isClosed(message, last) || begins(words, last)) ? last : end;
  }

  private static boolean isClosed(Message message, int i) {
    Words words = message.words();
    return isClosed(words, i) || words.capital(i) && message.isPlace(i, i + 1);
  }

  private static boolean isClosed(Words words, int i) {
    return i >= words.size() || words.gapHas(i, Words.CLAUSE | Words.QUOTE) || words.isMasked(i);
  }

  /** A word that tells what the house does or wants. */
  private static boolean begins(Words words, int i) {
    return KindNames.LOWER_STOPS.contains(words.word(i))
        || SmallNames.isSentenceWord(words.word(i));
  }
}
