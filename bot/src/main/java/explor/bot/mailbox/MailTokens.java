package explor.bot.mailbox;

import explor.mail.MimeComposer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers that nobody can guess: what we write into our Message-IDs, to know our own mails again
 * when they are answered or bounce. A token opens nothing by itself; the sender must be known to
 * the case too.
 */
final class MailTokens {
  private static final Pattern OURS =
      Pattern.compile("<explor\\.(\\d{1,18})\\.([0-9a-f]{20})@[^>]{1,255}>");

  private final SecretKeySpec key;

  MailTokens(String secret) {
    byte[] bytes = ("explor mail " + secret).getBytes(StandardCharsets.UTF_8);
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  String messageId(long parcel, String address) {
    return MimeComposer.messageId("explor." + parcel + "." + token("message", parcel), address);
  }

  /** The outbox row that one of these Message-IDs was made from; those we did not make are none. */
  OptionalLong parcel(Collection<String> messageIds) {
    for (String id : messageIds) {
      Matcher matcher = OURS.matcher(id);
      if (matcher.matches()) {
        long parcel = Long.parseLong(matcher.group(1));
        if (isToken("message", parcel, matcher.group(2))) {
          return OptionalLong.of(parcel);
        }
      }
    }
    return OptionalLong.empty();
  }

  /** Compares in constant time: how long it takes tells nobody how much of a guess was right. */
  boolean isToken(String purpose, long number, String said) {
    byte[] right = token(purpose, number).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(right, said.getBytes(StandardCharsets.UTF_8));
  }

  String token(String purpose, long number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] tag = mac.doFinal((purpose + " " + number).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(tag, 0, 10);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM knows HmacSHA256", e);
    }
  }
}
