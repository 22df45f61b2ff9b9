package explor.mail.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the words of a document in a child process with a memory limit, a time limit and a limit on
 * what it may say. Never throws: what cannot be read has no words. Thread-safe.
 */
public final class DocumentReader {
  private static final Logger log = LoggerFactory.getLogger(DocumentReader.class);

  /**
   * @param bytes a bigger document is not read
   * @param unpacked bytes that a ZIP may unfold to; what lies behind them is not read
   * @param characters of words; the rest is left out
   * @param time for the whole reading
   * @param memory of the child, in megabytes
   */
  public record Limits(int bytes, long unpacked, int characters, Duration time, int memory) {
    public static final Limits USUAL =
        new Limits(10 << 20, 100 << 20, 50_000, Duration.ofSeconds(15), 192);
  }

  private final Limits limits;

  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /** Whether a document that is called so may hold words for us; its bytes decide in the end. */
  public static boolean reads(String mediaType, String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return mediaType.equals("application/pdf")
        || mediaType.endsWith("wordprocessingml.document")
        || mediaType.endsWith("opendocument.text")
        || low.endsWith(".pdf")
        || low.endsWith(".docx")
        || low.endsWith(".odt");
  }

  /**
   * The words of a document, and why they are not all.
   *
   * @param mediaType as the mail says; {@code application/octet-stream} counts by its name
   */
  public Words read(String mediaType, String name, byte[] document) {
    DocumentKind kind = DocumentKind.of(mediaType, name, document);
    if (document.length > limits.bytes()) {
      return Words.none(Words.Shortfall.SIZE);
    }
    if (kind == DocumentKind.OTHER) {
      return Words.none(Words.Shortfall.UNREADABLE);
    }
    try {
      return read(kind, document);
    } catch (IOException e) {
      log.warn("a {} could not be read: {}", kind, e.getMessage());
      return Words.none(Words.Shortfall.UNREADABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Words.none(Words.Shortfall.UNREADABLE);
    }
  }

  /** The words alone; empty when it has none, is over a limit or is of another kind. */
  public String words(String mediaType, String name, byte[] document) {
    return read(mediaType, name, document).text();
  }

  private Words read(DocumentKind kind, byte[] document) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(command(kind)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    AtomicBoolean late = new AtomicBoolean();
    Thread watchdog =
        Thread.ofVirtual()
            .start(
                () -> {
                  if (!ended(child)) {
                    late.set(true);
                    child.destroyForcibly();
                  }
                });
    Thread feeder = Thread.ofVirtual().start(() -> feed(child, document));
    byte[] words;
    try (InputStream out = child.getInputStream()) {
      words = out.readNBytes(4 * limits.characters());
      child.waitFor(1, TimeUnit.SECONDS); // it has said all; how it ended says why
    } catch (IOException e) {
      if (!late.get()) {
        throw e;
      }
      words = new byte[0]; // its end closed what was just being read
    } finally {
      child.destroyForcibly();
    }
    feeder.join();
    watchdog.join();
    String text = new String(words, StandardCharsets.UTF_8);
    text = text.substring(0, Math.min(text.length(), limits.characters())).strip();
    return new Words(text, shortfall(late.get(), child.waitFor(), text));
  }

  private static Words.Shortfall shortfall(boolean late, int exit, String text) {
    if (late) {
      return Words.Shortfall.TIME;
    }
    if (exit == DocumentMain.UNFOLDS) {
      return Words.Shortfall.UNPACKED;
    }
    return text.isEmpty() ? Words.Shortfall.UNREADABLE : Words.Shortfall.NONE;
  }

  private boolean ended(Process child) {
    try {
      return child.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static void feed(Process child, byte[] document) {
    try (OutputStream in = child.getOutputStream()) {
      in.write(document);
    } catch (IOException e) {
      // the child ended before it had read everything; it has said what it could
    }
  }

  private List<String> command(DocumentKind kind) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + limits.memory() + "m",
        "-Xss2m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.awt.headless=true",
        "-cp",
        System.getProperty("java.class.path"),
        DocumentMain.class.getName(),
        kind.name(),
        Integer.toString(limits.characters()),
        Long.toString(limits.unpacked()));
  }
}
