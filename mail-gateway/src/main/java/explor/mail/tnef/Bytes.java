package explor.mail.tnef;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads little-endian numbers and blocks on and on; past the end everything is zero and empty. */
final class Bytes {
  private final byte[] bytes;
  private final int end;
  private int at;

  Bytes(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Bytes(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  boolean atEnd() {
    return at >= end;
  }

  int left() {
    return end - at;
  }

  int u8() {
    return at < end ? bytes[at++] & 0xff : 0;
  }

  int u16() {
    return u8() | u8() << 8;
  }

  int i32() {
    return u16() | u16() << 16;
  }

  void skip(int count) {
    at = count < 0 || count > left() ? end : at + count;
  }

  /** The next bytes as a reader of their own; what is missing at the end is left out. */
  Bytes block(int length) {
    int from = at;
    skip(length);
    return new Bytes(bytes, from, at);
  }

  byte[] rest() {
    return Arrays.copyOfRange(bytes, at, end);
  }

  /** Up to the first NUL; two bytes a letter in UTF-16LE. */
  String text(Charset charset) {
    String text = new String(bytes, at, end - at, charset);
    int nul = text.indexOf(0);
    return nul < 0 ? text : text.substring(0, nul);
  }

  String utf16() {
    return text(StandardCharsets.UTF_16LE);
  }
}
