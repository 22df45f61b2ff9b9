/** What staff see and do: cases, their life, the summary mail, replies. */
@NullMarked
package explor.bot.desk;

import org.jspecify.annotations.NullMarked;
