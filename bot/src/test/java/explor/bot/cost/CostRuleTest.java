package explor.bot.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.cost.CostRequest.EmployerShare;
import explor.bot.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CostRuleTest {
  private static Map<CostItem, Long> expert(long... cents) {
    Map<CostItem, Long> items = new EnumMap<>(CostItem.class);
    for (int i = 0; i < cents.length; i++) {
      items.put(CostItem.values()[i], cents[i]);
    }
    return items;
  }

  private static Estimate estimate(
      int missions, EmployerShare share, List<Map<CostItem, Long>> all) {
    return CostRule.estimate(new CostRequest(all, missions, Map.of(), share));
  }

  @Test
  void halfIsPaidByResacoopAndTheFlatFeeComesOnTop() {
    Estimate estimate =
        estimate(
            1, EmployerShare.NOTHING, List.of(expert(100_00, 700_00, 40_00, 60_00, 0, 300_00)));
    assertEquals(1200_00, estimate.eligibleTotal());
    assertEquals(600_00, estimate.resacoopShare());
    assertEquals(800_00, estimate.associationPays());
    assertEquals(0, estimate.employerPays());
    assertTrue(estimate.complete());
  }

  @Test
  void theOddCentIsNeverResacoops() {
    Estimate estimate =
        estimate(
            1, EmployerShare.NOTHING, List.of(expert(1, 0, 0, 0, 0, 0), expert(3, 0, 0, 0, 0, 0)));
    assertEquals(1, estimate.resacoopShare());
    assertEquals(3, estimate.remainder());
  }

  @Test
  void theFlatFeeCountsForEachMissionNotForEachExpert() {
    List<Map<CostItem, Long>> two = List.of(expert(1, 1, 1, 1, 1, 1), expert(1, 1, 1, 1, 1, 1));
    assertEquals(200_00, estimate(1, EmployerShare.NOTHING, two).flatFee());
    assertEquals(400_00, estimate(2, EmployerShare.NOTHING, two).flatFee());
  }

  @Test
  void anEmployerMayTakeAllOrHalfWithoutTheFee() {
    List<Map<CostItem, Long>> one = List.of(expert(0, 999_99, 0, 0, 0, 0));
    Estimate all = estimate(1, EmployerShare.ALL, one);
    assertEquals(0, all.associationPays());
    assertEquals(all.remainder() + 200_00, all.employerPays());
    Estimate half = estimate(1, EmployerShare.HALF_NO_FEE, one);
    assertEquals(half.remainder() / 2, half.employerPays());
    assertEquals(half.remainder() + half.flatFee(), half.associationPays() + half.employerPays());
  }

  @Test
  void whatIsNotKnownIsMissingAndNeverInvented() {
    Estimate estimate = estimate(1, EmployerShare.NOTHING, List.of(expert(100_00, 500_00)));
    assertFalse(estimate.complete());
    assertEquals(
        List.of(CostItem.ASSURANCE, CostItem.VISA, CostItem.HEBERGEMENT, CostItem.PER_DIEM),
        estimate.missing());
    List<String> lines = EstimateText.lines(estimate, Language.FR);
    assertTrue(lines.get(0).contains("au moins"), lines.toString());
    assertTrue(lines.get(lines.size() - 1).contains("visa"), lines.toString());
  }

  @Test
  void aWholeSumIsHalvedAndGetsTheFee() {
    assertEquals(1400_00, CostRule.ofTotal(2400_00).associationPays());
  }

  @Test
  void amountsAreWrittenAsPeopleWriteThem() {
    assertEquals("1\u00a0234\u00a0567\u00a0€", EstimateText.money(1_234_567_00, Language.FR));
    assertEquals("747,05\u00a0€", EstimateText.money(747_05, Language.FR));
    assertEquals("€1,495.50", EstimateText.money(1495_50, Language.EN));
  }

  @Test
  void aNegativeCostIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new CostRequest(List.of(expert(-1)), 1, Map.of(), EmployerShare.NOTHING));
  }
}
