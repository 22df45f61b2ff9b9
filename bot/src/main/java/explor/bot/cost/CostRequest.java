package explor.bot.cost;

import java.util.List;
import java.util.Map;

/**
 * What is known of the costs of a project.
 *
 * @param experts for each expert the price of every known item in cents, 0 when somebody gives it
 *     (the partner hosts); an item that is absent is not known yet
 * @param missions how many missions, at least 1: the flat fee counts once for each
 * @param otherItems costs outside the six, by their own names, in cents (vaccines, equipment)
 * @param employer what the employer takes over
 */
public record CostRequest(
    List<Map<CostItem, Long>> experts,
    int missions,
    Map<String, Long> otherItems,
    EmployerShare employer) {

  public CostRequest {
    if (missions < 1) {
      throw new IllegalArgumentException("there is at least one mission");
    }
    experts = experts.stream().map(Map::copyOf).toList();
    otherItems = Map.copyOf(otherItems);
    boolean negative =
        experts.stream().flatMap(expert -> expert.values().stream()).anyMatch(cents -> cents < 0)
            || otherItems.values().stream().anyMatch(cents -> cents < 0);
    if (negative) {
      throw new IllegalArgumentException("a cost is never negative");
    }
  }

  /** What the structure that employs the expert pays of what RESACOOP leaves. */
  public enum EmployerShare {
    /** The association pays everything that is left. */
    NOTHING,
    /** The employer pays the remainder and the flat fee. */
    ALL,
    /** Half of the remainder; the rest and the flat fee stay with the association. */
    HALF_NO_FEE
  }
}
