package explor.bot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file: one writer, WAL, every commit on disk before it returns ({@code
 * synchronous=FULL}). Thread-safe: transactions wait for each other; reads never wait for writes.
 * Other processes may read and write beside it (they wait up to five seconds for the lock).
 */
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final int BUSY_MILLIS = 5_000;

  /** What SQLite answers when the disk is read-only, fails, is full, or the file is gone. */
  private static final Set<Integer> DISK = Set.of(8, 10, 13, 14);

  private final Path file;
  private final Connection writer;
  private final Connection reader;
  private final Statements writerStatements;
  private final Statements readerStatements;

  /**
   * Fair: who stores a cry for help must not come after the next batch of turns again and again.
   */
  private final ReentrantLock writing = new ReentrantLock(true);

  private String written = "FULL"; // guarded by writing
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Optional<String> refusal = Optional.empty();
  private volatile boolean scrubWanted;
  private volatile Runnable scrubbed = () -> {};

  private Database(Path file, Connection writer, Connection reader) {
    this.file = file;
    this.writer = writer;
    this.reader = reader;
    this.writerStatements = new Statements(writer);
    this.readerStatements = new Statements(reader);
  }

  /** What happens inside a transaction. May be run again from the start; must not send anything. */
  @FunctionalInterface
  public interface Body<T extends @Nullable Object> {
    T run(Tx tx) throws SQLException;
  }

  /**
   * Opens or makes the database {@code explor.db} in a folder and brings it to the newest schema.
   * Folder and file are for their owner only.
   *
   * @throws StoreException if the file cannot be opened, is no database, or is damaged; the message
   *     says what to do
   */
  public static Database open(Path folder) {
    Path file = fileIn(folder);
    try {
      privateFolder(folder);
      if (Exchange.pending(folder)) {
        FolderLock.take(folder).close(); // a restore that was cut off
      }
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      ownerOnly(file, "rw-------");
      SqliteLibrary.keep(folder);
      Connection writer = connect(file, false);
      Connection reader = connect(file, true);
      Database database = new Database(file, writer, reader);
      Migrations.apply(writer);
      return database;
    } catch (IOException e) {
      throw StoreException.unusable(folder, e);
    } catch (SQLException e) {
      throw new StoreException(
          "The database "
              + file
              + " cannot be opened. If it is damaged, restore a backup (explor restore FILE);"
              + " nothing was changed",
          e);
    }
  }

  /** Where the database of a data folder is. */
  public static Path fileIn(Path folder) {
    return folder.resolve("explor.db");
  }

  private static void privateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      ownerOnly(folder, "rwx------");
    }
  }

  private static void ownerOnly(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // A deferred transaction that reads and then writes fails at once when another wrote between.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    // The driver would ask for the row id after each INSERT and leave that statement open, which
    // keeps VACUUM from working.
    config.setGetGeneratedKeys(false);
    // Erased is erased: freed pages are overwritten with zeros.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    if (readOnly) {
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = ON");
      }
    }
    return connection;
  }

  /**
   * Runs a body as one transaction: all of it is on disk when this returns, or none of it ever was.
   * What the body asked for with {@link Tx#afterCommit} runs then, on this thread.
   */
  public <T extends @Nullable Object> T inTransaction(Body<T> body) {
    return inTransaction(body, "FULL");
  }

  /**
   * The same for a note that may be lost when the machine itself dies: it is on disk with the next
   * transaction. A killed process loses nothing of it. Costs a fraction of the other.
   */
  public <T extends @Nullable Object> T note(Body<T> body) {
    return inTransaction(body, "NORMAL");
  }

  private <T extends @Nullable Object> T inTransaction(Body<T> body, String synchronous) {
    List<Runnable> after;
    T result;
    writing.lock();
    try {
      synchronous(synchronous);
      Tx tx = new Tx(writer, writerStatements);
      begin();
      try {
        result = body.run(tx);
        writer.commit();
      } catch (SQLException | RuntimeException | Error e) {
        if (e instanceof SQLException why && DISK.contains(why.getErrorCode() & 0xff)) {
          refusal = Optional.of(String.valueOf(why.getMessage()));
        }
        rollBack(e);
        writerStatements.forget();
        throw e;
      } finally {
        writerStatements.trim();
        writer.setAutoCommit(true);
      }
      after = tx.afterCommit();
      refusal = Optional.empty();
    } catch (SQLException e) {
      throw new StoreException("The database refused a change (" + file + ")", e);
    } finally {
      writing.unlock();
    }
    after.forEach(Runnable::run);
    return result;
  }

  /**
   * Another process may hold the lock. The driver then believes that a transaction is on: the next
   * one would not begin, each of its statements would count at once, and its commit would fail.
   */
  private void begin() throws SQLException {
    try {
      writer.setAutoCommit(false);
    } catch (SQLException e) {
      try {
        writer.setAutoCommit(true);
      } catch (SQLException nothingToCommit) {
        e.addSuppressed(nothingToCommit);
      }
      throw e;
    }
  }

  /** Why the disk took no change, when the last that was tried failed for its sake. */
  public Optional<String> refusal() {
    return refusal;
  }

  /** How much of a commit is on disk when it returns (SQLite, PRAGMA synchronous). */
  private void synchronous(String wanted) throws SQLException {
    if (!wanted.equals(written)) {
      try (Statement statement = writer.createStatement()) {
        statement.execute("PRAGMA synchronous = " + wanted);
      }
      written = wanted;
    }
  }

  private void rollBack(Throwable cause) {
    try {
      writer.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Runs a body that only reads, on what was committed last. */
  public <T extends @Nullable Object> T read(Body<T> body) {
    reading.lock();
    try {
      return body.run(new Tx(reader, readerStatements));
    } catch (SQLException e) {
      readerStatements.forget();
      throw new StoreException("The database could not be read (" + file + ")", e);
    } finally {
      readerStatements.trim();
      reading.unlock();
    }
  }

  /**
   * Asks for a {@link #scrub}: something was deleted that nobody is to find in the files. What a
   * row held is overwritten when it goes, but pages that were split keep a copy in their free part
   * (secure_delete does not reach it), and the write-ahead log holds older pages.
   */
  public void wantScrub() {
    scrubWanted = true;
  }

  /** Called, on its thread, before each scrub: what was derived from rows has to be rid of them. */
  public void onScrub(Runnable action) {
    scrubbed = action;
  }

  /**
   * Writes the database anew and empties the write-ahead log, if that was asked for. Others wait
   * meanwhile: about a second for 100 MB.
   *
   * @return false when somebody reads an older state just now; then it is still wanted
   */
  public boolean scrub() {
    if (!scrubWanted) {
      return true;
    }
    scrubbed.run();
    writing.lock();
    try (Statement statement = writer.createStatement()) {
      statement.execute("VACUUM");
      try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        scrubWanted = !row.next() || row.getInt(1) != 0;
      }
    } catch (SQLException e) {
      writerStatements.forget(); // none may be under way the next time
      log.warn("The database could not be written anew; it is tried again.", e);
    } finally {
      writing.unlock();
    }
    return !scrubWanted;
  }

  /**
   * What SQLite finds wrong with the file, page by page; empty when it is sound. On a connection of
   * its own, beside the work; about a second for 500 MB.
   */
  public Optional<String> damage() {
    try (Connection own = connect(file, true);
        Statement statement = own.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
      String first = found.next() ? found.getString(1) : "";
      return first.equals("ok")
          ? Optional.empty()
          : Optional.of(first.lines().findFirst().orElse(""));
    } catch (SQLException e) {
      log.error("The database could not be examined.", e);
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** What was asked of the database so far, each statement once: for who looks at their plans. */
  Set<String> statements() {
    Set<String> all = new TreeSet<>();
    writing.lock();
    try {
      all.addAll(writerStatements.texts());
    } finally {
      writing.unlock();
    }
    reading.lock();
    try {
      all.addAll(readerStatements.texts());
    } finally {
      reading.unlock();
    }
    return all;
  }

  /** The database file; the attachments and the index live beside it. */
  public Path file() {
    return file;
  }

  @Override
  public void close() {
    List<Connection> all = new ArrayList<>(List.of(reader, writer));
    for (Connection connection : all) {
      try {
        connection.close();
      } catch (SQLException e) {
        log.warn("The database did not close cleanly; it repairs itself at the next start.", e);
      }
    }
  }
}
