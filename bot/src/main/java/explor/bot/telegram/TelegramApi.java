package explor.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import explor.bot.channel.Raw;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * The calls of the Bot API, over HTTP. Two kinds of failure, both {@link TelegramFailure}: Telegram
 * said no, or there was no answer. Thread-safe; one connection pool for the long poll and one for
 * everything else, so that neither waits for the other.
 */
public final class TelegramApi implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TelegramApi.class);

  /** Telegram's own server; a self-hosted Bot API server or a test has another address. */
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  /** Calls without anyone waiting for the answer that may run at once; more are dropped. */
  private static final int MOST_UNATTENDED = 64;

  /** The kinds that can concern a person who writes to us; the others are not even sent. */
  private static final List<String> WANTED =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final String NO_JSON = "no JSON";
  private static final String BINARY = "application/octet-stream";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType JSON_TYPE = MediaType.get("application/json");

  private final String token;
  private final TelegramUrl base;
  private final HttpClients http;
  private volatile @Nullable Call polling;
  private volatile boolean pollingStopped;

  /** Who the bot is: its id, and its name without the @. */
  public record Me(long id, String username) {}

  /**
   * @param token as BotFather gave it, {@code 123456:ABC…}
   * @param base scheme, host and port only; {@link #TELEGRAM} unless told otherwise
   * @param pollTimeout how long a poll may wait at the server
   * @throws IllegalArgumentException when the base address has no scheme or host, or has a path
   */
  public TelegramApi(String token, URI base, Duration pollTimeout) {
    this(token, base, HttpClients.patientFor(pollTimeout));
  }

  TelegramApi(String token, URI base, HttpClients http) {
    this.token = token;
    this.base = telegramUrl(base);
    this.http = http;
  }

  private static TelegramUrl telegramUrl(URI base) {
    String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
    String path = base.getPath() == null ? "" : base.getPath();
    if (base.getHost() == null
        || !(scheme.equals("https") || scheme.equals("http"))
        || !(path.isEmpty() || path.equals("/"))) {
      throw new IllegalArgumentException(
          "the address of the Bot API must look like https://api.telegram.org, without a path");
    }
    int port = base.getPort() != -1 ? base.getPort() : scheme.equals("https") ? 443 : 80;
    return TelegramUrl.builder().schema(scheme).host(base.getHost()).port(port).build();
  }

  /** The bot's id: the token begins with it, so no call is needed. 0 when the token is none. */
  public long botId() {
    int colon = token.indexOf(':');
    try {
      return colon < 1 ? 0 : Long.parseLong(token.substring(0, colon));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  public Me me() throws TelegramFailure {
    JsonNode me = call(new GetMe());
    return new Me(me.path("id").asLong(), me.path("username").asText(""));
  }

  /**
   * Waits for updates (Bot API, getUpdates). Asking for an offset confirms everything before it.
   *
   * @param offset id of the first update wanted; 0 for whatever is there
   * @param timeout how long the server may wait for the first one
   * @return at most {@code limit} updates, each as it came
   */
  public List<Raw> updates(long offset, Duration timeout, int limit) throws TelegramFailure {
    GetUpdates request =
        GetUpdates.builder()
            .offset((int) offset)
            .timeout((int) timeout.toSeconds())
            .limit(limit)
            .allowedUpdates(WANTED)
            .build();
    Call call = prepare(http.polling(), request);
    polling = call; // from here on stopPolling finds it
    if (pollingStopped) {
      call.cancel();
    }
    Wire.Answer body = execute(request.getMethod(), call);
    try {
      if (body.saysOk()) {
        return body.updates();
      }
    } catch (IOException e) {
      throw new TelegramFailure.Unreachable(request.getMethod(), NO_JSON);
    }
    throw refusal(request.getMethod(), tree(request.getMethod(), body));
  }

  /** Ends a poll that is under way, and every later one at once. Any thread. */
  public void stopPolling() {
    pollingStopped = true;
    Call call = polling;
    if (call != null) {
      call.cancel();
    }
  }

  /**
   * Any other call. Waits for the answer, at most 20 s.
   *
   * @return {@code result} of the answer
   */
  public JsonNode call(BotApiMethod<?> method) throws TelegramFailure {
    String name = method.getMethod();
    JsonNode answer = tree(name, execute(name, prepare(http.sending(), method)));
    if (answer.path("ok").asBoolean()) {
      return answer.path("result");
    }
    throw refusal(name, answer);
  }

  /**
   * Sends a file (Bot API, sendDocument; at most 50 MB). Waits for the answer, at most five
   * minutes.
   *
   * @return {@code result} of the answer
   */
  public JsonNode document(long chat, String name, String type, byte[] bytes)
      throws TelegramFailure {
    String method = "sendDocument";
    MediaType media = MediaType.parse(type);
    RequestBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("chat_id", Long.toString(chat))
            .addFormDataPart(
                "document",
                name,
                RequestBody.create(bytes, media == null ? MediaType.get(BINARY) : media))
            .build();
    Request request = new Request.Builder().url(url(method)).post(form).build();
    JsonNode answer = tree(method, execute(method, http.files().newCall(request)));
    if (answer.path("ok").asBoolean()) {
      return answer.path("result");
    }
    throw refusal(method, answer);
  }

  private HttpUrl url(String method) {
    return new HttpUrl.Builder()
        .scheme(base.getSchema())
        .host(base.getHost())
        .port(base.getPort())
        .addPathSegment("bot" + token)
        .addPathSegment(method)
        .build();
  }

  /**
   * A call whose failure hurts nobody: nobody waits for the answer, and when many are under way
   * already it is left out.
   */
  public void attempt(BotApiMethod<?> method) {
    if (http.queued() >= MOST_UNATTENDED) {
      return;
    }
    try {
      prepare(http.sending(), method).enqueue(new Unattended(method.getMethod()));
    } catch (TelegramFailure e) {
      log.debug("{}", e.getMessage());
    }
  }

  /** Nobody waits for the answer; a failure is for those who look for it. */
  private record Unattended(String method) implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      log.debug("{}", unreachable(method, e).getMessage());
    }

    @Override
    public void onResponse(Call call, Response response) {
      response.close();
    }
  }

  private Call prepare(OkHttpClient client, BotApiMethod<?> method) throws TelegramFailure {
    String name = method.getMethod();
    try {
      method.validate();
      // Not straight to bytes: Jackson refuses half a surrogate pair there, and so a whole message.
      byte[] json = JSON.writeValueAsString(method).getBytes(StandardCharsets.UTF_8);
      RequestBody body = RequestBody.create(json, JSON_TYPE);
      return client.newCall(new Request.Builder().url(url(name)).post(body).build());
    } catch (TelegramApiValidationException e) {
      // Never left, and never would; the exception's own words may quote the message.
      throw new TelegramFailure.Refused(
          name, 400, "the library finds the call invalid", Duration.ZERO, 0);
    } catch (JsonProcessingException | RuntimeException e) {
      throw unreachable(name, e);
    }
  }

  /** On the caller's thread. */
  private static Wire.Answer execute(String method, Call call) throws TelegramFailure {
    try (Response response = call.execute();
        ResponseBody body = response.body()) {
      return new Wire.Answer(body == null ? "" : body.string());
    } catch (IOException | RuntimeException e) {
      throw unreachable(method, e);
    }
  }

  private static JsonNode tree(String method, Wire.Answer answer) throws TelegramFailure {
    try {
      return answer.tree();
    } catch (IOException e) {
      throw new TelegramFailure.Unreachable(method, NO_JSON);
    }
  }

  private TelegramFailure refusal(String method, JsonNode answer) {
    int code = answer.path("error_code").asInt();
    if (code < 400 || code >= 500) {
      return new TelegramFailure.Unreachable(method, "status " + code);
    }
    JsonNode parameters = answer.path("parameters");
    return new TelegramFailure.Refused(
        method,
        code,
        withoutToken(answer.path("description").asText("")),
        Duration.ofSeconds(Math.max(0, parameters.path("retry_after").asLong())),
        parameters.path("migrate_to_chat_id").asLong());
  }

  /** Class names only: messages of causes may hold the address, and so the token. */
  private static TelegramFailure unreachable(String method, Throwable thrown) {
    Throwable last = thrown;
    for (int depth = 0; last.getCause() != null && depth < 10; depth++) {
      last = last.getCause();
    }
    return new TelegramFailure.Unreachable(method, last.getClass().getSimpleName());
  }

  private String withoutToken(String text) {
    return token.isEmpty() ? text : text.replace(token, "…");
  }

  /**
   * Has updates posted to an address of ours instead of polling for them.
   *
   * @param address public, https
   * @param secret comes with every post; 1-256 characters of A-Z, a-z, 0-9, _ and -
   */
  public void setWebhook(URI address, String secret) throws TelegramFailure {
    call(new WebhookSettings(address.toString(), secret, WANTED));
  }

  /** Goes back to polling; what waits stays. */
  public void deleteWebhook() throws TelegramFailure {
    call(new DeleteWebhook());
  }

  /**
   * Fetches a file that a person sent.
   *
   * @param fileId {@link explor.bot.channel.Inbound.File#reference()}
   * @return its bytes; the caller closes it
   * @throws TelegramFailure.Refused with {@link TelegramFailure.Refused#tooBig()} when it is larger
   *     than Telegram gives to bots (20 MB; a self-hosted Bot API server gives more)
   */
  public InputStream download(String fileId) throws TelegramFailure {
    String path = call(new GetFile(fileId)).path("file_path").asText("");
    HttpUrl url =
        new HttpUrl.Builder()
            .scheme(base.getSchema())
            .host(base.getHost())
            .port(base.getPort())
            .addPathSegments("file/bot" + token)
            .addPathSegments(path)
            .build();
    try {
      Response response = http.files().newCall(new Request.Builder().url(url).build()).execute();
      ResponseBody body = response.body();
      if (response.isSuccessful() && body != null) {
        return body.byteStream();
      }
      response.close();
      throw new TelegramFailure.Unreachable("download", "status " + response.code());
    } catch (IOException e) {
      throw unreachable("download", e);
    }
  }

  /** Ends all calls and lets go of threads and connections. */
  @Override
  public void close() {
    pollingStopped = true;
    http.close();
  }

  /** Says nothing of the token. */
  @Override
  public String toString() {
    return "TelegramApi of bot " + botId();
  }
}
