package explor.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {
  @TempDir Path folder;

  private Path data(String name) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name));
    for (String file : new String[] {"explor.db", "explor.db-wal", "explor.db-shm"}) {
      Files.writeString(data.resolve(file), "old");
    }
    Files.writeString(Files.createDirectory(data.resolve("attachments")).resolve("a"), "old");
    Path prepared = Exchange.prepare(data);
    Files.writeString(prepared.resolve("explor.db"), "new");
    Files.writeString(Files.createDirectory(prepared.resolve("attachments")).resolve("b"), "new");
    return data;
  }

  private static void isNew(Path data) throws IOException {
    assertEquals("new", Files.readString(data.resolve("explor.db")));
    assertTrue(Files.exists(data.resolve("attachments/b")));
    assertEquals(
        "[attachments, explor.db]", Exchange.content(data).toString(), "no log of the old one");
    assertEquals("old", Files.readString(data.resolve("before-restore-1/explor.db-wal")));
    assertTrue(Files.exists(data.resolve("before-restore-1/attachments/a")));
  }

  @Test
  void beforeThePointOfNoReturnNothingHasChanged() throws IOException {
    Path data = data("data");
    Exchange.finish(data);
    assertEquals("old", Files.readString(data.resolve("explor.db")));
    assertTrue(Files.exists(data.resolve("explor.db-wal")));
  }

  @Test
  void cutOffAnywhereAfterItTheNextOneToComeFinishes() throws IOException {
    boolean cut = true;
    for (int after = 0; cut; after++) {
      Path data = data("data" + after);
      Exchange.commit(data, "1");
      AtomicInteger left = new AtomicInteger(after);
      Exchange.Mover dying =
          (from, to) -> {
            if (left.getAndDecrement() == 0) {
              throw new IOException("killed");
            }
            Files.move(from, to);
          };
      cut = after < 6;
      if (cut) {
        assertThrows(IOException.class, () -> Exchange.finish(data, dying));
      } else {
        Exchange.finish(data, dying);
      }
      FolderLock.take(data).close();
      isNew(data);
    }
  }
}
