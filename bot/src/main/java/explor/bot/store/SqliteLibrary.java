package explor.bot.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, taken out of the driver's jar once and kept in the data folder's cache. Left to
 * itself the driver does that at every start, into the folder for temporary files, and a process
 * that is killed leaves its copy there for ever.
 */
final class SqliteLibrary {
  private static final String WHERE = "org.sqlite.lib.path";

  private SqliteLibrary() {}

  /** Before the first connection; where it cannot be kept, the driver goes its own way. */
  static synchronized void keep(Path data) {
    if (System.getProperty(WHERE) != null) {
      return;
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    Path folder = data.resolve("cache").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
    try {
      if (!Files.exists(folder.resolve(name))) {
        unpack(name, folder);
      }
      System.setProperty(WHERE, folder.toString());
    } catch (IOException e) {
      // a full or read-only disk: it says so when the database is opened, if it matters
    }
  }

  private static void unpack(String name, Path folder) throws IOException {
    String inside = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(inside)) {
      if (library == null) {
        return; // a machine that the driver has no library for: it knows what to say
      }
      Owned.folder(Objects.requireNonNull(folder.getParent()));
      Owned.folder(folder);
      Path whole = Files.createTempFile(folder, name, ".new");
      try {
        try (OutputStream out = Files.newOutputStream(whole)) {
          library.transferTo(out);
        }
        Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(whole);
      }
    }
  }
}
