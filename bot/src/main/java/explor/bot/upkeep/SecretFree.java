package explor.bot.upkeep;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A settings file without its secrets; every other character of it stays. */
final class SecretFree {
  /** Whatever stands under these keys, at any depth. */
  private static final Set<String> SECRET =
      Set.of("token", "imap", "smtp", "client_secret", "refresh_token", "password", "secret");

  private SecretFree() {}

  /** The same text with {@code ""} for each secret; empty when it is no YAML that can be read. */
  static Optional<String> of(String yaml) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      List<ScalarNode> secrets = new ArrayList<>();
      if (root != null) {
        collect(root, false, secrets);
      }
      secrets.sort(
          Comparator.comparingInt((ScalarNode n) -> n.getStartMark().getIndex()).reversed());
      StringBuilder text = new StringBuilder(yaml);
      for (ScalarNode secret : secrets) {
        // The marks count code points.
        int from = yaml.offsetByCodePoints(0, secret.getStartMark().getIndex());
        int to = yaml.offsetByCodePoints(0, secret.getEndMark().getIndex());
        text.replace(from, to, "\"\"" + (secret.getValue().contains("\n") ? "\n" : ""));
      }
      return Optional.of(text.toString());
    } catch (YAMLException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static void collect(Node node, boolean secret, List<ScalarNode> secrets) {
    switch (node) {
      case ScalarNode scalar -> {
        if (secret && !scalar.getValue().isEmpty()) {
          secrets.add(scalar);
        }
      }
      case SequenceNode list -> list.getValue().forEach(child -> collect(child, secret, secrets));
      case MappingNode map -> {
        for (NodeTuple pair : map.getValue()) {
          boolean named =
              pair.getKeyNode() instanceof ScalarNode key && SECRET.contains(key.getValue());
          collect(pair.getValueNode(), secret || named, secrets);
        }
      }
      default -> {} // an alias shows its anchor's own node, which was seen
    }
  }
}
