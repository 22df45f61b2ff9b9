package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import explor.knowledge.text.Verbs;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a question that a passage has to explain, each with its weight. */
final class QuestionTerms {
  private static final String WEAK_TOPIC = "/faible";
  private static final String NEVER_TOPIC = "/jamais";

  /** What the vocabulary knows and the booklet never speaks of. */
  private static final double ABSENT = 1.6;

  /** Asked for by a kind of answer: the booklet gives one without the word. */
  private static final String LASTS = "mission/duree";

  private static final Set<String> INTO = Set.of("dans", "in", "into", "en", "na", "no", "em");

  private static final String LUGGAGE = "mission/bagage";

  private static final Set<String> MEASURES =
      Set.of(
          "mission/duree",
          "mission/cout-programme",
          "courant/premiere-fois", // when, no thing that a booklet would name
          "courant/derniere-fois",
          "courant/matin-tot",
          "courant/coucher",
          "courant/fin-journee");

  /** A word that nobody knows cannot be expected in a booklet of another language. */
  private static final double TRANSLATED = 0.6;

  /** What is left of a verb that is known and not in the booklet: it may say it otherwise. */
  private static final double DOING = 0.75;

  /** Whom or which place a question is about says little of what it asks. */
  private static final double NAME = 0.6;

  private static final double PURPOSE = 0.4;

  /** Shorter words that are two in one ("go", "met") mean the little one, but for "de go". */
  private static final int LONG_ENOUGH = 4;

  /** Two words written as one have so many letters each. */
  private static final int PART = 3;

  /** So many letters at least a short name of a place leaves out. */
  private static final int SHORTENED_BY = 3;

  /** Those at home, for whom things are brought and asked. */
  private static final Set<String> RELATIVES =
      Set.of("courant/parents", "mission/conjoint", "monde/famille-de", "monde/enfants");

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
    List<Concepts.Hit> hits = Implied.in(words, concepts.in(words), types);
    double unknowable = otherLanguage(words) ? TRANSLATED : 1;
    List<Term> terms = new ArrayList<>();
    double[] shares = Clauses.shares(question, words, little(hits));
    int purpose = Phrasing.purpose(words, hits);
    int there = Phrasing.whetherThereIs(question, words);
    int where =
        there < words.size() ? Phrasing.whereaboutsBehind(question, words, there) : words.size();
    int at = 0;
    boolean asked = false;
    while (at < words.size()) {
      asked |= at <= Math.min(purpose, where) && terms.stream().anyMatch(QuestionTerms::isAsked);
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
          && !Phrasing.isSort(words, at)
          && !Phrasing.isHowLong(words, at)) {
        Term term =
            term(
                words.subList(at, last + 1),
                at,
                at > 0 ? words.get(at - 1).folded() : "",
                hits,
                Phrasing.isNoun(question, words, at),
                Phrasing.unknown(question, words, at),
                unknowable);
        term =
            isName(words, at) && !Phrasing.isThingToo(question, words.get(at), term)
                ? term.times(NAME).asked(Term.Asked.NAME)
                : term;
        term = Phrasing.isKind(words, at) ? term.asked(Term.Asked.KIND) : term;
        term =
            Phrasing.isCounted(words, at) && !asksMoney(term)
                ? term.asked(Term.Asked.COUNTED)
                : term;
        term = Phrasing.isDoing(words, at) && last == at ? term.asked(Term.Asked.DOING) : term;
        term = Phrasing.isDuty(words, at) && last == at ? term.asked(Term.Asked.DUTY) : term;
        term =
            !term.things().isEmpty()
                    && terms.stream().noneMatch(Term::isSubject)
                    && Phrasing.isPart(words, last)
                ? term.asked(Term.Asked.PART)
                : term;
        term = at == there ? term.asked(Term.Asked.WHETHER) : term;
        term = Phrasing.isDay(words, at) ? term.strong(Term.Asked.DAY) : term;
        term =
            !term.missing() && Phrasing.isMeasured(question, words.get(at))
                ? term.strong(Term.Asked.ABOUT)
                : term;
        term =
            term.cues().equals(Set.of(AnswerType.PHONE))
                    && at > 0
                    && QuestionWords.MINE.contains(words.get(at - 1).folded())
                ? term.withoutCue()
                : term;
        term =
            types.contains(AnswerType.AMOUNT)
                    && term.cues().equals(Set.of(AnswerType.PAID))
                    && at > 0
                    && QuestionWords.IS_OR_HAS.contains(words.get(at - 1).folded())
                    && !QuestionWords.INFINITIVE.matcher(words.get(at).folded()).find() // "à payer"
                ? term.withoutCue()
                : term;
        term =
            term.missing() && term.isSubject() && isMeasuredBy(words, at, terms)
                ? term.asked(Term.Asked.MEASURED)
                : term;
        boolean modifier = unknowable < 1 && Phrasing.isModifier(words, at, last, hits);
        term = modifier ? term.asked(Term.Asked.ABOUT) : term;
        boolean incidental =
            modifier
                || Phrasing.isMeasureOf(words, at)
                || (term.missing() && Phrasing.isSumTold(words, at))
                || (Phrasing.isSumTold(words, at - 1) && !asksMoney(term))
                || (asked && Phrasing.isBoughtWith(words, at))
                || (isInBag(words, hits, at, last))
                || ((at > purpose || at > where) && asked)
                || (asked && RELATIVES.containsAll(term.things()) && isFor(words, at, term))
                || (term.name() && isCompanion(words, at))
                || (types.contains(AnswerType.SAYING) && isLanguage(words, at));
        terms.add(term.besides(incidental ? Math.min(PURPOSE, shares[at]) : shares[at]));
      }
      at = last + 1;
    }
    if (types.contains(AnswerType.DURATION)
        && terms.stream().anyMatch(t -> t.things().contains(LASTS))) {
      terms.replaceAll(t -> t.isSubject() && t.isAbout() ? t.asked(Term.Asked.LASTING) : t);
    }
    return types.contains(AnswerType.PHONE) ? terms.stream().map(Term::calling).toList() : terms;
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

  private boolean isName(List<Word> words, int at) {
    return units.names.contains(words.get(at).folded())
        || (at > 0 && QuestionWords.TITLES.contains(words.get(at - 1).folded()))
        || (at > 1 && QuestionWords.TITLES.contains(words.get(at - 2).folded()));
  }

  /** "Combien coûte": the verb is not what is counted. */
  private static boolean asksMoney(Term term) {
    return term.cues().contains(AnswerType.AMOUNT) || term.cues().contains(AnswerType.PAID);
  }

  /** The size, the price, the hour of this: nothing else will do. */
  private static boolean isMeasuredBy(List<Word> words, int at, List<Term> before) {
    if (before.isEmpty() || before.getLast().cues().stream().noneMatch(AnswerType::needed)) {
      return false;
    }
    int i = at - 1;
    while (i > 0
        && (QuestionWords.ARTICLES.contains(words.get(i).folded())
            || words.get(i).folded().length() == 1)) { // "t-shirt"
      i--;
    }
    return i > 0
        && (QuestionWords.OF.contains(words.get(i).folded())
            || QuestionWords.OF.contains(words.get(i + 1).folded()));
  }

  /** "À ma tante", "for my aunt": whom it is for need not be in the booklet. */
  private static boolean isFor(List<Word> words, int at, Term term) {
    return !term.things().isEmpty()
        && at > 1
        && QuestionWords.MINE.contains(words.get(at - 1).folded())
        && QuestionWords.TO_OR_FOR.contains(words.get(at - 2).folded());
  }

  /** "Je mets quoi dans mon sac pour la fête": where it is put is not what is asked. */
  private static boolean isInBag(List<Word> words, List<Concepts.Hit> hits, int at, int last) {
    return at > 1
        && (QuestionWords.MINE.contains(words.get(at - 1).folded())
            || QuestionWords.ARTICLES.contains(words.get(at - 1).folded()))
        && INTO.contains(words.get(at - 2).folded())
        && hits.stream().anyMatch(h -> h.first() == at && h.concept().id().equals(LUGGAGE))
        && hits.stream()
            .anyMatch(
                h ->
                    (h.last() < at || h.first() > last)
                        && !isWeak(h)
                        && Matching.isOneThing(h.concept().id()));
  }

  /** "Comment dit-on merci en wolof": how it is said counts, not in what. */
  private static boolean isLanguage(List<Word> words, int at) {
    return at > 1 && QuestionWords.IN.contains(words.get(at - 1).folded());
  }

  /** "Avec Lina on voudrait …": who is there too. */
  private static boolean isCompanion(List<Word> words, int at) {
    return at > 0
        && at + 1 < words.size()
        && QuestionWords.WITH.contains(words.get(at - 1).folded())
        && QuestionWords.SUBJECTS.contains(words.get(at + 1).folded());
  }

  /** A subject in the part that asks; before it people tell why they do. */
  private static boolean isAsked(Term term) {
    return term.isSubject() && !term.isBesides();
  }

  /** By word, whether nothing is known of it but that it carries little. */
  private static BitSet little(List<Concepts.Hit> hits) {
    BitSet little = new BitSet();
    BitSet more = new BitSet();
    for (Concepts.Hit hit : hits) {
      if (isWeak(hit)) {
        little.set(hit.first(), hit.last() + 1);
      } else if (Matching.isOneThing(hit.concept().id())) {
        more.set(hit.first(), hit.last() + 1);
      }
    }
    little.andNot(more);
    return little;
  }

  private static boolean isWeak(Concepts.Hit hit) {
    return hit.concept().topic().endsWith(WEAK_TOPIC);
  }

  /** Whether it asks for what a booklet must never answer, such as a dose or a forecast. */
  boolean forbidden(String question) {
    return Weather.isForecast(question)
        || concepts.of(question).stream().anyMatch(c -> c.topic().endsWith(NEVER_TOPIC));
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
      boolean strange =
          !word.stop()
              && !units.lexicon.contains(folded)
              && hits.stream().noneMatch(h -> h.first() <= at && at <= h.last());
      String nearest = strange ? Spelling.whole(folded, units.lexicon) : folded;
      if (nearest.equals(folded) && strange) {
        nearest = figure(folded);
      }
      if (nearest.equals(folded) && strange && i > 0) {
        nearest = longName(folded, words.get(i - 1).folded());
      }
      if (nearest.equals(folded) && !known) {
        nearest = Inflection.base(folded, concepts.words());
      }
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

  /** "Des billets de cent": the booklet has figures. */
  private String figure(String folded) {
    String figure = QuestionWords.FIGURES.getOrDefault(folded, folded);
    return units.lexicon.contains(figure) ? figure : folded;
  }

  /** "À Ouaga", "de Brazza": the one place of the booklet whose name this is short for. */
  private String longName(String folded, String before) {
    if (!QuestionWords.BEFORE_PLACE.contains(before)) {
      return folded;
    }
    List<String> names =
        units.names.stream()
            .filter(
                name ->
                    name.length() >= folded.length() + SHORTENED_BY
                        && (folded.length() >= PART && name.startsWith(folded)
                            || folded.length() >= LONG_ENOUGH && name.contains(folded)))
            .toList();
    return names.size() == 1 ? names.getFirst() : folded;
  }

  /** The booklet's stems of the same family, those of the other forms of a verb among them. */
  private Set<String> kin(Word word) {
    Set<String> family = Matching.family(word.stem(), units.stems);
    Set<String> forms =
        units.verbs.getOrDefault(Verbs.base(word.folded()), Set.of()); // irregular ones only
    if (forms.isEmpty()) {
      return family;
    }
    Set<String> kin = new HashSet<>(family);
    kin.addAll(forms);
    return kin;
  }

  private Term term(
      List<Word> group,
      int at,
      String before,
      List<Concepts.Hit> hits,
      boolean noun,
      double ifUnknown,
      double unknowable) {
    Set<String> ids = new HashSet<>();
    boolean strong = false;
    boolean weak = false;
    boolean ofField = false;
    for (Concepts.Hit hit : hits) {
      if (hit.first() == at) {
        weak |= isWeak(hit);
        strong |= !isWeak(hit) && Matching.isOneThing(hit.concept().id());
        ofField |= !Matching.isOneThing(hit.concept().id());
        ids.add(hit.concept().id());
      }
    }
    boolean little =
        group.getFirst().folded().length() < LONG_ENOUGH
            && !QuestionWords.OF.contains(before)
            && !QuestionWords.HOW_MANY.contains(before);
    if (strong && weak && QuestionWords.MINE.contains(before)) {
      weak = false; // "ma femme" is not just any woman
      hits.stream()
          .filter(h -> h.first() == at && isWeak(h))
          .forEach(h -> ids.remove(h.concept().id()));
    }
    if (strong && weak) { // a gate ("porte") carries nothing, and one does not "go" by gigabytes
      strong = !little;
      hits.stream()
          .filter(h -> h.first() == at && isWeak(h) != little)
          .forEach(h -> ids.remove(h.concept().id()));
    }
    strong |= ofField && !weak; // a little word of everyday is none of the experts'
    List<Word> subjects = group.stream().filter(w -> !w.stop()).toList();
    List<String> folded = subjects.stream().map(Word::folded).toList();
    String asking = at > 0 && QuestionWords.WHICH.contains(before) ? before + " " : "";
    Set<AnswerType> cues = AnswerType.cues(asking + String.join(" ", folded));
    cues.remove(AnswerType.BRAND); // what it is the make of counts, and that it is its make
    boolean money =
        QuestionWords.MONEY.contains(folded.getFirst()) && QuestionWords.HOW_MUCH.contains(before);
    if (money) {
      cues = Set.of(AnswerType.AMOUNT);
    }
    Term draft =
        new Term(
            subjects.stream().map(Word::stem).toList(),
            folded,
            subjects.stream().map(this::kin).toList(),
            ids,
            ids.stream().filter(Matching::isOneThing).toList(),
            strong && !money ? ofItsOwn(folded, cues) : cues,
            (weak && !strong)
                || (folded.size() == 1 && Character.isDigit(folded.getFirst().charAt(0))),
            Term.Asked.ABOUT,
            1,
            1,
            false,
            noun,
            1);
    double[] met = units.all.stream().mapToDouble(u -> Matching.strength(draft, u.own())).toArray();
    long holding = Arrays.stream(met).filter(strength -> strength >= 0.8).count();
    double rarity =
        Math.log(1 + units.all.size() / (1.0 + holding)) / Math.log(1 + units.all.size());
    boolean missing =
        Matching.strength(draft, units.title) < 0.6
            && Arrays.stream(met).allMatch(strength -> strength < 0.6);
    boolean unknown = missing && draft.things().isEmpty();
    boolean absent =
        missing
            && (ifUnknown > Phrasing.VERB || folded.size() > 1)
            && !MEASURES.containsAll(draft.things());
    double weight = 0.4 + 0.6 * Math.min(1, rarity);
    if (QuestionWords.CALENDAR.matcher(folded.getFirst()).matches()) {
      weight = Phrasing.VERB;
    } else if (absent && !weak) {
      weight = ABSENT;
    } else if (unknown && draft.cues().isEmpty()) {
      weight = ifUnknown * unknowable;
    } else if (missing && !weak && ifUnknown == Phrasing.VERB) {
      weight *= DOING;
    } else if (weak || Matching.strength(draft, units.title) >= 0.95) {
      weight *= 0.5;
    }
    return new Term(
        draft.stems(),
        folded,
        draft.kin(),
        ids,
        draft.things(),
        draft.cues(),
        draft.weak() || (weak && missing),
        Term.Asked.ABOUT,
        1,
        Math.min(1, rarity),
        missing,
        noun,
        weight);
  }
}
