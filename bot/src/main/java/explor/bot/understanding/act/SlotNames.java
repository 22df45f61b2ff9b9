package explor.bot.understanding.act;

import explor.bot.config.ConfigNode;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.text.Language;
import explor.bot.words.Phrase;
import explor.bot.words.Phrases;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which answer somebody wants to change: "modifier la durée". Unchanging, thread-safe. */
public final class SlotNames {
  private static final int LONGEST = 14; // words

  private final Phrases<Boolean> verbs;
  private final Phrases<Boolean> alone;
  private final Map<String, List<Phrase>> names;

  /** Labels of slots as patterns; as many as the forms have. */
  private final Map<String, Optional<Phrase>> labels = new ConcurrentHashMap<>();

  private static Optional<Phrase> phrase(String label) {
    return Phrase.of(String.join(" ", Tokens.of(label, 8).words()));
  }

  private SlotNames(
      Phrases<Boolean> verbs, Phrases<Boolean> alone, Map<String, List<Phrase>> names) {
    this.verbs = verbs;
    this.alone = alone;
    this.names = names;
  }

  static SlotNames read(ConfigNode file) {
    List<Phrases.Entry<Boolean>> verbs = new ArrayList<>();
    Acts.add(file.need("edit").need("verbs"), true, verbs);
    List<Phrases.Entry<Boolean>> alone = new ArrayList<>();
    Acts.add(file.need("edit").need("alone"), true, alone);
    Map<String, List<Phrase>> names = new HashMap<>();
    file.need("slot_names")
        .entries()
        .forEach(
            (slot, node) -> {
              List<Phrases.Entry<Boolean>> phrases = new ArrayList<>();
              Acts.add(node, true, phrases);
              names.put(slot, phrases.stream().map(Phrases.Entry::phrase).toList());
            });
    return new SlotNames(new Phrases<>(verbs), new Phrases<>(alone), Map.copyOf(names));
  }

  /** Whether a message asks to change something: it is short and names a verb of changing. */
  public boolean wantsEdit(String message) {
    List<String> words = Tokens.of(message, LONGEST + 1).words();
    return words.size() <= LONGEST && !verbs.find(words).isEmpty();
  }

  /** Whether it asks so without saying what. */
  public boolean onlyEdit(String message) {
    List<String> words = Tokens.of(message, LONGEST).words();
    return alone.find(words).stream()
        .anyMatch(match -> match.start() == 0 && match.end() == words.size());
  }

  /** The slot of the form that a message names; the longest name wins. */
  public Optional<Slot> named(Form form, String message) {
    List<String> words = Tokens.of(message, LONGEST * 2).words();
    return form.slots().stream()
        .filter(slot -> longest(slot, words) > 0)
        .max(Comparator.comparingInt(slot -> longest(slot, words)));
  }

  /**
   * The slot whose answer a message says to be wrong: "le pays est faux", "the town is not right".
   */
  public Optional<Slot> denied(Form form, String message) {
    Matcher wrong = WRONG.matcher(String.join(" ", Tokens.of(message, LONGEST).words()));
    return wrong.find() ? called(form, List.of(wrong.group(1).split(" "))) : Optional.empty();
  }

  private static final Pattern WRONG =
      Pattern.compile(
          "^(?:(?:non|no|mais|but|et|and|attendez|wait|pardon|sorry|euh|ah)"
              + " )*(?:(?:le|la|les|l|the|mon|ma|notre|votre|vos|my|our|your|el|nuestro|nuestra|o|a)"
              + " )?(.{2,40}?) (?:(?:n )?est|(?:ne )?sont|is|are|c est|es|esta) (?:(?:tout a"
              + " fait|complete?ly|all) )?"
              + "(?:faux|fausse|fausses|errone|erronee|incorrecte?s?|wrong|mal|errada?|falso|(?:pas|not|no|nao)"
              + " (?:le |la |the )?(?:bon|bonne|bons|bonnes|juste|exacte?|correcte?|"
              + "right|ca|correcto|certo))\\b");

  /**
   * Which of these slots a message asks the meaning of: "what do you mean by partner?", "c'est quoi
   * la durée ?".
   */
  public Optional<Slot> meantIn(String message, List<Slot> slots) {
    Matcher asks = MEANING.matcher(String.join(" ", Tokens.of(message, LONGEST).words()));
    if (!asks.matches()) {
      return Optional.empty();
    }
    List<String> name = List.of(asks.group("name").split(" "));
    return slots.stream()
        .filter(slot -> phrases(slot).stream().anyMatch(p -> p.matchAt(name, 0) == name.size()))
        .findFirst();
  }

  private static final Pattern MEANING =
      Pattern.compile(
          "(?:(?:mais|but|et|and|pardon|sorry|euh|attendez|wait|ok|pero|mas) )*"
              + "(?:what do you mean by|what do you call|what is meant by|what (?:is|s|are|does)"
              + "|what exactly (?:is|s|do you mean by)|(?:que|qu est ce que) (?:vous|tu)?"
              + " ?(?:voulez|veux|entendez|entends) ?(?:vous|tu)? ?(?:dire )?par"
              + "|qu entendez vous par|(?:vous|tu) (?:entendez|entends|voulez dire|veux dire)"
              + " (?:quoi|koi) par|par|c est (?:quoi|koi)|(?:qu est ce que|qu est ce qu|que)"
              + " (?:c est|veut dire|signifie|significa|quiere decir|quer dizer|es)"
              + "|qu est ce qu|o que e|que entienden? por)"
              + "(?: (?:que|qu|a|an|the|your|our|un|une|le|la|les|l|votre|vos|notre|el|una|um|uma|o"
              + "|os|los))*"
              + " (?<name>.{2,40}?)"
              + "(?: (?:mean|exactly|exactement|pour vous|au juste|to you|vous entendez quoi"
              + "|ca veut dire quoi|please|svp))*");

  /** The slot of the form that people call just so. */
  public Optional<Slot> called(Form form, List<String> words) {
    return form.slots().stream()
        .filter(slot -> phrases(slot).stream().anyMatch(p -> p.matchAt(words, 0) == words.size()))
        .findFirst();
  }

  /** Whether words name this slot somewhere. */
  public boolean named(Slot slot, List<String> words) {
    return longest(slot, words) > 0;
  }

  private int longest(Slot slot, List<String> words) {
    int longest = 0;
    for (Phrase phrase : phrases(slot)) {
      for (int at = 0; at < words.size(); at++) {
        longest = Math.max(longest, phrase.matchAt(words, at) - at);
      }
    }
    return longest;
  }

  private List<Phrase> phrases(Slot slot) {
    List<Phrase> phrases = new ArrayList<>(names.getOrDefault(slot.name(), List.of()));
    for (Language language : Language.values()) {
      labels.computeIfAbsent(slot.label(language), SlotNames::phrase).ifPresent(phrases::add);
    }
    return phrases;
  }
}
