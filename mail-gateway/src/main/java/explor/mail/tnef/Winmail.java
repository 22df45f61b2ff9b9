package explor.mail.tnef;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a {@code winmail.dat}: the first text that can be read of plain, HTML and RTF, and
 * the files.
 *
 * @param text plain or HTML, or empty
 * @param html whether the text is HTML
 * @param files in their order; a mail inside is itself packed so ({@link #TYPE})
 */
public record Winmail(String text, boolean html, List<Packed> files) {
  /** The media type of such a part. */
  public static final String TYPE = "application/ms-tnef";

  /**
   * @param name as the sender called it, or empty
   * @param type as the sender named it, or empty
   */
  public record Packed(String name, String type, byte[] bytes) {}

  private static final int SIGNATURE = 0x223E9F78;
  private static final int BODY = 0x0002800C;
  private static final int PROPERTIES = 0x00069003;
  private static final int NEXT_FILE = 0x00069002;
  private static final int FILE_TITLE = 0x00018010;
  private static final int FILE_DATA = 0x0006800F;
  private static final int FILE_PROPERTIES = 0x00069005;
  private static final int CODE_PAGE = 0x00069007;
  private static final int UTF_8 = 65001;
  private static final int MOST_FILES = 1_000;
  private static final int GUID = 16; // bytes before an embedded mail

  public static Winmail read(byte[] bytes) {
    Bytes in = new Bytes(bytes);
    if (in.i32() != SIGNATURE) {
      return new Winmail("", false, List.of());
    }
    in.skip(2);
    return new Reading().all(in);
  }

  private static final class Reading {
    private final List<File> files = new ArrayList<>();
    private Charset charset = Charset.forName("windows-1252");
    private String body = "";
    private MapiProperties properties = MapiProperties.none();

    Winmail all(Bytes in) {
      while (in.left() > 9) {
        in.skip(1); // whether it belongs to the mail or a file: its number tells too
        int number = in.i32();
        Bytes value = in.block(in.i32());
        in.skip(2); // a checksum
        one(number, value);
      }
      List<Packed> packed = files.stream().map(File::packed).toList();
      return words(packed);
    }

    private void one(int number, Bytes value) {
      switch (number) {
        case CODE_PAGE -> charset = charset(value.i32());
        case BODY -> body = value.text(charset);
        case PROPERTIES -> properties = MapiProperties.read(value, charset);
        case NEXT_FILE -> {
          if (files.size() < MOST_FILES) {
            files.add(new File());
          }
        }
        case FILE_TITLE -> last().title = value.text(charset);
        case FILE_DATA -> last().data = value.rest();
        case FILE_PROPERTIES -> last().properties = MapiProperties.read(value, charset);
        default -> {}
      }
    }

    private File last() {
      if (files.isEmpty()) {
        files.add(new File());
      }
      return files.getLast();
    }

    private Winmail words(List<Packed> packed) {
      String plain = properties.text(MapiProperties.BODY);
      plain = plain.isBlank() ? body : plain;
      if (!plain.isBlank()) {
        return new Winmail(plain.replace("\r\n", "\n"), false, packed);
      }
      int page = properties.number(MapiProperties.CODE_PAGE);
      Charset named = page == 0 ? charset : charset(page);
      String html = new String(properties.block(MapiProperties.HTML), named);
      if (!html.isBlank()) {
        return new Winmail(html, true, packed);
      }
      String rtf = CompressedRtf.unpack(properties.block(MapiProperties.RTF));
      return new Winmail(RtfText.of(rtf, charset), false, packed);
    }

    private static Charset charset(int page) {
      String name = page == UTF_8 ? "utf-8" : "windows-" + page;
      return page > 0 && Charset.isSupported(name)
          ? Charset.forName(name)
          : page == 28591 ? StandardCharsets.ISO_8859_1 : Charset.forName("windows-1252");
    }
  }

  private static final class File {
    private String title = "";
    private byte[] data = new byte[0];
    private MapiProperties properties = MapiProperties.none();

    Packed packed() {
      String name = properties.text(MapiProperties.ATTACH_LONG_FILENAME);
      name = name.isBlank() ? properties.text(MapiProperties.ATTACH_FILENAME) : name;
      name = name.isBlank() ? title : name;
      byte[] bytes = data.length > 0 ? data : properties.block(MapiProperties.ATTACH_DATA);
      if (isMail(bytes)) {
        Bytes inner = new Bytes(bytes);
        inner.skip(GUID);
        return new Packed(name, TYPE, inner.rest());
      }
      return new Packed(name, properties.text(MapiProperties.ATTACH_MIME), bytes);
    }

    private static boolean isMail(byte[] bytes) {
      Bytes in = new Bytes(bytes);
      in.skip(GUID);
      return in.i32() == SIGNATURE;
    }
  }
}
