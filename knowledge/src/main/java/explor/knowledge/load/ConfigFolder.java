package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.booklet.Booklet;
import explor.knowledge.booklet.MarkdownBooklet;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The knowledge part of the configuration folder, read at once: {@code experts.csv}, {@code
 * needs.csv}, {@code thesaurus/*.txt}, {@code vocabulary/*.txt}, {@code booklets/}, {@code
 * programme/}. What is missing counts as empty.
 */
public final class ConfigFolder {
  private static final long MOST_BYTES = 64L << 20;

  private final Path root;
  private final List<String> faults = new ArrayList<>();

  private ConfigFolder(Path root) {
    this.root = root;
  }

  /**
   * What was read.
   *
   * @param thesaurus for matching
   * @param vocabulary for questions
   * @param faults each {@code file:line: what}, files relative to the folder
   */
  public record Content(
      List<Expert> experts,
      List<NeedProfile> needs,
      Concepts thesaurus,
      Concepts vocabulary,
      Spelling spelling,
      List<Booklet> booklets,
      List<Booklet> programme,
      List<String> faults) {}

  /** Reads a configuration folder; never fails, everything wrong is in {@code faults}. */
  public static Content read(Path root) {
    return new ConfigFolder(root).read();
  }

  private Content read() {
    String experts = file("experts.csv");
    String needs = file("needs.csv");
    return new Content(
        experts.isEmpty() ? List.of() : Table.experts("experts.csv", experts, faults),
        needs.isEmpty() ? List.of() : Table.needs("needs.csv", needs, faults),
        concepts("thesaurus"),
        concepts("vocabulary"),
        WordLists.spelling("vocabulary/sms.list", file("vocabulary/sms.list"), faults),
        booklets("booklets"),
        booklets("programme"),
        List.copyOf(faults));
  }

  private Concepts concepts(String folder) {
    Concepts.Builder builder = new Concepts.Builder();
    for (Path path : list(folder, ".txt")) {
      String name = path.getFileName().toString();
      String file = folder + "/" + name;
      WordLists.concepts(name.substring(0, name.length() - 4), file, file(file), builder, faults);
    }
    return builder.build();
  }

  private List<Booklet> booklets(String folder) {
    return booklets(root.resolve(folder), faults);
  }

  /**
   * Every booklet of a folder and the folders in it, by name: Markdown, DOCX or ODT; none if it
   * isn't there.
   */
  public static List<Booklet> booklets(Path folder, List<String> faults) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 4)) {
      List<Booklet> booklets = new ArrayList<>();
      for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = path.getFileName().toString();
        markdown(path, faults)
            .ifPresent(text -> add(booklets, MarkdownBooklet.read(stem(name), text), name, faults));
      }
      return booklets;
    } catch (IOException e) {
      faults.add(folder + ": can't be listed");
      return List.of();
    }
  }

  private static void add(List<Booklet> all, Booklet more, String name, List<String> faults) {
    if (all.stream().anyMatch(known -> known.id().equals(more.id()))) {
      faults.add(name + ": a booklet \"" + more.id() + "\" is there already");
    } else {
      all.add(more);
    }
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** A booklet's file as Markdown; empty when it is none, with a fault when it can't be read. */
  private static Optional<String> markdown(Path file, List<String> faults) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || name.startsWith("~")) {
      return Optional.empty(); // what an editor keeps beside it
    }
    if (name.endsWith(".md")) {
      return lines(file, faults).map(lines -> String.join("\n", lines));
    }
    if (name.endsWith(".pdf")) {
      faults.add(file + ": bring a PDF in with ./explor import, and read over what it gave");
    } else if (name.endsWith(".docx") || name.endsWith(".odt")) {
      try {
        if (Files.size(file) > MOST_BYTES) {
          faults.add(file + ": is over 64 MB");
          return Optional.empty();
        }
        return Optional.of(OfficeText.markdown(Files.readAllBytes(file)));
      } catch (IOException e) {
        faults.add(file + ": " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  /** The lines of a UTF-8 file; empty with a fault when it can't be read. */
  public static Optional<List<String>> lines(Path file, List<String> faults) {
    try {
      return Optional.of(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      faults.add(file + ": is not UTF-8 text");
    } catch (IOException e) {
      faults.add(file + ": can't be read");
    }
    return Optional.empty();
  }

  private List<Path> list(String folder, String extension) {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(f -> f.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      faults.add(folder + ": can't be listed");
      return List.of();
    }
  }

  private String file(String name) {
    Path path = root.resolve(name);
    if (!Files.exists(path)) {
      return "";
    }
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      faults.add(name + ": is not UTF-8 text");
      return "";
    } catch (IOException e) {
      faults.add(name + ": can't be read");
      return "";
    }
  }
}
