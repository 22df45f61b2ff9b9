package explor.mail.document;

/**
 * What was read of a document.
 *
 * @param text its words, paragraphs on lines of their own; may be empty
 * @param shortfall why it is not all of them
 */
public record Words(String text, Shortfall shortfall) {

  /** Why a document was not read, or not to its end. */
  public enum Shortfall {
    NONE,
    /** Broken, empty, a scan, or of a kind that is not read. */
    UNREADABLE,
    /** More bytes than {@link DocumentReader.Limits#bytes()}. */
    SIZE,
    /** It unfolds to more than {@link DocumentReader.Limits#unpacked()}. */
    UNPACKED,
    /** Reading it took longer than {@link DocumentReader.Limits#time()}. */
    TIME
  }

  static Words none(Shortfall why) {
    return new Words("", why);
  }
}
