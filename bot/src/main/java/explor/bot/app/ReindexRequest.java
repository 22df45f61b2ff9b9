package explor.bot.app;

import explor.bot.store.Owned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How another process asks the running assistant to make its index again: an empty file in the data
 * folder. The answer, one line, takes its place under another name.
 */
final class ReindexRequest {
  private final Path request;
  private final Path answer;

  ReindexRequest(Path data) {
    request = data.resolve("reindex.request");
    answer = data.resolve("reindex.answer");
  }

  /** Asks; an older answer is thrown away. */
  void ask() throws IOException {
    Files.deleteIfExists(answer);
    if (!Files.exists(request)) {
      Owned.file(request);
    }
  }

  boolean isAsked() {
    return Files.exists(request);
  }

  /** Answers whoever asked. */
  void answer(String line) throws IOException {
    Path fresh = answer.resolveSibling(answer.getFileName() + ".part");
    Owned.delete(fresh);
    Owned.file(fresh);
    Files.writeString(fresh, line);
    Files.deleteIfExists(request);
    Files.move(fresh, answer, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The answer, once; empty while it is worked on. */
  Optional<String> answered() throws IOException {
    if (!Files.exists(answer)) {
      return Optional.empty();
    }
    String line = Files.readString(answer);
    Files.deleteIfExists(answer);
    return Optional.of(line);
  }

  /** Takes the question back. */
  void withdraw() throws IOException {
    Files.deleteIfExists(request);
  }
}
