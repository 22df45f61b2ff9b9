package explor.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Header values in Unicode: encoded words (RFC 2047), also where they may not stand and where one
 * character is torn over two of them, and raw 8-bit bytes. Never throws.
 */
public final class EncodedWords {
  private EncodedWords() {}

  /** Decodes the raw bytes of an unfolded header value. */
  public static String decode(byte[] raw) {
    return decode(Charsets.decode(raw));
  }

  /** Decodes a header value whose bytes are already characters. */
  public static String decode(String value) {
    int next = value.indexOf("=?");
    if (next < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    Run run = new Run();
    int at = 0;
    while (next >= 0) {
      Word word = wordAt(value, next);
      if (word == null) {
        next = value.indexOf("=?", next + 2);
        continue;
      }
      String between = value.substring(at, next);
      if (!between.isBlank() || run.isEmpty()) {
        run.flush(out);
        out.append(between); // blanks between two encoded words do not count (RFC 2047, 6.2)
      }
      run.add(word, out);
      at = word.end;
      next = value.indexOf("=?", at);
    }
    run.flush(out);
    return out.append(value, at, value.length()).toString();
  }

  private record Word(String charset, byte[] bytes, int end) {}

  /** Neighbouring words of one charset, decoded together so that torn characters heal. */
  private static final class Run {
    private String charset = "";
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean empty = true;

    boolean isEmpty() {
      return empty;
    }

    void add(Word word, StringBuilder out) {
      if (!word.charset.equals(charset)) {
        flush(out);
      }
      charset = word.charset;
      bytes.writeBytes(word.bytes);
      empty = false;
    }

    void flush(StringBuilder out) {
      if (!empty) {
        out.append(Charsets.decode(bytes.toByteArray(), charset));
        bytes.reset();
        empty = true;
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Word wordAt(String value, int start) {
    int afterCharset = value.indexOf('?', start + 2);
    if (afterCharset < 0 || afterCharset - start > 60 || afterCharset + 2 >= value.length()) {
      return null;
    }
    if (value.charAt(afterCharset + 2) != '?') {
      return null;
    }
    char encoding = Character.toLowerCase(value.charAt(afterCharset + 1));
    int textStart = afterCharset + 3;
    int textEnd = value.indexOf("?=", textStart);
    if (textEnd < 0 || encoding != 'q' && encoding != 'b') {
      return null;
    }
    String charset = value.substring(start + 2, afterCharset).toLowerCase(Locale.ROOT);
    int language = charset.indexOf('*');
    if (language >= 0) {
      charset = charset.substring(0, language); // RFC 2231 section 5
    }
    byte[] text = value.substring(textStart, textEnd).getBytes(StandardCharsets.UTF_8);
    byte[] bytes =
        encoding == 'b'
            ? TransferEncoding.base64(text)
            : TransferEncoding.quotedPrintable(text, true);
    return new Word(charset, bytes, textEnd + 2);
  }
}
