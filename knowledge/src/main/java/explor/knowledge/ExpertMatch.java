package explor.knowledge;

import java.util.List;

/**
 * An expert proposed for a need.
 *
 * @param expert the record the words below are true of
 * @param score above 0, only comparable within one answer
 * @param reasons in French, most telling first; dropping what one rests on lowers the score
 * @param reservations in French: what the need asks and the record does not give
 */
public record ExpertMatch(
    Expert expert, double score, List<String> reasons, List<String> reservations) {
  public ExpertMatch {
    reasons = List.copyOf(reasons);
    reservations = List.copyOf(reservations);
  }
}
