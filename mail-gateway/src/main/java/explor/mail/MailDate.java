package explor.mail;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Dates of mails (RFC 5322 section 3.3 and its obsolete forms). */
final class MailDate {
  private MailDate() {}

  /** The moment, or null when the words are no date. */
  static @Nullable Instant read(String words) {
    String text = words.strip();
    if (text.isEmpty() || text.length() > 200) {
      return null;
    }
    Date date = new MailDateFormat().parse(text, new ParsePosition(0));
    return date == null ? null : date.toInstant();
  }
}
