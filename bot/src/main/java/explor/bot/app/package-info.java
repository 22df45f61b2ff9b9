/** The commands, the settings and the wiring of all parts. */
@NullMarked
package explor.bot.app;

import org.jspecify.annotations.NullMarked;
