/** The mail door: mails of the gateway become inbound messages, outbound messages become mails. */
@NullMarked
package explor.bot.mailbox;

import org.jspecify.annotations.NullMarked;
