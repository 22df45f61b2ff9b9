package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a question that a passage has to explain, each with its weight. */
final class QuestionTerms {
  private static final String WEAK_TOPIC = "/faible";
  private static final String NEVER_TOPIC = "/jamais";

  /** An unknown thing is what the question is about; an unknown verb or adjective is a wording. */
  private static final double NOUN = 1.4;

  /** What the vocabulary knows and the booklet never speaks of. */
  private static final double ABSENT = 1.6;

  /** Asked for by a kind of answer: the booklet gives one without the word. */
  private static final Set<String> MEASURES = Set.of("mission/duree", "mission/cout-programme");

  private static final double VERB = 0.45;
  private static final double OTHER = 0.7;
  private static final Pattern VERB_FORM =
      Pattern.compile("(?:er|ez|ons|ent|ir|ees?|ais|ait|ra|rai|ing|ed|ar|amos|ando)$");
  private static final Pattern INFINITIVE = Pattern.compile("..(?:er|ir|re|oir)$");

  /** Days and months: when, not what. */
  private static final Pattern CALENDAR =
      Pattern.compile(
          "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai"
              + "|juin|juillet|aout|septembre|octobre|novembre|decembre|monday|tuesday|wednesday"
              + "|thursday|friday|saturday|sunday|january|february|march|april|june|july|august"
              + "|september|october|november|december");

  private static final double PURPOSE = 0.4;
  private static final Set<String> INTRODUCING =
      Set.of(
          "le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "mon", "ma", "mes", "ton",
          "ta", "votre", "vos", "notre", "nos", "leur", "leurs", "ce", "cet", "cette", "ces",
          "quel", "quelle", "quels", "quelles", "au", "aux", "en", "pour", "par", "sur", "avec",
          "the", "a", "an", "my", "our", "your", "this", "that", "which", "any", "of", "for",
          "with", "el", "los", "las", "una", "mi", "mis", "su", "sus", "del", "al", "con", "para",
          "o", "os", "as", "um", "uma", "meu", "minha", "seu", "sua", "do", "da", "dos", "das",
          "no", "na", "com", "sans", "y", "hay", "tem", "there", "existe");

  /**
   * A word, or several that mean one thing ("per diem").
   *
   * @param stems of its words
   * @param folded of its words
   * @param concepts ids of what it means; may be empty
   * @param cues the kinds of answer the word itself asks for ("prix")
   * @param weak true for words that carry little ("aller", "jour")
   * @param weight 0.4 (everywhere in the booklet) to 1 (rare or unknown)
   */
  record Term(
      List<String> stems,
      List<String> folded,
      Set<String> concepts,
      Set<AnswerType> cues,
      boolean weak,
      double weight) {
    Term times(double factor) {
      return new Term(stems, folded, concepts, cues, weak, weight * factor);
    }
  }

  private final Units units;
  private final Concepts concepts;

  QuestionTerms(Units units, Concepts concepts) {
    this.units = units;
    this.concepts = concepts;
  }

  List<Term> of(String question) {
    List<Word> words = meant(Words.of(question));
    List<Concepts.Hit> hits = concepts.in(words);
    List<Term> terms = new ArrayList<>();
    int purpose = purpose(words);
    int at = 0;
    while (at < words.size()) {
      int last = at;
      for (Concepts.Hit hit : hits) {
        last = hit.first() == at ? Math.max(last, hit.last()) : last;
      }
      if (!words.get(at).stop()) {
        boolean named = at > 0 && INTRODUCING.contains(words.get(at - 1).folded());
        Term term = term(words.subList(at, last + 1), at, hits, named);
        terms.add(at > purpose && !terms.isEmpty() ? term.times(PURPOSE) : term);
      }
      at = last + 1;
    }
    return terms;
  }

  /**
   * Where "pour aller au marché" begins: what something is wanted for need not be in the booklet.
   */
  private static int purpose(List<Word> words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      String next = words.get(i + 1).folded();
      if (words.get(i).folded().equals("pour") && INFINITIVE.matcher(next).find()) {
        return i;
      }
    }
    return words.size();
  }

  /** Whether the question asks for what a booklet must never answer, such as a dose. */
  boolean forbidden(String question) {
    return concepts.of(question).stream().anyMatch(c -> c.topic().endsWith(NEVER_TOPIC));
  }

  /** Words the booklet and the vocabulary don't know, replaced by the one most probably meant. */
  private List<Word> meant(List<Word> words) {
    List<Word> meant = new ArrayList<>();
    for (Word word : words) {
      String folded = word.folded();
      boolean known =
          word.stop()
              || units.lexicon.contains(folded)
              || Matching.family(word.stem(), units.stems)
              || !concepts.in(List.of(word)).isEmpty();
      String nearest = known ? folded : Spelling.nearest(folded, units.lexicon);
      if (nearest.equals(folded) && !known) {
        nearest = Spelling.nearest(folded, concepts.words());
      }
      meant.add(
          nearest.equals(folded)
              ? word
              : new Word(
                  nearest,
                  Words.of(nearest).getFirst().stem(),
                  word.start(),
                  word.end(),
                  Words.of(nearest).getFirst().stop()));
    }
    return meant;
  }

  private Term term(List<Word> group, int at, List<Concepts.Hit> hits, boolean named) {
    Set<String> ids = new HashSet<>();
    boolean strong = false;
    boolean weak = false;
    for (Concepts.Hit hit : hits) {
      if (hit.first() == at) {
        boolean little = hit.concept().topic().endsWith(WEAK_TOPIC);
        weak |= little;
        strong |= !little;
        ids.add(hit.concept().id());
      }
    }
    List<Word> subjects = group.stream().filter(w -> !w.stop()).toList();
    List<String> folded = subjects.stream().map(Word::folded).toList();
    Term draft =
        new Term(
            subjects.stream().map(Word::stem).toList(),
            folded,
            ids,
            AnswerType.wanted(String.join(" ", folded)),
            (weak && !strong) || Character.isDigit(folded.getFirst().charAt(0)),
            1);
    long holding = units.all.stream().filter(u -> Matching.strength(draft, u.own()) >= 0.8).count();
    double rarity =
        Math.log(1 + units.all.size() / (1.0 + holding)) / Math.log(1 + units.all.size());
    boolean missing =
        Matching.strength(draft, units.title) < 0.6
            && units.all.stream().allMatch(u -> Matching.strength(draft, u.own()) < 0.6);
    boolean unknown = ids.isEmpty() && missing;
    boolean absent = !ids.isEmpty() && missing && ids.stream().noneMatch(MEASURES::contains);
    double weight = 0.4 + 0.6 * Math.min(1, rarity);
    if (CALENDAR.matcher(folded.getFirst()).matches()) {
      weight = VERB;
    } else if (absent && !weak) {
      weight = ABSENT;
    } else if (unknown) {
      weight = named ? NOUN : VERB_FORM.matcher(folded.getFirst()).find() ? VERB : OTHER;
    } else if (weak || Matching.strength(draft, units.title) >= 0.95) {
      weight *= 0.5;
    }
    return new Term(draft.stems, folded, ids, draft.cues, draft.weak, weight);
  }
}
