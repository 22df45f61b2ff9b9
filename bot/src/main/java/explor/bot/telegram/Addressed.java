package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Whether something said in a group is meant for us: a reply to us, our name mentioned, or a
 * command. Pure.
 */
final class Addressed {
  private final long botId;

  /** With the @; empty when unknown. */
  private final String mention;

  Addressed(long botId, String username) {
    this.botId = botId;
    this.mention = username.isEmpty() ? "" : "@" + username;
  }

  /** The words without our name; empty when they are not for us. */
  Optional<String> wordsForUs(JsonNode message, String text) {
    if (text.startsWith("/")) {
      return command(text);
    }
    int at = mentionAt(text);
    if (at >= 0) {
      String without = text.substring(0, at) + text.substring(at + mention.length());
      return Optional.of(without.replaceFirst("^[\\s,:;]+", "").strip());
    }
    return isReplyToUs(message) ? Optional.of(text) : Optional.empty();
  }

  boolean isReplyToUs(JsonNode message) {
    long author = message.path("reply_to_message").path("from").path("id").asLong();
    return author != 0 && author == botId;
  }

  /** A command without a name is for every bot of the group; one with a name for that one only. */
  private Optional<String> command(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String command = text.substring(0, end);
    int name = command.indexOf('@');
    if (name < 0) {
      return Optional.of(text);
    }
    return command.substring(name).equalsIgnoreCase(mention)
        ? Optional.of(command.substring(0, name) + text.substring(end))
        : Optional.empty();
  }

  /** Where our name stands by itself: neither in a longer name nor in a mail address. */
  private int mentionAt(String text) {
    if (mention.isEmpty()) {
      return -1;
    }
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (text.regionMatches(true, at, mention, 0, mention.length())
          && !ofName(text, at - 1)
          && !ofName(text, at + mention.length())) {
        return at;
      }
    }
    return -1;
  }

  /** Names are letters, digits and underscores. */
  private static boolean ofName(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
