package explor.bot.turn;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What takes its time (files that come over the network, documents that are read, scans), done
 * beside the turns: nobody waits for another's. What was under way when the process ends is done
 * again. Thread-safe.
 *
 * @param <T> what it gives
 */
final class Fetching<T> {
  private static final int AT_ONCE = 4;

  private final Map<Long, CompletableFuture<T>> under = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon(true).name("files-", 1).factory());
  private final Runnable ready;

  /**
   * @param ready called when something has come; must return at once
   */
  Fetching(Runnable ready) {
    this.ready = ready;
  }

  /**
   * What came with an inbox row, until {@link #done}; empty while it is on its way.
   *
   * @param fetch how to get it, called once
   */
  Optional<T> of(long row, Supplier<T> fetch) {
    CompletableFuture<T> coming =
        under.computeIfAbsent(
            row,
            id -> {
              var files = new CompletableFuture<T>();
              threads.execute(() -> fetch(fetch, files));
              return files;
            });
    return coming.isDone() ? Optional.of(coming.join()) : Optional.empty();
  }

  /** The row was worked, or what came for it could not be used. */
  void done(long row) {
    under.remove(row);
  }

  /** The turns are woken once the files count as come: they must find them. */
  private void fetch(Supplier<T> fetch, CompletableFuture<T> files) {
    try {
      files.complete(fetch.get());
    } catch (RuntimeException e) {
      files.completeExceptionally(e);
    }
    ready.run();
  }
}
