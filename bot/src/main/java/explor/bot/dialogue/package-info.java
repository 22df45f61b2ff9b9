/** The conversation as a pure step: (session, event, now) to (session, effects). */
@NullMarked
package explor.bot.dialogue;

import org.jspecify.annotations.NullMarked;
