package explor.bot.mailbox;

import explor.mail.Attachment;
import explor.mail.MimeParser;
import explor.mail.ReceivedMail;
import explor.mail.document.DocumentReader;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Adds the words of attached documents to those of the mail: a project description that came as a
 * PDF fills the form as well as one that was typed.
 */
final class AttachedWords {
  private static final int MOST_CHARACTERS = 8_000; // of one document; a form needs its first pages

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
                usual.characters(),
                usual.time(),
                usual.memory()));
    this.parser = parser;
  }

  /**
   * The new words, and under them those of each document, headed by its name.
   *
   * @param unreadable the parts of the documents whose words could not be had
   */
  record Read(String text, Set<Integer> unreadable) {}

  Read under(ReceivedMail mail, byte[] source) {
    StringBuilder text = new StringBuilder(mail.newText());
    Set<Integer> unreadable = new LinkedHashSet<>();
    int documents = 0;
    for (Attachment attachment : mail.attachments()) {
      if (DocumentReader.reads(attachment.type(), attachment.name())) {
        documents++;
        String words = documents <= limits.documents() ? words(attachment, source) : "";
        if (words.isEmpty()) {
          unreadable.add(attachment.part());
        } else {
          int end = Math.min(words.length(), MOST_CHARACTERS);
          text.append("\n\n[").append(attachment.name()).append("]\n").append(words, 0, end);
        }
      }
    }
    return new Read(text.toString().strip(), unreadable);
  }

  private String words(Attachment attachment, byte[] source) {
    byte[] bytes = parser.attachment(source, attachment.part());
    return reader.words(attachment.type(), attachment.name(), bytes);
  }
}
