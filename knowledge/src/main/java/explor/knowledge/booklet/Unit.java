package explor.knowledge.booklet;

import explor.knowledge.text.Concepts;
import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The smallest piece that can answer: a sentence, a line of a list or of a table.
 *
 * @param section index in the booklet
 * @param block index in the section
 * @param text as it is shown
 * @param own what its words mean
 * @param around what its heading, its label and its table header mean
 * @param linked what is said elsewhere of the people it names
 * @param evidence what it can prove
 */
record Unit(
    int section,
    int block,
    String text,
    Meaning own,
    Meaning around,
    Meaning linked,
    Evidence evidence) {
  Unit linkedTo(Meaning elsewhere) {
    return new Unit(section, block, text, own, around, elsewhere, evidence);
  }

  /** Stems, folded words and concept ids of a text. */
  record Meaning(Set<String> stems, Set<String> folded, Set<String> concepts) {
    static final Meaning NONE = new Meaning(Set.of(), Set.of(), Set.of());

    Meaning and(Set<String> more) {
      if (more.isEmpty()) {
        return this;
      }
      Set<String> all = new HashSet<>(concepts);
      all.addAll(more);
      return new Meaning(stems, folded, all);
    }

    static Meaning union(List<Meaning> all) {
      Set<String> stems = new HashSet<>();
      Set<String> folded = new HashSet<>();
      Set<String> concepts = new HashSet<>();
      for (Meaning one : all) {
        stems.addAll(one.stems);
        folded.addAll(one.folded);
        concepts.addAll(one.concepts);
      }
      return new Meaning(stems, folded, concepts);
    }

    static Meaning of(String text, Concepts concepts) {
      return of(Words.of(text), concepts);
    }

    static Meaning of(List<Word> words, Concepts concepts) {
      Set<String> stems = new HashSet<>();
      Set<String> folded = new HashSet<>();
      for (Word word : concepts.loose(words)) {
        if (!word.stop()) {
          stems.add(word.stem());
          folded.add(word.folded());
        }
      }
      return new Meaning(stems, folded, concepts.everyIn(words));
    }
  }
}
