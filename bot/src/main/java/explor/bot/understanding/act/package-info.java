/**
 * What people do in a conversation beside answering: yes, skip, back, cancel, a correction, another
 * language.
 *
 * <p>In: one message. Out: an {@link explor.bot.understanding.act.Act} when the message is one
 * ({@link explor.bot.understanding.act.Acts}). The words stand in {@code config/acts.yaml}.
 */
@NullMarked
package explor.bot.understanding.act;

import org.jspecify.annotations.NullMarked;
