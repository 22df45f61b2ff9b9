package explor.bot.dialogue;

/** How a person came to write through another door than before, or tried to. */
public sealed interface Arrival {
  /**
   * They answered our invitation: the conversation goes on by mail.
   *
   * @param way how they get back into the chat
   */
  record ByMail(Way way) implements Arrival {}

  /** They answered it from a mailbox that has a conversation of its own: the two stay apart. */
  record Apart() implements Arrival {}

  /**
   * They used a way back: the conversation goes on in the chat.
   *
   * @param mailbox where it was, shortened so that only who knows it recognises it; may be empty
   */
  record Back(String mailbox) implements Arrival {}

  /** The way back was used before, is too old, or is none. */
  record Nowhere() implements Arrival {}

  /** The way back is good, but this chat has a conversation of its own: the two stay apart. */
  record Occupied() implements Arrival {}

  /**
   * A way back into the chat, good for one use.
   *
   * @param link opens the chat with the word; empty when nobody knows the bot's name
   * @param word what can be typed there instead
   */
  record Way(String link, String word) {
    /** There is no chat, or nobody vouches for who asks. */
    public static final Way NONE = new Way("", "");

    boolean open() {
      return !word.isEmpty();
    }
  }
}
