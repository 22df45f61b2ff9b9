package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a question that a passage has to explain, each with its weight. */
final class QuestionTerms {
  private static final String WEAK_TOPIC = "/faible";
  private static final String TELEPHONE = "mission/telephone";
  private static final String NEVER_TOPIC = "/jamais";

  /** An unknown thing is what the question is about; an unknown verb or adjective is a wording. */
  private static final double NOUN = 1.4;

  /** What the vocabulary knows and the booklet never speaks of. */
  private static final double ABSENT = 1.6;

  /** Asked for by a kind of answer: the booklet gives one without the word. */
  private static final Set<String> MEASURES = Set.of("mission/duree", "mission/cout-programme");

  private static final double VERB = 0.45;

  /** A word that nobody knows cannot be expected in a booklet of another language. */
  private static final double TRANSLATED = 0.6;

  /** What is left of a verb that is known and not in the booklet: it may say it otherwise. */
  private static final double DOING = 0.75;

  private static final double OTHER = 0.7;

  /** "Combien d'étoiles", "quelle marque": what is not in the booklet is the very thing asked. */
  private static final double FOCUS = 2.2;

  /** Whom or which place a question is about says little of what it asks. */
  private static final double NAME = 0.6;

  private static final double PURPOSE = 0.4;

  /** Two words written as one have so many letters each. */
  private static final int PART = 3;

  /** What a question wants of one of its words. */
  enum Asked {
    /** Something about it. */
    ABOUT,
    /** How many there are. */
    COUNTED,
    /** Which of its kind it is. */
    KIND,
    /** Whether there is one. */
    WHETHER,
    /** Whether one may do it. */
    DOING,
    /** Something about it, of all that belongs to another thing: "la marque du four". */
    PART,
    /** Nothing: it names whom or which place the question is about. */
    NAME,
    /** Nothing: it is the day of the month the question is about. */
    DAY
  }

  /**
   * A word, or several that mean one thing ("per diem").
   *
   * @param stems of its words
   * @param folded of its words
   * @param kin for each of its words the booklet's stems of the same family
   * @param concepts ids of what it means; may be empty
   * @param things those of them that mean one thing, no whole field
   * @param cues the kinds of answer the word itself asks for ("prix")
   * @param weak true for words that carry little ("aller", "jour")
   * @param asked what the question wants of it
   * @param share 1 when it stands in the part of the message that asks, less when it is told
   *     besides
   * @param rarity 0 (everywhere in the booklet) to 1 (once or never)
   * @param missing whether the booklet has neither the word nor its meaning
   * @param weight 0.4 (everywhere in the booklet) to 1 (rare or unknown), and more for what is
   *     known to be missing
   */
  record Term(
      List<String> stems,
      List<String> folded,
      List<Set<String>> kin,
      Set<String> concepts,
      List<String> things,
      Set<AnswerType> cues,
      boolean weak,
      Asked asked,
      double share,
      double rarity,
      boolean missing,
      double weight) {
    Term times(double factor) {
      return with(asked, share, weight * factor);
    }

    /** Told besides, or wanted for something that need not be in the booklet. */
    Term besides(double part) {
      return with(asked, share * part, weight * part);
    }

    private Term with(Asked what, double part, double heavy) {
      return new Term(
          stems, folded, kin, concepts, things, cues, weak, what, part, rarity, missing, heavy);
    }

    boolean counted() {
      return asked == Asked.COUNTED;
    }

    boolean existence() {
      return asked == Asked.WHETHER && isSubject();
    }

    boolean isKind() {
      return asked == Asked.KIND;
    }

    /** A part or a property of something else that is named too. */
    boolean part() {
      return asked == Asked.PART && isSubject();
    }

    boolean doing() {
      return asked == Asked.DOING;
    }

    boolean name() {
      return asked == Asked.NAME;
    }

    /** Told besides: it helps when it is met, and does no harm when it is not. */
    boolean isBesides() {
      return share < 0.5;
    }

    /** Of which kind the answer is: "quelle société". */
    boolean focus() {
      return asked == Asked.KIND && isSubject();
    }

    /** The day of the month a question is about. */
    boolean day() {
      return asked == Asked.DAY;
    }

    /** Whether it only says which kind of answer is wanted; what is paid is a subject besides. */
    boolean isCue() {
      return !cues.isEmpty() && !cues.contains(AnswerType.PAID);
    }

    /** Neither a little word nor one that only says which kind of answer is wanted. */
    boolean isSubject() {
      return !weak && cues.isEmpty();
    }

    Term strong(Asked what) {
      double heavy = 0.4 + 0.6 * rarity;
      return new Term(
          stems, folded, kin, concepts, things, cues, false, what, share, rarity, missing, heavy);
    }

    /** "Mon portable" is a thing one has, no number that is asked for. */
    Term withoutCue() {
      return asking(Set.of());
    }

    /** Where a number is asked for, "portable" asks for it too. */
    Term calling() {
      return things.contains(TELEPHONE) && cues.isEmpty() ? asking(Set.of(AnswerType.PHONE)) : this;
    }

    private Term asking(Set<AnswerType> other) {
      return new Term(
          stems, folded, kin, concepts, things, other, weak, asked, share, rarity, missing, weight);
    }

    Term asked(Asked what) {
      return with(what, share, weight);
    }
  }

  private final Units units;
  private final Concepts concepts;

  QuestionTerms(Units units, Concepts concepts) {
    this.units = units;
    this.concepts = concepts;
  }

  /**
   * The terms of a question.
   *
   * @param types the kinds of answer it asks for
   */
  List<Term> of(String question, Set<AnswerType> types) {
    List<Word> words = meant(parted(Words.of(question)));
    List<Concepts.Hit> hits = concepts.in(words);
    double unknowable = otherLanguage(words) ? TRANSLATED : 1;
    List<Term> terms = new ArrayList<>();
    double[] shares = Clauses.shares(question, words);
    int purpose = purpose(words, hits);
    int there = whetherThereIs(question, words);
    int where = there < words.size() ? whereaboutsBehind(question, words, there) : words.size();
    int at = 0;
    boolean asked = false;
    while (at < words.size()) {
      asked |= at <= Math.min(purpose, where) && terms.stream().anyMatch(Term::isSubject);
      int last = at;
      for (Concepts.Hit hit : hits) {
        last = hit.first() == at ? Math.max(last, hit.last()) : last;
      }
      boolean address =
          QuestionWords.TITLES.contains(words.get(at).folded())
              && at + 1 < words.size()
              && isName(words, at + 1);
      boolean small = unknowable < 1 && QuestionWords.OTHERS.contains(words.get(at).folded());
      if (!words.get(at).stop()
          && !address
          && !small
          && !isSort(words, at)
          && !isHowLong(words, at)) {
        Term term =
            term(
                words.subList(at, last + 1),
                at,
                at > 0 ? words.get(at - 1).folded() : "",
                hits,
                unknown(question, words, at),
                unknowable);
        term =
            isName(words, at) && !isThingToo(question, words.get(at), term)
                ? term.times(NAME).asked(Asked.NAME)
                : term;
        term = isKind(words, at) ? term.asked(Asked.KIND) : term;
        term = isCounted(words, at) ? term.asked(Asked.COUNTED) : term;
        term = isDoing(words, at) && last == at ? term.asked(Asked.DOING) : term;
        term =
            !term.things().isEmpty()
                    && terms.stream().noneMatch(Term::isSubject)
                    && isPart(words, last)
                ? term.asked(Asked.PART)
                : term;
        term = at == there ? term.asked(Asked.WHETHER) : term;
        term = isDay(words, at) ? term.strong(Asked.DAY) : term;
        term =
            !term.missing() && isMeasured(question, words.get(at))
                ? term.strong(Asked.ABOUT)
                : term;
        term =
            term.cues().equals(Set.of(AnswerType.PHONE))
                    && at > 0
                    && QuestionWords.MINE.contains(words.get(at - 1).folded())
                ? term.withoutCue()
                : term;
        boolean incidental = (at > purpose || at > where) && asked;
        terms.add(term.besides(incidental ? Math.min(PURPOSE, shares[at]) : shares[at]));
      }
      at = last + 1;
    }
    return types.contains(AnswerType.PHONE) ? terms.stream().map(Term::calling).toList() : terms;
  }

  /**
   * Where "pour aller au marché" begins: what something is wanted for need not be in the booklet.
   */
  private static int purpose(List<Word> words, List<Concepts.Hit> hits) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (QuestionWords.PURPOSE.contains(words.get(i).folded())) {
        boolean object = QuestionWords.OBJECT.contains(words.get(i + 1).folded());
        int at = object ? i + 2 : i + 1;
        if (at < words.size()
            && QuestionWords.INFINITIVE.matcher(words.get(at).folded()).find()
            && !(object && isThing(hits, at))) {
          return i;
        }
      }
    }
    return words.size();
  }

  /** "Pour la fièvre" wants nothing done. */
  private static boolean isThing(List<Concepts.Hit> hits, int at) {
    return hits.stream()
        .anyMatch(
            h ->
                h.first() <= at
                    && at <= h.last()
                    && Matching.isOneThing(h.concept().id())
                    && !h.concept().topic().endsWith(WEAK_TOPIC));
  }

  /**
   * What has its own meaning is not explained by any answer of that kind: no code will do for a
   * contract's number, and no hour for "what time is it there".
   */
  private static Set<AnswerType> ofItsOwn(List<String> folded, Set<AnswerType> cues) {
    return folded.size() > 1
        ? Set.of()
        : cues.stream()
            .filter(cue -> cue != AnswerType.CODE)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the question is not in the booklet's language: French, or one of the others. */
  private boolean otherLanguage(List<Word> words) {
    long french = words.stream().filter(w -> QuestionWords.FRENCH.contains(w.folded())).count();
    long others = words.stream().filter(w -> QuestionWords.OTHERS.contains(w.folded())).count();
    return units.foreign ? french > others : others > french;
  }

  /** The subject behind "il y a", "is there", "hay": whether it exists is what is asked. */
  private static int whetherThereIs(String question, List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      String before = i > 0 ? words.get(i - 1).folded() : "";
      String word = words.get(i).folded();
      boolean there =
          (word.equals("a") && before.equals("y"))
              || (word.equals("a") && question.charAt(words.get(i).start()) == 'y') // "y'a"
              || (word.equals("aura") && before.equals("y"))
              || (word.equals("there") && QuestionWords.TO_BE.contains(before))
              || QuestionWords.EXISTS.contains(word);
      if (there) {
        int subject = i + 1;
        while (subject < words.size() && words.get(subject).stop()) {
          subject++;
        }
        return subject;
      }
    }
    return words.size();
  }

  /** The booklet has a "rue du Marché"; "le marché" in small letters is still a market. */
  private static boolean isThingToo(String question, Word word, Term term) {
    return !term.weak()
        && !term.things().isEmpty()
        && Character.isLowerCase(question.charAt(word.start()));
  }

  /** In "is there a fan where I sleep" the place is told, not asked. */
  private static int whereaboutsBehind(String question, List<Word> words, int there) {
    for (int i = there + 1; i < words.size(); i++) {
      String word = words.get(i).folded();
      boolean or = word.equals("ou") && question.charAt(words.get(i).end() - 1) == 'u';
      if (QuestionWords.WHERE.contains(word) && !or) {
        return i;
      }
    }
    return words.size();
  }

  private boolean isName(List<Word> words, int at) {
    return units.names.contains(words.get(at).folded())
        || (at > 0 && QuestionWords.TITLES.contains(words.get(at - 1).folded()))
        || (at > 1 && QuestionWords.TITLES.contains(words.get(at - 2).folded()));
  }

  /** "How long" asks for a time, and says nothing of what takes it. */
  private static boolean isHowLong(List<Word> words, int at) {
    return at > 0
        && words.get(at).folded().equals("long")
        && words.get(at - 1).folded().equals("how");
  }

  /** The verb behind "can I", "on peut", "j'ai le droit de". */
  private static boolean isDoing(List<Word> words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      if (QuestionWords.MAY.contains(words.get(i).folded())) {
        return words.subList(i + 1, at).stream().allMatch(Word::stop);
      }
    }
    return false;
  }

  /** "Le 12", "12 mai", "el día 12": which day it is about. */
  private static boolean isDay(List<Word> words, int at) {
    String word = words.get(at).folded();
    if (!QuestionWords.DAY_OF_MONTH.matcher(word).matches()) {
      return false;
    }
    String before = at > 0 ? words.get(at - 1).folded() : "";
    String behind = at + 1 < words.size() ? words.get(at + 1).folded() : "";
    String second =
        behind.equals("de") && at + 2 < words.size() ? words.get(at + 2).folded() : behind;
    return QuestionWords.MONTHS.contains(second)
        || (QuestionWords.BEFORE_DAY.contains(before)
            && !QuestionWords.UNITS.contains(behind)
            && (at + 1 == words.size() || !Character.isDigit(behind.charAt(0))));
  }

  /** "30 %", "150 €": a figure that means one thing in a booklet. */
  private static boolean isMeasured(String question, Word word) {
    return Character.isDigit(word.folded().charAt(0))
        && QuestionWords.UNIT_SIGN
            .matcher(question)
            .region(word.end(), question.length())
            .lookingAt();
  }

  /** Whether "de la …", "of the …" follows. */
  private static boolean isPart(List<Word> words, int at) {
    return at + 2 < words.size()
        && QuestionWords.OF.contains(words.get(at + 1).folded())
        && !(words.get(at + 2).stop()
            && !QuestionWords.INTRODUCING.contains(words.get(at + 2).folded()));
  }

  /** In "quel genre de voiture" only the car is asked about. */
  private static boolean isSort(List<Word> words, int at) {
    return at > 0
        && QuestionWords.SORT.contains(words.get(at).folded())
        && QuestionWords.WHICH.contains(words.get(at - 1).folded());
  }

  private static boolean isKind(List<Word> words, int at) {
    if (at > 2 && isSort(words, at - 2) && QuestionWords.OF.contains(words.get(at - 1).folded())) {
      return true;
    }
    if (at == 0 || !QuestionWords.WHICH.contains(words.get(at - 1).folded())) {
      return false;
    }
    return !words.get(at - 1).folded().equals("que") // "vu que Marie part" asks for no kind
        || at == 1
        || QuestionWords.BEFORE_QUE.contains(words.get(at - 2).folded());
  }

  private static boolean isCounted(List<Word> words, int at) {
    String before = at > 0 ? words.get(at - 1).folded() : "";
    return QuestionWords.HOW_MANY.contains(before)
        || (before.equals("de")
            && at > 1
            && QuestionWords.HOW_MANY.contains(words.get(at - 2).folded()));
  }

  /**
   * What a word counts that neither the booklet nor the vocabulary knows, by what introduces it.
   */
  private static double unknown(String question, List<Word> words, int at) {
    String word = words.get(at).folded();
    String typed = question.substring(words.get(at).start(), words.get(at).end());
    String before = at > 0 ? words.get(at - 1).folded() : "";
    String second = at > 1 ? words.get(at - 2).folded() : "";
    boolean predicate =
        QuestionWords.HE_OR_SHE.contains(before) && QuestionWords.IS_OR_HAS.contains(second);
    if (predicate
        || QuestionWords.COUNTING.matcher(before).matches()
        || (before.equals("de") && QuestionWords.COUNTING.matcher(second).matches())) {
      return FOCUS;
    }
    if (before.equals("en") && word.endsWith("ant")) {
      return VERB; // "en arrivant"
    }
    if (QuestionWords.WHO.contains(before) || QuestionWords.WHO.contains(second)) {
      return NOUN; // who did it: without the deed it is somebody else
    }
    if (QuestionWords.ADVERB.matcher(word).matches()
        || QuestionWords.SUBJECTS.contains(before)
        || QuestionWords.ELIDED_SUBJECT.matcher(typed).lookingAt()) {
      return VERB;
    }
    if (QuestionWords.IS_OR_HAS.contains(before)) {
      return QuestionWords.PARTICIPLE.matcher(typed).find() ? VERB : NOUN;
    }
    if (QuestionWords.INTRODUCING.contains(before)) {
      return NOUN;
    }
    return QuestionWords.VERB_FORM.matcher(word).find() ? VERB : OTHER;
  }

  /** Whether the question asks for what a booklet must never answer, such as a dose. */
  boolean forbidden(String question) {
    return concepts.of(question).stream().anyMatch(c -> c.topic().endsWith(NEVER_TOPIC));
  }

  /** "Tuktuk", "weekend": two words of the booklet written as one. */
  private List<Word> parted(List<Word> words) {
    List<Word> parted = new ArrayList<>();
    for (Word word : words) {
      int at = isKnown(word) ? 0 : seam(word.folded());
      if (at == 0 || word.end() - word.start() != word.folded().length()) {
        parted.add(word);
      } else {
        for (Word part :
            Words.of(word.folded().substring(0, at) + " " + word.folded().substring(at))) {
          int from = word.start() + (part.start() > 0 ? at : 0);
          int to = from + part.folded().length();
          parted.add(new Word(part.folded(), part.stem(), from, to, part.stop()));
        }
      }
    }
    return parted;
  }

  private int seam(String folded) {
    for (int at = PART; at <= folded.length() - PART; at++) {
      if (units.lexicon.contains(folded.substring(0, at))
          && units.lexicon.contains(folded.substring(at))) {
        return at;
      }
    }
    return 0;
  }

  private boolean isKnown(Word word) {
    return word.stop()
        || units.lexicon.contains(word.folded())
        || !concepts.in(List.of(word)).isEmpty()
        || !Matching.family(word.stem(), units.stems).isEmpty(); // looks at every stem
  }

  /** Words the booklet and the vocabulary don't know, replaced by the one most probably meant. */
  private List<Word> meant(List<Word> words) {
    List<Word> meant = new ArrayList<>();
    List<Concepts.Hit> hits = concepts.in(words);
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      Word word = words.get(i);
      String folded = word.folded();
      boolean known =
          isKnown(word) || hits.stream().anyMatch(h -> h.first() <= at && at <= h.last());
      String nearest = known ? folded : Inflection.base(folded, concepts.words());
      if (nearest.equals(folded) && !known) {
        nearest = Spelling.nearest(folded, units.lexicon);
      }
      if (nearest.equals(folded) && !known) {
        nearest = Spelling.slip(folded, concepts.words());
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

  private Term term(
      List<Word> group,
      int at,
      String before,
      List<Concepts.Hit> hits,
      double ifUnknown,
      double unknowable) {
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
    String asking = at > 0 && QuestionWords.WHICH.contains(before) ? before + " " : "";
    Set<AnswerType> cues = AnswerType.cues(asking + String.join(" ", folded));
    if (QuestionWords.MONEY.contains(folded.getFirst())
        && QuestionWords.HOW_MUCH.contains(before)) {
      cues = Set.of(AnswerType.AMOUNT);
    }
    Term draft =
        new Term(
            subjects.stream().map(Word::stem).toList(),
            folded,
            subjects.stream().map(w -> Matching.family(w.stem(), units.stems)).toList(),
            ids,
            ids.stream().filter(Matching::isOneThing).toList(),
            strong ? ofItsOwn(folded, cues) : cues,
            (weak && !strong)
                || (folded.size() == 1 && Character.isDigit(folded.getFirst().charAt(0))),
            Asked.ABOUT,
            1,
            1,
            false,
            1);
    double[] met = units.all.stream().mapToDouble(u -> Matching.strength(draft, u.own())).toArray();
    long holding = Arrays.stream(met).filter(strength -> strength >= 0.8).count();
    double rarity =
        Math.log(1 + units.all.size() / (1.0 + holding)) / Math.log(1 + units.all.size());
    boolean missing =
        Matching.strength(draft, units.title) < 0.6
            && Arrays.stream(met).allMatch(strength -> strength < 0.6);
    boolean unknown = missing && draft.things.isEmpty();
    boolean absent =
        missing && (ifUnknown > VERB || folded.size() > 1) && !MEASURES.containsAll(draft.things);
    double weight = 0.4 + 0.6 * Math.min(1, rarity);
    if (QuestionWords.CALENDAR.matcher(folded.getFirst()).matches()) {
      weight = VERB;
    } else if (absent && !weak) {
      weight = ABSENT;
    } else if (unknown && draft.cues.isEmpty()) {
      weight = ifUnknown * unknowable;
    } else if (missing && !weak && ifUnknown == VERB) {
      weight *= DOING;
    } else if (weak || Matching.strength(draft, units.title) >= 0.95) {
      weight *= 0.5;
    }
    return new Term(
        draft.stems,
        folded,
        draft.kin,
        ids,
        draft.things,
        draft.cues,
        draft.weak || (weak && missing),
        Asked.ABOUT,
        1,
        Math.min(1, rarity),
        missing,
        weight);
  }
}
