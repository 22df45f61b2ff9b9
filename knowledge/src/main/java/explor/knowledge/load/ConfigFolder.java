package explor.knowledge.load;

import explor.knowledge.Expert;
import explor.knowledge.NeedProfile;
import explor.knowledge.match.Towns;
import explor.knowledge.text.Concepts;
import explor.knowledge.text.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
   * @param vocabulary for questions, the thesaurus included
   * @param booklets Markdown in UTF-8, by id in the order of their names
   * @param programme the same
   * @param towns of the region
   * @param faults each {@code file:line: what}, files relative to the folder
   */
  public record Content(
      Concepts thesaurus,
      String digest,
      Concepts vocabulary,
      Spelling spelling,
      Map<String, byte[]> booklets,
      Map<String, byte[]> programme,
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

  /** Its parts are read side by side: whoever starts waits for it. */
  private Content read() {
    ConfigFolder questions = new ConfigFolder(root);
    CompletableFuture<Concepts> vocabulary =
        async(() -> questions.concepts("vocabulary", new Concepts.Builder().forQuestions()));
    ConfigFolder texts = new ConfigFolder(root);
    CompletableFuture<Map<String, byte[]>> booklets = async(() -> texts.booklets("booklets"));
    Concepts thesaurus = concepts("thesaurus", new Concepts.Builder());
    Spelling spelling =
        WordLists.spelling("vocabulary/sms.list", file("vocabulary/sms.list"), faults);
    Map<String, byte[]> programme = booklets("programme");
    Towns towns = Towns.of(file("gazetteer/communes.tsv").lines().toList());
    Concepts forQuestions = vocabulary.join().and(thesaurus);
    Map<String, byte[]> forVolunteers = booklets.join();
    faults.addAll(questions.faults);
    faults.addAll(texts.faults);
    return new Content(
        thesaurus,
        UUID.nameUUIDFromBytes(read.toString().getBytes(StandardCharsets.UTF_8)).toString(),
        forQuestions,
        spelling,
        forVolunteers,
        programme,
        towns,
        List.copyOf(faults));
  }

  private static <T> CompletableFuture<T> async(Supplier<T> part) {
    return CompletableFuture.supplyAsync(part, task -> Thread.ofPlatform().daemon().start(task));
  }

  private Concepts concepts(String folder, Concepts.Builder builder) {
    for (Path path : list(folder, ".txt")) {
      String name = path.getFileName().toString();
      String file = folder + "/" + name;
      String text = file(file);
      read.append(name).append('\n').append(text);
      WordLists.concepts(name.substring(0, name.length() - 4), file, text, builder, faults);
    }
    return builder.build();
  }

  private Map<String, byte[]> booklets(String folder) {
    return booklets(root.resolve(folder), faults);
  }

  private record Read(String name, Optional<byte[]> markdown, List<String> faults) {}

  /**
   * Every booklet of a folder and the folders in it as Markdown in UTF-8, by its file's name
   * without extension: Markdown, DOCX or ODT; none if the folder isn't there.
   */
  public static Map<String, byte[]> booklets(Path folder, List<String> faults) {
    Map<String, byte[]> booklets = new LinkedHashMap<>();
    if (!Files.isDirectory(folder)) {
      return booklets;
    }
    try (Stream<Path> files = Files.find(folder, 4, ConfigFolder::isFile)) {
      List<Read> all =
          files.sorted().toList().parallelStream()
              .map(
                  path -> {
                    List<String> wrong = new ArrayList<>(0);
                    String name = path.getFileName().toString();
                    return new Read(name, markdown(path, wrong), wrong);
                  })
              .toList();
      for (Read one : all) {
        faults.addAll(one.faults);
        one.markdown.ifPresent(
            text -> {
              if (booklets.putIfAbsent(stem(one.name), text) != null) {
                faults.add(one.name + ": a booklet \"" + stem(one.name) + "\" is there already");
              }
            });
      }
    } catch (IOException | UncheckedIOException e) {
      faults.add(folder + ": can't be listed");
    }
    return booklets;
  }

  private static boolean isFile(Path path, BasicFileAttributes about) {
    return about.isRegularFile() || (about.isSymbolicLink() && Files.isRegularFile(path));
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** A booklet's file as Markdown; empty when it is none, with a fault when it can't be read. */
  private static Optional<byte[]> markdown(Path file, List<String> faults) {
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
        String text = OfficeText.markdown(Files.readAllBytes(file));
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        faults.add(file + ": " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  /** A UTF-8 file, as it is; empty with a fault when it can't be read. */
  private static Optional<byte[]> text(Path file, List<String> faults) {
    try {
      byte[] text = Files.readAllBytes(file);
      if (isUtf8(text)) {
        return Optional.of(text);
      }
      faults.add(file + ": is not UTF-8 text");
    } catch (IOException e) {
      faults.add(file + ": can't be read");
    }
    return Optional.empty();
  }

  /** Keeping no characters of it: ten thousand booklets are looked at before the first call. */
  private static boolean isUtf8(byte[] text) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(text);
    CharBuffer out = CharBuffer.allocate(Math.min(text.length + 1, 1 << 13));
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return result.isUnderflow();
  }

  /** The lines of a UTF-8 file; empty with a fault when it can't be read. */
  public static Optional<List<String>> lines(Path file, List<String> faults) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
      lines.replaceAll(Decoded::unmarked); // joined files have the mark within
      return Optional.of(lines);
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
