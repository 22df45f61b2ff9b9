package explor.bot.app;

import explor.knowledge.jsonl.SearchJsonl;
import explor.knowledge.search.PassageSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./explor search}: ranks any passages for questions, so that the retrieval can be measured.
 */
@Command(
    name = "search",
    description = "Rank passages for questions: JSON Lines in, JSON Lines out.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 10;

  @Mixin private JsonLines lines = new JsonLines();

  @Option(
      names = "--passages",
      required = true,
      paramLabel = "FILE",
      description = "Lines {id, title, text}.")
  private Path passages = Path.of("passages.jsonl");

  @Override
  public Integer call() throws IOException {
    List<String> faults = new ArrayList<>();
    List<PassageSearch.Passage> all =
        SearchJsonl.passages(passages.toString(), Files.readAllLines(passages), faults);
    if (!faults.isEmpty()) {
      throw new CommandFailed(String.join(System.lineSeparator(), faults));
    }
    try (SearchJsonl search = new SearchJsonl(new PassageSearch(all), MOST)) {
      return lines.answer(search::line);
    }
  }
}
