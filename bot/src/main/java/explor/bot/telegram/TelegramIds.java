package explor.bot.telegram;

/**
 * How a message of Telegram is named outside this package: {@code chat/message}, because message
 * ids are only unique within their chat.
 */
final class TelegramIds {
  private TelegramIds() {}

  static String of(long chat, long message) {
    return chat + "/" + message;
  }

  /** The message id; 0 when the text is no such name or belongs to another chat. */
  static int messageIn(long chat, String id) {
    String prefix = chat + "/";
    if (!id.startsWith(prefix)) {
      return 0;
    }
    try {
      return Integer.parseInt(id.substring(prefix.length()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
