package explor.knowledge.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file as offices write them: UTF-8 with or without a mark at its start, UTF-16 with
 * one, else Windows-1252, in which spreadsheet programs save by default.
 *
 * @param text without the mark
 * @param guessed whether nothing but the bytes' being no UTF-8 speaks for what it was taken for
 */
record Decoded(String text, boolean guessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static Decoded of(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new Decoded(unmarked(new String(bytes, StandardCharsets.UTF_16LE)), false);
    }
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return new Decoded(unmarked(new String(bytes, StandardCharsets.UTF_16BE)), false);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded(unmarked(text), false);
    } catch (CharacterCodingException e) {
      return new Decoded(new String(bytes, WINDOWS), true);
    }
  }

  static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
