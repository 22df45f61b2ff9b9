package explor.bot.mailbox;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Addresses that name the mail they answer: {@code explor+12.0f3a…@assistant.example} (the part
 * after {@code +} is RFC 5233's detail). They tie an answer to its thread where a mail program
 * drops References; the token keeps strangers from guessing them, and opens nothing by itself.
 */
final class ReplyAddress {
  private final String local;
  private final String domain;
  private final MailTokens tokens;

  ReplyAddress(String address, MailTokens tokens) {
    String low = address.toLowerCase(Locale.ROOT);
    int at = low.lastIndexOf('@');
    this.local = at < 0 ? low : low.substring(0, at);
    this.domain = at < 0 ? "" : low.substring(at + 1);
    this.tokens = tokens;
  }

  /** Where an answer to this outbox row goes. */
  String of(long parcel) {
    return local + "+" + parcel + "." + tokens.token("reply", parcel) + "@" + domain;
  }

  /** Whether it is our address, or one that names a mail of ours, forged or not. */
  boolean isOurs(String recipient) {
    String low = recipient.toLowerCase(Locale.ROOT);
    return low.equals(local + "@" + domain)
        || low.startsWith(local + "+") && low.endsWith("@" + domain);
  }

  /** The outbox row that the first of our tagged addresses names; forged ones name none. */
  OptionalLong parcel(Collection<String> recipients) {
    for (String recipient : recipients) {
      String low = recipient.toLowerCase(Locale.ROOT);
      String end = "@" + domain;
      if (low.startsWith(local + "+") && low.endsWith(end)) {
        String tag = low.substring(local.length() + 1, low.length() - end.length());
        int dot = tag.indexOf('.');
        if (dot > 0 && tag.substring(0, dot).matches("\\d{1,18}")) {
          long parcel = Long.parseLong(tag.substring(0, dot));
          if (tokens.isToken("reply", parcel, tag.substring(dot + 1))) {
            return OptionalLong.of(parcel);
          }
        }
      }
    }
    return OptionalLong.empty();
  }
}
