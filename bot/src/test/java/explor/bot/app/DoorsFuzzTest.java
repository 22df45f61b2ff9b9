package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import explor.bot.channel.Address;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.bot.order.Order;
import explor.bot.order.OrderReader;
import explor.bot.store.Inbox;
import explor.knowledge.load.Columns;
import explor.knowledge.load.ExpertLines;
import explor.knowledge.load.Incoming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private static @Nullable Parcel summary;

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

  /** The same in the middle of a form. */
  @FuzzTest(maxDuration = "2m")
  void anyWordsAreAnswersInAForm(byte[] bytes) {
    office.delivered.clear();
    int chat = ++chats;
    office.types(chat, Office.NEED);
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", 6)) {
      office.types(chat, line);
    }
    balanced();
  }

  /** Orders among them: the case's mail is answered by a member. */
  @FuzzTest(maxDuration = "2m")
  void anyWordsAreAMembersReply(byte[] bytes) {
    if (summary == null) {
      summary = office.summary(Office.AMANDINE, office.filed());
    }
    office.delivered.clear();
    office.answers(Office.AMANDINE, summary, new String(bytes, StandardCharsets.UTF_8));
    balanced();
  }

  /** The first byte chooses what the file says that it is. */
  @FuzzTest(maxDuration = "2m")
  void anyBytesAreATableOrFaults(byte[] bytes) throws IOException {
    List<String> endings = List.of(".csv", ".xlsx", ".ods", ".jsonl");
    String ending = endings.get(bytes.length == 0 ? 0 : (bytes[0] & 3));
    Path file = Files.write(folder.resolve("table" + ending), bytes);
    Path config = Files.createDirectories(folder.resolve("config"));
    Incoming.Outcome outcome = new Incoming(config, Columns.OWN, LocalDate.EPOCH).experts(file);
    assertTrue(outcome.faults().stream().noneMatch(String::isBlank));
    assertTrue(outcome.faults().isEmpty() || outcome.added() + outcome.changed() == 0);
    Files.deleteIfExists(config.resolve("experts.csv"));
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
