package explor.bot.channel;

/**
 * Where a person can be written to: a channel and who they are there.
 *
 * @param channel {@code telegram}, {@code mail}, {@code terminal}
 * @param id the chat id in Telegram; the mail address in lower case; a name in the terminal
 */
public record Address(String channel, String id) {
  public static final String TELEGRAM = "telegram";
  public static final String MAIL = "mail";
  public static final String TERMINAL = "terminal";

  public static Address mail(String address) {
    return new Address(MAIL, address.strip().toLowerCase(java.util.Locale.ROOT));
  }

  public static Address telegram(long chatId) {
    return new Address(TELEGRAM, Long.toString(chatId));
  }

  /** One text that stands for both, e.g. {@code telegram:4711}. */
  public String key() {
    return channel + ":" + id;
  }
}
