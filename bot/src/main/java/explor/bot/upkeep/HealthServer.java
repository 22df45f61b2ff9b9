package explor.bot.upkeep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import explor.bot.store.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * {@code /health} (JSON; 503 when something is broken) and {@code /metrics} (Prometheus text format
 * 0.0.4) on this machine only. Holds nobody's data.
 */
public final class HealthServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;

  /**
   * @param port on 127.0.0.1; zero takes a free one
   */
  public HealthServer(int port, Supplier<Health.Report> health) {
    try {
      InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(here, port), 16);
    } catch (IOException e) {
      throw new UpkeepException("The health port " + port + " cannot be opened", e);
    }
    threads =
        Executors.newFixedThreadPool(2, Thread.ofPlatform().name("health-", 0).daemon().factory());
    server.setExecutor(threads);
    server.createContext(
        "/health",
        exchange -> {
          Health.Report report = health.get();
          answer(exchange, report.well() ? 200 : 503, "application/json", json(report));
        });
    server.createContext(
        "/metrics",
        exchange -> answer(exchange, 200, "text/plain; version=0.0.4", metrics(health.get())));
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  static String json(Health.Report report) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", report.well() ? "ok" : "broken");
    body.put(
        "problems",
        report.problems().stream()
            .map(
                problem ->
                    Map.of(
                        "name",
                        problem.name(),
                        "since",
                        problem.since().toString(),
                        "what",
                        problem.what()))
            .toList());
    try {
      return Json.mapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  static String metrics(Health.Report report) {
    StringBuilder text = new StringBuilder();
    line(text, "explor_up", report.well() ? 1 : 0);
    new TreeMap<>(report.numbers()).forEach((name, value) -> line(text, "explor_" + name, value));
    text.append("# TYPE explor_problem gauge\n");
    report
        .problems()
        .forEach(
            problem ->
                text.append("explor_problem{name=\"").append(problem.name()).append("\"} 1\n"));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, long value) {
    text.append("# TYPE ").append(name).append(" gauge\n");
    text.append(name).append(' ').append(value).append('\n');
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
