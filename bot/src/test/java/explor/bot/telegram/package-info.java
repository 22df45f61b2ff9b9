/**
 * What Telegram throws at a bot, played by {@link explor.bot.telegram.FakeBotApi} over real HTTP.
 */
@NullMarked
package explor.bot.telegram;

import org.jspecify.annotations.NullMarked;
