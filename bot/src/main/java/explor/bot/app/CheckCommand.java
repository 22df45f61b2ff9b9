package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.telegram.TelegramApi;
import explor.bot.telegram.TelegramFailure;
import explor.mail.Login;
import explor.mail.MailReader;
import explor.mail.MailSettings;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor check}: everything that could stop or hamper a start, all faults at once. */
@Command(
    name = "check",
    description =
        "Check configuration, forms, texts, booklets, and the access to Telegram and mail.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--offline", description = "Do not try Telegram and mail.")
  private boolean offline;

  @Override
  public Integer call() {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    try (World world = World.load(settings.config(), settings.cache(), faults)) {
      System.out.println(
          "Configuration: "
              + settings.config()
              + " ("
              + world.forms().all().size()
              + " forms, "
              + world.texts().keys().size()
              + " texts, "
              + world.missions().size()
              + " missions)");
    }
    data(settings.data(), faults);
    staff(settings);
    if (!offline) {
      telegram(settings, faults);
      mail(settings, faults);
    }
    faults.all().forEach(System.out::println);
    System.out.println(faults.isEmpty() ? "All is well." : faults.all().size() + " fault(s).");
    return faults.isEmpty() ? 0 : 1;
  }

  private static void data(Path data, Faults faults) {
    Path there = data;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isWritable(there)) {
      faults.add("data", 0, data + " cannot be written: change its owner, or set EXPLOR_DATA");
    }
  }

  private static void staff(Settings settings) {
    if (settings.staff().isEmpty()) {
      System.out.println("Staff: nobody (EXPLOR_STAFF); cases wait in the queue, no mail is sent.");
    } else {
      System.out.println("Staff: " + settings.staff().size() + " address(es).");
    }
  }

  private static void telegram(Settings settings, Faults faults) {
    if (!settings.telegramOn()) {
      System.out.println("Telegram: off (EXPLOR_TELEGRAM_TOKEN is not set).");
      return;
    }
    try (TelegramApi api =
        new TelegramApi(
            settings.telegramToken(), URI.create(settings.telegramApi()), Duration.ofSeconds(5))) {
      System.out.println("Telegram: @" + api.me().username());
    } catch (TelegramFailure | IllegalArgumentException e) {
      faults.add("telegram", 0, String.valueOf(e.getMessage()));
    }
  }

  private static void mail(Settings settings, Faults faults) {
    if (!settings.mailOn()) {
      System.out.println("Mail: off (EXPLOR_MAIL_ADDRESS, _IMAP and _SMTP are not set).");
      return;
    }
    if (settings.trustedAuthserv().isEmpty()) {
      System.out.println(
          "Warning: no trusted server is named (EXPLOR_MAIL_TRUSTED_AUTHSERV): whoever forges an"
              + " address of the team's can write in its name. Set it to the name that your mail"
              + " server writes in Authentication-Results.");
    }
    try {
      MailSettings imap =
          MailSettings.parse(settings.mailImap()).withTimeout(Duration.ofSeconds(10));
      MailSettings.parse(settings.mailSmtp());
      Login login =
          MailOptions.of(settings.mail().sharedLogin(settings.data(), Clock.systemUTC()), imap);
      try (MailReader reader = new MailReader(imap, MailReader.Limits.USUAL, login)) {
        boolean idle = reader.canIdle();
        System.out.println("Mail: " + settings.mailAddress() + (idle ? " (IDLE)" : " (polled)"));
      }
    } catch (MessagingException | IllegalArgumentException e) {
      faults.add("mail", 0, "the mailbox cannot be opened: " + e.getMessage());
    }
  }
}
