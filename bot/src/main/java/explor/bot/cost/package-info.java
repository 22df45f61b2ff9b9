/** The co-funding rule, in exact cents. */
@NullMarked
package explor.bot.cost;

import org.jspecify.annotations.NullMarked;
