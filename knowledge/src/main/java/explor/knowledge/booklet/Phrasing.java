package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words around one make of it: a kind that is asked for, a deed, a purpose, a day. */
final class Phrasing {
  private static final String WEAK_TOPIC = "/faible";

  /** An unknown thing is what the question is about; an unknown verb or adjective is a wording. */
  static final double NOUN = 1.4;

  static final double VERB = 0.45;

  static final double OTHER = 0.7;

  /** "Combien d'étoiles", "quelle marque": what is not in the booklet is the very thing asked. */
  static final double FOCUS = 2.2;

  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");

  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?:euro|dollar|franc|dong|dinar|dirham|peso|real|reais|sole|som|birr|cedi|rupee|roupie|shilling"
              + "|kwacha|naira|boliviano|quetzal|riel|kip|gourde|lek|ariary|pound|fcfa|cfa)s?");

  private Phrasing() {}

  /**
   * Where "pour aller au marché" begins: what something is wanted for need not be in the booklet.
   */
  static int purpose(List<Word> words, List<Concepts.Hit> hits) {
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
  static boolean isThing(List<Concepts.Hit> hits, int at) {
    return hits.stream()
        .anyMatch(
            h ->
                h.first() <= at
                    && at <= h.last()
                    && Matching.isOneThing(h.concept().id())
                    && !h.concept().topic().endsWith(WEAK_TOPIC));
  }

  /** The subject behind "il y a", "is there", "hay": whether it exists is what is asked. */
  static int whetherThereIs(String question, List<Word> words) {
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
  static boolean isThingToo(String question, Word word, Term term) {
    return !term.weak()
        && !term.concepts().isEmpty()
        && Character.isLowerCase(question.charAt(word.start()));
  }

  /** In "is there a fan where I sleep" the place is told, not asked. */
  static int whereaboutsBehind(String question, List<Word> words, int there) {
    for (int i = there + 1; i < words.size(); i++) {
      String word = words.get(i).folded();
      boolean or = word.equals("ou") && question.charAt(words.get(i).end() - 1) == 'u';
      if (QuestionWords.WHERE.contains(word) && !or) {
        return i;
      }
    }
    return words.size();
  }

  /** "How long" and "how late" ask for a time, and say nothing of what takes it. */
  static boolean isHowLong(List<Word> words, int at) {
    return at > 0
        && QuestionWords.LONG.contains(words.get(at).folded())
        && words.get(at - 1).folded().equals("how");
  }

  /** The verb behind "can I", "on peut", "j'ai le droit de". */
  static boolean isDoing(List<Word> words, int at) {
    return isBehind(QuestionWords.MAY, words, at);
  }

  /** The verb behind "il faut que je", "do I need to". */
  static boolean isDuty(List<Word> words, int at) {
    return isBehind(QuestionWords.MUST, words, at);
  }

  private static boolean isBehind(Set<String> verbs, List<Word> words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      if (verbs.contains(words.get(i).folded())) {
        return words.subList(i + 1, at).stream().allMatch(Word::stop);
      }
    }
    return false;
  }

  /** "Le 12", "12 mai", "el día 12": which day it is about. */
  static boolean isDay(List<Word> words, int at) {
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
  static boolean isMeasured(String question, Word word) {
    return Character.isDigit(word.folded().charAt(0))
        && QuestionWords.UNIT_SIGN
            .matcher(question)
            .region(word.end(), question.length())
            .lookingAt();
  }

  /** Whether "de la …", "of the …" follows a thing; "rapporter du thé" is a deed. */
  static boolean isPart(List<Word> words, int at) {
    return at + 2 < words.size()
        && !isInfinitive(words, at)
        && QuestionWords.OF.contains(words.get(at + 1).folded())
        && !(words.get(at + 2).stop()
            && !QuestionWords.INTRODUCING.contains(words.get(at + 2).folded()));
  }

  /** "Une bouteille de": so much of what follows, and not "la bouteille". */
  static boolean isMeasureOf(List<Word> words, int at) {
    return at > 0
        && at + 2 < words.size()
        && QuestionWords.MEASURE.contains(words.get(at).folded())
        && QuestionWords.A_FEW.contains(words.get(at - 1).folded())
        && (words.get(at + 1).folded().equals("de") || words.get(at + 1).folded().equals("of"))
        && !words.get(at + 2).stop();
  }

  /** "4000 francs": a sum somebody tells of himself; the booklet has others. */
  static boolean isSumTold(List<Word> words, int at) {
    return at >= 0
        && at + 1 < words.size()
        && FIGURE.matcher(words.get(at).folded()).matches()
        && CURRENCY.matcher(words.get(at + 1).folded()).matches();
  }

  /** "40 euros de papier": what a sum went into. */
  static boolean isBoughtWith(List<Word> words, int at) {
    return at > 2
        && isSumTold(words, at - 3)
        && (QuestionWords.OF.contains(words.get(at - 1).folded())
            || QuestionWords.TO_OR_FOR.contains(words.get(at - 1).folded()));
  }

  /** "Power adapter": in English the second is the thing, the first says which. */
  static boolean isModifier(List<Word> words, int at, int last, List<Concepts.Hit> hits) {
    return at > 0
        && last + 1 < words.size()
        && isBeforeNoun(words, at - 1)
        && !words.get(last + 1).stop()
        && isThing(hits, last + 1)
        && hits.stream().noneMatch(h -> h.first() <= last && h.last() > last);
  }

  /** Whether an article or its like stands before it. */
  static boolean isNoun(String question, List<Word> words, int at) {
    String typed = question.substring(words.get(at).start(), words.get(at).end());
    boolean priced = // "how much is lunch"
        at > 1
            && QuestionWords.TO_BE.contains(words.get(at - 1).folded())
            && words.get(at - 2).folded().equals("much");
    return priced
        || QuestionWords.ELIDED_ARTICLE.matcher(typed).lookingAt()
        || (at > 0 && QuestionWords.INTRODUCING.contains(words.get(at - 1).folded()));
  }

  private static boolean isBeforeNoun(List<Word> words, int at) {
    String word = words.get(at).folded();
    return word.equals("which")
        || word.equals("what")
        || (at > 0
            && QuestionWords.ENGLISH.contains(word)
            && words.get(at - 1).folded().equals("of"));
  }

  /** "Rapporter", but not "le loyer". */
  private static boolean isInfinitive(List<Word> words, int at) {
    return QuestionWords.INFINITIVE.matcher(words.get(at).folded()).find()
        && !QuestionWords.ARTICLES.contains(at > 0 ? words.get(at - 1).folded() : "");
  }

  /** In "quel genre de voiture" only the car is asked about. */
  static boolean isSort(List<Word> words, int at) {
    return at > 0
        && QuestionWords.SORT.contains(words.get(at).folded())
        && QuestionWords.WHICH.contains(words.get(at - 1).folded());
  }

  static boolean isKind(List<Word> words, int at) {
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

  static boolean isCounted(List<Word> words, int at) {
    String before = at > 0 ? words.get(at - 1).folded() : "";
    return QuestionWords.HOW_MANY.contains(before)
        || (before.equals("de")
            && at > 1
            && QuestionWords.HOW_MANY.contains(words.get(at - 2).folded()));
  }

  /**
   * What a word counts that neither the booklet nor the vocabulary knows, by what introduces it.
   */
  static double unknown(String question, List<Word> words, int at) {
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
}
