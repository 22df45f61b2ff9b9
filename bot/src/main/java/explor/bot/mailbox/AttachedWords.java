package explor.bot.mailbox;

import explor.mail.Attachment;
import explor.mail.MimeParser;
import explor.mail.ReceivedMail;
import explor.mail.document.DocumentReader;

/**
 * Adds the words of attached documents to those of the mail: a project description that came as a
 * PDF fills the form as well as one that was typed.
 */
final class AttachedWords {
  private static final int MOST_DOCUMENTS = 3;
  private static final int MOST_CHARACTERS = 8_000; // of one document; a form needs its first pages

  private final MimeParser parser;
  private final DocumentReader reader = new DocumentReader(DocumentReader.Limits.USUAL);

  AttachedWords(MimeParser parser) {
    this.parser = parser;
  }

  /** The new words, and under them those of each document, headed by its name. */
  String under(ReceivedMail mail, byte[] source) {
    StringBuilder text = new StringBuilder(mail.newText());
    int documents = 0;
    for (Attachment attachment : mail.attachments()) {
      if (documents < MOST_DOCUMENTS
          && DocumentReader.reads(attachment.type(), attachment.name())) {
        documents++;
        byte[] bytes = parser.attachment(source, attachment.part());
        String words = reader.words(attachment.type(), attachment.name(), bytes);
        if (!words.isEmpty()) {
          int end = Math.min(words.length(), MOST_CHARACTERS);
          text.append("\n\n[").append(attachment.name()).append("]\n").append(words, 0, end);
        }
      }
    }
    return text.toString().strip();
  }
}
