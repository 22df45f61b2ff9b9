package explor.bot.order;

import java.util.List;

/**
 * What a reply of the team orders.
 *
 * @param orders in the order in which they were written
 * @param slips what looks like an order but is written with one letter wrong, or like one that does
 *     not exist
 * @param ignored words after the last order that are part of none; a greeting, or a mistake
 */
public record Orders(List<Order> orders, List<Slip> slips, String ignored) {

  /**
   * A word that is no order.
   *
   * @param written the word as it stands there
   * @param meant the order it nearly is, with what follows it; null when it is near none
   */
  public record Slip(String written, @org.jspecify.annotations.Nullable Order meant) {}

  /** Whether the reply holds no order, and nothing like one: it is a message. */
  public boolean isPlainReply() {
    return orders.isEmpty() && slips.isEmpty();
  }
}
