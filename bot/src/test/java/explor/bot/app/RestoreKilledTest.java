package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Raw;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Attachments;
import explor.bot.store.Database;
import explor.bot.store.Inbox;
import explor.bot.store.Owned;
import explor.bot.store.People;
import explor.bot.upkeep.Backup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explor restore} as a process, killed while it works. {@code -Dkills=…} for more. */
class RestoreKilledTest {
  private static final int KILLS = Math.max(3, Integer.getInteger("kills", 0) / 6);
  static final int FILES = 60;

  @TempDir Path folder;
  private final long seed = Long.getLong("seed", System.nanoTime());

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Messages with one mark, and files; both say whose they are. */
  static void fill(Path data, String what) {
    try (Database database = Database.open(data)) {
      AttachmentFiles files = new AttachmentFiles(data);
      Inbox inbox = new Inbox(database, Clock.systemUTC(), () -> {});
      inbox.accept("terminal", List.of(new Raw(what, bytes(what))), what);
      List<String> hashes = new java.util.ArrayList<>();
      for (int i = 0; i < FILES; i++) {
        hashes.add(files.put(bytes(what + i)));
      }
      database.inTransaction(
          tx -> {
            long person =
                new People(Clock.systemUTC())
                    .at(tx, new explor.bot.channel.Address("terminal", what));
            for (String hash : hashes) {
              new Attachments(Clock.systemUTC())
                  .add(tx, person, new Attachments.Stored(hash, hash, "text/plain", 1, ""));
            }
            return null;
          });
    }
  }

  /** Which of the two lies there; whole, or the test fails. */
  static String whole(Path data) {
    try (Database database = Database.open(data)) {
      String mark = new Inbox(database, Clock.systemUTC(), () -> {}).mark("terminal");
      Set<String> hashes = database.read(new Attachments(Clock.systemUTC())::hashes);
      assertEquals(FILES, hashes.size());
      AttachmentFiles files = new AttachmentFiles(data);
      for (String hash : hashes) {
        byte[] bytes = files.get(hash).orElseThrow(() -> new AssertionError(mark + " lost a file"));
        assertTrue(new String(bytes, StandardCharsets.UTF_8).startsWith(mark));
      }
      return mark;
    }
  }

  @Test
  void killedWhileRestoringTheFolderIsOldOrNewNeverHalf() throws IOException {
    Path data = folder.resolve("data");
    Path zip = folder.resolve("new.zip");
    Path other = folder.resolve("other");
    fill(other, "new");
    new Backup(other, Path.of("../config")).write(zip, Instant.now());
    fill(data, "old");
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServeProcess restore =
          ServeProcess.start(folder, Map.of(), List.of("restore", "--replace", zip.toString()))) {
        long end = System.nanoTime() + Duration.ofMillis(4_000).toNanos();
        Path begun = data.resolve("restore.new");
        while (!Files.exists(begun) && restore.alive() && System.nanoTime() < end) {
          LockSupport.parkNanos(1_000_000);
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(300)).toNanos());
        restore.kill();
      }
      String there = whole(data);
      assertTrue(Set.of("old", "new").contains(there), "seed " + seed + ": " + there);
      if (there.equals("new")) {
        Owned.delete(data);
        fill(data, "old");
      }
    }
    try (ServeProcess restore =
        ServeProcess.start(folder, Map.of(), List.of("restore", "--replace", zip.toString()))) {
      assertEquals(0, restore.waitFor(60), restore.log());
    }
    assertEquals("new", whole(data));
  }
}
