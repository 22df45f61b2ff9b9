package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.store.Cases;
import explor.bot.telegram.FakeBotApi;
import explor.bot.telegram.FakeChats;
import explor.bot.telegram.Pace;
import explor.bot.telegram.TelegramApi;
import explor.bot.telegram.TelegramChannel;
import explor.bot.telegram.TelegramPoller;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The whole assistant in a chat: a Bot API over HTTP on one side, a mail door that remembers on the
 * other, a clock that is moved by hand.
 */
final class ChatRoom implements AutoCloseable {
  static final long CAMILLE = 4711;
  static final String BOT = "explor@assistant.example";
  static final String STAFF = "amandine@resacoop.example";
  static final String LUCIE = "lucie@resacoop.example";

  /** Everything but the period, the length and the languages. */
  static final String NEED =
      "Bonjour, je suis Camille Derain (camille@mok.example) de l'association Mains Ouvertes"
          + " Kinshasa, à Villeurbanne. Nous cherchons une personne pour un diagnostic des déchets"
          + " à Kinshasa, en RDC.";

  final FakeBotApi telegram = FakeBotApi.start();
  final RecordingDoor mail = new RecordingDoor(Address.MAIL);
  final Wiring wiring;
  private final TelegramApi api =
      new TelegramApi(FakeBotApi.TOKEN, telegram.address(), Duration.ofSeconds(5));
  private final Semaphore arrivals = new Semaphore(0);
  private final TelegramPoller poller;
  private Instant now = Instant.parse("2027-01-11T09:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  ChatRoom(Path folder, World world) {
    Settings settings =
        new Settings(
            world.config(),
            folder,
            FakeBotApi.TOKEN,
            telegram.address().toString(),
            Settings.PER_SECOND,
            BOT,
            "imap://user:x@localhost",
            "smtp://user:x@localhost",
            "",
            List.of(STAFF, LUCIE),
            FileOptions.USUAL,
            MailOptions.USUAL);
    TelegramChannel chat =
        new TelegramChannel(api, FakeBotApi.USERNAME, Pace.Limits.perSecond(1000), clock);
    wiring = new Wiring(settings, world, clock, key -> List.of(chat, mail));
    wiring.onArrival(arrivals::release);
    poller = new TelegramPoller(api, wiring.inbox, Duration.ZERO, alarm -> {});
    telegram.updates().writtenAt(now);
  }

  Clock clock() {
    return clock;
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  /** From now on people write at the present moment of the clock. */
  void writtenNow() {
    telegram.updates().writtenAt(now);
  }

  /** Takes in and answers what came, and what comes of it. */
  void settle() {
    now = now.plusSeconds(5); // so that a chat's pace never makes a test wait
    while (!telegram.updates().isConfirmed()) {
      poller.pass();
    }
    wiring.settle();
  }

  /** Waits for a file that is fetched beside the turns. */
  void settleWithFiles() throws InterruptedException {
    settle();
    while (wiring.inbox.balance().waiting() > 0) {
      if (!arrivals.tryAcquire(20, TimeUnit.SECONDS)) {
        throw new AssertionError("no file came");
      }
      wiring.settle();
    }
  }

  /** Says it and gives the last message of the chat. */
  FakeChats.Sent says(String text) {
    telegram.says(CAMILLE, text);
    settle();
    return last();
  }

  FakeChats.Sent presses(FakeChats.Sent under, String data) {
    telegram.presses(CAMILLE, under.message(), data);
    settle();
    return last();
  }

  /** Presses the button whose data ends so. */
  FakeChats.Sent pressesEnding(FakeChats.Sent under, String end) {
    return presses(
        under,
        under.buttons().stream()
            .filter(data -> data.endsWith(end))
            .findFirst()
            .orElseThrow(() -> new AssertionError(end + " is no button of " + under)));
  }

  /** Answers "I don't know" until this stands in the last message. */
  FakeChats.Sent until(String words) {
    for (int i = 0; i < 25 && !last().text().contains(words); i++) {
      says("je ne sais pas");
    }
    if (!last().text().contains(words)) {
      throw new AssertionError(words + " never came: " + last());
    }
    return last();
  }

  FakeChats.Sent last() {
    return here().getLast();
  }

  List<FakeChats.Sent> here() {
    return in(CAMILLE);
  }

  /** What arrived in any chat. */
  List<FakeChats.Sent> in(long chat) {
    return telegram.sent().stream().filter(sent -> sent.chat() == chat).toList();
  }

  void mails(String from, String text, List<String> thread) {
    Inbound.Message message =
        new Inbound.Message(
            Address.mail(from),
            "Camille",
            "fr",
            now,
            text,
            "",
            false,
            List.of(),
            "Re: EXPLOR",
            "<in" + text.hashCode() + "@mok.example>",
            thread,
            Map.of(),
            "",
            true);
    wiring.inbox.accept(Address.MAIL, List.of(mail.raw(message)), "");
    settle();
  }

  Optional<Cases.Stored> filed() {
    return wiring.database.read(wiring.cases::all).stream().findFirst();
  }

  @Override
  public void close() {
    poller.stop();
    wiring.close();
    api.close();
    telegram.close();
  }
}
