import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import explor.bot.store.Database;
import explor.bot.store.Inbox;
import explor.bot.telegram.FakeBotApi;
import explor.bot.telegram.FakeChats;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A long day of mixed traffic over bad lines; {@code README.md} beside it says what counts. */
public final class Soak {
  private static final String BOT = "explor@resacoop.example";
  private static final String STAFF = "equipe@resacoop.example";
  private static final String NEED =
      "Bonjour, je suis Camille Derain de l'association Mains Ouvertes Kinshasa, à Villeurbanne."
          + " Nous cherchons une personne pour un diagnostic des déchets à Kinshasa, en RDC, 10"
          + " jours en mars 2028, en français.";
  private static final List<String> ASIDES =
      List.of(
          "Combien coûte une mission ?",
          "Qui peut partir ?",
          "merci",
          "Au secours, nous avons eu un accident, je suis blessé",
          "où en est ma demande ?",
          "asdf ghjk",
          "How long does a mission last?");

  private final FakeBotApi telegram = FakeBotApi.start();
  private final GreenMail mail = new GreenMail(new ServerSetup[] {setup("smtp"), setup("imap")});
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final Map<Long, Person> walking = new ConcurrentHashMap<>();
  private final Map<Long, String> said = new ConcurrentHashMap<>();
  private final Map<String, Integer> read = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final AtomicInteger updates = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();
  private final List<long[]> samples = new ArrayList<>();
  private final Random random;
  private final long seed;
  private final int thinkMs;
  private volatile boolean going = true;
  private int mails;
  private int needsByMail;
  private int servedByMail;
  private int writers;

  private Soak(long seed, int walkers, int thinkMs) {
    this.seed = seed;
    this.random = new Random(seed);
    this.thinkMs = thinkMs;
    telegram.tell(this::arrived);
    mail.start();
    mail.setUser(BOT, BOT, "secret");
    mail.setUser(STAFF, STAFF, "secret");
    for (int i = 0; i < walkers; i++) {
      clock.schedule(this::begin, random.nextInt(thinkMs), TimeUnit.MILLISECONDS);
    }
  }

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(20_000);
    return setup;
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
    }
    long seed = Long.parseLong(options.getOrDefault("seed", "1"));
    int minutes = Integer.parseInt(options.getOrDefault("minutes", "60"));
    double bad = Double.parseDouble(options.getOrDefault("bad", "0.1"));
    int walkers = Integer.parseInt(options.getOrDefault("walkers", "10"));
    Soak soak = new Soak(seed, walkers, 2_000);
    System.exit(soak.run(Path.of(options.get("home")), minutes, bad) ? 0 : 1);
  }

  private boolean run(Path home, int minutes, double bad) throws Exception {
    try (BadLine chat = new BadLine(telegram.address().getPort(), bad, seed);
        BadLine imap = new BadLine(mail.getImap().getPort(), bad, seed + 1);
        BadLine smtp = new BadLine(mail.getSmtp().getPort(), bad, seed + 2);
        Bot bot = Bot.start(home, settings(chat, imap, smtp))) {
      long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
      for (int second = 0; System.nanoTime() < end && bot.alive(); second++) {
        aSecond(second);
        if (second % 10 == 0) {
          samples.add(sample(bot));
        }
        TimeUnit.SECONDS.sleep(1);
      }
      going = false;
      List.of(chat, imap, smtp).forEach(BadLine::mend);
      for (int second = 0;
          second < 180 && !(walking.isEmpty() && servedByMail == needsByMail);
          second++) {
        everybodyReadsMail();
        TimeUnit.SECONDS.sleep(1);
      }
      report(
          "connections (bad)",
          "Telegram %d (%d), IMAP %d (%d), SMTP %d (%d)"
              .formatted(
                  chat.connections.get(),
                  chat.faults.get(),
                  imap.connections.get(),
                  imap.faults.get(),
                  smtp.connections.get(),
                  smtp.faults.get()));
      boolean good = verdict(bot);
      if (!good) {
        try (var lines = Files.lines(bot.log())) {
          lines.filter(line -> line.contains("ERROR")).limit(10).forEach(System.err::println);
        }
      }
      return good;
    } finally {
      clock.shutdownNow();
      mail.stop();
      telegram.close();
    }
  }

  private Map<String, String> settings(BadLine chat, BadLine imap, BadLine smtp) {
    String login = BOT.replace("@", "%40") + ":secret@127.0.0.1:";
    return Map.of(
        "EXPLOR_TELEGRAM_API", "http://127.0.0.1:" + chat.port(),
        "EXPLOR_MAIL_ADDRESS", BOT,
        "EXPLOR_MAIL_IMAP", "imap://" + login + imap.port() + "/INBOX",
        "EXPLOR_MAIL_SMTP", "smtp://" + login + smtp.port(),
        "EXPLOR_STAFF", STAFF);
  }

  /** What happens in a second beside the walkers' answers. */
  private void aSecond(int second) {
    say(5_000_000 + random.nextInt(200), ASIDES.get(random.nextInt(ASIDES.size())));
    if (random.nextInt(3) == 0) {
      press(5_000_000 + random.nextInt(200), 1 + random.nextInt(500), "7|v|form|need");
    }
    if (random.nextInt(10) == 0) {
      telegram.updates().push("{\"poll\":{\"id\":\"" + second + "\",\"question\":\"?\"}}");
      updates.incrementAndGet();
    }
    if (second % 5 == 0) {
      String writer = "p" + writers++ + "@lumieres.example";
      mail.setUser(writer, writer, "secret");
      read.put(writer, 0);
      needsByMail++;
      writes(writer, "mission", NEED, "", Map.of());
    }
    if (second % 7 == 0) {
      writes(
          "absent@lumieres.example",
          "Réponse automatique : mission",
          "Je suis absent.",
          "",
          Map.of("Auto-Submitted", "auto-replied"));
    }
    if (second % 11 == 0) {
      writes(
          "liste@lettre.example",
          "Lettre de novembre",
          "Bonjour à tous",
          "",
          Map.of("List-Id", "<lettre.example>", "Precedence", "bulk"));
    }
    if (second % 3 == 0) {
      everybodyReadsMail();
    }
  }

  private synchronized void begin() {
    if (going) {
      Person person = new Person(1_000_000 + begun.incrementAndGet(), seed);
      walking.put(person.chat, person);
      say(person.chat, person.first());
    }
  }

  private void say(long chat, String words) {
    updates.incrementAndGet();
    telegram.says(chat, words);
  }

  private void press(long chat, int message, String data) {
    updates.incrementAndGet();
    telegram.presses(chat, message, data);
  }

  private void arrived(FakeChats.Sent message) {
    Person person = walking.get(message.chat());
    String before = said.put(message.chat(), message.text());
    if (person == null || message.text().equals(before)) {
      return; // what comes twice because the line broke is answered once
    }
    long think = thinkMs / 2 + new Random(seed + updates.get()).nextInt(thinkMs);
    switch (person.answer(message)) {
      case Person.Move.Say say -> later(think, () -> say(person.chat, say.text()));
      case Person.Move.Press press ->
          later(think, () -> press(person.chat, press.message(), press.data()));
      case Person.Move.Done done -> {
        walking.remove(person.chat);
        finished.incrementAndGet();
        later(think, this::begin);
      }
    }
  }

  private void later(long millis, Runnable move) {
    clock.schedule(move, millis, TimeUnit.MILLISECONDS);
  }

  private void everybodyReadsMail() {
    for (String writer : List.copyOf(read.keySet())) {
      List<StoredMessage> all = boxOf(writer);
      for (StoredMessage fresh : all.subList(read.get(writer), all.size())) {
        String id = header(fresh, "Message-ID");
        String text = text(fresh);
        if (text.contains("EXP-")) {
          read.remove(writer);
          servedByMail++;
          break;
        }
        if (answered.add(id)) { // a mail that came twice is answered once
          writes(
              writer,
              "Re: mission",
              text.contains("Acceptez-vous") ? "oui" : "je ne sais pas",
              id,
              Map.of());
        }
      }
      read.computeIfPresent(writer, (name, before) -> all.size());
    }
  }

  private List<StoredMessage> boxOf(String address) {
    try {
      return mail.getManagers()
          .getImapHostManager()
          .getInbox(mail.getUserManager().getUserByEmail(address))
          .getMessages();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(StoredMessage message, String name) {
    try {
      return message.getMimeMessage().getHeader(name, "");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(StoredMessage message) {
    try {
      var bytes = new java.io.ByteArrayOutputStream();
      message.getMimeMessage().writeTo(bytes);
      return new explor.mail.MimeParser(explor.mail.MimeParser.Settings.USUAL)
          .parse(bytes.toByteArray())
          .text();
    } catch (java.io.IOException | jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void writes(
      String from, String subject, String words, String answering, Map<String, String> headers) {
    try {
      MimeMessage message = new MimeMessage((Session) null);
      message.setFrom(new InternetAddress(from));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(BOT));
      message.setSubject(subject, "UTF-8");
      message.setText(words, "UTF-8");
      if (!answering.isEmpty()) {
        message.setHeader("In-Reply-To", answering);
        message.setHeader("References", answering);
      }
      for (var header : headers.entrySet()) {
        message.setHeader(header.getKey(), header.getValue());
      }
      message.saveChanges();
      mail.getUserManager().getUserByEmail(BOT).deliver(message);
      mails++;
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Resident MB, threads, open files, write-ahead log in kB. */
  private static long[] sample(Bot bot) {
    long wal = bot.data().resolve("explor.db-wal").toFile().length() / 1024;
    return new long[] {bot.residentMb(), bot.threads(), bot.handles(), wal};
  }

  private boolean verdict(Bot bot) throws Exception {
    boolean good = bot.alive();
    report("updates, mails", updates.get() + ", " + mails);
    report(
        "needs filed in chats", finished + " of " + begun + "; still walking: " + walking.size());
    walking.keySet().forEach(chat -> report("  stuck at", said.getOrDefault(chat, "nothing")));
    report("needs filed by mail", servedByMail + " of " + needsByMail);
    good &= walking.isEmpty() && servedByMail == needsByMail;
    good &= flat("resident MB", 0, 1.10, 0);
    good &= flat("threads", 1, 1.0, 16); // the HTTP client keeps one a minute for each silent call
    good &= flat("open files", 2, 1.0, 12);
    good &= flat("write-ahead log kB", 3, 1.0, 8_192);
    int code = bot.stop();
    report("exit code after SIGTERM", Integer.toString(code));
    try (Database database = Database.open(bot.data())) {
      Inbox.Balance balance = new Inbox(database, Clock.systemUTC(), () -> {}).balance();
      report("balance", balance.toString());
      good &=
          balance.seen() == updates.get() + mails && balance.waiting() == 0 && balance.aside() == 0;
    }
    report("verdict", good && code == 0 ? "holds" : "BROKEN");
    return good && code == 0;
  }

  /** The last quarter must not need more than the second one did: the first is the warm-up. */
  private boolean flat(String what, int column, double factor, long more) {
    int quarter = samples.size() / 4;
    long before = median(samples.subList(quarter, 2 * quarter), column);
    long after = median(samples.subList(3 * quarter, samples.size()), column);
    long most = samples.stream().mapToLong(one -> one[column]).max().orElse(0);
    boolean holds = after <= before * factor + more;
    report(
        what,
        "second quarter %d, last quarter %d, most %d%s"
            .formatted(before, after, most, holds ? "" : "  GROWS"));
    return holds;
  }

  private static long median(List<long[]> some, int column) {
    return some.stream()
        .mapToLong(one -> one[column])
        .sorted()
        .skip(some.size() / 2)
        .findFirst()
        .orElse(0);
  }

  private static void report(String what, String figure) {
    System.out.printf(Locale.ROOT, "%-26s %s%n", what, figure);
  }
}
