/**
 * The forms as data: which questions there are, of which type, in which order, and what has been
 * answered. In: {@code config/forms/*.yaml}. Out: {@link explor.bot.form.Form}s, unchanging.
 *
 * <p>Knows nothing of conversations, channels or SQL. Slot names are stable: an answer given to an
 * old version of a form stays an answer of the new one.
 */
@NullMarked
package explor.bot.form;

import org.jspecify.annotations.NullMarked;
