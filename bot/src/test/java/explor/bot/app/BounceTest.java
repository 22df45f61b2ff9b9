package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.channel.Parcel;
import explor.bot.store.Outbox;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail that comes back is told of the mail that left. */
class BounceTest {
  @TempDir Path folder;

  private static String bounce(String recipient, String status, String original) {
    return """
    From: MAILER-DAEMON@mx.mok.example
    To: explor@assistant.example
    Subject: Undelivered Mail Returned to Sender
    Content-Type: multipart/report; report-type=delivery-status; boundary=b

    --b
    Content-Type: text/plain

    Your message could not be delivered.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.mok.example

    Final-Recipient: rfc822; %s
    Action: failed
    Status: %s

    --b
    Content-Type: text/rfc822-headers

    From: explor@assistant.example
    To: %s
    Message-ID: %s

    --b--
    """
        .formatted(recipient, status, recipient, original);
  }

  private static boolean reachable(MailDesk desk, String address) {
    return desk.wiring.database.read(
        tx -> {
          long person = desk.wiring.people.find(tx, Address.mail(address)).orElseThrow();
          return !desk.wiring.people.addresses(tx, person).isEmpty();
        });
  }

  private static Outbox.Left left(MailDesk desk, Parcel parcel) {
    return desk.wiring.database.read(
        tx -> desk.wiring.outbox.left(tx, desk.idOf(parcel)).orElseThrow());
  }

  private static String note(MailDesk desk) {
    return desk.wiring.inbox.note(Address.MAIL, Integer.toString(desk.mails())).orElse("");
  }

  @Test
  void aHardBounceMarksItsMailAndAddressAndTellsStaffTheCaseOnce() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      String reference = desk.filed().reference();
      Parcel last = desk.to(MailDesk.PERSON).getLast();
      for (int i = 0; i < 2; i++) {
        desk.comes(bounce(MailDesk.PERSON, "5.1.1", desk.idOf(last)));
        assertEquals("bounce: message " + left(desk, last).id() + " came back: 5.1.1", note(desk));
      }
      assertEquals(List.of(false), List.of(reachable(desk, MailDesk.PERSON)));
      assertEquals(1, desk.staff("est revenu").size());
      String told = desk.staff("est revenu").getFirst().message().text();
      assertTrue(told.startsWith(reference + " : ") && told.contains("5.1.1"), told);
    }
  }

  @Test
  void aLateMailIsOnlyNotedAndALostOneIsToldWithoutGivingUpItsAddress() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.writes(MailDesk.PERSON, "", "bonjour");
      Parcel last = desk.to(MailDesk.PERSON).getLast();
      String lost = bounce(MailDesk.PERSON, "4.2.2", desk.idOf(last));
      desk.comes(lost.replace("Action: failed", "Action: delayed"));
      assertTrue(note(desk).contains("delayed: 4.2.2"), note(desk));
      assertEquals(List.of(), desk.staff("est revenu"));
      desk.comes(lost);
      assertTrue(note(desk).contains("came back for now: 4.2.2"), note(desk));
      assertTrue(reachable(desk, MailDesk.PERSON));
      assertTrue(desk.staff("est revenu").getFirst().message().text().contains("réessayez"));
    }
  }

  @Test
  void aForgedBounceChangesNothing() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.writes(MailDesk.PERSON, "", "bonjour");
      desk.comes(bounce(MailDesk.PERSON, "5.1.1", "<guessed@assistant.example>"));
      assertTrue(note(desk).contains("not ours"), note(desk));
      assertTrue(reachable(desk, MailDesk.PERSON));
      assertEquals(List.of(), desk.staff("est revenu"));
    }
  }

  @Test
  void aNoticeToStaffThatComesBackStartsNoLoop() {
    try (MailDesk desk = new MailDesk(folder, FileOptions.USUAL)) {
      desk.comes(MailDesk.need("plan.csv", "text/csv", "x"));
      desk.filed();
      Parcel summary = desk.staff("[BESOIN]").getFirst();
      desk.comes(bounce(MailDesk.STAFF, "5.1.1", desk.idOf(summary)));
      Parcel notice = desk.staff("est revenu").getFirst();
      desk.comes(bounce(MailDesk.STAFF, "5.1.1", desk.idOf(notice)));
      assertEquals(1, desk.staff("est revenu").size());
    }
  }
}
