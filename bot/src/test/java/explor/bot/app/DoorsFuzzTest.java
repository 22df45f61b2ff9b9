package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import explor.bot.channel.Address;
import explor.bot.channel.Raw;
import explor.bot.order.Order;
import explor.bot.order.OrderReader;
import explor.bot.store.Inbox;
import explor.knowledge.load.ExpertLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Hostile words at the doors behind the channels. An ordinary build runs what lies in {@code
 * DoorsFuzzTestInputs}; {@code JAZZER_FUZZ=1 mvn -pl bot -am test
 * -Dtest=DoorsFuzzTest#anyWordsAreATalk -Dsurefire.failIfNoSpecifiedTests=false} looks for more.
 */
final class DoorsFuzzTest {
  private static World world;
  private static Path folder;
  private static Office office;
  private static int chats;

  @BeforeAll
  static void open() throws IOException {
    world = Office.world();
    folder = Files.createTempDirectory("explor-fuzz");
    office = new Office(folder, world);
  }

  @AfterAll
  static void close() throws IOException {
    office.close();
    world.close();
    explor.bot.store.Owned.delete(folder);
  }

  /** A line each turn: first messages, answers in a form, orders to nobody. */
  @FuzzTest(maxDuration = "2m")
  void anyWordsAreATalk(byte[] bytes) {
    office.delivered.clear();
    int chat = ++chats;
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 12);
    for (String line : lines) {
      office.types(chat, line);
    }
    balanced();
  }

  @FuzzTest(maxDuration = "2m")
  void anyBytesAreAMailToTheDesk(byte[] bytes) {
    office.delivered.clear();
    String id = "fuzz-" + ++chats;
    office.wiring.inbox.accept(Address.MAIL, List.of(new Raw(id, bytes)), "");
    office.wiring.settle();
    balanced();
  }

  private static void balanced() {
    Inbox.Balance balance = office.wiring.inbox.balance();
    assertEquals(0, balance.waiting());
    assertEquals(0, balance.aside());
  }

  @FuzzTest(maxDuration = "2m")
  void anyWordsAreOrdersOrNone(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (Order order : OrderReader.read(text).orders()) {
      assertTrue(order.toString().length() <= 2 * text.length() + 200, order.toString());
    }
  }

  @FuzzTest(maxDuration = "2m")
  void anyLinesAreExpertsOrFaults(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    List<String> faults = new ArrayList<>();
    int experts = ExpertLines.read("fuzz.jsonl", lines, faults).size();
    assertTrue(experts <= lines.size());
    assertTrue(faults.stream().noneMatch(String::isBlank));
  }
}
