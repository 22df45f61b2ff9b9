package explor.knowledge.jsonl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.knowledge.search.PassageSearch;
import java.util.ArrayList;
import java.util.List;

/** Questions in ({@code id, question}), passages out ({@code id, ranking: [{id, score}]}). */
public final class SearchJsonl implements AutoCloseable {
  private final PassageSearch search;
  private final int n;

  /**
   * @param n how many passages are given on each line
   */
  public SearchJsonl(PassageSearch search, int n) {
    this.search = search;
    this.n = n;
  }

  /**
   * Reads passages {@code {id, title, text}}, one a line.
   *
   * @param faults where {@code file:line: what} is added
   */
  public static List<PassageSearch.Passage> passages(
      String file, List<String> lines, List<String> faults) {
    List<PassageSearch.Passage> passages = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String answer =
            Json.line(
                lines.get(i),
                (in, out) ->
                    passages.add(
                        new PassageSearch.Passage(
                            in.path("id").asText(""),
                            in.path("title").asText(""),
                            in.path("text").asText(""))));
        if (answer.contains("\"error\"")) {
          faults.add(file + ":" + (i + 1) + ": " + answer);
        }
      }
    }
    return passages;
  }

  /** Answers one line. */
  public String line(String line) {
    return Json.line(
        line,
        (in, out) -> {
          ArrayNode ranking = out.putArray("ranking");
          for (PassageSearch.Ranked r : search.search(in.path("question").asText(""), n)) {
            ObjectNode entry = ranking.addObject();
            entry.put("id", r.id());
            entry.put("score", Math.round(r.score() * 1000) / 1000.0);
          }
        });
  }

  @Override
  public void close() {
    search.close();
  }
}
