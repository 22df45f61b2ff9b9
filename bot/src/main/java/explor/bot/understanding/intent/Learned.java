package explor.bot.understanding.intent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was learned from examples, and the file that remembers it. The file carries a digest of the
 * very examples and settings it was learned from, and one of itself: a changed phrase, another
 * version of the program or a damaged file lead to learning anew, which gives the same model.
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
   * @param cache folder of the file; made when it is missing, and done without when it cannot be
   *     written
   */
  static MaxentModel from(List<Event> examples, Optional<Path> cache) {
    if (cache.isEmpty()) {
      return learn(examples);
    }
    Path file = cache.get().resolve(FILE);
    byte[] key = digest(examples);
    Optional<MaxentModel> remembered = recall(file, key);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    AbstractModel model = learn(examples);
    remember(file, key, model);
    return model;
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

  private static Optional<MaxentModel> recall(Path file, byte[] key) {
    try {
      byte[] all = Files.readAllBytes(file);
      int head = 2 * key.length;
      boolean ours = all.length > head && Arrays.equals(all, 0, key.length, key, 0, key.length);
      if (!ours) {
        return Optional.empty();
      }
      byte[] model = Arrays.copyOfRange(all, head, all.length);
      if (!Arrays.equals(all, key.length, head, sha().digest(model), 0, key.length)) {
        return Optional.empty();
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(model));
      return Optional.of(new QNModelReader(new BinaryFileDataReader(in)).getModel());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      log().info("{} cannot be read and is made again: {}", file, e.toString());
      return Optional.empty();
    }
  }

  /** For its owner only, as everything in a data folder. */
  private static Path folder(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix && !Files.exists(folder)
        ? Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectories(folder);
  }

  private static void remember(Path file, byte[] key, AbstractModel model) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new BinaryQNModelWriter(model, new DataOutputStream(bytes)).persist();
      Path folder = folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Path written = Files.createTempFile(folder, FILE, ".new");
      try {
        try (OutputStream out = Files.newOutputStream(written)) {
          out.write(key);
          out.write(sha().digest(bytes.toByteArray()));
          bytes.writeTo(out);
        }
        // Whole or not at all: another process may be reading it.
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      log().info("{} cannot be written; the next start learns again: {}", file, e.toString());
    }
  }

  /** Of everything the model hangs on: the examples as the trainer sees them, and its settings. */
  private static byte[] digest(List<Event> examples) {
    MessageDigest digest = sha();
    add(digest, opennlp.tools.util.Version.currentVersion().toString());
    add(digest, ROUNDS + " " + RARE + " " + FEW_EXAMPLES + " " + SMOOTHING);
    for (Event example : examples) {
      add(digest, example.getOutcome());
      for (String name : example.getContext()) {
        add(digest, name);
      }
      add(digest, Arrays.toString(example.getValues()));
    }
    return digest.digest();
  }

  private static void add(MessageDigest digest, String words) {
    digest.update(words.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** Fetched when there is something to say: the first logger of a process costs 0.2 s. */
  private static Logger log() {
    return LoggerFactory.getLogger(Learned.class);
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
