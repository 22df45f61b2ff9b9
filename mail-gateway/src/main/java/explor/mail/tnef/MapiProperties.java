package explor.mail.tnef;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts and blocks of a property list (MS-OXTNEF section 2.1.3.4) by their number; numbers,
 * dates and named properties are passed over. A broken list ends where it breaks.
 */
final class MapiProperties {
  static final int BODY = 0x1000;
  static final int RTF = 0x1009;
  static final int HTML = 0x1013;
  static final int ATTACH_DATA = 0x3701;
  static final int ATTACH_FILENAME = 0x3704;
  static final int ATTACH_LONG_FILENAME = 0x3707;
  static final int ATTACH_MIME = 0x370E;
  static final int CODE_PAGE = 0x3FDE;

  private static final int MANY = 0x1000; // flag of a property with several values
  private static final int MOST_VALUES = 100_000;

  private final Map<Integer, byte[]> blocks = new HashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private MapiProperties() {}

  static MapiProperties none() {
    return new MapiProperties();
  }

  static MapiProperties read(Bytes in, Charset charset) {
    MapiProperties properties = new MapiProperties();
    int count = in.i32();
    for (int i = 0; i < count && i < MOST_VALUES && !in.atEnd(); i++) {
      if (!properties.one(in, charset)) {
        break;
      }
    }
    return properties;
  }

  /** Text of a property, or empty. */
  String text(int number) {
    return texts.getOrDefault(number, "");
  }

  /** Bytes of a property; of length 0 where there is none. */
  byte[] block(int number) {
    return blocks.getOrDefault(number, new byte[0]);
  }

  int number(int number) {
    return numbers.getOrDefault(number, 0);
  }

  private boolean one(Bytes in, Charset charset) {
    int type = in.u16();
    int number = in.u16();
    if (number >= 0x8000) {
      name(in);
    }
    int kind = type & ~MANY;
    int width = width(kind);
    boolean sized = width == 0;
    if (width < 0) {
      return false; // unknown: where it ends cannot be told
    }
    int values = sized || (type & MANY) != 0 ? in.i32() : 1;
    for (int i = 0; i < values && i < MOST_VALUES && !in.atEnd(); i++) {
      if (sized) {
        sized(in, kind, number, charset);
      } else if (kind == 0x03) {
        numbers.putIfAbsent(number, in.i32());
      } else {
        in.skip(width);
      }
    }
    return true;
  }

  /** The name of a named property: an id, or words padded to four bytes. */
  private static void name(Bytes in) {
    in.skip(16);
    if (in.i32() == 0) {
      in.skip(4);
    } else {
      int length = in.i32();
      in.skip(padded(length));
    }
  }

  private void sized(Bytes in, int kind, int number, Charset charset) {
    int length = in.i32();
    Bytes value = in.block(length);
    in.skip(padded(length) - length);
    switch (kind) {
      case 0x1E -> texts.putIfAbsent(number, value.text(charset));
      case 0x1F -> texts.putIfAbsent(number, value.utf16());
      default -> blocks.putIfAbsent(number, value.rest());
    }
  }

  private static int padded(int length) {
    return length < 0 || length > Integer.MAX_VALUE - 4 ? -1 : length + 3 & ~3;
  }

  /** Bytes of a fixed type, 0 of one that says its length, -1 of none that is known. */
  private static int width(int kind) {
    return switch (kind) {
      case 0x02, 0x03, 0x04, 0x0A, 0x0B -> 4;
      case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
      case 0x48 -> 16;
      case 0x0D, 0x1E, 0x1F, 0x102 -> 0;
      default -> -1;
    };
  }
}
