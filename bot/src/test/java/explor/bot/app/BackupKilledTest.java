package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import explor.bot.store.Owned;
import explor.bot.upkeep.Restore;
import explor.bot.upkeep.UpkeepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explor backup} as a process, killed while it writes. {@code -Dkills=…} for more. */
class BackupKilledTest {
  private static final int KILLS = Math.max(4, Integer.getInteger("kills", 0) / 6);

  /** A backup of this size takes about so long, in milliseconds. */
  private static final int MOST_OF_IT = 120;

  @TempDir Path folder;
  private final long seed = Long.getLong("seed", System.nanoTime());

  private ServeProcess backup(Path zip) {
    return ServeProcess.start(folder, Map.of(), List.of("backup", "--replace", zip.toString()));
  }

  /** The file is the whole of what was written before, or of now; what is cut off is refused. */
  @Test
  void killedWhileWritingItLeavesNothingThatIsTakenForABackup() throws IOException {
    Path data = folder.resolve("data");
    Path zip = folder.resolve("b.zip");
    Path part = folder.resolve("b.zip.part");
    RestoreKilledTest.fill(data, "kept");
    Random random = new Random(seed);
    int cutOff = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Files.deleteIfExists(part);
      try (ServeProcess backup = backup(zip)) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Files.exists(part) && backup.alive() && System.nanoTime() < end) {
          LockSupport.parkNanos(500_000);
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(MOST_OF_IT)).toNanos());
        backup.kill();
      }
      if (Files.exists(part)) {
        cutOff++;
        assertThrows(UpkeepException.class, () -> restored(part), "seed " + seed);
      }
      if (Files.exists(zip)) {
        assertEquals("kept", restored(zip), "seed " + seed);
        Files.delete(zip);
      }
    }
    try (ServeProcess backup = backup(zip)) {
      assertEquals(0, backup.waitFor(60), backup.log());
    }
    assertEquals("kept", restored(zip));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.filter(file -> file.toString().endsWith(".part")).count());
    }
    System.out.printf("%d kills (seed %d): %d backups cut off%n", KILLS, seed, cutOff);
  }

  private String restored(Path zip) throws IOException {
    Path into = folder.resolve("restored");
    try {
      new Restore(into).from(zip, false, Instant.now());
      return RestoreKilledTest.whole(into);
    } finally {
      Owned.delete(into);
    }
  }
}
