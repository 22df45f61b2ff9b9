package explor.bot.safety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which kind of example messages a message is like, learned from them: a multinomial logistic
 * regression over {@link Traits}, by stochastic gradient (AdaGrad) in an order that is always the
 * same, so that the same examples always give the same answers. Unchanging and thread-safe once
 * learned.
 */
final class Likeness {
  private static final int ROUNDS = 6;
  private static final double STEP = 0.3;
  private static final double NEGLIGIBLE = 0.004;

  private final int kinds;
  private final float[] weights; // by trait, and within by kind

  /** One example of a kind, counted from 0. */
  record Example(int kind, Traits.Found found) {}

  private Likeness(int kinds) {
    this.kinds = kinds;
    this.weights = new float[Traits.RANGE * kinds];
  }

  static Likeness learn(List<Example> examples, int kinds) {
    Likeness likeness = new Likeness(kinds);
    float[] squares = new float[likeness.weights.length];
    List<Example> shuffled = new ArrayList<>(examples);
    Random order = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, order);
      shuffled.forEach(example -> likeness.learn(example, squares));
    }
    return likeness;
  }

  /** Most weights are nothing: the others are written, each with its place. */
  void write(DataOutputStream to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + weights.length * 2 * Float.BYTES);
    bytes.putInt(kinds).putInt(0);
    int some = 0;
    for (int at = 0; at < weights.length; at++) {
      if (weights[at] != 0) {
        bytes.putInt(at).putFloat(weights[at]);
        some++;
      }
    }
    bytes.putInt(Integer.BYTES, some);
    to.write(bytes.array(), 0, bytes.position());
  }

  static Likeness read(DataInputStream from) throws IOException {
    Likeness likeness = new Likeness(from.readInt());
    ByteBuffer bytes = ByteBuffer.wrap(from.readNBytes(from.readInt() * 2 * Float.BYTES));
    while (bytes.hasRemaining()) {
      likeness.weights[bytes.getInt()] = bytes.getFloat();
    }
    return likeness;
  }

  private void learn(Example example, float[] squares) {
    double[] chances = of(example.found());
    int[] traits = example.found().traits();
    for (int kind = 0; kind < kinds; kind++) {
      double wrong = chances[kind] - (kind == example.kind() ? 1 : 0);
      if (Math.abs(wrong) < NEGLIGIBLE) {
        continue;
      }
      for (int i = 0; i < traits.length; i++) {
        int at = traits[i] * kinds + kind;
        float slope = (float) wrong * example.found().weights()[i];
        squares[at] += slope * slope;
        weights[at] -= (float) (STEP * slope / (Math.sqrt(squares[at]) + 1e-6));
      }
    }
  }

  /** How likely each kind is; together they make 1. */
  double[] of(Traits.Found found) {
    double[] chances = new double[kinds];
    for (int i = 0; i < found.traits().length; i++) {
      for (int kind = 0; kind < kinds; kind++) {
        chances[kind] += weights[found.traits()[i] * kinds + kind] * found.weights()[i];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double chance : chances) {
      most = Math.max(most, chance);
    }
    double sum = 0;
    for (int kind = 0; kind < kinds; kind++) {
      chances[kind] = Math.exp(chances[kind] - most);
      sum += chances[kind];
    }
    for (int kind = 0; kind < kinds; kind++) {
      chances[kind] /= sum;
    }
    return chances;
  }
}
