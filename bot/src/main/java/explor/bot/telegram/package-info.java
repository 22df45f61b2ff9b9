/**
 * The Telegram door. In: updates of the Bot API, stored raw by {@link
 * explor.bot.telegram.TelegramPoller} and committed before Telegram is told (the offset of the next
 * {@code getUpdates}). Out: messages with buttons, one call per part, paced as Telegram asks.
 *
 * <p>Promises: no update is lost or worked twice; the token never appears in an address, a log or
 * an error; nothing that Telegram sends makes {@link explor.bot.telegram.UpdateReader} throw.
 *
 * <p>Read {@link explor.bot.telegram.TelegramPoller} for the way in and {@link
 * explor.bot.telegram.TelegramChannel} for the way out; {@link explor.bot.telegram.TelegramApi} is
 * the only class that speaks HTTP.
 */
@NullMarked
package explor.bot.telegram;

import org.jspecify.annotations.NullMarked;
