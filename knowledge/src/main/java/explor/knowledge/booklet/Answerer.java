package explor.knowledge.booklet;

import explor.knowledge.Answer;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the passage of one booklet that answers, or says that none does. A passage must explain
 * enough of the question's subject words, the rare ones counting most; which kind of thing is asked
 * for (a number, an hour, a place) chooses among those that do. Immutable and thread-safe.
 */
public final class Answerer {
  private static final int LONGEST = 900;
  private static final int USUAL = 420;

  /** The answer and what may stand beside it: more is hardly ever what was asked. */
  private static final int MOST_LINES = 3;

  private static final Set<String> TIME_ZONE = Set.of("mission/fuseau", "courant/decalage");

  /** "Two hours less than in Lyon" is no hour of the day, and "the same" no figure. */
  private static final Set<AnswerType> NOT_OF_ZONES =
      Set.of(AnswerType.TIME, AnswerType.DURATION, AnswerType.QUANTITY);

  private static final double HEAD = 1.7;

  /** What one passage without a rival must explain, of what is enough otherwise. */
  private static final double ALONE = 0.78;

  /** So much less do all others explain. */
  private static final double APART = 0.14;

  /** What is left of a deed that only says why somebody is called. */
  private static final double TOLD = 0.3;

  private final Units units;
  private final QuestionTerms questions;
  private final Spelling spelling;
  private final double threshold;

  /** Where one passage explains enough, one that ranks higher may explain a little less. */
  private static final double NEARLY = 0.85;

  /**
   * What explains less of a question is not worth a look. Of what explains this much of what it
   * would take, two thirds held the answer after all (three sets by independent writers).
   */
  private static final double NEAR = 0.74;

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
    List<Scoring.Scored> ranked = rank(question);
    double most = ranked.stream().mapToDouble(Scoring.Scored::covered).max().orElse(0);
    if (most < threshold && !isAlone(ranked)) {
      return new Answer.NotFound(most, nearest(ranked, most));
    }
    double enough = Math.min(threshold, most);
    return found(ranked.stream().filter(s -> s.covered() >= NEARLY * enough).toList());
  }

  /**
   * Whether one passage has the kind of answer that is asked for and no other, in another
   * paragraph, has nearly as much of the question: what is left of it is how somebody speaks.
   */
  private boolean isAlone(List<Scoring.Scored> ranked) {
    if (ranked.isEmpty() || !ranked.getFirst().shown()) {
      return false;
    }
    Scoring.Scored best = ranked.getFirst();
    return best.covered() >= ALONE * threshold
        && ranked.stream()
            .filter(s -> !isBeside(s.unit(), best.unit()))
            .allMatch(s -> s.covered() <= best.covered() - APART);
  }

  private static boolean isBeside(Unit one, Unit other) {
    return one.section() == other.section() && one.block() == other.block();
  }

  private Optional<Answer.Found> nearest(List<Scoring.Scored> ranked, double most) {
    return most < NEAR * threshold
        ? Optional.empty()
        : ranked.stream().filter(s -> s.covered() >= NEARLY * most).findFirst().map(this::only);
  }

  /** One passage, by itself. */
  private Answer.Found only(Scoring.Scored one) {
    return new Answer.Found(
        cut(one.unit().text(), USUAL),
        units.booklet.sections().get(one.unit().section()).heading(),
        units.booklet.checkedOn(),
        units.booklet.title(),
        one.covered());
  }

  /** All passages, best first; none for a question without subject or never to be answered. */
  List<Scoring.Scored> rank(String question) {
    String plain = TimeZones.plain(Weather.plain(Consent.plain(spelling.plain(question))));
    Set<AnswerType> types = AnswerType.wanted(plain);
    List<Term> terms = questions.of(plain, types);
    if (terms.isEmpty() || questions.forbidden(plain)) {
      return List.of();
    }
    if (terms.stream().anyMatch(t -> !Collections.disjoint(t.concepts(), TIME_ZONE))) {
      types.removeAll(NOT_OF_ZONES);
    }
    if (types.contains(AnswerType.NAME) && !types.contains(AnswerType.PHONE)) {
      terms = withoutCalling(terms);
    }
    terms =
        types.contains(AnswerType.NAME) || types.contains(AnswerType.PHONE)
            ? headed(terms, types)
            : terms;
    Scoring scoring = new Scoring(units, terms, types);
    List<Scoring.Scored> ranked = new ArrayList<>();
    for (int i = 0; i < units.all.size(); i++) {
      ranked.add(scoring.of(i));
    }
    ranked.sort(Comparator.comparingDouble(Scoring.Scored::score).reversed());
    return ranked;
  }

  /** In "comment s'appelle le gardien" nobody wants to call him. */
  private static List<Term> withoutCalling(List<Term> terms) {
    List<Term> others = terms.stream().filter(t -> !t.cues().contains(AnswerType.PHONE)).toList();
    return others.isEmpty() ? terms : others;
  }

  /** "Je dois prévenir Inès, c'est quoi son numéro": why she is called need not be told. */
  private static boolean isOfNamedOnly(List<Term> terms) {
    return terms.stream().anyMatch(t -> t.name() && !t.isBesides())
        && terms.stream().allMatch(t -> t.name() || t.doing() || t.isBesides() || !t.isSubject());
  }

  /** Whose name or number is asked for comes first and counts most. */
  private static List<Term> headed(List<Term> terms, Set<AnswerType> types) {
    List<Term> headed = new ArrayList<>(terms);
    if (types.contains(AnswerType.PHONE) && isOfNamedOnly(terms)) {
      headed.replaceAll(t -> t.name() ? t.times(HEAD) : t.doing() ? t.besides(TOLD) : t);
      return headed;
    }
    for (int i = 0; i < headed.size(); i++) {
      if (headed.get(i).isSubject()) {
        headed.set(i, headed.get(i).times(HEAD));
        break;
      }
    }
    return headed;
  }

  private Answer.Found found(List<Scoring.Scored> ranked) {
    Scoring.Scored best = ranked.getFirst();
    Section section = units.booklet.sections().get(best.unit().section());
    StringBuilder text = new StringBuilder();
    append(text, best.unit().text(), LONGEST);
    Set<Unit> taken = new HashSet<>(Set.of(best.unit()));
    for (Scoring.Scored next : ranked.subList(1, Math.min(MOST_LINES, ranked.size()))) {
      if (next.score() > 0.75 * best.score() && taken.add(next.unit())) {
        append(text, next.unit().text(), USUAL);
      }
    }
    int at = units.all.indexOf(best.unit());
    for (int near : new int[] {at + 1, at - 1, at + 2}) {
      if (near >= 0 && near < units.all.size() && taken.size() < MOST_LINES) {
        Unit unit = units.all.get(near);
        if (unit.section() == best.unit().section() && taken.add(unit)) {
          append(text, unit.text(), USUAL);
        }
      }
    }
    return new Answer.Found(
        text.toString(),
        section.heading(),
        units.booklet.checkedOn(),
        units.booklet.title(),
        best.covered());
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }

  private static void append(StringBuilder text, String more, int limit) {
    if (text.isEmpty()) {
      text.append(cut(more, limit));
    } else if (text.length() + 1 + more.length() <= limit) {
      text.append('\n').append(more);
    }
  }
}
