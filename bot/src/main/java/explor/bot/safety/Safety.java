package explor.bot.safety;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.words.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Recognises an emergency in a message, by words that staff can read and extend. Unchanging and
 * thread-safe; a message of any length takes a few milliseconds at most.
 */
public final class Safety {
  /** As operators know it, in the config folder. */
  static final String FILE = "emergency.yaml";

  /** Nobody in danger writes more before saying so. */
  private static final int MOST_WORDS = 1500;

  private static final int BEGINNING = 12_000; // characters
  private static final int END = 4_000;

  private final SafetyRules rules;
  private final SafetyWords words;

  private Safety(SafetyRules rules, SafetyWords words) {
    this.rules = rules;
    this.words = words;
  }

  /**
   * Reads {@code emergency.yaml} of the config folder. When anything is wrong with it the faults
   * are noted and the copy inside the program is used, so that the result always works.
   */
  public static Safety load(Path configFolder, Faults faults) {
    Faults own = new Faults();
    Safety safety = read(ConfigNode.read(configFolder.resolve(FILE), FILE, own));
    own.all().forEach(fault -> faults.add(fault, 0, "the built-in emergency words are used"));
    return own.isEmpty() ? safety : builtIn();
  }

  /** The copy inside the program. */
  public static Safety builtIn() {
    try (InputStream in = Safety.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Faults faults = new Faults();
      Safety safety = read(ConfigNode.parse(yaml, FILE, faults));
      faults.throwIfAny();
      return safety;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Safety read(ConfigNode file) {
    return new Safety(SafetyRules.read(file), SafetyWords.read(file.need("first_words")));
  }

  /** The emergency these words tell of, if they do. Never throws for what people type. */
  public Optional<Emergency> look(String message) {
    String part =
        message.length() <= BEGINNING + END
            ? message
            : message.substring(0, BEGINNING) + "\n" + message.substring(message.length() - END);
    return rules.judge(Tokens.of(part, MOST_WORDS), loud(part));
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
