/** All SQL of the product, behind one small class a table. SQLite, one writer, WAL. */
@NullMarked
package explor.bot.store;

import org.jspecify.annotations.NullMarked;
