package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.mailbox.AnswerCap;
import explor.bot.mailbox.MailChannel;
import explor.mail.MailSender;
import explor.mail.MailSettings;
import explor.mail.MimeParser;
import java.time.Clock;
import java.util.List;

/** Reads as the mail door does, and keeps what would leave; there is no network. */
final class PostDoor implements Channel {
  static final String BOT = "explor@assistant.example";

  final MailChannel mail;
  private final List<Parcel> delivered;

  /**
   * @param key of the installation
   * @param limits of a mail
   * @param delivered where everything that left is added
   */
  PostDoor(
      String key,
      MimeParser.Settings settings,
      MailChannel.Limits limits,
      Clock clock,
      List<Parcel> delivered) {
    this.delivered = delivered;
    mail =
        new MailChannel(
            new MailChannel.Identity(BOT, "EXPLOR", "EXPLOR", key, true),
            new MimeParser(settings),
            new MailSender(MailSettings.parse("smtp://localhost")),
            AnswerCap.usual(clock),
            limits,
            hash -> java.util.Optional.empty(),
            clock);
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
    return new Delivery.Sent(mail.messageId(parcel.id()));
  }
}
