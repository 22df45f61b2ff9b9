package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.Inbox;
import explor.bot.telegram.FakeBotApi;
import explor.bot.telegram.FakeChats;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process, killed at random moments while people talk to it in chats and write mails, some
 * of them while it still starts. {@code -Dkills=300} for the long run; the seed is printed, so that
 * a failure can be played again with {@code -Dseed=…}.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("kills", 18);
  private static final int CHATS = 3 * KILLS / 2;
  private static final int WRITERS = Math.max(2, KILLS / 3);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** A process lives until fewer than so many messages left, or so long. */
  private static final int MOST_MESSAGES = 16;

  private static final Duration LONGEST_LIFE = Duration.ofSeconds(20);

  /** One in so many is killed before it says that it runs. */
  private static final int BEFORE_IT_RUNS = 6;

  private static final String BOT = "explor@resacoop.example";
  private static final String STAFF = "equipe@resacoop.example";
  private static final String NEED =
      "Bonjour, je suis Camille Derain de l'association Mains Ouvertes Kinshasa, à Villeurbanne."
          + " Nous cherchons une personne pour un diagnostic des déchets à Kinshasa, en RDC, 10"
          + " jours en mars 2028, en français.";

  @TempDir Path folder;

  private final long began = System.nanoTime();
  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final GreenMail mail = new GreenMail(new ServerSetup[] {setup("smtp"), setup("imap")});
  private final Map<Long, String> answered = new HashMap<>();
  private final Set<Long> finished = new HashSet<>();
  private final Map<String, Integer> mailsRead = new TreeMap<>();
  private final Set<String> filedByMail = new HashSet<>();
  private int read;
  private int updates;
  private int mails;
  private int chats;

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(20_000);
    return setup;
  }

  @Test
  void killedAtRandomMomentsNothingIsLostAndEachCaseExistsOnce() throws Exception {
    mail.start();
    mail.setUser(BOT, BOT, "secret");
    mail.setUser(STAFF, STAFF, "secret");
    try (FakeBotApi telegram = FakeBotApi.start()) {
      try (ServeProcess serve = ServeProcess.startOfMany(folder, environment(telegram))) {
        // It learns, and leaves the classes that all of this takes to the next starts.
        running(telegram, serve);
        served(telegram, serve, 1, 1);
        assertEquals(0, serve.stop(30), serve.log());
      }
      for (int kill = 0; kill < KILLS; kill++) {
        try (ServeProcess serve = ServeProcess.startOfMany(folder, environment(telegram))) {
          live(telegram, serve, kill);
          assertTrue(serve.alive(), () -> "it ended by itself; seed " + seed + "\n" + serve.log());
          serve.kill();
        }
      }
      try (ServeProcess serve = ServeProcess.startOfMany(folder, environment(telegram))) {
        served(telegram, serve, CHATS, WRITERS);
        assertEquals(0, serve.stop(15), serve.log());
      }
      balance(telegram);
    } finally {
      mail.stop();
    }
  }

  /** From the start to the moment before the kill. */
  private void live(FakeBotApi telegram, ServeProcess serve, int kill) {
    boolean early = random.nextInt(BEFORE_IT_RUNS) == 0;
    if (!early) {
      running(telegram, serve);
    }
    arrive(telegram, CHATS * (kill + 1) / KILLS, WRITERS * (kill + 1) / KILLS);
    // So many messages on, whatever the machine's speed; then in the middle of something.
    int until = read + (early ? 0 : random.nextInt(MOST_MESSAGES));
    long longest = System.nanoTime() + LONGEST_LIFE.toNanos();
    while (read < until && System.nanoTime() < longest) {
      goOn(telegram);
    }
    long end = System.nanoTime() + Duration.ofMillis(random.nextInt(early ? 2_000 : 80)).toNanos();
    while (System.nanoTime() < end) {
      goOn(telegram);
    }
  }

  /** Until so many have their case. */
  private void served(FakeBotApi telegram, ServeProcess serve, int inChats, int byMail) {
    arrive(telegram, inChats, byMail);
    long end = System.nanoTime() + PATIENCE.toNanos();
    int heard = read;
    while (finished.size() < inChats || filedByMail.size() < byMail) {
      if (read > heard) { // it may be long, as long as it goes on
        heard = read;
        end = System.nanoTime() + PATIENCE.toNanos();
      }
      assertTrue(
          System.nanoTime() < end && serve.alive(),
          () ->
              "seed %d: only %d chats and %d writers were served%n%s%n%s"
                  .formatted(
                      seed, finished.size(), filedByMail.size(), stuck(telegram), serve.log()));
      goOn(telegram);
    }
  }

  /** Until it says so. */
  private void running(FakeBotApi telegram, ServeProcess serve) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!serve.runs()) {
      assertTrue(
          System.nanoTime() < end && serve.alive(),
          () -> "it does not start; seed " + seed + "\n" + serve.log());
      goOn(telegram);
    }
  }

  private void arrive(FakeBotApi telegram, int chatsUntil, int writersUntil) {
    while (chats < chatsUntil) {
      says(telegram, 1_000 + chats++, NEED);
    }
    while (mailsRead.size() < writersUntil) {
      String writer = "p" + (100 + mailsRead.size()) + "@lumieres.example";
      mail.setUser(writer, writer, "secret");
      mailsRead.put(writer, 0);
      writes(writer, "mission", NEED, "");
    }
  }

  private void says(FakeBotApi telegram, long chat, String words) {
    telegram.says(chat, words);
    updates++;
  }

  /** People answer what they hear; a message that comes twice is answered once. */
  private void goOn(FakeBotApi telegram) {
    List<FakeChats.Sent> sent = telegram.sent();
    for (FakeChats.Sent message : sent.subList(read, sent.size())) {
      long chat = message.chat();
      if (message.text().equals(answered.put(chat, message.text()))) {
        continue;
      }
      if (message.text().contains("EXP-")) {
        finished.add(chat);
      } else {
        says(telegram, chat, answer(message.text()));
      }
    }
    read = sent.size();
    for (String writer : List.copyOf(mailsRead.keySet())) {
      if (!filedByMail.contains(writer)) {
        answersMail(writer);
      }
    }
    pause(10);
  }

  private String stuck(FakeBotApi telegram) {
    return telegram.sent().stream()
        .filter(message -> !finished.contains(message.chat()))
        .map(message -> message.chat() + ": " + message.text())
        .collect(Collectors.joining("\n"));
  }

  private static String answer(String question) {
    return question.contains("Acceptez-vous") ? "oui" : "je ne sais pas";
  }

  private void answersMail(String writer) {
    List<MimeMessage> all = mailsOf(writer);
    int seen = mailsRead.getOrDefault(writer, 0);
    Set<String> before = new HashSet<>();
    for (MimeMessage earlier : all.subList(0, seen)) {
      before.add(id(earlier));
    }
    for (MimeMessage fresh : all.subList(seen, all.size())) {
      String text = text(fresh);
      if (text.contains("EXP-")) {
        filedByMail.add(writer);
      } else if (before.add(id(fresh))) {
        writes(writer, "Re: mission", answer(text), id(fresh));
      }
    }
    mailsRead.put(writer, all.size());
  }

  private List<MimeMessage> mailsOf(String address) {
    GreenMailUser user = mail.getUserManager().getUserByEmail(address);
    try {
      return mail.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
          .map(stored -> stored.getMimeMessage())
          .toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage message) {
    try {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      message.writeTo(bytes);
      return new explor.mail.MimeParser(explor.mail.MimeParser.Settings.USUAL)
          .parse(bytes.toByteArray())
          .text();
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private void writes(String writer, String subject, String words, String answering) {
    try {
      MimeMessage message = new MimeMessage((Session) null);
      message.setFrom(new InternetAddress(writer));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(BOT));
      message.setSubject(subject, "UTF-8");
      message.setText(words, "UTF-8");
      message.setSentDate(new Date());
      if (!answering.isEmpty()) {
        message.setHeader("In-Reply-To", answering);
        message.setHeader("References", answering);
      }
      message.saveChanges();
      mail.getUserManager().getUserByEmail(BOT).deliver(message);
      mails++;
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  private void balance(FakeBotApi telegram) {
    int inChats = 0;
    Map<Long, String> last = new HashMap<>();
    for (FakeChats.Sent message : telegram.sent()) {
      if (message.text().equals(last.put(message.chat(), message.text()))) {
        inChats++;
      }
    }
    int byMail = 0;
    int summaries = 0;
    Set<String> different = new HashSet<>();
    for (String address : List.copyOf(mailsRead.keySet())) {
      byMail += repeats(mailsOf(address));
    }
    for (MimeMessage message : mailsOf(STAFF)) {
      if (subject(message).contains("EXP-")) { // the digest of the morning has none in it
        summaries++;
        different.add(id(message));
      }
    }
    byMail += summaries - different.size();
    String repeated = "%d repeated in chats, %d by mail".formatted(inChats, byMail);
    System.out.printf(
        "%d kills in %d s (seed %d): %d updates and %d mails, %d cases, %s%n",
        KILLS,
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        seed,
        updates,
        mails,
        CHATS + WRITERS,
        repeated);
    // Each channel has a delivery under way of its own when the process is killed.
    assertTrue(
        inChats <= KILLS && byMail <= KILLS, "seed " + seed + ", kills " + KILLS + ": " + repeated);
    try (Database database = Database.open(folder.resolve("data"))) {
      Inbox.Balance balance = new Inbox(database, Clock.systemUTC(), () -> {}).balance();
      assertEquals(updates + mails, balance.seen(), "seed " + seed + ": everything was kept");
      assertEquals(balance.seen(), balance.done(), "seed " + seed + ": " + balance);
      List<Cases.Stored> cases = database.read(new Cases(Clock.systemUTC())::all);
      assertEquals(CHATS + WRITERS, cases.size(), "seed " + seed);
      assertEquals(CHATS + WRITERS, cases.stream().map(Cases.Stored::reference).distinct().count());
      assertEquals(CHATS + WRITERS, different.size(), "one summary a case");
    }
  }

  private static int repeats(List<MimeMessage> mails) {
    Set<String> ids = new HashSet<>();
    return (int) mails.stream().filter(message -> !ids.add(id(message))).count();
  }

  private Map<String, String> environment(FakeBotApi telegram) {
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
}
