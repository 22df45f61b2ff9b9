package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import explor.bot.store.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The log tells operators what happens, and nothing of people. */
class LogsTest {
  private static final String MARKER = "zyxwvutopia";
  private static final String PERSON = "ondine@" + MARKER + ".example";

  @TempDir Path folder;

  private void conversation(World world) {
    try (Office office = new Office(folder, world)) {
      office.wiring.afterRestart();
      office.filed(PERSON, Office.NEED + " Projet " + MARKER + ".");
      office.writes(PERSON, "je veux parler à un humain, " + MARKER);
      office.writes(PERSON, "au secours, accident, il saigne, " + MARKER);
      office.types(4_711, "Bonjour, ici " + MARKER);
      office.comes("From: " + MARKER + " <x@" + MARKER + ".example>\nbroken " + MARKER);
      office.writes(PERSON, "Mes données");
      office.writes(PERSON, "supprimer mes données");
      office.passes(java.time.Duration.ofDays(2));
      office.wiring.database.scrub();
    }
  }

  @Test
  void aWholeConversationLeavesNothingOfThePersonInTheLogNotEvenAtItsMostTalkative()
      throws IOException {
    Logger ours = (Logger) LoggerFactory.getLogger("explor");
    Level before = ours.getLevel();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.setContext(ours.getLoggerContext());
    heard.start();
    ours.addAppender(heard);
    ours.setLevel(Level.TRACE);
    try (World world = Office.world()) {
      conversation(world);
    } finally {
      ours.setLevel(before);
      ours.detachAppender(heard);
    }
    List<String> lines = List.copyOf(heard.list).stream().map(LogsTest::whole).toList();
    assertFalse(lines.isEmpty(), "it says something");
    assertEquals(
        List.of(),
        lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains(MARKER)).toList());
    assertEquals(List.of(), openToOthers(), "files are for their owner only");
  }

  private List<Path> openToOthers() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = all.skip(1).toList(); // the folder itself is the test's
      assertTrue(paths.stream().anyMatch(path -> path.toString().contains("attachments")));
      List<Path> open = new ArrayList<>();
      for (Path path : paths) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!mode.endsWith("------")) {
          open.add(path);
        }
      }
      return open;
    }
  }

  private static String whole(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }

  private static String logged(String format, String message) throws Exception {
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    LoggerContext context = new LoggerContext();
    try {
      context.setMDCAdapter(new LogbackMDCAdapter());
      context.putProperty("EXPLOR_LOG_FORMAT", format);
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(
          Path.of("src/main/resources/logback.xml").toAbsolutePath().toUri().toURL());
      context.getLogger("explor.Test").info(message);
    } finally {
      context.stop();
      System.setErr(err);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onDemandEachLineIsAnObject() throws Exception {
    String line = logged("json", "two \"words\"\nand a line");
    assertEquals(1, line.strip().lines().count(), line);
    assertEquals("INFO", Json.mapper().readTree(line).path("level").asText());
  }

  @Test
  void nobodyForgesALineOfTheLog() throws Exception {
    String line = logged("text", "name\n2027-01-11 ERROR forged\u2028\u202e end");
    assertEquals(1, line.strip().lines().count(), line);
    assertTrue(line.contains("forged") && !line.contains("\u202e"), line);
  }
}
