package explor.bot.safety;

import explor.bot.config.ConfigNode;
import explor.bot.words.Fold;
import explor.bot.words.Phrase;
import explor.bot.words.Phrases;
import explor.bot.words.Tokens;
import explor.bot.words.Typos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weighs a message sentence by sentence: signals of an event speak for an emergency, and so do
 * panic, capitals and "it is me"; what makes the same words harmless (a question for the booklet, a
 * project's subject, something long past) speaks against it.
 */
final class SafetyRules {
  private static final int SURE = 3;
  private static final int MOST_WORDS = 60; // of a clause
  private static final int A_CLAUSE = 3; // words, besides a time

  /** Where a clause ends; a comma does not within a number. */
  private static final Pattern CLAUSE = Pattern.compile("(?<=[,;:.!?\\n…–—])(?!\\d)");

  /** Where a sentence ends, with what ends it. */
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\\n…])");

  private static final Pattern END = Pattern.compile("[.!?;\n…]\\s*$");

  private static final Map<String, Integer> STRENGTHS =
      Map.of("certain", 5, "strong", 3, "likely", 2, "hint", 1);
  private static final Set<String> LANGUAGES = Set.of("fr", "en", "es", "pt");

  /** How far a reason reaches. */
  enum Covers {
    SENTENCE,
    /**
     * The sentence, yet not what is surely told in a clause apart: "I do not answer the question,
     * he has a fit".
     */
    APART,
    /** Its own clause: "we land on Monday, and". */
    CLAUSE,
    /** That and the ones before it: "my bag was stolen, it is settled, and". */
    BEFORE,
    /** Its own clause, unless that names a time and no more: "last year, she was robbed". */
    WHEN;

    /**
     * @param more words of the clause besides the reason
     */
    Covers of(int more) {
      return this != WHEN ? this : more >= A_CLAUSE ? CLAUSE : SENTENCE;
    }
  }

  /** What a pattern in a sentence says. */
  sealed interface Sign {
    record Signal(EmergencyEvent event, int weight, String language) implements Sign {}

    /** The writer speaks of themselves or of now. */
    record Me() implements Sign {}

    /**
     * @param events whose words it makes harmless; empty for all
     * @param hushes whether it is said against likeness, too
     * @param covers what it speaks of
     * @param unless words that take it back: "nothing serious, but"
     */
    record Calm(
        String kind,
        int weight,
        boolean wholeMessage,
        Set<EmergencyEvent> events,
        boolean hushes,
        Covers covers,
        Set<String> unless)
        implements Sign {
      boolean isAside() {
        return covers.compareTo(Covers.APART) > 0;
      }

      boolean isApart() {
        return covers != Covers.SENTENCE;
      }

      boolean holds(EmergencyEvent event) {
        return events.isEmpty() || events.contains(event);
      }
    }
  }

  private final WordFamilies families;
  private final Map<String, List<String>> spellings;
  private final Typos typos;
  private final Glued glued;
  private final Phrases<String> harmless;
  private final Phrases<Sign> signs;
  private final Phrases<String> wishes;
  private final Set<String> near;
  private final Set<String> pleas;
  private final Set<String> somebody;

  private SafetyRules(
      WordFamilies families,
      Map<String, List<String>> spellings,
      Typos typos,
      Glued glued,
      Phrases<String> harmless,
      Phrases<Sign> signs,
      Phrases<String> wishes,
      Set<String> near,
      Set<String> pleas,
      Set<String> somebody) {
    this.families = families;
    this.spellings = spellings;
    this.typos = typos;
    this.glued = glued;
    this.harmless = harmless;
    this.signs = signs;
    this.wishes = wishes;
    this.near = near;
    this.pleas = pleas;
    this.somebody = somebody;
  }

  /**
   * @param french words that may follow an apostrophe, besides those of the signals
   */
  static SafetyRules read(ConfigNode file, Set<String> french) {
    List<Phrases.Entry<Sign>> signs = new ArrayList<>();
    WordFamilies taught = WordFamilies.read(file.need("classes"));
    WordFamilies families = taught.and(WordFamilies.read(file.need("asides")));
    readSignals(file.need("signals"), families, signs);
    for (ConfigNode phrase : file.need("me").items()) {
      add(phrase, families, new Sign.Me(), signs);
    }
    int signalsAndMe = signs.size();
    readCalm(file.need("calm"), families, signs);
    List<Phrases.Entry<String>> harmless = new ArrayList<>();
    for (ConfigNode phrase : file.need("harmless").items()) {
      add(phrase, families, "", harmless);
    }
    List<Phrases.Entry<String>> wishes = new ArrayList<>();
    for (ConfigNode phrase : file.need("wishes").need("phrases").items()) {
      add(phrase, families, "", wishes);
    }
    Set<String> vocabulary = new LinkedHashSet<>();
    signs.subList(0, signalsAndMe).forEach(entry -> vocabulary.addAll(entry.phrase().vocabulary()));
    Set<String> real = new LinkedHashSet<>();
    file.need("real_words").texts().forEach(word -> real.add(Fold.fold(word)));
    harmless.forEach(entry -> real.addAll(entry.phrase().vocabulary()));
    Set<String> meant = new LinkedHashSet<>(real);
    meant.addAll(elided(file));
    signs
        .subList(signalsAndMe, signs.size())
        .forEach(entry -> meant.addAll(entry.phrase().vocabulary()));
    return new SafetyRules(
        taught,
        spellings(file.need("spellings")),
        new Typos(vocabulary, meant),
        glued(file, french, signs, vocabulary, real),
        new Phrases<>(harmless),
        new Phrases<>(signs),
        new Phrases<>(wishes),
        Set.copyOf(file.need("wishes").need("unless").texts()),
        Set.copyOf(file.need("pleas").texts()),
        Set.copyOf(file.need("somebody").texts()));
  }

  private static Glued glued(
      ConfigNode file,
      Set<String> french,
      List<Phrases.Entry<Sign>> signs,
      Set<String> vocabulary,
      Set<String> real) {
    Set<String> parted = new LinkedHashSet<>(french);
    parted.addAll(elided(file));
    signs.stream()
        .filter(
            entry ->
                entry.meaning() instanceof Sign.Signal signal && signal.language().equals("fr"))
        .forEach(entry -> parted.addAll(entry.phrase().vocabulary()));
    return new Glued(parted, vocabulary, real);
  }

  private static Set<String> elided(ConfigNode file) {
    return file.need("elided").texts().stream().map(Fold::fold).collect(Collectors.toSet());
  }

  private static void readSignals(
      ConfigNode node, WordFamilies families, List<Phrases.Entry<Sign>> signs) {
    for (Map.Entry<String, ConfigNode> event : node.entries().entrySet()) {
      Optional<EmergencyEvent> known = EmergencyEvent.of(event.getKey());
      if (known.isEmpty()) {
        event.getValue().fault("\"" + event.getKey() + "\" is no event");
        continue;
      }
      event.getValue().onlyKeys(LANGUAGES);
      for (Map.Entry<String, ConfigNode> language : event.getValue().entries().entrySet()) {
        language.getValue().onlyKeys(STRENGTHS.keySet());
        for (Map.Entry<String, ConfigNode> strength : language.getValue().entries().entrySet()) {
          int weight = STRENGTHS.getOrDefault(strength.getKey(), 0);
          for (ConfigNode phrase : strength.getValue().items()) {
            add(phrase, families, new Sign.Signal(known.get(), weight, language.getKey()), signs);
          }
        }
      }
    }
  }

  private static void readCalm(
      ConfigNode node, WordFamilies families, List<Phrases.Entry<Sign>> signs) {
    for (Map.Entry<String, ConfigNode> kind : node.entries().entrySet()) {
      int weight = kind.getValue().need("weight").number(1);
      boolean whole = kind.getValue().get("whole_message").flag(false);
      Set<EmergencyEvent> events = events(kind.getValue().get("events"));
      boolean hushes = kind.getValue().get("hushes").flag(false);
      Set<String> unless = Set.copyOf(kind.getValue().get("unless").texts());
      String name = kind.getValue().get("with").text(kind.getKey());
      Covers covers = covers(kind.getValue().get("covers"));
      Sign.Calm calm = new Sign.Calm(name, weight, whole, events, hushes, covers, unless);
      for (ConfigNode phrase : kind.getValue().need("phrases").items()) {
        add(phrase, families, calm, signs);
      }
    }
  }

  private static Covers covers(ConfigNode node) {
    String written = node.text("sentence");
    for (Covers covers : Covers.values()) {
      if (covers.name().equalsIgnoreCase(written)) {
        return covers;
      }
    }
    node.fault("\"" + written + "\" is neither sentence, apart, clause, before nor when");
    return Covers.SENTENCE;
  }

  private static Set<EmergencyEvent> events(ConfigNode node) {
    Set<EmergencyEvent> events = EnumSet.noneOf(EmergencyEvent.class);
    for (ConfigNode code : node.items()) {
      EmergencyEvent.of(code.text(""))
          .ifPresentOrElse(events::add, () -> code.fault("\"" + code.text("") + "\" is no event"));
    }
    return events;
  }

  private static <T> void add(
      ConfigNode node, WordFamilies families, T meaning, List<Phrases.Entry<T>> entries) {
    Optional<Phrase> phrase = families.spelledOut(node.text("")).flatMap(Phrase::of);
    phrase.ifPresentOrElse(
        good -> entries.add(new Phrases.Entry<>(good, meaning)),
        () -> node.fault("\"" + node.text("") + "\" is no pattern of words"));
  }

  private static Map<String, List<String>> spellings(ConfigNode node) {
    Map<String, List<String>> spellings = new HashMap<>();
    node.entries()
        .forEach((typed, meant) -> spellings.put(typed, List.of(meant.text("").split(" "))));
    return Map.copyOf(spellings);
  }

  /** The likeliest emergency and how much speaks for it: 2 is possible, 3 and more is sure. */
  record Weighed(Emergency emergency, int score) {}

  /** The sentences in full words: what is abbreviated or run together in messages, written out. */
  List<List<String>> written(Tokens message) {
    return message.spelled(spellings).sentences().stream()
        .map(sentence -> spelled(glued.parted(sentence)))
        .toList();
  }

  /**
   * The same for likeness: words of harmless phrases say nothing ("photos de secours"), and so they
   * neither teach nor alarm.
   */
  List<List<String>> telling(Tokens message) {
    return written(message).stream().map(this::masked).toList();
  }

  /**
   * The signs of each sentence.
   *
   * @param sentences as {@link #written}
   */
  List<Weighing> weighings(List<List<String>> sentences) {
    return sentences.stream().map(this::weighing).toList();
  }

  /** What most speaks for an emergency; empty when nothing does. */
  Optional<Weighed> weigh(List<Weighing> sentences, boolean loud) {
    List<Verdict> verdicts = sentences.stream().map(Weighing::verdict).toList();
    int panic = verdicts.stream().mapToInt(Verdict::panic).max().orElse(0);
    int calm = verdicts.stream().mapToInt(Verdict::calmForAll).max().orElse(0);
    int calmForCry = verdicts.stream().mapToInt(Verdict::calmForCry).max().orElse(0);
    Optional<Weighed> best = Optional.empty();
    int most = 0;
    for (Verdict verdict : verdicts) {
      int score = verdict.score(panic, calm, calmForCry, loud);
      if (score > most) {
        most = score;
        Emergency told = new Emergency(verdict.event(), score >= SURE, verdict.language());
        best = Optional.of(new Weighed(told, score));
      }
    }
    return best;
  }

  /**
   * What an answer says besides wishes and descriptions of whom one seeks: "que les filles rentrent
   * sans peur", "someone who can stop a bleeding". They are no telling of what happens, unless they
   * name the writer or cry for help.
   */
  String besidesWishes(String answer) {
    return Arrays.stream(CLAUSE.split(answer))
        .filter(clause -> !isWish(clause))
        .collect(Collectors.joining());
  }

  /**
   * What else is said in sentences with clauses that are harmless in themselves: "we land on
   * Monday, he is bleeding". Sentences with none, and with nothing else, are not looked for: they
   * are weighed as they are.
   */
  String besideAsides(String message) {
    return without(message, Covers.CLAUSE);
  }

  /**
   * The same, also beside what is said at a desk: of a form, a receipt, the key of a room. Where it
   * is asked, only clauses that name somebody tell: no list of what an insurance covers does.
   */
  String apart(String message) {
    return Arrays.stream(SENTENCE.split(without(message, Covers.APART)))
        .flatMap(
            sentence ->
                sentence.strip().endsWith("?")
                    ? CLAUSE.splitAsStream(sentence).filter(this::namesSomebody)
                    : Stream.of(sentence))
        .collect(Collectors.joining());
  }

  private boolean namesSomebody(String clause) {
    return written(Tokens.of(clause, MOST_WORDS)).stream()
        .flatMap(List::stream)
        .anyMatch(somebody::contains);
  }

  /**
   * @param least what reaches no further stays
   */
  private String without(String message, Covers least) {
    StringBuilder beside = new StringBuilder();
    List<String> left = new ArrayList<>(); // of the sentence
    boolean cut = false;
    for (String clause : CLAUSE.split(message)) {
      switch (covers(clause, least)) {
        case SENTENCE, WHEN -> left.add(clause);
        case APART, CLAUSE -> cut = true;
        case BEFORE -> {
          left.clear();
          cut = true;
        }
      }
      if (END.matcher(clause).find()) {
        beside.append(cut ? String.join("", left) : "");
        left.clear();
        cut = false;
      }
    }
    return beside.append(cut ? String.join("", left) : "").toString();
  }

  private Covers covers(String clause, Covers least) {
    return written(Tokens.of(clause, MOST_WORDS)).stream()
        .flatMap(words -> reaches(readied(words)))
        .filter(covers -> covers.compareTo(least) >= 0)
        .max(Comparator.naturalOrder())
        .orElse(Covers.SENTENCE);
  }

  private Stream<Covers> reaches(List<String> words) {
    return signs.find(words).stream()
        .filter(match -> !isTakenBack(match.meaning(), words))
        .flatMap(
            match ->
                match.meaning() instanceof Sign.Calm calm
                    ? Stream.of(calm.covers().of(words.size() - match.end() + match.start()))
                    : Stream.of());
  }

  /**
   * Whether they ask for help and say nothing else, each word once: "j'ai besoin d'aide". Who says
   * it twice is taken at their word.
   */
  boolean isPlea(Tokens message) {
    List<String> words = written(message).stream().flatMap(List::stream).toList();
    return pleas.containsAll(words) && words.size() == Set.copyOf(words).size();
  }

  private boolean isWish(String clause) {
    List<List<String>> sentences = written(Tokens.of(clause, MOST_WORDS));
    if (sentences.isEmpty() || wishes.find(sentences.getFirst()).isEmpty()) {
      return false;
    }
    boolean aboutUs = sentences.stream().flatMap(List::stream).anyMatch(near::contains);
    return !aboutUs
        && weigh(weighings(sentences), false)
            .filter(found -> found.emergency().event() == EmergencyEvent.OTHER)
            .filter(found -> found.score() >= SURE)
            .isEmpty();
  }

  /** Those that the learning knows, too. */
  WordFamilies families() {
    return families;
  }

  private List<String> spelled(List<String> sentence) {
    return sentence.stream()
        .flatMap(word -> spellings.getOrDefault(word, List.of(word)).stream())
        .toList();
  }

  /** The sentence with the words of harmless phrases blotted out. */
  private List<String> masked(List<String> sentence) {
    List<Phrases.Match<String>> matches = harmless.find(sentence);
    if (matches.isEmpty()) {
      return sentence;
    }
    List<String> masked = new ArrayList<>(sentence);
    for (Phrases.Match<String> match : matches) {
      for (int at = match.start(); at < match.end(); at++) {
        masked.set(at, "_");
      }
    }
    return masked;
  }

  private Weighing weighing(List<String> sentence) {
    List<String> words = readied(sentence);
    Weighing weighing = new Weighing();
    for (Phrases.Match<Sign> match : signs.find(words)) {
      if (isTakenBack(match.meaning(), words)) {
        weighing.takenBack(match.meaning());
      } else {
        weighing.add(match);
      }
    }
    return weighing;
  }

  private List<String> readied(List<String> sentence) {
    return masked(typos.right(sentence));
  }

  private static boolean isTakenBack(Sign sign, List<String> sentence) {
    return sign instanceof Sign.Calm calm && sentence.stream().anyMatch(calm.unless()::contains);
  }
}
