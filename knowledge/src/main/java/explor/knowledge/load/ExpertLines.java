package explor.knowledge.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.knowledge.Expert;
import explor.knowledge.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Experts as JSON Lines: {@code id, name, job_title, employer, city, scheme, sector, languages[],
 * countries[], availability{text, windows[{from, to}]}, max_days, skills}. Only the id is required.
 */
public final class ExpertLines {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExpertLines() {}

  /**
   * Reads experts.
   *
   * @param file as the operator knows it
   * @param faults where {@code file:line: what} is added
   */
  public static List<Expert> read(String file, List<String> lines, List<String> faults) {
    List<Expert> experts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String where = file + ":" + (i + 1) + ": ";
        try {
          Expert expert = expert(MAPPER.readTree(lines.get(i)));
          if (expert.id().isEmpty()) {
            faults.add(where + "no \"id\"");
          } else if (!ids.add(expert.id())) {
            faults.add(where + "id \"" + expert.id() + "\" is given twice");
          }
          experts.add(expert);
        } catch (JsonProcessingException e) {
          faults.add(where + "is not JSON: " + e.getOriginalMessage());
        } catch (DateTimeException | IllegalArgumentException e) {
          faults.add(where + "window: " + e.getMessage());
        }
      }
    }
    return experts;
  }

  private static Expert expert(JsonNode in) {
    List<Window> windows = new ArrayList<>();
    for (JsonNode window : in.path("availability").path("windows")) {
      windows.add(new Window(day(window, "from", true), day(window, "to", false)));
    }
    return new Expert(
        in.path("id").asText(""),
        in.path("name").asText(""),
        in.path("job_title").asText(""),
        in.path("employer").asText(""),
        in.path("city").asText(""),
        in.path("scheme").asText(""),
        in.path("sector").asText(""),
        Names.languagesOf(in.path("languages")),
        Names.countriesOf(in.path("countries")),
        in.path("availability").path("text").asText(""),
        windows,
        in.path("max_days").asInt(0),
        in.path("skills").asText(""));
  }

  /** A day; a month stands for its first or last one. */
  private static LocalDate day(JsonNode window, String end, boolean first) {
    String text = window.path(end).asText("");
    if (text.length() == 7) {
      YearMonth month = YearMonth.parse(text);
      return first ? month.atDay(1) : month.atEndOfMonth();
    }
    return LocalDate.parse(text);
  }
}
