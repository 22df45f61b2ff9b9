package explor.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The updates that wait for a bot (Bot API, getUpdates): an offset confirms what is before it, a
 * poll waits until something comes, and a second poll ends the first with 409.
 */
public final class FakeUpdates {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Real polls wait up to 50 s; a test has no such time. */
  private static final long LONGEST_POLL_MS = 1000;

  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private final Set<String> unanswered = new HashSet<>();
  private final List<ObjectNode> all = new ArrayList<>();
  private long nextId = 700_000_001L;
  private int nextMessage = 1;
  private int poll;
  private long writtenAt;
  private boolean webhook;
  private boolean closed;

  /** Queues an update given as JSON without its id; returns the id it got. */
  public long push(String json) {
    try {
      return push((ObjectNode) JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  synchronized long push(ObjectNode update) {
    long id = nextId++;
    ObjectNode whole = JSON.createObjectNode().put("update_id", id);
    whole.setAll(update);
    all.add(whole);
    waiting.addLast(whole);
    notifyAll();
    return id;
  }

  /** Queues an update that keeps its own id, e.g. one that comes a second time. */
  public synchronized void pushAgain(String json) {
    try {
      ObjectNode update = (ObjectNode) JSON.readTree(json);
      nextId = Math.max(nextId, update.path("update_id").asLong() + 1);
      waiting.addLast(update);
      notifyAll();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** After a week without any, ids begin somewhere else (Bot API, Update): here from this one. */
  public synchronized void startAnewAt(long id) {
    nextId = id;
  }

  /** Whoever pressed a button waited too long: no press can be answered any more. */
  public synchronized void expirePresses() {
    unanswered.clear();
  }

  /** Everything that ever came comes once more, with the ids it had. */
  public synchronized void replayAll() {
    waiting.addAll(all);
    notifyAll();
  }

  synchronized long says(long person, String text) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", nextMessage++).put("date", now()).put("text", text);
    person(message.putObject("from"), person);
    chat(message.putObject("chat"), person);
    return push(update);
  }

  synchronized long presses(long person, int under, String data) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode press = update.putObject("callback_query");
    String id = "4382" + nextId;
    unanswered.add(id);
    press.put("id", id).put("chat_instance", "-77").put("data", data);
    person(press.putObject("from"), person);
    ObjectNode message = press.putObject("message");
    message.put("message_id", under).put("date", now()).put("text", "?");
    chat(message.putObject("chat"), person);
    return push(update);
  }

  /** Somebody writes in a group, maybe in answer to a message of ours there. */
  synchronized long saysIn(long group, long person, String text, int answered) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", nextMessage++).put("date", now()).put("text", text);
    person(message.putObject("from"), person);
    place(message.putObject("chat"), group);
    answered(message, answered);
    return push(update);
  }

  /** A person answers a message of ours in their own chat. */
  synchronized long answers(long person, int answered, String text) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", nextMessage++).put("date", now()).put("text", text);
    person(message.putObject("from"), person);
    chat(message.putObject("chat"), person);
    answered(message, answered);
    return push(update);
  }

  private static void answered(ObjectNode message, int answered) {
    if (answered != 0) {
      ObjectNode old = message.putObject("reply_to_message").put("message_id", answered);
      old.putObject("from").put("id", FakeBotApi.BOT_ID).put("is_bot", true);
    }
  }

  synchronized long pressesIn(long group, long person, int under, String data) {
    long id = presses(person, under, data);
    place((ObjectNode) all.getLast().at("/callback_query/message/chat"), group);
    return id;
  }

  /** A group became a supergroup, as the old one hears it. */
  public synchronized long migrates(long group, long supergroup) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", nextMessage++).put("date", now());
    message.put("migrate_to_chat_id", supergroup);
    place(message.putObject("chat"), group);
    return push(update);
  }

  private static void place(ObjectNode chat, long group) {
    chat.removeAll();
    chat.put("id", group).put("title", "Équipe");
    chat.put("type", group < -1_000_000_000_000L ? "supergroup" : "group");
  }

  /** When a person writes: now, unless {@link #writtenAt} said otherwise. */
  private long now() {
    return writtenAt == 0 ? System.currentTimeMillis() / 1000 : writtenAt;
  }

  /** From now on people write at this moment. */
  public synchronized void writtenAt(java.time.Instant moment) {
    writtenAt = moment.getEpochSecond();
  }

  private static void person(ObjectNode from, long id) {
    from.put("id", id).put("is_bot", false).put("first_name", "Camille");
    from.put("last_name", "Derain").put("language_code", "fr");
  }

  private static void chat(ObjectNode chat, long id) {
    chat.put("id", id).put("type", "private").put("first_name", "Camille");
  }

  public synchronized boolean isConfirmed() {
    return waiting.isEmpty();
  }

  /** How many updates are not confirmed yet. */
  public synchronized int unconfirmed() {
    return waiting.size();
  }

  /** While updates are posted to a webhook nobody can poll for them. */
  synchronized JsonNode webhook(String url) throws FakeBotApi.Refused {
    if (!url.isEmpty() && !url.startsWith("https://")) {
      throw FakeBotApi.Refused.of(
          400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
    }
    webhook = !url.isEmpty();
    return JSON.getNodeFactory().booleanNode(true);
  }

  synchronized JsonNode get(JsonNode request) throws FakeBotApi.Refused {
    if (webhook) {
      throw FakeBotApi.Refused.of(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    int mine = ++poll;
    notifyAll();
    confirm(request.path("offset").asLong());
    long end =
        System.nanoTime()
            + Math.min(LONGEST_POLL_MS, request.path("timeout").asLong() * 1000) * 1_000_000;
    while (waiting.isEmpty() && !closed && mine == poll) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    if (mine != poll) {
      throw FakeBotApi.Refused.of(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
              + " is running");
    }
    ArrayNode batch = JSON.createArrayNode();
    int limit = request.path("limit").asInt(100);
    waiting.stream().limit(Math.clamp(limit, 1, 100)).forEach(batch::add);
    return batch;
  }

  private void confirm(long offset) {
    // An offset that lies far ahead of every id confirms nothing; the server gives what it has.
    if (offset > 0 && offset <= nextId + 10) {
      waiting.removeIf(update -> update.path("update_id").asLong() < offset);
    }
    while (offset < 0 && waiting.size() > -offset) {
      waiting.removeFirst();
    }
  }

  synchronized JsonNode answerCallback(String id) throws FakeBotApi.Refused {
    if (!unanswered.remove(id)) {
      throw FakeBotApi.Refused.of(
          400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
    }
    return JSON.getNodeFactory().booleanNode(true);
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
