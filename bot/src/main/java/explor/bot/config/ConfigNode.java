package explor.bot.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One value of a YAML file together with the line it stands on. Scalars stay the words that were
 * typed ({@code NO} is "NO", {@code 1.10} is "1.10"). Reading never throws: what is missing or of
 * the wrong shape is noted in {@link Faults} and an empty value is given back, so that one run
 * finds all faults.
 */
public final class ConfigNode {
  private static final int BIGGEST_FILE = 4 << 20; // characters

  private final String file;
  private final @Nullable Node node;
  private final int line;
  private final Faults faults;

  private ConfigNode(String file, @Nullable Node node, int line, Faults faults) {
    this.file = file;
    this.node = node;
    this.line = line;
    this.faults = faults;
  }

  /**
   * Reads a file. A file that is missing or is no YAML becomes an empty node and a fault.
   *
   * @param shownAs the name under which faults speak of it
   */
  public static ConfigNode read(Path path, String shownAs, Faults faults) {
    try {
      return parse(Files.readString(path), shownAs, faults);
    } catch (IOException e) {
      faults.add(shownAs, 0, "cannot be read: " + path + " is missing or unreadable");
      return new ConfigNode(shownAs, null, 0, faults);
    }
  }

  /** The same from a text already in memory. */
  public static ConfigNode parse(String yaml, String shownAs, Faults faults) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(BIGGEST_FILE);
    options.setMaxAliasesForCollections(0);
    try {
      Node root = new Yaml(options).compose(new StringReader(yaml));
      return new ConfigNode(shownAs, root, root == null ? 0 : lineOf(root), faults);
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      faults.add(shownAs, at, "is not valid YAML: " + e.getProblem());
      return new ConfigNode(shownAs, null, at, faults);
    } catch (YAMLException e) { // over a limit: too long, or aliases of aliases
      faults.add(shownAs, 0, "is refused: " + e.getMessage());
      return new ConfigNode(shownAs, null, 0, faults);
    }
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** 1-based; 0 when the value does not exist. */
  public int line() {
    return line;
  }

  /** The file this value stands in, as faults name it. */
  public String file() {
    return file;
  }

  /** Whether there is a value at all. */
  public boolean exists() {
    return node != null;
  }

  /** Whether this holds {@code key: value} lines. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Notes that this value is wrong. */
  public void fault(String what) {
    faults.add(file, line, what);
  }

  /** The value of a key that may be absent. */
  public ConfigNode get(String key) {
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
          return new ConfigNode(file, tuple.getValueNode(), lineOf(tuple.getKeyNode()), faults);
        }
      }
    }
    return new ConfigNode(file, null, line, faults);
  }

  /** The value of a key that must be there; its absence is a fault. */
  public ConfigNode need(String key) {
    ConfigNode value = get(key);
    if (!value.exists()) {
      faults.add(file, line, "\"" + key + "\" is missing");
    }
    return value;
  }

  /** The keys of a mapping with their values, in the order of the file. */
  public Map<String, ConfigNode> entries() {
    Map<String, ConfigNode> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name) {
          int at = lineOf(name);
          if (entries.containsKey(name.getValue())) {
            faults.add(file, at, "\"" + name.getValue() + "\" stands here twice");
          }
          entries.put(name.getValue(), new ConfigNode(file, tuple.getValueNode(), at, faults));
        }
      }
    } else if (node != null) {
      fault("should hold \"key: value\" lines");
    }
    return entries;
  }

  /** The items of a list, in order; a single value counts as a list of one. */
  public List<ConfigNode> items() {
    List<ConfigNode> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        items.add(new ConfigNode(file, item, lineOf(item), faults));
      }
    } else if (node instanceof ScalarNode) {
      items.add(this);
    } else if (node != null) {
      fault("should be a list");
    }
    return items;
  }

  /** The words of a scalar; empty when absent or not a scalar (the latter is a fault). */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    if (node != null) {
      fault("should be a text");
    }
    return Optional.empty();
  }

  /** The words of a scalar, or the given ones. */
  public String text(String otherwise) {
    return text().orElse(otherwise);
  }

  /** All scalars of a list. */
  public List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** {@code true}/{@code false} (also yes/no, oui/non), or the given one. */
  public boolean flag(boolean otherwise) {
    return switch (text().orElse("").strip().toLowerCase(java.util.Locale.ROOT)) {
      case "true", "yes", "oui", "on" -> true;
      case "false", "no", "non", "off" -> false;
      case "" -> otherwise;
      default -> {
        fault("should be true or false");
        yield otherwise;
      }
    };
  }

  /** A whole number, or the given one. */
  public int number(int otherwise) {
    Optional<String> words = text();
    if (words.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(words.get().strip().replace("_", ""));
    } catch (NumberFormatException e) {
      fault("\"" + words.get() + "\" should be a whole number");
      return otherwise;
    }
  }

  /** Notes every key that is not among those known: a typing error must not go unseen. */
  public void onlyKeys(Set<String> known) {
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                value.fault(
                    "\""
                        + key
                        + "\" is not known here; known: "
                        + known.stream().sorted().toList());
              }
            });
  }
}
