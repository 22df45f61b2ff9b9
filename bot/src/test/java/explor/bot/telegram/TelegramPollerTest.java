package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.telegram.FakeBotApi.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TelegramPollerTest {
  private final FakeBotApi telegram = FakeBotApi.start();
  private final MemoryIntake inbox = new MemoryIntake();
  private final List<String> alarms = new ArrayList<>();
  private final TelegramApi api =
      new TelegramApi(FakeBotApi.TOKEN, telegram.address(), Duration.ofSeconds(25));
  private final TelegramPoller poller = new TelegramPoller(api, inbox, Duration.ZERO, alarms::add);

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void anUpdateIsConfirmedOnlyAfterItIsStored() {
    telegram.says(4711, "Bonjour");
    inbox.failNext(1);

    Duration pause = poller.pass();
    assertTrue(pause.toMillis() > 0);
    assertEquals(1, telegram.updates().unconfirmed());

    assertEquals(Duration.ZERO, poller.pass());
    assertEquals(1, inbox.rows().size());
    assertEquals(1, telegram.updates().unconfirmed());

    poller.pass();
    assertEquals(0, telegram.updates().unconfirmed());
    assertEquals(1, inbox.rows().size());
  }

  @Test
  void updatesAreStoredAsTheyCame() {
    String inside =
        "\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"brand_new\":{\"é\":[1,{}]}}";
    long id = telegram.updates().push("{" + inside + "}");

    poller.pass();

    assertEquals(
        "{\"update_id\":" + id + "," + inside + "}",
        new String(inbox.rows().getFirst().body(), StandardCharsets.UTF_8));
  }

  @Test
  void aBacklogDrainsAHundredAtATimeInOrder() {
    for (int i = 0; i < 250; i++) {
      telegram.says(4711, "message " + i);
    }
    poller.pass();
    poller.pass();
    poller.pass();

    assertEquals(List.of(100, 100, 50), inbox.batches());
    assertEquals(250, inbox.rows().size());
  }

  @Test
  void aPressedButtonIsAnsweredOnceItIsStored() {
    telegram.presses(4711, 12, "need");

    poller.pass();

    assertEquals(1, telegram.awaitCalls("answerCallbackQuery", 1).size());
  }

  @Test
  void anotherPollerIsToldLoudlyOnceAndWaitedFor() {
    for (int i = 0; i < 3; i++) {
      telegram.failNext(
          "getUpdates", Fault.refusal(409, "Conflict: terminated by other getUpdates"));
      assertTrue(poller.pass().toSeconds() >= 10);
    }
    assertEquals(1, alarms.size());
    assertFalse(poller.isStopped());
  }

  @Test
  void aWebhookThatWasSetBeforeIsDeletedBecausePollingIsWanted() throws TelegramFailure {
    api.setWebhook(java.net.URI.create("https://explor.example/telegram"), "secret");
    telegram.says(4711, "Bonjour");

    poller.pass();
    poller.pass();

    assertEquals(1, inbox.rows().size());
    assertEquals(List.of(), alarms);
  }

  @Test
  void aConflictIsToldAlsoWhenTheNetworkFailedJustBefore() {
    telegram.failNext("getUpdates", new Fault.DropBefore());
    poller.pass();
    telegram.failNext("getUpdates", Fault.refusal(409, "Conflict: terminated by other getUpdates"));
    poller.pass();

    assertEquals(1, alarms.size());
  }

  @Test
  void aWebhookIsTakenBackAlsoWhenTheNetworkFailedAtFirst() throws TelegramFailure {
    api.setWebhook(java.net.URI.create("https://explor.example/telegram"), "secret");
    telegram.says(4711, "Bonjour");
    telegram.failNext("getUpdates", new Fault.BadGateway());
    telegram.failNext("deleteWebhook", new Fault.DropBefore());
    for (int i = 0; i < 4; i++) {
      poller.pass();
    }

    assertEquals(1, inbox.rows().size());
    assertEquals(List.of(), alarms);
  }

  @Test
  void aWithdrawnTokenStopsThePollerAndSaysSo() {
    telegram.failNext("getUpdates", Fault.refusal(401, "Unauthorized"));

    poller.pass();

    assertTrue(poller.isStopped());
    assertEquals(1, alarms.size());
    assertFalse(alarms.getFirst().contains(FakeBotApi.TOKEN));
  }

  @Test
  void htmlOfAProxyAndBrokenConnectionsMakeItWaitLongerEachTimeAndLoseNothing() {
    telegram.says(4711, "Bonjour");
    telegram.failNext("getUpdates", new Fault.BadGateway());
    telegram.failNext("getUpdates", new Fault.DropBefore());
    telegram.failNext("getUpdates", new Fault.DropAfter());

    Duration first = poller.pass();
    Duration second = poller.pass();
    assertTrue(second.compareTo(first) > 0);
    poller.pass();
    assertEquals(Duration.ZERO, poller.pass());
    assertEquals(1, inbox.rows().size());
  }

  @Test
  void answersThatAreCutOffAreAskedForInSmallerPortionsUntilTheyFit() {
    for (int i = 0; i < 100; i++) {
      telegram.says(4711, "message " + i);
    }
    telegram.letThrough(5000);
    for (int i = 0; i < 60 && telegram.updates().unconfirmed() > 0; i++) {
      poller.pass();
    }

    assertEquals(100, inbox.rows().size());
    assertEquals(0, telegram.updates().unconfirmed());
  }

  @Test
  void anAnswerThatTricklesIsGivenUpAndComesAgain() {
    OkHttpClient hasty = new OkHttpClient.Builder().callTimeout(Duration.ofMillis(200)).build();
    try (TelegramApi impatient =
        new TelegramApi(
            FakeBotApi.TOKEN, telegram.address(), new HttpClients(hasty, hasty, hasty))) {
      TelegramPoller other = new TelegramPoller(impatient, inbox, Duration.ZERO, alarms::add);
      telegram.says(4711, "Bonjour");
      telegram.failNext("getUpdates", new Fault.Trickle());

      assertTrue(other.pass().toMillis() > 0);
      assertEquals(Duration.ZERO, other.pass());
    }
    assertEquals(1, inbox.rows().size());
  }

  @Test
  void idsThatBeginAnewBelowTheLastOneAfterAQuietWeekAreFollowed() {
    telegram.says(4711, "Bonjour");
    poller.pass();
    poller.pass();
    telegram.updates().startAnewAt(5000);
    telegram.says(4711, "Une semaine plus tard");
    poller.pass();
    poller.pass();

    assertEquals(2, inbox.rows().size());
    assertEquals("5001", inbox.mark("telegram"));
    assertEquals(0, telegram.updates().unconfirmed());
  }

  @Test
  void aGapOfAMillionIdsIsNoGapForUs() {
    telegram.updates().pushAgain("{\"update_id\":900000000,\"message\":{}}");
    telegram.updates().pushAgain("{\"update_id\":901000000,\"message\":{}}");
    poller.pass();
    poller.pass();

    assertEquals(2, inbox.rows().size());
    assertEquals(0, telegram.updates().unconfirmed());
  }

  @Test
  void anUpdateNestedAThousandsTimesOrWithAnEndlessNumberDoesNotHoldUpItsNeighbours() {
    String deep = "[".repeat(5000) + "]".repeat(5000);
    telegram.updates().push("{\"message\":{\"text\":" + deepest(700) + "}}");
    telegram.updates().push("{\"message\":{\"x\":" + "9".repeat(900) + "}}");
    telegram.says(4711, "Bonjour");

    assertEquals(Duration.ZERO, poller.pass());

    assertEquals(3, inbox.rows().size());
    assertEquals(1, wire(deep).size());
    assertEquals(1, wire("9".repeat(5000)).size());
  }

  private static String deepest(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  /** What the fake's own JSON would not take. */
  private static List<explor.bot.channel.Raw> wire(String value) {
    String answer = "{\"ok\":true,\"result\":[{\"x\":" + value + ",\"update_id\":7}]}";
    try {
      return new Wire.Answer(answer).updates();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anIdThatCannotBeConfirmedIsLeftOutAndHoldsUpNobody() {
    telegram.updates().pushAgain("{\"update_id\":99999999999,\"message\":{}}");
    telegram.says(4711, "Bonjour");

    assertEquals(Duration.ZERO, poller.pass());
    assertFalse(inbox.mark("telegram").startsWith("9999"));
  }

  @Test
  void aPressThatTelegramRefusesToHaveAnsweredDisturbsNothing() {
    telegram.failNext("answerCallbackQuery", Fault.tooManyRequests(3600));
    telegram.presses(4711, 12, "need");
    telegram.presses(4711, 12, "offer");
    telegram.updates().expirePresses();

    assertEquals(Duration.ZERO, poller.pass());
    assertEquals(2, telegram.awaitCalls("answerCallbackQuery", 2).size());
    telegram.says(4711, "Bonjour");
    assertEquals(Duration.ZERO, poller.pass());
    assertEquals(3, inbox.rows().size());
  }

  @Test
  void retryAfterIsHonoured() {
    telegram.failNext("getUpdates", Fault.tooManyRequests(17));

    assertEquals(Duration.ofSeconds(17), poller.pass());
  }

  @Test
  void stopEndsALongPollAtOnce() throws InterruptedException {
    telegram.failNext("getUpdates", new Fault.Hang());
    TelegramPoller patient = new TelegramPoller(api, inbox, Duration.ofSeconds(25), alarms::add);
    Thread thread = Thread.ofPlatform().start(patient);
    telegram.awaitCalls("getUpdates", 1);

    long start = System.nanoTime();
    patient.stop();
    thread.join(5000);

    assertFalse(thread.isAlive());
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
  }

  @Test
  void aSecondPollerEndsTheFirstWithAConflictAndBothLoseNothing() throws InterruptedException {
    TelegramPoller first = new TelegramPoller(api, inbox, Duration.ofSeconds(25), alarms::add);
    Thread thread = Thread.ofPlatform().start(first::pass);
    telegram.awaitCalls("getUpdates", 1);
    try (TelegramApi other =
        new TelegramApi(FakeBotApi.TOKEN, telegram.address(), Duration.ofSeconds(25))) {
      new TelegramPoller(other, inbox, Duration.ZERO, alarms::add).pass();
    }
    thread.join(5000);

    assertEquals(1, alarms.size());
    telegram.says(4711, "Bonjour");
    poller.pass();
    assertEquals(1, inbox.rows().size());
  }

  @Test
  void updatesOutOfOrderAndTwiceAreEachStoredOnce() {
    for (int id : new int[] {903, 905, 904, 903, 905}) {
      telegram.updates().pushAgain("{\"update_id\":" + id + ",\"message\":{}}");
    }
    poller.pass();
    poller.pass();

    assertEquals(3, inbox.rows().size());
    assertEquals("906", inbox.mark("telegram"));
  }

  @Test
  void anUpdateWithoutAnIdDoesNotStopItsNeighbours() {
    telegram.updates().pushAgain("{\"message\":{\"text\":\"x\"}}");
    telegram.says(4711, "Bonjour");

    assertEquals(Duration.ZERO, poller.pass());

    assertEquals(1, inbox.rows().size());
  }
}
