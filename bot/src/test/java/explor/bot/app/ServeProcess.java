package explor.bot.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program as a process of its own, as an operator would start it. */
final class ServeProcess implements AutoCloseable {
  private final Path log;
  private final long before;
  private final Process process;

  private ServeProcess(Path log, long before, Process process) {
    this.log = log;
    this.before = before;
    this.process = process;
  }

  /** Starts {@code explor serve} with these variables; its data lives in {@code folder}. */
  static ServeProcess start(Path folder, Map<String, String> environment) {
    return start(folder, environment, List.of("serve"));
  }

  /** The same where many starts follow: the first of them is to be stopped in order. */
  static ServeProcess startOfMany(Path folder, Map<String, String> environment) {
    return start(folder, environment, ServeProgram.lineOfMany(), List.of("serve"));
  }

  static ServeProcess start(Path folder, Map<String, String> environment, List<String> command) {
    return start(folder, environment, ServeProgram.line(), command);
  }

  private static ServeProcess start(
      Path folder, Map<String, String> environment, List<String> program, List<String> command) {
    Path log = folder.resolve("serve.log");
    List<String> line = new ArrayList<>(program);
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put("EXPLOR_HOME", Path.of("..").toAbsolutePath().normalize().toString());
    all.put("EXPLOR_DATA", folder.resolve("data").toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("EXPLOR_"));
    builder.environment().putAll(all);
    try {
      long before = Files.exists(log) ? Files.size(log) : 0;
      return new ServeProcess(log, before, builder.start());
    } catch (IOException e) {
      throw new IllegalStateException("the program could not be started", e);
    }
  }

  /** Everything that it and those before it wrote so far. */
  String log() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it said so. */
  boolean runs() {
    try (InputStream all = Files.newInputStream(log)) {
      all.skipNBytes(before);
      return new String(all.readAllBytes(), StandardCharsets.UTF_8).contains("EXPLOR is running");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SIGTERM; gives the exit code, or -1 when it did not end in time. */
  int stop(int seconds) {
    process.destroy();
    return waitFor(seconds);
  }

  int waitFor(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    waitFor(10);
  }

  boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
