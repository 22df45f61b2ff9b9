package explor.bot.upkeep;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each part that works by itself last did so, and what one of them complains of. Thread-safe.
 */
public final class Pulse {
  private final InstantSource clock;
  private final Map<String, Instant> beats = new ConcurrentHashMap<>();
  private final Map<String, Complaint> complaints = new ConcurrentHashMap<>();

  /** What is wrong with a part, in one sentence without anybody's data. */
  public record Complaint(Instant since, String what) {}

  public Pulse(InstantSource clock) {
    this.clock = clock;
  }

  /** This part is expected to beat from now on. */
  public void expect(String part) {
    beats.putIfAbsent(part, clock.instant());
  }

  /** It did its work just now. */
  public void beat(String part) {
    beats.put(part, clock.instant());
    complaints.remove(part);
  }

  /** It says itself that something is wrong. */
  public void complain(String part, String what) {
    complaints.putIfAbsent(part, new Complaint(clock.instant(), what));
  }

  Map<String, Instant> beats() {
    return Map.copyOf(beats);
  }

  Optional<Complaint> complaint(String part) {
    return Optional.ofNullable(complaints.get(part));
  }
}
