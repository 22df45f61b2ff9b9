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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (words.size() > LONGEST_WITHIN) {
      return ofParts(message);
    }
    Optional<Act> whole = words.size() > LONGEST_ACT ? Optional.empty() : wholeOf(words);
    return whole.or(() -> first(within.find(spread(words)))).or(() -> ofParts(message));
  }

  /**
   * "J'ai pas compris, vous pouvez répéter ?", "merci, c'est quoi la suite": several acts that want
   * the same, with a thank or a yes before them.
   */
  private Optional<Act> ofParts(String message) {
    if (message.length() > LONGEST_OF_PARTS) {
      return Optional.empty();
    }
    Set<Act> acts = EnumSet.noneOf(Act.class);
    boolean excused = false;
    for (String part : PART.split(message)) {
      List<String> words = Tokens.of(part, LONGEST_WITHIN).words();
      if (words.isEmpty() || isPolite(part)) {
        continue;
      }
      Optional<Act> act = wholeOf(words);
      if (act.isEmpty() && !EXCUSE.matcher(String.join(" ", words)).find()) {
        return Optional.empty();
      }
      excused |= act.isEmpty();
      act.ifPresent(acts::add);
    }
    if (excused) { // why somebody does not follow is no answer
      acts.retainAll(Set.of(Act.EXPLAIN, Act.REPEAT));
    }
    if (acts.stream().anyMatch(ASIDE::contains)) {
      acts.removeAll(Set.of(Act.YES, Act.THANKS));
    }
    boolean same = acts.size() == 1 || ALIKE.stream().anyMatch(alike -> alike.containsAll(acts));
    return same ? acts.stream().findFirst() : Optional.empty();
  }

  private static final int LONGEST_OF_PARTS = 160; // characters
  private static final Pattern PART = Pattern.compile("[,;.!?…\\n]+");
  private static final Pattern EXCUSE =
      Pattern.compile(
          "^(?:excuse|excusez|desole|desolee|pardon|sorry|je suis"
              + " (?:vieux|vieille|age|agee|perdu|perdue|fatigue|fatiguee|nul|nulle|desole|desolee)|je"
              + " n ai pas l habitude|j ai pas l habitude|je ne suis pas|je suis pas|je debute|i m"
              + " (?:old|new|lost|confused|sorry|not)|i am (?:old|new|lost|confused|sorry|not)|i m"
              + " not used|c est complique|c est dur)\\b");
  private static final Set<Act> ASIDE =
      Set.of(Act.EXPLAIN, Act.REPEAT, Act.NEXT, Act.DONT_KNOW, Act.SKIP, Act.ROBOT, Act.WHY_ASKED);
  private static final List<Set<Act>> ALIKE =
      List.of(
          Set.of(Act.EXPLAIN, Act.REPEAT),
          Set.of(Act.DONT_KNOW, Act.SKIP),
          Set.of(Act.YES, Act.THANKS));

  /**
   * An act that is one clause of a message.
   *
   * @param words that clause
   * @param rest what else the message says
   * @param ownSentence whether the rest stands in other sentences than the act
   */
  public record Beside(Act act, String words, String rest, boolean ownSentence) {}

  /**
   * The act that one clause of several is, with the other clauses: "je préfère en français, c'est
   * pour Kindu". Only acts that no answer is told in; empty when nothing else is said.
   */
  public Optional<Beside> beside(String message) {
    List<String> sentences =
        SENTENCE.splitAsStream(message).filter(sentence -> !sentence.isBlank()).toList();
    for (int i = 0; i < sentences.size(); i++) {
      List<String> clauses =
          CLAUSE
              .splitAsStream(sentences.get(i))
              .map(String::strip)
              .filter(clause -> !clause.isEmpty())
              .toList();
      for (int j = 0; j < clauses.size(); j++) {
        Optional<Act> act = find(clauses.get(j)).filter(BESIDE::contains);
        if (act.isEmpty()
            || leaves(act.get()) && !isMine(clauses.get(j))
            || isLanguage(act.get()) && !asks(clauses.get(j))) {
          continue;
        }
        List<String> told = new ArrayList<>(sentences);
        List<String> others = new ArrayList<>(clauses.subList(0, j));
        if (!leaves(act.get())) { // why somebody leaves is no answer
          others.addAll(clauses.subList(j + 1, clauses.size()));
        }
        others.removeIf(this::isPolite);
        told.set(i, String.join(", ", others));
        told.removeIf(sentence -> sentence.isBlank() || isPolite(sentence));
        String rest = String.join("\n", told);
        if (!rest.isBlank()) {
          return Optional.of(new Beside(act.get(), clauses.get(j), rest, others.isEmpty()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean leaves(Act act) {
    return act == Act.PAUSE;
  }

  /** "Je reviens" is said of the one who says it; "plus tard" may be an answer. */
  private static boolean isMine(String clause) {
    List<String> words = Tokens.of(clause, 2).words();
    return words.size() == 2 && MINE.contains(words.getFirst());
  }

  private static boolean isLanguage(Act act) {
    return act == Act.ENGLISH || act == Act.FRENCH;
  }

  /** "12 jours, en français" tells which language is spoken there; who wants ours asks for it. */
  private static boolean asks(String clause) {
    return Tokens.of(clause, LONGEST_WITHIN).words().stream().anyMatch(ASKING::contains);
  }

  private static final String TO_ASK =
      "prefere preferons prefererais prefererait prefererions veux voudrais voudrions aimerais"
          + " aimerions repondez reponds repondre ecrivez ecrire ecris continuez continuer"
          + " continuons passez passer passons pouvez peux pourriez svp stp please pls prefer"
          + " rather answer reply write switch can could prefiero prefiro responda";

  private static final Set<String> ASKING = Set.of(TO_ASK.split(" "));

  private static final Set<Act> BESIDE = Set.of(Act.ENGLISH, Act.FRENCH, Act.HUMAN, Act.PAUSE);
  private static final Set<String> MINE = Set.of("je", "j", "on", "nous", "i", "we");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+|\\n+|;\\s+");
  private static final Pattern CLAUSE = Pattern.compile(",\\s+|\\s+[-–—]+\\s+|\\s+\\(|\\)\\s*");

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

  /** What is said behind a greeting or thanks at its head; empty when there is none, or no more. */
  public String withoutGreeting(String message) {
    Matcher head = HEAD.matcher(message.strip());
    String said = message.strip();
    while (head.find()) {
      boolean polite =
          isPolite(head.group(1))
              || find(head.group(1)).filter(act -> act == Act.THANKS || act == Act.YES).isPresent();
      if (!polite) {
        break;
      }
      said = said.substring(head.end());
      head = HEAD.matcher(said);
    }
    return said.length() < message.strip().length() ? said.strip() : "";
  }

  private static final Pattern HEAD =
      Pattern.compile("^([^,.!?…\\n]{2,40})[,.!…\\n]+\\s*(?=\\p{L})");

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

  /** A message in words as they are written when one has the time: folded, one blank between. */
  public String plain(String message) {
    return String.join(" ", spread(Tokens.of(message, LONGEST_WITHIN).words()));
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
