package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.store.FolderLock;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./explor serve}: every configured channel until stopped. */
@Command(
    name = "serve",
    description = "Run every configured channel until stopped (SIGTERM drains and exits 0).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws InterruptedException {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    faults.throwIfAny();
    if (!settings.telegramOn() && !settings.mailOn()) {
      throw new CommandFailed(
          "No channel is set: give a Telegram token (EXPLOR_TELEGRAM_TOKEN) or a mailbox"
              + " (EXPLOR_MAIL_ADDRESS, EXPLOR_MAIL_IMAP, EXPLOR_MAIL_SMTP), or try `explor"
              + " demo`.");
    }
    FolderLock lock = FolderLock.take(settings.data());
    World world = config.loadWithIndex(settings, faults).world();
    Serve serve = Serve.start(settings, world, Clock.systemUTC());
    CountDownLatch never = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  int code = 0;
                  try {
                    serve.close();
                    world.close();
                  } catch (RuntimeException e) {
                    System.err.println("explor: stopping failed, nothing stored is lost: " + e);
                    code = 1;
                  }
                  System.err.flush();
                  lock.close();
                  // SIGTERM would end in 143; a drained stop is a success.
                  Runtime.getRuntime().halt(code);
                },
                "stop"));
    never.await();
    return 0;
  }
}
