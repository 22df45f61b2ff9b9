package explor.bot.safety;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.config.Remembered;
import explor.bot.words.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final double POSSIBLE = odds(0.35);

  /** Asked for when it cannot be told what happened either. */
  private static final double LIKELY = odds(0.6);

  /** Asked for when no word speaks of anything grave: "I don't know". */
  private static final double CLEARLY = odds(0.85);

  /** From so many points on the patterns know what happened; likeness alone is never sure. */
  private static final int SURE = 3;

  /** Likeness knows what happened from here on; below, it is a cry that does not say. */
  private static final double KNOWN = 0.5;

  /** And so surely that the patterns are not asked. */
  private static final double SURELY = 0.8;

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
    SafetyRules rules = SafetyRules.read(file);
    SafetyWords first = SafetyWords.read(file.need("first_words"));
    return new Safety(
        rules, first, Hunch.learn(messages, rules.families(), rules::written, memory));
  }

  /** The emergency these words tell of, if they do. Never throws for what people type. */
  public Optional<Emergency> look(String message) {
    return look(message, false);
  }

  /**
   * @param answer whether something was asked that is answered by a name, a trade or a field: what
   *     is nothing but a name is then taken for one, unless a pattern knows it for a cry
   */
  public Optional<Emergency> look(String message, boolean answer) {
    String part =
        message.length() <= BEGINNING + END
            ? message
            : message.substring(0, BEGINNING) + "\n" + message.substring(message.length() - END);
    List<List<String>> sentences = rules.written(Tokens.of(part, MOST_WORDS));
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    boolean loud = loud(part);
    Optional<SafetyRules.Weighed> weighed = rules.weigh(sentences, loud);
    Hunch.Guess guess = hunch.of(sentences, part.indexOf('?') >= 0);
    return answer && guess.name() && weighed.isEmpty() && !loud
        ? Optional.empty()
        : together(weighed, guess, loud);
  }

  private static Optional<Emergency> together(
      Optional<SafetyRules.Weighed> weighed, Hunch.Guess guess, boolean loud) {
    int points = weighed.map(SafetyRules.Weighed::score).orElse(0);
    int weight = points == 0 && loud ? 1 : Math.min(points, MOST_POINTS);
    double odds = START + POINT * weight + Math.max(LEAST, guess.odds());
    boolean known = points > 0 || guess.certainty() >= KNOWN;
    if (odds < (known ? POSSIBLE : LIKELY) || (points == 0 && !guess.grave() && odds < CLEARLY)) {
      return Optional.empty();
    }
    boolean told = points >= SURE;
    EmergencyEvent event =
        guess.certainty() < (told ? SURELY : KNOWN)
            ? weighed.map(w -> w.emergency().event()).orElse(EmergencyEvent.OTHER)
            : guess.event();
    return Optional.of(
        new Emergency(
            event,
            told && odds >= 0,
            guess.clear()
                ? guess.language()
                : weighed.map(w -> w.emergency().language()).orElse(guess.language())));
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
