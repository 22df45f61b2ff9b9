package explor.bot.app;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.knowledge.load.Columns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people call the columns of a table and write in its cells, from {@code import.yaml}. */
final class ImportWords {
  private static final String FILE = "import.yaml";

  private ImportWords() {}

  /** All of it, with the names of countries and languages as in talks. */
  static Columns load(Path folder, Faults faults) {
    Map<String, List<String>> names = new HashMap<>();
    Map<String, Map<String, List<String>>> values = new HashMap<>();
    if (Files.exists(folder.resolve(FILE))) {
      Map<String, ConfigNode> entries = read(folder, FILE, faults).entries();
      entries.forEach(
          (own, titles) -> {
            if (own.equals("values")) {
              titles.entries().forEach((column, known) -> values.put(column, texts(known)));
            } else {
              names.put(own, titles.texts());
            }
          });
    }
    if (Files.exists(folder.resolve("gazetteer/countries.yaml"))) {
      Map<String, List<String>> called = new HashMap<>();
      read(folder, "gazetteer/countries.yaml", faults)
          .get("countries")
          .entries()
          .forEach((code, about) -> called.put(code, about.get("names").texts()));
      values.put("countries", called);
      values.put("country", called);
    }
    values.putAll(languages(folder, faults));
    return Columns.of(names, values);
  }

  /** Only the names of languages and what is said beside them. */
  static Columns levels(Path folder, Faults faults) {
    Map<String, Map<String, List<String>>> values = new HashMap<>(languages(folder, faults));
    if (Files.exists(folder.resolve(FILE))) {
      ConfigNode levels = read(folder, FILE, faults).get("values").get(Columns.LEVEL);
      values.put(Columns.LEVEL, texts(levels));
    }
    return Columns.of(Map.of(), values);
  }

  private static Map<String, Map<String, List<String>>> languages(Path folder, Faults faults) {
    String file = "gazetteer/languages.yaml";
    return Files.exists(folder.resolve(file))
        ? Map.of("languages", texts(read(folder, file, faults)))
        : Map.of();
  }

  private static ConfigNode read(Path folder, String file, Faults faults) {
    return ConfigNode.read(folder.resolve(file), file, faults);
  }

  private static Map<String, List<String>> texts(ConfigNode node) {
    Map<String, List<String>> texts = new HashMap<>();
    node.entries().forEach((own, more) -> texts.put(own, more.texts()));
    return texts;
  }
}
