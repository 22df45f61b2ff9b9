/**
 * What people may ask of their data: a copy, and to be forgotten. {@link explor.bot.rights.Rights}
 * does it inside a turn; what a table holds of people is the store's knowledge ({@code
 * PersonTables}). Knows no door and no dialogue.
 */
@NullMarked
package explor.bot.rights;

import org.jspecify.annotations.NullMarked;
