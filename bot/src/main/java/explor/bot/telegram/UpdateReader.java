package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Raw;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an update of the Bot API (its section "Update") says, in words that belong to no channel.
 * Reads the JSON leniently: a field that is missing or of another type than expected counts as
 * absent, an unknown kind of update is ignored. Never throws; the same bytes give the same answer.
 */
final class UpdateReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final long botId;
  private final Addressed addressed;

  /**
   * @param botId recognises replies to us
   * @param username without the @; empty when unknown, then only replies and commands in groups
   *     reach us
   */
  UpdateReader(long botId, String username) {
    this.botId = botId;
    this.addressed = new Addressed(botId, username);
  }

  Inbound read(Raw raw) {
    JsonNode update = tree(raw);
    if (update.path("message").isObject()) {
      return message(update.path("message"), false);
    }
    if (update.path("edited_message").isObject()) {
      return message(update.path("edited_message"), true);
    }
    if (update.path("callback_query").isObject()) {
      return press(update.path("callback_query"));
    }
    if (update.path("my_chat_member").isObject()) {
      return membership(update.path("my_chat_member"));
    }
    return new Inbound.Ignored(kindOf(update));
  }

  /** The id to answer a pressed button with; empty when the update is none. */
  static String callbackId(Raw raw) {
    return tree(raw).path("callback_query").path("id").asText("");
  }

  private static JsonNode tree(Raw raw) {
    try {
      JsonNode tree = JSON.readTree(raw.body());
      return tree == null ? JSON.missingNode() : tree;
    } catch (IOException | StackOverflowError e) {
      return JSON.missingNode();
    }
  }

  /** The name of what came besides the id, as far as it looks like one of Telegram's. */
  private static String kindOf(JsonNode update) {
    for (Map.Entry<String, JsonNode> field : update.properties()) {
      String name = field.getKey();
      if (!name.equals("update_id") && name.length() <= 40 && name.matches("[a-z_]+")) {
        return "Telegram update of kind " + name;
      }
    }
    return "Telegram update of no known kind";
  }

  private Inbound message(JsonNode message, boolean edited) {
    JsonNode chat = message.path("chat");
    JsonNode from = message.path("from");
    Optional<Inbound> refusal = notForUs(message, chat, from);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    boolean group = !isPrivate(chat);
    String text = words(message);
    if (group) {
      Optional<String> own = addressed.wordsForUs(message, text);
      if (own.isEmpty()) {
        return new Inbound.Ignored("group talk that is not for us");
      }
      text = own.get();
    }
    List<Inbound.File> files = Attached.files(message);
    if (text.isBlank() && files.isEmpty() && !(group && addressed.isReplyToUs(message))) {
      return group && !text.isEmpty()
          ? new Inbound.Ignored("nothing but our name")
          : new Inbound.Ignored("service message");
    }
    long id = chat.path("id").asLong();
    return new Inbound.Message(
        Address.telegram(id),
        name(from),
        from.path("language_code").asText(""),
        Instant.ofEpochSecond(seconds(message.path(edited ? "edit_date" : "date"))),
        text,
        "",
        edited,
        files,
        "",
        TelegramIds.of(id, message.path("message_id").asLong()),
        thread(id, message),
        Map.of(),
        "",
        true,
        group ? Address.telegram(from.path("id").asLong()) : Address.telegram(id));
  }

  private static String words(JsonNode message) {
    String written = message.path("text").asText(message.path("caption").asText(""));
    return written.isEmpty() ? RichWords.of(message.path("rich_message")) : written;
  }

  /** Who is never answered: robots, channels, ourselves, chats without an id. */
  private Optional<Inbound> notForUs(JsonNode message, JsonNode chat, JsonNode from) {
    if (!chat.path("id").canConvertToLong() || chat.path("id").asLong() == 0) {
      return Optional.of(new Inbound.Ignored("message without a chat"));
    }
    if (chat.path("type").asText("").equals("channel")) {
      return Optional.of(new Inbound.Ignored("channel post"));
    }
    if (message.path("migrate_to_chat_id").asLong() != 0) {
      return Optional.of(
          new Inbound.Moved(
              Address.telegram(chat.path("id").asLong()),
              Address.telegram(message.path("migrate_to_chat_id").asLong())));
    }
    if (from.path("is_bot").asBoolean() || from.path("id").asLong() == botId) {
      return Optional.of(new Inbound.Ignored("a bot"));
    }
    if (!from.isObject() || message.path("is_automatic_forward").asBoolean()) {
      return Optional.of(new Inbound.Ignored("written by no person"));
    }
    return Optional.empty();
  }

  private static Inbound press(JsonNode press) {
    JsonNode from = press.path("from");
    JsonNode under = press.path("message");
    String data = press.path("data").asText("");
    if (from.path("is_bot").asBoolean() || data.isEmpty()) {
      return new Inbound.Ignored("a button that says nothing");
    }
    long chat = under.path("chat").path("id").asLong(from.path("id").asLong());
    if (chat == 0) {
      return new Inbound.Ignored("a button pressed by nobody");
    }
    long message = under.path("message_id").asLong();
    // What answers nothing goes to a forum's general topic, and not where the button is.
    boolean topic = message != 0 && under.path("is_topic_message").asBoolean();
    return new Inbound.Message(
        Address.telegram(chat),
        name(from),
        from.path("language_code").asText(""),
        // Telegram does not say when a button was pressed; the message's date is our own.
        Instant.EPOCH,
        "",
        data,
        false,
        List.of(),
        "",
        topic ? TelegramIds.of(chat, message) : "",
        message == 0 ? List.of() : List.of(TelegramIds.of(chat, message)),
        Map.of(),
        "",
        true,
        Address.telegram(from.path("id").asLong(chat)));
  }

  private static Inbound membership(JsonNode change) {
    JsonNode chat = change.path("chat");
    String status = change.path("new_chat_member").path("status").asText("");
    long id = chat.path("id").asLong();
    if (id == 0) {
      return new Inbound.Ignored("membership without a chat");
    }
    if (status.equals("kicked") || status.equals("left")) {
      return new Inbound.Unreachable(
          Address.telegram(id), isPrivate(chat) ? "blocked the bot" : "removed the bot");
    }
    return isPrivate(chat) && status.equals("member")
        ? new Inbound.Reachable(Address.telegram(id))
        : new Inbound.Ignored("membership changed");
  }

  /** The message this answers, and the album it belongs to. */
  private static List<String> thread(long chat, JsonNode message) {
    long answered = message.path("reply_to_message").path("message_id").asLong();
    String album = message.path("media_group_id").asText("");
    return java.util.stream.Stream.of(
            answered == 0 ? "" : TelegramIds.of(chat, answered),
            album.isEmpty() ? "" : "album:" + album)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static String name(JsonNode from) {
    String first = from.path("first_name").asText("");
    String last = from.path("last_name").asText("");
    return (first + " " + last).strip();
  }

  private static boolean isPrivate(JsonNode chat) {
    return chat.path("type").asText("private").equals("private");
  }

  /** Unix time; 0 for what cannot be a date. */
  private static long seconds(JsonNode date) {
    long seconds = date.asLong();
    return seconds < 0 || seconds > 253_402_300_799L ? 0 : seconds;
  }
}
