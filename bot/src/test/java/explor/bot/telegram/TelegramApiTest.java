package explor.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.telegram.FakeBotApi.Fault;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

@Timeout(60)
class TelegramApiTest {
  private final FakeBotApi telegram = FakeBotApi.start();
  private final TelegramApi api =
      new TelegramApi(FakeBotApi.TOKEN, telegram.address(), Duration.ofSeconds(25));

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void theBotKnowsItself() throws TelegramFailure {
    assertEquals(new TelegramApi.Me(FakeBotApi.BOT_ID, FakeBotApi.USERNAME), api.me());
    assertEquals(FakeBotApi.BOT_ID, api.botId());
  }

  @Test
  void theTokenIsInNoStackTraceOfAnyFailure() {
    Fault[] faults = {
      Fault.refusal(400, "strange " + FakeBotApi.TOKEN),
      Fault.refusal(503, FakeBotApi.TOKEN),
      new Fault.BadGateway(),
      new Fault.DropBefore(),
      new Fault.DropAfter()
    };
    for (Fault fault : faults) {
      telegram.failNext("getMe", fault);
      TelegramFailure failure = assertThrows(TelegramFailure.class, api::me);
      assertFalse(trace(failure).contains(FakeBotApi.TOKEN), fault.toString());
      assertNull(failure.getCause());
    }
    telegram.close();
    assertFalse(trace(assertThrows(TelegramFailure.class, api::me)).contains(FakeBotApi.TOKEN));
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void aTokenThatIsNoneIsRefusedAndNotShown() {
    try (TelegramApi wrong =
        new TelegramApi("1:wrong", telegram.address(), Duration.ofSeconds(1))) {
      TelegramFailure.Refused refusal = assertThrows(TelegramFailure.Refused.class, wrong::me);
      assertTrue(refusal.unauthorized());
      assertFalse(refusal.toString().contains("wrong"));
    }
  }

  @Test
  void anAddressWithAPathOrWithoutASchemeIsRefused() {
    for (String address : new String[] {"https://x.example/api", "x.example", "ftp://x.example"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new TelegramApi(FakeBotApi.TOKEN, URI.create(address), Duration.ZERO));
    }
  }

  @Test
  void aFileIsFetched() throws Exception {
    telegram.holdFile("AgAC-1", new byte[] {1, 2, 3});

    try (InputStream file = api.download("AgAC-1")) {
      assertArrayEquals(new byte[] {1, 2, 3}, file.readAllBytes());
    }
  }

  @Test
  void aFileThatIsTooBigSaysSo() {
    telegram.failNext("getFile", Fault.refusal(400, "Bad Request: file is too big"));

    assertTrue(assertThrows(TelegramFailure.Refused.class, () -> api.download("AgAC-1")).tooBig());
  }

  @Test
  void aFileOverTwentyMegabytesIsRefusedAndOneThatIsGoneIsNot() {
    telegram.holdFile("BIG", new byte[(20 << 20) + 1]);
    telegram.holdFile("AgAC-1", new byte[] {1});
    telegram.moveFiles();

    assertTrue(assertThrows(TelegramFailure.Refused.class, () -> api.download("BIG")).tooBig());
    TelegramFailure gone =
        assertThrows(TelegramFailure.Unreachable.class, () -> api.download("AgAC-1"));
    assertEquals("download got no answer: status 404", gone.getMessage());
    assertFalse(trace(gone).contains(FakeBotApi.TOKEN));
  }

  /** The library logs by java.util.logging, past our own log's filters. */
  @Test
  void theTokenIsInNoLogOfTheHttpLibraryEvenAtItsFinest() {
    Logger root = Logger.getLogger("okhttp3");
    Level before = root.getLevel();
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    ear.setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(ear);
    // Its loggers are made when they are first used; these are those it has.
    List<Logger> all =
        Stream.of("okhttp3.OkHttpClient", "okhttp3.internal.concurrent.TaskRunner")
            .map(Logger::getLogger)
            .peek(logger -> logger.setLevel(Level.ALL))
            .toList();
    try (TelegramApi other =
        new TelegramApi(FakeBotApi.TOKEN, telegram.address(), Duration.ofSeconds(1))) {
      for (Fault fault :
          new Fault[] {new Fault.BadGateway(), new Fault.DropBefore(), new Fault.Truncated(3)}) {
        telegram.failNext("getMe", fault);
        assertThrows(TelegramFailure.class, other::me);
      }
      telegram.failNext("answerCallbackQuery", new Fault.DropBefore());
      other.attempt(new AnswerCallbackQuery("1"));
      telegram.awaitCalls("answerCallbackQuery", 1);
    } finally {
      root.removeHandler(ear);
      root.setLevel(before);
      all.forEach(logger -> logger.setLevel(null));
    }
    assertFalse(lines.isEmpty(), "nothing was heard, so nothing was shown");
    assertFalse(lines.stream().anyMatch(line -> line.contains(FakeBotApi.TOKEN)), lines.toString());
  }

  @Test
  void theProfileIsRegisteredPerLanguage() {
    Map<String, String> commands = new LinkedHashMap<>();
    commands.put("start", "Commencer");
    commands.put("aide", "Ce que je sais faire");

    assertTrue(new TelegramProfile("", commands, "L'assistant", "Court").register(api));
    assertTrue(new TelegramProfile("en", commands, "The assistant", "Short").register(api));

    var french = telegram.calls("setMyCommands").getFirst().body();
    assertEquals("aide", french.path("commands").path(1).path("command").asText());
    assertEquals(
        "en", telegram.calls("setMyDescription").getLast().body().path("language_code").asText());
  }

  @Test
  void aProfileThatTelegramRefusesDoesNotStopTheStart() {
    assertFalse(new TelegramProfile("", Map.of("AIDE!", "x"), "", "").register(api));
  }
}
