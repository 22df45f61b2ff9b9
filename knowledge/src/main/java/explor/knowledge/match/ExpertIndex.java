package explor.knowledge.match;

import explor.knowledge.Engagement;
import explor.knowledge.Expert;
import explor.knowledge.ExpertMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.index.Shelf;
import explor.knowledge.text.Concepts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Experts, and which of them fit a need. Thread-safe; what is put is found at once. */
public final class ExpertIndex {
  /** So many are weighed anew, by what the words of the index do not hold. */
  private static final int CANDIDATES = 32;

  private final ProfileIndex<Expert> index;
  private final Reasons reasons;
  private final Towns towns;

  /**
   * @param shelf where they are kept, beside records of other kinds
   * @param concepts the thesaurus used on both sides
   * @param towns who lives near whom
   */
  public ExpertIndex(Shelf shelf, Concepts concepts, Towns towns) {
    index = new ProfileIndex<>(shelf, concepts, new ExpertProfile());
    reasons = new Reasons(concepts, towns);
    this.towns = towns;
  }

  /** Adds experts, replacing those with the same id. */
  public void put(String origin, List<Expert> added) {
    index.put(origin, added);
  }

  /** Makes these the only experts of their origin. */
  public void replace(String origin, List<Expert> all) {
    index.replace(origin, all);
  }

  /** Forgets experts. */
  public void remove(Collection<String> ids) {
    index.remove(ids);
  }

  /** How many experts there are. */
  public int size() {
    return index.size();
  }

  private record Weighed(Expert expert, double score) {}

  /**
   * The experts who fit, best first. Nobody without a required language, nobody who is not free
   * long enough, be it for another mission or the rest after it.
   *
   * @param engagements by expert's id
   */
  public List<ExpertMatch> forNeed(
      NeedProfile need, int n, Map<String, List<Engagement>> engagements) {
    ProfileQuery.Wish wish =
        new ProfileQuery.Wish(
            need.text(),
            need.sector(),
            need.languagesRequired(),
            need.periods().stream().map(wanted -> Span.asked(wanted, need.daysToFit())).toList());
    List<Weighed> weighed = new ArrayList<>();
    for (ProfileIndex.Hit<Expert> hit : index.search(wish, Math.max(CANDIDATES, 4 * n))) {
      Calendar.free(need, hit.one(), engagements.getOrDefault(hit.one().id(), List.of()))
          .filter(expert -> Fit.possible(need, expert))
          .ifPresent(
              expert ->
                  weighed.add(new Weighed(expert, hit.score() * Fit.bonus(need, expert, towns))));
    }
    weighed.sort(
        Comparator.comparingDouble(Weighed::score).reversed().thenComparing(w -> w.expert().id()));
    Reasons.Subject subject = reasons.subject(need);
    return weighed.stream()
        .limit(n)
        .map(
            w -> {
              Reasons.Told told =
                  subject.tell(w.expert(), engagements.getOrDefault(w.expert().id(), List.of()));
              return new ExpertMatch(w.expert(), w.score(), told.reasons(), told.reservations());
            })
        .toList();
  }
}
