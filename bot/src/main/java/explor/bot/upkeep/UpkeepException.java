package explor.bot.upkeep;

/** An operator's job cannot be done; the message says what they can do. */
public final class UpkeepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UpkeepException(String message) {
    super(message);
  }

  UpkeepException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
