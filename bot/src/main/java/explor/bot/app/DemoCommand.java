package explor.bot.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor demo}: the main job with no set-up, and no account. */
@Command(
    name = "demo",
    description =
        "With no set-up: a need told in plain words becomes a case, and the staff's mail is shown.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--lang", description = "fr or en (default: ${DEFAULT-VALUE}).")
  private String language = "fr";

  @Option(
      names = "--script",
      description = "Play the programme's two examples; 0 only when both mails arrived.")
  private boolean script;

  @Override
  public Integer call() throws IOException {
    ConfigOption.Loaded loaded = config.load();
    try (World world = loaded.world();
        Demo demo = Demo.open(world, language)) {
      return script ? script(demo) : converse(demo);
    }
  }

  private static int script(Demo demo) {
    boolean good = true;
    for (Demo.Example example : Demo.EXAMPLES) {
      good &= demo.play(example, System.out);
    }
    System.out.println(
        good
            ? "Les deux dossiers sont dans la file, et les deux mails sont arrivés."
            : "Un dossier ou un mail manque.");
    return good ? 0 : 1;
  }

  private int converse(Demo demo) throws IOException {
    System.out.println(demo.welcome());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (true) {
      System.out.print("▸ ");
      System.out.flush();
      String line = in.readLine();
      if (line == null || line.strip().equals("/quit")) {
        System.out.println();
        return 0;
      }
      System.out.print(demo.say(line));
      System.out.print(demo.newMails());
    }
  }
}
