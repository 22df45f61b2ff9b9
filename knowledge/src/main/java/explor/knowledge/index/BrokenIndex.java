package explor.knowledge.index;

/** The files of an index are gone, damaged or cannot be written: it has to be made again. */
public final class BrokenIndex extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenIndex(String what, Throwable cause) {
    super(what + ": " + cause, cause);
  }
}
