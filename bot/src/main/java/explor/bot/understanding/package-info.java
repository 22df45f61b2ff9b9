/**
 * From words to meaning, without any state: what the person wants ({@link
 * explor.bot.understanding.Intent}), what was said for which slot, and which conversational
 * commands the message holds ({@link explor.bot.understanding.Command}).
 *
 * <p>In: a text, the day it was sent, the question it answers. Out: an {@link
 * explor.bot.understanding.Interpretation}. The door is {@link
 * explor.bot.understanding.Understanding}. An empty slot is better than an invented one.
 */
@NullMarked
package explor.bot.understanding;

import org.jspecify.annotations.NullMarked;
