package explor.bot.cost;

import java.util.List;

/**
 * The co-funding worked out, all amounts in cents.
 *
 * @param eligibleTotal the known ones of the six items, of all experts
 * @param resacoopShare half of it for each expert, rounded down to the cent
 * @param remainder what RESACOOP leaves of the eligible total
 * @param flatFee 200 € for each mission
 * @param associationPays its part of the remainder and the flat fee
 * @param employerPays the employer's part
 * @param notCofunded costs outside the six, paid in full by whoever orders them
 * @param missing items without a price for at least one expert; when there is any, every amount is
 *     a minimum
 */
public record Estimate(
    long eligibleTotal,
    long resacoopShare,
    long remainder,
    long flatFee,
    long associationPays,
    long employerPays,
    long notCofunded,
    List<CostItem> missing) {

  /** Whether every item has a price. */
  public boolean complete() {
    return missing.isEmpty();
  }
}
