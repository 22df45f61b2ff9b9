/**
 * What an operator needs to sleep well: {@link explor.bot.upkeep.Backup} and {@link
 * explor.bot.upkeep.Restore}. Knows the store and files; nothing of conversations and doors.
 */
@NullMarked
package explor.bot.upkeep;

import org.jspecify.annotations.NullMarked;
