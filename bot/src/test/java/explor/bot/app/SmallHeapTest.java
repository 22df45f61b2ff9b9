package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SmallHeapTest {
  private static final long MB = 1L << 20;

  private final AtomicLong size = new AtomicLong(64 * MB);
  private long held = 60 * MB;
  private int collections;
  private final SmallHeap heap =
      new SmallHeap(
          size::get,
          () -> {
            collections++;
            size.set(held);
          });

  private void grownTo(long bytes) {
    size.set(bytes);
    heap.look();
  }

  @Test
  void whatTheStartLeftBehindIsCollectedAtOnce() {
    grownTo(64 * MB);
    assertEquals(1, collections);
    assertEquals(60 * MB, size.get());
  }

  @Test
  void aHeapThatHardlyGrewIsLeftAlone() {
    grownTo(64 * MB);
    grownTo(60 * MB + SmallHeap.GROWTH - 1);
    assertEquals(1, collections);
    grownTo(60 * MB + SmallHeap.GROWTH);
    assertEquals(2, collections);
  }

  @Test
  void whatIsHeldForGoodIsNotCollectedForAgainAndAgain() {
    grownTo(64 * MB);
    held = 200 * MB; // somebody imported a region's worth of experts
    grownTo(200 * MB);
    grownTo(200 * MB);
    grownTo(201 * MB);
    assertEquals(2, collections);
  }

  @Test
  void growthCountsFromWhatACollectionOfSomebodyElsesLeft() {
    grownTo(64 * MB);
    grownTo(40 * MB);
    grownTo(40 * MB + SmallHeap.GROWTH);
    assertEquals(2, collections);
  }
}
