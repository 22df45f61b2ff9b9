package explor.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** An SMTP server that answers RCPT as a script says, and everything else with yes. */
final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final Map<String, String> answers; // by recipient; "AUTH" for logging in

  ScriptedSmtp(Map<String, String> answers) throws IOException {
    this.answers = answers;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Every line that came, but those of mails. */
  Stream<String> heard() {
    return heard.stream();
  }

  MailSettings settings() {
    String login = answers.containsKey("AUTH") ? "explor:secret@" : "";
    return MailSettings.parse("smtp://" + login + "127.0.0.1:" + socket.getLocalPort())
        .withTimeout(Duration.ofSeconds(5));
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // the client went away; the next one is welcome
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    say(out, "220 scripted");
    boolean data = false;
    String line = in.readLine();
    while (line != null) {
      if (data) {
        data = !line.equals(".");
        if (!data) {
          say(out, "250 taken");
        }
      } else {
        data = line.equals("DATA");
        say(out, answer(line));
      }
      line = in.readLine();
    }
  }

  private String answer(String line) {
    heard.add(line);
    if (line.equals("DATA")) {
      return "354 go on";
    }
    if (line.startsWith("EHLO") && answers.containsKey("AUTH")) {
      return "250-scripted\r\n250 AUTH PLAIN";
    }
    if (line.startsWith("AUTH")) {
      return answers.getOrDefault("AUTH", "235 welcome");
    }
    if (line.startsWith("RCPT")) {
      String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
      return answers.getOrDefault(address, "250 ok");
    }
    return line.equals("QUIT") ? "221 bye" : "250 ok";
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
