package explor.mail;

import explor.mail.mime.Unread;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail turned out to be. Every text may be empty, none is null; addresses are in lower case
 * and may be anything a sender wrote.
 *
 * @param messageId with its angle brackets, or empty
 * @param references every id in References, then In-Reply-To, oldest first, each once
 * @param inReplyTo the first id of In-Reply-To, or empty
 * @param from the address an answer would be about: From, else Sender, else Return-Path
 * @param fromName shown beside it
 * @param replyTo where an answer goes: Reply-To, else {@code from}
 * @param to addresses of To and Cc
 * @param sent by the sender's clock, or by the last server's; null when neither tells
 * @param text all words of the mail, HTML made plain, quotes and signature included
 * @param newText only the sender's own new words
 * @param signature what was taken for one; phones and names may stand in it
 * @param answers words written under a quoted question, by that question, in their order
 * @param kind who wrote it
 * @param why in a few words: what decided the kind, and what could not be read
 * @param bounce set when the kind is {@link MailKind#BOUNCE}
 * @param unread what of it stayed unread, for which its sender can do something
 * @param identity the same for the same mail wherever it lies and however often it is fetched
 */
public record ReceivedMail(
    String messageId,
    List<String> references,
    String inReplyTo,
    String from,
    String fromName,
    String replyTo,
    List<String> to,
    String subject,
    @Nullable Instant sent,
    String text,
    String newText,
    String signature,
    Map<String, String> answers,
    List<Attachment> attachments,
    MailKind kind,
    String why,
    Authenticity authenticity,
    @Nullable Bounce bounce,
    String language,
    Set<Unread> unread,
    String identity) {

  /** Whether nothing but a signature, under its mark, stands in the mail. */
  public boolean isOnlySigned() {
    return !signature.isEmpty() && bare(text).equals(bare(signature));
  }

  private static String bare(String words) {
    return words.replaceAll("\\s+", "");
  }
}
