package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.config.Faults;
import explor.bot.mailbox.AnswerCap;
import explor.bot.mailbox.MailChannel;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is over a limit gets a polite answer that names it. */
class LimitsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-11T09:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  /** Reads as the mail door does, and keeps what would leave. */
  private static final class Door implements Channel {
    final List<String> said = new ArrayList<>();
    private final MailChannel mail =
        new MailChannel(
            new MailChannel.Identity("explor@assistant.example", "EXPLOR", "EXPLOR", "key", false),
            new MimeParser(MimeParser.Settings.USUAL),
            new MailSender(MailSettings.parse("smtp://localhost")),
            AnswerCap.usual(CLOCK),
            7 << 20,
            CLOCK);

    @Override
    public String name() {
      return Address.MAIL;
    }

    @Override
    public Inbound read(Raw raw) {
      return mail.read(raw);
    }

    @Override
    public Delivery deliver(Parcel parcel) {
      said.add(parcel.message().text());
      return new Delivery.Sent("<" + parcel.id() + "@test>");
    }
  }

  private String answer(String source) {
    Door door = new Door();
    Faults faults = new Faults();
    try (World world = World.load(Path.of("../config"), faults);
        Wiring wiring =
            new Wiring(
                Settings.local(world.config(), folder, List.of()),
                world,
                CLOCK,
                key -> List.of(door))) {
      byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
      wiring.inbox.accept(Address.MAIL, List.of(new Raw("1", bytes)), "");
      wiring.settle();
    }
    return String.join("\n", door.said);
  }

  @Test
  void aMailOverTheLimitIsAnsweredWithTheLimit() {
    String answer =
        answer("X-Explor-Oversized: 30000000\r\nFrom: c@ruches.example\r\nSubject: Photos\r\n\r\n");
    assertTrue(answer.contains("Votre mail dépasse 7 Mo"), answer);
    assertTrue(answer.contains("assistant automatique"), answer);
  }

  @Test
  void aDocumentThatCannotBeReadIsAnsweredWithWhatCan() {
    String answer =
        answer(
            """
            From: c@ruches.example
            Subject: projet
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Nous cherchons un apiculteur au Bénin.
            --b
            Content-Type: application/pdf; name="projet.pdf"

            no such document
            --b--
            """);
    assertTrue(answer.contains("Je n'ai pas pu lire projet.pdf."), answer);
    assertTrue(answer.contains("10 Mo"), answer);
  }
}
