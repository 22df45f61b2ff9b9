package explor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk is used while it fits, and made again whatever happened to it. */
final class IndexOnDiskTest {
  private static final String EXPERTS =
      "id,name,job_title,languages,skills\nA1,Ana Bel,fontainière,fr,réparation de pompes\n";
  private static final Expert CY = expert("EXP-2027-0001", "Cy Wxyzmarker");

  @TempDir Path folder;
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private Knowledge knowledge;
  private Path config;
  private Path index;

  @BeforeEach
  void start() throws IOException {
    config = Files.createDirectory(folder.resolve("config"));
    index = folder.resolve("index");
    write(EXPERTS);
    open();
    told.clear();
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  private void open() {
    Knowledge.Loaded loaded = Knowledge.load(config, index, told::add);
    assertEquals(List.of(), loaded.faults());
    knowledge = loaded.knowledge();
    knowledge.follow(() -> new Filed(List.of(CY), List.of()));
  }

  private void again() {
    knowledge.close();
    open();
  }

  private void write(String experts) throws IOException {
    Path file = Files.writeString(config.resolve("experts.csv"), experts);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(experts.length())));
  }

  private static Expert expert(String id, String name) {
    return new Expert(
        id, name, "plombier", "", "", "", "", List.of("fr"), List.of(), "", List.of(), 0, "pompes");
  }

  private List<String> found() {
    NeedProfile need = new NeedProfile("", "pompes", "", "", List.of("fr"), "", "", 10);
    return knowledge.expertsFor(need, 9).stream().map(m -> m.expert().id()).sorted().toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(index)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> all = Files.list(index)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void anIndexOfTheSameFilesIsOpenedAsItIs() throws IOException {
    again();
    assertEquals(List.of(), told);
    assertEquals(List.of("g-1"), generations());
    assertEquals(List.of("A1", "EXP-2027-0001"), found());
  }

  @Test
  void anIndexOfOtherFilesIsMadeAgain() throws IOException {
    write(EXPERTS + "A2,Bo Li,plombier,fr,pompes à main\n");
    again();
    assertEquals(1, told.size(), told::toString);
    assertEquals(List.of("A1", "A2", "EXP-2027-0001"), found());
    assertEquals(List.of("g-2"), generations());
  }

  @Test
  void whatTheDeskHoldsNoMoreIsGoneAtTheNextStart() {
    knowledge.put(expert("EXP-2027-0009", "Di"));
    assertEquals(List.of("A1", "EXP-2027-0001", "EXP-2027-0009"), found());
    again();
    assertEquals(List.of("A1", "EXP-2027-0001"), found());
  }

  @Test
  void anyDamagedFileIsNoticedAtTheStartOrSoonAfter() throws IOException {
    knowledge.close();
    List<String> damages = List.of("cut", "emptied", "deleted", "other bytes");
    int count = files().size();
    for (int i = 0; i < count; i++) {
      String damage = damages.get(i % damages.size());
      damage(files().get(Math.min(i, files().size() - 1)), damage);
      open();
      knowledge.tend();
      mended(damage + " " + i);
      knowledge.close();
    }
  }

  private static void damage(Path file, String how) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (how) {
      case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      case "emptied" -> Files.write(file, new byte[0]);
      case "deleted" -> Files.delete(file);
      default -> {
        for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
          bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
      }
    }
  }

  /** Found again, at the latest when the thread that mends is done. */
  private void mended(String what) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (!found().equals(List.of("A1", "EXP-2027-0001"))) {
            Thread.onSpinWait();
          }
        },
        () -> what + ": " + told);
  }

  @Test
  void anIndexThatIsDeletedWhileInUseIsMadeAgain() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    knowledge.tend();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (!generations().equals(List.of("g-2"))) {
            Thread.onSpinWait();
          }
        });
    assertEquals(List.of("A1", "EXP-2027-0001"), found());
    assertEquals(1, told.size(), told::toString);
  }

  @Test
  void aPlaceThatCannotBeUsedStopsNoStart() throws IOException {
    knowledge.close();
    index = Files.writeString(folder.resolve("file"), "no folder");
    open();
    assertEquals(List.of("A1", "EXP-2027-0001"), found());
    assertTrue(told.getFirst().contains("memory"), told::toString);
  }

  @Test
  void onlyTheOwnerCanReadIt() throws IOException {
    knowledge.put(expert("EXP-2027-0002", "Di"));
    knowledge.tend();
    if (!index.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(index)));
    for (Path file : files()) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
          file.toString());
    }
  }

  @Test
  void afterAPurgeNoByteOfWhoWasRemovedIsLeft() throws IOException {
    knowledge.tend();
    assertTrue(holds("wxyzmarker"));
    knowledge.put(expert(CY.id(), "Somebody Else"));
    knowledge.put(expert("EXP-2027-0003", "Wxyzmarker too"));
    knowledge.tend();
    knowledge.removeExpert("EXP-2027-0003");
    knowledge.purge();
    assertFalse(holds("wxyzmarker"));
    assertEquals(List.of("A1", "EXP-2027-0001"), found());
  }

  private boolean holds(String word) throws IOException {
    for (Path file : files()) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      if (text.toLowerCase(java.util.Locale.ROOT).contains(word)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void reindexingTakesInWhatChangedAndKeepsTheOldOneWhenThereAreFaults() throws IOException {
    write(EXPERTS + "A2,,plombier,fr,pompes à main\n");
    assertEquals(1, knowledge.reindex().size());
    assertEquals(List.of("A1", "EXP-2027-0001"), found());
    write(EXPERTS + "A2,Bo Li,plombier,fr,pompes à main\n");
    assertEquals(List.of(), knowledge.reindex());
    assertEquals(List.of("A1", "A2", "EXP-2027-0001"), found());
    assertEquals(List.of("g-2"), generations());
  }
}
