/**
 * Emergencies, before everything else: its own words, its own small file, no index, no session.
 *
 * <p>In: the words of a person. Out: an {@link explor.bot.safety.Emergency}, or nothing ({@link
 * explor.bot.safety.Safety}), and the first words to answer with ({@link
 * explor.bot.safety.SafetyWords}). Both are read from {@code config/emergency.yaml} at the start; a
 * copy inside the program takes over when that file is missing or broken, so that an emergency is
 * recognised and answered whatever else has failed. When unsure, it is an emergency.
 */
@NullMarked
package explor.bot.safety;

import org.jspecify.annotations.NullMarked;
