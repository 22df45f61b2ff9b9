package explor.bot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by whoever needs a data folder for itself: the running assistant, and a restore. The system
 * lets go of it when its holder dies, however that was.
 */
public final class FolderLock implements AutoCloseable {
  static final String NAME = "explor.lock";

  private final Path data;
  private final FileChannel channel;

  private FolderLock(Path data, FileChannel channel) {
    this.data = data;
    this.channel = channel;
  }

  /**
   * Takes the lock of a data folder; makes the folder if need be. A restore that was cut off after
   * its point of no return is brought to its end here.
   *
   * @throws StoreException if somebody else holds it, or the folder cannot be written
   */
  public static FolderLock take(Path data) {
    return tryTake(data)
        .orElseThrow(
            () ->
                new StoreException(
                    "Another explor works in " + data,
                    "stop it first (one data folder, one process)"));
  }

  /**
   * Takes the lock as {@link #take} does; empty when somebody else holds it.
   *
   * @throws StoreException if the folder cannot be written
   */
  public static Optional<FolderLock> tryTake(Path data) {
    try {
      if (!Files.isDirectory(data)) {
        Owned.folder(data);
      }
      Path file = data.resolve(NAME);
      if (!Files.exists(file)) {
        Owned.file(file);
      }
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Exchange.finish(data);
      return Optional.of(new FolderLock(data, channel));
    } catch (IOException e) {
      throw new StoreException(
          "The data folder "
              + data
              + " cannot be used: make it writable for this user, or set EXPLOR_DATA",
          e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process holds it
    }
  }

  /** Brings a restore to its end after {@link Exchange#commit}. */
  public void finishRestore() throws IOException {
    Exchange.finish(data);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("The lock of the data folder cannot be released", e);
    }
  }
}
