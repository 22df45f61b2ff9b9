package explor.bot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts what was prepared in {@code restore.new} in the place of everything in a data folder; the
 * old content moves to a folder {@code before-restore-…}. Until {@link #commit} nothing has
 * changed; from then on {@link #finish} leads to the new content, however often it is cut off and
 * begun again. It works inside the folder, which may be a mount point.
 */
public final class Exchange {
  private static final String PREPARED = "restore.new";
  private static final String PLAN = "restore.plan";
  private static final String BEFORE = "before-restore-";

  private Exchange() {}

  /** One step that can be cut off before or after, but not in the middle. */
  @FunctionalInterface
  interface Mover {
    void move(Path from, Path to) throws IOException;
  }

  /**
   * What is to be done.
   *
   * @param before name of the folder for the old content
   * @param old names in the data folder that move there
   */
  record Plan(String before, List<String> old) {}

  /** An empty folder to prepare the new content in; one left by an earlier try is thrown away. */
  public static Path prepare(Path data) throws IOException {
    Path prepared = data.resolve(PREPARED);
    Owned.delete(prepared);
    Owned.folder(prepared);
    return prepared;
  }

  /** What a restore would move away; empty in a fresh folder. */
  public static List<String> content(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(data)) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> !name.equals(PREPARED) && !name.startsWith(PLAN))
          .filter(name -> !name.equals(FolderLock.NAME) && !name.startsWith(BEFORE))
          .sorted()
          .toList();
    }
  }

  /** Whether this is the folder that a restore moved the old content to. */
  static boolean isOldContent(Path path) {
    return Files.isDirectory(path) && String.valueOf(path.getFileName()).startsWith(BEFORE);
  }

  /**
   * The point of no return: everything below the prepared folder must be on disk by now.
   *
   * @param stamp tells this restore from others, e.g. {@code 20270111T090000Z}
   */
  public static void commit(Path data, String stamp) throws IOException {
    Plan plan = new Plan(BEFORE + stamp, content(data));
    if (!plan.old().isEmpty()) {
      Owned.folder(data.resolve(plan.before()));
    }
    Path fresh = data.resolve(PLAN + ".part");
    Owned.delete(fresh);
    Owned.file(fresh);
    Files.writeString(fresh, Json.write(plan));
    Owned.force(fresh);
    Owned.force(data);
    move(fresh, data.resolve(PLAN));
    Owned.force(data);
  }

  /** Whether a restore was cut off after its point of no return. */
  static boolean pending(Path data) {
    return Files.exists(data.resolve(PLAN));
  }

  /** Brings a restore to its end; does nothing when none is under way. */
  static void finish(Path data) throws IOException {
    finish(data, Exchange::move);
  }

  static void finish(Path data, Mover mover) throws IOException {
    if (!pending(data)) {
      return;
    }
    Plan plan = Json.read(Files.readString(data.resolve(PLAN)), Plan.class);
    Path before = data.resolve(plan.before());
    Path prepared = data.resolve(PREPARED);
    for (String name : plan.old()) {
      // What stands there already was moved before the cut; under its name stands the new one.
      if (Files.exists(data.resolve(name)) && !Files.exists(before.resolve(name))) {
        mover.move(data.resolve(name), before.resolve(name));
      }
    }
    try (Stream<Path> fresh = Files.list(prepared)) {
      for (Path path : fresh.sorted().toList()) {
        mover.move(path, data.resolve(path.getFileName()));
      }
    }
    Owned.force(data);
    Files.delete(data.resolve(PLAN));
    Files.deleteIfExists(prepared);
    Owned.force(data);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
