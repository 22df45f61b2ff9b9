package explor.knowledge.match;

import explor.knowledge.Expert;
import explor.knowledge.NeedMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.OfferProfile;
import explor.knowledge.Window;
import explor.knowledge.text.Concepts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Needs that wait, and which of them an offer could serve. Thread-safe. */
public final class NeedIndex implements AutoCloseable {
  private static final int CANDIDATES = 400;
  private final ProfileIndex index;
  private final Reasons reasons;
  private final Map<String, NeedProfile> needs = new ConcurrentHashMap<>();

  /**
   * @param concepts the thesaurus used on both sides
   */
  public NeedIndex(Concepts concepts) {
    index = new ProfileIndex(concepts);
    reasons = new Reasons(concepts);
  }

  /** Adds needs, replacing those with the same id. */
  public void put(List<NeedProfile> added) {
    added.forEach(n -> needs.put(n.id(), n));
    index.put(
        added.stream()
            .map(
                n ->
                    new ProfileIndex.Entry(
                        n.id(),
                        "",
                        n.text(),
                        n.sector(),
                        n.languagesRequired(),
                        n.period().stream().toList()))
            .toList());
  }

  /** Forgets needs that were served or withdrawn. */
  public void remove(Collection<String> ids) {
    index.remove(ids);
    ids.forEach(needs::remove);
  }

  /** How many needs wait. */
  public int size() {
    return needs.size();
  }

  /** The needs an offer could serve, best first, by the same hard rules as for experts. */
  public List<NeedMatch> forOffer(OfferProfile offer, int n) {
    List<Window> days = offer.period().stream().toList();
    ProfileIndex.Wish wish =
        new ProfileIndex.Wish(offer.text(), offer.sector(), List.of(), days, 7);
    Expert expert = asExpert(offer, days);
    List<NeedMatch> matches = new ArrayList<>();
    for (ProfileIndex.Hit hit : index.search(wish, Math.max(CANDIDATES, n))) {
      NeedProfile need = needs.get(hit.id());
      if (need != null && possible(need, expert)) {
        matches.add(
            new NeedMatch(
                need,
                hit.score() * Fit.bonus(need, expert),
                reasons.of(need, expert),
                reservations(need, expert)));
      }
    }
    matches.sort(
        Comparator.comparingDouble(NeedMatch::score).reversed().thenComparing(m -> m.need().id()));
    return List.copyOf(matches.subList(0, Math.min(n, matches.size())));
  }

  /** Languages that were not asked yet exclude no need; it is said instead. */
  private static boolean possible(NeedProfile need, Expert offer) {
    boolean spoken =
        offer.languages().isEmpty() || offer.languages().containsAll(need.languagesRequired());
    return spoken && Fit.free(need.period(), offer.windows(), need.daysToFit());
  }

  private List<String> reservations(NeedProfile need, Expert offer) {
    List<String> reservations = new ArrayList<>(reasons.reservations(need, offer));
    if (offer.languages().isEmpty() && !need.languagesRequired().isEmpty()) {
      reservations.add("langues à confirmer : " + Reasons.languages(need.languagesRequired()));
    }
    return reservations;
  }

  private static Expert asExpert(OfferProfile offer, List<Window> days) {
    return new Expert(
        offer.id(),
        "",
        "",
        "",
        "",
        "",
        offer.sector(),
        offer.languages(),
        offer.countries(),
        "",
        days,
        offer.durationDays(),
        offer.text());
  }

  @Override
  public void close() {
    index.close();
  }
}
