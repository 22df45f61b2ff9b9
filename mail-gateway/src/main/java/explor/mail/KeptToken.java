package explor.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A refresh token that the token endpoint gave in place of the one in the settings, on disk for its
 * owner only, so that a restart does not come back with one that is void. It counts as long as the
 * settings name the token it replaced; another one there begins anew.
 */
public final class KeptToken {
  private static final Logger log = LoggerFactory.getLogger(KeptToken.class);

  private final Path file;

  /**
   * @param folder that holds the file {@code mail-refresh-token}; made when something is kept
   */
  public KeptToken(Path folder) {
    this.file = folder.resolve("mail-refresh-token");
  }

  /** The token that replaced this one, or this one. */
  String insteadOf(String set) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      boolean replaces = lines.size() == 2 && lines.get(0).equals(hash(set));
      return replaces ? lines.get(1) : set;
    } catch (IOException e) {
      log.warn("the kept refresh token cannot be read, the one of the settings counts: {}", file);
      return set;
    }
  }

  /** Failing is said and survived: this process goes on with the token in its memory. */
  void keep(String set, String another) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null) {
        throw new IOException("no folder");
      }
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "mail-refresh-token", ".part");
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(fresh, hash(set) + "\n" + another + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.error("the new refresh token cannot be kept; a restart will need another one: {}", file);
    }
  }

  private static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM knows SHA-256", e);
    }
  }
}
