/** Emergencies, before everything else: its own words, its own small file, no index, no session. */
@NullMarked
package explor.bot.safety;

import org.jspecify.annotations.NullMarked;
