package explor.mail.mime;

/** Where lines end in a mail's bytes. */
final class LineEnds {
  private LineEnds() {}

  /** The same bytes, unless lines end with CR alone: then those become LF. */
  static byte[] repaired(byte[] bytes) {
    boolean cr = false;
    for (byte b : bytes) {
      if (b == '\n') {
        return bytes;
      }
      cr |= b == '\r';
    }
    if (!cr) {
      return bytes;
    }
    byte[] copy = bytes.clone();
    for (int i = 0; i < copy.length; i++) {
      if (copy[i] == '\r') {
        copy[i] = '\n';
      }
    }
    return copy;
  }

  /** Where the line after the one at {@code from} begins. */
  static int next(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return Math.min(bytes.length, i + 1);
  }

  /** Where the line at {@code from} ends, without its line end and trailing blanks. */
  static int contentEnd(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    while (i > from && (bytes[i - 1] == '\r' || bytes[i - 1] == ' ' || bytes[i - 1] == '\t')) {
      i--;
    }
    return i;
  }

  /** Before the line end that precedes {@code line}, which belongs to a boundary. */
  static int before(byte[] bytes, int line, int least) {
    int i = line;
    if (i > least && bytes[i - 1] == '\n') {
      i--;
    }
    if (i > least && bytes[i - 1] == '\r') {
      i--;
    }
    return i;
  }
}
