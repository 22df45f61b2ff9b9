package explor.mail.mime;

/** What of a mail could not be read although it came whole; its sender is told so. */
public enum Unread {
  /** It has more parts than {@link MimeTree.Limits#parts()}; the rest stayed unopened. */
  PARTS,
  /** It is nested deeper than {@link MimeTree.Limits#depth()}; what lies below stayed unopened. */
  DEPTH,
  /** Its words are encrypted (RFC 8551 section 3.3, RFC 3156 section 4), for keys we have not. */
  ENCRYPTED
}
