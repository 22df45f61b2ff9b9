package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Parcel;
import explor.bot.mission.Mission;
import explor.bot.mission.OnCall;
import explor.bot.mission.Responder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The whole assistant with a volunteer in Kinshasa, two people on call and a clock to move: Nadia
 * of the mission (Telegram and mail), Omar (mail). Made-up people.
 */
final class Field implements AutoCloseable {
  static final String ALINE = "4711";
  static final String NADIA = "9001";
  static final String NADIA_MAIL = "nadia@resacoop.example";
  static final String OMAR = "omar@resacoop.example";
  static final String TEAM = "equipe@resacoop.example";
  static final String MISSION = "KIN-2027-01";

  private static final Responder NADIA_RESPONDS =
      new Responder(
          "Nadia",
          "+33 6 39 98 51 07",
          List.of(new Address(Address.TELEGRAM, NADIA), Address.mail(NADIA_MAIL)),
          true);
  private static final Responder OMAR_RESPONDS =
      new Responder("Omar", "", List.of(Address.mail(OMAR)), false);

  Instant now = Instant.parse("2027-02-25T21:00:00Z");
  final RecordingDoor telegram = new RecordingDoor(Address.TELEGRAM);
  final RecordingDoor mail = new RecordingDoor(Address.MAIL);
  final Wiring wiring;

  Field(World world, Path data) {
    this(world, data, new OnCall(Duration.ofMinutes(5), List.of(NADIA_RESPONDS, OMAR_RESPONDS)));
  }

  Field(World world, Path data, OnCall onCall) {
    Settings settings = Settings.local(world.config(), data, List.of(TEAM));
    wiring =
        new Wiring(
            settings,
            world.with(Map.of(MISSION, kinshasa(List.of())), onCall),
            () -> now,
            key -> List.of(telegram, mail));
  }

  /** The shipped configuration. */
  static World world() {
    return Configured.world();
  }

  static Mission kinshasa(List<Responder> onCall) {
    return new Mission(
        MISSION,
        "Diagnostic des déchets, Kinshasa (RD Congo)",
        "kinshasa-2027",
        LocalDate.parse("2027-02-22"),
        LocalDate.parse("2027-03-03"),
        ZoneId.of("Africa/Kinshasa"),
        onCall);
  }

  /** Aline, linked to her mission, at her phone. */
  Field linked() {
    wiring.database.inTransaction(
        tx -> {
          long person = wiring.people.at(tx, new Address(Address.TELEGRAM, ALINE));
          wiring.missions.link(tx, person, MISSION);
          return null;
        });
    return this;
  }

  /** Aline writes; what she reads. */
  String says(String words) {
    arrives(telegram, message(telegram, ALINE, "Aline Kouamé", words, "", List.of(), ""));
    return telegram.lastTo(ALINE);
  }

  void arrives(RecordingDoor door, Inbound inbound) {
    wiring.inbox.accept(door.name(), List.of(door.raw(inbound)), "");
    wiring.settle();
  }

  /** Somebody presses a button under the last message they got. */
  void presses(String who, String label) {
    pressesUnder(who, telegram.to(who).size() - 1, label);
  }

  /** Somebody presses a button under the message of this number. */
  void pressesUnder(String who, int number, String label) {
    Parcel shown = telegram.to(who).get(number);
    String data =
        shown.message().buttons().stream()
            .filter(button -> button.label().equals(label))
            .findFirst()
            .orElseThrow()
            .data();
    arrives(
        telegram,
        message(telegram, who, "Quelqu’un", "", data, List.of(RecordingDoor.id(shown)), ""));
  }

  /** Somebody replies to the last mail they got. */
  void replies(String who, String words, boolean vouchedFor) {
    Parcel last = mail.to(who).getLast();
    Inbound.Message reply =
        message(mail, who, "", words, "", List.of(RecordingDoor.id(last)), "<reply@door>");
    arrives(mail, vouchedFor ? reply : unauthenticated(reply));
  }

  static Inbound.Message message(
      RecordingDoor door,
      String who,
      String name,
      String words,
      String choice,
      List<String> thread,
      String replyTo) {
    return new Inbound.Message(
        new Address(door.name(), who),
        name,
        "",
        Instant.EPOCH, // the channel does not say when
        words,
        choice,
        false,
        List.of(),
        "",
        replyTo,
        thread,
        Map.of(),
        "",
        true);
  }

  private static Inbound.Message unauthenticated(Inbound.Message m) {
    return new Inbound.Message(
        m.from(),
        m.sender(),
        m.languageHint(),
        m.sent(),
        m.text(),
        m.choice(),
        m.edited(),
        m.files(),
        m.subject(),
        m.replyTo(),
        m.thread(),
        m.answers(),
        m.signature(),
        false);
  }

  void later(Duration time) {
    now = now.plus(time);
    wiring.settle();
  }

  @Override
  public void close() {
    wiring.close();
  }
}
