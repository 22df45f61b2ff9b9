/**
 * What the team orders by mail: {@code PRENDRE}, {@code DEMANDER Quelles dates ?}. Words go in, the
 * orders they hold come out, with what looked like one and was none. Knows nothing of cases: what
 * an order does is in {@code explor.bot.desk}. Read {@link explor.bot.order.OrderReader} first.
 */
@NullMarked
package explor.bot.order;

import org.jspecify.annotations.NullMarked;
