package explor.bot.app;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Intake;
import explor.bot.mailbox.AnswerCap;
import explor.bot.mailbox.MailChannel;
import explor.bot.mailbox.MailPoller;
import explor.bot.store.AttachmentFiles;
import explor.bot.telegram.Pace;
import explor.bot.telegram.TelegramApi;
import explor.bot.telegram.TelegramChannel;
import explor.bot.telegram.TelegramFailure;
import explor.bot.telegram.TelegramPoller;
import explor.bot.telegram.TelegramProfile;
import explor.bot.telegram.TelegramWebhook;
import explor.bot.upkeep.Pulse;
import explor.mail.Login;
import explor.mail.MailReader;
import explor.mail.MailSender;
import explor.mail.MailSettings;
import explor.mail.MailWatch;
import explor.mail.MimeParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configured doors to the world: their channels, and the loops that receive. */
final class Doors implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Doors.class);
  private static final Duration POLL = Duration.ofSeconds(25);

  private final Settings settings;
  private final Clock clock;
  private final @Nullable TelegramApi telegram;
  private final Optional<Login> login;
  private final @Nullable MailSender sender;
  private String key = ""; // known with the channels

  Doors(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.telegram =
        settings.telegramOn()
            ? new TelegramApi(settings.telegramToken(), URI.create(settings.telegramApi()), POLL)
            : null;
    this.login = settings.mail().sharedLogin(settings.data(), clock);
    this.sender = settings.mailOn() ? sender(MailSettings.parse(settings.mailSmtp())) : null;
  }

  private MailSender sender(MailSettings smtp) {
    return new MailSender(smtp, MailOptions.of(login, smtp), clock);
  }

  /** A receiving loop with its way to stop. */
  record Receiver(String name, Runnable loop, Runnable stop) {}

  /**
   * The channels that are on.
   *
   * @param key the installation's secret
   */
  List<Channel> channels(String key) {
    this.key = key;
    List<Channel> channels = new ArrayList<>();
    if (telegram != null) {
      channels.add(
          new TelegramChannel(
              telegram,
              username(telegram),
              Pace.Limits.perSecond(settings.telegramPerSecond()),
              new AttachmentFiles(settings.data())::get,
              clock));
    }
    if (sender != null) {
      channels.add(
          new MailChannel(
              new MailChannel.Identity(
                  settings.mailAddress(), "EXPLOR", "EXPLOR", key, settings.mail().tagged()),
              new MimeParser(
                  new MimeParser.Settings(
                      Set.of(settings.mailAddress().toLowerCase(java.util.Locale.ROOT)),
                      settings.trustedAuthserv(),
                      settings.mail().tree())),
              sender,
              AnswerCap.usual(clock),
              settings.mail().door(),
              new AttachmentFiles(settings.data())::get,
              clock));
    }
    return channels;
  }

  /** Without its name the bot works too; only groups cannot call it by name. */
  private static String username(TelegramApi api) {
    try {
      return api.me().username();
    } catch (TelegramFailure e) {
      log.warn(
          "Telegram does not tell the bot's name yet ({}); groups cannot address it.",
          e.getMessage());
      return "";
    }
  }

  /**
   * The loops that receive, each for a thread of its own; after {@link #channels}.
   *
   * @param profiles what Telegram shows of the bot
   * @param pulse told of each look that went well
   */
  List<Receiver> receivers(Intake intake, List<TelegramProfile> profiles, Pulse pulse) {
    List<Receiver> receivers = new ArrayList<>();
    if (telegram != null) {
      TelegramApi api = telegram;
      receivers.add(telegram(api, intake, pulse));
      receivers.add(
          new Receiver(
              "telegram-profile", () -> profiles.forEach(it -> it.register(api)), () -> {}));
    } else {
      log.info("Telegram is off: no token is set (EXPLOR_TELEGRAM_TOKEN).");
    }
    if (settings.mailOn()) {
      MailSettings imap = MailSettings.parse(settings.mailImap());
      MailReader reader =
          new MailReader(imap, settings.mail().limits(), MailOptions.of(login, imap));
      MailPoller poller =
          new MailPoller(reader, intake, MailWatch.Pace.USUAL, () -> pulse.beat(Address.MAIL));
      pulse.expect(Address.MAIL);
      receivers.add(new Receiver("mail-poller", poller, poller::stop));
    } else {
      log.info("Mail is off: no mailbox is set (EXPLOR_MAIL_ADDRESS, _IMAP, _SMTP).");
    }
    return receivers;
  }

  private Receiver telegram(TelegramApi api, Intake intake, Pulse pulse) {
    if (settings.telegram().webhook().isEmpty()) {
      TelegramPoller poller =
          new TelegramPoller(
              api,
              intake,
              POLL,
              alarm -> {
                log.error("Telegram: {}", alarm);
                pulse.complain(Address.TELEGRAM, alarm);
              },
              () -> pulse.beat(Address.TELEGRAM));
      pulse.expect(Address.TELEGRAM);
      return new Receiver("telegram-poller", poller, poller::stop);
    }
    TelegramWebhook webhook =
        new TelegramWebhook(
            new TelegramWebhook.Place(
                settings.telegram().listen(),
                settings.telegram().webhook().get(),
                TelegramWebhook.secret(key)),
            intake,
            api);
    return new Receiver("telegram-webhook", webhook, webhook::close);
  }

  @Override
  public void close() {
    if (telegram != null) {
      telegram.close();
    }
    if (sender != null) {
      sender.close();
    }
  }
}
