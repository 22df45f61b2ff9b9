package explor.bot.understanding.intent;

import explor.bot.config.Remembered;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * What was learned from examples, remembered between starts: a changed phrase, other code or a
 * damaged file lead to learning anew, which gives the same. Two judges who err differently are
 * heard together: weights fitted to all examples at once (logistic regression), and a {@link Tally}
 * of what stood in them. Unchanging.
 */
final class Learned {
  private static final String FILE = "intents.model";
  private static final int ROUNDS = 50;
  private static final int FEW_EXAMPLES = 300;
  private static final int RARE = 2; // features seen less often are left out when there are more
  private static final double SMOOTHING = 0.1; // weight of the squared length of the model

  // How much each judge counts, by leaving out examples; together they are about as sure as right.
  private static final double OF_FITTED = 0.7;
  private static final double OF_TALLY = 0.1;

  private final AbstractModel fitted;
  private final Tally tally;

  private Learned(AbstractModel fitted, Tally tally) {
    this.fitted = fitted;
    this.tally = tally;
  }

  /** Name of the outcome with this number. */
  String outcome(int number) {
    return fitted.getOutcome(number);
  }

  /** Whether any example had this feature. */
  boolean knows(String name) {
    return tally.knows(name);
  }

  /**
   * What the judges say of a text, each array by the number of the outcome.
   *
   * @param together how likely each outcome is; they make 1
   * @param agreed the same as far as both judges see it: the less sure of the two, and 0 for what
   *     is not the first of both
   */
  record Chances(double[] together, double[] agreed) {}

  Chances chances(String[] names, float[] weights) {
    double[] ofFitted = fitted.eval(names, weights);
    double[] counted = tally.of(names, weights);
    double[] together = new double[counted.length];
    for (int i = 0; i < together.length; i++) {
      together[i] =
          OF_FITTED * Math.log(Math.max(Double.MIN_NORMAL, ofFitted[i])) + OF_TALLY * counted[i];
    }
    toChances(together);
    double[] agreed = new double[together.length];
    int first = first(together);
    if (first == first(ofFitted) && first == first(counted)) {
      agreed[first] = Math.min(together[first], ofFitted[first]);
    }
    return new Chances(together, agreed);
  }

  private static void toChances(double[] logarithms) {
    double most = logarithms[first(logarithms)];
    double sum = 0;
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = Math.exp(logarithms[i] - most);
      sum += logarithms[i];
    }
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] /= sum;
    }
  }

  private static int first(double[] values) {
    int first = 0;
    for (int i = 1; i < values.length; i++) {
      first = values[i] > values[first] ? i : first;
    }
    return first;
  }

  /**
   * Learned from these examples.
   *
   * @param examples made when they are to be learned from
   * @param sources all that the examples are made of, but for this package's own code
   * @param cache folder of the file; made when it is missing, and done without when it cannot be
   *     written
   */
  static Learned from(
      Supplier<List<Event>> examples, Supplier<Remembered.Sources> sources, Optional<Path> cache) {
    return Remembered.in(
            cache,
            FILE,
            () ->
                sources
                    .get()
                    .add(opennlp.tools.util.Version.currentVersion().toString())
                    .addCode(List.of(Learned.class)))
        .of(new Written(), () -> learn(examples.get()));
  }

  /** The tally, and behind it OpenNLP's own format. */
  private static final class Written implements Remembered.Form<Learned> {
    @Override
    public void write(Learned learned, DataOutputStream to) throws IOException {
      learned.tally.write(to);
      new BinaryQNModelWriter(learned.fitted, to).persist();
    }

    @Override
    public Learned read(DataInputStream from) throws IOException {
      Tally tally = Tally.read(from);
      return new Learned(new QNModelReader(new BinaryFileDataReader(from)).getModel(), tally);
    }
  }

  private static Learned learn(List<Event> examples) {
    TrainingParameters parameters = parameters(examples.size());
    try {
      AbstractModel fitted =
          (AbstractModel)
              TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                  .train(ObjectStreamUtils.createObjectStream(examples));
      List<String> outcomes =
          IntStream.range(0, fitted.getNumOutcomes()).mapToObj(fitted::getOutcome).toList();
      return new Learned(fitted, Tally.of(examples, outcomes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrainingParameters parameters(int examples) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, examples < FEW_EXAMPLES ? 1 : RARE);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put("DataIndexer", "OnePassRealValue");
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, SMOOTHING);
    parameters.put("PrintMessages", false);
    return parameters;
  }
}
