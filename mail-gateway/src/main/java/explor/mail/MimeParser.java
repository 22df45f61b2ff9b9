package explor.mail;

import explor.mail.AddressReader.Mailbox;
import explor.mail.mime.Charsets;
import explor.mail.mime.Headers;
import explor.mail.mime.MimeTree;
import explor.mail.mime.Part;
import explor.mail.mime.Unread;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes sense of a mail's bytes. Never throws, whatever the bytes; what it could not read is said
 * in {@link ReceivedMail#why()}. Thread-safe.
 */
public final class MimeParser {
  private static final int FEW_WORDS = 150; // characters above a forwarded mail
  private static final Pattern ANSWER =
      Pattern.compile("(?i)^\\s*(re|ré|rép|ref|aw|antw|sv|vs|odp|r)\\s?(\\[\\d+\\])?\\s?:");
  private static final Pattern FORWARDED = Pattern.compile("(?i)^\\s*(fwd?|tr|wg|rv|i|enc)\\s?:");
  private static final int LONGEST_TEXT = 500_000; // characters; the rest is cut and said

  /**
   * @param ours our own addresses, in lower case
   * @param authservId the server whose Authentication-Results we believe; empty for none
   */
  public record Settings(Set<String> ours, String authservId, MimeTree.Limits limits) {
    public static final Settings USUAL = new Settings(Set.of(), "", MimeTree.Limits.USUAL);
  }

  private final Settings settings;
  private final MailKinds kinds;

  public MimeParser(Settings settings) {
    this.settings = settings;
    this.kinds = new MailKinds(settings.ours());
  }

  /** Whether there is a server whose word on senders we believe. */
  public boolean checksSenders() {
    return !settings.authservId().isEmpty();
  }

  /** Beyond which parts of a mail stay unopened. */
  public MimeTree.Limits limits() {
    return settings.limits();
  }

  public ReceivedMail parse(byte[] bytes) {
    MimeTree tree = MimeTree.parse(bytes, settings.limits());
    Headers headers = tree.root().headers();
    List<Part> parts = flat(tree.root());
    MailBody.Words words = MailBody.of(tree.root());
    String text = bounded(words.text());
    ReplyText.Parts reply = ReplyText.of(text);
    Mailbox from = from(headers);
    MailKinds.Verdict verdict = kinds.of(headers, tree.root(), parts, from, text);
    Mailbox replyTo = AddressReader.first(headers.get("Reply-To"));
    String inReplyTo = MessageIds.first(headers.get("In-Reply-To"));
    StringJoiner why = new StringJoiner("; ").add(verdict.why());
    Set<Unread> unread = unread(tree, parts, text);
    for (Unread one : unread) {
      why.add(said(one));
    }
    if (words.text().length() > LONGEST_TEXT) {
      why.add("the text was cut after " + LONGEST_TEXT + " characters");
    }
    return new ReceivedMail(
        MessageIds.first(headers.get("Message-ID")),
        thread(headers, inReplyTo),
        inReplyTo,
        from.address(),
        from.name(),
        replyTo.address().isEmpty() ? from.address() : replyTo.address(),
        recipients(headers),
        headers.get("Subject").strip(),
        sent(headers),
        text,
        newText(text, reply, headers, inReplyTo),
        reply.signature(),
        reply.answers(),
        attachments(parts, words),
        verdict.kind(),
        why.toString(),
        authenticity(headers, from.address()),
        verdict.kind() == MailKind.BOUNCE ? BounceReader.read(headers, parts, text) : null,
        headers.get("Content-Language").strip(),
        unread,
        identity(headers, bytes));
  }

  private static Set<Unread> unread(MimeTree tree, List<Part> parts, String text) {
    Set<Unread> unread = EnumSet.noneOf(Unread.class);
    unread.addAll(tree.over());
    if (Encrypted.isOne(parts, text)) {
      unread.add(Unread.ENCRYPTED);
    }
    return Collections.unmodifiableSet(unread);
  }

  private String said(Unread one) {
    return switch (one) {
      case PARTS -> "parts beyond the first " + settings.limits().parts() + " were left unopened";
      case DEPTH -> "what lies below level " + settings.limits().depth() + " was left unopened";
      case ENCRYPTED -> "its words are encrypted";
    };
  }

  /** Of several authors DMARC proves one at most (RFC 7489 section 6.6.1), so none is proven. */
  private Authenticity authenticity(Headers headers, String from) {
    Authenticity said =
        AuthenticationResults.read(
            headers.all("Authentication-Results"), settings.authservId(), from);
    long authors =
        headers.all("From").stream()
            .flatMap(value -> AddressReader.all(value).stream())
            .map(Mailbox::address)
            .filter(address -> address.contains("@"))
            .distinct()
            .count();
    return authors > 1 && said.trusted()
        ? new Authenticity(said.spf(), said.dkim(), Authenticity.Verdict.UNKNOWN)
        : said;
  }

  /**
   * Whether the sender may be taken for whom the mail names: our trusted server says so. Where none
   * is set, a mail is believed unless a server on its way says that its DMARC failed.
   */
  public boolean vouchesFor(ReceivedMail mail) {
    return settings.authservId().isEmpty()
        ? mail.authenticity().dmarc() != Authenticity.Verdict.FAIL
        : mail.authenticity().trusted();
  }

  /**
   * A mail that answers nothing and seems to hold no words of its own was forwarded, or has a shape
   * we do not know: then all of it counts.
   */
  private static String newText(
      String text, ReplyText.Parts reply, Headers headers, String inReplyTo) {
    boolean forwarded = FORWARDED.matcher(headers.get("Subject")).find();
    boolean answers =
        ANSWER.matcher(headers.get("Subject")).find()
            && (!inReplyTo.isEmpty() || headers.has("References"));
    boolean few = reply.newText().length() < FEW_WORDS;
    return forwarded && few || !answers && reply.newText().isEmpty()
        ? text.strip()
        : reply.newText();
  }

  /** The decoded bytes of an attachment; empty when the mail has no such part. */
  public byte[] attachment(byte[] mail, int part) {
    List<Part> parts = flat(MimeTree.parse(mail, settings.limits()).root());
    return part >= 0 && part < parts.size() ? parts.get(part).content() : new byte[0];
  }

  /** Every part of the tree, the root first, each before its children. */
  private static List<Part> flat(Part root) {
    List<Part> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Part part, List<Part> all) {
    all.add(part);
    part.children().forEach(child -> collect(child, all));
  }

  private static Mailbox from(Headers headers) {
    for (String name : List.of("From", "Sender", "Return-Path")) {
      for (String value : headers.all(name)) {
        Mailbox mailbox = AddressReader.first(value);
        if (!mailbox.address().isEmpty()) {
          return mailbox;
        }
      }
    }
    return Mailbox.NONE;
  }

  private static List<String> recipients(Headers headers) {
    List<String> to = new ArrayList<>();
    for (String name : List.of("To", "Cc")) {
      for (String value : headers.all(name)) {
        AddressReader.all(value).stream()
            .map(Mailbox::address)
            .filter(address -> !address.isEmpty() && !to.contains(address))
            .forEach(to::add);
      }
    }
    return List.copyOf(to);
  }

  private static List<String> thread(Headers headers, String inReplyTo) {
    List<String> ids = new ArrayList<>();
    headers.all("References").forEach(value -> ids.addAll(MessageIds.all(value)));
    MessageIds.all(headers.get("In-Reply-To")).forEach(ids::add);
    ids.add(inReplyTo);
    return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
  }

  private static @Nullable Instant sent(Headers headers) {
    Instant date = MailDate.read(headers.get("Date"));
    if (date != null) {
      return date;
    }
    String received = headers.get("Received");
    return MailDate.read(received.substring(received.lastIndexOf(';') + 1));
  }

  private static List<Attachment> attachments(List<Part> parts, MailBody.Words words) {
    List<Attachment> files = new ArrayList<>();
    Set<String> shown = Ornaments.shown(parts);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (MailBody.isAttachment(part, words) && !Ornaments.isOne(part, shown)) {
        files.add(new Attachment(FileNames.of(part, i), part.type(), part.content().length, i));
      }
    }
    return List.copyOf(files);
  }

  private static String bounded(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  /**
   * SHA-256 over what stays the same while a mail travels between folders and servers: its
   * Message-ID, date, sender and subject as they stand in the header, and where there is no
   * Message-ID the body too. Received, flags and the server's own additions do not count.
   */
  private static String identity(Headers headers, byte[] bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String name : List.of("Message-ID", "Date", "From", "Subject")) {
        sha.update((name + ":" + headers.get(name) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      if (headers.get("Message-ID").isBlank()) {
        sha.update(bytes, bodyStart(bytes), bytes.length - bodyStart(bytes));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM knows SHA-256", e);
    }
  }

  private static int bodyStart(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == '\n'
          && (bytes[i - 1] == '\n' || i > 1 && bytes[i - 1] == '\r' && bytes[i - 2] == '\n')) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The identity alone, without reading the rest of the mail. */
  public static String identity(byte[] bytes) {
    int head = bodyStart(bytes);
    byte[] header = head == 0 ? bytes : Arrays.copyOf(bytes, head);
    return identity(MimeTree.parse(header, new MimeTree.Limits(1, 0)).root().headers(), bytes);
  }

  /** The new words of a bare body, plain or HTML, of whatever charset. */
  public static ReplyText.Parts reply(byte[] body) {
    String text = Charsets.decode(body).replace("\r\n", "\n").replace('\r', '\n');
    return ReplyText.of(bounded(MailBody.looksLikeHtml(text) ? HtmlText.of(text) : text));
  }
}
