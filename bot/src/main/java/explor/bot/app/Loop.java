package explor.bot.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that repeats one body: as long as the body finds work, then when woken or after the
 * wait it asked for. A failing body is logged once here and tried again with growing pauses.
 */
final class Loop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final String name;
  private final Supplier<Duration> body;
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopped;

  /**
   * @param body one pass; gives how long to wait before the next one when nobody wakes the loop;
   *     zero goes on at once
   */
  Loop(String name, Supplier<Duration> body) {
    this.name = name;
    this.body = body;
    this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
  }

  Loop start() {
    thread.start();
    return this;
  }

  /** There may be work: the next pass begins at once. */
  void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  private void run() {
    int failures = 0;
    while (!stopped) {
      Duration pause;
      try {
        pause = body.get();
        failures = 0;
      } catch (RuntimeException e) {
        failures++;
        long seconds = Math.min(1L << Math.min(failures, 6), LONGEST_PAUSE.toSeconds());
        pause = Duration.ofSeconds(seconds);
        log.error("{} failed; it goes on in {} s.", name, seconds, e);
      }
      if (!pause.isZero() && !stopped) {
        await(pause);
      }
    }
  }

  private void await(Duration pause) {
    try {
      if (wake.tryAcquire(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  /** Lets the pass under way end, then stops. Waits for it, at most some seconds. */
  @Override
  public void close() {
    stopped = true;
    wake();
    try {
      thread.join(Duration.ofSeconds(8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
