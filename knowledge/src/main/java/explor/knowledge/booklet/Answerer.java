package explor.knowledge.booklet;

import explor.knowledge.Answer;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the passage of one booklet that answers, or says that none does. A passage must explain
 * enough of the question's subject words, the rare ones counting most; which kind of thing is asked
 * for (a number, an hour, a place) chooses among those that do. Immutable and thread-safe.
 */
public final class Answerer {
  private static final int LONGEST = 900;
  private static final int USUAL = 420;
  private static final double WEAK = 0.2;

  private static final String TIME_ZONE = "mission/fuseau";

  /** A word that only names the kind of answer ("prix", "numéro") is no subject. */
  private static final double CUE = 0.35;

  private static final double HEAD = 1.7;

  /** What is left of a passage that speaks of the subject only through its neighbours. */
  private static final double HEARSAY = 0.75;

  /** What is left of a passage that lacks the number, hour or price that was asked for. */
  private static final double LACKING = 0.6;

  /** For "how many households", a passage that says "60 households". */
  private static final double COUNTED = 1.4;

  /** "Aucun lait cru" answers whether one may drink it as well as whether one may eat it. */
  private static final double RULED = 0.5;

  /** A passage that counts just what is to be counted hardly speaks of something else. */
  private static final double TOLD = 0.15;

  /** What is left of a passage that does not speak of the thing there may be. */
  private static final double UNSAID = 0.75;

  /** What is left of a passage that has nothing to do with the person or place named. */
  private static final double ELSEWHERE = 0.8;

  /** So well must a word be met by what stands beside a number or a name. */
  private static final double BESIDE = 0.6;

  /** Several words, none of which says much ("rester une semaine de plus"), prove little. */
  private static final double VAGUE = 0.7;

  /**
   * A passage with its marks.
   *
   * @param covered the part of the question it explains, 0 to 1
   * @param score what it is ranked by
   */
  record Scored(Unit unit, double covered, double score) {}

  private final Units units;
  private final QuestionTerms questions;
  private final Spelling spelling;
  private final double threshold;

  /**
   * @param booklet to answer from
   * @param concepts the domain's vocabulary in the four languages
   * @param spelling chat spelling
   * @param threshold 0 to 1: the part of the question a passage must explain
   */
  public Answerer(Booklet booklet, Concepts concepts, Spelling spelling, double threshold) {
    this.units = Units.of(booklet, concepts);
    this.questions = new QuestionTerms(units, concepts);
    this.spelling = spelling;
    this.threshold = threshold;
  }

  /** The booklet the answers come from. */
  public Booklet booklet() {
    return units.booklet;
  }

  /**
   * Answers a question.
   *
   * @param question in French, English, Spanish or Portuguese; chat spelling welcome
   */
  public Answer answer(String question) {
    List<Scored> ranked = rank(question);
    List<Scored> enough = ranked.stream().filter(s -> s.covered >= threshold).toList();
    return enough.isEmpty()
        ? new Answer.NotFound(ranked.stream().mapToDouble(Scored::covered).max().orElse(0))
        : found(enough);
  }

  /** All passages, best first; none for a question without subject or never to be answered. */
  List<Scored> rank(String question) {
    String plain = spelling.plain(question);
    List<QuestionTerms.Term> terms = questions.of(plain);
    if (terms.isEmpty() || questions.forbidden(plain)) {
      return List.of();
    }
    Set<AnswerType> types = AnswerType.wanted(plain);
    if (terms.stream().anyMatch(t -> t.concepts().contains(TIME_ZONE))) {
      types.remove(AnswerType.TIME); // "two hours less than in Lyon" is no hour of the day
    }
    if (types.contains(AnswerType.NAME) && !types.contains(AnswerType.PHONE)) {
      terms = withoutCalling(terms);
    }
    terms =
        types.contains(AnswerType.NAME) || types.contains(AnswerType.PHONE) ? headed(terms) : terms;
    List<Scored> ranked = new ArrayList<>();
    for (int i = 0; i < units.all.size(); i++) {
      ranked.add(score(i, terms, types));
    }
    ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
    return ranked;
  }

  /** In "comment s'appelle le gardien" nobody wants to call him. */
  private static List<QuestionTerms.Term> withoutCalling(List<QuestionTerms.Term> terms) {
    List<QuestionTerms.Term> others =
        terms.stream().filter(t -> !t.cues().contains(AnswerType.PHONE)).toList();
    return others.isEmpty() ? terms : others;
  }

  /** Whose name or number is asked for comes first and counts most. */
  private static List<QuestionTerms.Term> headed(List<QuestionTerms.Term> terms) {
    List<QuestionTerms.Term> headed = new ArrayList<>(terms);
    for (int i = 0; i < headed.size(); i++) {
      if (headed.get(i).isSubject()) {
        headed.set(i, headed.get(i).times(HEAD));
        break;
      }
    }
    return headed;
  }

  private Scored score(int at, List<QuestionTerms.Term> terms, Set<AnswerType> types) {
    Unit unit = units.all.get(at);
    boolean onlyWeak = terms.stream().allMatch(QuestionTerms.Term::weak);
    boolean onlyCues = terms.stream().allMatch(term -> term.weak() || !term.cues().isEmpty());
    double sum = 0;
    double direct = 0;
    double named = 0;
    double total = 0;
    boolean spoken = onlyCues;
    boolean ruled = rules(unit, terms);
    for (QuestionTerms.Term term : terms) {
      double here = Matching.strength(term, unit.own());
      double weight =
          term.weight()
              * (term.weak() && !onlyWeak ? WEAK : !term.cues().isEmpty() && !onlyCues ? CUE : 1)
              * (term.doing() && ruled ? RULED : 1);
      double near =
          Math.max(
              Math.max(
                  0.75 * Matching.strength(term, unit.around()),
                  0.7 * Matching.strength(term, unit.linked())),
              Math.max(
                  0.6 * neighbours(term, at),
                  Math.max(
                      0.4 * section(term, unit), 0.85 * Matching.strength(term, units.title))));
      double asked =
          term.cues().stream().anyMatch(c -> c.explainsItsCue() && unit.types().contains(c))
              ? 0.8
              : 0;
      direct += weight * here;
      spoken |=
          (onlyWeak || onlyCues || term.isSubject())
              && Math.max(
                      Math.max(here, Matching.strength(term, unit.around())),
                      Matching.strength(term, unit.linked()))
                  >= 0.5;
      named += weight * Matching.strength(term, unit.around());
      sum += weight * Math.max(Math.max(here, near), asked);
      total += weight;
    }
    if (!spoken) {
      sum *= HEARSAY;
    }
    for (QuestionTerms.Term term : terms) {
      if (term.existence() && !saysThereIs(unit, term)) {
        sum *= UNSAID;
      } else if (term.name() && isElsewhere(term, at)) {
        sum *= ELSEWHERE;
      }
    }
    boolean shown = shows(unit, terms, types);
    double covered = sum / total + (types.isEmpty() ? 0 : shown ? 0.05 : -0.05);
    if (!shown && !types.isEmpty() && types.stream().allMatch(AnswerType::needed)) {
      covered *= LACKING;
    }
    if (onlyWeak && terms.size() > 1 && !(shown && types.stream().anyMatch(AnswerType::needed))) {
      covered *= VAGUE;
    }
    boolean counted = terms.stream().anyMatch(t -> t.counted() && counts(unit, t));
    covered += counted ? TOLD : 0;
    double score =
        (covered + (0.4 * direct + 0.2 * named) / total) * (types.isEmpty() || shown ? 1 : 0.8);
    score *= counted ? COUNTED : 1;
    return new Scored(unit, Math.clamp(covered, 0, 1), score);
  }

  /**
   * Whether it holds a kind of answer that is asked for. A count must be that of the things asked
   * for, a name that of whom it is asked.
   */
  private static boolean shows(Unit unit, List<QuestionTerms.Term> terms, Set<AnswerType> types) {
    Set<AnswerType> shown = EnumSet.noneOf(AnswerType.class);
    shown.addAll(unit.types());
    shown.retainAll(types);
    if (terms.stream().anyMatch(t -> t.counted() && !counts(unit, t))) {
      shown.remove(AnswerType.QUANTITY);
    }
    if (types.contains(AnswerType.NAME) && !names(unit, terms)) {
      shown.remove(AnswerType.NAME);
    }
    return !shown.isEmpty();
  }

  /** Whether it says what is allowed of the thing that something is to be done with. */
  private static boolean rules(Unit unit, List<QuestionTerms.Term> terms) {
    if (!unit.types().contains(AnswerType.PERMISSION)) {
      return false;
    }
    return terms.stream()
        .dropWhile(t -> !t.doing())
        .skip(1)
        .filter(QuestionTerms.Term::isSubject)
        .findFirst()
        .filter(t -> Matching.exactly(t, unit.own()) > BESIDE)
        .isPresent();
  }

  private static boolean counts(Unit unit, QuestionTerms.Term term) {
    return Matching.exactly(term, unit.counted()) >= BESIDE
        || (unit.types().contains(AnswerType.QUANTITY)
            && Matching.exactly(term, unit.around()) >= BESIDE);
  }

  private static boolean names(Unit unit, List<QuestionTerms.Term> terms) {
    return terms.stream()
        .filter(QuestionTerms.Term::isSubject)
        .findFirst()
        .map(t -> Matching.exactly(t, unit.named()) >= BESIDE)
        .orElse(true);
  }

  /** Whether there is a thing, only a passage that speaks of the thing can tell. */
  private static boolean saysThereIs(Unit unit, QuestionTerms.Term term) {
    return Math.max(
            Matching.exactly(term, unit.own()), Matching.exactly(term, unit.around()))
        >= BESIDE;
  }

  /** A name the booklet has, but not near this passage. */
  private boolean isElsewhere(QuestionTerms.Term term, int at) {
    Unit unit = units.all.get(at);
    return units.names.contains(term.folded().getFirst())
        && Math.max(section(term, unit), Matching.strength(term, unit.linked())) < BESIDE
        && Matching.strength(term, units.title) < BESIDE;
  }

  private double section(QuestionTerms.Term term, Unit unit) {
    return Matching.strength(term, units.sections.get(unit.section()));
  }

  private double neighbours(QuestionTerms.Term term, int at) {
    double best = 0;
    Unit unit = units.all.get(at);
    for (int other : new int[] {at - 1, at + 1}) {
      if (other >= 0 && other < units.all.size()) {
        Unit near = units.all.get(other);
        if (near.section() == unit.section() && near.block() == unit.block()) {
          best = Math.max(best, Matching.strength(term, near.own()));
        }
      }
    }
    return best;
  }

  private Answer found(List<Scored> ranked) {
    Scored best = ranked.getFirst();
    Section section = units.booklet.sections().get(best.unit.section());
    StringBuilder text = new StringBuilder();
    append(text, best.unit.text(), LONGEST);
    Set<Unit> taken = new HashSet<>(Set.of(best.unit));
    for (Scored next : ranked.subList(1, Math.min(4, ranked.size()))) {
      if (next.score > 0.75 * best.score && taken.add(next.unit)) {
        append(text, next.unit.text(), USUAL);
      }
    }
    int at = units.all.indexOf(best.unit);
    for (int near : new int[] {at + 1, at - 1, at + 2}) {
      if (near >= 0 && near < units.all.size()) {
        Unit unit = units.all.get(near);
        if (unit.section() == best.unit.section() && taken.add(unit)) {
          append(text, unit.text(), USUAL);
        }
      }
    }
    return new Answer.Found(
        text.toString(),
        section.heading(),
        units.booklet.checkedOn(),
        units.booklet.title(),
        best.covered);
  }

  private static void append(StringBuilder text, String more, int limit) {
    if (text.isEmpty()) {
      text.append(more.length() <= limit ? more : more.substring(0, limit - 1) + "…");
    } else if (text.length() + 1 + more.length() <= limit) {
      text.append('\n').append(more);
    }
  }
}
