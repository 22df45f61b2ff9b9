package explor.mail.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * From bytes and the label a mail gives them to text. Labels are often wrong, so bytes that say
 * what they are (a byte order mark, valid multi-byte UTF-8) win over a label that could not be
 * right. Never throws.
 */
public final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Labels that senders use for something else or that Java does not know. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("utf8", "utf-8"),
          Map.entry("unicode", "utf-8"),
          Map.entry("unicode-1-1-utf-8", "utf-8"),
          Map.entry("utf-8mb4", "utf-8"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("iso_8859-1", "windows-1252"),
          Map.entry("8859_1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("ansi_x3.4-1968", "windows-1252"),
          Map.entry("cp-1252", "windows-1252"),
          Map.entry("latin9", "iso-8859-15"),
          Map.entry("latin-9", "iso-8859-15"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "windows-874"),
          Map.entry("tis-620", "windows-874"),
          Map.entry("iso-8859-6-i", "iso-8859-6"),
          Map.entry("iso-8859-6-e", "iso-8859-6"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("iso-8859-8-e", "iso-8859-8"),
          Map.entry("visual", "iso-8859-8"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gb_2312-80", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-gbk", "gb18030"),
          Map.entry("cp936", "gb18030"),
          Map.entry("hz-gb-2312", "gb18030"),
          Map.entry("big5", "big5-hkscs"),
          Map.entry("cp950", "big5-hkscs"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ks_c_5601", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("koi8r", "koi8-r"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"));

  private Charsets() {}

  /**
   * Decodes what a mail calls {@code label}.
   *
   * @param label as it stands in the mail, or empty when the mail does not say
   */
  public static String decode(byte[] bytes, String label) {
    String name = clean(label);
    if (name.endsWith("utf-7") || name.equals("utf7")) {
      return Utf7.decode(bytes);
    }
    Optional<String> marked = byByteOrderMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Charset charset = named(name).orElse(null);
    if (charset == null || charset.equals(WINDOWS_1252) || isUtf8(charset)) {
      return decodeUnlabelled(bytes, charset != null && isUtf8(charset));
    }
    String text = new String(bytes, charset);
    // A label that leaves holes although the bytes are clean UTF-8 was wrong.
    return text.indexOf('\uFFFD') >= 0 ? utf8(bytes).orElse(text) : text;
  }

  /** UTF-8 when the bytes are valid UTF-8, Windows-1252 otherwise. */
  public static String decode(byte[] bytes) {
    return decode(bytes, "");
  }

  private static String decodeUnlabelled(byte[] bytes, boolean saidUtf8) {
    Optional<String> valid = utf8(bytes);
    if (valid.isPresent()) {
      String text = valid.get();
      return !saidUtf8 && text.contains("\u001b$") ? iso2022(bytes, text) : text;
    }
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    // A few torn characters in a UTF-8 text (cut lines, mixed quotes) are not another charset.
    return multiByte(lenient) > 2 * holes(lenient) ? lenient : windows1252(bytes);
  }

  private static String iso2022(byte[] bytes, String otherwise) {
    return named("iso-2022-jp").map(jp -> new String(bytes, jp)).orElse(otherwise);
  }

  /** Windows-1252, whose five unassigned bytes become the control characters of Latin-1. */
  private static String windows1252(byte[] bytes) {
    String text = new String(bytes, WINDOWS_1252);
    if (text.indexOf('\uFFFD') < 0 || text.length() != bytes.length) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < bytes.length; i++) {
      if (out.charAt(i) == '\uFFFD') {
        out.setCharAt(i, (char) (bytes[i] & 0xff));
      }
    }
    return out.toString();
  }

  private static long holes(String text) {
    return text.chars().filter(c -> c == '\uFFFD').count();
  }

  private static long multiByte(String text) {
    return text.chars().filter(c -> c > 0x7f && c != '\uFFFD').count();
  }

  private static Optional<String> byByteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(new String(b, 3, b.length - 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static String clean(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < name.length()
        && (Character.isLetterOrDigit(name.charAt(end))
            || "-_.:+".indexOf(name.charAt(end)) >= 0)) {
      end++;
    }
    if (end == 0 && name.length() > 1 && (name.charAt(0) == '"' || name.charAt(0) == '\'')) {
      return clean(name.substring(1));
    }
    return name.substring(0, end);
  }

  private static Optional<Charset> named(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String known = ALIASES.getOrDefault(name, name);
    Optional<Charset> charset = forName(known);
    if (charset.isEmpty() && (known.startsWith("cp-") || known.startsWith("x-"))) {
      charset = forName(known.startsWith("cp-") ? "cp" + known.substring(3) : known.substring(2));
    }
    return charset;
  }

  private static Optional<Charset> forName(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
