/**
 * What Outlook packs into {@code winmail.dat} (Transport Neutral Encapsulation Format, MS-OXTNEF):
 * its text and its files. In: bytes. Out: texts and files, as far as they can be read; nothing here
 * throws, and everything is linear in the number of bytes.
 */
@NullMarked
package explor.mail.tnef;

import org.jspecify.annotations.NullMarked;
