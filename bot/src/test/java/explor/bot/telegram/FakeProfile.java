package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

/** The limits of what a bot may say of itself (Bot API, BotCommand, setMyDescription). */
final class FakeProfile {
  private FakeProfile() {}

  static JsonNode commands(JsonNode body) throws FakeBotApi.Refused {
    for (JsonNode command : body.path("commands")) {
      if (!command.path("command").asText("").matches("[a-z0-9_]{1,32}")) {
        throw FakeChats.bad("BOT_COMMAND_INVALID");
      }
      int length = command.path("description").asText("").length();
      if (length < 1 || length > 256) {
        throw FakeChats.bad("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    if (body.path("commands").size() > 100) {
      throw FakeChats.bad("BOT_COMMANDS_TOO_MUCH");
    }
    return language(body);
  }

  static JsonNode text(JsonNode text, int most) throws FakeBotApi.Refused {
    if (text.asText("").length() > most) {
      throw FakeChats.bad("DESCRIPTION_TOO_LONG");
    }
    return BooleanNode.TRUE;
  }

  private static JsonNode language(JsonNode body) throws FakeBotApi.Refused {
    if (!body.path("language_code").asText("").matches("([a-z]{2})?")) {
      throw FakeChats.bad("invalid language code specified");
    }
    return BooleanNode.TRUE;
  }
}
