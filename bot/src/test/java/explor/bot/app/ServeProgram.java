package explor.bot.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The program as it is delivered: jars, and on demand the archive of loaded classes that the
 * launcher lets the JVM make. A start from it costs two thirds of one from folders of classes.
 */
final class ServeProgram {
  private static final Path FOLDER = folder();
  private static final String JAR = packed();

  private ServeProgram() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("explor-program");
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    try {
                      explor.bot.store.Owned.delete(folder);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The classes of this build in one jar that names the libraries, as {@code explor.jar} does. */
  private static String packed() {
    List<Path> all =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().normalize())
            .distinct()
            .toList();
    Manifest manifest = new Manifest();
    Attributes said = manifest.getMainAttributes();
    said.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    said.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    said.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
    said.put(
        Attributes.Name.CLASS_PATH,
        all.stream()
            .filter(Files::isRegularFile)
            .map(library -> library.toUri().toString())
            .collect(Collectors.joining(" ")));
    Path jar = FOLDER.resolve("explor.jar");
    try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      to.setLevel(0);
      for (Path folder : all) {
        if (Files.exists(folder.resolve("explor")) && Files.notExists(folder.resolve(ours()))) {
          pack(folder, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar.toString();
  }

  /** A folder with this class in it holds tests. */
  private static String ours() {
    return ServeProgram.class.getName().replace('.', '/') + ".class";
  }

  private static void pack(Path folder, JarOutputStream to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (!name.startsWith("META-INF")) {
          to.putNextEntry(new ZipEntry(name));
          Files.copy(file, to);
        }
      }
    }
  }

  /** What a shell would start. */
  static List<String> line() {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmn32m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            JAR));
  }

  /** The same from the archive of classes, which the first that ends in order makes. */
  static List<String> lineOfMany() {
    List<String> line = line();
    line.addAll(
        1,
        List.of(
            "-Xlog:disable",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + FOLDER.resolve("classes.jsa")));
    return line;
  }
}
