package explor.bot.app;

import explor.bot.desk.ExpertBook;
import explor.knowledge.Expert;
import explor.knowledge.load.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The experts of {@code experts.csv}, with its optional columns {@code email} and {@code phone}.
 */
final class ExpertFile implements ExpertBook {
  private final Map<String, Entry> entries = new HashMap<>();

  private ExpertFile() {}

  /** Faults of the file are the knowledge's to tell; without a file there is nobody. */
  static ExpertFile load(Path config) {
    ExpertFile book = new ExpertFile();
    try {
      String csv = Files.readString(config.resolve("experts.csv"));
      Map<String, Table.Contact> contacts = Table.contacts(csv);
      for (Expert expert : Table.experts("experts.csv", csv, new ArrayList<>())) {
        Table.Contact contact = contacts.getOrDefault(expert.id(), new Table.Contact("", ""));
        book.entries.put(key(expert.id()), entry(expert, contact));
      }
    } catch (IOException e) {
      return book;
    }
    return book;
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
  public Optional<Entry> expert(String id) {
    return Optional.ofNullable(entries.get(key(id)));
  }
}
