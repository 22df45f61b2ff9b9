/**
 * What every door has in common, in words that belong to no door: who wrote ({@link
 * explor.bot.channel.Address}), what came ({@link explor.bot.channel.Inbound}), what leaves ({@link
 * explor.bot.channel.Outbound}) and how the attempt ended ({@link explor.bot.channel.Delivery}).
 *
 * <p>Read {@link explor.bot.channel.Channel} first. The doors themselves are {@code
 * explor.bot.telegram}, {@code explor.bot.mailbox} and the terminal in {@code explor.bot.app}.
 */
@NullMarked
package explor.bot.channel;

import org.jspecify.annotations.NullMarked;
