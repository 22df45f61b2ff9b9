package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Bot API over real HTTP, as strict as Telegram's own: long polls with offsets, entity parsing,
 * lengths, unknown chats, callback queries that can be answered once, flood control. Faults are
 * queued and strike the next call of a method. Listens on an ephemeral port of the loopback
 * address; thread-safe.
 *
 * <pre>
 * try (FakeBotApi telegram = FakeBotApi.start()) {
 *   telegram.says(4711, "Bonjour");
 *   // … run the bot against telegram.address() and FakeBotApi.TOKEN …
 *   telegram.awaitSent(1);
 *   assertEquals("…", telegram.sent().getFirst().text());
 * }
 * </pre>
 */
public final class FakeBotApi implements AutoCloseable {
  /** Made up; its first part is the bot's id. */
  public static final String TOKEN = "110201543:AAmade-up_token-of-the-tests";

  public static final long BOT_ID = 110201543L;
  public static final String USERNAME = "explor_essai_bot";

  static {
    // Without it the JDK's server waits 40 ms for the client's acknowledgement between two writes.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final FakeChats chats = new FakeChats();
  private final FakeUpdates updates = new FakeUpdates();
  private final List<Call> calls = new ArrayList<>();
  private final List<Planned> faults = new ArrayList<>();

  /** A call that reached the server, faults included. */
  public record Call(String method, JsonNode body) {}

  /** What can go wrong with the next call. */
  public sealed interface Fault {
    /** Telegram refuses. */
    record Refusal(int code, String description, int retryAfter) implements Fault {}

    /** A page of a proxy in front of it. */
    record BadGateway() implements Fault {}

    /** The connection breaks before the call is carried out. */
    record DropBefore() implements Fault {}

    /** The call is carried out, and the connection breaks before the answer. */
    record DropAfter() implements Fault {}

    /** Carried out, and of the answer only so many bytes arrive, as if that were all. */
    record Truncated(int bytes) implements Fault {}

    /** Carried out, and the answer comes a byte at a time, with no end in sight. */
    record Trickle() implements Fault {}

    /** No answer until the server closes. */
    record Hang() implements Fault {}

    static Fault tooManyRequests(int retryAfter) {
      return new Refusal(429, "Too Many Requests: retry after " + retryAfter, retryAfter);
    }

    static Fault refusal(int code, String description) {
      return new Refusal(code, description, 0);
    }
  }

  private final Map<String, byte[]> files = new HashMap<>();

  private boolean keeping = true;
  private @Nullable Fault narrow;
  private boolean filesMoved;

  private record Planned(String method, Fault fault) {}

  private FakeBotApi(HttpServer server) {
    this.server = server;
  }

  public static FakeBotApi start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
      FakeBotApi fake = new FakeBotApi(server);
      server.createContext("/", fake::handle);
      server.setExecutor(fake.threads);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public FakeChats chats() {
    return chats;
  }

  public FakeUpdates updates() {
    return updates;
  }

  /** A person writes; their chat is known from then on. */
  public long says(long person, String text) {
    chats.know(person);
    return updates.says(person, text);
  }

  /** A person presses a button under one of our messages. */
  public long presses(long person, int message, String data) {
    chats.know(person);
    return updates.presses(person, message, data);
  }

  /** A person writes in a group. */
  public long saysIn(long group, long person, String text, int answered) {
    chats.know(group);
    return updates.saysIn(group, person, text, answered);
  }

  /** A person answers a message of ours in their own chat. */
  public long answers(long person, int answered, String text) {
    return updates.answers(person, answered, text);
  }

  /** A person presses a button in a group. */
  public long pressesIn(long group, long person, int message, String data) {
    return updates.pressesIn(group, person, message, data);
  }

  /** A group becomes a supergroup: the bot is told, and refused at the old one. */
  public void migrates(long group, long supergroup) {
    chats.migrate(group, supergroup);
    updates.migrates(group, supergroup);
  }

  /**
   * For a load: messages are told to the listener, on the server's threads; neither they nor calls
   * are kept.
   */
  public synchronized void tell(Consumer<FakeChats.Sent> listener) {
    keeping = false;
    chats.tell(listener);
  }

  /** The next call of this method goes wrong; several are used up in order. */
  public synchronized void failNext(String method, Fault fault) {
    faults.add(new Planned(method.toLowerCase(Locale.ROOT), fault));
  }

  /** From now on something before Telegram lets only so many bytes of a poll's answer through. */
  public synchronized void letThrough(int bytes) {
    narrow = new Fault.Truncated(bytes);
  }

  /** A file that a person sent. */
  public synchronized void holdFile(String id, byte[] bytes) {
    files.put(id, bytes);
  }

  /** No file lies any more where it was told to. */
  public synchronized void moveFiles() {
    filesMoved = true;
  }

  public synchronized List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
  }

  /** What arrived in chats, in order. */
  public List<FakeChats.Sent> sent() {
    return chats.sent();
  }

  /** Waits until so many messages arrived in chats. */
  public List<FakeChats.Sent> awaitSent(int count) {
    return chats.awaitSent(count, PATIENCE);
  }

  /** Waits until this method was called so often. */
  public synchronized List<Call> awaitCalls(String method, int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (calls(method).size() < count) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(method + " was called only " + calls(method).size() + " times");
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
    return calls(method);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      JsonNode body = body(exchange);
      if (exchange.getRequestURI().getPath().startsWith("/file/bot" + TOKEN + "/")) {
        byte[] bytes = bytesAt(exchange.getRequestURI().getPath());
        if (bytes == null) {
          answer(exchange, Refused.of(404, "Not Found").answer());
          return;
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        return;
      }
      if (path.length != 3 || !path[1].startsWith("bot")) {
        answer(exchange, Refused.of(404, "Not Found").answer());
        return;
      }
      if (!path[1].equals("bot" + TOKEN)) {
        answer(exchange, Refused.of(401, "Unauthorized").answer());
        return;
      }
      carryOut(exchange, path[2].toLowerCase(Locale.ROOT), body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carryOut(HttpExchange exchange, String method, JsonNode body)
      throws IOException, InterruptedException {
    switch (arrived(method, body)) {
      case null -> answer(exchange, result(method, body));
      case Fault.Refusal r ->
          answer(exchange, new Refused(r.code(), r.description(), r.retryAfter(), 0).answer());
      case Fault.BadGateway b -> {
        byte[] page =
            "<html><body><h1>502 Bad Gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(502, page.length);
        exchange.getResponseBody().write(page);
      }
      case Fault.DropBefore d -> {}
      case Fault.DropAfter d -> result(method, body);
      case Fault.Truncated cut -> cut(exchange, result(method, body), cut.bytes());
      case Fault.Trickle t -> trickle(exchange, result(method, body));
      case Fault.Hang h -> closed.await();
    }
  }

  private static void cut(HttpExchange exchange, ObjectNode answer, int most) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    int length = Math.min(most, bytes.length);
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write(bytes, 0, length);
  }

  private void trickle(HttpExchange exchange, ObjectNode answer)
      throws IOException, InterruptedException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.sendResponseHeaders(200, bytes.length);
    for (byte one : bytes) {
      exchange.getResponseBody().write(one);
      exchange.getResponseBody().flush();
      if (closed.await(50, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private synchronized @Nullable Fault arrived(String method, JsonNode body) {
    if (keeping) {
      calls.add(new Call(method, body));
      notifyAll();
    }
    for (Planned planned : faults) {
      if (planned.method().equals(method)) {
        faults.remove(planned);
        return planned.fault();
      }
    }
    return method.equals("getupdates") ? narrow : null;
  }

  private ObjectNode result(String method, JsonNode body) {
    try {
      ObjectNode answer = JSON.createObjectNode().put("ok", true);
      answer.set("result", value(method, body));
      return answer;
    } catch (Refused e) {
      return e.answer();
    }
  }

  private JsonNode value(String method, JsonNode body) throws Refused {
    return switch (method) {
      case "getme" ->
          JSON.createObjectNode()
              .put("id", BOT_ID)
              .put("is_bot", true)
              .put("first_name", "EXPLOR")
              .put("username", USERNAME);
      case "getupdates" -> updates.get(body);
      case "sendmessage" -> chats.sendMessage(body);
      case "editmessagetext" -> chats.editMessageText(body);
      case "answercallbackquery" -> updates.answerCallback(body.path("callback_query_id").asText());
      case "senddocument" -> chats.sendDocument(body);
      case "sendvenue" -> chats.sendVenue(body);
      case "sendcontact" -> chats.sendContact(body);
      case "pinchatmessage" -> chats.pin(body);
      case "sendchataction" -> chats.action(body);
      case "setmycommands" -> FakeProfile.commands(body);
      case "setmydescription" -> FakeProfile.text(body.path("description"), 512);
      case "setmyshortdescription" -> FakeProfile.text(body.path("short_description"), 120);
      case "getfile" -> file(body.path("file_id").asText());
      case "setwebhook" -> updates.webhook(body.path("url").asText(""));
      case "deletewebhook" -> updates.webhook("");
      default -> throw Refused.of(404, "Not Found: method not found");
    };
  }

  private synchronized JsonNode file(String id) throws Refused {
    byte[] bytes = files.get(id);
    if (bytes == null) {
      throw Refused.of(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
    }
    if (bytes.length > 20 << 20) {
      throw Refused.of(400, "Bad Request: file is too big");
    }
    return JSON.createObjectNode()
        .put("file_id", id)
        .put("file_size", bytes.length)
        .put("file_path", "documents/" + id);
  }

  /** Where a file lies is told for an hour; after {@link #moveFiles} nothing is there. */
  private synchronized byte @Nullable [] bytesAt(String path) {
    return filesMoved ? null : files.get(path.substring(path.lastIndexOf('/') + 1));
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null && type.startsWith("multipart/form-data")) {
      return form(bytes, type.substring(type.indexOf("boundary=") + 9));
    }
    return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
  }

  /** The fields of a form; of a file its name, and its size under "size". */
  private static ObjectNode form(byte[] bytes, String boundary) {
    ObjectNode fields = JSON.createObjectNode();
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String part : all.split(Pattern.quote("--" + boundary))) {
      Matcher name = FIELD.matcher(part);
      int body = part.indexOf("\r\n\r\n") + 4;
      if (!name.find()) {
        continue;
      }
      if (name.group(2) == null) {
        fields.put(name.group(1), part.substring(body).strip());
      } else {
        fields.put(name.group(1), name.group(2)).put("size", part.length() - body - 2);
      }
    }
    return fields;
  }

  private static final Pattern FIELD =
      Pattern.compile("name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?");

  private static void answer(HttpExchange exchange, ObjectNode answer) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.path("error_code").asInt(200), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    updates.close();
    server.stop(0);
    threads.shutdownNow();
  }

  /** Telegram says no. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int code;
    private final String description;
    private final int retryAfter;
    private final long migratedTo;

    Refused(int code, String description, int retryAfter, long migratedTo) {
      super(description);
      this.code = code;
      this.description = description;
      this.retryAfter = retryAfter;
      this.migratedTo = migratedTo;
    }

    static Refused of(int code, String description) {
      return new Refused(code, description, 0, 0);
    }

    ObjectNode answer() {
      ObjectNode answer =
          JSON.createObjectNode()
              .put("ok", false)
              .put("error_code", code)
              .put("description", description);
      if (retryAfter > 0) {
        answer.putObject("parameters").put("retry_after", retryAfter);
      }
      if (migratedTo != 0) {
        answer.putObject("parameters").put("migrate_to_chat_id", migratedTo);
      }
      return answer;
    }
  }
}
