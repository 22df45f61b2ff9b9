package explor.bot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A settings file that holds secrets is no business of everybody on the machine. */
final class SecretFile {
  private static final Logger log = LoggerFactory.getLogger(SecretFile.class);

  private SecretFile() {}

  /**
   * Warns when others than the file's owner and group may read or change it. It does not stop the
   * start: an assistant that answers is worth more than a tidy one.
   *
   * @return whether it may stay as it is
   */
  static boolean look(Path file) {
    try {
      if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        return true;
      }
      Set<PosixFilePermission> who = Files.getPosixFilePermissions(file);
      if (!who.contains(PosixFilePermission.OTHERS_READ)
          && !who.contains(PosixFilePermission.OTHERS_WRITE)) {
        return true;
      }
      log.warn(
          "{} holds secrets and is open to everybody on this machine: chmod 600 it, or put the"
              + " secrets into the environment.",
          file);
    } catch (IOException e) {
      log.warn("Nobody can say who may read {}, which holds secrets.", file, e);
    }
    return false;
  }
}
