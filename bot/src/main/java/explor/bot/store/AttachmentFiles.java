package explor.bot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bytes of what people sent, each file under the SHA-256 of its content, for its owner only:
 * the same file twice lies there once, and no name that a sender chose ever reaches the disk.
 */
public final class AttachmentFiles {
  private final Path folder;

  /**
   * @param data the folder of the database; the files lie in {@code attachments} below it
   */
  public AttachmentFiles(Path data) {
    this.folder = data.resolve("attachments");
  }

  /**
   * Puts a file on disk; it is there, even after a power cut, when this returns.
   *
   * @return its hash, in hex
   * @throws UncheckedIOException if the disk refuses
   */
  public String put(byte[] bytes) {
    String hash = hash(bytes);
    Path file = folder.resolve(hash);
    try {
      if (Files.exists(file)) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now())); // young again: not swept
        return hash;
      }
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        ownerOnly(folder, "rwx------");
      }
      Path fresh = Files.createTempFile(folder, "new-", ".part");
      ownerOnly(fresh, "rw-------");
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException("An attachment could not be stored in " + folder, e);
    }
  }

  /** The bytes under a hash; empty when nothing lies there. */
  public Optional<byte[]> get(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    Path file = folder.resolve(hash);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The attachment " + hash + " could not be read", e);
    }
  }

  /**
   * Deletes what nothing refers to.
   *
   * @param before younger files stay: the transaction that refers to them may be under way
   */
  public void sweep(Set<String> used, Instant before) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> unused =
          all.filter(file -> !used.contains(String.valueOf(file.getFileName()))).toList();
      for (Path file : unused) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Attachments could not be tidied in " + folder, e);
    }
  }

  /** Deletes these. */
  public void delete(Set<String> hashes) {
    for (String hash : hashes) {
      try {
        Files.deleteIfExists(folder.resolve(hash));
      } catch (IOException e) {
        throw new UncheckedIOException("The attachment " + hash + " could not be deleted", e);
      }
    }
  }

  private static void ownerOnly(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM knows SHA-256", e);
    }
  }
}
