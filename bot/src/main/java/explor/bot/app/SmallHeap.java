package explor.bot.app;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps the heap near what it holds. The serial collector looks at long-lived objects only when a
 * quarter of the machine's memory is full of them; what lives for minutes (the sessions at hand, a
 * start's word lists) would pile up until then. Whenever the heap had to grow by {@link #GROWTH}
 * since its last full collection, another one is asked for: about a tenth of a second in some ten
 * thousand messages. Used by one thread.
 */
final class SmallHeap {
  static final Duration EVERY = Duration.ofSeconds(2);

  /** Bytes. Less costs more collections, more costs as much memory. */
  static final long GROWTH = 8L << 20;

  private final LongSupplier size;
  private final Runnable collection;
  private long settled; // what the heap took after the last full collection

  /**
   * @param size bytes that the heap takes from the system
   * @param collection a full one; returns when it is over
   */
  SmallHeap(LongSupplier size, Runnable collection) {
    this.size = size;
    this.collection = collection;
  }

  static SmallHeap ofThisProcess() {
    return new SmallHeap(Runtime.getRuntime()::totalMemory, System::gc);
  }

  /**
   * Looks once.
   *
   * @return after what time to look again
   */
  Duration look() {
    long now = size.getAsLong();
    if (now >= settled + GROWTH) {
      collection.run();
      settled = size.getAsLong();
    } else {
      settled = Math.min(settled, now); // somebody else collected
    }
    return EVERY;
  }
}
