package explor.bot.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What a backup holds, as its {@code manifest.json} says.
 *
 * @param format of the backup; one that is newer than {@link #FORMAT} is not read
 * @param schema of the database in it
 * @param leftOut what is not in it, for whoever restores it
 */
public record Manifest(
    int format, Instant made, int schema, List<Entry> entries, List<String> leftOut) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";
  static final String DATABASE = "explor.db";
  static final String ATTACHMENTS = "attachments/";
  static final String CONFIG = "config/";

  /**
   * A file of the backup.
   *
   * @param path {@code explor.db}, {@code attachments/HASH}, or {@code config/…}
   * @param size in bytes
   * @param sha256 of its content, in hex
   */
  public record Entry(String path, long size, String sha256) {
    /** Whether it may be written where it says: nothing climbs out of the folder. */
    boolean isSafe() {
      if (path.equals(DATABASE) || path.matches("attachments/[0-9a-f]{64}")) {
        return true;
      }
      return path.startsWith(CONFIG)
          && path.length() <= 1_000
          && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
          && List.of(path.split("/", -1)).stream()
              .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
  }

  public Manifest {
    entries = List.copyOf(entries);
    leftOut = List.copyOf(leftOut);
  }

  /** How many files of a kind, by the beginning of their path. */
  public long count(String beginning) {
    return entries.stream().filter(entry -> entry.path().startsWith(beginning)).count();
  }

  /** Copies a stream and says what went through; stops at a limit. */
  static Entry copy(String path, InputStream in, OutputStream out, long most) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (size > most) {
        throw new IOException(path + " is longer than it says");
      }
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
    }
    return new Entry(path, size, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM knows SHA-256", e);
    }
  }
}
