package explor.bot.store;

/** The store cannot do what was asked; the message says what the operator can do. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, String why) {
    super(message + ": " + why);
  }

  StoreException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
