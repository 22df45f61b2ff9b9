/** The Telegram door: its own getUpdates loop, and messages out with buttons. */
@NullMarked
package explor.bot.telegram;

import org.jspecify.annotations.NullMarked;
