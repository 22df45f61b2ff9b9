package explor.bot.understanding.intent;

import explor.bot.config.Faults;
import explor.bot.words.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a text shows to the learning: its words, pairs and triples of neighbouring words with
 * classes of words in their place, the pieces of longer words (which forgives typing errors), and a
 * few marks of the whole (a question, its length, how it begins).
 */
final class Features {
  private static final int MOST_WORDS = 250;
  private static final String WORD = "w=";
  private static final int PIECE = 4;
  private static final double WORDS = 4; // how much all words of a text weigh together
  private static final double PIECES = 4;

  private final WordClasses classes;

  private Features(WordClasses classes) {
    this.classes = classes;
  }

  static Features load(Path configFolder, Faults faults) {
    return new Features(WordClasses.load(configFolder, faults));
  }

  /** Names of what was found, each with a weight that makes long and short texts comparable. */
  record Found(String[] names, float[] weights) {
    /** The share of the words that are known, 0 to 1; 1 when there is none. */
    double known(Predicate<String> knows) {
      List<String> words = Arrays.stream(names).filter(name -> name.startsWith(WORD)).toList();
      return words.isEmpty() ? 1 : words.stream().filter(knows).count() / (double) words.size();
    }
  }

  Found of(String text) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> pieces = new LinkedHashSet<>();
    for (List<String> sentence : Tokens.of(text, MOST_WORDS).sentences()) {
      List<String> abstracted = classes.abstracted(sentence);
      sentence.forEach(word -> addPieces(word, pieces));
      sentence.forEach(word -> words.add(WORD + word));
      addPhrases(abstracted, words);
    }
    addMarks(text, words);
    return weighted(words, pieces);
  }

  private static void addPhrases(List<String> sentence, Set<String> features) {
    for (int i = 0; i < sentence.size(); i++) {
      features.add("c=" + sentence.get(i));
      String before = i == 0 ? "^" : sentence.get(i - 1);
      features.add("b=" + before + " " + sentence.get(i));
      if (i > 0) {
        String two = i == 1 ? "^" : sentence.get(i - 2);
        features.add("t=" + two + " " + before + " " + sentence.get(i));
        if (i > 1) {
          features.add("s=" + two + " _ " + sentence.get(i));
        }
      }
    }
    if (!sentence.isEmpty()) {
      features.add("b=" + sentence.get(sentence.size() - 1) + " $");
    }
  }

  private static void addPieces(String word, Set<String> features) {
    if (word.length() < PIECE || Character.isDigit(word.charAt(0))) {
      return;
    }
    String bounded = "<" + word + ">";
    for (int at = 0; at + PIECE <= bounded.length(); at++) {
      features.add("p=" + bounded.substring(at, at + PIECE));
    }
  }

  private static void addMarks(String text, Set<String> features) {
    if (text.indexOf('?') >= 0) {
      features.add("m=question");
    }
    int length = text.strip().length();
    features.add("m=length" + (length < 12 ? 0 : length < 40 ? 1 : length < 120 ? 2 : 3));
  }

  private static Found weighted(Set<String> words, Set<String> pieces) {
    List<String> names = new ArrayList<>(words);
    names.addAll(pieces);
    float[] weights = new float[names.size()];
    float ofWord = (float) (WORDS / Math.sqrt(Math.max(6, words.size())));
    float ofPiece = (float) (PIECES / Math.sqrt(Math.max(8, pieces.size())));
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i < words.size() ? ofWord : ofPiece;
    }
    return new Found(names.toArray(String[]::new), weights);
  }
}
