package explor.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A call of the Bot API that did not succeed. Neither message nor cause ever holds the token:
 * causes are told in words and not kept, because their messages may carry the address of the call.
 */
public abstract sealed class TelegramFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private TelegramFailure(String message) {
    super(message);
  }

  /** Telegram answered, and said no (Bot API, "Making requests": error_code and description). */
  public static final class Refused extends TelegramFailure {
    private static final long serialVersionUID = 1L;

    /** Of the descriptions with 400 those that speak of the chat and not of the message. */
    private static final List<String> CLOSED =
        List.of(
            "chat not found",
            "user not found",
            "peer_id_invalid",
            "user_deactivated",
            "no rights to send",
            "not enough rights to send",
            "need administrator rights",
            "chat_write_forbidden",
            "chat_restricted",
            "topic_closed");

    private final int code;
    private final String description;
    private final Duration retryAfter;
    private final long migratedTo;

    Refused(String method, int code, String description, Duration retryAfter, long migratedTo) {
      super(method + " refused: " + code + " " + description);
      this.code = code;
      this.description = description;
      this.retryAfter = retryAfter;
      this.migratedTo = migratedTo;
    }

    /** As an HTTP status: 400, 401, 403, 404, 409, 429. */
    public int code() {
      return code;
    }

    public String description() {
      return description;
    }

    /** How long Telegram asks to wait; zero when it does not. */
    public Duration retryAfter() {
      return retryAfter;
    }

    /** The supergroup that the group became; 0 when it did not. */
    public long migratedTo() {
      return migratedTo;
    }

    /** Whether the description holds these words, whatever their case. */
    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words);
    }

    /** Whether a file is larger than Telegram gives to bots. */
    public boolean tooBig() {
      return says("file is too big");
    }

    /**
     * Whether nothing at all can be written into that chat: it is not there for us, or we may not.
     * Some of these Telegram tells as 403 and some as 400.
     */
    boolean nobodyThere() {
      return code == 403 || code == 400 && CLOSED.stream().anyMatch(this::says);
    }

    /** Whether our HTML could not be read. */
    boolean unreadable() {
      return says("can't parse entities");
    }

    /** Whether the token is wrong or withdrawn; Telegram answers 404 to one that is no token. */
    boolean unauthorized() {
      return code == 401 || code == 404;
    }
  }

  /** No answer, or none that Telegram itself would give: network, timeout, 5xx, an HTML page. */
  public static final class Unreachable extends TelegramFailure {
    private static final long serialVersionUID = 1L;

    Unreachable(String method, String reason) {
      super(method + " got no answer: " + reason);
    }
  }
}
