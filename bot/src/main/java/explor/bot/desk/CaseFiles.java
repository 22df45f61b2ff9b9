package explor.bot.desk;

import explor.bot.channel.Outbound;
import explor.bot.store.Attachments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What came with a case: which files go with a mail, and how all of them are listed in it. */
public final class CaseFiles {
  private final DeskTexts texts;

  public CaseFiles(DeskTexts texts) {
    this.texts = texts;
  }

  /** As many files as go into so many bytes, the small ones first. */
  public static List<Outbound.Enclosure> enclosed(List<Attachments.Stored> files, long bytes) {
    long left = bytes;
    List<Outbound.Enclosure> enclosed = new ArrayList<>();
    List<Attachments.Stored> small =
        files.stream()
            .filter(file -> !file.hash().isEmpty())
            .sorted(Comparator.comparingLong(Attachments.Stored::size))
            .toList();
    for (Attachments.Stored file : small) {
      left -= file.size();
      if (left >= 0) {
        enclosed.add(new Outbound.Enclosure(file.hash(), file.name(), file.type()));
      }
    }
    return List.copyOf(enclosed);
  }

  /** Each file with its type, its size, and where it lies unless it goes with the mail. */
  public List<String> listed(List<Attachments.Stored> files, List<Outbound.Enclosure> enclosed) {
    return files.stream()
        .map(
            file -> {
              boolean here = enclosed.stream().anyMatch(there -> there.hash().equals(file.hash()));
              String where =
                  !file.refused().isEmpty()
                      ? ", " + texts.get("file_" + file.refused())
                      : here ? "" : ", " + texts.get("file_at") + " attachments/" + file.hash();
              return file.name() + " (" + file.type() + ", " + size(file.size()) + where + ")";
            })
        .toList();
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? Math.max(1, bytes >> 10) + " ko"
        : String.format(Locale.FRENCH, "%.1f Mo", bytes / (double) (1 << 20));
  }
}
