/**
 * What a message is about, learned from example phrases that staff can extend ({@code
 * config/intents/*.yaml}).
 *
 * <p>In: any text. Out: the intents, likeliest first, with a confidence ({@link
 * explor.bot.understanding.intent.Intents}). The learning is OpenNLP's maximum entropy over words,
 * pairs of words, pieces of words and classes of words (a country, a trade, a month), so that "je
 * suis plombier" is understood once "je suis comptable" was learned. Deterministic: the same files
 * always give the same answers.
 */
@NullMarked
package explor.bot.understanding.intent;

import org.jspecify.annotations.NullMarked;
