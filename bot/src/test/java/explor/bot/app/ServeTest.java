package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.telegram.FakeBotApi;
import explor.bot.telegram.FakeChats;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code explor serve} as one process of its own, against a Bot API over HTTP and a mail server: a
 * need by Telegram and a need by mail each become one case, one staff summary, one confirmation.
 */
class ServeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BOT = "explor@resacoop.example";
  private static final String STAFF = "equipe@resacoop.example";
  private static final String PERSON = "jp.morel@lumieres.example";
  private static final String NEED =
      "Bonjour, je suis Camille Derain (camille@mok.example) de l'association Mains Ouvertes"
          + " Kinshasa, à Villeurbanne. Nous cherchons une personne pour un diagnostic des déchets"
          + " à Kinshasa, en RDC, 10 jours en mars 2028, en français.";

  @TempDir Path folder;

  private FakeBotApi telegram;
  private GreenMail mail;
  private GreenMailUser staff;
  private GreenMailUser bot;
  private GreenMailUser person;
  private ServeProcess serve;

  @BeforeEach
  void start() {
    telegram = FakeBotApi.start();
    mail = new GreenMail(new ServerSetup[] {setup(0, "smtp"), setup(0, "imap")});
    mail.start();
    people();
    serve = ServeProcess.start(folder, environment());
  }

  private void people() {
    staff = mail.setUser(STAFF, STAFF, "secret");
    bot = mail.setUser(BOT, BOT, "secret");
    person = mail.setUser(PERSON, PERSON, "secret");
  }

  @AfterEach
  void stop() {
    serve.close();
    mail.stop();
    telegram.close();
  }

  private static ServerSetup setup(int port, String protocol) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(20_000);
    return setup;
  }

  private Map<String, String> environment() {
    String login = BOT.replace("@", "%40") + ":secret@127.0.0.1:";
    return Map.of(
        "EXPLOR_TELEGRAM_TOKEN",
        FakeBotApi.TOKEN,
        "EXPLOR_TELEGRAM_API",
        telegram.address().toString(),
        "EXPLOR_MAIL_ADDRESS",
        BOT,
        "EXPLOR_MAIL_IMAP",
        "imap://" + login + mail.getImap().getPort() + "/INBOX",
        "EXPLOR_MAIL_SMTP",
        "smtp://" + login + mail.getSmtp().getPort(),
        "EXPLOR_STAFF",
        STAFF);
  }

  private void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end || !serve.alive()) {
        throw new AssertionError("never happened: " + what + "\n" + serve.log());
      }
      Thread.onSpinWait();
      pause();
    }
  }

  /** The process under test runs on its own clock: looking again costs this much. */
  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }

  private List<Cases.Stored> cases() {
    if (!java.nio.file.Files.exists(Database.fileIn(folder.resolve("data")))) {
      return List.of();
    }
    try (Database database = Database.open(folder.resolve("data"))) {
      return database.read(new Cases(Clock.systemUTC())::all);
    }
  }

  private List<MimeMessage> mails(GreenMailUser user) {
    try {
      List<MimeMessage> all = new ArrayList<>();
      for (var stored : mail.getManagers().getImapHostManager().getInbox(user).getMessages()) {
        all.add(stored.getMimeMessage());
      }
      return all;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private long summaries() {
    return mails(staff).stream().filter(found -> subject(found).contains("[BESOIN]")).count();
  }

  private static String subject(MimeMessage message) {
    try {
      return String.valueOf(message.getSubject());
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Answers whatever the bot asks until the confirmation comes. */
  private void needByTelegram(long chat) {
    telegram.says(chat, NEED);
    int heard = 0;
    for (int turn = 0; turn < 20; turn++) {
      List<FakeChats.Sent> sent = awaitFrom(chat, heard + 1);
      heard = sent.size();
      String last = sent.getLast().text();
      if (last.contains("EXP-")) {
        return;
      }
      telegram.says(chat, last.contains("Acceptez-vous") ? "oui" : "je ne sais pas");
    }
    throw new AssertionError("no confirmation: " + telegram.sent());
  }

  private List<FakeChats.Sent> awaitFrom(long chat, int count) {
    Supplier<List<FakeChats.Sent>> here =
        () -> telegram.sent().stream().filter(sent -> sent.chat() == chat).toList();
    await("message " + count + " to " + chat, () -> here.get().size() >= count);
    return here.get();
  }

  private void writes(String subject, String text, @Nullable MimeMessage answering, String id) {
    try {
      MimeMessage message =
          new MimeMessage((jakarta.mail.Session) null) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
              setHeader("Message-ID", id);
            }
          };
      message.setFrom(new InternetAddress(PERSON, "JP Morel"));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(BOT));
      message.setSubject(subject, "UTF-8");
      message.setText(text, "UTF-8");
      message.setSentDate(new java.util.Date());
      if (answering != null) {
        message.setHeader("In-Reply-To", answering.getMessageID());
        message.setHeader("References", answering.getMessageID());
      }
      message.saveChanges();
      bot.deliver(message);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void needByMail() {
    String need = NEED.replace("Camille Derain (camille@mok.example)", "Jean-Paul Morel");
    writes("mission Kinshasa", need, null, "<first@lumieres.example>");
    int heard = 0;
    for (int turn = 0; turn < 6; turn++) {
      int wanted = heard + 1;
      await("mail " + wanted + " to the person", () -> mails(person).size() >= wanted);
      heard = mails(person).size();
      MimeMessage last = mails(person).getLast();
      String text = text(last);
      if (text.contains("EXP-")) {
        return;
      }
      writes(
          "Re: " + subject(last),
          text.contains("Acceptez-vous") ? "oui" : "Je ne sais pas pour le reste.",
          last,
          "<turn" + turn + "@lumieres.example>");
    }
    throw new AssertionError(
        "no confirmation by mail: " + mails(person).stream().map(ServeTest::text).toList());
  }

  private static String text(MimeMessage message) {
    try {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      message.writeTo(bytes);
      return new explor.mail.MimeParser(explor.mail.MimeParser.Settings.USUAL)
          .parse(bytes.toByteArray())
          .text();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aNeedByTelegramAndOneByMailEachBecomeOneCaseOneSummaryOneConfirmation() throws Exception {
    needByTelegram(4711);
    await("one summary", () -> summaries() == 1);
    needByMail();
    await("two summaries", () -> summaries() == 2);

    // The same update and the same mail once more change nothing.
    int sentBefore = telegram.sent().size();
    int mailsBefore = mails(person).size();
    telegram.updates().replayAll();
    writes("mission Kinshasa", NEED, null, "<first@lumieres.example>");
    telegram.says(4712, "bonjour"); // when this is answered, the replay has been seen
    awaitFrom(4712, 1);
    assertEquals(sentBefore + 1, telegram.sent().size());
    assertEquals(mailsBefore, mails(person).size());
    assertEquals(2, cases().size());
    assertEquals(2, summaries());

    assertEquals(0, serve.stop(10), serve.log());
    assertFalse(serve.log().contains(FakeBotApi.TOKEN), "the token never appears in the log");
    assertFalse(serve.log().contains("secret"), "no password appears in the log");
  }

  @Test
  void faultsOfTheNetworkDelayAndLoseNothing() {
    telegram.failNext("sendMessage", FakeBotApi.Fault.tooManyRequests(1));
    telegram.failNext("sendMessage", new FakeBotApi.Fault.BadGateway());
    telegram.failNext("getUpdates", new FakeBotApi.Fault.BadGateway());
    telegram.failNext("sendMessage", new FakeBotApi.Fault.DropBefore());
    int smtp = mail.getSmtp().getPort();
    int imap = mail.getImap().getPort();
    mail.stop(); // SMTP is refused, IMAP is dropped
    needByTelegram(4711);
    assertEquals(1, cases().size());
    mail = new GreenMail(new ServerSetup[] {setup(smtp, "smtp"), setup(imap, "imap")});
    mail.start();
    people();
    await("the summary, late but whole", () -> summaries() == 1);
    assertEquals(1, cases().size());
    assertTrue(serve.alive());
  }

  @Test
  void killedAtAnyMomentItGoesOnWhereItStopped() {
    telegram.says(4711, NEED);
    awaitFrom(4711, 1);
    serve.kill();
    telegram.says(4711, "je ne sais pas");
    serve = ServeProcess.start(folder, environment());
    // What was on its way when it died may come once more, and then the talk goes on.
    await(
        "the next question",
        () -> !awaitFrom(4711, 1).getLast().text().contains("assistant automatique"));
    long introductions =
        telegram.sent().stream()
            .filter(sent -> sent.text().contains("assistant automatique"))
            .count();
    assertTrue(introductions <= 2, "at most one repeat for one kill");
  }
}
