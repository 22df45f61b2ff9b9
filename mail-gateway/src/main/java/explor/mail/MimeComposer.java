package explor.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/**
 * Lays an {@link OutgoingMail} out as MIME: text and HTML as alternatives, the JSON and the files
 * beside them, UTF-8, long lines folded, and no header that its values could have smuggled in.
 */
public final class MimeComposer {
  private static final int MOST_REFERENCES = 40; // the first and the newest; more only grows

  private MimeComposer() {}

  /**
   * @throws MessagingException when an address is none
   */
  public static MimeMessage compose(OutgoingMail mail, Session session) throws MessagingException {
    MimeMessage message = new KeepsItsId(session, header(mail.messageId()));
    message.setFrom(address(mail.from(), mail.fromName()));
    for (String to : mail.to()) {
      message.addRecipient(Message.RecipientType.TO, address(to, ""));
    }
    if (!mail.replyTo().isBlank()) {
      message.setReplyTo(new InternetAddress[] {address(mail.replyTo(), mail.fromName())});
    }
    message.setSubject(header(mail.subject()), "UTF-8");
    message.setSentDate(Date.from(mail.date()));
    if (!mail.inReplyTo().isBlank()) {
      message.setHeader("In-Reply-To", folded("In-Reply-To", header(mail.inReplyTo())));
    }
    List<String> references = references(mail);
    if (!references.isEmpty()) {
      message.setHeader("References", folded("References", String.join(" ", references)));
    }
    if (!mail.autoSubmitted().isBlank()) {
      message.setHeader("Auto-Submitted", header(mail.autoSubmitted()));
      if (!mail.autoSubmitted().equals("no")) {
        // Exchange and Outlook look at this one before they answer out of office.
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
      }
    }
    body(message, mail);
    message.saveChanges();
    return message;
  }

  private static void body(MimeMessage message, OutgoingMail mail) throws MessagingException {
    boolean alternative = !mail.html().isEmpty();
    boolean alone = mail.json().isEmpty() && mail.enclosed().isEmpty();
    if (alone && !alternative) {
      text(message, mail.text(), "plain");
      return;
    }
    MimeMultipart words = new MimeMultipart("alternative");
    words.addBodyPart(textPart(mail.text(), "plain"));
    if (alternative) {
      words.addBodyPart(textPart(mail.html(), "html"));
    }
    if (alone) {
      message.setContent(words);
      return;
    }
    MimeMultipart mixed = new MimeMultipart("mixed");
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(words);
    mixed.addBodyPart(first);
    if (!mail.json().isEmpty()) {
      mixed.addBodyPart(jsonPart(mail.json()));
    }
    for (OutgoingMail.Enclosed file : mail.enclosed()) {
      mixed.addBodyPart(filePart(file));
    }
    message.setContent(mixed);
  }

  /** Mails and multiparts go as bytes: base64 is not for them (RFC 2045 section 6.4). */
  private static MimeBodyPart filePart(OutgoingMail.Enclosed file) throws MessagingException {
    boolean plain = file.type().matches("(application|audio|image|text|video)/[\\w.+-]{1,100}");
    String type = plain ? file.type() : "application/octet-stream";
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new jakarta.activation.DataHandler(
            new jakarta.mail.util.ByteArrayDataSource(file.bytes(), type)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setFileName(header(file.name()));
    part.setDisposition(MimeBodyPart.ATTACHMENT);
    return part;
  }

  private static MimeBodyPart textPart(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    text(part, text, subtype);
    return part;
  }

  private static void text(jakarta.mail.internet.MimePart part, String text, String subtype)
      throws MessagingException {
    part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), "UTF-8", subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
  }

  private static MimeBodyPart jsonPart(String json) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    part.setDataHandler(
        new jakarta.activation.DataHandler(
            new jakarta.mail.util.ByteArrayDataSource(bytes, "application/json")));
    part.setHeader("Content-Type", "application/json; charset=utf-8; name=\"explor.json\"");
    part.setHeader("Content-Disposition", "attachment; filename=\"explor.json\"");
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static List<String> references(OutgoingMail mail) {
    List<String> ids = new ArrayList<>();
    for (String id : mail.references()) {
      String clean = header(id);
      if (!clean.isBlank() && !ids.contains(clean)) {
        ids.add(clean);
      }
    }
    String parent = header(mail.inReplyTo());
    if (!parent.isBlank()) {
      ids.remove(parent);
      ids.add(parent);
    }
    while (ids.size() > MOST_REFERENCES) {
      ids.remove(1); // the first one names the thread (RFC 5322 section 3.6.4)
    }
    return ids;
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    InternetAddress result = new InternetAddress(header(address), true);
    if (!name.isBlank()) {
      try {
        result.setPersonal(header(name), "UTF-8");
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException("every JVM knows UTF-8", e);
      }
    }
    return result;
  }

  private static String folded(String name, String value) {
    return MimeUtility.fold(name.length() + 2, value);
  }

  /**
   * One line, without control characters: nothing that could begin another header, and nothing that
   * turns the direction of reading (Unicode's bidirectional controls).
   */
  static String header(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value
        .codePoints()
        .filter(c -> (c < 0x202a || c > 0x202e) && (c < 0x2066 || c > 0x2069))
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }

  /**
   * A Message-ID that is the same for the same key: {@code <key@domain>}, where the domain is that
   * of an address.
   */
  public static String messageId(String key, String address) {
    int at = address.lastIndexOf('@');
    String domain = at < 0 ? "localhost" : header(address.substring(at + 1)).replace(">", "");
    String safe =
        key.chars().allMatch(c -> c > ' ' && c < 127 && "<>@()[]\\,;:\"".indexOf(c) < 0)
            ? key
            : Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    return "<" + safe + "@" + domain + ">";
  }

  /** Jakarta Mail gives a mail another Message-ID at each saving; a retry needs the same one. */
  private static final class KeepsItsId extends MimeMessage {
    private final String id;

    KeepsItsId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
