package explor.bot.turn;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a program of the operator's whether a file is harmless: the file on its standard input, exit
 * 0 for clean and 1 for infected, as ClamAV's scanners do. Whatever else happens counts as unknown.
 */
final class FileScan {
  private static final Logger log = LoggerFactory.getLogger(FileScan.class);

  /** What the program found. */
  enum Verdict {
    CLEAN,
    INFECTED,
    UNKNOWN
  }

  private final List<String> command;
  private final Duration patience;

  /**
   * @param command program and arguments; empty for no scan: then all is clean
   * @param patience for one file
   */
  FileScan(List<String> command, Duration patience) {
    this.command = List.copyOf(command);
    this.patience = patience;
  }

  Verdict of(byte[] bytes) {
    if (command.isEmpty()) {
      return Verdict.CLEAN;
    }
    try {
      Process scanner =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Thread.ofVirtual().start(() -> feed(scanner, bytes));
      try {
        if (!scanner.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          log.warn("The scan of an attachment took over {} s.", patience.toSeconds());
          return Verdict.UNKNOWN;
        }
        return verdict(scanner.exitValue());
      } finally {
        scanner.destroyForcibly();
      }
    } catch (IOException e) {
      log.warn("The scan command (EXPLOR_SCAN) cannot be started: {}", command.getFirst());
      return Verdict.UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Verdict.UNKNOWN;
    }
  }

  private static Verdict verdict(int exit) {
    if (exit > 1) {
      log.warn("The scan command (EXPLOR_SCAN) failed with exit code {}.", exit);
    }
    return exit == 0 ? Verdict.CLEAN : exit == 1 ? Verdict.INFECTED : Verdict.UNKNOWN;
  }

  private static void feed(Process scanner, byte[] bytes) {
    try (OutputStream in = scanner.getOutputStream()) {
      in.write(bytes);
    } catch (IOException e) {
      log.debug("the scanner had seen enough");
    }
  }
}
