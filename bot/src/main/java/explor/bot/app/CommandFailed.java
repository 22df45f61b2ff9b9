package explor.bot.app;

/** A command cannot do its job; the message is one sentence that says what the operator can do. */
final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailed(String message) {
    super(message);
  }
}
