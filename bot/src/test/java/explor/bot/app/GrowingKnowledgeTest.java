package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.form.Filled;
import explor.knowledge.Knowledge;
import explor.knowledge.NeedProfile;
import explor.knowledge.load.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes on disk or on the desk is known without a restart. */
final class GrowingKnowledgeTest {
  private static final String HEADER = "id,name,job_title,languages,skills\n";
  private static final String ANA = "A1,Ana Bel,fontainière,fr,réparation de pompes\n";

  @TempDir Path config;
  private Knowledge knowledge;
  private ConfigWatch watch;

  private long now = 1_000; // seconds

  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    write(HEADER + ANA, 1);
    knowledge = Knowledge.load(config).knowledge();
    watch = new ConfigWatch(config, knowledge, told::addAll, () -> Instant.ofEpochSecond(now));
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  private void write(String experts, long second) throws IOException {
    Path file = Files.writeString(config.resolve("experts.csv"), experts);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }

  private List<String> found() {
    NeedProfile need = new NeedProfile("", "pompes", "", "", List.of("fr"), "", "", 10);
    return knowledge.expertsFor(need, 9).stream().map(m -> m.expert().id()).sorted().toList();
  }

  @Test
  void aChangedTableIsTakenOver() throws IOException {
    assertFalse(watch.look());
    write(HEADER + "A2,Bo Li,plombier,fr,pompes à main\n", 2);
    assertTrue(watch.look());
    assertEquals(List.of("A2"), found());
  }

  @Test
  void aFaultLeavesAllAsItWas() throws IOException {
    write(HEADER + "A2,,plombier,fr,pompes à main\n", 2);
    assertTrue(watch.look());
    assertEquals(List.of("A1"), found());
    assertFalse(watch.look());
    assertEquals(List.of("experts.csv:2: column \"name\" is empty"), told, "told once");
  }

  @Test
  void whoIsNewInTheTableCanBeWrittenToAtOnce() throws IOException {
    ExpertFile book = ExpertFile.load(config);
    assertTrue(book.expert("a1").isPresent());
    String header = HEADER.strip() + ",email\n";
    write(header + "A2,Bo Li,plombier,fr,pompes,bo@li.example\n", 2);
    assertEquals("bo@li.example", book.expert("A2").orElseThrow().email());
    assertFalse(book.expert("A1").isPresent());
    write(header + "A3,,plombier,fr,pompes,\n", 3);
    assertTrue(book.expert("A2").isPresent(), "a fault leaves all as it was");
  }

  @Test
  void whatTheDeskPutStaysWhenFilesChange() throws IOException {
    Map<String, Filled> offer =
        Map.of(
            "contact_name", Filled.of("Cy Doe"),
            "expertise", Filled.of("pompes solaires"));
    knowledge.put(
        KnowledgeMatcher.expert("EXP-2027-0001", offer, "fr", LocalDate.EPOCH, Columns.OWN));
    write(HEADER, 2);
    watch.look();
    assertEquals(List.of("EXP-2027-0001"), found());
  }

  @Test
  void aTableThatIsStillBeingWrittenIsTakenWhenItIsWhole() throws IOException {
    write(HEADER, now - 1);
    assertFalse(watch.look());
    assertEquals(List.of("A1"), found());
    write(HEADER + ANA.replace("A1", "A2"), now - 1);
    now += 60;
    assertTrue(watch.look());
    assertEquals(List.of("A2"), found());
  }

  @Test
  void aDeletedTableForgetsNobodyAndIsTold() throws IOException {
    Files.delete(config.resolve("experts.csv"));
    assertTrue(watch.look());
    assertEquals(List.of("A1"), found());
    assertTrue(told.getFirst().startsWith("experts.csv: is gone"), told::toString);
    write(HEADER, 2);
    assertTrue(watch.look());
    assertEquals(List.of(), found());
  }

  @Test
  void aDeletedTableKeepsNothingElseBack() throws IOException {
    String needs = "id,text,country,languages\nN1,Réparer des pompes,TG,fr\n";
    at(Files.writeString(config.resolve("needs.csv"), needs), 2);
    assertTrue(watch.look());
    Files.delete(config.resolve("experts.csv"));
    assertTrue(watch.look());
    Path booklet = Files.createDirectories(config.resolve("booklets")).resolve("lome.md");
    at(Files.writeString(booklet, "# Lomé\n\n## Se loger\n\nÀ l'hôtel du Port.\n"), 3);
    at(Files.writeString(config.resolve("needs.csv"), needs + "N2,Forer un puits,TG,fr\n"), 3);
    assertTrue(watch.look());
    assertTrue(knowledge.booklet("lome").isPresent());
    assertEquals(Map.of("experts", 1, "needs", 2), knowledge.size());
    assertEquals(1, told.size(), told::toString);
    write(HEADER + ANA.replace("A1", "A2"), 4);
    assertTrue(watch.look());
    assertEquals(List.of("A2"), found());
    Files.delete(config.resolve("experts.csv"));
    assertTrue(watch.look());
    assertEquals(2, told.size(), told::toString);
  }

  private static void at(Path file, long second) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }
}
