package explor.bot.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Raw;
import explor.bot.store.AttachmentFiles;
import explor.bot.store.Attachments;
import explor.bot.store.Database;
import explor.bot.store.FolderLock;
import explor.bot.store.Inbox;
import explor.bot.store.People;
import explor.bot.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
  private static final InstantSource CLOCK = () -> NOW;
  private static final String SECRET = "110201543:AAsecret";

  @TempDir Path folder;
  private Path data;
  private Path config;
  private Path zip;

  @BeforeEach
  void someData() throws IOException {
    data = folder.resolve("data");
    config = folder.resolve("config");
    Files.createDirectories(config.resolve("forms"));
    zip = folder.resolve("explor.zip");
    Files.writeString(
        config.resolve("explor.yaml"),
        "# é: réglages\ntelegram: { token: \"" + SECRET + "\", per_second: 30 }\nstaff: []\n");
    Files.writeString(config.resolve("forms/need.yaml"), "id: need\n");
    fill(data, 3);
  }

  /** So many messages, and one attachment. */
  private static void fill(Path data, int messages) {
    try (Database database = Database.open(data)) {
      Inbox inbox = new Inbox(database, CLOCK, () -> {});
      for (int i = 0; i < messages; i++) {
        inbox.accept("mail", List.of(raw("m" + i)), "1/" + i);
      }
      String hash = new AttachmentFiles(data).put("budget".getBytes(StandardCharsets.UTF_8));
      database.inTransaction(
          tx -> {
            long person =
                new People(CLOCK).at(tx, new explor.bot.channel.Address("mail", "c@mok.example"));
            Attachments.Stored file =
                new Attachments.Stored(hash, "budget.txt", "text/plain", 6, "");
            new Attachments(CLOCK).add(tx, person, file);
            return null;
          });
    }
  }

  private static Raw raw(String id) {
    return new Raw(id, ("body of " + id).getBytes(StandardCharsets.UTF_8));
  }

  private Manifest backup() {
    return new Backup(data, config).write(zip, NOW);
  }

  private static long messages(Path data) {
    try (Database database = Database.open(data)) {
      return new Inbox(database, CLOCK, () -> {}).balance().seen();
    }
  }

  @Test
  void aBackupBringsEverythingBackElsewhere() throws IOException {
    Manifest written = backup();
    Path elsewhere = folder.resolve("elsewhere/data");
    Manifest read = new Restore(elsewhere).from(zip, false, NOW);
    assertEquals(written, read);
    assertEquals(3, messages(elsewhere));
    try (Database database = Database.open(elsewhere)) {
      String hash = database.read(new Attachments(CLOCK)::hashes).iterator().next();
      byte[] bytes = new AttachmentFiles(elsewhere).get(hash).orElseThrow();
      assertEquals("budget", new String(bytes, StandardCharsets.UTF_8));
      assertEquals("1/2", new Inbox(database, CLOCK, () -> {}).mark("mail"));
    }
    Path settings = elsewhere.resolve(Restore.CONFIG).resolve("explor.yaml");
    assertEquals(
        "# é: réglages\ntelegram: { token: \"\", per_second: 30 }\nstaff: []\n",
        Files.readString(settings));
  }

  @Test
  void secretsAreLeftOutAndSaidSo() throws IOException {
    Manifest manifest = backup();
    assertTrue(manifest.leftOut().toString().contains("secrets"), manifest.leftOut().toString());
    try (ZipFile opened = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : opened.stream().toList()) {
        try (InputStream in = opened.getInputStream(entry)) {
          String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
          assertFalse(content.contains(SECRET), entry.getName());
        }
      }
    }
  }

  @Test
  void settingsThatCannotBeReadAreLeftOutWhole() throws IOException {
    Files.writeString(config.resolve("explor.yaml"), "telegram: [token: " + SECRET + "\n\t}");
    Manifest manifest = backup();
    assertEquals(0, manifest.count("config/explor.yaml"));
    assertTrue(manifest.leftOut().toString().contains("explor.yaml"));
  }

  @Test
  void aBackupTakenWhileMessagesArriveIsOneMoment() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    try (Database database = Database.open(data)) {
      Inbox inbox = new Inbox(database, CLOCK, () -> {});
      Thread arriving =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 3; !enough.get(); i++) {
                      inbox.accept("mail", List.of(raw("m" + i)), "1/" + i);
                    }
                  });
      backup();
      enough.set(true);
      arriving.join();
    }
    Path elsewhere = folder.resolve("elsewhere");
    new Restore(elsewhere).from(zip, false, NOW);
    try (Database database = Database.open(elsewhere)) {
      Inbox inbox = new Inbox(database, CLOCK, () -> {});
      // The mark and the message it stands for are one commit: they must agree.
      assertEquals("1/" + (inbox.balance().seen() - 1), inbox.mark("mail"));
    }
  }

  @Test
  void whatIsThereIsReplacedOnlyWhenAskedAndKeptAside() throws IOException {
    backup();
    fill(data, 9);
    Restore restore = new Restore(data);
    UpkeepException refused =
        assertThrows(UpkeepException.class, () -> restore.from(zip, false, NOW));
    assertTrue(String.valueOf(refused.getMessage()).contains("--replace"), refused.toString());
    assertEquals(9, messages(data));
    restore.from(zip, true, NOW);
    assertEquals(3, messages(data));
    assertEquals(9, messages(data.resolve("before-restore-20270111T090000Z")));
  }

  @Test
  void aRunningAssistantIsNotRestoredOver() {
    backup();
    try (FolderLock running = FolderLock.take(data)) {
      UpkeepException refused =
          assertThrows(UpkeepException.class, () -> new Restore(data).from(zip, true, NOW));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("stop it first"), refused.toString());
      assertEquals(running, running);
    }
    assertEquals(3, messages(data));
  }

  @Test
  void aDamagedBackupIsRefusedAndNothingChanges() throws IOException {
    backup();
    byte[] good = Files.readAllBytes(zip);
    for (int at = 50; at < good.length; at += good.length / 12) {
      byte[] bad = good.clone();
      bad[at] ^= 0x55;
      Files.write(zip, bad);
      Path elsewhere = folder.resolve("elsewhere" + at);
      try {
        new Restore(elsewhere).from(zip, false, NOW);
        assertEquals(3, messages(elsewhere), "a byte that carries nothing, at " + at);
      } catch (UpkeepException e) {
        assertFalse(Files.exists(Database.fileIn(elsewhere)), "at " + at);
      }
    }
  }

  @Test
  void nothingClimbsOutOfTheFolder() throws IOException {
    for (String path :
        List.of("../evil", "config/../../evil", "/etc/evil", "attachments/evil", "config//x")) {
      assertFalse(new Manifest.Entry(path, 1, "").isSafe(), path);
    }
    assertTrue(new Manifest.Entry("config/forms/besoin été.yaml", 1, "").isSafe());
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream evil = new ZipOutputStream(out)) {
      evil.putNextEntry(new ZipEntry(Manifest.NAME));
      evil.write(
          """
          {"format":1,"made":"2027-01-11T09:00:00Z","schema":1,"leftOut":[],
           "entries":[{"path":"config/../../evil","size":1,"sha256":""}]}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    Restore restore = new Restore(folder.resolve("elsewhere"));
    assertThrows(UpkeepException.class, () -> restore.from(zip, false, NOW));
    assertFalse(Files.exists(folder.resolve("evil")));
  }

  @Test
  void aFileThatIsNoBackupIsSaidToBeNone() throws IOException {
    Files.writeString(zip, "hello");
    Restore restore = new Restore(folder.resolve("elsewhere"));
    assertThrows(UpkeepException.class, () -> restore.from(zip, false, NOW));
    assertThrows(
        StoreException.class, () -> new Backup(folder.resolve("none"), config).write(zip, NOW));
    assertEquals("hello", Files.readString(zip), "a backup that fails takes no file's place");
  }

  @Test
  void everyFileIsItsOwnersOnly() throws IOException {
    backup();
    Path elsewhere = folder.resolve("elsewhere");
    new Restore(elsewhere).from(zip, false, NOW);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)));
    try (Stream<Path> all = Files.walk(elsewhere)) {
      for (Path path : all.toList()) {
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        assertEquals("------", permissions.substring(3), path.toString());
      }
    }
  }
}
