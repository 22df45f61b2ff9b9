package explor.bot.turn;

import explor.bot.store.Attachments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Files that come over the network, fetched beside the turns: nobody waits for the slow line of
 * another. What was fetched when the process ends is fetched again. Thread-safe.
 */
final class Fetching {
  private static final int AT_ONCE = 4;

  private final Map<Long, CompletableFuture<List<Attachments.Stored>>> under =
      new ConcurrentHashMap<>();
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
   * What came with an inbox row; empty while it is on its way.
   *
   * @param fetch how to get it, called once
   */
  Optional<List<Attachments.Stored>> of(long row, Supplier<List<Attachments.Stored>> fetch) {
    CompletableFuture<List<Attachments.Stored>> coming =
        under.computeIfAbsent(
            row,
            id -> {
              var files = new CompletableFuture<List<Attachments.Stored>>();
              threads.execute(() -> fetch(fetch, files));
              return files;
            });
    if (!coming.isDone()) {
      return Optional.empty();
    }
    under.remove(row);
    return Optional.of(coming.join());
  }

  /** The turns are woken once the files count as come: they must find them. */
  private void fetch(
      Supplier<List<Attachments.Stored>> fetch, CompletableFuture<List<Attachments.Stored>> files) {
    try {
      files.complete(fetch.get());
    } catch (RuntimeException e) {
      files.completeExceptionally(e);
    }
    ready.run();
  }
}
