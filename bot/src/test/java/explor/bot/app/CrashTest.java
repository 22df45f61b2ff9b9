package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.Inbox;
import explor.bot.telegram.FakeBotApi;
import explor.bot.telegram.FakeChats;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process, killed at random moments while people talk to it. {@code -Dkills=300} for the
 * long run; the seed is printed, so that a failure can be played again with {@code -Dseed=…}.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("kills", 6);
  private static final int PEOPLE = 5 * KILLS;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String NEED =
      "Bonjour, je suis Camille Derain (camille@mok.example) de l'association Mains Ouvertes"
          + " Kinshasa, à Villeurbanne. Nous cherchons une personne pour un diagnostic des déchets"
          + " à Kinshasa, en RDC, 10 jours en mars 2028, en français.";

  @TempDir Path folder;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<Long, String> answered = new HashMap<>();
  private final Set<Long> finished = new HashSet<>();
  private int read;
  private int updates;

  @Test
  void killedAtRandomMomentsNothingIsLostAndEachCaseExistsOnce() {
    try (FakeBotApi telegram = FakeBotApi.start()) {
      int arrived = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        try (ServeProcess serve = ServeProcess.start(folder, environment(telegram))) {
          int until = PEOPLE * (kill + 1) / KILLS;
          long end = System.nanoTime() + Duration.ofMillis(600 + random.nextInt(3_500)).toNanos();
          while (System.nanoTime() < end) {
            if (arrived < until) {
              telegram.says(1_000 + arrived++, NEED);
              updates++;
            }
            goOn(telegram);
          }
          serve.kill();
        }
      }
      try (ServeProcess serve = ServeProcess.start(folder, environment(telegram))) {
        while (arrived < PEOPLE) {
          telegram.says(1_000 + arrived++, NEED);
          updates++;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (finished.size() < PEOPLE) {
          assertTrue(
              System.nanoTime() < end && serve.alive(),
              () -> "seed " + seed + ": only " + finished.size() + " finished\n" + serve.log());
          goOn(telegram);
        }
        assertEquals(0, serve.stop(15), serve.log());
      }
      balance(telegram);
    }
  }

  /** People answer what they hear; a message that comes twice is answered once. */
  private void goOn(FakeBotApi telegram) {
    List<FakeChats.Sent> sent = telegram.sent();
    for (FakeChats.Sent message : sent.subList(read, sent.size())) {
      long chat = message.chat();
      if (message.text().equals(answered.get(chat))) {
        continue;
      }
      answered.put(chat, message.text());
      if (message.text().contains("EXP-")) {
        finished.add(chat);
      } else {
        telegram.says(chat, message.text().contains("Acceptez-vous") ? "oui" : "je ne sais pas");
        updates++;
      }
    }
    read = sent.size();
    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
  }

  private void balance(FakeBotApi telegram) {
    int repeated = 0;
    Map<Long, String> last = new HashMap<>();
    for (FakeChats.Sent message : telegram.sent()) {
      if (message.text().equals(last.put(message.chat(), message.text()))) {
        repeated++;
      }
    }
    assertTrue(
        repeated <= KILLS, "seed " + seed + ": at most one repeat per kill, not " + repeated);
    try (Database database = Database.open(folder.resolve("data"))) {
      Inbox.Balance balance = new Inbox(database, Clock.systemUTC(), () -> {}).balance();
      assertEquals(updates, balance.seen(), "seed " + seed + ": everything sent was kept");
      assertEquals(balance.seen(), balance.done(), "seed " + seed + ": " + balance);
      List<Cases.Stored> cases = database.read(new Cases(Clock.systemUTC())::all);
      assertEquals(PEOPLE, cases.size(), "seed " + seed);
      assertEquals(PEOPLE, cases.stream().map(Cases.Stored::reference).distinct().count());
    }
  }

  private static Map<String, String> environment(FakeBotApi telegram) {
    return Map.of(
        "EXPLOR_TELEGRAM_TOKEN",
        FakeBotApi.TOKEN,
        "EXPLOR_TELEGRAM_API",
        telegram.address().toString());
  }
}
