package explor.bot.safety;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What a sentence shows to the learning: the parts its words play (somebody, a limb, a time, a
 * denial), which of them stand together and which follow each other, its words and neighbours, and
 * pieces of longer words, which forgives slips. The parts make sentences comparable that share no
 * word and no language. A trait is a number below {@link #RANGE}; two may fall together, rarely.
 */
final class Traits {
  /** Traits are below this. */
  static final int RANGE = 1 << 16;

  private static final int MOST_WORDS = 60;
  private static final int PIECE = 4;
  private static final int CLOSE = 3; // words

  /** The traits of each sort weigh so much together. */
  private static final double SORT = 1.5;

  private static final int ANY = 1;
  private static final int QUESTION = 2;

  private final Parts parts;

  Traits(Parts parts) {
    this.parts = parts;
  }

  /**
   * What was found, each once, with its weight: long and short sentences weigh about the same. The
   * arrays are never compared and never changed.
   */
  record Found(int[] traits, float[] weights) {}

  /**
   * @param question whether it ends in a question mark
   */
  Found of(List<String> sentence, boolean question) {
    List<String> words = sentence.size() <= MOST_WORDS ? sentence : sentence.subList(0, MOST_WORDS);
    int[][] played = new int[words.size()][];
    BitSet different = new BitSet();
    for (int at = 0; at < played.length; at++) {
      played[at] = parts.of(words.get(at));
      for (int part : played[at]) {
        different.set(part);
      }
    }
    Basket basket = new Basket();
    basket.add(ANY);
    if (question) {
      basket.add(QUESTION);
    }
    basket.weigh(1);
    addWords(words, basket);
    basket.weigh(6);
    different.stream().forEach(part -> basket.add(trait('p', part, 0)));
    basket.weigh(4);
    addPairs(played, different.stream().toArray(), basket);
    basket.weigh(10);
    words.forEach(word -> addPieces(word, basket));
    basket.weigh(12);
    return basket.found();
  }

  private static void addWords(List<String> words, Basket basket) {
    int before = 0;
    for (String written : words) {
      int word = written.hashCode();
      basket.add(trait('w', word, 0));
      basket.add(trait('b', before, word));
      before = word;
    }
  }

  private void addPairs(int[][] played, int[] different, Basket basket) {
    int all = parts.howMany();
    for (int i = 0; i < different.length; i++) {
      for (int j = i + 1; j < different.length; j++) {
        basket.add(trait('q', different[i] * all + different[j], 0));
      }
    }
    for (int at = 0; at < played.length; at++) {
      for (int next = at + 1; next <= at + CLOSE && next < played.length; next++) {
        for (int one : played[at]) {
          for (int other : played[next]) {
            basket.add(trait('s', one * all + other, 0));
          }
        }
      }
    }
  }

  private static void addPieces(String word, Basket basket) {
    if (word.length() < PIECE || Character.isDigit(word.charAt(0))) {
      return;
    }
    String bounded = "<" + word + ">";
    for (int at = 0; at + PIECE <= bounded.length(); at++) {
      int piece = 0;
      for (int letter = at; letter < at + PIECE; letter++) {
        piece = 31 * piece + bounded.charAt(letter);
      }
      basket.add(trait('c', piece, 0));
    }
  }

  /** Scatters evenly over the range. */
  private static int trait(char sort, int one, int other) {
    int mixed = (one * 31 + other) * 31 + sort;
    mixed ^= mixed >>> 16;
    mixed *= 0x85ebca6b;
    mixed ^= mixed >>> 13;
    mixed *= 0xc2b2ae35;
    mixed ^= mixed >>> 16;
    return mixed & (RANGE - 1);
  }

  /** Traits as they are found, sort by sort. */
  private static final class Basket {
    private int[] traits = new int[128];
    private float[] weights = new float[128];
    private int size;
    private int weighed; // the traits before have their weight

    void add(int trait) {
      if (size == traits.length) {
        traits = Arrays.copyOf(traits, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
      }
      traits[size++] = trait;
    }

    /**
     * Ends a sort: each of its traits once, all together of the same weight.
     *
     * @param least when they are fewer, they weigh less together
     */
    void weigh(int least) {
      Arrays.sort(traits, weighed, size);
      int end = weighed;
      for (int at = weighed; at < size; at++) {
        if (end == weighed || traits[at] != traits[end - 1]) {
          traits[end++] = traits[at];
        }
      }
      int found = end - weighed;
      float each = (float) (SORT / Math.sqrt(Math.max(least, found)));
      Arrays.fill(weights, weighed, end, each);
      size = end;
      weighed = end;
    }

    Found found() {
      return new Found(Arrays.copyOf(traits, size), Arrays.copyOf(weights, size));
    }
  }
}
