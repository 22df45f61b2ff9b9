package explor.mail.mime;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which Java does not read and old Outlooks still write. */
final class Utf7 {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Utf7() {}

  static String decode(byte[] bytes) {
    String in = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder out = new StringBuilder(in.length());
    int i = 0;
    while (i < in.length()) {
      char c = in.charAt(i++);
      if (c != '+') {
        out.append(c);
      } else if (i < in.length() && in.charAt(i) == '-') {
        out.append('+');
        i++;
      } else {
        i = shifted(in, i, out);
      }
    }
    return out.toString();
  }

  /** Reads base64 of UTF-16BE from {@code i}; gives back where plain text goes on. */
  private static int shifted(String in, int i, StringBuilder out) {
    int bits = 0;
    int held = 0;
    while (i < in.length()) {
      int value = BASE64.indexOf(in.charAt(i));
      if (value < 0) {
        return in.charAt(i) == '-' ? i + 1 : i;
      }
      held = (held << 6 | value) & 0xffffff;
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        out.append((char) (held >> bits & 0xffff));
      }
      i++;
    }
    return i;
  }
}
