package explor.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block of header fields (RFC 5322 section 2.2) and finds where the body begins, also when
 * the blank line between them is missing or lines were wrapped without a leading blank.
 */
final class HeaderReader {
  private static final int MOST_FIELDS = 2_000;
  private static final int LONGEST_VALUE = 100_000; // bytes; the rest of a field is passed over

  /** A wrapped line is followed by more of these; the first line of a body is not. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "content-disposition",
          "received",
          "reply-to",
          "sender",
          "in-reply-to",
          "references",
          "return-path");

  private final byte[] bytes;
  private final IntPredicate boundary;
  private final List<Headers.Field> fields = new ArrayList<>();
  private int at;
  private @Nullable String name;
  private final ByteArrayOutputStream value = new ByteArrayOutputStream();

  HeaderReader(byte[] bytes, int start, IntPredicate boundary) {
    this.bytes = bytes;
    this.at = start;
    this.boundary = boundary;
  }

  /** Where the body begins; meaningful after {@link #read}. */
  int end() {
    return at;
  }

  Headers read() {
    boolean any = false;
    while (at < bytes.length) {
      int end = LineEnds.contentEnd(bytes, at);
      int next = LineEnds.next(bytes, at);
      if (end == at && !any && name == null && fields.isEmpty() && blankThenFields(next)) {
        at = next; // blank lines before the first field
        continue;
      }
      if (end == at && bytes[at] != ' ' && bytes[at] != '\t') {
        at = next;
        break;
      }
      if (boundary.test(at)) {
        break;
      }
      if (!line(end, any)) {
        break;
      }
      any = true;
      at = next;
    }
    close();
    return new Headers(fields);
  }

  /** Takes one line; false when it belongs to the body already. */
  private boolean line(int end, boolean any) {
    if (bytes[at] == ' ' || bytes[at] == '\t') {
      if (name == null && !any) {
        return fieldsAhead(LineEnds.next(bytes, at));
      }
      append(at, end);
      return true;
    }
    int colon = colon(at, end);
    if (colon > 0) {
      close();
      name = new String(bytes, at, colon - at, StandardCharsets.ISO_8859_1).strip();
      append(colon + 1, end);
      return true;
    }
    if (startsWith("From ") || startsWith(">From ")) {
      return true; // the envelope line of an mbox file
    }
    if (!fieldsAhead(LineEnds.next(bytes, at))) {
      return false;
    }
    append(at, end);
    return true;
  }

  private boolean startsWith(String text) {
    return at + text.length() <= bytes.length
        && new String(bytes, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }

  private void append(int from, int end) {
    int start = from;
    while (start < end && (bytes[start] == ' ' || bytes[start] == '\t')) {
      start++;
    }
    int length = Math.min(end - start, LONGEST_VALUE - value.size());
    if (length > 0) {
      if (value.size() > 0) {
        value.write(' ');
      }
      value.write(bytes, start, length);
    }
  }

  private void close() {
    if (name != null && fields.size() < MOST_FIELDS) {
      fields.add(new Headers.Field(name, oneLine(EncodedWords.decode(value.toByteArray()))));
    }
    name = null;
    value.reset();
  }

  /** Encoded words may hide line ends; a value holds none. */
  private static String oneLine(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value.chars().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(c -> out.append((char) c));
    return out.toString().strip();
  }

  /** Where the colon of a field stands, or -1: names are printable ASCII without blanks. */
  private int colon(int from, int end) {
    for (int i = from; i < end && i - from < 100; i++) {
      byte b = bytes[i];
      if (b == ':') {
        return i > from ? i : -1;
      }
      if (b <= ' ' || b == 127) {
        return (b == ' ' || b == '\t') && colonAfterBlanks(i, end) ? lastColon(i, end) : -1;
      }
    }
    return -1;
  }

  /** "Subject : x" is a field of old (RFC 5322 section 4.5). */
  private boolean colonAfterBlanks(int from, int end) {
    return lastColon(from, end) > 0;
  }

  private int lastColon(int from, int end) {
    int i = from;
    while (i < end && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    return i < end && bytes[i] == ':' ? i : -1;
  }

  private boolean blankThenFields(int from) {
    int i = from;
    while (i < bytes.length && LineEnds.contentEnd(bytes, i) == i) {
      i = LineEnds.next(bytes, i);
    }
    return i < bytes.length && fieldsAhead(i);
  }

  /** Whether a well-known field comes before the next blank line, and before the next part. */
  private boolean fieldsAhead(int from) {
    int line = from;
    for (int i = 0; i < 20 && line < bytes.length; i++) {
      int end = LineEnds.contentEnd(bytes, line);
      if (end == line || boundary.test(line)) {
        return false;
      }
      int colon = colon(line, end);
      if (colon > 0
          && WELL_KNOWN.contains(
              new String(bytes, line, colon - line, StandardCharsets.ISO_8859_1)
                  .strip()
                  .toLowerCase(Locale.ROOT))) {
        return true;
      }
      line = LineEnds.next(bytes, line);
    }
    return false;
  }
}
