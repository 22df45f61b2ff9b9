package explor.bot.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import explor.bot.form.Filled;
import explor.bot.form.Slot;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Canonical values as JSON: lists become arrays, numbers numbers, yes and no true and false. */
final class SlotJson {
  private SlotJson() {}

  static JsonNode of(@Nullable Slot slot, Filled answer) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    String value = answer.value();
    if (slot == null) {
      return json.textNode(value);
    }
    return switch (slot.type()) {
      case BOOL -> json.booleanNode(value.equals("yes"));
      case INT, MONEY -> number(value);
      case LANG_LIST, COUNTRY_LIST -> {
        ArrayNode list = json.arrayNode();
        for (String item : value.split(",")) {
          list.add(item.strip());
        }
        yield list;
      }
      case TEXT, PERSON, EMAIL, PHONE, PLACE_AURA, COUNTRY, ENUM, PERIOD -> json.textNode(value);
    };
  }

  private static JsonNode number(String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    try {
      BigDecimal number = new BigDecimal(value);
      return number.scale() <= 0
          ? json.numberNode(number.longValueExact())
          : json.numberNode(number);
    } catch (NumberFormatException e) {
      return json.textNode(value); // a range, or the person's words
    }
  }
}
