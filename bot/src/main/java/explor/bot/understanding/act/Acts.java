package explor.bot.understanding.act;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.words.Fold;
import explor.bot.words.Phrase;
import explor.bot.words.Phrases;
import explor.bot.words.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises the acts of a conversation. Unchanging and thread-safe. */
public final class Acts {
  static final String FILE = "acts.yaml";
  private static final int LONGEST_ACT = 14; // words
  private static final int LONGEST_WITHIN = 16; // words

  private final Phrases<Boolean> polite; // and fillers
  private final Phrases<Boolean> fillers;
  private final Phrases<Act> alone;
  private final Phrases<Act> within;
  private final Map<String, List<String>> joined;
  private final Corrections corrections;
  private final SlotNames slotNames;

  private Acts(
      Phrases<Boolean> polite,
      Phrases<Boolean> fillers,
      Phrases<Act> alone,
      Phrases<Act> within,
      Map<String, List<String>> joined,
      Corrections corrections,
      SlotNames slotNames) {
    this.polite = polite;
    this.fillers = fillers;
    this.alone = alone;
    this.within = within;
    this.joined = joined;
    this.corrections = corrections;
    this.slotNames = slotNames;
  }

  /** Reads {@code acts.yaml} of the config folder. */
  public static Acts load(Path configFolder, Faults faults) {
    ConfigNode file = ConfigNode.read(configFolder.resolve(FILE), FILE, faults);
    ConfigNode acts = file.need("acts");
    acts.onlyKeys(Arrays.stream(Act.values()).map(Act::code).collect(Collectors.toSet()));
    List<Phrases.Entry<Act>> alone = new ArrayList<>();
    List<Phrases.Entry<Act>> within = new ArrayList<>();
    for (Act act : Act.values()) {
      ConfigNode words = acts.need(act.code());
      words.onlyKeys(Set.of("alone", "within"));
      add(words.get("alone"), act, alone);
      add(words.get("within"), act, within);
    }
    List<Phrases.Entry<Boolean>> polite = new ArrayList<>();
    List<Phrases.Entry<Boolean>> fillers = new ArrayList<>();
    add(file.need("fillers"), true, fillers);
    add(file.need("polite"), true, polite);
    polite.addAll(fillers);
    return new Acts(
        new Phrases<>(polite),
        new Phrases<>(fillers),
        new Phrases<>(alone),
        new Phrases<>(within),
        joined(file.get("joined")),
        Corrections.read(file),
        SlotNames.read(file));
  }

  private static Map<String, List<String>> joined(ConfigNode node) {
    Map<String, List<String>> joined = new HashMap<>();
    node.entries()
        .forEach((word, read) -> joined.put(Fold.fold(word), Tokens.of(read.text(""), 9).words()));
    return Map.copyOf(joined);
  }

  static <T> void add(ConfigNode list, T meaning, List<Phrases.Entry<T>> entries) {
    for (ConfigNode item : list.items()) {
      Phrase.of(item.text(""))
          .ifPresentOrElse(
              phrase -> entries.add(new Phrases.Entry<>(phrase, meaning)),
              () -> item.fault("\"" + item.text("") + "\" is no pattern of words"));
    }
  }

  /** The act that a whole message is; empty when it says something else, or more. */
  public Optional<Act> find(String message) {
    List<String> words = Tokens.of(message, LONGEST_WITHIN + 1).words();
    if (words.isEmpty() || words.size() > LONGEST_WITHIN) {
      return Optional.empty();
    }
    Optional<Act> whole = words.size() > LONGEST_ACT ? Optional.empty() : wholeOf(words);
    return whole.or(() -> first(within.find(spread(words))));
  }

  private Optional<Act> wholeOf(List<String> words) {
    List<String> squeezed = words.stream().map(Acts::squeezed).toList();
    List<String> spread = spread(squeezed);
    for (List<String> tried :
        List.of(
            words,
            squeezed,
            spread,
            off(polite, words),
            off(polite, squeezed),
            off(polite, spread))) {
      Optional<Act> act =
          first(
              alone.find(tried).stream()
                  .filter(match -> match.start() == 0 && match.end() == tried.size())
                  .toList());
      if (act.isPresent()) {
        return act;
      }
    }
    return Optional.empty();
  }

  /** Whether words say nothing, like "euh": no answer to anything. */
  public boolean isFiller(String words) {
    return isAll(fillers, words);
  }

  /** Whether words are only polite, like "bonjour", or say nothing. */
  public boolean isPolite(String words) {
    return isAll(polite, words);
  }

  private static boolean isAll(Phrases<Boolean> phrases, String words) {
    List<String> said = Tokens.of(words, LONGEST_WITHIN + 1).words();
    return !said.isEmpty()
        && said.size() <= LONGEST_WITHIN
        && off(phrases, said.stream().map(Acts::squeezed).toList()).isEmpty();
  }

  private static Optional<Act> first(List<Phrases.Match<Act>> matches) {
    return matches.stream().map(Phrases.Match::meaning).min(Act::compareTo);
  }

  /** {@code dont} is {@code don't}, {@code cest} is {@code c'est}. */
  private List<String> spread(List<String> words) {
    return words.stream()
        .flatMap(word -> joined.getOrDefault(word, List.of(word)).stream())
        .toList();
  }

  /** {@code ouiiii} is {@code oui}. */
  private static String squeezed(String word) {
    StringBuilder squeezed = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int end = at;
      while (end < word.length() && word.charAt(end) == word.charAt(at)) {
        end++;
      }
      squeezed.repeat(word.charAt(at), end - at < 3 ? end - at : 1);
      at = end;
    }
    return squeezed.toString();
  }

  private static List<String> off(Phrases<Boolean> phrases, List<String> words) {
    boolean[] drop = new boolean[words.size()];
    for (Phrases.Match<Boolean> match : phrases.find(words)) {
      Arrays.fill(drop, match.start(), match.end(), true);
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < drop.length; i++) {
      if (!drop[i]) {
        kept.add(words.get(i));
      }
    }
    return kept;
  }

  /** Words that say that something replaces what was said before. */
  public Corrections corrections() {
    return corrections;
  }

  /** What people call the slots. */
  public SlotNames slotNames() {
    return slotNames;
  }
}
