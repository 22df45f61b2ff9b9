package explor.knowledge.booklet;

import explor.knowledge.Answer;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** A subject word of the question: its forms, what it means, what it weighs. */
  private record Wanted(String stem, String folded, Set<String> concepts, double weight) {}

  private record Scored(Unit unit, double covered, double score) {}

  private final Units units;
  private final Concepts concepts;
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
    this.concepts = concepts;
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
    String plain = spelling.plain(question);
    Set<AnswerType> types = AnswerType.wanted(plain);
    List<Wanted> wanted = wanted(plain);
    if (wanted.isEmpty() || units.all.isEmpty()) {
      return new Answer.NotFound(0);
    }
    double total = wanted.stream().mapToDouble(Wanted::weight).sum();
    List<Scored> ranked = new ArrayList<>();
    for (int i = 0; i < units.all.size(); i++) {
      ranked.add(score(i, wanted, total, types));
    }
    ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
    Scored best = ranked.getFirst();
    return best.covered < threshold ? new Answer.NotFound(best.covered) : found(best, ranked);
  }

  private Scored score(int at, List<Wanted> wanted, double total, Set<AnswerType> types) {
    Unit unit = units.all.get(at);
    double sum = 0;
    double direct = 0;
    for (Wanted word : wanted) {
      double here = strength(word, unit.own());
      direct += word.weight * here;
      double near = Math.max(0.75 * strength(word, unit.around()), 0.5 * neighbours(word, at));
      double section = 0.35 * strength(word, units.sections.get(unit.section()));
      sum += word.weight * Math.max(here, Math.max(near, section));
    }
    double covered = sum / total;
    double score = covered + 0.3 * direct / total;
    if (!types.isEmpty()) {
      long shown = types.stream().filter(unit.types()::contains).count();
      score *= shown > 0 ? 1.25 : 0.85;
    }
    return new Scored(unit, covered, score * (unit.text().length() < 12 ? 0.9 : 1));
  }

  private double neighbours(Wanted word, int at) {
    double best = 0;
    for (int other : new int[] {at - 1, at + 1}) {
      if (other >= 0 && other < units.all.size()) {
        Unit near = units.all.get(other);
        Unit unit = units.all.get(at);
        if (near.section() == unit.section() && near.block() == unit.block()) {
          best = Math.max(best, strength(word, near.own()));
        }
      }
    }
    return best;
  }

  private static double strength(Wanted word, Unit.Meaning meaning) {
    if (meaning.folded().contains(word.folded)) {
      return 1;
    }
    if (meaning.stems().contains(word.stem)) {
      return 0.95;
    }
    for (String concept : word.concepts) {
      if (meaning.concepts().contains(concept)) {
        return 0.85;
      }
    }
    if (word.stem.length() >= 5) {
      String beginning = word.stem.substring(0, Math.max(5, word.stem.length() * 3 / 4));
      for (String stem : meaning.stems()) {
        if (stem.startsWith(beginning) && stem.length() - beginning.length() <= 4) {
          return 0.7;
        }
      }
    }
    return 0;
  }

  private List<Wanted> wanted(String question) {
    List<Word> words = Words.of(question);
    List<Concepts.Hit> hits = concepts.in(words);
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).stop()) {
        wanted.add(wanted(words.get(i), i, hits));
      }
    }
    return wanted;
  }

  private Wanted wanted(Word word, int at, List<Concepts.Hit> hits) {
    Set<String> ids = new HashSet<>();
    boolean weak = false;
    int length = 1;
    for (Concepts.Hit hit : hits) {
      if (hit.first() <= at && at <= hit.last()) {
        ids.add(hit.concept().id());
        weak |= hit.concept().topic().endsWith("/faible");
        length = Math.max(length, hit.last() - hit.first() + 1);
      }
    }
    String folded = word.folded();
    String stem = word.stem();
    if (ids.isEmpty() && !units.lexicon.contains(folded)) {
      String meant = Spelling.nearest(folded, units.lexicon);
      if (!meant.equals(folded)) {
        folded = meant;
        stem = Words.of(meant).getFirst().stem();
        concepts.of(meant).forEach(c -> ids.add(c.id()));
      }
    }
    Wanted draft = new Wanted(stem, folded, ids, 1);
    long holding = units.all.stream().filter(u -> strength(draft, u.own()) >= 0.85).count();
    double rarity =
        Math.log(1 + units.all.size() / (1.0 + holding)) / Math.log(1 + units.all.size());
    return new Wanted(stem, folded, ids, (weak ? 0.25 : 1) * (0.4 + 0.6 * rarity));
  }

  private Answer found(Scored best, List<Scored> ranked) {
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
        Math.min(1, best.covered));
  }

  private static void append(StringBuilder text, String more, int limit) {
    if (text.isEmpty()) {
      text.append(more.length() <= limit ? more : more.substring(0, limit - 1) + "…");
    } else if (text.length() + 1 + more.length() <= limit) {
      text.append('\n').append(more);
    }
  }
}
