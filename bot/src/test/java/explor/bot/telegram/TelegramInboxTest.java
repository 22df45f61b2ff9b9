package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.bot.store.Database;
import explor.bot.store.Inbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The poller on the real inbox: what is on disk decides, not what is in memory. */
@Timeout(60)
class TelegramInboxTest {
  @TempDir private Path data;
  private final FakeBotApi telegram = FakeBotApi.start();

  @AfterEach
  void close() {
    telegram.close();
  }

  /** A process that polls so often and then dies without a word. */
  private long live(int passes) {
    try (TelegramApi api =
            new TelegramApi(FakeBotApi.TOKEN, telegram.address(), Duration.ofSeconds(25));
        Database database = Database.open(data)) {
      Inbox inbox = new Inbox(database, InstantSource.system(), () -> {});
      TelegramPoller poller = new TelegramPoller(api, inbox, Duration.ZERO, alarm -> {});
      for (int i = 0; i < passes; i++) {
        poller.pass();
      }
      return inbox.balance().seen();
    }
  }

  @Test
  void whatWasStoredButNotConfirmedComesAgainAndIsStoredOnce() {
    telegram.says(4711, "Bonjour");
    telegram.says(4712, "Bonsoir");

    assertEquals(2, live(1));
    assertEquals(2, telegram.updates().unconfirmed());

    assertEquals(2, live(1));
    assertEquals(0, telegram.updates().unconfirmed());
  }

  @Test
  void aBacklogOfTenThousandIsStoredInAHundredCommits() {
    for (int i = 0; i < 10_000; i++) {
      telegram.says(i + 1, "message " + i);
    }

    assertEquals(10_000, live(100));

    assertEquals(100, telegram.calls("getUpdates").size());
  }
}
