package explor.knowledge.match;

import explor.knowledge.Expert;
import explor.knowledge.NeedMatch;
import explor.knowledge.NeedProfile;
import explor.knowledge.OfferProfile;
import explor.knowledge.Window;
import explor.knowledge.index.Shelf;
import explor.knowledge.text.Concepts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Needs that wait, and which of them an offer could serve. Thread-safe. */
public final class NeedIndex {
  private static final int CANDIDATES = 32;

  private final ProfileIndex<NeedProfile> index;
  private final Reasons reasons;
  private final Towns towns;

  /**
   * @param shelf where they are kept, beside records of other kinds
   * @param concepts the thesaurus used on both sides
   * @param towns who lives near whom
   */
  public NeedIndex(Shelf shelf, Concepts concepts, Towns towns) {
    index = new ProfileIndex<>(shelf, concepts, new WaitingNeed());
    reasons = new Reasons(concepts, towns);
    this.towns = towns;
  }

  /** Adds needs, replacing those with the same id. */
  public void put(String origin, List<NeedProfile> added) {
    index.put(origin, added);
  }

  /** Makes these the only needs of their origin. */
  public void replace(String origin, List<NeedProfile> all) {
    index.replace(origin, all);
  }

  /** Forgets needs that were served or withdrawn. */
  public void remove(Collection<String> ids) {
    index.remove(ids);
  }

  /** How many needs wait. */
  public int size() {
    return index.size();
  }

  private record Weighed(NeedProfile need, double score) {}

  /** The needs an offer could serve, best first, by the same hard rules as for experts. */
  public List<NeedMatch> forOffer(OfferProfile offer, int n) {
    List<Window> days = offer.periods();
    Expert expert = asExpert(offer, days);
    ProfileQuery.Wish wish =
        new ProfileQuery.Wish(
            offer.text(), offer.sector(), List.of(), days.stream().map(Span::offered).toList());
    List<Weighed> weighed = new ArrayList<>();
    for (ProfileIndex.Hit<NeedProfile> hit : index.search(wish, Math.max(CANDIDATES, 4 * n))) {
      if (possible(hit.one(), expert)) {
        weighed.add(new Weighed(hit.one(), hit.score() * Fit.bonus(hit.one(), expert, towns)));
      }
    }
    weighed.sort(
        Comparator.comparingDouble(Weighed::score).reversed().thenComparing(w -> w.need().id()));
    return weighed.stream()
        .limit(n)
        .map(
            w -> {
              Reasons.Told told = reasons.subject(w.need()).tell(expert, List.of());
              return new NeedMatch(
                  w.need(), w.score(), told.reasons(), withLanguages(told, w.need(), expert));
            })
        .toList();
  }

  /** Languages that were not asked yet exclude no need; it is said instead. */
  private static boolean possible(NeedProfile need, Expert offer) {
    boolean spoken =
        offer.languages().isEmpty() || offer.languages().containsAll(need.languagesRequired());
    return spoken && Fit.free(need.periods(), offer.windows(), need.daysToFit());
  }

  private static List<String> withLanguages(Reasons.Told told, NeedProfile need, Expert offer) {
    List<String> reservations = new ArrayList<>(told.reservations());
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
}
