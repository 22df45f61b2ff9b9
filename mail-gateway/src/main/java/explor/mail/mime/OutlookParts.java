package explor.mail.mime;

import explor.mail.tnef.Winmail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes parts of what a {@code winmail.dat} holds, as if the mail had been sent without it. */
final class OutlookParts {
  private static final int DEEPEST = 5; // mails in mails; each level copies its bytes

  private final int mostParts;
  private final int mostLevels;
  private int made;
  private final Set<Unread> over = EnumSet.noneOf(Unread.class);

  OutlookParts(int mostParts, int mostLevels) {
    this.mostParts = mostParts;
    this.mostLevels = Math.min(mostLevels, DEEPEST);
  }

  static boolean isOne(Part part) {
    return part.is(Winmail.TYPE)
        || part.is("application/vnd.ms-tnef")
        || part.is("application/") && part.fileName().equalsIgnoreCase("winmail.dat");
  }

  /** How many parts were made. */
  int made() {
    return made;
  }

  Set<Unread> over() {
    return over;
  }

  /**
   * @return a {@link Part#WINMAIL} with its text first, or the part itself when there is nothing
   */
  Part open(Part winmail) {
    return open(winmail, 1);
  }

  private Part open(Part part, int level) {
    byte[] content = part.content();
    Winmail inside = Winmail.read(content);
    List<Part> children = new ArrayList<>();
    if (!inside.text().isBlank()) {
      String type = inside.html() ? "text/html" : "text/plain";
      byte[] text = inside.text().getBytes(StandardCharsets.UTF_8);
      children.add(made(type + "; charset=utf-8", "", text));
    }
    for (Winmail.Packed file : inside.files()) {
      if (made >= mostParts) {
        over.add(Unread.PARTS);
        break;
      }
      Part child = made(type(file), "attachment" + named(file.name()), file.bytes());
      if (file.type().equals(Winmail.TYPE) && level < mostLevels) {
        child = open(child, level + 1);
      }
      children.add(child);
    }
    return children.isEmpty()
        ? part
        : new Part(part.headers(), content, 0, content.length, children, Part.WINMAIL);
  }

  private static String type(Winmail.Packed file) {
    String type = file.type().strip();
    return type.matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}") && !type.startsWith("multipart/")
        ? type
        : "application/octet-stream";
  }

  private static String named(String name) {
    String safe = name.replaceAll("[\\p{Cntrl}\"\\\\]", "_");
    return safe.isBlank() ? "" : "; filename=\"" + safe + "\"";
  }

  private Part made(String type, String disposition, byte[] bytes) {
    made++;
    List<Headers.Field> fields = new ArrayList<>();
    fields.add(new Headers.Field("Content-Type", type));
    if (!disposition.isEmpty()) {
      fields.add(new Headers.Field("Content-Disposition", disposition));
    }
    Headers headers = new Headers(fields);
    return new Part(headers, bytes, 0, bytes.length, List.of(), MediaType.of(type, ""));
  }
}
