package explor.knowledge.match;

import explor.knowledge.Expert;
import explor.knowledge.ExpertMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.text.Concepts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Experts, and which of them fit a need. Thread-safe; what is put is found at once. */
public final class ExpertIndex implements AutoCloseable {
  private static final int CANDIDATES = 200;
  private final ProfileIndex index;
  private final Reasons reasons;
  private final Map<String, Expert> experts = new ConcurrentHashMap<>();

  /**
   * @param concepts the thesaurus used on both sides
   */
  public ExpertIndex(Concepts concepts) {
    index = new ProfileIndex(concepts);
    reasons = new Reasons(concepts);
  }

  /** Adds experts, replacing those with the same id. */
  public void put(List<Expert> added) {
    added.forEach(e -> experts.put(e.id(), e));
    index.put(
        added.stream()
            .map(
                e ->
                    new ProfileIndex.Entry(
                        e.id(),
                        e.jobTitle(),
                        e.skills() + ". " + e.employer(),
                        e.sector(),
                        e.languages(),
                        e.windows()))
            .toList());
  }

  /** Forgets experts. */
  public void remove(Collection<String> ids) {
    index.remove(ids);
    ids.forEach(experts::remove);
  }

  /** The ids of all experts. */
  public Set<String> ids() {
    return Set.copyOf(experts.keySet());
  }

  /** How many experts there are. */
  public int size() {
    return experts.size();
  }

  /**
   * The experts who fit, best first. Nobody without a required language, nobody who is not free
   * long enough.
   */
  public List<ExpertMatch> forNeed(NeedProfile need, int n) {
    Optional<Window> period = need.period();
    ProfileIndex.Wish wish =
        new ProfileIndex.Wish(
            need.text(),
            need.sector(),
            need.languagesRequired(),
            period.stream().toList(),
            need.daysToFit());
    List<ExpertMatch> matches = new ArrayList<>();
    for (ProfileIndex.Hit hit : index.search(wish, Math.max(CANDIDATES, n))) {
      Expert expert = experts.get(hit.id());
      if (expert != null && Fit.possible(need, expert)) {
        double score = hit.score() * Fit.bonus(need, expert);
        matches.add(
            new ExpertMatch(
                expert, score, reasons.of(need, expert), reasons.reservations(need, expert)));
      }
    }
    matches.sort(
        Comparator.comparingDouble(ExpertMatch::score)
            .reversed()
            .thenComparing(m -> m.expert().id()));
    return List.copyOf(matches.subList(0, Math.min(n, matches.size())));
  }

  @Override
  public void close() {
    index.close();
  }
}
