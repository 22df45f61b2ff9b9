package explor.mail;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Replies and robots in the shapes of many programs, with made-up people, a file each. */
final class ManyShapesTest {
  private static final Path MAILS = Path.of("src/test/resources/mail");
  private static final MimeParser PARSER = new MimeParser(MimeParser.Settings.USUAL);

  private static List<Path> mails(String folder) throws IOException {
    try (Stream<Path> files = Files.list(MAILS.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }

  private static ReceivedMail read(Path file) throws IOException {
    return PARSER.parse(Files.readAllBytes(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.eml$", "");
  }

  /** Beside each reply lies a text with the words that are new in it. */
  @Test
  void onlyTheNewWordsStay() throws IOException {
    List<Executable> all =
        mails("shapes").stream()
            .<Executable>map(
                file ->
                    () -> {
                      Path words = file.resolveSibling(name(file) + ".txt");
                      assertEquals(
                          Files.readString(words).strip(), read(file).newText(), name(file));
                    })
            .toList();
    assertTrue(all.size() >= 60);
    assertAll(all);
  }

  /** A file's name begins with its kind; "machine" is any kind but a person's. */
  @Test
  void robotsAreSilentlyKeptAndPersonsAreHeard() throws IOException {
    List<Executable> all =
        mails("kinds").stream()
            .<Executable>map(
                file ->
                    () -> {
                      ReceivedMail mail = read(file);
                      boolean person = name(file).startsWith("person.");
                      assertEquals(
                          person, mail.kind().mayBeAnswered(), name(file) + ": " + mail.why());
                      String kind = name(file).split("\\.", 2)[0];
                      if (!kind.equals("machine")) {
                        assertEquals(kind, mail.kind().code(), name(file) + ": " + mail.why());
                      }
                    })
            .toList();
    assertTrue(all.size() >= 100);
    assertAll(all);
  }
}
