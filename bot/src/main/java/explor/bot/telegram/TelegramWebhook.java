package explor.bot.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import explor.bot.channel.Address;
import explor.bot.channel.Intake;
import explor.bot.channel.Raw;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other way in, for those who have a public address: Telegram posts each update to us, behind a
 * reverse proxy that ends TLS. Answers 200 only after the update is stored and committed; any other
 * answer makes Telegram post it again. Feeds the same inbox as {@link TelegramPoller}.
 */
public final class TelegramWebhook implements Runnable, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);
  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** An update is a few kilobytes; a message has at most 4,096 characters. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int BACKLOG = 128;

  /** As many as Telegram opens by itself (setWebhook, max_connections). */
  private static final int THREADS = 40;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;

  private final Place place;
  private final byte[] secret;
  private final Intake intake;
  private final TelegramApi api;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable HttpServer server;

  /**
   * @param listen where the reverse proxy finds us, e.g. {@code 127.0.0.1:8088}
   * @param address that Telegram posts to; the proxy passes its path on as it is
   * @param secret comes with every post, see {@link #secret}
   */
  public record Place(InetSocketAddress listen, URI address, String secret) {
    @Override
    public String toString() {
      return "Place[listen=" + listen + ", address=" + address + "]";
    }
  }

  public TelegramWebhook(Place place, Intake intake, TelegramApi api) {
    this.place = place;
    this.secret = place.secret().getBytes(StandardCharsets.UTF_8);
    this.intake = intake;
    this.api = api;
  }

  /**
   * What Telegram shows that it is Telegram with: always the same of an installation.
   *
   * @param key the installation's secret
   */
  public static String secret(String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal("telegram webhook".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /** Listens, tells Telegram where, and goes on until closed. */
  @Override
  public void run() {
    try {
      listen();
    } catch (IOException e) {
      log.error(
          "Telegram's webhook cannot listen on {}: free that port, or set EXPLOR_TELEGRAM_LISTEN.",
          place.listen(),
          e);
      return;
    }
    for (int tries = 0; !registered(); tries++) {
      try {
        long pause = FIRST_PAUSE.toMillis() << Math.min(tries, MOST_DOUBLINGS);
        if (closed.await(pause, TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Listens from now on, without telling Telegram. */
  void listen() throws IOException {
    HttpServer listening = HttpServer.create(place.listen(), BACKLOG);
    listening.createContext(place.address().getPath(), this::handle);
    listening.setExecutor(threads);
    listening.start();
    server = listening;
  }

  private boolean registered() {
    try {
      api.setWebhook(place.address(), place.secret());
      log.info("Telegram posts updates to {}.", place.address());
      return true;
    } catch (TelegramFailure e) {
      if (e instanceof TelegramFailure.Refused refusal && refusal.unauthorized()) {
        log.error("{}", TelegramPoller.TOKEN_REFUSED);
        return true; // asking on would change nothing
      }
      log.warn("Telegram does not know the webhook yet: {}.", e.getMessage());
      return false;
    }
  }

  /** Where it listens, with the port that port 0 became. */
  public InetSocketAddress address() {
    return server == null ? place.listen() : server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status(exchange), -1);
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    if (!fromTelegram(exchange)) {
      return 403;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return 413;
    }
    Optional<Raw> update = update(body);
    if (update.isEmpty()) {
      return 400;
    }
    try {
      // The offset belongs to polling; a webhook has none.
      intake.accept(Address.TELEGRAM, List.of(update.get()), "");
    } catch (RuntimeException e) {
      log.error("An update could not be stored; Telegram will post it again.", e);
      return 503;
    }
    Presses.acknowledge(api, update.get());
    return 200;
  }

  /** Takes as long for a wrong secret as for the right one. */
  private boolean fromTelegram(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(SECRET_HEADER);
    return secret.length > 0
        && given != null
        && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret);
  }

  private static Optional<Raw> update(byte[] body) {
    String json = new String(body, StandardCharsets.UTF_8);
    try {
      return new Wire.Answer("{\"result\":[" + json + "]}").updates().stream().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Ends listening; requests under way are not answered, and so posted again. */
  @Override
  public void close() {
    closed.countDown();
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }
}
