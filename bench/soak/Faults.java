import explor.bot.store.Database;
import explor.bot.store.Inbox;
import explor.bot.telegram.FakeBotApi;
import explor.bot.telegram.FakeChats;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What a machine can run out of while the assistant works; {@code README.md} says how to run it.
 */
public final class Faults {
  private static final String QUESTION = "Combien coûte une mission ?";
  private static final String CRY = "Au secours, nous avons eu un accident, je suis blessé";

  private final FakeBotApi telegram = FakeBotApi.start();
  private final Set<Long> answered = ConcurrentHashMap.newKeySet();
  private long chat = 1_000;
  private int said;
  private boolean good = true;

  private Faults() {
    telegram.tell((FakeChats.Sent message) -> answered.add(message.chat()));
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
    }
    System.exit(new Faults().run(Path.of(options.get("home"))) ? 0 : 1);
  }

  /** The data lie in the folder for temporary files, which the script put on a small disk. */
  private boolean run(Path home) throws Exception {
    Path disk = Path.of(System.getProperty("java.io.tmpdir"));
    int port = freePort();
    Map<String, String> settings =
        Map.of(
            "EXPLOR_TELEGRAM_API",
            telegram.address().toString(),
            "EXPLOR_HEALTH_PORT",
            Integer.toString(port),
            "EXPLOR_DATA",
            Files.createTempDirectory("explor-bench").toString());
    Set<Long> unheard;
    try (Bot bot = Bot.start(home, settings)) {
      check("at first five are answered", everybody(says(5, QUESTION), 60));

      Path filler = fill(disk);
      Set<Long> meanwhile = says(20, QUESTION);
      Set<Long> cries = says(2, CRY);
      check("disk full: calls for help are answered", everybody(cries, 30));
      check("disk full: it goes on running", bot.alive());
      Files.delete(filler);
      check("room again: everybody is answered", everybody(meanwhile, 90));

      limit(bot, Long.toString(bot.handles()));
      Set<Long> without = says(20, QUESTION);
      TimeUnit.SECONDS.sleep(10);
      check("no more open files: it goes on running", bot.alive());
      limit(bot, "4096");
      check("files can be opened again: everybody is answered", everybody(without, 120));

      shell(System.getenv("FAULTS_BREAK"));
      unheard = says(20, QUESTION);
      Set<Long> inNeed = says(2, CRY);
      check("read-only disk: calls for help are answered", everybody(inNeed, 60));
      TimeUnit.SECONDS.sleep(15);
      check("read-only disk: nobody else is", unheard.stream().noneMatch(answered::contains));
      check("read-only disk: health names it", health(port).contains("\"unwritable\""));
      check("read-only disk: it goes on running", bot.alive());
      bot.stop(); // what cannot be written cannot be drained: whatever it ends in
    }
    shell(System.getenv("FAULTS_MEND"));
    try (Bot bot = Bot.start(home, settings)) {
      check("mended and started again: everybody is answered", everybody(unheard, 120));
      check("and health names it no more", !health(port).contains("\"unwritable\""));
      check("SIGTERM ends in 0", bot.stop() == 0);
      try (Database database = Database.open(bot.data())) {
        Inbox.Balance balance = new Inbox(database, Clock.systemUTC(), () -> {}).balance();
        check("everything is in the balance: " + balance, balance.seen() == said);
        check("nothing was set aside, nothing waits", balance.aside() + balance.waiting() == 0);
      }
    } finally {
      telegram.close();
    }
    return good;
  }

  private Set<Long> says(int many, String words) {
    Set<Long> chats = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < many; i++) {
      chats.add(++chat);
      said++;
      telegram.says(chat, words);
    }
    return chats;
  }

  private boolean everybody(Set<Long> chats, int seconds) throws InterruptedException {
    for (int i = 0; i < seconds * 10 && !answered.containsAll(chats); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return answered.containsAll(chats);
  }

  private static Path fill(Path disk) throws IOException {
    Path filler = disk.resolve("filler");
    byte[] block = new byte[4_096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      return filler; // as it was meant
    }
  }

  /** How many files the process may have open (prlimit, util-linux). */
  private static void limit(Bot bot, String most) throws IOException, InterruptedException {
    new ProcessBuilder("prlimit", "--pid", bot.pid(), "--nofile=" + most + ":4096")
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void shell(String command) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String health(int port) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI look = URI.create("http://127.0.0.1:" + port + "/health");
      return client
          .send(HttpRequest.newBuilder(look).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private void check(String what, boolean holds) {
    good &= holds;
    System.out.printf(Locale.ROOT, "%-60s %s%n", what, holds ? "ok" : "FAIL");
  }
}
