/**
 * The mail door: IMAP in, SMTP out, MIME made safe and simple. In: bytes and server settings. Out:
 * a parsed mail (who, what is new in it, person or robot), and the result of a sending. Knows
 * nothing of forms, cases or Telegram.
 */
@NullMarked
package explor.mail;

import org.jspecify.annotations.NullMarked;
