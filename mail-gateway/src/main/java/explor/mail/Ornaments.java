package explor.mail;

import explor.mail.mime.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the pictures of a layout (logos, icons of networks, tracking pixels) from pictures that
 * somebody sends: the mail's own HTML shows them in place (RFC 2392), and they are too small in
 * bytes and on screen for anybody to look at.
 */
final class Ornaments {
  private static final int MOST_BYTES = 40 << 10;
  private static final int SHORT_SIDE = 160; // pixels; a banner may be as wide as it likes
  private static final int UNKNOWN_BYTES = 1 << 10; // of a picture whose size cannot be read
  private static final Pattern SHOWN = Pattern.compile("(?i)\\bcid:([^\"'\\s<>)]{1,250})");

  private Ornaments() {}

  /** The Content-IDs that the HTML of these parts shows. */
  static Set<String> shown(List<Part> parts) {
    Set<String> ids = new HashSet<>();
    for (Part part : parts) {
      if (part.is("text/html")) {
        Matcher matcher = SHOWN.matcher(part.text());
        while (matcher.find()) {
          ids.add(matcher.group(1));
        }
      }
    }
    return ids;
  }

  static boolean isOne(Part part, Set<String> shown) {
    String id = part.headers().get("Content-ID").strip().replaceAll("^<|>$", "");
    byte[] bytes = part.content();
    if (!part.is("image/") || !shown.contains(id) || bytes.length > MOST_BYTES) {
      return false;
    }
    int side = shortSide(bytes);
    return side < 0 ? bytes.length <= UNKNOWN_BYTES : side <= SHORT_SIDE;
  }

  /** In pixels, from the head of a PNG, GIF or JPEG; -1 of anything else. */
  private static int shortSide(byte[] b) {
    if (b.length > 24 && u8(b, 0) == 0x89 && b[1] == 'P') {
      return Math.min(u16(b, 18), u16(b, 22)) + ((u16(b, 16) | u16(b, 20)) << 16);
    }
    if (b.length > 10 && b[0] == 'G' && b[1] == 'I' && b[2] == 'F') {
      return Math.min(u8(b, 6) | u8(b, 7) << 8, u8(b, 8) | u8(b, 9) << 8);
    }
    return b.length > 4 && u8(b, 0) == 0xff && u8(b, 1) == 0xd8 ? jpegSide(b) : -1;
  }

  /** From the frame header among the segments (ITU T.81 annex B.2.2). */
  private static int jpegSide(byte[] b) {
    int at = 2;
    while (at + 9 < b.length && u8(b, at) == 0xff) {
      int marker = u8(b, at + 1);
      boolean frame = marker >= 0xc0 && marker <= 0xcf && marker % 4 != 0 || marker == 0xc0;
      if (frame) {
        return Math.min(u16(b, at + 5), u16(b, at + 7));
      }
      at += 2 + Math.max(2, u16(b, at + 2));
    }
    return -1;
  }

  private static int u8(byte[] b, int at) {
    return b[at] & 0xff;
  }

  private static int u16(byte[] b, int at) {
    return u8(b, at) << 8 | u8(b, at + 1);
  }
}
