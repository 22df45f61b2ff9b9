package explor.mail;

/**
 * What a bounce says of a mail of ours (RFC 3464, and the shapes that do without it).
 *
 * @param status as in RFC 3463, e.g. {@code 5.1.1}; empty when nothing tells
 * @param hard whether writing to that address again makes no sense
 * @param recipient who could not be reached; empty when it does not say
 * @param originalMessageId of the mail that bounced; empty when it does not say
 * @param delayed whether the server still tries (RFC 3464 section 2.3.3); otherwise the mail is
 *     lost
 */
public record Bounce(
    String status, boolean hard, String recipient, String originalMessageId, boolean delayed) {
  /** Of a mail that is lost. */
  public Bounce(String status, boolean hard, String recipient, String originalMessageId) {
    this(status, hard, recipient, originalMessageId, false);
  }
}
