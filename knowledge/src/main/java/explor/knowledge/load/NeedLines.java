package explor.knowledge.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.knowledge.NeedProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Needs as JSON Lines: {@code id, text, country, sector, languages_required[], start_date,
 * end_date, duration_days, city}. Only the id and the text are required.
 */
public final class NeedLines {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private NeedLines() {}

  /**
   * Reads needs.
   *
   * @param file as the operator knows it
   * @param faults where {@code file:line: what} is added
   */
  static List<NeedProfile> read(String file, List<String> lines, List<String> faults) {
    List<NeedProfile> needs = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String where = file + ":" + (i + 1) + ": ";
        try {
          NeedProfile need = need(MAPPER.readTree(lines.get(i)));
          if (need.id().isBlank() || need.text().isBlank()) {
            faults.add(where + "no \"" + (need.id().isBlank() ? "id" : "text") + "\"");
          } else if (!ids.add(need.id())) {
            faults.add(where + "id \"" + need.id() + "\" is given twice");
          }
          needs.add(need);
        } catch (JsonProcessingException e) {
          faults.add(where + "is not JSON: " + e.getOriginalMessage());
        }
      }
    }
    return needs;
  }

  /** A need as it stands in an object; what is missing is empty. */
  public static NeedProfile need(JsonNode in) {
    return new NeedProfile(
        in.path("id").asText(""),
        in.path("text").asText(""),
        Names.countryOf(in.path("country").asText("")),
        in.path("sector").asText(""),
        Names.languagesOf(in.path("languages_required")),
        in.path("start_date").asText(""),
        in.path("end_date").asText(""),
        Math.clamp(in.path("duration_days").asLong(0), 0, Integer.MAX_VALUE),
        in.path("city").asText(""));
  }
}
