package explor.bot.mission;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What staff read about missions and emergencies, in French; {@code config/mail/mission.yaml}.
 * Unchanging.
 */
public final class StaffWords {
  private static final String NAME = "mail/mission.yaml";

  private final Map<String, String> texts;
  private final List<String> acknowledgements;

  private StaffWords(Map<String, String> texts, List<String> acknowledgements) {
    this.texts = texts;
    this.acknowledgements = acknowledgements;
  }

  /** Reads the file; a text that is missing becomes a fault. */
  public static StaffWords load(Path config, Faults faults) {
    ConfigNode root = ConfigNode.read(config.resolve("mail").resolve("mission.yaml"), NAME, faults);
    Map<String, String> texts = new LinkedHashMap<>();
    root.entries()
        .forEach(
            (group, node) ->
                (node.isMapping() ? node.entries() : Map.<String, ConfigNode>of())
                    .forEach(
                        (key, text) ->
                            text.text().ifPresent(t -> texts.put(group + "." + key, t.strip()))));
    for (String key : Keys.ALL) {
      if (!texts.containsKey(key)) {
        faults.add(NAME, root.line(), "\"" + key + "\" is missing");
      }
    }
    return new StaffWords(Map.copyOf(texts), root.need("acknowledged_words").texts());
  }

  String get(String key) {
    return texts.getOrDefault(key, key);
  }

  String get(String key, Map<String, String> values) {
    String text = get(key);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return text;
  }

  /** Words by which somebody on call says that they have it, e.g. {@code vu}. */
  List<String> acknowledgements() {
    return acknowledgements;
  }
}
