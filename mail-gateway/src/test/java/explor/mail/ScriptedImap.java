package explor.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An IMAP server with one empty folder, and with habits that no good server has. */
final class ScriptedImap implements AutoCloseable {
  /** What it does unlike others. */
  enum Habit {
    HANGS_UP_ON_IDLE,
    KNOWS_NO_IDLE,
    SPEAKS_TLS,
    OFFERS_STARTTLS
  }

  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final Set<Habit> habits;
  private final SSLContext tls;
  final AtomicInteger logins = new AtomicInteger();
  final AtomicInteger idles = new AtomicInteger();
  final AtomicInteger noops = new AtomicInteger();

  /**
   * @param certificate the file in {@code tls/} it shows, without its ending: {@code right} is for
   *     127.0.0.1
   */
  ScriptedImap(String certificate, Habit... habits) throws IOException {
    this.habits = Set.of(habits);
    this.tls = tls(certificate);
    Thread thread = new Thread(this::serve, "scripted-imap");
    thread.setDaemon(true);
    thread.start();
  }

  private static SSLContext tls(String certificate) {
    try (InputStream in = ScriptedImap.class.getResourceAsStream("/tls/" + certificate + ".p12")) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, "secret".toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, "secret".toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param options behind the URL, as {@code ?ca=…}
   */
  MailSettings settings(String options) {
    String protocol = habits.contains(Habit.SPEAKS_TLS) ? "imaps" : "imap";
    String url = protocol + "://explor:secret@127.0.0.1:" + door.getLocalPort() + "/" + options;
    return MailSettings.parse(url).withTimeout(Duration.ofSeconds(5));
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket client = door.accept()) {
        talk(habits.contains(Habit.SPEAKS_TLS) ? secured(client) : client);
      } catch (IOException | UncheckedIOException e) {
        // the client or the test went away
      }
    }
  }

  private Socket secured(Socket client) throws IOException {
    SSLSocket secure =
        (SSLSocket)
            tls.getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true);
    secure.setUseClientMode(false);
    return secure;
  }

  private void talk(Socket plain) throws IOException {
    Socket client = plain;
    BufferedReader in = reader(client);
    say(client, "* OK ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      String command = words.length < 2 ? "" : words[1].toUpperCase(Locale.ROOT);
      switch (command) {
        case "CAPABILITY" -> say(client, "* CAPABILITY IMAP4rev1" + capabilities());
        case "LOGIN" -> logins.incrementAndGet();
        case "NOOP" -> noops.incrementAndGet();
        case "SELECT", "EXAMINE" -> {
          say(client, "* FLAGS (\\Seen)\r\n* 0 EXISTS");
          say(client, "* OK [UIDVALIDITY 1] valid\r\n* OK [UIDNEXT 1] next");
        }
        case "IDLE" -> {
          idles.incrementAndGet();
          if (habits.contains(Habit.HANGS_UP_ON_IDLE)) {
            return;
          }
          say(client, "+ idling");
          in.readLine(); // DONE
        }
        default -> {} // LOGOUT and the like
      }
      say(client, words[0] + " OK done");
      if (command.equals("STARTTLS")) {
        client = secured(client);
        in = reader(client);
      }
    }
  }

  private String capabilities() {
    return (habits.contains(Habit.KNOWS_NO_IDLE) ? "" : " IDLE")
        + (habits.contains(Habit.OFFERS_STARTTLS) ? " STARTTLS" : "");
  }

  private static BufferedReader reader(Socket client) throws IOException {
    return new BufferedReader(
        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
