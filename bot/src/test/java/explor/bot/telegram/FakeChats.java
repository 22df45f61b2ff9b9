package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The chats a bot can write to, and what arrived in them; refuses what Telegram refuses. */
public final class FakeChats {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<Long> known = new HashSet<>();
  private final Set<Long> blocked = new HashSet<>();
  private final Map<Long, Long> migrated = new HashMap<>();
  private final Map<Place, Integer> topics = new HashMap<>();
  private final Set<Place> closedTopics = new HashSet<>();
  private final Set<Place> deleted = new HashSet<>();
  private final Set<Place> withKeyboard = new HashSet<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<Integer> pinned = new ArrayList<>();
  private final AtomicInteger nextMessage = new AtomicInteger(1000);
  private final FakeFlood flood = new FakeFlood();
  private int actions;
  private volatile @Nullable Consumer<Sent> ear;

  /** A message in its chat, or a topic in its forum. */
  private record Place(long chat, int id) {}

  /**
   * A message as people see it.
   *
   * @param topic of a forum; 0 is the general one
   */
  public record Sent(
      long chat,
      int message,
      String text,
      String markup,
      List<String> buttons,
      List<String> labels,
      int topic) {}

  /** From now on too many messages are refused with 429, by this clock. */
  public synchronized void limitFlood(InstantSource clock) {
    flood.start(clock);
  }

  public synchronized void know(long chat) {
    known.add(chat);
  }

  public synchronized void block(long chat) {
    blocked.add(chat);
  }

  public synchronized void unblock(long chat) {
    blocked.remove(chat);
  }

  /** The group has become a supergroup. */
  public synchronized void migrate(long group, long supergroup) {
    migrated.put(group, supergroup);
    known.add(supergroup);
  }

  /** A message of somebody's in a topic of a forum. */
  public synchronized void inTopic(long forum, int message, int topic) {
    topics.put(new Place(forum, message), topic);
  }

  /** Nobody but admins may write into this topic any more. */
  public synchronized void closeTopic(long forum, int topic) {
    closedTopics.add(new Place(forum, topic));
  }

  /** Somebody deletes a message, of ours or theirs. */
  public synchronized void delete(long chat, int message) {
    deleted.add(new Place(chat, message));
    sent.removeIf(one -> one.chat() == chat && one.message() == message);
  }

  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  public synchronized int actions() {
    return actions;
  }

  synchronized List<Sent> awaitSent(int count, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (sent.size() < count) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("only " + sent.size() + " of " + count + " arrived: " + sent);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
    return List.copyOf(sent);
  }

  JsonNode sendMessage(JsonNode body) throws FakeBotApi.Refused {
    Sent message = accept(body);
    Consumer<Sent> listener = ear;
    if (listener != null) {
      listener.accept(message);
    }
    return json(message);
  }

  private synchronized Sent accept(JsonNode body) throws FakeBotApi.Refused {
    long chat = chat(body);
    flood.count(chat);
    int topic = topic(chat, body);
    int id = nextMessage.getAndIncrement();
    Sent message = content(chat, id, body, topic);
    if (topic != 0) {
      topics.put(new Place(chat, id), topic);
    }
    if (body.path("reply_markup").has("keyboard")) {
      withKeyboard.add(new Place(chat, id));
    }
    if (ear == null) {
      sent.add(message);
      notifyAll();
    }
    return message;
  }

  /** From now on messages are told, on the server's threads, and no longer kept. */
  public synchronized void tell(Consumer<Sent> listener) {
    ear = listener;
  }

  synchronized JsonNode editMessageText(JsonNode body) throws FakeBotApi.Refused {
    long chat = chat(body);
    flood.count(chat);
    int id = body.path("message_id").asInt();
    if (withKeyboard.contains(new Place(chat, id))) {
      throw bad("message can't be edited");
    }
    for (int i = 0; i < sent.size(); i++) {
      Sent old = sent.get(i);
      if (old.chat() == chat && old.message() == id) {
        Sent edited = content(chat, id, body, old.topic());
        if (edited.equals(old)) {
          throw bad(
              "message is not modified: specified new message content and reply markup are exactly"
                  + " the same as a current content and reply markup of the message");
        }
        sent.set(i, edited);
        notifyAll();
        return json(edited);
      }
    }
    throw bad("message to edit not found");
  }

  synchronized JsonNode sendContact(JsonNode body) throws FakeBotApi.Refused {
    long chat = chat(body);
    flood.count(chat);
    String phone = body.path("phone_number").asText("");
    String name = body.path("first_name").asText("");
    if (phone.isBlank() || name.isBlank()) {
      throw bad("contact is invalid");
    }
    Sent card =
        new Sent(
            chat, nextMessage.getAndIncrement(), name + " " + phone, "", List.of(), List.of(), 0);
    sent.add(card);
    notifyAll();
    return json(card);
  }

  synchronized JsonNode sendVenue(JsonNode body) throws FakeBotApi.Refused {
    long chat = chat(body);
    flood.count(chat);
    double latitude = body.path("latitude").asDouble(999);
    double longitude = body.path("longitude").asDouble(999);
    boolean named = !body.path("title").asText("").isBlank();
    if (Math.abs(latitude) > 90
        || Math.abs(longitude) > 180
        || !named
        || body.path("address").asText("").isBlank()) {
      throw bad("wrong venue specified");
    }
    return beside(chat, body.path("title").asText() + " @" + latitude + "," + longitude);
  }

  synchronized JsonNode sendDocument(JsonNode body) throws FakeBotApi.Refused {
    long chat = chat(body);
    flood.count(chat);
    if (body.path("document").asText("").isBlank() || body.path("size").asInt() == 0) {
      throw bad("file must be non-empty");
    }
    return beside(chat, body.path("document").asText() + " " + body.path("size").asInt());
  }

  private JsonNode beside(long chat, String text) {
    Sent one = new Sent(chat, nextMessage.getAndIncrement(), text, "", List.of(), List.of(), 0);
    sent.add(one);
    notifyAll();
    return json(one);
  }

  synchronized JsonNode pin(JsonNode body) throws FakeBotApi.Refused {
    long chat = chat(body);
    int id = body.path("message_id").asInt();
    if (sent.stream().noneMatch(message -> message.chat() == chat && message.message() == id)) {
      throw bad("message to pin not found");
    }
    pinned.add(id);
    notifyAll();
    return JSON.getNodeFactory().booleanNode(true);
  }

  public synchronized List<Integer> pinned() {
    return List.copyOf(pinned);
  }

  synchronized JsonNode action(JsonNode body) throws FakeBotApi.Refused {
    chat(body);
    actions++;
    return JSON.getNodeFactory().booleanNode(true);
  }

  private long chat(JsonNode body) throws FakeBotApi.Refused {
    long chat = body.path("chat_id").asLong();
    if (migrated.containsKey(chat)) {
      throw new FakeBotApi.Refused(
          400, "Bad Request: group chat was upgraded to a supergroup chat", 0, migrated.get(chat));
    }
    if (blocked.contains(chat)) {
      throw FakeBotApi.Refused.of(403, "Forbidden: bot was blocked by the user");
    }
    if (!known.contains(chat)) {
      throw bad("chat not found");
    }
    return chat;
  }

  /** Where a message goes in a forum: into the topic it names, else where what it answers is. */
  private int topic(long chat, JsonNode body) throws FakeBotApi.Refused {
    JsonNode reply = body.path("reply_parameters");
    Place answered = new Place(chat, reply.path("message_id").asInt());
    boolean gone = !reply.isMissingNode() && deleted.contains(answered);
    if (gone && !reply.path("allow_sending_without_reply").asBoolean()) {
      throw bad("message to be replied not found");
    }
    int topic = body.path("message_thread_id").asInt(gone ? 0 : topics.getOrDefault(answered, 0));
    if (closedTopics.contains(new Place(chat, topic))) {
      throw bad("TOPIC_CLOSED");
    }
    return topic;
  }

  private static Sent content(long chat, int id, JsonNode body, int topic)
      throws FakeBotApi.Refused {
    String markup = body.path("text").asText("");
    String text =
        switch (body.path("parse_mode").asText("").toUpperCase(Locale.ROOT)) {
          case "HTML" -> FakeEntities.parse(markup);
          case "" -> markup;
          default -> throw bad("unsupported parse_mode");
        };
    if (text.isBlank()) {
      throw bad("message text is empty");
    }
    if (text.length() > 4096) {
      throw bad("message is too long");
    }
    keyboard(chat, body.path("reply_markup").path("keyboard"));
    return new Sent(
        chat, id, text.strip(), markup, buttons(body.path("reply_markup")), labels(body), topic);
  }

  private static void keyboard(long chat, JsonNode rows) throws FakeBotApi.Refused {
    for (JsonNode row : rows) {
      for (JsonNode button : row) {
        if (button.path("text").asText("").isBlank()) {
          throw bad("keyboard button text must be non-empty");
        }
        if (chat < 0 && button.path("request_contact").asBoolean()) {
          throw bad("phone number can be requested in private chats only");
        }
        if (chat < 0 && button.path("request_location").asBoolean()) {
          throw bad("location can be requested in private chats only");
        }
      }
    }
  }

  private static List<String> buttons(JsonNode markup) throws FakeBotApi.Refused {
    List<String> data = new ArrayList<>();
    for (JsonNode row : markup.path("inline_keyboard")) {
      if (row.size() > 8) {
        throw bad("too many buttons in a row");
      }
      for (JsonNode button : row) {
        if (button.path("text").asText("").isBlank()) {
          throw bad("inline keyboard button text must be non-empty");
        }
        int bytes = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 64) {
          throw bad("BUTTON_DATA_INVALID");
        }
        data.add(button.path("callback_data").asText());
      }
    }
    if (data.size() > 100) {
      throw bad("reply markup is too long");
    }
    return data;
  }

  private static List<String> labels(JsonNode body) {
    List<String> labels = new ArrayList<>();
    for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
      row.forEach(button -> labels.add(button.path("text").asText()));
    }
    return labels;
  }

  private static JsonNode json(Sent message) {
    ObjectNode json = JSON.createObjectNode().put("message_id", message.message());
    json.put("date", 1_790_000_000L).put("text", message.text());
    json.putObject("chat").put("id", message.chat()).put("type", "private");
    json.putObject("from").put("id", FakeBotApi.BOT_ID).put("is_bot", true).put("first_name", "E");
    return json;
  }

  static FakeBotApi.Refused bad(String description) {
    return FakeBotApi.Refused.of(400, "Bad Request: " + description);
  }
}
