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

  /**
   * What became of a message's files.
   *
   * @param stored those whose door has their bytes
   * @param lost those that are at the door's server, and did not come
   */
  record Kept(List<Attachments.Stored> stored, List<Inbound.File> lost) {
    /** The message as it came: whoever sent something that is lost must hear so. */
    Inbound.Message of(Inbound.Message message) {
      if (lost.isEmpty()) {
        return message;
      }
      List<Inbound.File> files =
          message.files().stream().map(file -> lost.contains(file) ? file.asLost() : file).toList();
      return message.with(message.text(), files);
    }
  }

  Kept keep(Channel channel, Raw raw, Inbound.Message message) {
    List<Attachments.Stored> kept = new ArrayList<>();
    List<Inbound.File> lost = new ArrayList<>();
    for (Inbound.File file : message.files()) {
      byte[] bytes = channel.file(raw, file);
      if (bytes.length > 0) {
        kept.add(kept(file, bytes));
      } else if (file.size() > 0 && channel.fetches(file)) {
        lost.add(file);
      }
    }
    return new Kept(List.copyOf(kept), List.copyOf(lost));
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
