package explor.bot.words;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What came of the last messages: one message is looked at by several, one after the other, and is
 * the same each time. Messages of a usual length only; a new one takes the place of an older one.
 * Thread-safe; in memory alone.
 *
 * @param <K> what is looked at: the message's words, or these with what else counts
 * @param <T> what comes of it; unchanging, since it is given to everybody
 */
public final class Lately<K, T> {
  private static final int LONGEST = 1_000; // characters

  private final AtomicReferenceArray<Known<K, T>> known;

  private record Known<K, T>(K key, T what) {}

  /**
   * Nothing is known yet.
   *
   * @param places how many are remembered at most
   */
  public Lately(int places) {
    this.known = new AtomicReferenceArray<>(places);
  }

  /**
   * What comes of a message: as it was found lately, or found now.
   *
   * @param length of the message, in characters
   */
  public T of(K key, int length, Function<K, T> look) {
    int place = Math.floorMod(key.hashCode(), known.length());
    Known<K, T> last = known.get(place);
    if (last != null && last.key.equals(key)) {
      return last.what;
    }
    T what = look.apply(key);
    if (length <= LONGEST) {
      known.set(place, new Known<>(key, what));
    }
    return what;
  }
}
