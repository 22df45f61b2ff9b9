package explor.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * One client for the long poll, one for everything that is sent, one for files: none waits for
 * another, and none waits for ever.
 */
record HttpClients(OkHttpClient polling, OkHttpClient sending, OkHttpClient files)
    implements AutoCloseable {

  /**
   * @param pollTimeout how long a poll may wait at the server
   */
  static HttpClients patientFor(Duration pollTimeout) {
    OkHttpClient polling =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(10))
            .writeTimeout(Duration.ofSeconds(10))
            // The server holds the poll; the client's own limit must come after that.
            .readTimeout(pollTimeout.plusSeconds(10))
            .callTimeout(pollTimeout.plusSeconds(20))
            .build();
    OkHttpClient sending =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .writeTimeout(Duration.ofSeconds(10))
            .readTimeout(Duration.ofSeconds(15))
            .callTimeout(Duration.ofSeconds(20))
            // A silent second try could send a message twice; the relay decides about repeats.
            .retryOnConnectionFailure(false)
            // Shorter than servers keep idle connections, so that we never write into a dead one.
            .connectionPool(new ConnectionPool(8, 20, TimeUnit.SECONDS))
            .build();
    sending.dispatcher().setMaxRequestsPerHost(16);
    // 20 MB over a slow line.
    OkHttpClient files = sending.newBuilder().callTimeout(Duration.ofMinutes(5)).build();
    return new HttpClients(polling, sending, files);
  }

  /** Calls that wait for a connection. */
  int queued() {
    return sending.dispatcher().queuedCallsCount();
  }

  /** Ends all calls and lets go of threads and connections. */
  @Override
  public void close() {
    for (OkHttpClient client : List.of(polling, sending)) {
      client.dispatcher().cancelAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
