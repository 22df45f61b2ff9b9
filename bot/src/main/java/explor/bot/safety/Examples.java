package explor.bot.safety;

import explor.bot.config.ConfigNode;
import explor.bot.words.Fold;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code emergency_examples.yaml} holds: messages that tell of an emergency and messages that
 * do not, and the parts that words play.
 *
 * @param parts of each part its words, folded, those of all languages together
 * @param plain parts that say nothing grave by themselves
 * @param telling parts without which a few words are a name, and tell nothing
 * @param mine parts that name the writer
 */
record Examples(
    Map<String, List<String>> parts,
    Set<String> plain,
    Set<String> telling,
    Set<String> mine,
    List<Message> messages) {
  private static final int MOST_WORDS = 60; // of an example

  /** The same parts with fewer messages. */
  Examples only(List<Message> some) {
    return new Examples(parts, plain, telling, mine, List.copyOf(some));
  }

  /** The words of the messages in a language, folded. */
  Set<String> words(String language) {
    return messages.stream()
        .filter(message -> message.language().equals(language))
        .flatMap(message -> Tokens.of(message.words(), MOST_WORDS).words().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * One example.
   *
   * @param event what it tells of; empty when it is harmless
   * @param language {@code fr, en, es, pt}, or {@code any} when it teaches no language
   */
  record Message(Optional<EmergencyEvent> event, String language, String words) {}

  static Examples read(ConfigNode file) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    file.need("parts")
        .entries()
        .forEach((part, words) -> parts.put(part, words.texts().stream().map(Fold::fold).toList()));
    List<Message> messages = new ArrayList<>();
    for (Map.Entry<String, ConfigNode> cries : file.need("cries").entries().entrySet()) {
      Optional<EmergencyEvent> event = EmergencyEvent.of(cries.getKey());
      if (event.isEmpty()) {
        cries.getValue().fault("\"" + cries.getKey() + "\" is no event");
      } else {
        add(cries.getValue(), event, messages);
      }
    }
    add(file.need("harmless"), Optional.empty(), messages);
    return new Examples(
        Collections.unmodifiableMap(parts),
        Set.copyOf(file.need("plain").texts()),
        Set.copyOf(file.need("telling").texts()),
        Set.copyOf(file.need("mine").texts()),
        List.copyOf(messages));
  }

  /** One message a line. */
  private static void add(
      ConfigNode byLanguage, Optional<EmergencyEvent> event, List<Message> messages) {
    for (Map.Entry<String, ConfigNode> language : byLanguage.entries().entrySet()) {
      language
          .getValue()
          .text("")
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> messages.add(new Message(event, language.getKey(), line.strip())));
    }
  }
}
