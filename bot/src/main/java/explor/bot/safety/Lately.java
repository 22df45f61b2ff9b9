package explor.bot.safety;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What came of the last messages: a message is looked at by its door, before it is kept and by the
 * conversation, and weighs the same each time. Messages of a usual length only; a new one takes the
 * place of an older one. Thread-safe; in memory alone.
 */
final class Lately<T> {
  private static final int PLACES = 256;
  private static final int LONGEST = 1_000; // characters

  private final AtomicReferenceArray<Known<T>> known = new AtomicReferenceArray<>(PLACES);

  private record Known<T>(String message, T what) {}

  /** What comes of a message: as it was found lately, or found now. */
  T of(String message, Function<String, T> look) {
    int place = Math.floorMod(message.hashCode(), PLACES);
    Known<T> last = known.get(place);
    if (last != null && last.message.equals(message)) {
      return last.what;
    }
    T what = look.apply(message);
    if (message.length() <= LONGEST) {
      known.set(place, new Known<>(message, what));
    }
    return what;
  }
}
