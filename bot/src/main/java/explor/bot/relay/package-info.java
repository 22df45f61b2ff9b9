/** Takes due outbox rows to their channel, one attempt at a time, and writes down how it ended. */
@NullMarked
package explor.bot.relay;

import org.jspecify.annotations.NullMarked;
