package explor.bot.safety;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.words.Phrase;
import explor.bot.words.Phrases;
import explor.bot.words.Tokens;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Notices what people tell of somebody's health, which is asked of nobody and kept of nobody (GDPR,
 * art. 9). Unchanging and thread-safe.
 */
public final class Confidences {
  static final String FILE = "confidences.yaml";

  /** Stands where a sentence was. */
  public static final String GONE = "[…]";

  private static final int LONGEST = 60; // words of a sentence that are looked at

  private final Phrases<Boolean> phrases;

  private Confidences(Phrases<Boolean> phrases) {
    this.phrases = phrases;
  }

  /**
   * A message without what it tells in confidence.
   *
   * @param words what may be kept: the other sentences as they were, {@link #GONE} for each run of
   *     those left out
   * @param found whether anything was left out
   */
  public record Kept(String words, boolean found) {
    /** Whether anything but the gaps is left. */
    public boolean isEmpty() {
      return words.replace(GONE, "").isBlank();
    }
  }

  /** Reads {@code confidences.yaml} of the config folder. */
  public static Confidences load(Path configFolder, Faults faults) {
    ConfigNode file = ConfigNode.read(configFolder.resolve(FILE), FILE, faults);
    file.onlyKeys(Set.of("classes", "patterns"));
    WordFamilies families = WordFamilies.read(file.need("classes"));
    List<Phrases.Entry<Boolean>> entries = new ArrayList<>();
    for (ConfigNode item : file.need("patterns").items()) {
      families
          .spelledOut(item.text(""))
          .flatMap(Phrase::of)
          .ifPresentOrElse(
              phrase -> entries.add(new Phrases.Entry<>(phrase, true)),
              () -> item.fault("\"" + item.text("") + "\" is no pattern of words"));
    }
    return new Confidences(new Phrases<>(entries));
  }

  /** Leaves out each sentence that tells of somebody's health. */
  public Kept kept(String words) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(words);
    StringBuilder kept = new StringBuilder();
    boolean found = false;
    boolean gap = false;
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      String sentence = words.substring(start, end);
      start = end;
      if (tells(sentence)) {
        if (!gap) {
          kept.append(GONE).append(sentence.substring(sentence.stripTrailing().length()));
        }
        found = true;
        gap = true;
      } else {
        kept.append(sentence);
        gap = false;
      }
    }
    return found ? new Kept(kept.toString(), true) : new Kept(words, false);
  }

  private boolean tells(String sentence) {
    return Tokens.of(sentence, LONGEST).sentences().stream()
        .anyMatch(tokens -> !phrases.find(tokens).isEmpty());
  }
}
