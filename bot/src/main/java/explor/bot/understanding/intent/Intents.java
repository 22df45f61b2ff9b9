package explor.bot.understanding.intent;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.config.Remembered;
import explor.bot.understanding.Intent;
import explor.bot.words.Lately;
import explor.bot.words.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a message is about. Learned at the start from the example phrases of each intent, in
 * about a second, or read back when it was learned from the same phrases before; unchanging and
 * thread-safe afterwards.
 */
public final class Intents {
  private static final String FOLDER = "intents";
  private static final int FEWEST_PHRASES = 5;
  private static final int PLACES = 16; // a message and its sentences are ranked two or three times

  private final @Nullable Learned model;
  private final Features features;
  private final Lately<String, Judged> lately = new Lately<>(PLACES);

  /**
   * One intent a message may have.
   *
   * @param confidence 0 to 1; those of all intents make 1
   */
  public record Ranked(Intent intent, double confidence) {}

  /** What both judges say of a text, and the share of its words that any example had. */
  private record Judged(Learned.Chances chances, double known) {}

  private static Judged judged(Learned learned, Features.Found found) {
    return new Judged(learned.chances(found.names(), found.weights()), found.known(learned::knows));
  }

  private Intents(@Nullable Learned model, Features features) {
    this.model = model;
    this.features = features;
  }

  /** The same without a cache. */
  public static Intents load(Path configFolder, Faults faults) {
    return load(configFolder, Optional.empty(), faults);
  }

  /**
   * Reads {@code intents/<intent>.yaml} and {@code word-classes.yaml} and learns from them. When an
   * intent has too few examples, that is noted and nothing is learned: every intent is then as
   * likely as the other.
   *
   * @param cache folder that keeps what was learned for the next start; it may be emptied at any
   *     time, or be absent
   */
  public static Intents load(Path configFolder, Optional<Path> cache, Faults faults) {
    Features features = Features.load(configFolder, faults);
    Map<Intent, List<String>> examples = new EnumMap<>(Intent.class);
    boolean enough = true;
    for (Intent intent : Intent.values()) {
      String name = FOLDER + "/" + intent.code() + ".yaml";
      ConfigNode file = ConfigNode.read(configFolder.resolve(name), name, faults);
      file.onlyKeys(Set.of("phrases"));
      List<String> phrases = file.need("phrases").texts();
      if (phrases.size() < FEWEST_PHRASES) {
        file.fault("an intent needs at least " + FEWEST_PHRASES + " example phrases");
        enough = false;
      }
      examples.put(intent, phrases);
    }
    // The optimiser never comes back from a text that shares nothing with the others.
    return new Intents(
        enough
            ? Learned.from(
                () -> events(examples, features), () -> sources(examples, configFolder), cache)
            : null,
        features);
  }

  private static List<Event> events(Map<Intent, List<String>> examples, Features features) {
    List<Event> events = new ArrayList<>();
    examples.forEach(
        (intent, phrases) ->
            phrases.forEach(phrase -> events.add(event(intent, features.of(phrase)))));
    return events;
  }

  private static Remembered.Sources sources(Map<Intent, List<String>> examples, Path configFolder) {
    Remembered.Sources sources = new Remembered.Sources();
    sources.add(System.getProperty("java.version", "")); // it names the countries
    sources.add(WordClasses.text(configFolder));
    sources.addCode(List.of(Tokens.class, ConfigNode.class));
    examples.forEach(
        (intent, phrases) -> {
          sources.add(intent.name()).add(Integer.toString(phrases.size()));
          phrases.forEach(sources::add);
        });
    return sources;
  }

  private static Event event(Intent intent, Features.Found found) {
    return new Event(intent.name(), found.names(), found.weights());
  }

  /** All intents, likeliest first; for a text without any word each is as likely as the other. */
  public List<Ranked> rank(String words) {
    return rank(words, false);
  }

  /**
   * The same for words that are probably something else, such as an answer to what was asked:
   * likeliest first, the confidence 0 but for an intent that both judges put first, and there that
   * of the less sure one times the share of the words that any example had. A name ("Comité Lukunga
   * Propre") is hardly ever a question.
   */
  public List<Ranked> rankDoubting(String words) {
    return rank(words, true);
  }

  private List<Ranked> rank(String words, boolean doubting) {
    if (model == null) {
      double equal = 1.0 / Intent.values().length;
      return Arrays.stream(Intent.values()).map(intent -> new Ranked(intent, equal)).toList();
    }
    Learned learned = model;
    Judged judged = lately.of(words, words.length(), text -> judged(learned, features.of(text)));
    Learned.Chances chances = judged.chances;
    double[] shown = doubting ? chances.agreed() : chances.together();
    double known = doubting ? judged.known : 1;
    double share = doubting && isTitled(words) ? A_NAME * known : known;
    return IntStream.range(0, chances.together().length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> chances.together()[i]).reversed())
        .map(i -> new Ranked(Intent.valueOf(learned.outcome(i)), share * shown[i]))
        .toList();
  }

  /**
   * Whether each of the few words but links between them is written with a capital, as names are
   * and questions are not: "Dossier Vert Ndombo". Capitals throughout tell nothing.
   */
  private static boolean isTitled(String words) {
    String[] parts = words.strip().split("[\\s'’-]+");
    boolean lower = words.chars().anyMatch(Character::isLowerCase);
    long titled = Arrays.stream(parts).filter(Intents::isTitle).count();
    long linked = Arrays.stream(parts).filter(LINKS::contains).count();
    return lower
        && titled > 1
        && parts.length <= LONGEST_NAME
        && titled + linked == parts.length
        && words.indexOf('?') < 0;
  }

  private static boolean isTitle(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  /** What is written like a name asks half as surely as its words say. */
  private static final double A_NAME = 0.5;

  private static final int LONGEST_NAME = 6; // words
  private static final Set<String> LINKS =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "of", "the", "and", "y", "e");
}
