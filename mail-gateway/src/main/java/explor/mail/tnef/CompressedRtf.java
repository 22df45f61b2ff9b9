package explor.mail.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Unpacks the RTF of a message (MS-OXRTFCP). */
final class CompressedRtf {
  private static final int MOST = 8 << 20; // bytes unpacked; a person writes less
  private static final int WINDOW = 4096;
  private static final byte[] START =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern"
              + " \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl"
              + "\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);
  private static final int PACKED = 0x75465A4C; // LZFu
  private static final int PLAIN = 0x414C454D; // MELA

  private CompressedRtf() {}

  /** The RTF in Latin 1, one character a byte; empty when it is of no known kind. */
  static String unpack(byte[] packed) {
    Bytes in = new Bytes(packed);
    in.skip(8);
    int kind = in.i32();
    in.skip(4);
    return switch (kind) {
      case PLAIN -> new String(in.rest(), StandardCharsets.ISO_8859_1);
      case PACKED -> unpack(in);
      default -> "";
    };
  }

  private static String unpack(Bytes in) {
    byte[] window = new byte[WINDOW];
    System.arraycopy(START, 0, window, 0, START.length);
    int write = START.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (!in.atEnd() && out.size() < MOST) {
      int flags = in.u8();
      for (int bit = 0; bit < 8 && !in.atEnd(); bit++) {
        int length = 1;
        int from = -1;
        if ((flags >> bit & 1) != 0) {
          int reference = in.u8() << 8 | in.u8();
          from = reference >> 4;
          length = (reference & 0xF) + 2;
          if (from == write) {
            return out.toString(StandardCharsets.ISO_8859_1); // says that it ends here
          }
        }
        for (int i = 0; i < length; i++) {
          byte value = from < 0 ? (byte) in.u8() : window[(from + i) % WINDOW];
          window[write] = value;
          write = (write + 1) % WINDOW;
          out.write(value);
        }
      }
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
