package explor.knowledge;

import explor.knowledge.index.BrokenIndex;
import explor.knowledge.index.Fingerprint;
import explor.knowledge.index.Shelf;
import explor.knowledge.index.Shelves;
import explor.knowledge.load.ConfigFolder;
import explor.knowledge.match.Towns;
import explor.knowledge.text.Concepts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Experts and needs in an index that may break, or be made again, at any time. A new one is made
 * beside the one in use and takes its place when it is whole. A search never fails: when the index
 * is broken it waits a moment for the new one, and finds nothing when that takes longer.
 * Thread-safe.
 */
final class LivingProfiles implements AutoCloseable {
  /** Whoever searches may be about to work an emergency next. */
  private static final long PATIENCE_MILLIS = 400;

  /** An index that breaks again at once has a cause that haste does not mend. */
  private static final long BETWEEN_REPAIRS_NANOS = TimeUnit.SECONDS.toNanos(50);

  private static final int VERIFIED_EVERY = 60; // times that it is tended, when it is big

  /** An index without a fingerprint fits nothing: it is made again at the next start. */
  private static final Map<String, String> UNFIT = Map.of("faulty", "yes");

  private static final String EXPERTS = ConfigFolder.TABLES.getFirst();
  private static final String NEEDS = ConfigFolder.TABLES.getLast();

  private final Known known;
  private final Shelves shelves; // guarded by making
  private final Consumer<String> operator;
  private final Supplier<Tables> files;
  private final ReentrantLock making = new ReentrantLock(); // long; before this object's own, short
  private Supplier<Filed> desk = () -> Filed.NONE; // guarded by this
  private volatile Profiles current;
  private volatile Calendar calendar = Map::of;
  private volatile Map<String, List<Engagement>> engagements = Map.of();
  private boolean broken; // guarded by this, like the next two
  private @Nullable CountDownLatch repair;
  private long repaired = System.nanoTime() - BETWEEN_REPAIRS_NANOS;
  private int tended; // of the thread that tends

  /** Knows who is on a mission when, by expert's id. */
  interface Calendar {
    Map<String, List<Engagement>> engagements();
  }

  /** What does not change while the index may: words, and where the towns are. */
  record Known(Concepts thesaurus, Towns towns) {}

  /**
   * What the files hold.
   *
   * @param faults when there are any, the content is not used
   * @param fingerprint of the files as they were read
   */
  record Tables(Filed content, List<String> faults, Fingerprint fingerprint) {}

  /**
   * @param profiles usable even when there are faults
   * @param faults of the files, each {@code file:line: what}; none when the index fits them
   */
  record Opened(LivingProfiles profiles, List<String> faults) {}

  private LivingProfiles(
      Known known,
      Shelves shelves,
      Supplier<Tables> files,
      Consumer<String> operator,
      Profiles current) {
    this.known = known;
    this.shelves = shelves;
    this.files = files;
    this.operator = operator;
    this.current = current;
  }

  /**
   * Takes what is on the shelves when it was made from these files; otherwise makes it.
   *
   * @param now what a fitting index was made from
   */
  static Opened open(
      Known known,
      Shelves shelves,
      Fingerprint now,
      Supplier<Tables> files,
      Consumer<String> operator) {
    Optional<Shelf> kept = shelves.open(now::fits);
    Profiles first = Profiles.on(kept.orElseGet(Shelf::inMemory), known);
    LivingProfiles profiles = new LivingProfiles(known, shelves, files, operator, first);
    if (kept.isPresent()) {
      return new Opened(profiles, List.of());
    }
    List<String> faults = profiles.make(false);
    if (faults.isEmpty()) {
      operator.accept("The index was made again (" + shelves.why() + "): " + profiles.size() + ".");
    }
    return new Opened(profiles, faults);
  }

  /** What is searched for; an empty list when the index is broken and not mended soon enough. */
  <R> List<R> find(Function<Profiles, List<R>> search) {
    Profiles used = current;
    try {
      return search.apply(used);
    } catch (BrokenIndex e) {
      await(broken(used, e));
    }
    Profiles other = current;
    try {
      return search.apply(other);
    } catch (BrokenIndex e) {
      broken(other, e);
      return List.of();
    }
  }

  /** Changes a few records; a broken index gets them when it is made again, from the desk. */
  synchronized void change(Consumer<Profiles> change) {
    Profiles used = current;
    try {
      change.accept(used);
    } catch (BrokenIndex e) {
      broken(used, e);
    }
  }

  /** What the desk holds from now on; the index is brought in line with it. */
  synchronized void follow(Supplier<Filed> from) {
    desk = from;
    Filed filed = desk.get();
    change(profiles -> replace(profiles, Profiles.DESK, filed));
  }

  /** Who is on a mission when, by expert's id. */
  Map<String, List<Engagement>> engagements() {
    return engagements;
  }

  /** Who says it from now on; asked now, each time it changed, and when this is tended. */
  Set<String> follow(Calendar from) {
    calendar = from;
    return engaged();
  }

  /** Somebody set out on a mission, or will not after all. Gives who is engaged by now. */
  Set<String> engaged() {
    Map<String, List<Engagement>> now = Map.copyOf(calendar.engagements());
    engagements = now;
    return now.keySet();
  }

  private static void replace(Profiles profiles, String origin, Filed content) {
    profiles.experts().replace(origin, content.experts());
    profiles.needs().replace(origin, content.needs());
  }

  /**
   * Takes over what changed in the files; when there are faults, all stays as it was.
   *
   * @param kept tables whose records stay in any case
   */
  List<String> reload(Set<String> kept) {
    making.lock();
    try {
      Tables tables = files.get();
      if (tables.faults().isEmpty()) {
        Map<String, String> notes = kept.isEmpty() ? tables.fingerprint().notes() : UNFIT;
        change(
            profiles -> {
              if (!kept.contains(EXPERTS)) {
                profiles.experts().replace(Profiles.FILES, tables.content().experts());
              }
              if (!kept.contains(NEEDS)) {
                profiles.needs().replace(Profiles.FILES, tables.content().needs());
              }
              profiles.shelf().commit(notes);
            });
      }
      return tables.faults();
    } finally {
      making.unlock();
    }
  }

  /** Makes all of it again, from the files and the desk, while the old one is in use. */
  List<String> remake() {
    return make(false);
  }

  /**
   * @param anyway whether an index without what the files hold is better than the one in use
   */
  private List<String> make(boolean anyway) {
    making.lock();
    try {
      Tables tables = files.get();
      boolean good = tables.faults().isEmpty();
      if (good || anyway) {
        Filed content = good ? tables.content() : Filed.NONE;
        Map<String, String> notes = good ? tables.fingerprint().notes() : UNFIT;
        try {
          fill(shelves.fresh(), content, notes);
        } catch (BrokenIndex e) {
          operator.accept("The index is kept in memory: " + e.getMessage());
          fill(Shelf.inMemory(), content, notes);
        }
      }
      return tables.faults();
    } finally {
      making.unlock();
    }
  }

  private void fill(Shelf shelf, Filed content, Map<String, String> notes) {
    Profiles next = Profiles.on(shelf, known);
    Profiles old;
    try {
      replace(next, Profiles.FILES, content);
      synchronized (this) { // nothing is filed between the desk's last word and the exchange
        replace(next, Profiles.DESK, desk.get());
        shelf.commit(notes);
        old = current;
        current = next;
        broken = false;
      }
    } catch (RuntimeException e) {
      shelves.retire(shelf);
      throw e;
    }
    shelves.retire(old.shelf());
  }

  /** Once a minute: what was written is put on disk, and the files are looked at. */
  void tend() {
    engaged();
    Profiles used = current;
    try {
      used.shelf().commit();
      used.shelf().look();
      if (tended++ % VERIFIED_EVERY == 0 || used.shelf().isSmall()) {
        used.shelf().verify();
      }
    } catch (BrokenIndex e) {
      broken(used, e);
    }
    repairIfBroken();
  }

  /** Takes what was removed or replaced off the disk for good. */
  void purge() {
    Profiles used = current;
    try {
      used.shelf().purge();
    } catch (BrokenIndex e) {
      broken(used, e);
    }
  }

  private synchronized @Nullable CountDownLatch broken(Profiles used, BrokenIndex why) {
    if (used != current) {
      return null; // it was exchanged meanwhile
    }
    if (!broken) { // told once
      operator.accept("The index is damaged and is made again (" + why.getMessage() + ").");
    }
    broken = true;
    return repairIfBroken();
  }

  private synchronized @Nullable CountDownLatch repairIfBroken() {
    boolean soon = System.nanoTime() - repaired < BETWEEN_REPAIRS_NANOS;
    if (!broken || repair != null || soon) {
      return repair;
    }
    CountDownLatch done = new CountDownLatch(1);
    repair = done;
    repaired = System.nanoTime();
    Thread.ofPlatform().name("index-repair").daemon(true).start(() -> repair(done));
    return done;
  }

  private void repair(CountDownLatch done) {
    try {
      List<String> faults = make(true);
      if (!faults.isEmpty()) {
        operator.accept("The index is without the files, they have faults: " + faults);
      }
    } catch (RuntimeException e) {
      operator.accept("The index could not be made again; it is tried in a minute (" + e + ").");
    } finally {
      synchronized (this) {
        repair = null;
      }
      done.countDown();
    }
  }

  private static void await(@Nullable CountDownLatch repair) {
    try {
      if (repair != null && repair.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** So many experts, and so many needs. */
  Map<String, Integer> size() {
    Profiles now = current;
    return new TreeMap<>(Map.of("experts", now.experts().size(), "needs", now.needs().size()));
  }

  @Override
  public void close() {
    making.lock();
    try {
      current.shelf().close();
    } catch (BrokenIndex e) {
      operator.accept("The index is made again at the next start (" + e.getMessage() + ").");
    } finally {
      making.unlock();
    }
  }
}
