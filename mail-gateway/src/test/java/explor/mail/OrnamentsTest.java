package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrnamentsTest {
  /** The head of a PNG of this size, with so many bytes behind it. */
  private static String png(int width, int height, int bytes) {
    ByteBuffer png = ByteBuffer.allocate(33 + bytes);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    png.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    return Base64.getEncoder().encodeToString(png.array());
  }

  private static List<String> attachments(String png, String id, String html) {
    String mail =
        """
        From: camille@ruches.example
        Content-Type: multipart/related; boundary=b

        --b
        Content-Type: text/html

        %s
        --b
        Content-Type: image/png; name=picture.png
        Content-ID: <%s>
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
            .formatted(html, id, png);
    return new MimeParser(MimeParser.Settings.USUAL)
        .parse(mail.getBytes(StandardCharsets.US_ASCII)).attachments().stream()
            .map(Attachment::name)
            .toList();
  }

  @Test
  void logosAndPixelsOfTheLayoutAreNoAttachments() {
    String html = "Bonjour <img src=\"cid:logo@x\">";
    assertEquals(List.of(), attachments(png(300, 90, 9000), "logo@x", html));
    assertEquals(List.of(), attachments(png(1, 1, 20), "logo@x", html));
  }

  @Test
  void picturesThatSomebodySendsAlwaysAre() {
    List<String> one = List.of("picture.png");
    String html = "Bonjour <img src=\"cid:photo@x\">";
    assertEquals(one, attachments(png(640, 480, 9000), "photo@x", html));
    assertEquals(one, attachments(png(90, 90, 60_000), "photo@x", html));
    assertEquals(one, attachments(png(90, 90, 900), "another@x", html));
  }
}
