package explor.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps reading a folder until stopped: IDLE with a watchdog where the server offers it, polling
 * where it does not, and reconnecting with growing pauses when the line breaks. One instance, one
 * thread; {@link #stop} may come from any.
 */
public final class MailWatch implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(MailWatch.class);

  /**
   * @param idle an IDLE is broken off and issued again after so long (RFC 2177 wants at most 29
   *     minutes, and many routers forget a silent line after ten)
   * @param silence so long after that the line is cut if the server has not answered
   * @param poll between two looks where there is no IDLE
   * @param firstPause after the first failure; doubled after each further one
   * @param longestPause between two tries
   */
  public record Pace(
      Duration idle, Duration silence, Duration poll, Duration firstPause, Duration longestPause) {
    public static final Pace USUAL =
        new Pace(
            Duration.ofMinutes(8),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5));
  }

  private final MailReader reader;
  private final MailReader.Handler handler;
  private final Pace pace;
  private final Runnable looked;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "mail-watchdog");
            thread.setDaemon(true);
            return thread;
          });
  private final Object pause = new Object();
  private volatile boolean stopped;
  private Mark mark;
  private int failures; // of looks, in a row
  private int broken; // waits that ended early with an error, in a row

  public MailWatch(MailReader reader, Mark mark, MailReader.Handler handler, Pace pace) {
    this(reader, mark, handler, pace, () -> {});
  }

  /**
   * @param looked called after each look that went well, on the watch's thread
   */
  public MailWatch(
      MailReader reader, Mark mark, MailReader.Handler handler, Pace pace, Runnable looked) {
    this.looked = looked;
    this.reader = reader;
    this.mark = mark;
    this.handler = handler;
    this.pace = pace;
  }

  @Override
  public void run() {
    while (!stopped) {
      if (runOnce()) {
        waitForMail();
      } else {
        sleep(backoff());
      }
    }
    reader.close();
    watchdog.shutdownNow();
  }

  /**
   * One look into the folder.
   *
   * @return whether it went well; after a failure the line is closed and the mark is where the last
   *     kept batch ended
   */
  public boolean runOnce() {
    try {
      mark =
          reader.readNew(
              mark,
              (mails, reached) -> {
                handler.accept(mails, reached);
                mark = reached;
              });
      failures = 0;
      looked.run();
      return true;
    } catch (MessagingException | RuntimeException e) {
      failures++;
      failed(e);
      return false;
    }
  }

  /** How far the folder has been read. */
  public Mark mark() {
    return mark;
  }

  /** How long the next pause is, by the number of failures in a row. */
  Duration backoff() {
    int doublings = Math.min(Math.max(0, Math.max(failures, broken) - 1), 20);
    Duration longer = pace.firstPause().multipliedBy(1L << doublings);
    return longer.compareTo(pace.longestPause()) > 0 ? pace.longestPause() : longer;
  }

  private void failed(Exception e) {
    // The message may quote a mail; its class and the server's own words are enough.
    String why = e instanceof MessagingException ? e.getMessage() : e.getClass().getSimpleName();
    log.warn("reading mail failed ({} in a row): {}", Math.max(failures, broken), why);
    log.debug("reading mail failed", e);
    reader.close();
  }

  /**
   * A server that lets us look but breaks each wait at once must not be called every second; a line
   * that lasted is opened again at once.
   */
  void waitForMail() {
    long start = System.nanoTime();
    try {
      if (!stopped && reader.canIdle()) {
        List<ScheduledFuture<?>> dog =
            List.of(
                after(pace.idle(), reader::wake),
                after(pace.idle().plus(pace.silence()), reader::cut));
        try {
          reader.idle();
        } finally {
          dog.forEach(bark -> bark.cancel(false));
        }
      } else {
        sleep(pace.poll());
      }
      broken = 0;
    } catch (MessagingException | RuntimeException e) {
      if (!stopped) {
        boolean lasted = System.nanoTime() - start >= pace.longestPause().toNanos();
        broken = lasted ? 1 : broken + 1;
        failed(e);
        sleep(backoff());
      }
    }
  }

  private ScheduledFuture<?> after(Duration time, Runnable task) {
    // A thread for each: waking a line that is half open may itself wait for ever.
    Runnable apart = () -> Thread.ofVirtual().name("mail-watchdog").start(task);
    return watchdog.schedule(apart, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sleep(Duration duration) {
    synchronized (pause) {
      long end = System.nanoTime() + duration.toNanos();
      long left = duration.toMillis();
      while (!stopped && left > 0) {
        try {
          pause.wait(left);
        } catch (InterruptedException e) {
          stopped = true;
          Thread.currentThread().interrupt();
        }
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    }
  }

  /** Ends the loop: a waiting one at once, a reading one after its batch. */
  public void stop() {
    stopped = true;
    synchronized (pause) {
      pause.notifyAll();
    }
    try {
      // Again and again: the loop may be just about to begin its IDLE.
      Runnable wake = () -> Thread.ofVirtual().name("mail-stop").start(reader::wake);
      watchdog.scheduleWithFixedDelay(wake, 0, 100, TimeUnit.MILLISECONDS);
      after(pace.silence(), reader::cut);
    } catch (RejectedExecutionException e) {
      log.debug("the loop had ended already");
    }
  }
}
