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
import java.util.stream.Stream;

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
   * Which slot a message asks the meaning of: "what do you mean by partner?", "ça veut dire quoi
   * réciprocité". One that is asked comes before others of the form, and these before any other.
   *
   * @param said the message as {@link Acts#plain} has it
   */
  public Optional<String> meantIn(String said, List<Slot> asked, Form form) {
    return Stream.of(MEANING, MEANT)
        .map(pattern -> pattern.matcher(said))
        .filter(Matcher::matches)
        .map(asks -> List.of(asks.group("name").split(" ")))
        .flatMap(
            name ->
                Stream.of(
                        asked.stream().filter(slot -> isCalled(slot, name)).map(Slot::name),
                        form.slots().stream().filter(slot -> isCalled(slot, name)).map(Slot::name),
                        names.keySet().stream()
                            .sorted()
                            .filter(slot -> isAny(names.getOrDefault(slot, List.of()), name)))
                    .flatMap(slots -> slots))
        .findFirst();
  }

  private static final String BEFORE =
      "(?:(?:mais|but|et|and|pardon|sorry|euh|heu|attendez|wait|ok|alors|donc|dites|excusez moi"
          + "|pero|mas) )*";
  private static final String SMALL =
      "(?:(?:que|qu|a|an|the|your|our|un|une|le|la|les|l|votre|vos|notre|le mot|the word|el|una|um"
          + "|uma|o|os|los) )*";
  private static final String AFTER =
      "(?: (?:mean|means|here|exactly|exactement|pour vous|au juste|to you|vous entendez quoi|c est"
          + " quoi|ca veut dire quoi|ici|please|svp|deja|la))*";

  private static final Pattern MEANING =
      Pattern.compile(
          BEFORE
              + "(?:what do you mean by|what do you call|what is meant by|what"
              + " (?:is|s|are|does)|whats|what exactly (?:is|s|do you mean"
              + " by)|define|explain|explique|expliquez(?: moi)?|(?:que|qu est ce que) (?:vous|tu)?"
              + " ?(?:voulez|veux|entendez|entends|appelez|appelles|nommez) ?(?:vous|tu)? ?(?:dire"
              + " )?par|qu entendez vous par|(?:vous|tu) (?:entendez|entends|voulez dire|veux"
              + " dire|appelez|appelles) (?:(?:quoi|koi) )?(?:par)?|par|(?:c est|c|ca|cela)"
              + " (?:quoi|koi)(?: deja)?|(?:ca|cela|c) (?:veut dire|signifie) (?:quoi|koi)|(?:qu"
              + " est ce que|qu est ce qu|que) (?:c est|veut dire|signifie|significa|quiere"
              + " decir|quer dizer|es)|qu est ce qu|(?:je|j|on) (?:ne"
              + " )?(?:comprends|comprend|sais|sait|connais) pas (?:(?:ce )?que (?:veut"
              + " dire|signifie)|ce qu est)?|i don t (?:know|understand) (?:what)?|o que e|que"
              + " entienden? por) "
              + SMALL
              + "(?<name>.{2,40}?)"
              + AFTER);

  /** The word before the question: "partenaire, c'est quoi ?", "partner means what". */
  private static final Pattern MEANT =
      Pattern.compile(
          BEFORE
              + SMALL
              + "(?<name>.{2,40}?) (?:(?:c est|c|ca|cela) ?(?:veut dire|signifie)?|veut dire"
              + "|signifie|means|is|es|e) (?:quoi|koi|qui|what|que|exactement quoi)"
              + AFTER);

  private boolean isCalled(Slot slot, List<String> name) {
    return isAny(phrases(slot), name);
  }

  private static boolean isAny(List<Phrase> phrases, List<String> name) {
    return phrases.stream().anyMatch(phrase -> phrase.matchAt(name, 0) == name.size());
  }

  /** The slot whose answer is to be taken out again: "supprimez mon numéro". */
  public Optional<Slot> dropped(Form form, String message) {
    return named(DROP, form, message);
  }

  private static final Pattern DROP =
      Pattern.compile(
          BEFORE
              + "(?:(?:pouvez vous|vous pouvez|peux tu|tu peux|je veux|je voudrais|can you|could"
              + " you|please|i want to|puede|pode)"
              + " )?(?:supprime[rz]?|enleve[rz]?|retire[rz]?|efface[rz]?|oublie[rz]?|remove|delete|erase|forget|drop|take"
              + " out|borra|borre|elimina|elimine|apaga|apague|remova)"
              + " (?:(?:mon|ma|mes|le|la|les|l|notre|votre|my|the|our|mi|el|meu|minha|o|a)"
              + " )?(?<name>.{2,40}?)(?: (?:svp|stp|please|s il vous plait|merci|por favor))*");

  /** The slot that somebody would rather not fill: "no phone please", "pas de mail, merci". */
  public Optional<Slot> declined(Form form, String message) {
    return named(DECLINED, form, message);
  }

  private static final Pattern DECLINED =
      Pattern.compile(
          BEFORE
              + "(?:(?:no|non|nan|nope) )?(?:no|pas de|pas d|sans|aucun|aucune|without|sin|sem|nada"
              + " de|(?:je|j|on|nous) (?:ne |n )?(?:veux|veut|voulons|souhaite|souhaitons|donne"
              + "|donnerai|laisse|laisserai) pas"
              + " (?:(?:donner|laisser|communiquer|mettre) )?(?:de|d)?|(?:je|on|nous)"
              + " (?:prefere|preferons|prefererais|aimerais mieux) (?:ne pas|eviter de)"
              + " (?:donner|laisser|communiquer|mettre) ?(?:de|d)?|(?:i|we) (?:d rather not|would"
              + " rather not|won t|don t want to|prefer not to) (?:give|leave|share))"
              + " (?:(?:mon|ma|mes|le|la|les|l|notre|my|our|the|a|an|any|mi|meu|minha)"
              + " )?(?<name>.{2,40}?)(?: (?:svp|stp|please|s il vous"
              + " plait|merci|thanks|thank you|por favor|si possible|pour l instant|for now))*");

  /** The slot that somebody says they know nothing of: "no idea about the budget". */
  public Optional<Slot> unknown(Form form, String message) {
    return named(UNKNOWN, form, message);
  }

  private static final Pattern UNKNOWN =
      Pattern.compile(
          BEFORE
              + "(?:no idea|(?:i|we) (?:have no idea|don t know|do not know)(?: yet)?|not"
              + " sure|(?:i|we) (?:m|am|re|are) not sure|aucune idee|pas d idee|(?:je|j|on|nous)"
              + " (?:ne )?(?:sais|sait|savons) pas(?: encore)?|(?:je|j|on|nous) (?:n"
              + " )?(?:ai|a|avons) aucune idee|no se|nao sei)"
              + " (?:(?:about|of|for|pour|sur|du|de|d|quant a|concernant|yet|encore|sobre)"
              + " )*(?:(?:mon|ma|mes|le|la|les|l|notre|my|our|the|a|an|el|o) )?(?<name>.{2,30}?)(?:"
              + " (?:yet|encore|pour l instant|svp|sorry|desole|desolee|aun|ainda))*");

  /** The slot that a message which is wholly such a pattern names. */
  private Optional<Slot> named(Pattern pattern, Form form, String message) {
    Matcher whole = pattern.matcher(String.join(" ", Tokens.of(message, LONGEST).words()));
    return whole.matches()
        ? called(form, List.of(whole.group("name").split(" ")))
        : Optional.empty();
  }

  /** The slot of the form that people call just so. */
  public Optional<Slot> called(Form form, List<String> words) {
    return form.slots().stream().filter(slot -> isCalled(slot, words)).findFirst();
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
