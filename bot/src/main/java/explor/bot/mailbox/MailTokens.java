package explor.bot.mailbox;

import explor.mail.MimeComposer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers that nobody can guess: what we write into our Message-IDs, subjects and last lines, to
 * know our own mails again when they are answered or bounce. A token opens nothing by itself; the
 * sender must be known to the case too.
 */
final class MailTokens {
  private static final Pattern OURS =
      Pattern.compile("<explor\\.(\\d{1,18})\\.([0-9a-f]{20})@[^>]{1,255}>");

  private static final Pattern IN_WORDS =
      Pattern.compile("\\[EXPLOR (\\d{1,18})\\.([0-9a-f]{8})\\]");
  private static final Pattern IN_SUBJECT =
      Pattern.compile("\\b(EXP-\\d{4}-\\d{4,6})/([0-9a-f]{8})(?![0-9a-f])");
  private static final Pattern REFERENCE = Pattern.compile("\\bEXP-\\d{4}-\\d{4,6}(?![/\\d])");
  private static final int MOST = 50; // tokens tried in one mail; a long thread quotes many
  private static final int SHORT = 8; // hex digits; people see these, and they open nothing

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

  /** The last line of a mail: it ties an answer to it that quotes it and lost all else. */
  String inWords(long parcel) {
    return "[EXPLOR " + parcel + "." + shortToken("words", Long.toString(parcel)) + "]";
  }

  /** The outbox rows that such lines of ours name, wherever in a text they stand. */
  List<Long> parcels(String text) {
    return IN_WORDS
        .matcher(text)
        .results()
        .limit(MOST)
        .filter(found -> isShortToken("words", found.group(1), found.group(2)))
        .map(found -> Long.valueOf(found.group(1)))
        .distinct()
        .toList();
  }

  /**
   * Puts the token of its case behind the reference in a subject. An answer keeps the subject that
   * came: what its writer typed there must not become a token.
   */
  String inSubject(String subject) {
    Matcher found = REFERENCE.matcher(subject);
    if (subject.regionMatches(true, 0, "re:", 0, 3) || !found.find()) {
      return subject;
    }
    String token = "/" + shortToken("case", found.group());
    return subject.substring(0, found.end()) + token + subject.substring(found.end());
  }

  /** The references of the cases whose tokens stand in a subject or text. */
  List<String> references(String text) {
    return IN_SUBJECT
        .matcher(text)
        .results()
        .limit(MOST)
        .filter(found -> isShortToken("case", found.group(1), found.group(2)))
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private String shortToken(String purpose, String what) {
    return token(purpose, what).substring(0, SHORT);
  }

  private boolean isShortToken(String purpose, String what, String said) {
    return same(shortToken(purpose, what), said);
  }

  /** Compares in constant time: how long it takes tells nobody how much of a guess was right. */
  boolean isToken(String purpose, long number, String said) {
    return same(token(purpose, number), said);
  }

  private static boolean same(String right, String said) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.US_ASCII), said.getBytes(StandardCharsets.UTF_8));
  }

  String token(String purpose, long number) {
    return token(purpose, Long.toString(number));
  }

  private String token(String purpose, String what) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] tag = mac.doFinal((purpose + " " + what).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(tag, 0, 10);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM knows HmacSHA256", e);
    }
  }
}
