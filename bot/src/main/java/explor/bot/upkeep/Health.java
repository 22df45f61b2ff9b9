package explor.bot.upkeep;

import explor.bot.store.Database;
import explor.bot.store.StoreException;
import explor.bot.store.Vitals;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is broken and since when. Thread-safe. */
public final class Health {
  private static final Duration SILENT = Duration.ofMinutes(15);
  private static final Duration STUCK = Duration.ofMinutes(15);
  private static final Duration LATELY = Duration.ofHours(1);
  private static final String INTRUSIONS =
      Vitals.INTRUSIONS + " tries within an hour to open a mission that is not theirs";
  private static final long DISK_LOW = 500L << 20;

  private final Database database;
  private final Vitals vitals;
  private final Pulse pulse;
  private final InstantSource clock;
  private volatile Optional<Problem> damage = Optional.empty();
  private volatile Optional<Problem> refusal = Optional.empty();

  public Health(Database database, Vitals vitals, Pulse pulse, InstantSource clock) {
    this.database = database;
    this.vitals = vitals;
    this.pulse = pulse;
    this.clock = clock;
  }

  /**
   * Something broken.
   *
   * @param name {@code mail, telegram, inbox, outbox, dead_letters, mission_codes, disk, database,
   *     unwritable, damage}
   * @param what in one sentence, without anybody's data
   */
  public record Problem(String name, Instant since, String what) {}

  /**
   * One look.
   *
   * @param numbers for the metrics
   */
  public record Report(List<Problem> problems, Map<String, Long> numbers) {
    public boolean well() {
      return problems.isEmpty();
    }
  }

  /**
   * Has SQLite look at every page of the database; what it finds is told until it finds nothing.
   */
  public void examine() {
    Optional<Problem> before = damage;
    damage =
        lasting(
            "damage",
            database.damage(),
            before,
            "the database is damaged: stop, then `explor restore --replace FILE`; ");
  }

  private Optional<Problem> lasting(
      String name, Optional<String> what, Optional<Problem> before, String advice) {
    return what.map(
        found ->
            new Problem(name, before.map(Problem::since).orElse(clock.instant()), advice + found));
  }

  public Report look() {
    Instant now = clock.instant();
    List<Problem> problems = new ArrayList<>();
    Map<String, Long> numbers = new LinkedHashMap<>();
    new TreeMap<>(pulse.beats()).forEach((part, at) -> part(part, at, now, problems, numbers));
    try {
      queues(database.read(vitals::look), now, problems, numbers);
    } catch (StoreException e) {
      problems.add(new Problem("database", now, "the database cannot be read"));
    }
    damage.ifPresent(problems::add);
    refusal =
        lasting(
            "unwritable",
            database.refusal(),
            refusal,
            "nothing can be written to the data folder (disk full, read-only or failing?), so"
                + " nothing is acknowledged; emergencies are answered; ");
    refusal.ifPresent(problems::add);
    File disk = database.file().toFile();
    numbers.put("disk_free_bytes", disk.getUsableSpace());
    if (disk.getUsableSpace() < DISK_LOW) {
      problems.add(new Problem("disk", now, "less than 500 MB are free for the data folder"));
    }
    Runtime runtime = Runtime.getRuntime();
    numbers.put("memory_used_bytes", runtime.totalMemory() - runtime.freeMemory());
    numbers.put("threads", (long) Thread.activeCount());
    File log = new File(database.file() + "-wal");
    numbers.put("wal_bytes", log.length());
    return new Report(List.copyOf(problems), Map.copyOf(numbers));
  }

  private void part(
      String part, Instant at, Instant now, List<Problem> problems, Map<String, Long> numbers) {
    numbers.put(part + "_silent_seconds", Duration.between(at, now).toSeconds());
    Optional<Pulse.Complaint> complaint = pulse.complaint(part);
    if (complaint.isPresent()) {
      problems.add(new Problem(part, complaint.get().since(), complaint.get().what()));
    } else if (at.plus(SILENT).isBefore(now)) {
      long minutes = Duration.between(at, now).toMinutes();
      problems.add(new Problem(part, at, "nothing was fetched for " + minutes + " minutes"));
    }
  }

  private static void queues(
      Vitals.State state, Instant now, List<Problem> problems, Map<String, Long> numbers) {
    numbers.putAll(state.counts());
    state
        .oldestWaiting()
        .filter(at -> at.plus(STUCK).isBefore(now))
        .ifPresent(at -> problems.add(new Problem("inbox", at, "messages wait to be worked")));
    state
        .oldestDue()
        .filter(at -> at.plus(STUCK).isBefore(now))
        .ifPresent(at -> problems.add(new Problem("outbox", at, "messages do not leave")));
    state
        .lastIntrusions()
        .filter(at -> at.plus(LATELY).isAfter(now))
        .ifPresent(at -> problems.add(new Problem("mission_codes", at, INTRUSIONS)));
    count(state, "outbox_dead", "dead_letters", "`explor outbox` lists them", now, problems);
  }

  private static void count(
      Vitals.State state,
      String count,
      String name,
      String what,
      Instant now,
      List<Problem> problems) {
    long many = state.counts().getOrDefault(count, 0L);
    if (many > 0) {
      problems.add(new Problem(name, now, many + ": " + what));
    }
  }
}
