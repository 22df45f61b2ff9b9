package explor.bot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One formatter decides style; {@code .ci/format} puts right what this finds. */
class StyleTest {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everySourceIsFormatted() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      if (!formatted(source).equals(source)) {
        wrong.add(ROOT.relativize(file).toString());
      }
    }
    assertTrue(wrong.isEmpty(), () -> "run .ci/format; not formatted: " + wrong);
  }

  @Test
  void everyPackageSaysWhatItPromises() throws IOException {
    List<String> without =
        sources().stream()
            .filter(file -> file.toString().contains("/src/main/"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(folder -> ROOT.relativize(folder).toString())
            .toList();
    assertTrue(without.isEmpty(), () -> "package-info.java is missing in " + without);
  }

  private static String formatted(String source) throws FormatterException {
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(source));
  }

  static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("knowledge", "mail-gateway", "bot")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    }
    return all;
  }
}
