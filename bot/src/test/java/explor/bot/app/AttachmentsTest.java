package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.store.Attachments;
import explor.bot.store.Cases;
import explor.bot.store.Outbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes beside the words: kept by content, listed, handed to staff. */
class AttachmentsTest {
  private static final String PLAN = "les bennes, semaine par semaine";

  @TempDir Path folder;

  private static String words(Parcel parcel) {
    return parcel.message().text().replaceAll("\\s+", " ");
  }

  private List<Path> files() throws IOException {
    Path attachments = folder.resolve("attachments");
    if (!Files.exists(attachments)) {
      return List.of();
    }
    try (var all = Files.list(attachments)) {
      return all.toList();
    }
  }

  @Test
  void aFileIsKeptByItsContentForItsOwnerOnlyAndGoesWithTheSummary() throws Exception {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("../../plan.csv", "text/csv", PLAN));
      Cases.Stored filed = desk.filed();
      Parcel summary = desk.staff("[BESOIN]").getFirst();
      Outbound.Enclosure enclosed = summary.message().enclosed().getFirst();
      assertEquals("plan.csv", enclosed.name());
      assertTrue(words(summary).contains("plan.csv (text/csv, 1 ko)"), words(summary));
      byte[] bytes = desk.wiring.files.get(enclosed.hash()).orElseThrow();
      assertArrayEquals(
          PLAN.getBytes(StandardCharsets.UTF_8),
          new String(bytes, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8));
      List<Attachments.Stored> ofCase =
          desk.wiring.database.read(tx -> desk.wiring.attachments.ofCase(tx, filed.id()));
      assertEquals(enclosed.hash(), ofCase.getFirst().hash());
    }
    Path file = files().getFirst();
    assertEquals(1, files().size());
    assertTrue(String.valueOf(file.getFileName()).matches("[0-9a-f]{64}"));
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void aFileThatIsTooBigForTheMailIsListedWithWhereItLies() throws Exception {
    try (MailDesk desk = new MailDesk(folder, new FileOptions(List.of(), 0))) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", PLAN));
      desk.filed();
      Parcel summary = desk.staff("[BESOIN]").getFirst();
      assertEquals(List.of(), summary.message().enclosed());
      String hash = String.valueOf(files().getFirst().getFileName());
      assertTrue(words(summary).replace(" ", "").contains("attachments/" + hash), words(summary));
    }
  }

  @Test
  void anInfectedFileIsNotStoredAndStaffAreTold() throws Exception {
    scanned("cat > /dev/null; exit 1", "un virus y a été trouvé");
  }

  @Test
  void aFileWhoseScanFailsIsNotStoredAndStaffAreTold() throws Exception {
    scanned("exit 2", "n'a pas pu le contrôler");
  }

  private void scanned(String script, String told) throws Exception {
    Path scan = Files.writeString(folder.resolve("scan.sh"), script);
    FileOptions options = new FileOptions(List.of("sh", scan.toString()), 5);
    try (MailDesk desk = new MailDesk(folder, options)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", PLAN));
      assertEquals(1, desk.staff("pièce jointe").size());
      assertTrue(words(desk.staff("pièce jointe").getFirst()).contains(told));
      desk.filed();
      Parcel summary = desk.staff("[BESOIN]").getFirst();
      assertTrue(words(summary).contains(told), words(summary));
      assertEquals(List.of(), summary.message().enclosed());
    }
    assertEquals(List.of(), files());
  }

  @Test
  void aCleanFileIsStored() throws Exception {
    Path scan = Files.writeString(folder.resolve("scan.sh"), "grep -q bennes");
    FileOptions options = new FileOptions(List.of("sh", scan.toString()), 5);
    try (MailDesk desk = new MailDesk(folder, options)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", PLAN));
    }
    assertEquals(1, files().size());
  }

  @Test
  void theSameFileInEachMailIsListedOnce() throws Exception {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("logo.csv", "text/csv", PLAN));
      desk.comes(MailDesk.need("logo.csv", "text/csv", PLAN));
      desk.filed();
      assertEquals(1, desk.staff("[BESOIN]").getFirst().message().enclosed().size());
    }
    assertEquals(1, files().size());
  }

  @Test
  void whatNothingRefersToIsSweptAwayAndTheRestStays() throws Exception {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      String kept = desk.wiring.files.put("kept".getBytes(StandardCharsets.UTF_8));
      desk.wiring.files.put("forgotten".getBytes(StandardCharsets.UTF_8));
      desk.wiring.files.sweep(Set.of(kept), Instant.EPOCH);
      assertEquals(2, files().size(), "a young file may belong to a turn under way");
      desk.wiring.files.sweep(Set.of(kept), Instant.now().plusSeconds(60));
      assertEquals(List.of(kept), files().stream().map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void theFilesOfAMessageAreKeptUntilItLeftAndWithADeadLetterToo() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      Wiring wiring = desk.wiring;
      String hash = wiring.files.put("devis".getBytes(StandardCharsets.UTF_8));
      Outbound reply =
          Outbound.of("Voici le devis.")
              .enclosing(List.of(new Outbound.Enclosure(hash, "devis.pdf", "application/pdf")));
      Address camille = Address.mail(MailDesk.PERSON);
      long id =
          wiring.database.inTransaction(
              tx -> wiring.outbox.add(tx, camille, reply, Outbox.Purpose.TEAM, false, null, null));
      assertTrue(wiring.database.read(wiring.attachments::hashes).contains(hash));
      wiring.database.inTransaction(
          tx -> {
            wiring.outbox.dead(tx, id, "550");
            return null;
          });
      assertTrue(wiring.database.read(wiring.attachments::hashes).contains(hash));
      wiring.outbox.revive(id);
      wiring.database.inTransaction(
          tx -> {
            wiring.outbox.sent(tx, id, "<1@assistant.example>");
            return null;
          });
      assertEquals(Set.of(), wiring.database.read(wiring.attachments::hashes));
    }
  }
}
