package explor.bot.desk;

import explor.bot.form.Filled;
import java.util.List;
import java.util.Map;

/** Finds who or what fits a case, with reasons and reservations that staff can read. */
public interface Matcher {
  /**
   * One proposal.
   *
   * @param id of the expert or of the waiting need
   * @param headline who: name, job, employer; or which need: association, place
   * @param reasons why it fits, each true of both records
   * @param reservations what does not fit, or must be asked
   */
  record Proposal(String id, String headline, List<String> reasons, List<String> reservations) {}

  /**
   * The best proposals for a case, best first: experts for a need, waiting needs for an offer.
   *
   * @param language it was written in, {@code fr} or {@code en}: whoever writes it speaks it
   */
  List<Proposal> proposals(String form, Map<String, Filled> answers, String language, int most);
}
