package explor.bot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a restore replaced: a safety net for its operator, with people in it. It goes by itself, and
 * who is erased meanwhile is erased there too.
 */
public final class OldContent {
  /** How long it lies there. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** The folder's name ends with the moment of the restore. */
  public static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Logger log = LoggerFactory.getLogger(OldContent.class);

  /** Made from rows, and of no use without the assistant. */
  private static final List<String> DERIVED = List.of("index", "cache");

  private OldContent() {}

  /**
   * Deletes what is too old, and erases in the rest whoever was erased. Old content whose database
   * cannot be opened any more is deleted: nobody could be erased in it.
   *
   * @param data the data folder of a running assistant
   */
  public static void tidy(Path data, Instant now) {
    try (Stream<Path> all = Files.list(data)) {
      for (Path old : all.filter(Exchange::isOldContent).sorted().toList()) {
        tidy(data, old, now);
      }
    } catch (IOException e) {
      log.error("What a restore replaced in {} could not be looked through.", data, e);
    }
  }

  private static void tidy(Path data, Path old, Instant now) throws IOException {
    Instant since = since(old);
    if (since.plus(KEPT).isBefore(now)) {
      Owned.delete(old);
      log.info("{} is older than {} days and is gone.", old.getFileName(), KEPT.toDays());
      return;
    }
    try {
      for (String derived : DERIVED) {
        Owned.delete(old.resolve(derived));
      }
      ErasedList.apply(data, old, since);
    } catch (StoreException e) {
      Owned.delete(old);
      log.warn("{} is gone: nobody can be erased in it.", old.getFileName(), e);
    }
  }

  private static Instant since(Path old) {
    String name = String.valueOf(old.getFileName());
    try {
      return STAMP.parse(name.substring(name.lastIndexOf('-') + 1), Instant::from);
    } catch (DateTimeException e) {
      return Instant.EPOCH; // renamed by hand: it has no date to wait for
    }
  }
}
