package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.mailbox.AnswerCap;
import explor.bot.mailbox.MailChannel;
import explor.bot.store.Cases;
import explor.mail.MailSender;
import explor.mail.MailSettings;
import explor.mail.MimeParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The whole assistant with the mail door open, but no network: mails in, parcels out. */
final class MailDesk implements AutoCloseable {
  static final String STAFF = "equipe@resacoop.example";
  static final String PERSON = "camille@mok.example";
  static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-11T09:00:00Z"), ZoneOffset.UTC);
  static final int MEGABYTES = 7; // of a mail, at most

  private static final String NEED =
      "Bonjour, je suis Camille Derain de l'association Mains Ouvertes Kinshasa, à Villeurbanne."
          + " Nous cherchons une personne pour un diagnostic des déchets à Kinshasa, en RDC, 10"
          + " jours en mars 2028, en français.";

  final Wiring wiring;
  final List<Parcel> delivered = new ArrayList<>();
  private final World world;
  private final MailChannel mail;
  private int mails;

  MailDesk(Path folder, FileOptions files) {
    world = Configured.world();
    Settings settings =
        new Settings(
            world.config(),
            folder,
            "",
            "",
            Settings.PER_SECOND,
            "",
            "",
            "",
            "",
            List.of(STAFF),
            files,
            MailOptions.USUAL);
    List<Door> doors = new ArrayList<>();
    wiring =
        new Wiring(
            settings,
            world,
            CLOCK,
            key -> {
              doors.add(new Door(key));
              return List.copyOf(doors);
            });
    mail = doors.getFirst().mail;
  }

  /** Reads as the mail door does, and keeps what would leave. */
  private final class Door implements Channel {
    private final MailChannel mail;

    Door(String key) {
      mail =
          new MailChannel(
              new MailChannel.Identity("explor@assistant.example", "EXPLOR", "EXPLOR", key, true),
              new MimeParser(MimeParser.Settings.USUAL),
              new MailSender(MailSettings.parse("smtp://localhost")),
              AnswerCap.usual(CLOCK),
              new MailChannel.Limits(MEGABYTES << 20, 50, 3, 10, 8_000, 1),
              hash -> java.util.Optional.empty(),
              CLOCK);
    }

    @Override
    public String name() {
      return Address.MAIL;
    }

    @Override
    public Inbound read(Raw raw) {
      return mail.read(raw);
    }

    @Override
    public Inbound.Message whole(Raw raw, Inbound.Message message) {
      return mail.whole(raw, message);
    }

    @Override
    public byte[] file(Raw raw, Inbound.File file) {
      return mail.file(raw, file);
    }

    @Override
    public Delivery deliver(Parcel parcel) {
      delivered.add(parcel);
      return new Delivery.Sent(idOf(parcel));
    }
  }

  /** The Message-ID it left with. */
  String idOf(Parcel parcel) {
    return mail.messageId(parcel.id());
  }

  /** A mail's whole source comes, is worked, and its answers leave. */
  void comes(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    wiring.inbox.accept(Address.MAIL, List.of(new Raw(Integer.toString(++mails), bytes)), "");
    wiring.settle();
  }

  void writes(String from, String headers, String words) {
    comes(
        "From: "
            + from
            + (headers.startsWith("Subject:") ? "" : "\nSubject: mission")
            + "\nContent-Type: text/plain; charset=utf-8\n"
            + headers
            + "\n"
            + words
            + "\n");
  }

  /** The address that names its thread. */
  String tagOf(Parcel parcel) {
    return mail.replyAddress(parcel.id());
  }

  /** Its subject as it left, and the last line of its words. */
  String subjectOf(Parcel parcel) {
    return mail.titled(parcel.message().subject());
  }

  String lastLineOf(Parcel parcel) {
    return mail.lastLine(parcel.id());
  }

  /** How many mails came; the id of the last in the inbox. */
  int mails() {
    return mails;
  }

  /** The person's need with one attachment. */
  static String need(String name, String type, String content) {
    return """
    From: Camille Derain <%s>
    Subject: mission
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8

    %s
    --b
    Content-Type: %s; name="%s"

    %s
    --b--
    """
        .formatted(PERSON, NEED, type, name, content);
  }

  /** Goes on until the case is filed. */
  Cases.Stored filed() {
    for (int turn = 0; turn < 6; turn++) {
      List<Cases.Stored> all = wiring.database.read(wiring.cases::all);
      if (!all.isEmpty()) {
        return all.getFirst();
      }
      boolean ready = to(PERSON).getLast().message().text().contains("Acceptez-vous");
      writes(PERSON, "", ready ? "oui" : "Je ne sais pas pour le reste.");
    }
    throw new AssertionError("no case: " + delivered);
  }

  List<Parcel> to(String address) {
    return delivered.stream().filter(parcel -> parcel.to().id().equals(address)).toList();
  }

  /** What staff got whose subject holds these words. */
  List<Parcel> staff(String subject) {
    return to(STAFF).stream()
        .filter(parcel -> parcel.message().subject().contains(subject))
        .toList();
  }

  @Override
  public void close() {
    wiring.close();
    world.close();
  }
}
