/** The only transaction: inbox row done, session, case, outbox rows, history, in one commit. */
@NullMarked
package explor.bot.turn;

import org.jspecify.annotations.NullMarked;
