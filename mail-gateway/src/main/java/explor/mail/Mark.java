package explor.mail;

/**
 * How far a folder has been read: every mail up to {@code uid} was handed over and kept. A folder
 * whose UIDVALIDITY has changed is read from its beginning again (RFC 3501 section 2.3.1.1); the
 * mails' own identity keeps them from counting twice.
 */
public record Mark(long uidValidity, long uid) {
  public static final Mark START = new Mark(0, 0);

  /** Reads {@link #toString()}; what is no mark counts as {@link #START}. */
  public static Mark parse(String text) {
    int slash = text.indexOf('/');
    try {
      return slash < 0
          ? START
          : new Mark(
              Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      return START;
    }
  }

  @Override
  public String toString() {
    return uidValidity + "/" + uid;
  }
}
