package explor.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail to send. Values may hold anything: whatever could begin another header is taken out when
 * the mail is composed.
 *
 * @param messageId with its angle brackets; the same on every retry of the same mail
 * @param from our address
 * @param fromName shown beside it, or empty
 * @param to addresses without names
 * @param replyTo where answers go, or empty when that is {@code from}
 * @param text the mail in plain words
 * @param html the same laid out, or empty
 * @param json a machine-readable part for staff, or empty
 * @param inReplyTo the Message-ID this answers, or empty
 * @param references the thread, oldest first; may be empty
 * @param autoSubmitted {@code auto-replied}, {@code auto-generated}, or {@code no} (RFC 3834)
 * @param enclosed files that go with it
 */
public record OutgoingMail(
    String messageId,
    String from,
    String fromName,
    List<String> to,
    String replyTo,
    String subject,
    Instant date,
    String text,
    String html,
    String json,
    String inReplyTo,
    List<String> references,
    String autoSubmitted,
    List<Enclosed> enclosed) {

  /**
   * A file.
   *
   * @param type e.g. {@code application/pdf}; what is none goes as bytes
   */
  public record Enclosed(String name, String type, byte[] bytes) {}

  /** Without files. */
  public OutgoingMail(
      String messageId,
      String from,
      String fromName,
      List<String> to,
      String replyTo,
      String subject,
      Instant date,
      String text,
      String html,
      String json,
      String inReplyTo,
      List<String> references,
      String autoSubmitted) {
    this(
        messageId,
        from,
        fromName,
        to,
        replyTo,
        subject,
        date,
        text,
        html,
        json,
        inReplyTo,
        references,
        autoSubmitted,
        List.of());
  }
}
