package explor.bot.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import explor.bot.channel.Address;
import explor.bot.channel.Intake;
import explor.bot.channel.Raw;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other way in, for those who have a public address: Telegram posts each update to us, behind a
 * reverse proxy that ends TLS. Answers 200 only after the update is stored and committed; any other
 * answer makes Telegram post it again. Feeds the same inbox as {@link TelegramPoller}.
 */
public final class TelegramWebhook implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);
  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** An update is a few kilobytes; a message has at most 4,096 characters. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int BACKLOG = 128;

  /** As many as Telegram opens by itself (setWebhook, max_connections). */
  private static final int THREADS = 40;

  private final byte[] secret;
  private final Intake intake;
  private final TelegramApi api;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * Listens from now on.
   *
   * @param address where the reverse proxy finds us, e.g. {@code 127.0.0.1:8443}
   * @param path that the proxy passes on, e.g. {@code /telegram}
   * @param secret what Telegram was told in {@link TelegramApi#setWebhook}
   * @throws IOException if the address cannot be listened on
   */
  public TelegramWebhook(
      InetSocketAddress address, String path, String secret, Intake intake, TelegramApi api)
      throws IOException {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.intake = intake;
    this.api = api;
    server = HttpServer.create(address, BACKLOG);
    server.createContext(path, this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it listens, with the port that port 0 became. */
  public InetSocketAddress address() {
    return server.getAddress();
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
    server.stop(0);
    threads.shutdownNow();
  }
}
