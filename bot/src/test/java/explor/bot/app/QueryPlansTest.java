package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.bot.store.QueryPlans;
import explor.bot.telegram.FakeChats;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fast with ten cases must be fast with a hundred thousand. */
class QueryPlansTest {
  @TempDir Path folder;

  @Test
  void aTurnLooksAtNoWholeTable() {
    try (World world = Configured.world();
        ChatRoom room = new ChatRoom(folder, world)) {
      room.says(ChatRoom.NEED);
      FakeChats.Sent recap = room.until("Acceptez-vous");
      room.pressesEnding(recap, "|edit|organisation");
      room.pressesEnding(room.says("Mains Ouvertes Congo"), "|yes");
      room.says("où en est ma demande ?");
      room.says("continuer par mail camille@autre.example");
      room.mails(
          "camille@autre.example",
          "oui",
          List.of(RecordingDoor.id(room.mail.to("camille@autre.example").getLast())));
      room.says("/start retour-" + "A".repeat(24));
      room.says("Au secours, un accident, je suis blessé");
      room.says("c'est fini, tout va bien");
      Set<String> scans = new TreeSet<>(QueryPlans.scans(room.wiring.database));
      scans.removeIf(scan -> scan.startsWith("SCAN staff_group")); // one row at most
      scans.removeIf(scan -> scan.endsWith("FROM case_file ORDER BY id")); // once a month
      assertEquals(Set.of(), scans);
    }
  }
}
