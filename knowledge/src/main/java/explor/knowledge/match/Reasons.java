package explor.knowledge.match;

import explor.knowledge.Engagement;
import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why an expert is proposed and what is to be checked, in French. Every sentence rests on a value
 * of the records: quoted words are the expert's own. What shares no more than a topic with the need
 * (drip irrigation, when a well is asked for) is told as near, and only when nothing closer can be.
 */
final class Reasons {
  private static final int QUOTES = 2;
  private final Concepts concepts;
  private final Towns towns;

  Reasons(Concepts concepts, Towns towns) {
    this.concepts = concepts;
    this.towns = towns;
  }

  /**
   * How much a phrase says of a subject.
   *
   * @param close by words and concepts of the subject
   * @param near by others of its topics
   */
  private record Weight(int close, int near) {
    boolean isClose() {
      return close > 0;
    }

    int all() {
      return close + near;
    }
  }

  /**
   * An expert's phrases, most telling first.
   *
   * @param close that speak of the subject itself
   * @param near that speak of its topic only
   */
  private record Quotes(List<String> close, List<String> near) {}

  /** What is said of an expert. */
  record Told(List<String> reasons, List<String> reservations) {}

  /** A need to tell reasons for, of one expert or many. */
  Subject subject(NeedProfile need) {
    return new Subject(need);
  }

  private List<String> reasons(NeedProfile need, Expert expert, Weight job, Quotes quotes) {
    List<String> reasons = new ArrayList<>();
    for (String phrase : quotes.close.subList(0, Math.min(QUOTES, quotes.close.size()))) {
      reasons.add("« " + phrase + " »");
    }
    if (job.isClose()) {
      reasons.add("métier : " + expert.jobTitle());
    }
    if (reasons.isEmpty() && !quotes.near.isEmpty()) {
      reasons.add("domaine voisin : « " + quotes.near.getFirst() + " »");
    } else if (reasons.isEmpty() && job.near > 0) {
      reasons.add("métier voisin : " + expert.jobTitle());
    }
    if (!need.sector().isEmpty() && need.sector().equals(expert.sector()) && reasons.size() < 2) {
      reasons.add("même secteur");
    }
    if (!need.languagesRequired().isEmpty()
        && expert.languages().containsAll(need.languagesRequired())) {
      reasons.add("parle " + languages(need.languagesRequired()));
    }
    Fit.best(need.periods(), expert.windows())
        .ifPresent(common -> reasons.add(FrenchDates.free(common.free())));
    if (expert.countries().contains(need.country())) {
      reasons.add("connaît " + CountryName.the(need.country()));
    }
    near(need, expert).ifPresent(reasons::add);
    frame(expert).ifPresent(reasons::add);
    return reasons;
  }

  private static List<String> reservations(NeedProfile need, Expert expert, boolean close) {
    List<String> reservations = new ArrayList<>();
    if (!close) {
      reservations.add("compétence voisine : à vérifier avec l'expert");
    }
    if (!need.country().isEmpty() && !expert.countries().contains(need.country())) {
      reservations.add(
          expert.countries().isEmpty()
              ? "aucun pays d'intervention connu"
              : "jamais allé(e) " + CountryName.in(need.country()) + ", d'après sa fiche");
    }
    if (expert.maxDays() > 0 && need.durationDays() > expert.maxDays()) {
      reservations.add(
          expert.maxDays() + " jours au plus (mission de " + need.durationDays() + " jours)");
    }
    if (need.periods().isEmpty()) {
      reservations.add("dates de la mission à préciser");
    } else {
      days(need, expert).ifPresent(reservations::add);
    }
    return reservations;
  }

  private static Optional<String> days(NeedProfile need, Expert expert) {
    Optional<Fit.Common> best = Fit.best(need.periods(), expert.windows());
    if (best.isEmpty()) {
      return Optional.of("disponibilités à demander");
    }
    int shared = best.get().shared();
    Window wanted = best.get().wanted();
    return shared < Math.min(need.durationDays(), wanted.sharedDays(wanted))
        ? Optional.of("libre " + shared + " jours seulement sur la période demandée")
        : Optional.empty();
  }

  private Optional<String> near(NeedProfile need, Expert expert) {
    return switch (towns.between(need.city(), expert.city())) {
      case SAME_TOWN -> Optional.of(CityName.at(expert.city()) + ", comme l'association");
      case SAME_DEPARTMENT ->
          Optional.of(CityName.at(expert.city()) + ", dans le département de l'association");
      case NEXT_DEPARTMENT ->
          Optional.of(CityName.at(expert.city()) + ", dans un département voisin de l'association");
      case FAR, UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<String> frame(Expert expert) {
    String by = expert.employer().isEmpty() ? "" : " (" + expert.employer() + ")";
    return switch (expert.scheme()) {
      case "mise_a_disposition" -> Optional.of("mise à disposition par son employeur" + by);
      case "mecenat_competences" -> Optional.of("mécénat de compétences de son employeur" + by);
      case "conge_solidaire" -> Optional.of("congé solidaire" + by);
      case "benevolat" -> Optional.of("part bénévolement");
      default -> Optional.empty();
    };
  }

  static String languages(List<String> codes) {
    List<String> names =
        codes.stream().map(c -> Locale.of(c).getDisplayLanguage(Locale.FRENCH)).toList();
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " et " + names.getLast();
  }

  /** The expert's own phrases: what stands between commas, semicolons and full stops. */
  static List<String> phrases(String skills) {
    List<String> phrases = new ArrayList<>();
    for (String phrase : skills.split("[;.!?\\n]\\s*|,\\s+|\\s:\\s")) {
      if (!phrase.isBlank()) {
        phrases.add(phrase.strip());
      }
    }
    return phrases;
  }

  /** What a need is about, to weigh an expert's phrases by. */
  final class Subject {
    private final NeedProfile need;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> topics = new HashSet<>();

    private Subject(NeedProfile need) {
      this.need = need;
      List<Word> words = Words.of(need.text());
      words.stream().filter(word -> !word.stop()).map(Word::stem).forEach(stems::add);
      for (Concepts.Hit hit : concepts.in(words)) {
        ids.add(hit.concept().id());
        topics.add(hit.concept().topic());
      }
    }

    /**
     * @param expert on the days that are left
     * @param engagements why others are not
     */
    Told tell(Expert expert, List<Engagement> engagements) {
      Quotes quotes = best(phrases(expert.skills()));
      Weight job = weigh(expert.jobTitle());
      boolean close = !quotes.close.isEmpty() || job.isClose();
      List<String> reservations = new ArrayList<>(reservations(need, expert, close));
      Calendar.inTheWay(need, engagements)
          .forEach(engagement -> reservations.add(FrenchDates.engaged(engagement)));
      return new Told(reasons(need, expert, job, quotes), reservations);
    }

    private Weight weigh(String phrase) {
      int close = 0;
      int near = 0;
      List<Word> words = Words.of(phrase);
      Set<Concepts.Concept> met = new HashSet<>();
      for (Concepts.Hit hit : concepts.in(words)) {
        Concepts.Concept concept = hit.concept();
        if (met.add(concept) && !concept.sector().equals("general")) {
          close += ids.contains(concept.id()) ? 2 : 0;
          near += !ids.contains(concept.id()) && topics.contains(concept.topic()) ? 1 : 0;
        }
      }
      for (Word word : words) {
        close += !word.stop() && stems.contains(word.stem()) ? 1 : 0;
      }
      return new Weight(close, near);
    }

    private record Weighed(String phrase, Weight weight) {}

    private Quotes best(List<String> phrases) {
      List<Weighed> weighed =
          phrases.stream()
              .map(phrase -> new Weighed(phrase, weigh(phrase)))
              .sorted(Comparator.comparingInt((Weighed w) -> w.weight.all()).reversed())
              .toList();
      return new Quotes(
          weighed.stream().filter(w -> w.weight.isClose()).map(Weighed::phrase).toList(),
          weighed.stream()
              .filter(w -> !w.weight.isClose() && w.weight.near > 0)
              .map(Weighed::phrase)
              .toList());
    }
  }
}
