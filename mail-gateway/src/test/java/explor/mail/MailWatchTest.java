package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.mail.ScriptedImap.Habit;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class MailWatchTest {
  private final BlockingQueue<RawMail> seen = new LinkedBlockingQueue<>();

  private MailWatch watch(MailSettings settings) {
    return new MailWatch(
        new MailReader(settings, MailReader.Limits.USUAL),
        Mark.START,
        (mails, mark) -> seen.addAll(mails),
        MailWatch.Pace.USUAL);
  }

  @Test
  void aMailThatComesDuringIdleIsReadAtOnceAndStoppingIsClean() throws Exception {
    try (TestMailServer server = new TestMailServer()) {
      MailWatch watch = watch(server.imap());
      Thread thread = new Thread(watch, "mail-watch");
      thread.start();
      server.deliver(1);
      assertTrue(seen.poll(10, TimeUnit.SECONDS) != null);
      server.deliver(2);
      assertTrue(seen.poll(10, TimeUnit.SECONDS) != null);
      watch.stop();
      thread.join(10_000);
      assertFalse(thread.isAlive());
    }
  }

  @Test
  void aLineThatFellSilentIsCutAndOpenedAgain() throws Exception {
    try (TestMailServer server = new TestMailServer();
        SilentLine line = new SilentLine(server.server.getImap().getPort())) {
      MailWatch watch =
          new MailWatch(
              new MailReader(server.imapBy(line.port()), MailReader.Limits.USUAL),
              Mark.START,
              (mails, mark) -> seen.addAll(mails),
              new MailWatch.Pace(
                  Duration.ofMillis(500),
                  Duration.ofMillis(500),
                  Duration.ofMillis(100),
                  Duration.ofMillis(1),
                  Duration.ofMillis(10)));
      Thread thread = new Thread(watch, "mail-watch");
      thread.start();
      server.deliver(1);
      assertTrue(seen.poll(10, TimeUnit.SECONDS) != null);
      line.fallSilent();
      server.deliver(2);
      assertTrue(seen.poll(20, TimeUnit.SECONDS) != null, "the second mail never came");
      watch.stop();
      thread.join(10_000);
      assertFalse(thread.isAlive());
    }
  }

  private MailWatch watch(ScriptedImap server, Duration idle, Duration poll) {
    return new MailWatch(
        new MailReader(server.settings(""), MailReader.Limits.USUAL),
        Mark.START,
        (mails, mark) -> seen.addAll(mails),
        new MailWatch.Pace(
            idle, Duration.ofSeconds(30), poll, Duration.ofMillis(1), Duration.ofMinutes(5)));
  }

  @Test
  void aServerThatBreaksEachWaitAtOnceIsCalledLessAndLess() throws Exception {
    try (ScriptedImap server = new ScriptedImap("right", Habit.HANGS_UP_ON_IDLE)) {
      MailWatch watch = watch(server, Duration.ofMinutes(8), Duration.ofMinutes(1));
      for (int i = 0; i < 3; i++) {
        assertTrue(watch.runOnce());
        watch.waitForMail();
      }
      assertEquals(Duration.ofMillis(4), watch.backoff());
      assertEquals(3, server.logins.get());
    }
  }

  @Test
  void anIdleIsIssuedAgainOnTheSameLineAndUsuallyWithinNineMinutes() throws Exception {
    try (ScriptedImap server = new ScriptedImap("right")) {
      MailWatch watch = watch(server, Duration.ofMillis(20), Duration.ofMinutes(1));
      for (int i = 0; i < 3; i++) {
        assertTrue(watch.runOnce());
        watch.waitForMail();
      }
      assertEquals(3, server.idles.get());
      assertEquals(1, server.logins.get());
    }
    MailWatch.Pace usual = MailWatch.Pace.USUAL;
    assertTrue(usual.idle().plus(usual.silence()).compareTo(Duration.ofMinutes(9)) < 0);
  }

  @Test
  void aServerWithoutIdleIsAskedAgainAndAgainOnTheSameLine() throws Exception {
    try (ScriptedImap server = new ScriptedImap("right", Habit.KNOWS_NO_IDLE)) {
      MailWatch watch = watch(server, Duration.ofMinutes(8), Duration.ofMillis(5));
      for (int i = 0; i < 3; i++) {
        assertTrue(watch.runOnce());
        watch.waitForMail();
      }
      assertEquals(0, server.idles.get());
      assertTrue(server.noops.get() >= 3);
      assertEquals(1, server.logins.get());
    }
  }

  @Test
  void failuresPauseLongerAndLongerAndASuccessForgetsThem() {
    MailWatch watch;
    try (TestMailServer server = new TestMailServer()) {
      watch = watch(server.imap());
      assertTrue(watch.runOnce());
    }
    assertFalse(watch.runOnce());
    assertEquals(Duration.ofSeconds(1), watch.backoff());
    assertFalse(watch.runOnce());
    assertFalse(watch.runOnce());
    assertEquals(Duration.ofSeconds(4), watch.backoff());
  }
}
