package explor.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MailKindsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "auto-exchange-fr, AUTO_REPLY",
    "auto-exchange-no-header, AUTO_REPLY",
    "auto-gmail-vacation, AUTO_REPLY",
    "auto-zimbra, AUTO_REPLY",
    "auto-orange, AUTO_REPLY",
    "auto-free, AUTO_REPLY",
    "auto-sieve, AUTO_REPLY",
    "auto-receipt, AUTO_REPLY",
    "auto-precedence, AUTO_REPLY",
    "auto-subject-absence, AUTO_REPLY",
    "person-speaks-of-absence, PERSON",
    "person-absent-later, PERSON",
    "person-at-list-domain, PERSON",
    "person-delivery-words, PERSON",
    "person-contact-address, PERSON",
    "list-newsletter, LIST",
    "list-sympa, LIST",
    "notification-noreply, NOTIFICATION",
    "notification-ourselves, NOTIFICATION",
    "notification-null-sender, NOTIFICATION",
    "challenge-fr, CHALLENGE",
    "calendar-reply, CALENDAR",
    "mdn-read, MDN",
    "feedback-arf, FEEDBACK",
    "bounce-postfix-fr, BOUNCE",
    "bounce-full-no-report, BOUNCE",
    "bounce-delayed, BOUNCE",
  })
  void robotsAndPersonsAreToldApart(String mail, MailKind kind) {
    ReceivedMail received = Mails.read(mail);
    assertEquals(kind, received.kind(), received.why());
    assertFalse(received.why().isBlank());
  }

  @Test
  void aBounceNamesTheMailAndTheAddressThatCameBack() {
    assertEquals(
        new Bounce(
            "5.1.1",
            true,
            "camille@ruches.example",
            "<explor.12.0123456789abcdef0123@assistant.example>"),
        Mails.read("bounce-postfix-fr").bounce());
  }

  @Test
  void theMostExactNumberOfAReportCounts() {
    Bounce bounce = Mails.read("kinds/bounce.sendmail-plain").bounce();
    assertEquals("5.1.1", bounce == null ? "" : bounce.status()); // 5.3.0 stands before it
  }

  @Test
  void aFullMailboxIsNoReasonToGiveUpOnAnAddress() {
    assertEquals(
        new Bounce(
            "5.2.2",
            false,
            "camille@ruches.example",
            "<explor.13.0123456789abcdef0123@assistant.example>"),
        Mails.read("bounce-full-no-report").bounce());
  }

  @Test
  void aLateMailHasNotFailedYet() {
    assertEquals(
        new Bounce("4.4.1", false, "camille@ruches.example", "", true),
        Mails.read("bounce-delayed").bounce());
  }
}
