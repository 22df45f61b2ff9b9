package explor.bot.text;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheFactory;
import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence people read, by key and language, from {@code config/texts/fr.yaml} and {@code
 * en.yaml}. Values are put in as {@code {{name}}}. A key that one language lacks is a fault of the
 * configuration.
 */
public final class Texts {
  private final Map<Language, Map<String, Mustache>> texts;
  private final Map<Language, Map<String, String>> sources;

  private Texts(
      Map<Language, Map<String, Mustache>> texts, Map<Language, Map<String, String>> sources) {
    this.texts = texts;
    this.sources = sources;
  }

  /** Reads {@code texts/*.yaml} of the configuration folder. */
  public static Texts load(Path config, Faults faults) {
    Map<Language, Map<String, String>> sources = new EnumMap<>(Language.class);
    Map<Language, Map<String, Integer>> lines = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String shown = "texts/" + language.code() + ".yaml";
      Map<String, String> all = new LinkedHashMap<>();
      Map<String, Integer> at = new LinkedHashMap<>();
      flatten(
          "",
          ConfigNode.read(
              config.resolve("texts").resolve(language.code() + ".yaml"), shown, faults),
          all,
          at);
      sources.put(language, all);
      lines.put(language, at);
    }
    sources.forEach(
        (language, all) ->
            sources.forEach(
                (other, others) -> {
                  if (language != other) {
                    others.keySet().stream()
                        .filter(key -> !all.containsKey(key))
                        .forEach(
                            key ->
                                faults.add(
                                    "texts/" + other.code() + ".yaml",
                                    lineOf(lines, other, key),
                                    "\"" + key + "\" has no text in " + language.code()));
                  }
                }));
    return new Texts(compile(sources, lines, faults), sources);
  }

  private static int lineOf(
      Map<Language, Map<String, Integer>> lines, Language language, String key) {
    return lines.getOrDefault(language, Map.of()).getOrDefault(key, 0);
  }

  private static void flatten(
      String prefix, ConfigNode node, Map<String, String> all, Map<String, Integer> lines) {
    node.entries()
        .forEach(
            (key, value) -> {
              String full = prefix.isEmpty() ? key : prefix + "." + key;
              if (value.isMapping()) {
                flatten(full, value, all, lines);
              } else {
                all.put(full, value.text("").strip());
                lines.put(full, value.line());
              }
            });
  }

  private static Map<Language, Map<String, Mustache>> compile(
      Map<Language, Map<String, String>> sources,
      Map<Language, Map<String, Integer>> lines,
      Faults faults) {
    MustacheFactory factory = new PlainFactory();
    Map<Language, Map<String, Mustache>> compiled = new EnumMap<>(Language.class);
    sources.forEach(
        (language, all) -> {
          Map<String, Mustache> templates = new LinkedHashMap<>();
          all.forEach(
              (key, source) -> {
                try {
                  templates.put(key, factory.compile(new StringReader(source), key));
                } catch (RuntimeException e) {
                  faults.add(
                      "texts/" + language.code() + ".yaml",
                      lineOf(lines, language, key),
                      "\"" + key + "\" is no valid text: " + e.getMessage());
                }
              });
          compiled.put(language, templates);
        });
    return compiled;
  }

  /**
   * A text without values.
   *
   * @throws IllegalArgumentException for a key that does not exist: a fault of the program, found
   *     by the tests
   */
  public String get(Language language, String key) {
    return get(language, key, Map.of());
  }

  /** A text with its values; a name without a value becomes nothing. */
  public String get(Language language, String key, Map<String, ?> values) {
    String plain = plain(language, key);
    if (plain != null) {
      return plain;
    }
    Mustache template = texts.getOrDefault(language, Map.of()).get(key);
    if (template == null) {
      throw new IllegalArgumentException("there is no text \"" + key + "\" in " + language.code());
    }
    StringWriter out = new StringWriter();
    template.execute(out, values);
    return out.toString().strip();
  }

  /** A text without placeholders needs no template; most are. */
  private @Nullable String plain(Language language, String key) {
    String source = sources.getOrDefault(language, Map.of()).get(key);
    return source == null || source.contains("{{") ? null : source;
  }

  public boolean has(Language language, String key) {
    return texts.getOrDefault(language, Map.of()).containsKey(key);
  }

  /** All keys, for the tests that hold them. */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    sources.values().forEach(all -> keys.addAll(all.keySet()));
    return keys;
  }

  /** A text as it stands in its file, with its placeholders. */
  public String source(Language language, String key) {
    return sources.getOrDefault(language, Map.of()).getOrDefault(key, "");
  }

  /** Plain text: nothing is escaped here, each channel escapes what it shows. */
  private static final class PlainFactory extends DefaultMustacheFactory {
    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
