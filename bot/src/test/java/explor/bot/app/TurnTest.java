package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The transaction: poison, neighbours, people told apart, and what staff hear. */
class TurnTest {
  private static World world;

  @TempDir Path folder;

  private Instant now = Instant.parse("2027-01-11T09:00:00Z");
  private final InstantSource clock = () -> now;
  private final Plain plain = new Plain(Address.TELEGRAM);
  private final Plain mail = new Plain(Address.MAIL);
  private Wiring wiring;
  private int ids;

  /**
   * A door whose raw messages read {@code who|text}, that fails on the word poison, and takes its
   * time over a document until it is let go.
   */
  private static final class Plain implements Channel {
    private final String name;
    final CountDownLatch document = new CountDownLatch(1);
    final List<Parcel> delivered = new ArrayList<>();
    Delivery answer = new Delivery.Sent("");
    Runnable whenRead = () -> {};

    Plain(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Inbound read(Raw raw) {
      whenRead.run();
      String[] parts = new String(raw.body(), StandardCharsets.UTF_8).split("\\|", 3);
      if (parts[1].equals("poison")) {
        throw new IllegalStateException("cannot be read");
      }
      Inbound.Message message =
          Inbound.Message.text(
              new Address(name, parts[0]), parts[1], Instant.parse("2027-01-11T09:00:00Z"));
      if (parts[1].equals("document")) {
        return message.with("", List.of(new Inbound.File("document", "a.pdf", "", 1, "1")));
      }
      return parts.length < 3
          ? message
          : new Inbound.Message(
              message.from(),
              "Amandine Roux",
              "",
              message.sent(),
              message.text(),
              "",
              false,
              List.of(),
              "Re:",
              "<in>",
              List.of(parts[2]),
              java.util.Map.of(),
              "",
              true);
    }

    @Override
    public Glance glance(Raw raw) {
      String[] parts = new String(raw.body(), StandardCharsets.UTF_8).split("\\|", 3);
      return new Glance(parts[0], parts[1].equals("poison") ? "" : parts[1]);
    }

    @Override
    public boolean fetches(Inbound.File file) {
      return true;
    }

    @Override
    public Inbound.Message whole(Raw raw, Inbound.Message message) {
      try {
        if (!message.files().isEmpty() && !document.await(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException("never let go");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return message.files().isEmpty() ? message : message.with("Combien ça coûte ?", List.of());
    }

    @Override
    public Delivery deliver(Parcel parcel) {
      delivered.add(parcel);
      return answer instanceof Delivery.Sent
          ? new Delivery.Sent("<" + parcel.id() + "@test>")
          : answer;
    }
  }

  @BeforeAll
  static void load() {
    world = Configured.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  void open() {
    Settings settings =
        Settings.local(world.config(), folder, List.of("amandine@resacoop.example"));
    wiring = new Wiring(settings, world, clock, key -> List.of(plain, mail));
  }

  @AfterEach
  void close() {
    wiring.close();
  }

  private void comes(Channel channel, String... lines) {
    List<Raw> raws = new ArrayList<>();
    for (String line : lines) {
      raws.add(new Raw(Integer.toString(++ids), line.getBytes(StandardCharsets.UTF_8)));
    }
    wiring.inbox.accept(channel.name(), raws, "");
  }

  @Test
  void aPoisonMessageInAnyPlaceOfABatchLosesNoneOfItsNeighbours() {
    for (int place = 0; place < 5; place++) {
      plain.delivered.clear();
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        lines.add(i == place ? "1|poison" : (100 * (place + 1) + i) + "|bonjour");
      }
      comes(plain, lines.toArray(String[]::new));
      wiring.settle();
      assertEquals(4, plain.delivered.size());
    }
    assertEquals(5, wiring.inbox.balance().aside());
    assertEquals(0, wiring.inbox.balance().waiting());
    assertEquals(
        5,
        mail.delivered.stream()
            .filter(told -> told.message().text().contains("three attempts failed: IllegalState"))
            .count(),
        "staff are told once of each, and why");
  }

  private static final String CRY = "au secours, je suis blessé, il y a eu un accident";

  @Test
  void anEmergencySharesItsCommitWithNobodyElse() {
    comes(plain, "1|bonjour", "2|bonjour", "3|" + CRY, "4|bonjour");
    assertEquals(1, wiring.turn.runDue());
    assertEquals(3, wiring.turn.runDue());
    assertEquals(0, wiring.turn.runDue());
  }

  @Test
  @Timeout(30)
  void anEmergencyThatComesEndsTheBatchUnderWay() throws Exception {
    comes(plain, "1|bonjour", "2|bonjour", "3|bonjour", "4|bonjour");
    List<Thread> door = new ArrayList<>();
    plain.whenRead =
        () -> {
          plain.whenRead = () -> {};
          door.add(Thread.ofPlatform().start(() -> comes(plain, "5|" + CRY)));
          while (!wiring.inbox.cryCame()) {
            Thread.onSpinWait();
          }
        };
    assertEquals(1, wiring.turn.runDue());
    door.getFirst().join();
    assertEquals(1, wiring.turn.runDue());
    assertEquals(3, wiring.turn.runDue());
    wiring.settle();
    assertEquals("5", plain.delivered.getFirst().to().id());
    assertEquals(5, plain.delivered.size());
  }

  @Test
  @Timeout(30)
  void aDocumentThatTakesItsTimeHoldsUpNobodyElse() throws Exception {
    comes(plain, "1|document", "1|bonjour", "2|bonjour");
    wiring.settle();
    assertEquals(List.of("2"), plain.delivered.stream().map(one -> one.to().id()).toList());
    plain.document.countDown();
    while (plain.delivered.size() < 3) {
      wiring.settle();
      Thread.onSpinWait();
    }
    assertTrue(plain.delivered.get(1).message().text().contains("200 €"), "its words were read");
    assertEquals("1", plain.delivered.get(2).to().id());
  }

  @Test
  void oneThatIsUnderWayAtManyStopsIsNotTheirCause() {
    comes(plain, "1|bonjour");
    for (int stop = 0; stop < 6; stop++) {
      wiring.afterRestart();
      wiring.database.inTransaction(
          tx -> {
            wiring.inbox.trying(tx, wiring.inbox.waiting(1).getFirst().id());
            return null; // and here it is killed
          });
    }
    wiring.settle();
    assertEquals(0, wiring.inbox.balance().aside());
    assertEquals(1, plain.delivered.size());
  }

  @Test
  void oneThatKillsEveryProcessIsSetAsideInTheEnd() {
    comes(plain, "1|bonjour", "2|bonjour");
    long first = wiring.inbox.waiting(1).getFirst().id();
    for (int stop = 0; stop < 10; stop++) {
      wiring.afterRestart();
      wiring.database.inTransaction(
          tx -> {
            wiring.inbox.trying(tx, first);
            return null;
          });
    }
    wiring.settle();
    assertEquals(1, wiring.inbox.balance().aside());
    assertEquals(1, plain.delivered.size());
    String told = mail.delivered.getFirst().message().text();
    assertTrue(told.contains("the process ended 10 times"), told);
  }

  @Test
  void aDayWithoutItsMailServerDelaysTheMailsAndLosesNone() {
    mail.answer = new Delivery.Retry("connection refused", Duration.ZERO);
    for (int i = 1; i <= 3; i++) {
      comes(plain, i + "|je veux parler à un humain");
    }
    wiring.settle();
    for (int minute = 0; minute < 24 * 60; minute += 5) {
      now = now.plus(Duration.ofMinutes(5));
      wiring.settle();
    }
    mail.delivered.clear();
    mail.answer = new Delivery.Sent("");
    now = now.plus(Duration.ofHours(1));
    wiring.settle();
    assertEquals(3, mail.delivered.size());
    assertEquals(List.of(), wiring.outbox.pending(10));
  }

  @Test
  void nobodySeesAnothersDraft() {
    comes(plain, "1|nous cherchons un apiculteur 10 jours au Bénin en mars pour Ruches du Forez");
    wiring.settle();
    plain.delivered.clear();
    comes(plain, "2|récap");
    wiring.settle();
    assertTrue(plain.delivered.stream().noneMatch(told -> told.message().text().contains("Forez")));
  }

  @Test
  void aReplyOfTheTeamReachesThePersonWhereTheyWroteFrom() {
    comes(plain, "1|je veux parler à un humain");
    wiring.settle();
    Parcel question = mail.delivered.getFirst();
    plain.delivered.clear();
    comes(mail, "amandine@resacoop.example|Je vous appelle demain.|<" + question.id() + "@test>");
    wiring.settle();
    assertEquals(1, plain.delivered.size());
    String text = plain.delivered.getFirst().message().text();
    assertTrue(text.contains("Amandine") && text.contains("Je vous appelle demain."), text);
  }

  @Test
  void aStrangerWhoQuotesAThreadOfTheTeamReachesNobody() {
    comes(plain, "1|je veux parler à un humain");
    wiring.settle();
    Parcel question = mail.delivered.getFirst();
    plain.delivered.clear();
    comes(mail, "stranger@elsewhere.example|Je vous appelle demain.|<" + question.id() + "@test>");
    wiring.settle();
    assertTrue(plain.delivered.isEmpty());
  }

  @Test
  void whoBlocksUsHereIsWrittenToThereAndStaffHearNothing() {
    comes(plain, "1|bonjour");
    wiring.settle();
    wiring.database.inTransaction(
        tx -> {
          long person = wiring.people.at(tx, new Address(Address.TELEGRAM, "1"));
          wiring.people.join(tx, new Address(Address.MAIL, "camille@mok.example"), person);
          return null;
        });
    plain.answer = new Delivery.Unreachable("403 Forbidden: bot was blocked by the user");
    comes(plain, "1|combien ça coûte ?");
    wiring.settle();
    Parcel byMail = mail.delivered.getLast();
    assertEquals(new Address(Address.MAIL, "camille@mok.example"), byMail.to());
    assertTrue(byMail.message().text().contains("200 €"), byMail.message().text());
    assertTrue(wiring.outbox.pending(10).isEmpty());
  }

  @Test
  void aNoticeToStaffAboutAPersonNeverGoesToThatPerson() {
    mail.answer = new Delivery.Unreachable("mailbox is gone");
    comes(plain, "1|je veux parler à un humain");
    wiring.settle();
    plain.delivered.clear();
    wiring.settle();
    assertTrue(plain.delivered.isEmpty());
    assertEquals("dead", wiring.outbox.pending(10).getFirst().state());
  }

  @Test
  void whatCannotLeaveIsToldToStaffOnce() {
    plain.answer = new Delivery.Unreachable("bot was blocked by the user");
    comes(plain, "1|bonjour");
    wiring.settle();
    for (int i = 0; i < 3; i++) {
      wiring.database.inTransaction(
          tx -> {
            wiring.watch.tellDeadLetters(tx);
            return null;
          });
    }
    wiring.settle();
    assertEquals(1, mail.delivered.size());
    assertTrue(mail.delivered.getFirst().message().text().contains("blocked"));
  }
}
