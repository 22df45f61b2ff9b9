package explor.bot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import explor.bot.mailbox.ReadMail;
import explor.bot.store.Json;
import explor.mail.MimeParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./explor read-mail FILE…}: what the mail gateway makes of mails, and why. */
@Command(
    name = "read-mail",
    description = "What the mail gateway makes of mails: person or robot, new words, answers, why.",
    mixinStandardHelpOptions = true)
final class ReadMailCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Mails (RFC 5322), or bare bodies with --text.")
  private List<Path> files = List.of();

  private static final int MOST_BYTES = 100 << 20; // far over what the door takes

  @Option(names = "--json", description = "One JSON line a file.")
  private boolean json;

  @Option(
      names = "--text",
      description = "The files are bare bodies (plain or HTML), no whole mails.")
  private boolean text;

  @Override
  public Integer call() {
    MimeParser parser = new MimeParser(MimeParser.Settings.USUAL);
    for (Path file : files) {
      String line = read(file, parser);
      System.out.println(json ? line : pretty(line));
    }
    return 0;
  }

  private String read(Path file, MimeParser parser) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      if (in.read() >= 0) {
        return ReadMail.unread(file.toString(), "the file is over " + (MOST_BYTES >> 20) + " MB");
      }
      return text
          ? ReadMail.text(file.toString(), bytes)
          : ReadMail.mail(file.toString(), bytes, parser);
    } catch (IOException e) {
      return ReadMail.unread(file.toString(), "the file cannot be read: " + e.getMessage());
    }
  }

  private static String pretty(String line) {
    try {
      return Json.mapper().readTree(line).toPrettyString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was just written can be read", e);
    }
  }
}
