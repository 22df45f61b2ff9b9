package explor.bot.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./explor talk}: converse in the terminal, no network. Works piped: a line in, replies out.
 */
@Command(
    name = "talk",
    description = "Converse in this terminal: a line in, replies out. Works piped.",
    mixinStandardHelpOptions = true)
final class TalkCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--lang", description = "fr or en (default: ${DEFAULT-VALUE}).")
  private String language = "fr";

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Go on as this person next time (default: somebody new).")
  private @Nullable String who;

  @Option(
      names = "--mission",
      paramLabel = "ID",
      description =
          "Talk as a volunteer of this mission; \"none\" for nobody's (default: the sample"
              + " mission).")
  private @Nullable String mission;

  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      description = "Keep the talk as a transcript that the tests can play.")
  private @Nullable Path transcript;

  @Override
  public Integer call() throws IOException {
    ConfigOption.Loaded loaded = config.load();
    Settings local =
        Settings.local(
            loaded.settings().config(), loaded.settings().data(), loaded.settings().staff());
    LocalTalk.Ear ear = LocalTalk.Ear.open();
    StringBuilder kept = new StringBuilder();
    try (World world = loaded.world();
        Wiring wiring =
            new Wiring(local, world, Clock.systemUTC(), key -> List.of(ear.channel()))) {
      LocalTalk talk =
          LocalTalk.begin(
              wiring,
              ear,
              Clock.systemUTC(),
              who == null ? "invité-" + UUID.randomUUID() : who,
              language);
      String linked = mission == null ? sample(world) : mission.equals("none") ? "" : mission;
      if (!linked.isEmpty()) {
        if (!world.missions().containsKey(linked)) {
          throw new CommandFailed(
              "There is no mission "
                  + linked
                  + " in missions.yaml; known: "
                  + world.missions().keySet());
        }
        talk.onMission(linked);
      }
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String said = talk.say(line);
        System.out.print(said);
        System.out.flush();
        kept.append(Transcript.turn(line, said));
      }
    }
    if (transcript != null) {
      Files.writeString(
          transcript, Transcript.head(language, Clock.systemUTC().instant(), mission) + kept);
    }
    return 0;
  }

  /**
   * With one mission in the configuration, that one: so that a volunteer's talk can be tried at
   * once.
   */
  private static String sample(World world) {
    return world.missions().size() == 1 ? world.missions().keySet().iterator().next() : "";
  }
}
