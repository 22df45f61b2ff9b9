package explor.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mails that Outlook sends as {@code winmail.dat}, packed here by hand (MS-OXTNEF). */
final class WinmailTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BODY = 0x0002800C;
  private static final int PROPERTIES = 0x00069003;
  private static final int NEXT_FILE = 0x00069002;
  private static final int FILE_TITLE = 0x00018010;
  private static final int FILE_DATA = 0x0006800F;
  private static final int FILE_PROPERTIES = 0x00069005;
  private static final byte[] PDF = "%PDF-1.4 projet".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theFilesInsideAreTheMailsOwn() {
    byte[] mail =
        mail(
            "Voir la pièce.",
            new Tnef()
                .put(NEXT_FILE, new byte[14])
                .put(FILE_TITLE, "PROJET~1.PDF\0".getBytes(WINDOWS))
                .put(FILE_DATA, PDF)
                .put(FILE_PROPERTIES, properties(text(0x3707, "projet à Cotonou.pdf")))
                .bytes());
    ReceivedMail received = Mails.PARSER.parse(mail);
    assertEquals("Voir la pièce.", received.newText());
    assertEquals(1, received.attachments().size());
    Attachment file = received.attachments().getFirst();
    assertEquals("projet à Cotonou.pdf", file.name());
    assertEquals(PDF.length, file.size());
    assertArrayEquals(PDF, Mails.PARSER.attachment(mail, file.part()));
  }

  @Test
  void aBodyThatIsOnlyInsideIsRead() {
    byte[] plain = new Tnef().put(BODY, "Nous partons à Lomé.\0".getBytes(WINDOWS)).bytes();
    assertEquals("Nous partons à Lomé.", Mails.PARSER.parse(mail("", plain)).newText());
    byte[] html = "<html><p>Dix jours<p>au Bénin</html>".getBytes(WINDOWS);
    byte[] page = new Tnef().put(PROPERTIES, properties(block(0x1013, html))).bytes();
    assertEquals("Dix jours\n\nau Bénin", Mails.PARSER.parse(mail("", page)).newText());
  }

  @Test
  void compressedRichTextIsRead() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator Riched20;}"
            + "\\uc1 Bonjour,\\par un puits \\'e0 Thi\\u232?s {\\b en} mai\\par}";
    byte[] packed = new Tnef().put(PROPERTIES, properties(block(0x1009, lzfu(rtf)))).bytes();
    ReceivedMail received = Mails.PARSER.parse(mail("", packed));
    assertEquals("Bonjour,\nun puits à Thiès en mai", received.newText());
    assertEquals(List.of(), received.attachments());
  }

  @Test
  void aMailInsideIsOpenedToo() {
    byte[] inner =
        new Tnef()
            .put(NEXT_FILE, new byte[14])
            .put(FILE_TITLE, "a.pdf\0".getBytes(WINDOWS))
            .put(FILE_DATA, PDF)
            .bytes();
    byte[] object = join(new byte[16], inner);
    byte[] outer =
        new Tnef()
            .put(NEXT_FILE, new byte[14])
            .put(FILE_PROPERTIES, properties(sized(0x000D, 0x3701, object)))
            .bytes();
    List<Attachment> files = Mails.PARSER.parse(mail("Voir.", outer)).attachments();
    assertEquals(List.of("a.pdf"), files.stream().map(Attachment::name).toList());
  }

  @Test
  void whatCannotBeOpenedStaysAFile() {
    ReceivedMail received = Mails.PARSER.parse(mail("Voir.", new byte[] {1, 2, 3, 4, 5}));
    assertEquals("winmail.dat", received.attachments().getFirst().name());
  }

  @Test
  void damagedOnesAreReadWithoutAnException() {
    byte[] whole =
        new Tnef()
            .put(PROPERTIES, properties(block(0x1009, lzfu("{\\rtf1 a\\par b}")), text(0x1000, "")))
            .put(NEXT_FILE, new byte[14])
            .put(FILE_DATA, PDF)
            .put(FILE_PROPERTIES, properties(text(0x3707, "x.pdf")))
            .bytes();
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = whole.clone();
      for (int k = random.nextInt(6); k >= 0; k--) {
        bytes[6 + random.nextInt(bytes.length - 6)] = (byte) random.nextInt(256);
      }
      assertDoesNotThrow(() -> Mails.PARSER.parse(mail("", bytes)));
    }
  }

  private static byte[] mail(String text, byte[] winmail) {
    String head =
        "From: Hugo <h@lycee.example>\nSubject: projet\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=abc\n\n--abc\n"
            + "Content-Type: text/plain; charset=utf-8\n\n"
            + text
            + "\n--abc\nContent-Type: application/ms-tnef; name=\"winmail.dat\"\n"
            + "Content-Transfer-Encoding: base64\n\n";
    String end = Base64.getMimeEncoder().encodeToString(winmail) + "\n--abc--\n";
    return (head + end).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] properties(byte[]... list) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(i32(list.length));
    List.of(list).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] text(int number, String text) {
    return sized(0x1F, number, (text + "\0").getBytes(StandardCharsets.UTF_16LE));
  }

  private static byte[] block(int number, byte[] bytes) {
    return sized(0x102, number, bytes);
  }

  private static byte[] sized(int type, int number, byte[] bytes) {
    byte[] padding = new byte[(4 - bytes.length % 4) % 4];
    return join(
        i32(number << 16 | type), join(i32(1), join(i32(bytes.length), join(bytes, padding))));
  }

  /** Packed without any reference, as one may. */
  private static byte[] lzfu(String rtf) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = rtf.getBytes(StandardCharsets.US_ASCII);
    out.writeBytes(i32(bytes.length + 12));
    out.writeBytes(i32(bytes.length));
    out.writeBytes(i32(0x75465A4C));
    out.writeBytes(i32(0));
    for (int i = 0; i < bytes.length; i++) {
      if (i % 8 == 0) {
        out.write(0);
      }
      out.write(bytes[i]);
    }
    return out.toByteArray();
  }

  private static byte[] i32(int value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }

  private static byte[] join(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  private static final class Tnef {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Tnef() {
      out.writeBytes(i32(0x223E9F78));
      out.writeBytes(new byte[] {1, 0});
    }

    Tnef put(int number, byte[] value) {
      out.write(1);
      out.writeBytes(i32(number));
      out.writeBytes(i32(value.length));
      out.writeBytes(value);
      out.writeBytes(new byte[2]);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
