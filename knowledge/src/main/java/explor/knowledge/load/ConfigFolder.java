package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.match.Towns;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The knowledge part of the configuration folder: word lists and booklets ({@code thesaurus/*.txt},
 * {@code vocabulary/*.txt}, {@code booklets/}, {@code programme/}), and the tables ({@code
 * experts.csv}, {@code needs.csv}). What is missing counts as empty.
 */
public final class ConfigFolder {
  private static final long MOST_BYTES = 64L << 20;

  private final Path root;
  private final List<String> faults = new ArrayList<>();
  private final StringBuilder read = new StringBuilder(); // of word lists

  private ConfigFolder(Path root) {
    this.root = root;
  }

  /** The files of {@link #tables}. */
  public static final List<String> TABLES = List.of("experts.csv", "needs.csv");

  /**
   * Word lists and booklets.
   *
   * @param thesaurus for matching
   * @param digest tells this thesaurus from others
   * @param vocabulary for questions
   * @param booklets Markdown, by id in the order of their names
   * @param programme the same
   * @param towns of the region
   * @param faults each {@code file:line: what}, files relative to the folder
   */
  public record Content(
      Concepts thesaurus,
      String digest,
      Concepts vocabulary,
      Spelling spelling,
      Map<String, String> booklets,
      Map<String, String> programme,
      Towns towns,
      List<String> faults) {}

  /**
   * Experts and needs.
   *
   * @param faults as in {@link Content}
   */
  public record Tables(List<Expert> experts, List<NeedProfile> needs, List<String> faults) {}

  /** Reads word lists and booklets; never fails, everything wrong is in {@code faults}. */
  public static Content read(Path root) {
    return new ConfigFolder(root).read();
  }

  /** Reads the tables; never fails, everything wrong is in {@code faults}. */
  public static Tables tables(Path root) {
    ConfigFolder folder = new ConfigFolder(root);
    String experts = folder.file(TABLES.getFirst());
    String needs = folder.file(TABLES.getLast());
    return new Tables(
        experts.isEmpty() ? List.of() : Table.experts("experts.csv", experts, folder.faults),
        needs.isEmpty() ? List.of() : Table.needs("needs.csv", needs, folder.faults),
        List.copyOf(folder.faults));
  }

  private Content read() {
    Concepts thesaurus = concepts("thesaurus");
    return new Content(
        thesaurus,
        UUID.nameUUIDFromBytes(read.toString().getBytes(StandardCharsets.UTF_8)).toString(),
        concepts("vocabulary"),
        WordLists.spelling("vocabulary/sms.list", file("vocabulary/sms.list"), faults),
        booklets("booklets"),
        booklets("programme"),
        Towns.of(file("gazetteer/communes.tsv").lines().toList()),
        List.copyOf(faults));
  }

  private Concepts concepts(String folder) {
    Concepts.Builder builder = new Concepts.Builder();
    for (Path path : list(folder, ".txt")) {
      String name = path.getFileName().toString();
      String file = folder + "/" + name;
      String text = file(file);
      read.append(name).append('\n').append(text);
      WordLists.concepts(name.substring(0, name.length() - 4), file, text, builder, faults);
    }
    return builder.build();
  }

  private Map<String, String> booklets(String folder) {
    return booklets(root.resolve(folder), faults);
  }

  /**
   * Every booklet of a folder and the folders in it as Markdown, by its file's name without
   * extension: Markdown, DOCX or ODT; none if the folder isn't there.
   */
  public static Map<String, String> booklets(Path folder, List<String> faults) {
    Map<String, String> booklets = new LinkedHashMap<>();
    if (!Files.isDirectory(folder)) {
      return booklets;
    }
    try (Stream<Path> files = Files.walk(folder, 4)) {
      for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = path.getFileName().toString();
        markdown(path, faults)
            .ifPresent(
                text -> {
                  if (booklets.putIfAbsent(stem(name), text) != null) {
                    faults.add(name + ": a booklet \"" + stem(name) + "\" is there already");
                  }
                });
      }
    } catch (IOException e) {
      faults.add(folder + ": can't be listed");
    }
    return booklets;
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
      return text(file, faults);
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

  /** A UTF-8 file whose lines end with {@code \\n}; empty with a fault when it can't be read. */
  private static Optional<String> text(Path file, List<String> faults) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return Optional.of(
          text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
    } catch (CharacterCodingException e) {
      faults.add(file + ": is not UTF-8 text");
    } catch (IOException e) {
      faults.add(file + ": can't be read");
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
