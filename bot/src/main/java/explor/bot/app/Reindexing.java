package explor.bot.app;

import explor.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index again when another process asked for it. On a thread of its own: the old index
 * serves meanwhile.
 */
final class Reindexing {
  private static final Logger log = LoggerFactory.getLogger(Reindexing.class);

  /** Begins the outcome when all is well. */
  static final String DONE = "The index is made anew";

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final ReindexRequest request;
  private final Knowledge knowledge;

  Reindexing(Path data, Knowledge knowledge) {
    this.request = new ReindexRequest(data);
    this.knowledge = knowledge;
  }

  /** Does it if it was asked for; says when to look again. */
  Duration look() {
    try {
      if (request.isAsked()) {
        String outcome = outcome(knowledge);
        log.info("Reindex: {}", outcome);
        request.answer(outcome);
      }
    } catch (IOException e) {
      log.error("The answer to a reindex cannot be written.", e);
    }
    return LOOK;
  }

  /** Makes the index again; one line with what it holds, or with what is wrong. */
  static String outcome(Knowledge knowledge) {
    List<String> faults = knowledge.reindex();
    return faults.isEmpty()
        ? DONE + ": " + knowledge.size() + "."
        : "The index stays as it was; the files have faults: " + String.join("; ", faults);
  }
}
