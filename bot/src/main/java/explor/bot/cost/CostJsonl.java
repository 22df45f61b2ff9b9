package explor.bot.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.cost.CostRequest.EmployerShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost rule for scripts: one JSON object in, one JSON object out.
 *
 * <p>In: {@code {"id", "experts": [{six items in euros, null = not known}], "missions",
 * "other_items": {name: euros}, "payer": "association|employer|split", "employer_rule":
 * null|"all"|"half_no_fee"}}. Out: {@code {"id", "eligible_total", "resacoop_share", "remainder",
 * "flat_fee", "association_pays", "employer_pays", "not_cofunded", "complete", "missing"}}, or
 * {@code {"id", "error"}} for what is no such object. Thread-safe.
 */
public final class CostJsonl {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final BigDecimal MOST = new BigDecimal("1000000000"); // euros

  private CostJsonl() {}

  /** The answer to one line; never throws for what stands in the line. */
  public static String answer(String line) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      JsonNode json = JSON.readTree(line);
      answer.set("id", json.path("id"));
      write(CostRule.estimate(request(json)), answer);
    } catch (JsonProcessingException e) {
      answer.put("error", "not a JSON object");
    } catch (IllegalArgumentException | ArithmeticException e) {
      answer.put("error", String.valueOf(e.getMessage()));
    }
    return answer.toString();
  }

  private static CostRequest request(JsonNode json) {
    if (!json.isObject() || !json.path("experts").isArray()) {
      throw new IllegalArgumentException("\"experts\" should be a list");
    }
    List<Map<CostItem, Long>> experts = new ArrayList<>();
    for (JsonNode expert : json.path("experts")) {
      experts.add(items(expert));
    }
    Map<String, Long> others = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> other : json.path("other_items").properties()) {
      if (!other.getValue().isNull()) {
        others.put(other.getKey(), cents(other.getKey(), other.getValue()));
      }
    }
    return new CostRequest(experts, json.path("missions").asInt(1), others, employer(json));
  }

  private static Map<CostItem, Long> items(JsonNode expert) {
    Map<CostItem, Long> items = new EnumMap<>(CostItem.class);
    for (CostItem item : CostItem.values()) {
      JsonNode price = expert.path(item.code());
      if (!price.isNull() && !price.isMissingNode()) {
        items.put(item, cents(item.code(), price));
      }
    }
    for (Map.Entry<String, JsonNode> named : expert.properties()) {
      if (CostItem.of(named.getKey()).isEmpty()) {
        throw new IllegalArgumentException(
            "\"" + named.getKey() + "\" is none of the six items; put it into \"other_items\"");
      }
    }
    return items;
  }

  private static EmployerShare employer(JsonNode json) {
    String rule = json.path("employer_rule").asText("");
    String payer = json.path("payer").asText("association");
    return switch (rule) {
      case "all" -> EmployerShare.ALL;
      case "half_no_fee" -> EmployerShare.HALF_NO_FEE;
      // Without a rule of its own a single payer pays everything that is left.
      case "", "null" -> payer.equals("employer") ? EmployerShare.ALL : EmployerShare.NOTHING;
      default ->
          throw new IllegalArgumentException("employer_rule should be null, all or half_no_fee");
    };
  }

  private static long cents(String name, JsonNode euros) {
    if (!euros.isNumber() || euros.decimalValue().abs().compareTo(MOST) > 0) {
      throw new IllegalArgumentException("\"" + name + "\" should be an amount in euros");
    }
    return euros
        .decimalValue()
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static void write(Estimate estimate, ObjectNode answer) {
    answer.put("eligible_total", euros(estimate.eligibleTotal()));
    answer.put("resacoop_share", euros(estimate.resacoopShare()));
    answer.put("remainder", euros(estimate.remainder()));
    answer.put("flat_fee", euros(estimate.flatFee()));
    answer.put("association_pays", euros(estimate.associationPays()));
    answer.put("employer_pays", euros(estimate.employerPays()));
    answer.put("not_cofunded", euros(estimate.notCofunded()));
    answer.put("complete", estimate.complete());
    ArrayNode missing = answer.putArray("missing");
    estimate.missing().stream().map(CostItem::code).sorted().forEach(missing::add);
  }

  private static BigDecimal euros(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
