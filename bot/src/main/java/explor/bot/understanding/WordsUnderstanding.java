package explor.bot.understanding;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.understanding.act.Act;
import explor.bot.understanding.act.Acts;
import explor.bot.understanding.intent.Intents;
import explor.bot.words.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes commands of words: acts first ("retour"), then questions beside the form, then answers,
 * corrections and whatever else the words give. Emergencies are looked for before ({@link
 * EmergencyFirst}, {@code Dialogue}). Built from {@code intents/}, {@code acts.yaml}, {@code
 * word-classes.yaml} and the readers of slots. Unchanging and thread-safe.
 */
public final class WordsUnderstanding implements Understanding {
  private static final int LONGEST = 20_000; // characters
  private static final int LONGEST_FOR_INTENT = 3_000;

  private final Acts acts;
  private final Intents intents;
  private final LanguageOfWords languages;
  private final FirstMessage first;
  private final LaterMessage later;

  /** For tests: parts in the place of those read from files. */
  WordsUnderstanding(
      Acts acts, Intents intents, LanguageOfWords languages, Forms forms, SlotReading reading) {
    this.acts = acts;
    this.intents = intents;
    this.languages = languages;
    Questions questions = new Questions(intents);
    this.first = new FirstMessage(forms, reading, questions);
    this.later = new LaterMessage(acts, reading, questions, new Behalf(forms, reading));
  }

  /** The same without a cache. */
  public static WordsUnderstanding load(
      Path configFolder, Forms forms, SlotReading reading, Faults faults) {
    return load(configFolder, forms, reading, Optional.empty(), faults);
  }

  /**
   * Reads everything it needs from the config folder; what is wrong there is noted.
   *
   * @param cache folder that keeps what was learned for the next start, see {@link Intents#load}
   */
  public static WordsUnderstanding load(
      Path configFolder, Forms forms, SlotReading reading, Optional<Path> cache, Faults faults) {
    ConfigNode file = ConfigNode.read(configFolder.resolve("acts.yaml"), "acts.yaml", new Faults());
    return new WordsUnderstanding(
        Acts.load(configFolder, faults),
        Intents.load(configFolder, cache, faults),
        LanguageOfWords.read(file.get("language_words")),
        forms,
        reading);
  }

  @Override
  public Interpretation interpret(String words, Moment moment) {
    String text = SpokenAddress.written(cut(words.strip(), LONGEST));
    String language = languages.of(text);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Interpretation(Intent.OFF_TOPIC, 0, "", Emoji.commands(text, moment.confirming()));
    }
    About about = new About(() -> intent(cut(text, LONGEST_FOR_INTENT), moment.form() != null));
    String said = SignOff.without(text, moment, acts);
    Optional<Act> act = acts.find(said).filter(one -> later.isAct(one, text, moment));
    Optional<Acts.Beside> beside = beside(said, act, moment);
    List<Command> commands = new ArrayList<>();
    Form form = moment.form();
    if (beside.isPresent()) {
      commands.addAll(both(beside.get(), moment));
    } else if (act.isPresent()) {
      commands.add(later.command(act.get(), text, moment));
    } else if (form == null) {
      commands.addAll(begun(text, about, moment));
      if (amends(text)) {
        commands.addFirst(new Command.Amend(text));
      }
    } else {
      commands.addAll(later.commands(text, about, form, moment));
    }
    About meant =
        form != null
            ? about
            : new About(
                () ->
                    new Intents.Ranked(
                        told(about.ranked().intent(), commands), about.ranked().confidence()));
    return new Interpretation(meant, language, List.copyOf(commands));
  }

  /** Of two requests in one message the first begins; the other one waits. */
  private List<Command> begun(String text, About about, Moment moment) {
    Optional<TwoRequests.Parted> two = first.two(text, moment);
    List<Command> commands = new ArrayList<>();
    if (two.isPresent()) {
      String before = two.get().first();
      commands.addAll(
          first.commands(before, intent(cut(before, LONGEST_FOR_INTENT), false), moment));
    }
    if (two.isEmpty() || commands.isEmpty()) {
      return first.commands(text, about.ranked(), moment);
    }
    commands.add(new Command.Later(two.get().other()));
    return commands;
  }

  /** The act of one clause, when the message says more than that. */
  private Optional<Acts.Beside> beside(String said, Optional<Act> whole, Moment moment) {
    return acts.beside(said)
        .filter(one -> whole.isEmpty() || whole.get() == one.act())
        .filter(one -> one.act() != Act.HUMAN || moment.form() != null) // the team reads it whole
        .filter(one -> later.isAct(one.act(), one.words(), moment));
  }

  /** "Je préfère en français, c'est pour Kindu": the act, then what the other clauses say. */
  private List<Command> both(Acts.Beside beside, Moment moment) {
    Form form = moment.form();
    Command act = later.command(beside.act(), beside.words(), moment);
    List<Command> others =
        form == null
            ? first.commands(
                beside.rest(), intent(cut(beside.rest(), LONGEST_FOR_INTENT), false), moment)
            : later.beside(beside, form, moment);
    List<Command> commands = new ArrayList<>(others);
    commands.add(beside.act() == Act.PAUSE ? commands.size() : 0, act);
    return commands;
  }

  /** "Pardon, c'est Grenoble et pas Gap", while no form is open: it may be about what was sent. */
  private boolean amends(String text) {
    return !text.contains("?")
        && Tokens.of(text, AMENDS_LEAST).words().size() >= AMENDS_LEAST
        && (acts.corrections().in(text) || acts.slotNames().wantsEdit(text));
  }

  private static final int AMENDS_LEAST = 4; // words

  /** A first message that begins a form is what the form is for, whatever it was learned to be. */
  private static Intent told(Intent learned, List<Command> commands) {
    Optional<Command.Start> begun =
        commands.stream()
            .filter(Command.Start.class::isInstance)
            .map(Command.Start.class::cast)
            .findFirst();
    if (begun.isEmpty()) {
      return learned;
    }
    Command.Start start = begun.get();
    return switch (learned) {
      case NEED,
          OFFER,
          RECIPROCITY,
          EMERGENCY,
          VOLUNTEER_QUESTION,
          STATUS_OF_CASE,
          COST_QUESTION,
          PROGRAM_INFO,
          STAFF_CONTACT,
          GREETING,
          GDPR_DELETE,
          GDPR_EXPORT,
          OFF_TOPIC,
          ABUSE ->
          switch (start.form()) {
            case "need" -> Intent.NEED;
            case "reciprocity" -> Intent.RECIPROCITY;
            case "employer", "individual" -> Intent.OFFER;
            default -> learned;
          };
    };
  }

  /** What the words are about. Emergencies have rules of their own, which look before us. */
  private Intents.Ranked intent(String text, boolean probablyAnswer) {
    List<Intents.Ranked> ranked = probablyAnswer ? intents.rankDoubting(text) : intents.rank(text);
    Intents.Ranked first =
        ranked.stream()
            .filter(one -> one.confidence() >= needed(one.intent()))
            .findFirst()
            .orElse(ranked.get(0));
    String said = first.intent() == Intent.GREETING ? acts.withoutGreeting(text) : "";
    return said.isEmpty() ? first : intent(said, probablyAnswer);
  }

  /** How certain it must be: "I want an expert" has much in common with "I want an export". */
  private static double needed(Intent intent) {
    return switch (intent) {
      case EMERGENCY -> 0.8; // the rules did not find any
      case GDPR_DELETE, GDPR_EXPORT -> 0.5; // no talk of erasing for who did not ask for it
      case NEED,
          OFFER,
          RECIPROCITY,
          VOLUNTEER_QUESTION,
          STATUS_OF_CASE,
          COST_QUESTION,
          PROGRAM_INFO,
          STAFF_CONTACT,
          GREETING,
          OFF_TOPIC,
          ABUSE ->
          0;
    };
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
