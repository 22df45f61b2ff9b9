package explor.bot.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import opennlp.tools.ml.model.Event;

/**
 * How often each feature stood in the examples of each outcome: the judge that learns something
 * from a word seen once, where weights that are fitted to all examples at once learn little (naive
 * Bayes). Features are kept as 64 bits of theirs; two that share them count as one. Unchanging.
 */
final class Tally {
  private static final double UNSEEN = 0.1; // what an outcome counts that never had the feature

  private final long[] features; // ascending
  private final int[] ends; // where the cells of each end
  private final byte[] outcomes; // of a cell
  private final short[] counts; // of a cell
  private final double[] sums; // logarithm of all that was counted, by outcome

  private Tally(
      long[] features, int[] ends, byte[] outcomes, short[] counts, int numberOfOutcomes) {
    this.features = features;
    this.ends = ends;
    this.outcomes = outcomes;
    this.counts = counts;
    this.sums = new double[numberOfOutcomes];
    for (int i = 0; i < outcomes.length; i++) {
      sums[outcomes[i]] += counts[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.log(sums[i] + UNSEEN * features.length);
    }
  }

  /**
   * Counts.
   *
   * @param names of the outcomes, in the order of what {@link #of} gives
   */
  static Tally of(List<Event> examples, List<String> names) {
    TreeMap<Long, short[]> table = new TreeMap<>();
    for (Event example : examples) {
      int outcome = names.indexOf(example.getOutcome());
      for (String name : example.getContext()) {
        table.computeIfAbsent(bits(name), key -> new short[names.size()])[outcome]++;
      }
    }
    int cells = 0;
    for (short[] row : table.values()) {
      for (short count : row) {
        cells += count > 0 ? 1 : 0;
      }
    }
    long[] features = new long[table.size()];
    int[] ends = new int[table.size()];
    byte[] outcomes = new byte[cells];
    short[] counts = new short[cells];
    int at = 0;
    int cell = 0;
    for (var entry : table.entrySet()) {
      features[at] = entry.getKey();
      for (int i = 0; i < names.size(); i++) {
        if (entry.getValue()[i] > 0) {
          outcomes[cell] = (byte) i;
          counts[cell++] = entry.getValue()[i];
        }
      }
      ends[at++] = cell;
    }
    return new Tally(features, ends, outcomes, counts, names.size());
  }

  /** Logarithms of how likely each outcome makes these features; only differences mean anything. */
  double[] of(String[] names, float[] weights) {
    double[] likely = new double[sums.length];
    double weight = 0;
    for (int i = 0; i < names.length; i++) {
      int at = Arrays.binarySearch(features, bits(names[i]));
      if (at < 0) {
        continue;
      }
      weight += weights[i];
      for (int cell = at == 0 ? 0 : ends[at - 1]; cell < ends[at]; cell++) {
        likely[outcomes[cell]] += weights[i] * Math.log(1 + counts[cell] / UNSEEN);
      }
    }
    for (int k = 0; k < likely.length; k++) {
      likely[k] += weight * (Math.log(UNSEEN) - sums[k]);
    }
    return likely;
  }

  /** Whether any example had it. */
  boolean knows(String name) {
    return Arrays.binarySearch(features, bits(name)) >= 0;
  }

  void write(DataOutputStream to) throws IOException {
    to.writeInt(sums.length);
    to.writeInt(features.length);
    for (int i = 0; i < features.length; i++) {
      to.writeLong(features[i]);
      to.writeInt(ends[i]);
    }
    to.writeInt(outcomes.length);
    for (int i = 0; i < outcomes.length; i++) {
      to.writeByte(outcomes[i]);
      to.writeShort(counts[i]);
    }
  }

  static Tally read(DataInputStream from) throws IOException {
    int numberOfOutcomes = from.readInt();
    long[] features = new long[from.readInt()];
    int[] ends = new int[features.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = from.readLong();
      ends[i] = from.readInt();
    }
    byte[] outcomes = new byte[from.readInt()];
    short[] counts = new short[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = from.readByte();
      counts[i] = from.readShort();
    }
    return new Tally(features, ends, outcomes, counts, numberOfOutcomes);
  }

  /** FNV-1a: the same in every run of every version, which the kept file needs. */
  private static long bits(String name) {
    long bits = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      bits = (bits ^ name.charAt(i)) * 0x100000001b3L;
    }
    return bits;
  }
}
