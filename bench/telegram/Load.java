import explor.bot.telegram.FakeBotApi;
import explor.bot.telegram.FakeChats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The load; {@code README.md} beside it says what the figures mean. */
public final class Load {
  private static final String EMERGENCY = "Au secours, nous avons eu un accident, je suis blessé";

  private static final int STEP = 5000;

  private final FakeBotApi telegram = FakeBotApi.start();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final Map<Long, Person> people = new ConcurrentHashMap<>();
  private final Map<Long, Long> asked = new ConcurrentHashMap<>();
  private final Map<Long, String> references = new ConcurrentHashMap<>();
  private final Latencies replies = new Latencies();
  private final Latencies emergencies = new Latencies();
  private final AtomicLong updates = new AtomicLong();
  private final AtomicInteger unasked = new AtomicInteger();
  private final long seed;
  private volatile long thinkMs;
  private volatile CountDownLatch running = new CountDownLatch(0);

  private Load(long seed) {
    this.seed = seed;
    telegram.tell(this::arrived);
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
    }
    Load load = new Load(Long.parseLong(options.getOrDefault("seed", "1")));
    Path home = Path.of(options.get("home"));
    int code = 0;
    try (Bot bot = Bot.start(home, load.telegram)) {
      code =
          switch (options.getOrDefault("what", "walk")) {
            case "walk" ->
                load.walk(
                    bot,
                    Integer.parseInt(options.getOrDefault("people", "1000")),
                    Integer.parseInt(options.getOrDefault("rate", "200")));
            case "backlog" ->
                load.backlog(bot, Integer.parseInt(options.getOrDefault("updates", "10000")));
            case "memory" ->
                load.memory(
                    bot,
                    Integer.parseInt(options.getOrDefault("updates", "1000000")),
                    Integer.parseInt(options.getOrDefault("people", "50000")));
            default -> throw new IllegalArgumentException("--what walk | backlog | memory");
          };
      if (code != 0) {
        Files.readAllLines(bot.log()).stream().limit(20).forEach(System.err::println);
      }
    } finally {
      load.clock.shutdownNow();
      load.telegram.close();
    }
    System.exit(code);
  }

  /** Everybody walks through the form at once, thinking between two answers. */
  private int walk(Bot bot, int count, int rate) throws InterruptedException {
    warmUp();
    thinkMs = rate == 0 ? 1 : 1000L * count / rate;
    Duration cpu = bot.cpu();
    Map<String, Long> threads = bot.cpuByThread();
    long start = System.nanoTime();
    begin(count, 1_000_000);
    var helpers =
        clock.scheduleAtFixedRate(
            new Runnable() {
              private long helper = 5_000_000;

              @Override
              public void run() {
                say(++helper, EMERGENCY);
              }
            },
            500,
            500,
            TimeUnit.MILLISECONDS);
    boolean all = awaitCounting(bot);
    helpers.cancel(false);
    settle();
    double seconds = (System.nanoTime() - start) / 1e9;
    long walked = updates.get();
    double perUpdate = bot.cpu().minus(cpu).toNanos() / 1e6 / walked;
    int lost = asked.size();
    int distinct = Set.copyOf(references.values()).size();
    report("people", count + (all ? "" : " (NOT ALL FINISHED)"));
    report("updates", "%d, %.0f a second".formatted(walked, walked / seconds));
    report("CPU per update", "%.3f ms".formatted(perUpdate));
    bot.cpuByThread().entrySet().stream()
        .map(
            now -> Map.entry(now.getKey(), now.getValue() - threads.getOrDefault(now.getKey(), 0L)))
        .filter(spent -> spent.getValue() >= walked / 100)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(
            spent ->
                report(
                    "  of it " + spent.getKey(),
                    "%.3f ms".formatted((double) spent.getValue() / walked)));
    report("update to reply", replies.toString());
    report("emergency to reply", emergencies.toString());
    report("without a reply", Integer.toString(lost));
    report("replies too many", unasked.toString());
    report("references", distinct + " distinct of " + references.size());
    report("resident", bot.residentMb() + " MB");
    int code = bot.stop();
    report("exit code after SIGTERM", Integer.toString(code));
    boolean good = all && lost == 0 && unasked.get() == 0 && distinct == count && code == 0;
    return good ? 0 : 1;
  }

  /** Waits for everybody, and says after each thousands of updates what the last ones cost. */
  private boolean awaitCounting(Bot bot) throws InterruptedException {
    Duration cpu = bot.cpu();
    long compiled = compilers(bot);
    long counted = 0;
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
    while (!running.await(100, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() > end) {
        return false;
      }
      long now = updates.get();
      if (now - counted >= STEP) {
        Duration spent = bot.cpu();
        long compiling = compilers(bot);
        report(
            "  until update " + now,
            "%.3f ms each, of it compilers %.3f ms"
                .formatted(
                    spent.minus(cpu).toNanos() / 1e6 / (now - counted),
                    (double) (compiling - compiled) / (now - counted)));
        cpu = spent;
        compiled = compiling;
        counted = now;
      }
    }
    return true;
  }

  /** Milliseconds that the JIT compilers took so far. */
  private static long compilers(Bot bot) {
    return bot.cpuByThread().entrySet().stream()
        .filter(thread -> thread.getKey().matches("C[12] Compiler.*"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** An outage is over: all at once, one each; emergencies come while they are worked off. */
  private int backlog(Bot bot, int count) throws InterruptedException {
    warmUp();
    long start = System.nanoTime();
    for (long chat = 2_000_000; chat < 2_000_000L + count; chat++) {
      say(chat, "Bonjour, combien coûte une mission ?");
    }
    long helper = 5_000_000;
    while (asked.size() > 1) {
      say(++helper, EMERGENCY);
      TimeUnit.MILLISECONDS.sleep(20);
    }
    settle();
    report("backlog", "%d in %.1f s".formatted(count, (System.nanoTime() - start) / 1e9));
    report("emergency to reply", emergencies.toString());
    report("without a reply", Integer.toString(asked.size()));
    return asked.isEmpty() ? 0 : 1;
  }

  /** Very many updates from many people; the second half must not need more than the first. */
  private int memory(Bot bot, int count, int persons) throws InterruptedException {
    warmUp();
    Random random = new Random(seed);
    int step = Math.max(1, count / 20);
    int i = 0;
    while (i < count) {
      while (asked.size() > Math.min(2000, persons / 2)) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      long chat = 3_000_000 + random.nextInt(persons);
      if (asked.containsKey(chat)) {
        continue; // has one under way
      }
      say(chat, i % 3 == 0 ? "Bonjour" : "Nous cherchons un maraîcher pour le Togo, 10 jours");
      if (i % step == 0) {
        report("after " + i, bot.residentMb() + " MB");
      }
      i++;
    }
    settle();
    report("after " + count, bot.residentMb() + " MB");
    report("without a reply", Integer.toString(asked.size()));
    return 0;
  }

  /** What a running assistant has behind it: compiled code, warm caches. Not counted. */
  private void warmUp() throws InterruptedException {
    thinkMs = 100;
    begin(300, 9_000_000);
    running.await(5, TimeUnit.MINUTES);
    settle();
    replies.clear();
    emergencies.clear();
    updates.set(0);
    references.clear();
    unasked.set(0);
  }

  /** Until nobody waits for a reply any more, or for ten seconds. */
  private void settle() throws InterruptedException {
    for (int i = 0; i < 1000 && !asked.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private void begin(int count, long from) {
    running = new CountDownLatch(count);
    Random random = new Random(seed);
    for (long chat = from; chat < from + count; chat++) {
      Person person = new Person(chat, seed);
      people.put(chat, person);
      clock.schedule(
          () -> say(person.chat, person.first()),
          random.nextLong(2 * thinkMs),
          TimeUnit.MILLISECONDS);
    }
  }

  private void say(long chat, String text) {
    asked.put(chat, System.nanoTime());
    updates.incrementAndGet();
    telegram.says(chat, text);
  }

  private void press(long chat, Person.Move.Press press) {
    asked.put(chat, System.nanoTime());
    updates.incrementAndGet();
    telegram.presses(chat, press.message(), press.data());
  }

  /** A message of the assistant's arrived in a chat. */
  private void arrived(FakeChats.Sent message) {
    Long since = asked.remove(message.chat());
    if (since == null) {
      unasked.incrementAndGet();
      return;
    }
    Person person = people.get(message.chat());
    boolean emergency = message.chat() > 5_000_000 && message.chat() < 9_000_000;
    (emergency ? emergencies : replies).add(System.nanoTime() - since);
    if (person == null) {
      return;
    }
    switch (person.answer(message)) {
      case Person.Move.Say say -> later(person, () -> say(person.chat, say.text()));
      case Person.Move.Press press -> later(person, () -> press(person.chat, press));
      case Person.Move.Done done -> {
        references.put(person.chat, done.reference());
        people.remove(person.chat);
        running.countDown();
      }
    }
  }

  private void later(Person person, Runnable move) {
    long think = thinkMs / 2 + new Random(seed + person.chat + updates.get()).nextLong(thinkMs);
    clock.schedule(move, think, TimeUnit.MILLISECONDS);
  }

  private static void report(String what, String figure) {
    System.out.printf(Locale.ROOT, "%-26s %s%n", what, figure);
  }

  /** Times in nanoseconds. */
  private static final class Latencies {
    private final java.util.ArrayList<Long> all = new java.util.ArrayList<>();

    synchronized void add(long nanos) {
      all.add(nanos);
    }

    synchronized void clear() {
      all.clear();
    }

    private double at(List<Long> sorted, double share) {
      return sorted.isEmpty()
          ? 0
          : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
    }

    @Override
    public synchronized String toString() {
      List<Long> sorted = all.stream().sorted().toList();
      return "p50 %.1f ms, p99 %.1f ms, worst %.1f ms (%d)"
          .formatted(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), sorted.size());
    }
  }
}
