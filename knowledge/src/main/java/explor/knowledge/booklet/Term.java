package explor.knowledge.booklet;

import java.util.List;
import java.util.Set;

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
 * @param share 1 when it stands in the part of the message that asks, less when it is told besides
 * @param rarity 0 (everywhere in the booklet) to 1 (once or never)
 * @param missing whether the booklet has neither the word nor its meaning
 * @param noun whether an article or its like stands before it: a thing, no deed
 * @param weight 0.4 (everywhere in the booklet) to 1 (rare or unknown), and more for what is known
 *     to be missing
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
    boolean noun,
    double weight) {
  private static final String TELEPHONE = "mission/telephone";

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
    /** Whether one has to do it. */
    DUTY,
    /** How much of it, how big or when it is: "la taille du casque". */
    MEASURED,
    /** How long it lasts. */
    LASTING,
    /** Something about it, of all that belongs to another thing: "la marque du four". */
    PART,
    /** Nothing: it names whom or which place the question is about. */
    NAME,
    /** Nothing: it is the day of the month the question is about. */
    DAY
  }

  Term times(double factor) {
    return with(asked, share, weight * factor);
  }

  /** Told besides, or wanted for something that need not be in the booklet. */
  Term besides(double part) {
    return with(asked, share * part, weight * part);
  }

  private Term with(Asked what, double part, double heavy) {
    return new Term(
        stems, folded, kin, concepts, things, cues, weak, what, part, rarity, missing, noun, heavy);
  }

  boolean isAbout() {
    return asked == Asked.ABOUT;
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

  /** Whether one may or must do it. */
  boolean doing() {
    return asked == Asked.DOING || asked == Asked.DUTY;
  }

  boolean duty() {
    return asked == Asked.DUTY;
  }

  boolean lasting() {
    return asked == Asked.LASTING;
  }

  boolean measured() {
    return asked == Asked.MEASURED;
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

  /** "Ouvrir", "fermer". */
  boolean isOpening() {
    return things.contains("mission/ouverture") || things.contains("mission/fermeture");
  }

  /** "Risqué", "mal vu": whether one may is asked with it. */
  boolean isJudgement() {
    return cues.contains(AnswerType.PERMISSION);
  }

  /** A thing in the part that asks, that an answer has to be about. */
  boolean isMatter() {
    return noun && isSubject() && !isBesides() && !name() && !doing();
  }

  /** Neither a little word nor one that only says which kind of answer is wanted. */
  boolean isSubject() {
    return !weak && cues.isEmpty();
  }

  Term strong(Asked what) {
    double heavy = 0.4 + 0.6 * rarity;
    return new Term(
        stems, folded, kin, concepts, things, cues, false, what, share, rarity, missing, noun,
        heavy);
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
        stems, folded, kin, concepts, things, other, weak, asked, share, rarity, missing, noun,
        weight);
  }

  Term asked(Asked what) {
    return with(what, share, weight);
  }
}
