package explor.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The mails of made-up people in {@code src/test/resources/mail}. */
final class Mails {
  static final MimeParser PARSER =
      new MimeParser(
          new MimeParser.Settings(
              Set.of("explor@assistant.example"),
              "mx.assistant.example",
              explor.mail.mime.MimeTree.Limits.USUAL));

  private Mails() {}

  static byte[] bytes(String name) {
    try (InputStream in = Mails.class.getResourceAsStream("/mail/" + name + ".eml")) {
      if (in == null) {
        throw new IllegalArgumentException("no such mail: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReceivedMail read(String name) {
    return PARSER.parse(bytes(name));
  }
}
