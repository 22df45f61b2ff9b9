package explor.bench;

import explor.bot.dialogue.Session;
import explor.bot.dialogue.Step;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step of the conversation, warm: a first message of 250 words, short answers, and a cry for
 * help, bare and in the middle of 250 words.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m"})
public class DialogueStep {
  @Param({"250 words", "12 jours", "oui", "Bénin", "du 3 au 15 mars", "cry", "cry in a letter"})
  private String message = "250 words";

  private Talk talk;
  private Session before;
  private String words;

  @Setup(Level.Trial)
  public void load() {
    talk = Talk.load(Path.of(System.getProperty("config", "../../config")));
    before = Moments.before(talk).get(message);
    words = Moments.words(message);
  }

  @Benchmark
  public Step step() {
    return talk.say(before, words);
  }
}
