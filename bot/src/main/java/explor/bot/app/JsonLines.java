package explor.bot.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * JSON Lines in, JSON Lines out, in the order of the input; shared by the commands of measuring.
 */
final class JsonLines {
  @Option(names = "--jsonl", description = "JSON Lines in, JSON Lines out, in input order.")
  private boolean on;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The lines (default: standard input).")
  private @Nullable Path file;

  boolean on() {
    return on;
  }

  /** Everything on standard input or in the file, as one text. */
  String wholeText() {
    try {
      return file == null
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(file);
    } catch (IOException e) {
      throw new CommandFailed("The input cannot be read: " + e.getMessage());
    }
  }

  /** Answers each line; blank lines are passed over. */
  int answer(UnaryOperator<String> answer) {
    try (BufferedReader in =
            file == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(file);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          out.println(answer.apply(line));
        }
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the lines cannot be read", e);
    }
  }
}
