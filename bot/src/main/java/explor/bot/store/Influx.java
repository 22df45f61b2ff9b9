package explor.bot.store;

import explor.bot.channel.Intake;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Whether a door is fetching what an outage left behind. It hands over full batches then, oldest
 * first, and a cry for help may stand at the end of ten thousand messages: who works meanwhile only
 * what is urgent lets it come sooner, and all the rest is worked as soon. Bounded, for a door that
 * is never empty must not keep everybody waiting. Thread-safe.
 */
final class Influx {
  /** So long at most everybody else waits for one influx. */
  static final Duration LONGEST = Duration.ofSeconds(3);

  /** A door that fell silent in the middle is not waited for. */
  static final Duration SILENCE = Duration.ofMillis(500);

  private final InstantSource clock;
  private long since = Long.MIN_VALUE; // of the first of the full batches; none is going on
  private long last;

  Influx(InstantSource clock) {
    this.clock = clock;
  }

  /** A batch of so many was stored. */
  synchronized void came(int messages) {
    last = clock.millis();
    if (messages < Intake.FULL) {
      since = Long.MIN_VALUE;
    } else if (since == Long.MIN_VALUE) {
      since = last;
    }
  }

  /** Whether more is on its way that may be urgent. */
  synchronized boolean goesOn() {
    long now = clock.millis();
    return since != Long.MIN_VALUE
        && now - since < LONGEST.toMillis()
        && now - last < SILENCE.toMillis();
  }
}
