package explor.knowledge.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads and writes one JSON object a line. */
final class Json {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** Runs a line through a step; whatever is wrong with the line is told in the answer. */
  static String line(String line, BiConsumer<JsonNode, ObjectNode> step) {
    ObjectNode out = MAPPER.createObjectNode();
    try {
      JsonNode in = MAPPER.readTree(line);
      if (in == null || !in.isObject()) {
        out.put("error", "expected one JSON object a line");
      } else {
        out.put("id", in.path("id").asText(""));
        step.accept(in, out);
      }
    } catch (JsonProcessingException e) {
      out.put("error", "not JSON: " + e.getOriginalMessage());
    }
    return out.toString();
  }

  /** The words of a list, or of one word alone. */
  static List<String> strings(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isTextual()) {
      values.add(node.asText());
    }
    node.forEach(n -> values.add(n.asText()));
    return values;
  }
}
