package explor.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** An IMAP server with one empty folder that hangs up whenever somebody begins to IDLE. */
final class ScriptedImap implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  final AtomicInteger logins = new AtomicInteger();

  ScriptedImap() throws IOException {
    Thread thread = new Thread(this::serve, "scripted-imap");
    thread.setDaemon(true);
    thread.start();
  }

  MailSettings settings() {
    return MailSettings.parse("imap://explor:secret@127.0.0.1:" + door.getLocalPort())
        .withTimeout(Duration.ofSeconds(5));
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket client = door.accept()) {
        talk(client);
      } catch (IOException e) {
        // the client or the test went away
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "* OK [CAPABILITY IMAP4rev1 IDLE] ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      String command = words[1].toUpperCase(Locale.ROOT);
      switch (command) {
        case "CAPABILITY" -> say(client, "* CAPABILITY IMAP4rev1 IDLE");
        case "LOGIN" -> logins.incrementAndGet();
        case "SELECT", "EXAMINE" -> {
          say(client, "* FLAGS (\\Seen)");
          say(client, "* 0 EXISTS");
          say(client, "* OK [UIDVALIDITY 1] valid");
          say(client, "* OK [UIDNEXT 1] next");
        }
        case "IDLE" -> {
          return;
        }
        default -> {} // NOOP and the like
      }
      say(client, words[0] + " OK done");
    }
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
