package explor.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Takes the mail out of an opaquely signed S/MIME part (RFC 8551 section 3.5.2): CMS SignedData
 * (RFC 5652 section 5) in BER, of known and of unknown lengths. The signature is not checked, as
 * nothing hangs on it. Never throws; one pass, bounded by the bytes.
 */
final class SignedContent {
  private static final byte[] NONE = {};
  private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("2a864886f70d010702");
  private static final byte[] DATA = HexFormat.of().parseHex("2a864886f70d010701");
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int OID = 0x06;
  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int OCTETS_IN_PIECES = 0x24;
  private static final int FIRST = 0xa0; // [0] EXPLICIT
  private static final int DEEPEST = 20;

  private final byte[] bytes;
  private int at;
  private int length; // of the last header's content; -1 when it ends with two zeros

  private SignedContent(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What was signed; empty when these bytes are no SignedData, or hold the signature only. */
  static byte[] of(byte[] cms) {
    try {
      return new SignedContent(cms).content();
    } catch (IndexOutOfBoundsException e) {
      return NONE; // torn, or no BER at all
    }
  }

  private byte[] content() {
    if (!opens(SEQUENCE) || !names(SIGNED_DATA) || !opens(FIRST) || !opens(SEQUENCE)) {
      return NONE;
    }
    if (!passes(INTEGER) || !passes(SET)) { // the version, the digests
      return NONE;
    }
    return opens(SEQUENCE) && names(DATA) && opens(FIRST) ? octets() : NONE;
  }

  private byte[] octets() {
    if (opens(OCTETS)) {
      return length < 0 ? NONE : Arrays.copyOfRange(bytes, at, end());
    }
    if (!opens(OCTETS_IN_PIECES)) {
      return NONE;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int last = length < 0 ? bytes.length : end();
    while (at < last && opens(OCTETS) && length >= 0) {
      all.write(bytes, at, end() - at);
      at = end();
    }
    return all.toByteArray();
  }

  private int end() {
    if (length > bytes.length - at) {
      throw new IndexOutOfBoundsException();
    }
    return at + length;
  }

  /** Reads a tag and its length if the tag is this one. */
  private boolean opens(int tag) {
    if ((bytes[at] & 0xff) != tag) {
      return false;
    }
    header();
    return true;
  }

  private void header() {
    at++;
    int first = bytes[at++] & 0xff;
    if (first < 0x80) {
      length = first;
      return;
    }
    int count = first & 0x7f;
    if (count > 4) {
      throw new IndexOutOfBoundsException();
    }
    length = count == 0 ? -1 : 0;
    for (int i = 0; i < count; i++) {
      length = length << 8 | bytes[at++] & 0xff;
    }
    if (count > 0 && length < 0) {
      throw new IndexOutOfBoundsException();
    }
  }

  private boolean names(byte[] oid) {
    if (!opens(OID) || length != oid.length) {
      return false;
    }
    boolean same = Arrays.equals(bytes, at, end(), oid, 0, oid.length);
    at = end();
    return same;
  }

  private boolean passes(int tag) {
    boolean there = (bytes[at] & 0xff) == tag;
    if (there) {
      skip(0);
    }
    return there;
  }

  private void skip(int depth) {
    header();
    if (length >= 0) {
      at = end();
      return;
    }
    if (depth > DEEPEST) {
      throw new IndexOutOfBoundsException();
    }
    while (bytes[at] != 0 || bytes[at + 1] != 0) {
      skip(depth + 1);
    }
    at += 2;
  }
}
