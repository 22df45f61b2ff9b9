package explor.bot.order;

/**
 * One order of the team.
 *
 * @param arg what follows its word, over as many lines as were written; may be empty
 */
public record Order(OrderName name, String arg) {}
