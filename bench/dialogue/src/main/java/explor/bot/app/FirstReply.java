package explor.bot.app;

import explor.bench.Moments;
import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.config.Faults;
import explor.bot.dialogue.Event;
import explor.bot.dialogue.Scene;
import explor.bot.dialogue.Session;
import explor.bot.dialogue.Step;
import explor.bot.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first reply of an emergency: the cry is heard and answered, with the numbers and steps of the
 * shipped booklet for a volunteer on a mission, with the general ones for anybody else. In the
 * package of the wiring, whose parts it needs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m"})
public class FirstReply {
  private static final Instant NOW = Instant.parse("2027-02-25T21:00:00Z");
  private static final Address WHO = new Address(Address.TELEGRAM, "1");

  @Param({"fr", "en", "fr in a letter"})
  private String cry = "fr";

  @Param({"linked", "unlinked"})
  private String who = "linked";

  private World world;
  private Session before;
  private Scene scene;
  private String words = "";
  private int turn;

  @Setup(Level.Trial)
  public void load() {
    Faults faults = new Faults();
    Path config = Path.of(System.getProperty("config", "../../config"));
    world = World.load(config, Optional.empty(), faults);
    faults.throwIfAny();
    before = Session.fresh(Language.FR);
    Scene.MissionSheet mission =
        new Scene.MissionSheet(
            "KIN-2027-01",
            "Kinshasa",
            "kinshasa-2027",
            LocalDate.parse("2027-02-22"),
            ZoneId.of("Africa/Kinshasa"));
    scene = new Scene(NOW, WHO, List.of(), who.equals("linked") ? mission : null);
    words = words();
  }

  private String words() {
    return switch (cry) {
      case "en" -> "we just got robbed they took my bag im scared";
      case "fr in a letter" -> Moments.words("cry in a letter");
      default -> Moments.words("cry");
    };
  }

  @TearDown(Level.Trial)
  public void close() {
    world.close();
  }

  /** Another message each time: one that was looked at lately is known. */
  @Benchmark
  public Step firstReply() {
    Inbound.Message message = Inbound.Message.text(WHO, words + " " + turn++, NOW);
    return world.dialogue().step(before, new Event.Said(message), scene);
  }
}
