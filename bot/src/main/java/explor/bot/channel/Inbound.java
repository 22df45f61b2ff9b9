package explor.bot.channel;

import explor.bot.words.Writable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What a raw message turned out to be. */
public sealed interface Inbound {

  /**
   * A person's message.
   *
   * @param from who wrote, and where an answer goes
   * @param sender a name the channel knows them by ("Camille Derain"), or empty
   * @param languageHint what the channel says of their language ({@code fr-FR}), or empty
   * @param sent when they sent it, by the channel's clock; {@code EPOCH} when it does not say
   *     (Telegram: a pressed button)
   * @param text their own new words, without quotes and signatures; may be empty
   * @param choice the data of the button they pressed ({@link Outbound.Button#data()}), or empty
   * @param edited whether this replaces an earlier message of theirs
   * @param files what was attached; the words do not need them
   * @param subject of a mail, or empty
   * @param replyTo the message's own id, which an answer cites to stay in the thread (mail:
   *     Message-ID; Telegram: {@code chat/message}, the same when the message is edited; of a press
   *     in a forum's topic the message with the button), or empty
   * @param thread other ids that tie this to an earlier message, or empty (mail: References, what
   *     tokens of ours name, {@link #threadOfCase}; Telegram: our message that carries the pressed
   *     button, the message that is answered, {@code album:…})
   * @param answers inline answers: the quoted question to the words under it; may be empty
   * @param signature what was taken for a mail's signature: no answer, but a name and a phone may
   *     stand in it; empty elsewhere
   * @param authenticated whether the channel vouches for the sender. Telegram always does; mail
   *     does when the trusted server said so
   * @param author who wrote or pressed; the same as {@code from}, except in a group
   * @param others who else a mail went to, besides us; empty elsewhere
   */
  record Message(
      Address from,
      String sender,
      String languageHint,
      Instant sent,
      String text,
      String choice,
      boolean edited,
      List<File> files,
      String subject,
      String replyTo,
      List<String> thread,
      Map<String, String> answers,
      String signature,
      boolean authenticated,
      Address author,
      List<String> others)
      implements Inbound {
    private static final String CASE = "case:"; // no Message-ID: those stand in angle brackets

    /** Outside of groups the author is whoever an answer goes to; nothing turns its direction. */
    public Message {
      sender = Writable.straight(sender);
      text = Writable.straight(text);
      subject = Writable.straight(subject);
      signature = Writable.straight(signature);
      answers = straight(answers);
      author = Objects.requireNonNullElse(author, from);
      others = Objects.requireNonNullElse(others, List.of());
    }

    private static Map<String, String> straight(Map<String, String> answers) {
      Map<String, String> straight = new LinkedHashMap<>();
      answers.forEach((question, words) -> straight.put(question, Writable.straight(words)));
      return Collections.unmodifiableMap(straight);
    }

    /** Not in a group. */
    public Message(
        Address from,
        String sender,
        String languageHint,
        Instant sent,
        String text,
        String choice,
        boolean edited,
        List<File> files,
        String subject,
        String replyTo,
        List<String> thread,
        Map<String, String> answers,
        String signature,
        boolean authenticated) {
      this(
          from,
          sender,
          languageHint,
          sent,
          text,
          choice,
          edited,
          files,
          subject,
          replyTo,
          thread,
          answers,
          signature,
          authenticated,
          from);
    }

    /** An entry of {@link #thread} for a case that a token of ours names: no message, a case. */
    public static String threadOfCase(String reference) {
      return CASE + reference;
    }

    /** The references of the cases that tokens of ours name in this message. */
    public List<String> namedCases() {
      return thread.stream()
          .filter(id -> id.startsWith(CASE))
          .map(id -> id.substring(CASE.length()))
          .toList();
    }

    /** To us alone. */
    public Message(
        Address from,
        String sender,
        String languageHint,
        Instant sent,
        String text,
        String choice,
        boolean edited,
        List<File> files,
        String subject,
        String replyTo,
        List<String> thread,
        Map<String, String> answers,
        String signature,
        boolean authenticated,
        Address author) {
      this(
          from,
          sender,
          languageHint,
          sent,
          text,
          choice,
          edited,
          files,
          subject,
          replyTo,
          thread,
          answers,
          signature,
          authenticated,
          author,
          List.of());
    }

    /** The same message, with other words of that time and no button. */
    public Message saying(String words, Instant at) {
      return with(at, words, "", files);
    }

    /** The same message, with other words and files. */
    public Message with(String words, List<File> carried) {
      return with(sent, words, choice, carried);
    }

    /** The same message, with everything in it that somebody may have worded changed so. */
    public Message worded(UnaryOperator<String> change) {
      Map<String, String> answered = new LinkedHashMap<>();
      answers.forEach((question, words) -> answered.put(question, change.apply(words)));
      return new Message(
          from,
          sender,
          languageHint,
          sent,
          change.apply(text),
          choice,
          edited,
          files,
          change.apply(subject),
          replyTo,
          thread,
          answered,
          change.apply(signature),
          authenticated,
          author,
          others);
    }

    private Message with(Instant at, String words, String button, List<File> carried) {
      return new Message(
          from,
          sender,
          languageHint,
          at,
          words,
          button,
          edited,
          carried,
          subject,
          replyTo,
          thread,
          answers,
          signature,
          authenticated,
          author,
          others);
    }

    /** A plain line of text. */
    public static Message text(Address from, String text, Instant sent) {
      return new Message(
          from, "", "", sent, text, "", false, List.of(), "", "", List.of(), Map.of(), "", true);
    }
  }

  /** The person can no longer be reached here (they blocked the bot). */
  record Unreachable(Address who, String reason) implements Inbound {}

  /**
   * A group lives on under another id (Telegram: it became a supergroup); nothing of what was
   * written to the old one can be answered or edited there.
   */
  record Moved(Address was, Address now) implements Inbound {}

  /** The person can be reached here again (they unblocked the bot). */
  record Reachable(Address who) implements Inbound {}

  /**
   * A mail of ours came back.
   *
   * @param who could not be reached, as the bounce says; an empty id when it does not
   * @param status as in RFC 3463, e.g. {@code 5.1.1}; empty when nothing tells
   * @param hard whether writing there again makes no sense
   * @param original the id it left with ({@link Delivery.Sent#externalId()}); empty when it does
   *     not say
   * @param delayed whether its server still tries; otherwise the mail is lost
   */
  record Bounced(Address who, String status, boolean hard, String original, boolean delayed)
      implements Inbound {}

  /**
   * A message in somebody's name whose server says that it is not theirs (a mail whose DMARC
   * failed). It is nobody's: it never enters a conversation and is never answered.
   *
   * @param claimed the message, as from whom it names
   */
  record Disowned(Message claimed) implements Inbound {}

  /** Nobody to answer: a robot, a list, an unknown kind of update. Kept, counted, not answered. */
  record Ignored(String reason) implements Inbound {}

  /**
   * An attachment.
   *
   * @param kind {@code document, photo, voice, video, location, contact, sticker, other}, or one of
   *     the constants below
   * @param name as the sender called it, made safe for a file name; may be empty
   * @param reference where the channel finds its bytes (Telegram: file_id; mail: part index); of an
   *     oversized message and of what is too large, the limit in bytes; what else stands behind a
   *     blank, the constants say
   * @param size in bytes; 0 when unknown
   */
  record File(String kind, String name, String mediaType, long size, String reference) {
    /** The whole message was over the limit, so that its door left its content where it was. */
    public static final String OVERSIZED = "oversized";

    /** Larger than its door gives; the reference is the limit in bytes. */
    public static final String TOO_LARGE = "too-large";

    /** It was sent, and its door could not get its bytes; the reference is as it was. */
    public static final String LOST = "lost";

    /** The same file, which did not come. */
    public File asLost() {
      return new File(LOST, name.isEmpty() ? kind : name, mediaType, size, reference);
    }

    /**
     * A document whose words could not be read, or not to their end, as far as its kind has any;
     * its bytes are there. The reference goes on with why ({@code broken, size, count, unpacked,
     * time, length}) and with the limit that it is over (MB, documents, MB, seconds, characters).
     */
    public static final String UNREADABLE = "unreadable";

    /**
     * No file: something of the message was left unopened. The name says which limit it is over
     * ({@code parts, depth, files}), the reference how much that is.
     */
    public static final String OVER_LIMIT = "over-limit";

    /** No file: the message's words are encrypted, for keys that we have not. */
    public static final String ENCRYPTED = "encrypted";

    /** Whether this stands for something that could not be had, and not for a file. */
    public boolean noFile() {
      return kind.equals(OVER_LIMIT) || kind.equals(ENCRYPTED);
    }
  }
}
