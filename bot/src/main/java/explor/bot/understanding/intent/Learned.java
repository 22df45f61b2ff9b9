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
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * What was learned from examples, remembered between starts: a changed phrase, other code or a
 * damaged file lead to learning anew, which gives the same model.
 */
final class Learned {
  private static final String FILE = "intents.model";
  private static final int ROUNDS = 50;
  private static final int FEW_EXAMPLES = 300;
  private static final int RARE = 2; // features seen less often are left out when there are more
  private static final double SMOOTHING = 0.1; // weight of the squared length of the model

  private Learned() {}

  /**
   * The model of these examples.
   *
   * @param examples made when they are to be learned from
   * @param sources all that the examples are made of, but for this package's own code
   * @param cache folder of the file; made when it is missing, and done without when it cannot be
   *     written
   */
  static MaxentModel from(
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

  /** OpenNLP's own format. */
  private static final class Written implements Remembered.Form<AbstractModel> {
    @Override
    public void write(AbstractModel learned, DataOutputStream to) throws IOException {
      new BinaryQNModelWriter(learned, to).persist();
    }

    @Override
    public AbstractModel read(DataInputStream from) throws IOException {
      return new QNModelReader(new BinaryFileDataReader(from)).getModel();
    }
  }

  private static AbstractModel learn(List<Event> examples) {
    TrainingParameters parameters = parameters(examples.size());
    try {
      return (AbstractModel)
          TrainerFactory.getEventTrainer(parameters, new HashMap<>())
              .train(ObjectStreamUtils.createObjectStream(examples));
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
