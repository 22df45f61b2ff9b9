import explor.bot.telegram.FakeBotApi;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The assistant as a process of its own, as operators run it, on an empty data folder. */
final class Bot implements AutoCloseable {
  private final Process process;
  private final Path data;
  private final boolean own;

  private Bot(Process process, Path data, boolean own) {
    this.process = process;
    this.data = data;
    this.own = own;
  }

  static Bot start(Path home, FakeBotApi telegram) throws IOException {
    return start(home, Map.of("EXPLOR_TELEGRAM_API", telegram.address().toString()));
  }

  /** With further settings, by the names of their variables; a data folder of theirs is kept. */
  static Bot start(Path home, Map<String, String> settings) throws IOException {
    boolean own = !settings.containsKey("EXPLOR_DATA");
    Path data =
        own ? Files.createTempDirectory("explor-bench") : Path.of(settings.get("EXPLOR_DATA"));
    ProcessBuilder builder = new ProcessBuilder(home.resolve("explor").toString(), "serve");
    builder.environment().put("EXPLOR_NO_BUILD", "1");
    builder.environment().put("EXPLOR_DATA", data.toString());
    builder.environment().put("EXPLOR_TELEGRAM_TOKEN", FakeBotApi.TOKEN);
    // Telegram's 30 a second would hide what the assistant itself can do.
    builder.environment().put("EXPLOR_TELEGRAM_PER_SECOND", "100000");
    builder.environment().putAll(settings);
    File log = data.resolve("serve.log").toFile();
    builder.redirectErrorStream(true).redirectOutput(log);
    return new Bot(builder.start(), data, own);
  }

  Path log() {
    return data.resolve("serve.log");
  }

  /** Its data folder. */
  Path data() {
    return data;
  }

  String pid() {
    return Long.toString(process.pid());
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Open files, sockets among them; 0 where there is no /proc. */
  long handles() {
    try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return open.count();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Threads; 0 where there is no /proc. */
  long threads() {
    try (Stream<Path> all = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
      return all.count();
    } catch (IOException e) {
      return 0;
    }
  }

  /** User and system time of the process. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * User and system time by thread, in milliseconds; empty where there is no /proc. Threads of one
   * kind (numbered alike) are added up; ticks of 10 ms, so read it over many seconds.
   */
  Map<String, Long> cpuByThread() {
    Map<String, Long> all = new TreeMap<>();
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
      for (Path thread : threads.toList()) {
        String stat = Files.readString(thread.resolve("stat"));
        int name = stat.lastIndexOf(')');
        String[] fields = stat.substring(name + 2).split(" ");
        long ticks =
            Long.parseLong(fields[11]) + Long.parseLong(fields[12]); // proc(5): utime, stime
        all.merge(
            stat.substring(stat.indexOf('(') + 1, name).replaceAll("[-#\\s]*\\d+$", ""),
            ticks * 10,
            Long::sum);
      }
    } catch (IOException e) {
      return Map.of();
    }
    return all;
  }

  /** Resident memory in MB; 0 where there is no /proc. */
  long residentMb() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kb -> Long.parseLong(kb) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Stops it as an operator would; the exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    if (!own) {
      return;
    }
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
