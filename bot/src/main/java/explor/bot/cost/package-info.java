/**
 * The co-funding rule, in exact cents: what the six kinds of travel cost make together, what
 * RESACOOP takes over, what the association or the employer pays.
 *
 * <p>In: a {@link explor.bot.cost.CostRequest}. Out: an {@link explor.bot.cost.Estimate}, worked
 * out by {@link explor.bot.cost.CostRule}. A price that isn't known is never invented: it is listed
 * as missing and the estimate is a minimum. No floating-point number is ever used for money.
 */
@NullMarked
package explor.bot.cost;

import org.jspecify.annotations.NullMarked;
