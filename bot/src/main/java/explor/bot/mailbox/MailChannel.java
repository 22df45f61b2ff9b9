package explor.bot.mailbox;

import explor.bot.channel.Address;
import explor.bot.channel.Channel;
import explor.bot.channel.Delivery;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.channel.Raw;
import explor.mail.Attachment;
import explor.mail.Authenticity;
import explor.mail.Bounce;
import explor.mail.MailReader;
import explor.mail.MailSender;
import explor.mail.MimeParser;
import explor.mail.OutgoingMail;
import explor.mail.ReceivedMail;
import explor.mail.SendResult;
import explor.mail.mime.Unread;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mail door. Only persons become messages; everything a machine wrote is named and kept. */
public final class MailChannel implements Channel {
  /** First line of a stored mail of which only the beginning came; its value is the whole size. */
  static final String OVERSIZED = "X-Explor-Oversized";

  private static final int GLANCED = 256 << 10; // bytes of a mail

  /**
   * @param address we write from
   * @param name shown beside it
   * @param subject of a mail that names none and answers nothing
   * @param key a secret of this installation: our Message-IDs carry a token made with it
   * @param tagged whether the server delivers {@code local+anything@domain} to us, so that answers
   *     may go to an address that names their thread
   */
  public record Identity(String address, String name, String subject, String key, boolean tagged) {}

  /**
   * Of whatever is over one of these, the sender is told which.
   *
   * @param mailBytes of a bigger mail the beginning was fetched, and none of its files
   * @param files of one mail that are kept, at most; the others stay in the mail as it came
   * @param documents of one mail whose words are read, at most
   * @param documentMegabytes a bigger document is kept, but not read
   * @param documentCharacters of one document that are read; a form needs its first pages
   * @param unpackedMegabytes a document that unfolds to more is read up to there
   */
  public record Limits(
      long mailBytes,
      int files,
      int documents,
      int documentMegabytes,
      int documentCharacters,
      int unpackedMegabytes) {
    public static final Limits USUAL =
        new Limits(MailReader.Limits.USUAL.mailBytes(), 50, 3, 10, 8_000, 100);

    /** The same with another limit for the whole mail. */
    public Limits ofMail(long bytes) {
      return new Limits(
          bytes, files, documents, documentMegabytes, documentCharacters, unpackedMegabytes);
    }
  }

  private final Identity identity;
  private final MimeParser parser;
  private final MailSender sender;
  private final MailTokens tokens;
  private final AttachedWords documents;
  private final ReplyAddress replies;
  private final AnswerCap cap;
  private final Limits limits;
  private final Function<String, Optional<byte[]>> stored;
  private final Clock clock;

  public MailChannel(Identity identity, MimeParser parser, MailSender sender, Clock clock) {
    this(
        identity,
        parser,
        sender,
        AnswerCap.usual(clock),
        Limits.USUAL,
        hash -> Optional.empty(),
        clock);
  }

  /**
   * @param stored the bytes of a stored file by their hash, for {@link Outbound#enclosed}
   */
  public MailChannel(
      Identity identity,
      MimeParser parser,
      MailSender sender,
      AnswerCap cap,
      Limits limits,
      Function<String, Optional<byte[]>> stored,
      Clock clock) {
    this.cap = cap;
    this.stored = stored;
    this.limits = limits;
    this.documents = new AttachedWords(parser, limits);
    this.identity = identity;
    this.parser = parser;
    this.sender = sender;
    this.tokens = new MailTokens(identity.key());
    this.replies = new ReplyAddress(identity.address(), tokens);
    this.clock = clock;
  }

  @Override
  public String name() {
    return Address.MAIL;
  }

  /**
   * Who wrote is always the From address, and answers go there too: a Reply-To that leads elsewhere
   * would let a forged mail have somebody's data sent to a stranger.
   */
  @Override
  public Inbound read(Raw raw) {
    ReceivedMail mail = parser.parse(raw.body());
    Bounce bounce = mail.bounce();
    if (bounce != null) {
      return bounced(bounce);
    }
    if (!mail.kind().mayBeAnswered()) {
      return new Inbound.Ignored(mail.kind().code() + ": " + mail.why());
    }
    Inbound.Message message = message(mail, raw);
    return mail.authenticity().dmarc() == Authenticity.Verdict.FAIL
        ? new Inbound.Disowned(message)
        : message;
  }

  /** Adds the words of the documents, and which of them could not be read. */
  @Override
  public Inbound.Message whole(Raw raw, Inbound.Message message) {
    if (message.files().stream().noneMatch(this::fetches)) {
      return message;
    }
    ReceivedMail mail = parser.parse(raw.body());
    AttachedWords.Read read = documents.under(mail, message.text(), raw.body());
    return message.with(read.text(), files(mail, raw.body(), read.unread()));
  }

  /** Documents are read by processes of their own, which may take a quarter of a minute each. */
  @Override
  public boolean fetches(Inbound.File file) {
    boolean there = !file.kind().equals(Inbound.File.OVERSIZED) && !file.noFile();
    return there && AttachedWords.reads(file.mediaType(), file.name());
  }

  /** A cry for help is short: what is bigger waits its turn. */
  @Override
  public Glance glance(Raw raw) {
    if (raw.body().length > GLANCED) {
      return Glance.NOTHING;
    }
    ReceivedMail mail = parser.parse(raw.body());
    return mail.kind().mayBeAnswered() ? new Glance(mail.from(), mail.newText()) : Glance.NOTHING;
  }

  private Inbound.Message message(ReceivedMail mail, Raw raw) {
    Address from = Address.mail(mail.from());
    return new Inbound.Message(
        from,
        mail.fromName(),
        mail.language(),
        sent(mail),
        ownWords(mail),
        "",
        false,
        files(mail, raw.body(), Map.of()),
        mail.subject(),
        mail.messageId(),
        thread(mail),
        mail.answers(),
        mail.signature(),
        mail.authenticity().trusted() || !parser.checksSenders(),
        from,
        mail.to().stream().filter(to -> !replies.isOurs(to)).toList());
  }

  /**
   * What ties a mail to earlier ones: the ids of References, and what tokens of ours name that
   * stand in the address it went to, in its subject or anywhere in its words, quotes included.
   */
  private List<String> thread(ReceivedMail mail) {
    Set<String> ids = new LinkedHashSet<>();
    tokens
        .references(mail.subject() + "\n" + mail.text())
        .forEach(reference -> ids.add(Inbound.Message.threadOfCase(reference)));
    tokens.parcels(mail.text()).stream().sorted().map(this::messageId).forEach(ids::add);
    mail.references().forEach(ids::remove); // the header knows their order best, oldest first
    ids.addAll(mail.references());
    replies.parcel(mail.to()).ifPresent(parcel -> ids.add(messageId(parcel)));
    return List.copyOf(ids);
  }

  /**
   * The outbox row that one of these ids of a thread came from, if we made it: nobody can guess
   * one. It tells which case a mail is about, not that its sender may see that case.
   */
  public OptionalLong answeredParcel(List<String> thread) {
    return tokens.parcel(thread);
  }

  private static Inbound bounced(Bounce bounce) {
    return new Inbound.Bounced(
        Address.mail(bounce.recipient()),
        bounce.status(),
        bounce.hard(),
        bounce.originalMessageId(),
        bounce.delayed());
  }

  /** A clock in the future would put the mail after its own answer. */
  private Instant sent(ReceivedMail mail) {
    Instant now = clock.instant();
    Instant sent = mail.sent();
    return sent == null || sent.isAfter(now) ? now : sent;
  }

  /** What is encrypted, or a mere signature, says nothing. */
  private static String ownWords(ReceivedMail mail) {
    boolean nothing = mail.unread().contains(Unread.ENCRYPTED) || mail.isOnlySigned();
    return nothing ? "" : mail.newText();
  }

  private List<Inbound.File> files(ReceivedMail mail, byte[] body, Map<Integer, String> unread) {
    long size = oversized(body);
    if (size > 0) {
      return List.of(
          new Inbound.File(
              Inbound.File.OVERSIZED,
              "",
              "message/rfc822",
              size,
              Long.toString(limits.mailBytes())));
    }
    List<Inbound.File> files = new ArrayList<>();
    mail.attachments().stream()
        .limit(limits.files())
        .forEach(attachment -> files.add(file(attachment, unread.get(attachment.part()))));
    if (mail.attachments().size() > limits.files()) {
      files.add(notice(Inbound.File.OVER_LIMIT, "files", limits.files()));
    }
    mail.unread().forEach(one -> files.add(notice(one)));
    return List.copyOf(files);
  }

  private Inbound.File notice(Unread unread) {
    return switch (unread) {
      case PARTS -> notice(Inbound.File.OVER_LIMIT, "parts", parser.limits().parts());
      case DEPTH -> notice(Inbound.File.OVER_LIMIT, "depth", parser.limits().depth());
      case ENCRYPTED -> notice(Inbound.File.ENCRYPTED, "", 0);
    };
  }

  private static Inbound.File notice(String kind, String limit, int number) {
    return new Inbound.File(kind, limit, "message/rfc822", 0, Integer.toString(number));
  }

  private static Inbound.File file(Attachment attachment, @Nullable String unread) {
    String part = Integer.toString(attachment.part());
    return new Inbound.File(
        unread == null ? kind(attachment.type()) : Inbound.File.UNREADABLE,
        attachment.name(),
        attachment.type(),
        attachment.size(),
        unread == null ? part : part + " " + unread);
  }

  private static String kind(String type) {
    return type.startsWith("image/")
        ? "photo"
        : type.startsWith("audio/") ? "voice" : type.startsWith("video/") ? "video" : "document";
  }

  /** The size of a mail that was left on the server, or 0. */
  private static long oversized(byte[] body) {
    String start = new String(body, 0, Math.min(body.length, 60), StandardCharsets.ISO_8859_1);
    if (!start.startsWith(OVERSIZED + ": ")) {
      return 0;
    }
    String digits = start.substring(OVERSIZED.length() + 2).split("\\R", 2)[0].strip();
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  @Override
  public byte[] file(Raw raw, Inbound.File file) {
    return file.kind().equals(Inbound.File.OVERSIZED) || file.noFile()
        ? new byte[0]
        : attachment(raw.body(), file.reference());
  }

  /** The decoded bytes of a file of {@link #read}, by its reference; empty when there is none. */
  public byte[] attachment(byte[] mail, String reference) {
    String part = reference.split(" ", 2)[0];
    return part.matches("\\d{1,6}") ? parser.attachment(mail, Integer.parseInt(part)) : new byte[0];
  }

  /** Where an answer to an outbox row may go, and names its thread by going there. */
  public String replyAddress(long parcel) {
    return replies.of(parcel);
  }

  /** The last line of an outbox row's mail, which names its thread wherever it is quoted. */
  public String lastLine(long parcel) {
    return tokens.inWords(parcel);
  }

  /** A subject as it leaves: behind a case's reference stands its token. */
  public String titled(String subject) {
    return tokens.inSubject(subject);
  }

  /** The Message-ID of an outbox row: the same at every attempt, and another installation's not. */
  public String messageId(long parcel) {
    return tokens.messageId(parcel, identity.address());
  }

  /**
   * Automatic answers to one address are capped, emergencies excepted: one too many is rejected, so
   * that staff see the loop.
   */
  @Override
  public Delivery deliver(Parcel parcel) {
    Outbound message = parcel.message();
    boolean capped = message.automatic().equals("auto-replied") && !parcel.urgent();
    if (capped && !cap.allows(parcel.to().id())) {
      return new Delivery.Rejected("too many automatic answers to this address; is it a robot?");
    }
    Delivery delivery = send(parcel, message);
    if (capped && delivery instanceof Delivery.Sent) {
      cap.count(parcel.to().id());
    }
    return delivery;
  }

  /** A file that was erased meanwhile is left out. */
  private List<OutgoingMail.Enclosed> enclosed(Outbound message) {
    List<OutgoingMail.Enclosed> files = new ArrayList<>();
    for (Outbound.Enclosure file : message.enclosed()) {
      stored
          .apply(file.hash())
          .ifPresent(
              bytes -> files.add(new OutgoingMail.Enclosed(file.name(), file.type(), bytes)));
    }
    return files;
  }

  /** Links that answer this mail lead to its thread. */
  private String linked(String html, long parcel) {
    String to = identity.tagged() ? replyAddress(parcel) : identity.address();
    return html.replace(Outbound.THREAD, to.replace("+", "%2B"));
  }

  private Delivery send(Parcel parcel, Outbound message) {
    String token = lastLine(parcel.id());
    String text = MailText.of(message).stripTrailing();
    String html =
        message.html().isBlank() ? MailText.html(text) : linked(message.html(), parcel.id());
    String subject = message.subject().isBlank() ? identity.subject() : message.subject();
    OutgoingMail mail =
        new OutgoingMail(
            messageId(parcel.id()),
            identity.address(),
            identity.name(),
            List.of(parcel.to().id()),
            identity.tagged() ? replyAddress(parcel.id()) : "",
            titled(subject),
            clock.instant(),
            text + "\n\n" + token + "\n",
            MailText.ending(html, token),
            message.json(),
            message.inReplyTo(),
            message.references().stream().filter(id -> id.startsWith("<")).toList(),
            message.automatic(),
            enclosed(message));
    return switch (sender.send(mail)) {
      case SendResult.Sent sent -> new Delivery.Sent(sent.messageId());
      case SendResult.Retry retry -> new Delivery.Retry(retry.reason(), retry.after());
      case SendResult.Rejected rejected -> new Delivery.Rejected(rejected.reason());
    };
  }
}
