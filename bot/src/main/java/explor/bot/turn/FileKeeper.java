package explor.bot.turn;

import explor.bot.channel.Channel;
import explor.bot.channel.Inbound;
import explor.bot.channel.Raw;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Attachments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts what came with a message on disk, before the transaction that refers to it: scanned first,
 * and not at all when the scan finds something or fails.
 */
public final class FileKeeper {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final AttachmentFiles files;
  private final FileScan scan;

  /**
   * @param scan command that reads a file and exits with 0 when it is clean; empty for none
   */
  public FileKeeper(AttachmentFiles files, List<String> scan) {
    this.files = files;
    this.scan = new FileScan(scan, PATIENCE);
  }

  /** Those of the message's files whose door has their bytes. */
  List<Attachments.Stored> keep(Channel channel, Raw raw, Inbound.Message message) {
    List<Attachments.Stored> kept = new ArrayList<>();
    for (Inbound.File file : message.files()) {
      byte[] bytes = channel.file(raw, file);
      if (bytes.length > 0) {
        kept.add(kept(file, bytes));
      }
    }
    return List.copyOf(kept);
  }

  private Attachments.Stored kept(Inbound.File file, byte[] bytes) {
    FileScan.Verdict verdict = scan.of(bytes);
    String refused =
        switch (verdict) {
          case CLEAN -> "";
          case INFECTED -> "infected";
          case UNKNOWN -> "unscanned";
        };
    String name = file.name().isEmpty() ? file.kind() : file.name();
    return new Attachments.Stored(
        verdict == FileScan.Verdict.CLEAN ? files.put(bytes) : "",
        name,
        file.mediaType(),
        bytes.length,
        refused);
  }
}
