package explor.knowledge.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The domain's words gathered by meaning, in four languages. Each concept is a line of a thesaurus
 * file; it belongs to a topic (a {@code [topic]} of the file), and topics to a sector (the file).
 * Longer terms win over the words inside them: "chauffe-eau solaire" is not "solaire". A term in
 * the very form that was written wins over one that only shares its stem: "France" is not "franc".
 * Immutable.
 */
public final class Concepts {
  /**
   * A line of the thesaurus.
   *
   * @param id {@code sector/name}, unique
   * @param topic {@code sector/topic}
   * @param sector the file's name without extension
   */
  public record Concept(String id, String topic, String sector) {}

  /**
   * A concept met in a text.
   *
   * @param first index of its first word in the given list
   * @param last index of its last word
   */
  public record Hit(Concept concept, int first, int last) {}

  /**
   * @param remains whether other words stood beside it that carry no subject
   * @param phrase all its words when one alone carries a subject and would mean something else
   *     without the others ("sans viande"), otherwise none
   */
  private record Term(
      List<String> stems,
      List<String> folded,
      Concept concept,
      boolean remains,
      List<String> phrase) {
    boolean isWord() {
      return stems.size() == 1;
    }

    boolean isWeak() {
      return concept.topic.endsWith(LITTLE);
    }

    boolean isFixed() {
      return concept.topic.endsWith(FIXED);
    }

    /** Whether the other one is of the very same words. */
    boolean isOf(Term other) {
      return stems.equals(other.stems) && phrase.equals(other.phrase);
    }
  }

  /**
   * All words of a text, looked at from one of them.
   *
   * @param place the index of that one
   */
  private record Text(List<Word> words, int place) {
    /** Whether the phrase stands here; a phrase of no words always does. */
    boolean has(List<String> phrase) {
      for (int first = place - phrase.size() + 1; first <= place; first++) {
        if (phrase.isEmpty() || isAt(first, phrase)) {
          return true;
        }
      }
      return phrase.isEmpty();
    }

    /** The word in the middle is known to be one of the phrase, in any form. */
    private boolean isAt(int first, List<String> phrase) {
      if (first < 0 || first + phrase.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < phrase.size(); i++) {
        Word word = words.get(first + i);
        boolean same =
            first + i == place
                ? phrase.get(i).startsWith(word.folded().substring(0, 1))
                : word.folded().equals(phrase.get(i));
        if (!same) {
          return false;
        }
      }
      return true;
    }
  }

  /** The topic of words that carry little, as the word lists name it. */
  private static final String LITTLE = "/faible";

  /** The topic of groups of words in which none means what it means by itself: "tenue par". */
  private static final String FIXED = "/locution";

  /** A fixed group has so many words at most, small ones counted. */
  private static final int REACH = 6;

  private static final int SHORT = 4;

  private static final int LONG = 6;

  private static final String VOWELS = "aeiouy";

  private static final int BEGINNINGS = 1 << 16;

  private static final Pattern PLURAL = Pattern.compile("\\w{2,}[a-z](?:er|ir|re)");

  private static final Comparator<Term> LONGEST_FIRST =
      Comparator.comparingInt((Term term) -> term.stems.size()).reversed();

  private final Map<String, List<Term>> byFirstStem;
  private final Map<String, List<Term>> fixed = new HashMap<>(); // those of byFirstStem
  private final BitSet begun = new BitSet(BEGINNINGS); // most words begin no term
  private final Set<String> words;
  private final int size;

  private Concepts(Map<String, List<Term>> byFirstStem, Set<String> words, int size) {
    this.byFirstStem = new HashMap<>();
    byFirstStem.forEach(
        (stem, terms) -> this.byFirstStem.put(stem, terms.stream().sorted(LONGEST_FIRST).toList()));
    byFirstStem.keySet().forEach(stem -> begun.set(beginning(stem)));
    this.byFirstStem.forEach(
        (stem, terms) -> {
          if (terms.stream().anyMatch(Term::isFixed)) {
            fixed.put(stem, terms.stream().filter(Term::isFixed).toList());
          }
        });
    this.words = words;
    this.size = size;
  }

  /** No concept at all: only words count. */
  public static Concepts none() {
    return new Concepts(Map.of(), Set.of(), 0);
  }

  /** These concepts and others: what either knows, is known. */
  public Concepts and(Concepts others) {
    Map<String, List<Term>> all = new HashMap<>(byFirstStem);
    others.byFirstStem.forEach(
        (stem, terms) ->
            all.merge(
                stem, terms, (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
    Set<String> either = new LinkedHashSet<>(words);
    either.addAll(others.words);
    return new Concepts(all, Set.copyOf(either), size + others.size);
  }

  /** How many concepts there are. */
  public int size() {
    return size;
  }

  /** Every word of the terms, folded. */
  public Set<String> words() {
    return words;
  }

  /** The concepts of these words, in order; overlapping shorter terms are left out. */
  public List<Hit> in(List<Word> words) {
    List<Word> subjects = new ArrayList<>(words.size());
    int[] places = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).stop()) {
        places[subjects.size()] = i;
        subjects.add(words.get(i));
      }
    }
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < subjects.size()) {
      Text text = new Text(words, places[at]);
      int length = longestAt(subjects, at, text);
      if (length > 0) {
        for (Term term : meant(subjects.subList(at, at + length), text)) {
          Hit hit = new Hit(term.concept, places[at], places[at + length - 1]);
          if (hits.isEmpty() || !hits.getLast().equals(hit)) {
            hits.add(hit);
          }
        }
      }
      at += Math.max(1, length);
    }
    return hits;
  }

  /**
   * The ids of all concepts of these words, those of shorter terms within longer ones too: what a
   * passage may be about, where {@link #in} tells what is meant.
   */
  public Set<String> everyIn(List<Word> words) {
    List<Word> subjects = new ArrayList<>(words.size());
    int[] places = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).stop()) {
        places[subjects.size()] = i;
        subjects.add(words.get(i));
      }
    }
    Set<String> ids = new HashSet<>();
    for (int at = 0; at < subjects.size(); at++) {
      Text text = new Text(words, places[at]);
      Optional<Term> whole = fixedAt(subjects, at, text);
      List<Term> terms =
          whole
              .map(group -> beginningWith(group.stems.getFirst()).stream().filter(group::isOf))
              .map(Stream::toList)
              .orElse(beginningWith(subjects.get(at).stem()));
      for (int from = 0, to; from < terms.size(); from = to) {
        to = endOfLength(terms, from);
        addThose(terms.subList(from, to), subjects, at, text, ids);
      }
      at += whole.map(group -> group.stems.size() - 1).orElse(0);
    }
    return ids;
  }

  /**
   * These words without those that mean nothing by themselves where they stand: in "tenue par" is
   * no dress.
   */
  public List<Word> loose(List<Word> words) {
    if (words.stream().noneMatch(word -> fixed.containsKey(word.stem()))) {
      return words; // mostly
    }
    List<Word> loose = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<Word> subjects = new ArrayList<>();
      int last = i;
      Optional<Term> group = Optional.empty();
      if (fixed.containsKey(words.get(i).stem())) {
        List<Word> rest = words.subList(i, Math.min(words.size(), i + REACH));
        subjects.addAll(rest.stream().filter(word -> !word.stop()).toList());
        group = words.get(i).stop() ? group : fixedAt(subjects, 0, new Text(words, i));
        last = group.isPresent() ? words.indexOf(subjects.get(group.get().stems.size() - 1)) : i;
      }
      if (group.isEmpty()) {
        loose.add(words.get(i));
      }
      i = Math.max(i, last);
    }
    return loose;
  }

  private Optional<Term> fixedAt(List<Word> subjects, int at, Text text) {
    return fixed.getOrDefault(subjects.get(at).stem(), List.of()).stream()
        .filter(group -> matches(group, subjects, at) && text.has(group.phrase))
        .findFirst();
  }

  /** Longest first. */
  private List<Term> beginningWith(String stem) {
    return begun.get(beginning(stem)) ? byFirstStem.getOrDefault(stem, List.of()) : List.of();
  }

  private static int beginning(String stem) {
    int hash = stem.hashCode();
    return (hash ^ (hash >>> 16)) & (BEGINNINGS - 1);
  }

  private static int endOfLength(List<Term> terms, int from) {
    int to = from;
    while (to < terms.size() && terms.get(to).stems.size() == terms.get(from).stems.size()) {
      to++;
    }
    return to;
  }

  /** Of terms of one length those that stand here, the ones written just so if there are any. */
  private static void addThose(
      List<Term> terms, List<Word> words, int at, Text text, Set<String> ids) {
    List<Term> here = List.of();
    for (Term term : terms) {
      if (matches(term, words, at) && text.has(term.phrase)) {
        here = here.isEmpty() ? new ArrayList<>() : here;
        here.add(term);
      }
    }
    if (!here.isEmpty()) {
      List<Word> met = words.subList(at, at + here.getFirst().stems.size());
      boolean exact = here.stream().anyMatch(term -> justSo(term.folded, met));
      for (Term term : here) {
        if (exact
            ? justSo(term.folded, met) || shared(term.folded, met, LONG)
            : shared(term.folded, met, SHORT)) {
          ids.add(term.concept.id());
        }
      }
    }
  }

  /** The distinct concepts of a text. */
  public Set<Concept> of(String text) {
    Set<Concept> found = new LinkedHashSet<>();
    in(Words.of(text)).forEach(hit -> found.add(hit.concept));
    return found;
  }

  /** The terms these words are: those written just so, otherwise those of the same stems. */
  private List<Term> meant(List<Word> words, Text text) {
    List<Term> alike = new ArrayList<>();
    List<Term> exact = new ArrayList<>();
    for (Term term : beginningWith(words.getFirst().stem())) {
      if (term.stems.size() == words.size() && matches(term, words, 0) && text.has(term.phrase)) {
        if (justSo(term.folded, words)) {
          exact.add(term);
        } else if (shared(term.folded, words, SHORT)) {
          alike.add(term);
        }
      }
    }
    List<Term> those = exact.isEmpty() ? alike : exact;
    Optional<Term> whole = those.stream().filter(Term::isFixed).findFirst();
    return whole.isEmpty() ? those : those.stream().filter(whole.get()::isOf).toList();
  }

  private static boolean justSo(List<String> term, List<Word> written) {
    for (int i = 0; i < term.size(); i++) {
      if (!term.get(i).equals(written.get(i).folded())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether each two words begin with so many equal letters, or the shorter one whole. The stemmer
   * throws some strangers together: "dossier" is no form of "dose", and beside "France" no franc is
   * meant, while "enseignants" is also "enseignant".
   */
  private static boolean shared(List<String> term, List<Word> written, int letters) {
    for (int i = 0; i < term.size(); i++) {
      String a = term.get(i);
      String b = written.get(i).folded();
      int shorter = Math.min(a.length(), b.length());
      int shared = 0;
      while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
        shared++;
      }
      if (isOtherNoun(a, b)) {
        return false;
      }
      if (shared < (letters == LONG ? letters : Math.min(letters, shorter))) {
        return false;
      }
    }
    return true;
  }

  /** "Boit" is no form of "boîte", nor "port" of "portes". */
  private static boolean isOtherNoun(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return shorter.length() == SHORT
        && VOWELS.indexOf(shorter.charAt(SHORT - 1)) < 0
        && (longer.equals(shorter + "e") || longer.equals(shorter + "es"));
  }

  private int longestAt(List<Word> words, int at, Text text) {
    for (Term term : beginningWith(words.get(at).stem())) {
      if (matches(term, words, at) && text.has(term.phrase)) {
        return term.stems.size();
      }
    }
    return 0;
  }

  private static boolean matches(Term term, List<Word> words, int at) {
    if (at + term.stems.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < term.stems.size(); i++) {
      Word word = words.get(at + i);
      if (!word.meets(term.stems.get(i), term.folded.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Collects the lines of thesaurus files. Not thread-safe. */
  public static final class Builder {
    private final Map<String, List<Term>> byFirstStem = new HashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private boolean forQuestions;

    /**
     * What is added from now on is met more exactly: French verbs in the third person plural too,
     * and a word that stands between small ones ("sans viande") only between these.
     */
    public Builder forQuestions() {
      forQuestions = true;
      return this;
    }

    /**
     * Adds a concept.
     *
     * @param sector the file's name
     * @param topic the heading above the line, e.g. {@code compostage}; may be empty
     * @param name unique within the sector
     * @param terms words or groups of words, any of the four languages
     * @return what is wrong with it, if anything
     */
    public Optional<String> add(String sector, String topic, String name, List<String> terms) {
      Concept concept = new Concept(sector + "/" + name, sector + "/" + topic, sector);
      if (!ids.add(concept.id())) {
        return Optional.of("concept \"" + name + "\" is given twice");
      }
      List<String> empty = new ArrayList<>();
      for (String text : terms) {
        List<Word> all = Words.of(text);
        List<Word> subjects = all.stream().filter(word -> !word.stop()).toList();
        subjects.forEach(w -> words.add(w.folded()));
        List<String> stems = subjects.stream().map(Word::stem).toList();
        if (stems.isEmpty()) {
          empty.add(text);
          continue;
        }
        List<Term> there = byFirstStem.computeIfAbsent(stems.getFirst(), k -> new ArrayList<>());
        List<String> folded = subjects.stream().map(Word::folded).toList();
        boolean remains = subjects.size() < all.size();
        boolean whole = forQuestions && remains && stems.size() == 1;
        List<String> phrase = whole ? all.stream().map(Word::folded).toList() : List.of();
        Term term = new Term(stems, folded, concept, remains, phrase);
        if (!there.contains(term)) {
          there.add(term);
          addForms(term);
        }
      }
      return empty.isEmpty()
          ? Optional.empty()
          : Optional.of("terms " + empty + " have no word that carries a subject");
    }

    /** "Ferment" is "fermer" too: an ending that the stemmer does not know. */
    private void addForms(Term term) {
      String verb = term.folded.getFirst();
      if (forQuestions && PLURAL.matcher(verb).matches()) {
        String they = verb.substring(0, verb.length() - 2) + "ent";
        List<String> stems = new ArrayList<>(term.stems);
        stems.set(0, Words.of(they).getFirst().stem());
        byFirstStem
            .computeIfAbsent(stems.getFirst(), k -> new ArrayList<>())
            .add(
                new Term(List.copyOf(stems), term.folded, term.concept, term.remains, term.phrase));
      }
    }

    /**
     * What is left of a group of words without those that carry no subject ("par jour": jour) is
     * dropped when it is one of the little words: it would be met everywhere.
     */
    private void dropRemains() {
      byFirstStem.replaceAll(
          (stem, terms) -> {
            boolean little = terms.stream().anyMatch(t -> t.isWord() && t.isWeak());
            return little
                ? new ArrayList<>(
                    terms.stream()
                        .filter(t -> !t.isWord() || !t.remains || !t.phrase.isEmpty())
                        .toList())
                : terms;
          });
    }

    public Concepts build() {
      dropRemains();
      return new Concepts(byFirstStem, Set.copyOf(words), ids.size());
    }
  }
}
