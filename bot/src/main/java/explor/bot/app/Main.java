package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.store.StoreException;
import explor.bot.upkeep.UpkeepException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The one entry: {@code ./explor COMMAND}. A command gives 0 when it did its job, 1 when it could
 * not (one sentence says what to do), 2 when it was called wrongly.
 */
@Command(
    name = "explor",
    description = "The assistant of EXPLOR, RESACOOP's programme of short expert missions abroad.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      DemoCommand.class,
      TalkCommand.class,
      ServeCommand.class,
      CheckCommand.class,
      CasesCommand.class,
      DocumentCommand.class,
      TeamCommand.class,
      OutboxCommand.class,
      BalanceCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RetentionCommand.class,
      MissionCommand.class,
      UnderstandCommand.class,
      MatchCommand.class,
      AskCommand.class,
      SearchCommand.class,
      ImportCommand.class,
      ReindexCommand.class,
      CostCommand.class,
      ReadMailCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Lucene's advice to add an incubator module: no use to us. Kept, or the setting is lost. */
  private static final java.util.logging.Logger LUCENE =
      java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Main() {}

  public static void main(String[] arguments) {
    utf8();
    LUCENE.setLevel(java.util.logging.Level.OFF);
    System.exit(run(arguments));
  }

  /** Runs a command in this process; gives its exit code. */
  static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::failed);
    return line.execute(arguments);
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    PrintStream err = System.err;
    switch (e) {
      case Faults.BadConfiguration bad -> {
        err.println("The configuration cannot be used:");
        bad.faults().forEach(fault -> err.println("  " + fault));
      }
      case StoreException store -> err.println(store.getMessage());
      case UpkeepException upkeep -> err.println(upkeep.getMessage());
      case CommandFailed failure -> err.println(failure.getMessage());
      default -> {
        err.println("explor failed: " + e);
        for (StackTraceElement element : e.getStackTrace()) {
          err.println("  at " + element);
        }
      }
    }
    return 1;
  }

  /** Whatever the machine's locale is, people write and read UTF-8. */
  private static void utf8() {
    System.setOut(
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            true,
            StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err),
            true,
            StandardCharsets.UTF_8));
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  /** The version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"explor " + (version == null ? "(not packaged)" : version)};
    }
  }
}
