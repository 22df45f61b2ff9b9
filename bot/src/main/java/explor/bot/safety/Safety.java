package explor.bot.safety;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.config.Remembered;
import explor.bot.words.Lately;
import explor.bot.words.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an emergency in a message: by patterns of words that staff can read and extend, and by
 * likeness to example messages. The two are weighed together, so that one hears what the other
 * misses, and neither alone takes a budget's accident for one. Unchanging and thread-safe; a
 * message of any length takes a few milliseconds at most.
 */
public final class Safety {
  /** As operators know them, in the config folder. */
  static final String FILE = "emergency.yaml";

  static final String EXAMPLES = "emergency_examples.yaml";

  /** Nobody in danger writes more before saying so. */
  private static final int MOST_WORDS = 1500;

  private static final int BEGINNING = 12_000; // characters
  private static final int END = 4_000;

  // The logarithm of the odds: what likeness says, and 0.8 for each point of the patterns. Taken
  // from a logistic regression over examples that the patterns had not been written for.
  private static final double START = -0.7;
  private static final double POINT = 0.8;
  private static final int MOST_POINTS = 7;

  /** Unlike as it may be, five points are heard. */
  private static final double LEAST = -3.8;

  /** As an answer, a few words that tell nothing may name a trade or a course: "after a stroke". */
  private static final double LEAST_NAMED = -7;

  private static final double POSSIBLE = odds(0.2);

  /**
   * Asked for when it cannot be told what happened either, of a single word, and of an answer that
   * does not name the writer.
   */
  private static final double LIKELY = odds(0.45);

  /**
   * Asked for when no word speaks of anything grave: "I don't know"; and of an answer that does not
   * name the writer nor tell what happened: "the driver comes even at night".
   */
  private static final double CLEARLY = odds(0.85);

  /**
   * The same when likeness alone speaks and cannot tell what happened: "I changed my phone" is like
   * a theft, an accident and somebody missing, and none of them.
   */
  private static final double UNCLEAR = odds(0.6);

  /** Asked for likeness alone in a long message about something else: "I come off duty late". */
  private static final double EVEN = odds(0.5);

  /**
   * Asked for when a few words say nothing of what happens, and no pattern hears more than a hint:
   * "roof".
   */
  private static final double SURELY_A_CRY = odds(0.9);

  /** The same of two words and more: "acid in the eyes". */
  private static final double A_CRY = odds(0.7);

  /** So like cries is no name that is given as an answer: "finger cut off by the saw". */
  private static final double UNLIKE_A_NAME = odds(0.95);

  private static final int A_TITLE = 2; // long words

  /** So many points of a single grave word are heard, however unlike any example it is. */
  private static final int ONE_WORD = 2;

  private static final int TWO_WORDS = 2;

  /** From so many points on the patterns know what happened; likeness alone is never sure. */
  private static final int SURE = 3;

  /** And so well that likeness must be beyond doubt to know better. */
  private static final int CERTAIN = 5;

  /** Likeness knows what happened from here on; below, it is a cry that does not say. */
  private static final double KNOWN = 0.5;

  /** So plainly that what is said against a bare cry says nothing against it. */
  private static final double PLAINLY = 0.7;

  /** And so surely that the patterns are not asked. */
  private static final double SURELY = 0.9;

  /** What may be told in confidence is taken for it, from here on when nothing else is known. */
  private static final double MAYBE_CONFIDED = 0.2;

  private static final double KNOWN_CONFIDED = 0.3;

  /** So surely that no harmless clause is said against it. */
  private static final double SURELY_CONFIDED = 0.7;

  /** So surely even when the patterns hear what is told in confidence. */
  private static final double BEYOND_DOUBT = 0.95;

  private static final int LATELY = 256; // messages: its door looks first, the conversation later

  private final Lately<String, Look> lately = new Lately<>(LATELY);
  private final SafetyRules rules;
  private final SafetyWords words;
  private final Hunch hunch;

  private Safety(SafetyRules rules, SafetyWords words, Hunch hunch) {
    this.rules = rules;
    this.words = words;
    this.hunch = hunch;
  }

  /** The copies inside the program; read and learned once, when first wanted. */
  private static final class BuiltIn {
    private static final String WORDS = inside(FILE);
    private static final String MESSAGES = inside(EXAMPLES);
    private static @Nullable Safety made;

    static synchronized Safety safety(Optional<Path> cache) {
      if (made == null) {
        Faults faults = new Faults();
        Safety safety = Safety.read(WORDS, MESSAGES, cache, faults);
        faults.throwIfAny();
        made = safety;
      }
      return made;
    }

    private static String inside(String file) {
      try (InputStream in = Safety.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is missing from the program");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads {@code emergency.yaml} and {@code emergency_examples.yaml} of the config folder. When
   * anything is wrong with them the faults are noted and the copies inside the program are used, so
   * that the result always works.
   */
  public static Safety load(Path configFolder, Faults faults) {
    return load(configFolder, Optional.empty(), faults);
  }

  /**
   * The same.
   *
   * @param cache folder that keeps what was learned for the next start; it may be emptied at any
   *     time, or be absent
   */
  public static Safety load(Path configFolder, Optional<Path> cache, Faults faults) {
    Faults own = new Faults();
    String words = text(configFolder, FILE, own);
    String examples = text(configFolder, EXAMPLES, own);
    if (own.isEmpty() && words.equals(BuiltIn.WORDS) && examples.equals(BuiltIn.MESSAGES)) {
      return BuiltIn.safety(cache);
    }
    Safety safety = own.isEmpty() ? read(words, examples, cache, own) : builtIn();
    own.all().forEach(fault -> faults.add(fault, 0, "the built-in emergency words are used"));
    return own.isEmpty() ? safety : builtIn();
  }

  private static String text(Path folder, String file, Faults faults) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      faults.add(file, 0, "cannot be read: it is missing from " + folder + ", or unreadable");
      return "";
    }
  }

  /** The copy inside the program. */
  public static Safety builtIn() {
    return BuiltIn.safety(Optional.empty());
  }

  private static Safety read(String words, String examples, Optional<Path> cache, Faults faults) {
    Examples messages = Examples.read(ConfigNode.parse(examples, EXAMPLES, faults));
    Remembered memory =
        Remembered.in(
            cache,
            "emergency.model",
            () ->
                new Remembered.Sources()
                    .add(words)
                    .add(examples)
                    .addCode(List.of(Safety.class, Tokens.class, ConfigNode.class)));
    return taught(ConfigNode.parse(words, FILE, faults), messages, memory);
  }

  /**
   * @param file as {@code emergency.yaml}
   */
  static Safety taught(ConfigNode file, Examples messages, Remembered memory) {
    SafetyRules rules = SafetyRules.read(file, messages.words("fr"));
    SafetyWords first = SafetyWords.read(file.need("first_words"));
    return new Safety(
        rules, first, Hunch.learn(messages, rules.families(), rules::telling, memory));
  }

  /** The emergency these words tell of, if they do. Never throws for what people type. */
  public Optional<Emergency> look(String message) {
    return look(message, false, "");
  }

  /**
   * @param answer whether something was asked that is answered by a name, a trade or a field: what
   *     is nothing but a name is then taken for one, unless a pattern knows it for a cry
   * @param speaks the language the person most likely speaks, as their phone says or they did
   *     before, for words too few to tell: {@code fr, en, es, pt}; anything else says nothing
   */
  public Optional<Emergency> look(String message, boolean answer, String speaks) {
    String told = answer ? rules.besidesWishes(message) : message;
    return inAll(told, answer, speaks)
        .or(() -> inAll(Introduction.skipped(told), answer, speaks)); // "C'est Awa de l'asso X, …"
  }

  /**
   * In the message as it is, beside its harmless clauses, and apart from what is said at a desk.
   */
  private Optional<Emergency> inAll(String message, boolean answer, String speaks) {
    return message.isEmpty()
        ? Optional.empty()
        : heard(message, answer, speaks)
            .or(() -> heard(weighedLately(message).beside, answer, speaks))
            .or(() -> certain(weighedLately(message).apart, answer, speaks));
  }

  /** What certain patterns tell to have happened: neither likeness alone nor a bare cry. */
  private Optional<Emergency> certain(String message, boolean answer, String speaks) {
    return weighedLately(message)
        .weighed
        .filter(found -> found.score() >= CERTAIN)
        .filter(found -> found.emergency().event() != EmergencyEvent.OTHER)
        .flatMap(found -> heard(message, answer, speaks));
  }

  private Look weighedLately(String message) {
    return lately.of(message, message.length(), this::weighed);
  }

  private Optional<Emergency> heard(String message, boolean answer, String speaks) {
    Look look = weighedLately(message);
    boolean name = look.guess.name() && look.hints() < ONE_WORD && !look.loud;
    boolean named = answer && (name || (isTitled(message) && mayBeATitle(look)));
    if (look.words == 0 || (named && look.guess.odds() < UNLIKE_A_NAME)) {
      return Optional.empty();
    }
    return together(look, name, answer).map(found -> spoken(found, look, speaks));
  }

  /** "Stroke of Luck Rowing Club" has a grave word; it does not name the writer nor cry out. */
  private static boolean mayBeATitle(Look look) {
    boolean cry =
        look.weighed
            .filter(found -> found.emergency().event() == EmergencyEvent.OTHER)
            .filter(found -> found.score() >= SURE)
            .isPresent();
    return !cry && !look.loud && !look.guess.mine();
  }

  /** Whether these are some words, each of which begins with a capital but for the small ones. */
  private static boolean isTitled(String message) {
    List<String> words =
        Arrays.stream(message.strip().split("[^\\p{L}]+"))
            .filter(word -> word.length() > 3)
            .toList();
    return words.size() >= A_TITLE
        && words.stream()
            .allMatch(
                word ->
                    Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1)));
  }

  /**
   * Whether these words, of a cry that is not sure, only ask for help, as a form's question may be
   * asked, too.
   */
  public boolean isPlea(String message) {
    return rules.isPlea(Tokens.of(message, MOST_WORDS));
  }

  /**
   * What a message weighs, whatever was asked before it and whoever speaks.
   *
   * @param words how many of it were read
   * @param odds of likeness, less what is said against it when no pattern hears anything
   * @param calmed whether what it says is something against a bare cry: "SOS, the pump needs a
   *     plumber"
   * @param beside what is said beside harmless clauses, in their sentences
   * @param apart the same, beside what is said at a desk
   */
  private record Look(
      int words,
      Optional<SafetyRules.Weighed> weighed,
      Hunch.Guess guess,
      double odds,
      boolean loud,
      boolean calmed,
      String beside,
      String apart) {
    /** Points of the patterns. */
    int hints() {
      return weighed.map(SafetyRules.Weighed::score).orElse(0);
    }
  }

  private Look weighed(String message) {
    String part =
        message.length() <= BEGINNING + END
            ? message
            : message.substring(0, BEGINNING) + "\n" + message.substring(message.length() - END);
    Tokens tokens = Tokens.of(part, MOST_WORDS);
    List<List<String>> sentences = rules.written(tokens);
    boolean loud = loud(part);
    Hunch.Guess guess = hunch.of(rules.telling(tokens), part.indexOf('?') >= 0);
    List<Weighing> weighings = rules.weighings(sentences);
    Optional<SafetyRules.Weighed> weighed = rules.weigh(weighings, loud);
    double odds = weighed.isPresent() ? guess.odds() : quieted(weighings, guess);
    boolean asides = weighings.stream().anyMatch(Weighing::hasAside);
    return new Look(
        sentences.stream().mapToInt(List::size).sum(),
        weighed,
        guess,
        odds,
        loud,
        weighings.stream().anyMatch(weighing -> weighing.verdict().calmForCry() > 0),
        asides ? rules.besideAsides(part) : "",
        weighings.stream().anyMatch(Weighing::isApart) ? rules.apart(part) : "");
  }

  /**
   * What likeness says, less the points that each sentence says against itself. What is like a cry
   * beside a harmless sentence stays one, and so does what is surely told in confidence.
   */
  private static double quieted(List<Weighing> sentences, Hunch.Guess guess) {
    List<Integer> calm = sentences.stream().map(sentence -> hush(sentence, guess)).toList();
    boolean confided = guess.event().isConfided() && guess.certainty() >= SURELY_CONFIDED;
    if (confided || calm.stream().allMatch(points -> points == 0)) {
      return guess.odds();
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < calm.size(); at++) {
      most = Math.max(most, guess.each().get(at) - POINT * calm.get(at));
    }
    return Math.min(guess.odds(), most);
  }

  /** Against the event that it is like, and against a bare cry when it is like none. */
  private static int hush(Weighing sentence, Hunch.Guess guess) {
    int ofEvent = sentence.hush(guess.event());
    return guess.certainty() >= PLAINLY
        ? ofEvent
        : Math.max(ofEvent, sentence.hush(EmergencyEvent.OTHER));
  }

  private static Optional<Emergency> together(Look look, boolean name, boolean answer) {
    boolean oneWord = look.words == 1 && !answer;
    Hunch.Guess guess = look.guess;
    int points = look.hints();
    int weight = points == 0 && look.loud && !look.calmed ? 1 : Math.min(points, MOST_POINTS);
    double odds = START + POINT * weight + Math.max(least(look, answer), look.odds);
    boolean certain = guess.certainty() >= KNOWN;
    boolean known = points > 0 || certain;
    double asked = known && !oneWord ? POSSIBLE : LIKELY;
    if (points == 0 && !guess.grave()) {
      asked = Math.max(asked, CLEARLY);
    }
    if (points == 0 && guess.aside()) {
      asked = Math.max(asked, EVEN);
    }
    if (points == 0 && !certain) {
      asked = Math.max(asked, UNCLEAR);
    }
    if (points == 0 && look.words <= TWO_WORDS) {
      asked = Math.max(asked, LIKELY); // "ma carte", "mon sac": named, and nothing said of it
    }
    if (answer && points < ONE_WORD && !guess.mine()) {
      asked = Math.max(asked, certain ? LIKELY : CLEARLY);
    }
    if (name) {
      asked = Math.max(asked, oneWord ? SURELY_A_CRY : A_CRY);
    }
    if (odds < asked && !(oneWord && guess.grave() && points >= ONE_WORD)) {
      return Optional.empty();
    }
    boolean told = points >= SURE;
    return Optional.of(new Emergency(event(look.weighed, guess, points), told && odds >= 0, ""));
  }

  /** What is told in confidence is told in few words: "we live in constant fear". */
  private static double least(Look look, boolean answer) {
    boolean confided =
        look.weighed.filter(found -> found.emergency().event().isConfided()).isPresent();
    return answer && look.guess.name() && !confided ? LEAST_NAMED : LEAST;
  }

  /**
   * What happened. Likeness may know it better than the patterns; where they hear what is told in
   * confidence it must be beyond doubt, for otherwise too many would read it.
   */
  private static EmergencyEvent event(
      Optional<SafetyRules.Weighed> weighed, Hunch.Guess guess, int points) {
    boolean told = points >= SURE;
    EmergencyEvent heard = weighed.map(w -> w.emergency().event()).orElse(EmergencyEvent.OTHER);
    boolean stays =
        guess.certainty() < (points >= CERTAIN ? BEYOND_DOUBT : told ? SURELY : KNOWN)
            || (told && guess.event() == EmergencyEvent.OTHER) // a cry that does not say
            || (told
                && heard.isConfided()
                && !guess.event().isConfided()
                && guess.certainty() < BEYOND_DOUBT);
    EmergencyEvent event = stays ? heard : guess.event();
    boolean vague = event == EmergencyEvent.OTHER;
    boolean maybe = guess.confidence() >= (vague ? MAYBE_CONFIDED : KNOWN_CONFIDED);
    if (event.isConfided() || !maybe || (told && !vague)) {
      return event;
    }
    return heard.isConfided() ? heard : guess.confided();
  }

  private static Emergency spoken(Emergency found, Look look, String speaks) {
    Hunch.Guess guess = look.guess;
    String language =
        guess.clear()
            ? guess.language()
            : Hunch.LANGUAGES.contains(speaks)
                ? speaks
                : look.weighed.map(w -> w.emergency().language()).orElse(guess.language());
    return new Emergency(found.event(), found.sure(), language);
  }

  private static double odds(double chance) {
    return Math.log(chance / (1 - chance));
  }

  /** What to say first. */
  public SafetyWords words() {
    return words;
  }

  /** Capitals throughout, or more than one exclamation mark. */
  private static boolean loud(String message) {
    long letters = message.chars().filter(Character::isLetter).count();
    long capitals = message.chars().filter(Character::isUpperCase).count();
    long marks = message.chars().filter(c -> c == '!').count();
    return marks > 1 || (letters > 8 && capitals * 10 > letters * 7);
  }
}
