package explor.bot.app;

import explor.bot.store.Database;
import explor.bot.store.Missions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./explor mission invite ID}: a one-time code that opens a booklet to one volunteer. */
@Command(
    name = "mission",
    description = "\"mission invite ID\": make a one-time code that opens this mission's booklet.",
    mixinStandardHelpOptions = true)
final class MissionCommand implements Callable<Integer> {
  private static final Duration VALID = Duration.ofDays(14);
  private static final int CODE_BYTES = 18;

  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(index = "0", paramLabel = "invite", description = "What to do.")
  private String verb = "";

  @Parameters(index = "1", paramLabel = "ID", description = "A mission of missions.yaml.")
  private String mission = "";

  @Override
  public Integer call() {
    ConfigOption.Loaded loaded = config.load();
    try (World world = loaded.world();
        Database database = Database.open(loaded.settings().data())) {
      if (!verb.equals("invite")) {
        throw new CommandFailed("Write: explor mission invite ID");
      }
      if (!world.missions().containsKey(mission)) {
        throw new CommandFailed(
            "There is no mission "
                + mission
                + " in missions.yaml; known: "
                + world.missions().keySet());
      }
      byte[] random = new byte[CODE_BYTES];
      new SecureRandom().nextBytes(random);
      String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      database.inTransaction(
          tx -> {
            new Missions(Clock.systemUTC()).issue(tx, mission, code, VALID);
            return null;
          });
      System.out.println("Valid once, for 14 days. The volunteer writes to the assistant:");
      System.out.println("  /start mission-" + code);
      return 0;
    }
  }
}
