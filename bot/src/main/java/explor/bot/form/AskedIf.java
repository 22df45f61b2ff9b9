package explor.bot.form;

import java.util.List;
import java.util.Map;

/**
 * When a question is asked at all: unless an answer that stands above it rules it out. While that
 * answer is not known, the question stands: somebody in the team will want to know it.
 *
 * @param slot the name of the slot it hangs on; empty when the question is always asked
 * @param values the answers to that slot with which the question makes sense
 */
public record AskedIf(String slot, List<String> values) {
  /** Asked of everybody. */
  public static final AskedIf ALWAYS = new AskedIf("", List.of());

  public AskedIf {
    values = List.copyOf(values);
  }

  /** Whether what is answered so far says that this question does not apply. */
  public boolean ruledOut(Map<String, Filled> answers) {
    Filled answer = answers.get(slot);
    return answer != null && !values.contains(answer.value());
  }
}
