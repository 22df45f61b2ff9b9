package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Raw;
import explor.bot.store.Inbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** seen = answered + filed + refused with a reason + set aside + waiting, every day. */
class BalanceTest {
  @TempDir Path folder;

  private static List<Inbox.Day> days(MailDesk desk) {
    List<Inbox.Day> days = desk.wiring.inbox.days(Instant.EPOCH);
    assertTrue(days.stream().allMatch(Inbox.Day::addsUp), days.toString());
    return days;
  }

  @Test
  void eachMailOfADayIsCountedOnceByWhatBecameOfIt() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.writes(MailDesk.PERSON, "", "je veux parler à un humain");
      String question = desk.idOf(desk.to(MailDesk.STAFF).getFirst());
      desk.writes(MailDesk.STAFF, "In-Reply-To: " + question + "\n", "Je vous appelle.");
      desk.writes(MailDesk.PERSON, "Auto-Submitted: auto-replied\n", "Je suis absente.");
      desk.wiring.inbox.accept(
          Address.MAIL, List.of(new Raw("late", "x".getBytes(StandardCharsets.UTF_8))), "");
      assertEquals(
          List.of(new Inbox.Day(LocalDate.of(2027, 1, 11), "mail", 4, 1, 1, 1, 0, 1)), days(desk));
      assertEquals(
          "2027-01-11  mail  seen 4 = answered 1 + filed 1 + refused 1 + set aside 0 + waiting 1",
          BalanceCommand.line(days(desk).getFirst()));
    }
  }

  @Test
  void itAddsUpWhateverHappens() {
    Random random = new Random(7);
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      for (int i = 0; i < 60; i++) {
        String who = "someone" + random.nextInt(9) + "@mok.example";
        switch (random.nextInt(4)) {
          case 0 -> desk.writes(who, "", "bonjour");
          case 1 -> desk.writes(who, "Precedence: bulk\nList-Id: <l.example>\n", "news");
          case 2 -> {
            Raw raw = new Raw("raw" + i, new byte[] {(byte) random.nextInt(256)});
            desk.wiring.inbox.accept(random.nextBoolean() ? "mail" : "gone", List.of(raw), "");
          }
          default ->
              desk.wiring.database.inTransaction(
                  tx -> {
                    for (Inbox.Waiting row : desk.wiring.inbox.waiting(1)) {
                      desk.wiring.inbox.setAside(tx, row.id(), "three attempts failed");
                    }
                    return null;
                  });
        }
        assertEquals(
            desk.wiring.inbox.balance().seen(),
            days(desk).stream().mapToLong(Inbox.Day::seen).sum());
      }
    }
  }
}
