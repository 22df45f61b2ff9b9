/**
 * The syntax of mails as they really are (RFC 5322, 2045, 2047, 2231), read leniently: any bytes
 * give a tree of {@link explor.mail.mime.Part}s, nothing here throws, and everything is linear in
 * the number of bytes.
 *
 * <p>In: bytes. Out: headers in Unicode, parts with their type, name and decoded content. Knows
 * nothing of what a mail means; that is {@code explor.mail}.
 */
@NullMarked
package explor.mail.mime;

import org.jspecify.annotations.NullMarked;
