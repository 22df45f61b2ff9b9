package explor.knowledge.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.knowledge.ExpertMatch;
import explor.knowledge.Knowledge;
import explor.knowledge.NeedMatch;
import explor.knowledge.OfferProfile;
import explor.knowledge.load.Names;
import explor.knowledge.load.NeedLines;
import java.util.List;

/**
 * Needs in, experts out, or offers in, needs out. A line is a need ({@code id, text, country,
 * sector, languages_required, start_date, end_date, duration_days}) unless it says {@code "kind":
 * "offer"} ({@code id, text, sector, languages, countries, start_date, end_date, duration_days}).
 */
public final class MatchJsonl {
  private final Knowledge knowledge;
  private final int n;

  /**
   * @param n how many are proposed on each line
   */
  public MatchJsonl(Knowledge knowledge, int n) {
    this.knowledge = knowledge;
    this.n = n;
  }

  /** Answers one line. */
  public String line(String line) {
    return Json.line(line, this::match);
  }

  private void match(JsonNode in, ObjectNode out) {
    ArrayNode ranking = out.putArray("ranking");
    if (in.path("kind").asText().startsWith("offer")) {
      for (NeedMatch m : knowledge.needsFor(offer(in), n)) {
        add(ranking, m.need().id(), m.score(), m.reasons(), m.reservations());
      }
    } else {
      for (ExpertMatch m : knowledge.expertsFor(NeedLines.need(in), n)) {
        add(ranking, m.expert().id(), m.score(), m.reasons(), m.reservations());
      }
    }
  }

  private static void add(
      ArrayNode ranking, String id, double score, List<String> reasons, List<String> doubts) {
    ObjectNode entry = ranking.addObject();
    entry.put("id", id);
    entry.put("score", Math.round(score * 1000) / 1000.0);
    reasons.forEach(entry.putArray("reasons")::add);
    doubts.forEach(entry.putArray("reservations")::add);
  }

  private static OfferProfile offer(JsonNode in) {
    return new OfferProfile(
        in.path("id").asText(""),
        in.path("text").asText(""),
        in.path("sector").asText(""),
        Names.languagesOf(in.path("languages")),
        Names.countriesOf(in.path("countries")),
        in.path("start_date").asText(""),
        in.path("end_date").asText(""),
        in.path("duration_days").asInt(0));
  }
}
