package explor.bot.config;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was learned from the configuration, in a file for the next start. The file carries a digest
 * of what it was learned from and a sum of itself: anything else to learn from, or a damaged file,
 * lead to learning anew. The file may be deleted at any time, and is done without where it cannot
 * be written.
 */
public final class Remembered {
  private static final int SUM = Integer.BYTES;

  /** Where nothing is kept: all is learned anew. */
  public static final Remembered NOWHERE = new Remembered(null, Sources::new);

  private final @Nullable Path file;
  private final Supplier<Sources> sources;

  private Remembered(@Nullable Path file, Supplier<Sources> sources) {
    this.file = file;
    this.sources = sources;
  }

  /**
   * @param folder made, for its owner only, when it is missing; without one nothing is kept
   * @param sources asked for when there is a folder
   */
  public static Remembered in(Optional<Path> folder, String name, Supplier<Sources> sources) {
    return folder.map(in -> new Remembered(in.resolve(name), sources)).orElse(NOWHERE);
  }

  /** How what was learned is written and read back. */
  public interface Form<T> {
    void write(T learned, DataOutputStream to) throws IOException;

    T read(DataInputStream from) throws IOException;
  }

  /** What is learned from, in order: two that differ anywhere have different digests. */
  public static final class Sources {
    private final MessageDigest digest = sha();

    /** Adds words. */
    public Sources add(String words) {
      digest.update(words.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return this;
    }

    /** Adds the program's own code: every class of the packages of these. */
    public Sources addCode(List<Class<?>> ofPackages) {
      ofPackages.forEach(one -> add(code(one)));
      return this;
    }

    private static String code(Class<?> one) {
      URL place =
          Objects.requireNonNull(one.getResource(one.getSimpleName() + ".class"), one.getName());
      try {
        if (place.openConnection() instanceof JarURLConnection jar) {
          String folder = one.getPackageName().replace('.', '/') + "/";
          try (JarFile opened = new JarFile(Path.of(jar.getJarFileURL().toURI()).toFile())) {
            return opened.stream()
                .filter(entry -> entry.getName().lastIndexOf('/') == folder.length() - 1)
                .filter(entry -> entry.getName().startsWith(folder))
                .map(entry -> entry.getName() + " " + entry.getCrc())
                .sorted()
                .toList()
                .toString();
          }
        }
        Path folder = Objects.requireNonNull(Path.of(place.toURI()).getParent());
        try (Stream<Path> classes = Files.list(folder)) {
          return classes
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName() + " " + sum(file))
              .sorted()
              .toList()
              .toString();
        }
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException("the program can read itself", e);
      }
    }

    private static int sum(Path file) {
      try {
        return Remembered.sum(Files.readAllBytes(file), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What was learned from these sources before, or is learned now. */
  public <T> T of(Form<T> form, Supplier<T> learn) {
    if (file == null) {
      return learn.get();
    }
    byte[] key = sources.get().digest.digest();
    Optional<T> known = recall(file, key, form);
    if (known.isPresent()) {
      return known.get();
    }
    T learned = learn.get();
    remember(file, key, form, learned);
    return learned;
  }

  private static <T> Optional<T> recall(Path file, byte[] key, Form<T> form) {
    try {
      byte[] all = Files.readAllBytes(file);
      int head = key.length + SUM;
      if (all.length < head
          || !Arrays.equals(all, 0, key.length, key, 0, key.length)
          || sum(all, head) != new DataInputStream(from(all, key.length)).readInt()) {
        return Optional.empty();
      }
      return Optional.of(form.read(new DataInputStream(from(all, head))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      log().info("{} cannot be read and is made again: {}", file, e.toString());
      return Optional.empty();
    }
  }

  private static InputStream from(byte[] bytes, int start) {
    return new ByteArrayInputStream(bytes, start, bytes.length - start);
  }

  private static int sum(byte[] bytes, int start) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, start, bytes.length - start);
    return (int) sum.getValue();
  }

  private static <T> void remember(Path file, byte[] key, Form<T> form, T learned) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      form.write(learned, new DataOutputStream(bytes));
      byte[] content = bytes.toByteArray();
      Path folder = folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Path written = Files.createTempFile(folder, file.getFileName().toString(), ".new");
      try {
        try (OutputStream out = Files.newOutputStream(written)) {
          out.write(key);
          new DataOutputStream(out).writeInt(sum(content, 0));
          out.write(content);
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

  /** For its owner only, as everything in a data folder. */
  private static Path folder(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix && !Files.exists(folder)
        ? Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectories(folder);
  }

  /** Fetched when there is something to say: the first logger of a process costs 0.2 s. */
  private static Logger log() {
    return LoggerFactory.getLogger(Remembered.class);
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
