/**
 * Words as people type them, made comparable: folded ({@link explor.bot.words.Fold}), cut into
 * tokens and sentences ({@link explor.bot.words.Tokens}), and looked at with short patterns that
 * staff can write ({@link explor.bot.words.Phrase}, {@link explor.bot.words.Phrases}). What came of
 * a message is remembered while it is looked at ({@link explor.bot.words.Lately}).
 *
 * <p>In: any text. Out: tokens, matches. Never throws for what people type, and takes time in
 * proportion to its length.
 */
@NullMarked
package explor.bot.words;

import org.jspecify.annotations.NullMarked;
