package explor.bot.cost;

import explor.bot.cost.CostRequest.EmployerShare;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * RESACOOP takes over 50 % of the six travel costs of each expert; the association or the employer
 * pays the other 50 % and a flat fee for each mission. Whether a split between the two is agreed is
 * for staff to write down.
 */
public final class CostRule {
  /** The flat fee for a mission, in cents. */
  public static final long FLAT_FEE = 200_00;

  private CostRule() {}

  /**
   * @throws ArithmeticException when the amounts don't fit into 64 bits of cents
   */
  public static Estimate estimate(CostRequest request) {
    long total = 0;
    long resacoop = 0;
    for (Map<CostItem, Long> expert : request.experts()) {
      long cents = sum(expert.values());
      total = Math.addExact(total, cents);
      // Rounded down, so that it never exceeds 50 %.
      resacoop += cents / 2;
    }
    long remainder = total - resacoop;
    long fee = Math.multiplyExact(FLAT_FEE, (long) request.missions());
    long employer = employerPays(request.employer(), remainder, fee);
    return new Estimate(
        total,
        resacoop,
        remainder,
        fee,
        Math.addExact(remainder, fee) - employer,
        employer,
        sum(request.otherItems().values()),
        missing(request.experts()));
  }

  /**
   * The estimate when only a whole sum is known ("le voyage coûte 2400 €"); it holds if all of it
   * belongs to the six items.
   *
   * @param cents of one expert
   */
  public static Estimate ofTotal(long cents) {
    Map<CostItem, Long> all = new EnumMap<>(CostItem.class);
    for (CostItem item : CostItem.values()) {
      all.put(item, 0L);
    }
    all.put(CostItem.TRANSPORT_INTERNATIONAL, cents);
    return estimate(new CostRequest(List.of(all), 1, Map.of(), EmployerShare.NOTHING));
  }

  private static long employerPays(EmployerShare share, long remainder, long fee) {
    return switch (share) {
      case NOTHING -> 0;
      case ALL -> Math.addExact(remainder, fee);
      case HALF_NO_FEE -> remainder / 2;
    };
  }

  private static long sum(Iterable<Long> amounts) {
    long sum = 0;
    for (long amount : amounts) {
      sum = Math.addExact(sum, amount);
    }
    return sum;
  }

  private static List<CostItem> missing(List<Map<CostItem, Long>> experts) {
    return Arrays.stream(CostItem.values())
        .filter(item -> experts.stream().anyMatch(expert -> !expert.containsKey(item)))
        .toList();
  }
}
