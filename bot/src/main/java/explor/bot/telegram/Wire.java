package explor.bot.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.bot.channel.Raw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers as they come over the wire. They are not read into the library's own types: so fields
 * that it does not know survive, one odd update cannot spoil its batch, and a message that was sent
 * is never taken for one that failed because its echo could not be read.
 */
final class Wire {
  /** What is odd in one update must not keep its whole batch out: it is set aside when read. */
  private static final StreamReadConstraints WIDE =
      StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().streamReadConstraints(WIDE).build();
  private static final ObjectMapper TREES = new ObjectMapper();

  private Wire() {}

  /** The body of an answer, whatever it is: Telegram's JSON, or a page of something before it. */
  record Answer(String body) {
    /**
     * Whether Telegram did what was asked. Does not read all of it: the answer to a poll may be
     * large.
     *
     * @throws IOException if the body is no JSON as far as it was read
     */
    boolean saysOk() throws IOException {
      try (JsonParser parser = JSON.createParser(body)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          JsonToken value = parser.nextToken();
          if (name.equals("ok")) {
            return value == JsonToken.VALUE_TRUE;
          }
          parser.skipChildren();
        }
        return false;
      }
    }

    /**
     * All of it.
     *
     * @throws IOException if the body is no JSON object
     */
    JsonNode tree() throws IOException {
      JsonNode tree = TREES.readTree(body);
      if (tree == null || !tree.isObject()) {
        throw new IOException("no JSON object");
      }
      return tree;
    }

    /**
     * The updates in {@code result}, one by one, in the order in which they came. What has no id is
     * left out: there would be no way to confirm it.
     *
     * @throws IOException if the body is no JSON
     */
    List<Raw> updates() throws IOException {
      try (JsonParser parser = JSON.createParser(body)) {
        List<Raw> updates = new ArrayList<>();
        enterResult(parser);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          String id = leaveWithId(parser);
          int end = (int) parser.currentLocation().getCharOffset();
          if (!id.isEmpty()) {
            updates.add(new Raw(id, body.substring(start, end).getBytes(StandardCharsets.UTF_8)));
          }
        }
        return updates;
      }
    }

    private static void enterResult(JsonParser parser) throws IOException {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("result")) {
          return;
        }
        parser.skipChildren();
      }
    }

    /** Moves to the end of the update. */
    private static String leaveWithId(JsonParser parser) throws IOException {
      String id = "";
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("update_id") && isId(parser, value)) {
          id = Long.toString(parser.getLongValue());
        } else {
          parser.skipChildren();
        }
      }
      return id;
    }

    /** Whether it can be confirmed: an offset is a whole number that fits (Bot API, "Integer"). */
    private static boolean isId(JsonParser parser, JsonToken value) throws IOException {
      return value == JsonToken.VALUE_NUMBER_INT
          && parser.getNumberType() == JsonParser.NumberType.INT
          && parser.getIntValue() < Integer.MAX_VALUE;
    }
  }
}
