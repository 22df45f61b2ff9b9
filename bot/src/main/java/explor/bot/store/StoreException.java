package explor.bot.store;

import java.io.IOException;
import java.nio.file.Path;

/** The store cannot do what was asked; the message says what the operator can do. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, String why) {
    super(message + ": " + why);
  }

  StoreException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }

  /** The data folder cannot be written; says what to do. */
  static StoreException unusable(Path folder, IOException why) {
    return new StoreException(
        "The data folder "
            + folder
            + " cannot be used: make it writable for this user, or set EXPLOR_DATA",
        why);
  }
}
