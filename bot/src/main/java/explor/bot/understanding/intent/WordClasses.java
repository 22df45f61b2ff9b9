package explor.bot.understanding.intent;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.words.Fold;
import explor.bot.words.Phrase;
import explor.bot.words.Phrases;
import explor.bot.words.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for each other: every country is COUNTRY, every trade is JOB. What staff add to
 * {@code word-classes.yaml} holds for every intent at once.
 */
final class WordClasses {
  private static final String FILE = "word-classes.yaml";

  private final Phrases<String> phrases;

  private WordClasses(Phrases<String> phrases) {
    this.phrases = phrases;
  }

  static WordClasses load(Path configFolder, Faults faults) {
    List<Phrases.Entry<String>> entries = new ArrayList<>();
    ConfigNode file = ConfigNode.read(configFolder.resolve(FILE), FILE, faults);
    for (Map.Entry<String, ConfigNode> known : file.entries().entrySet()) {
      for (ConfigNode word : known.getValue().items()) {
        Optional<Phrase> phrase = Phrase.of(word.text(""));
        phrase.ifPresentOrElse(
            good -> entries.add(new Phrases.Entry<>(good, known.getKey().toUpperCase(Locale.ROOT))),
            () -> word.fault("\"" + word.text("") + "\" is no pattern of words"));
      }
    }
    addCountries(entries);
    return new WordClasses(new Phrases<>(entries));
  }

  /** As staff wrote it; empty when it cannot be read. */
  static String text(Path configFolder) {
    try {
      return Files.readString(configFolder.resolve(FILE));
    } catch (IOException e) {
      return ""; // told when it was loaded
    }
  }

  private static void addCountries(List<Phrases.Entry<String>> entries) {
    for (String country : Locale.getISOCountries()) {
      for (String language : new String[] {"fr", "en", "es", "pt"}) {
        String name = Locale.of("", country).getDisplayCountry(Locale.of(language));
        String words = String.join(" ", Tokens.of(Fold.fold(name), 10).words());
        // France is where we are, not where one goes.
        if (!country.equals("FR")) {
          Phrase.of(words).ifPresent(good -> entries.add(new Phrases.Entry<>(good, "COUNTRY")));
        }
      }
    }
  }

  /** The sentence with every known word or group of words replaced by its class. */
  List<String> abstracted(List<String> sentence) {
    List<Phrases.Match<String>> matches = phrases.find(sentence);
    List<String> abstracted = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      Phrases.Match<String> longest = longestAt(matches, at);
      if (longest != null) {
        abstracted.add(longest.meaning());
        at = longest.end();
      } else {
        String word = sentence.get(at++);
        abstracted.add(Character.isDigit(word.charAt(0)) ? "NUMBER" : word);
      }
    }
    return abstracted;
  }

  private static Phrases.@Nullable Match<String> longestAt(
      List<Phrases.Match<String>> matches, int at) {
    Phrases.Match<String> longest = null;
    for (Phrases.Match<String> match : matches) {
      if (match.start() == at && (longest == null || match.end() > longest.end())) {
        longest = match;
      }
    }
    return longest;
  }
}
