package explor.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Content-Transfer-Encodings (RFC 2045 section 6, and uuencode), decoded leniently: what is not
 * part of the encoding is passed over or kept as it is. Never throws.
 */
final class TransferEncoding {
  private static final int[] BASE64 = new int[128];

  static {
    Arrays.fill(BASE64, -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      BASE64[alphabet.charAt(i)] = i;
    }
    BASE64['-'] = 62; // URL-safe base64, seen in the wild
    BASE64['_'] = 63;
  }

  private TransferEncoding() {}

  /**
   * @param encoding the header's value; unknown ones leave the bytes as they are
   */
  static byte[] decode(byte[] bytes, String encoding) {
    String name = encoding.strip().toLowerCase(Locale.ROOT);
    if (name.startsWith("base64") || name.startsWith("\"base64")) {
      return looksLikeBase64(bytes) ? base64(bytes) : bytes;
    }
    if (name.startsWith("quoted") || name.startsWith("\"quoted")) {
      return quotedPrintable(bytes, false);
    }
    if (name.startsWith("x-uu") || name.startsWith("uu") || name.startsWith("x-uue")) {
      return uuencode(bytes);
    }
    return bytes;
  }

  /** Text that was only called base64 has blanks between its words; base64 has line ends. */
  private static boolean looksLikeBase64(byte[] bytes) {
    int other = 0;
    int seen = 0;
    for (int i = 0; i < bytes.length && seen < 2000; i++) {
      int b = bytes[i];
      if (b == '\r' || b == '\n' || b == '=') {
        continue;
      }
      seen++;
      if (b < 0 || BASE64[b] < 0) {
        other++;
      }
    }
    return other * 12 <= seen;
  }

  static byte[] base64(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 3 / 4 + 3);
    int held = 0;
    int count = 0;
    for (byte b : bytes) {
      int value = b < 0 ? -1 : BASE64[b];
      if (b == '=') {
        flush(out, held, count); // padding ends a run; another may follow (concatenated parts)
        held = 0;
        count = 0;
      } else if (value >= 0) {
        held = held << 6 | value;
        if (++count == 4) {
          out.write(held >> 16);
          out.write(held >> 8);
          out.write(held);
          held = 0;
          count = 0;
        }
      }
    }
    flush(out, held, count);
    return out.toByteArray();
  }

  private static void flush(ByteArrayOutputStream out, int held, int count) {
    if (count == 2) {
      out.write(held >> 4);
    } else if (count == 3) {
      out.write(held >> 10);
      out.write(held >> 2);
    }
  }

  /**
   * @param underscores whether {@code _} stands for a blank (RFC 2047 section 4.2)
   */
  static byte[] quotedPrintable(byte[] in, boolean underscores) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    int i = 0;
    while (i < in.length) {
      byte b = in[i];
      if (b == '=') {
        i = escaped(in, i, out);
      } else {
        out.write(underscores && b == '_' ? ' ' : b);
        i++;
      }
    }
    return out.toByteArray();
  }

  private static int escaped(byte[] in, int i, ByteArrayOutputStream out) {
    if (i + 2 < in.length && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0) {
      out.write(hex(in[i + 1]) << 4 | hex(in[i + 2]));
      return i + 3;
    }
    int end = i + 1; // a soft line break, perhaps with blanks before the line end
    while (end < in.length && (in[end] == ' ' || in[end] == '\t')) {
      end++;
    }
    if (end >= in.length) {
      return end;
    }
    if (in[end] == '\n') {
      return end + 1;
    }
    if (in[end] == '\r') {
      return end + 1 < in.length && in[end + 1] == '\n' ? end + 2 : end + 1;
    }
    out.write('=');
    return i + 1;
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }

  static byte[] uuencode(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    boolean begun = false;
    for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n")) {
      if (!begun) {
        begun = line.startsWith("begin ");
      } else if (line.equals("end") || line.isEmpty()) {
        break;
      } else {
        uuLine(line, out);
      }
    }
    return begun ? out.toByteArray() : bytes;
  }

  private static void uuLine(String line, ByteArrayOutputStream out) {
    int length = line.charAt(0) - 32 & 63;
    for (int i = 1; length > 0 && i < line.length(); i += 4) {
      int held = 0;
      for (int k = 0; k < 4; k++) {
        held = held << 6 | (i + k < line.length() ? line.charAt(i + k) - 32 & 63 : 0);
      }
      for (int k = 2; k >= 0 && length > 0; k--, length--) {
        out.write(held >> 8 * k);
      }
    }
  }
}
