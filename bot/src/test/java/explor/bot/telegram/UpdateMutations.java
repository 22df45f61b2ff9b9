package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Updates as no server should send them: other types, missing fields, cut and flipped bytes. */
public final class UpdateMutations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private UpdateMutations() {}

  public static byte[] mutate(JsonNode update, Random random) {
    JsonNode copy = update.deepCopy();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      List<ObjectNode> objects = new ArrayList<>();
      collect(copy, objects);
      change(objects.get(random.nextInt(objects.size())), random);
    }
    byte[] bytes = copy.toString().getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(10)) {
      case 0 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        yield bytes;
      }
      default -> bytes;
    };
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private static void change(ObjectNode object, Random random) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      object.put("text", "x");
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    if (random.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.set(name, value(random));
    }
  }

  private static JsonNode value(Random random) {
    ArrayNode list = NODES.arrayNode().add(1).add("x");
    return switch (random.nextInt(12)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextLong());
      case 3 -> NODES.numberNode(-1);
      case 4 -> NODES.numberNode(1e300);
      case 5 -> NODES.numberNode(BigInteger.TWO.pow(200));
      case 6 -> NODES.textNode("");
      case 7 -> NODES.textNode("\ud83d");
      case 8 -> NODES.textNode("é\u0000\u202e".repeat(random.nextInt(2000)));
      case 9 -> list;
      case 10 -> NODES.arrayNode();
      default -> NODES.objectNode().set("id", list);
    };
  }
}
