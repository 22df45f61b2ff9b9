package explor.bot.app;

import explor.bot.desk.ExpertBook;
import explor.knowledge.Expert;
import explor.knowledge.load.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The experts of {@code experts.csv}, with its optional columns {@code email} and {@code phone}. A
 * changed file is read again when somebody is looked up; with a fault in it, what it held before
 * stays. Thread-safe.
 */
final class ExpertFile implements ExpertBook {
  private final Path file;
  private Map<String, Entry> entries = Map.of(); // guarded by this, like the mark
  private String mark = "";

  private ExpertFile(Path file) {
    this.file = file;
  }

  /** Faults of the file are the knowledge's to tell; without a file there is nobody. */
  static ExpertFile load(Path config) {
    ExpertFile book = new ExpertFile(config.resolve("experts.csv"));
    book.look();
    return book;
  }

  private synchronized void look() {
    try {
      String now = Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
      if (!now.equals(mark)) {
        mark = now;
        List<String> faults = new ArrayList<>();
        Map<String, Entry> read = read(Files.readString(file), faults);
        entries = faults.isEmpty() ? read : entries;
      }
    } catch (NoSuchFileException e) {
      mark = "";
      entries = Map.of();
    } catch (IOException e) {
      mark = ""; // it is looked at again
    }
  }

  private static Map<String, Entry> read(String csv, List<String> faults) {
    Map<String, Entry> read = new HashMap<>();
    Map<String, Table.Contact> contacts = Table.contacts(csv);
    for (Expert expert : Table.experts("experts.csv", csv, faults)) {
      Table.Contact contact = contacts.getOrDefault(expert.id(), new Table.Contact("", ""));
      read.put(key(expert.id()), entry(expert, contact));
    }
    return read;
  }

  private static Entry entry(Expert expert, Table.Contact contact) {
    String profile =
        Stream.of(expert.jobTitle(), expert.city())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return new Entry(expert.id(), expert.name(), profile, contact.email(), contact.phone());
  }

  private static String key(String id) {
    return id.toUpperCase(Locale.ROOT);
  }

  @Override
  public synchronized Optional<Entry> expert(String id) {
    look();
    return Optional.ofNullable(entries.get(key(id)));
  }
}
