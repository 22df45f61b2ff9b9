/**
 * From words to the values of slots: one reader for each kind of value, all reading the same {@link
 * explor.bot.understanding.slot.Words}, and the door that composes them, {@link
 * explor.bot.understanding.slot.Extraction}.
 *
 * <p>In: a text in French, English, Spanish or Portuguese, the form it may answer, and the day it
 * was sent. Out: {@link explor.bot.form.Filled} values by slot name. What the text does not give
 * stays empty. Pure and thread-safe once loaded; every reader is linear in the length of the text.
 */
@NullMarked
package explor.bot.understanding.slot;

import org.jspecify.annotations.NullMarked;
