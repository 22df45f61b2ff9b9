package explor.knowledge;

import java.util.List;

/**
 * A waiting need proposed for an offer; reasons and reservations as in {@link ExpertMatch}.
 *
 * @param need the record the words below are true of
 * @param score above 0, only comparable within one answer
 * @param reasons in French, most telling first
 * @param reservations in French
 */
public record NeedMatch(
    NeedProfile need, double score, List<String> reasons, List<String> reservations) {
  public NeedMatch {
    reasons = List.copyOf(reasons);
    reservations = List.copyOf(reservations);
  }
}
