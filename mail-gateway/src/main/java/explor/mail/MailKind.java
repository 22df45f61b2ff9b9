package explor.mail;

import java.util.Locale;

/** Who or what wrote a mail. Only {@link #PERSON} may be answered (RFC 3834 section 2). */
public enum MailKind {
  PERSON,
  /** "Out of office", "we received your mail". */
  AUTO_REPLY,
  /** A mail of ours could not be delivered, or will be late (RFC 3464). */
  BOUNCE,
  /** A mailing list or bulk mail. */
  LIST,
  /** A machine that tells something: a shop, a monitoring, a no-reply address, ourselves. */
  NOTIFICATION,
  /** An invitation, or the answer to one (RFC 5546). */
  CALENDAR,
  /** "Your mail was displayed" (RFC 8098). */
  MDN,
  /** "Click here to prove that you are human". */
  CHALLENGE,
  /** A complaint about a mail of ours (RFC 5965). */
  FEEDBACK;

  /** As in {@code read-mail --json}: {@code auto_reply}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean mayBeAnswered() {
    return this == PERSON;
  }
}
