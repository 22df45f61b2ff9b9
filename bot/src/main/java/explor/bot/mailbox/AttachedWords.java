package explor.bot.mailbox;

import explor.mail.Attachment;
import explor.mail.MimeParser;
import explor.mail.ReceivedMail;
import explor.mail.document.DocumentReader;
import explor.mail.document.Words;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds the words of attached documents to those of the mail: a project description that came as a
 * PDF fills the form as well as one that was typed.
 */
final class AttachedWords {
  private static final String MAIL = "message/rfc822"; // somebody's, forwarded as a file
  private static final Words NONE = new Words("", Words.Shortfall.NONE);

  private final MimeParser parser;
  private final DocumentReader reader;
  private final MailChannel.Limits limits;

  AttachedWords(MimeParser parser, MailChannel.Limits limits) {
    DocumentReader.Limits usual = DocumentReader.Limits.USUAL;
    this.limits = limits;
    this.reader =
        new DocumentReader(
            new DocumentReader.Limits(
                limits.documentMegabytes() << 20,
                (long) limits.unpackedMegabytes() << 20,
                usual.characters(),
                usual.time(),
                usual.memory()));
    this.parser = parser;
  }

  /** Whether a file that is called so may hold words for us. */
  static boolean reads(String mediaType, String name) {
    return mediaType.equals(MAIL) || DocumentReader.reads(mediaType, name);
  }

  /**
   * The new words, and under them those of each document, headed by its name.
   *
   * @param unread by part, the documents whose words could not be had, or not to their end: why,
   *     and the limit, as {@link explor.bot.channel.Inbound.File#UNREADABLE} has it
   */
  record Read(String text, Map<Integer, String> unread) {}

  Read under(ReceivedMail mail, String newWords, byte[] source) {
    StringBuilder text = new StringBuilder(newWords);
    Map<Integer, String> unread = new HashMap<>();
    int documents = 0;
    for (Attachment attachment : mail.attachments()) {
      if (reads(attachment.type(), attachment.name())) {
        documents++;
        boolean taken = documents <= limits.documents();
        Words words = taken ? words(attachment, source) : NONE;
        String why = taken ? why(words) : "count " + limits.documents();
        if (!why.isEmpty()) {
          unread.put(attachment.part(), why);
        }
        int end = Math.min(words.text().length(), limits.documentCharacters());
        if (end > 0) {
          text.append("\n\n[").append(attachment.name()).append("]\n").append(words.text(), 0, end);
        }
      }
    }
    return new Read(text.toString().strip(), unread);
  }

  private String why(Words words) {
    return switch (words.shortfall()) {
      case NONE ->
          words.text().length() > limits.documentCharacters()
              ? "length " + limits.documentCharacters()
              : "";
      case UNREADABLE -> "broken";
      case SIZE -> "size " + limits.documentMegabytes();
      case UNPACKED -> "unpacked " + limits.unpackedMegabytes();
      case TIME -> "time " + DocumentReader.Limits.USUAL.time().toSeconds();
    };
  }

  private Words words(Attachment attachment, byte[] source) {
    byte[] bytes = parser.attachment(source, attachment.part());
    if (attachment.type().equals(MAIL)) {
      ReceivedMail inside = parser.parse(bytes); // of a robot's nothing is taken
      return new Words(inside.kind().mayBeAnswered() ? inside.newText() : "", Words.Shortfall.NONE);
    }
    return reader.read(attachment.type(), attachment.name(), bytes);
  }
}
