package explor.bot.understanding;

import explor.bot.form.Eligibility;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.text.Language;
import explor.bot.understanding.act.Act;
import explor.bot.understanding.act.Acts;
import explor.bot.understanding.intent.Intents;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A message while a form is open: acts, side questions, corrections, answers. */
final class LaterMessage {
  private static final double OTHER_FORM = 0.75;
  private static final double SURELY_OTHER_FORM = 0.9;
  private static final double INSTEAD = 0.6;
  private static final double INSTEAD_OF_WORDS = 0.8; // where any words would be an answer

  private static final String NUMBER = "number_of_experts";
  private static final int COUNT_MOST = 6; // words

  /** Types whose values can be told from any prose, without a question. */
  static final Set<SlotType> PLAIN =
      Set.of(
          SlotType.EMAIL,
          SlotType.PHONE,
          SlotType.COUNTRY,
          SlotType.PERIOD,
          SlotType.MONEY,
          SlotType.LANG_LIST,
          SlotType.INT,
          SlotType.COUNTRY_LIST);

  /** What somebody may keep to themselves. */
  private static final Set<SlotType> PRIVATE =
      Set.of(SlotType.EMAIL, SlotType.PHONE, SlotType.PERSON, SlotType.MONEY);

  private final Acts acts;
  private final SlotReading reading;
  private final Questions questions;
  private final Replacing replacing;
  private final Answering answering;
  private final StrayValue stray;
  private final Named named;
  private final Naming naming;
  private final Behalf behalf;
  private final Counted counted;
  private final AddressAlone address;

  LaterMessage(Acts acts, SlotReading reading, Questions questions, Behalf behalf) {
    this.behalf = behalf;
    this.counted = new Counted(reading);
    this.address = new AddressAlone(reading);
    this.acts = acts;
    this.reading = reading;
    this.questions = questions;
    this.replacing = new Replacing(acts, reading);
    this.answering = new Answering(reading);
    this.stray = new StrayValue(reading);
    this.named = new Named(acts, reading);
    this.naming = new Naming(reading);
  }

  /** Whether an act that the words may be is one at this moment, and no answer. */
  boolean isAct(Act act, String text, Moment moment) {
    Form form = moment.form();
    if (form == null || moment.confirming()) {
      return act != Act.NEXT || form != null; // what comes next of a mission, its booklet tells
    }
    Optional<Slot> asked = moment.asked().stream().findFirst().flatMap(form::slot);
    return switch (act) {
      case YES, NO -> asked.isEmpty() || !answers(asked.get(), text, moment);
      case ENGLISH -> !saysLanguages(form, moment, Language.EN) && !isAdjective(text, form, moment);
      case FRENCH -> !saysLanguages(form, moment, Language.FR) && !isAdjective(text, form, moment);
      case HELP ->
          !ITS_WAY.matcher(text).find() // that is of the programme, which tells its steps
              && (asked.isEmpty() || !isChoice(asked.get(), text, moment));
      case PAUSE -> asked.isEmpty() || !isChoice(asked.get(), text, moment);
      default -> true;
    };
  }

  private static final Pattern ITS_WAY =
      Pattern.compile("(?iu)\\b(?:works?|marche|fonctionne|funciona)\\b");

  /** A yes or no answers a yes/no question, and choices that are called so. */
  private boolean answers(Slot slot, String text, Moment moment) {
    return slot.type() == SlotType.BOOL || isChoice(slot, text, moment);
  }

  /**
   * "Français" answers which languages are spoken, also before that is asked when we speak it
   * already; else it asks us to speak it.
   */
  private static boolean saysLanguages(Form form, Moment moment, Language named) {
    return form.slots().stream()
        .filter(slot -> slot.type() == SlotType.LANG_LIST)
        .anyMatch(
            slot ->
                moment.asked().contains(slot.name())
                    || moment.language() == named && !moment.answers().containsKey(slot.name()));
  }

  /** "french" in an English talk is a language to speak; who wants ours writes "français". */
  private static boolean isAdjective(String text, Form form, Moment moment) {
    String word = moment.language() == Language.EN ? "french" : "anglais";
    return text.strip().equalsIgnoreCase(word)
        && form.slots().stream()
            .anyMatch(
                slot ->
                    slot.type() == SlotType.LANG_LIST
                        && !moment.answers().containsKey(slot.name()));
  }

  private boolean isChoice(Slot slot, String text, Moment moment) {
    return slot.type() == SlotType.ENUM
        && reading.direct(slot, text, moment.sent(), moment.answers()).isPresent();
  }

  Command command(Act act, String text, Moment moment) {
    return switch (act) {
      case YES -> yes(text, moment);
      case NO -> no(text, moment);
      case SKIP -> skip(text, moment);
      case DONT_KNOW -> new Command.DontKnow();
      case BACK -> new Command.Back();
      case CANCEL -> new Command.Cancel();
      case RESTART -> new Command.Restart();
      case RECAP -> isResume(text, moment) ? new Command.Resume() : new Command.Recap();
      case EXPLAIN -> new Command.Explain();
      case REPEAT -> new Command.Repeat();
      case NEXT -> new Command.Next();
      case HUMAN -> new Command.Human();
      case ROBOT -> new Command.WhoAnswers();
      case WHY_ASKED -> new Command.WhyAsked();
      case HELP -> new Command.Help();
      case PAUSE -> new Command.Pause();
      case RESUME -> new Command.Resume();
      case ENGLISH -> new Command.Speak("en");
      case FRENCH -> new Command.Speak("fr");
      case THANKS -> new Command.Thanks();
    };
  }

  /** "Je ne veux pas donner mon mail" leaves the name open that was asked beside it. */
  private Command skip(String text, Moment moment) {
    Form form = moment.form();
    if (form == null || moment.asked().size() < 2) {
      return Command.Skip.all();
    }
    List<String> words = Tokens.of(text, LACKING_MOST + 1).words();
    return moment.asked().stream()
        .flatMap(name -> form.slot(name).stream())
        .filter(slot -> acts.slotNames().named(slot, words))
        .findFirst()
        .map(slot -> new Command.Skip(slot.name()))
        .orElseGet(Command.Skip::all);
  }

  /** In English "resume" goes on; in French a "résumé" is a summary, however it is typed. */
  private static boolean isResume(String text, Moment moment) {
    return moment.language() == Language.EN && text.strip().equalsIgnoreCase("resume");
  }

  /** "Oui" to "Qui est votre partenaire ?" answers nothing yet. */
  private static Command yes(String text, Moment moment) {
    Form form = moment.form();
    if (form == null || moment.confirming()) {
      return new Command.Yes();
    }
    return moment.asked().stream()
        .findFirst()
        .flatMap(form::slot)
        .filter(Slot::required)
        .<Command>map(slot -> new Command.Unclear(slot.name(), text))
        .orElseGet(Command.Yes::new);
  }

  /** "Non" to a question that may be left out leaves it out; some it answers. */
  private static Command no(String text, Moment moment) {
    Form form = moment.form();
    if (form == null || moment.confirming()) {
      return new Command.No();
    }
    Optional<Slot> asked = moment.asked().stream().findFirst().flatMap(form::slot);
    if (asked.isEmpty()) {
      return new Command.No();
    }
    if (Eligibility.mayBeNone(asked.get())) {
      return new Command.Fill(asked.get().name(), Filled.of(text.strip()));
    }
    return asked.get().required()
        ? new Command.Unclear(asked.get().name(), text)
        : Command.Skip.all();
  }

  /**
   * What the clauses beside an act say. Words of the same sentence that could be anything ("c'est
   * plus simple") answer no question that any words answer, unless they name somebody.
   */
  List<Command> beside(Acts.Beside beside, Form form, Moment moment) {
    String rest = beside.rest();
    boolean names = rest.chars().skip(1).anyMatch(Character::isUpperCase);
    List<Command> commands =
        new ArrayList<>(
            commands(rest, new About(() -> new Intents.Ranked(Intent.OFF_TOPIC, 0)), form, moment));
    commands.removeIf(
        command ->
            command instanceof Command.Unclear
                || command instanceof Command.Fill fill
                    && !beside.ownSentence()
                    && !names
                    && form.slot(fill.slot()).filter(LaterMessage::isOpen).isPresent());
    return commands;
  }

  List<Command> commands(String text, About about, Form form, Moment moment) {
    Optional<List<Command>> edit = edit(text, form, moment);
    if (edit.isPresent()) {
      return edit.get();
    }
    List<Slot> asked =
        moment.asked().stream()
            .flatMap(name -> form.slot(name).stream())
            .filter(slot -> !moment.confirming() || !isOpen(slot)) // any words would answer it
            .toList();
    Optional<String> offered = behalf.otherForm(text, form, moment);
    if (offered.isPresent()) {
      return List.of(new Command.Start(offered.get()));
    }
    Optional<String> doubted = acts.slotNames().meantIn(acts.plain(text), asked, form);
    if (doubted.isPresent()) {
      return List.of(new Command.Meaning(doubted.get(), text));
    }
    if (isUnknown(text, asked)) {
      return List.of(new Command.DontKnow());
    }
    List<Command> addresses = address.only(text, form, moment);
    if (!addresses.isEmpty()) {
      return addresses;
    }
    Optional<Command> region = Region.in(text, form, moment);
    if (region.isPresent()) {
      return List.of(region.get());
    }
    boolean openAnswer = asked.stream().anyMatch(slot -> slot.type() == SlotType.TEXT);
    Questions.Parted parted =
        questions.part(
            text,
            openAnswer && !moment.confirming(),
            (intent, sentence) -> answers(intent, sentence, form, asked, moment));
    List<Command> commands = new ArrayList<>();
    if (parted.sides().isEmpty() && moment.inline().isEmpty() && acts.isPolite(text)) {
      return List.of(
          acts.isFiller(text) && !asked.isEmpty()
              ? new Command.Unclear(asked.getFirst().name(), text)
              : new Command.Resume());
    }
    if (!parted.rest().isBlank() || !moment.inline().isEmpty()) {
      commands.addAll(values(parted.rest(), form, asked, moment));
    }
    boolean nothingRead = commands.stream().allMatch(c -> c instanceof Command.Unclear);
    boolean nameAsked = !asked.isEmpty() && Replacing.isName(asked.getFirst());
    boolean onlyAName = nameAsked && (commands.size() == 1 || Naming.wishes(text));
    boolean instead = Naming.wishes(text) && acts.corrections().in(text);
    if ((nothingRead || onlyAName || instead)
        && parted.sides().isEmpty()
        && naming.asksForMore(text)
        && beginsAnother(
            about.ranked(),
            form,
            openAnswer && !nameAsked ? INSTEAD_OF_WORDS : otherForm(text, nothingRead))) {
      Optional<String> other = FormChoice.form(about.ranked(), reading.scores(text));
      return List.of(
          other.filter(id -> !id.equals(form.id())).isPresent()
              ? new Command.Start(other.get())
              : new Command.Side(about.ranked().intent(), text));
    }
    if (parted.sides().isEmpty() && isQuestion(text, commands, asked, moment)) {
      return List.of(new Command.Side(Intent.PROGRAM_INFO, text));
    }
    if (nothingRead && !parted.sides().isEmpty()) {
      commands.clear();
    }
    parted.sides().stream().map(LaterMessage::meant).forEach(commands::add);
    return commands;
  }

  /** "What did you note?" asks for the answers given so far, and for no copy of one's data. */
  private static Command meant(Command.Side side) {
    return side.intent() == Intent.GDPR_EXPORT && !Questions.claimsData(side.words())
        ? new Command.Recap()
        : side;
  }

  /**
   * "Je peux partir avec ma femme ?" where a date was asked: a question too, whatever it is about,
   * when it gives nothing but words that are noted already.
   */
  private static boolean isQuestion(
      String text, List<Command> commands, List<Slot> asked, Moment moment) {
    boolean answersInWords = asked.stream().anyMatch(slot -> slot.type() == SlotType.TEXT);
    return text.strip().endsWith("?")
        && !answersInWords
        && !moment.confirming()
        && Tokens.of(text, QUESTION_LEAST).words().size() >= QUESTION_LEAST
        && commands.stream()
            .allMatch(
                command ->
                    command instanceof Command.Unclear
                        || command instanceof Command.Fill fill
                            && moment.answers().containsKey(fill.slot()));
  }

  private static final int QUESTION_LEAST = 4; // words

  /**
   * Whether a sentence that asks nothing answers: what was asked of it, or in passing another
   * question of the form. "La mission durera 14 jours" tells, and asks nothing about the programme.
   */
  private boolean answers(
      Intent intent, String sentence, Form form, List<Slot> asked, Moment moment) {
    boolean asAsked =
        asked.stream()
            .filter(slot -> PLAIN.contains(slot.type()) || slot.type() == SlotType.ENUM)
            .anyMatch(slot -> reading.direct(slot, sentence, moment.sent(), Map.of()).isPresent());
    boolean informs = // the others are wishes and abuse, which may well name a day or a number
        intent == Intent.COST_QUESTION
            || intent == Intent.PROGRAM_INFO
            || intent == Intent.STATUS_OF_CASE;
    boolean shares =
        intent == Intent.COST_QUESTION
            && form.slot("cost_share").isPresent()
            && reading.whole(form, sentence, moment.sent()).containsKey("cost_share");
    return asAsked
        || shares
        || intent == Intent.VOLUNTEER_QUESTION // whoever fills a form tells of his own plans
        || informs
            && reading.whole(form, sentence, moment.sent()).keySet().stream()
                .flatMap(name -> form.slot(name).stream())
                .anyMatch(slot -> PLAIN.contains(slot.type()));
  }

  /**
   * "je ne sais pas trop, à voir" says twice that it is not known; "j'ai pas d'adresse" says it of
   * what can only be told by what it is. Where words are asked for, such words tell something.
   */
  private boolean isUnknown(String text, List<Slot> asked) {
    if (asked.isEmpty()) {
      return false;
    }
    List<String> parts =
        PARTS.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
    boolean unknown =
        parts.stream().anyMatch(this::isDontKnow)
            && parts.stream().allMatch(part -> isDontKnow(part) || acts.isPolite(part));
    return unknown || isLacking(text, asked.getFirst());
  }

  /** "j'ai pas d'adresse mail": there is none of what was asked. */
  private boolean isLacking(String text, Slot asked) {
    List<String> words = Tokens.of(text, LACKING_MOST + 1).words();
    return words.size() <= LACKING_MOST
        && asked.type() != SlotType.TEXT
        && asked.type() != SlotType.BOOL
        && asked.type() != SlotType.ENUM
        && LACKING.matcher(String.join(" ", words)).find()
        && acts.slotNames().named(asked, words);
  }

  /** "Contact is Ruth Lane, ruth@x.example": how to reach her stands behind who she is. */
  private Map<String, Command> addresses(String sentence, Form form, Moment moment) {
    Map<String, Command> addresses = new LinkedHashMap<>();
    reading
        .whole(form, sentence, moment.sent())
        .forEach(
            (name, value) -> {
              boolean address =
                  form.slot(name)
                      .filter(s -> s.type() == SlotType.EMAIL || s.type() == SlotType.PHONE)
                      .isPresent();
              if (address && !moment.answers().containsKey(name)) {
                addresses.put(name, new Command.Fill(name, value));
              }
            });
    return addresses;
  }

  /** "mon tél 06…, je n'ai pas d'adresse mail": beside a value, that there is no other. */
  private boolean lacks(String text, List<Slot> asked, Set<String> given, Moment moment) {
    List<Slot> open =
        asked.stream()
            .filter(slot -> !given.contains(slot.name()))
            .filter(slot -> !moment.answers().containsKey(slot.name()))
            .toList();
    return !given.isEmpty()
        && open.size() == 1
        && PARTS.splitAsStream(text).anyMatch(part -> isLacking(part.strip(), open.getFirst()));
  }

  private boolean isDontKnow(String part) {
    return acts.find(part).filter(Act.DONT_KNOW::equals).isPresent();
  }

  private static final Pattern PARTS = Pattern.compile("[,;.…\n]+");
  private static final int LACKING_MOST = 9; // words
  private static final Pattern LACKING =
      Pattern.compile(
          "^(je |j |on |nous |i |we |no |non |mais |but |euh |ben |desole |sorry )*(n"
              + " )?(ai|a|avons) pas |^pas (encore )?d |^pas (encore )?de |^aucune? |^sans |(do"
              + " not|don t|haven t) (have|got) |^no |^not? .* yet$|^no tengo |^nao tenho ");

  private static boolean isOpen(Slot slot) {
    return slot.type() == SlotType.TEXT || slot.type() == SlotType.PERSON;
  }

  private static String slotOf(Command command) {
    return switch (command) {
      case Command.Fill fill -> fill.slot();
      case Command.Correct correct -> correct.slot();
      default -> throw new IllegalStateException("no value: " + command);
    };
  }

  /** "No, I'd like to offer my skills instead" says itself that it answers nothing. */
  private double otherForm(String text, boolean nothingRead) {
    if (Naming.wishes(text) && acts.corrections().in(text)) {
      return INSTEAD;
    }
    return nothingRead ? OTHER_FORM : SURELY_OTHER_FORM;
  }

  private static boolean beginsAnother(Intents.Ranked about, Form form, double needed) {
    boolean other =
        switch (about.intent()) {
          case NEED -> !form.id().equals("need") && !form.id().equals("reciprocity");
          case RECIPROCITY -> !form.id().equals("reciprocity");
          case OFFER -> !form.id().equals("employer") && !form.id().equals("individual");
          default -> false;
        };
    return other && about.confidence() >= needed;
  }

  /** "modifier la durée", "changer le pays : Togo". */
  private Optional<List<Command>> edit(String text, Form form, Moment moment) {
    if (acts.slotNames().onlyEdit(text)) {
      return Optional.of(List.of(new Command.Edit("")));
    }
    Optional<Slot> dropped = acts.slotNames().dropped(form, text);
    if (dropped.isPresent()) {
      return Optional.of(List.of(new Command.Drop(dropped.get().name())));
    }
    Optional<Slot> declined =
        acts.slotNames()
            .declined(form, text)
            .filter(slot -> PRIVATE.contains(slot.type()) && !Eligibility.mayBeNone(slot));
    if (declined.isPresent()) {
      String name = declined.get().name();
      return Optional.of(
          List.of(moment.asked().contains(name) ? new Command.Skip(name) : new Command.Drop(name)));
    }
    Optional<Slot> unknown =
        acts.slotNames()
            .unknown(form, text)
            .filter(slot -> !moment.answers().containsKey(slot.name()))
            .filter(slot -> !moment.asked().equals(List.of(slot.name())));
    if (unknown.isPresent()) {
      return Optional.of(List.of(new Command.Skip(unknown.get().name())));
    }
    Optional<Slot> wrong =
        acts.slotNames()
            .denied(form, text)
            .filter(slot -> moment.answers().containsKey(slot.name()));
    if (wrong.isEmpty() && !acts.slotNames().wantsEdit(text)) {
      return Optional.empty();
    }
    Optional<Slot> slot = wrong.or(() -> acts.slotNames().named(form, text));
    if (slot.isEmpty()) {
      return Optional.empty();
    }
    String name = slot.get().name();
    Filled given = reading.whole(form, text, moment.sent()).get(name);
    if (given == null) {
      given = afterColon(slot.get(), text, moment).orElse(null);
    }
    return Optional.of(
        given == null || slot.get().type() == SlotType.TEXT && !text.contains(":")
            ? List.of(new Command.Edit(name))
            : List.of(new Command.Correct(name, given)));
  }

  private Optional<Filled> afterColon(Slot slot, String text, Moment moment) {
    int colon = text.indexOf(':');
    return colon < 0 || colon + 1 >= text.length()
        ? Optional.empty()
        : reading.direct(slot, text.substring(colon + 1).strip(), moment.sent(), moment.answers());
  }

  /**
   * "Toits du Vercors, contact is Ruth Lane": a clause behind a comma that says what it answers.
   */
  private Sentences.Sentence withoutNamed(
      Sentences.Sentence sentence,
      Map<String, Command> values,
      Form form,
      List<Slot> asked,
      Moment moment) {
    List<String> clauses = new ArrayList<>(List.of(CLAUSES.split(sentence.text())));
    for (int i = clauses.size() - 1; i > 0; i--) {
      Optional<Command> told =
          named
              .in(clauses.get(i), form, asked, moment)
              .filter(
                  command ->
                      form.slot(slotOf(command))
                          .filter(slot -> slot.type() == SlotType.PERSON)
                          .isPresent());
      if (told.isPresent()) {
        values.put(slotOf(told.get()), told.get());
        clauses.remove(i);
      }
    }
    return new Sentences.Sentence(String.join(", ", clauses));
  }

  private static final Pattern CLAUSES = Pattern.compile(",\\s+");

  /** What the words give: first what replaces an earlier answer, then answers. */
  private List<Command> values(String text, Form form, List<Slot> asked, Moment moment) {
    Map<String, Command> values = new LinkedHashMap<>();
    StringBuilder rest = new StringBuilder();
    boolean restUnknown = false;
    for (Sentences.Sentence written : Sentences.of(text)) {
      Sentences.Sentence sentence =
          moment.inline().isEmpty() && !moment.wholeMail()
              ? withoutNamed(written, values, form, asked, moment)
              : written;
      if (acts.isPolite(sentence.text())) {
        continue; // "au fait", "merci" beside an answer or a question
      }
      if (moment.wholeMail()
          && acts.find(sentence.text()).filter(Act.DONT_KNOW::equals).isPresent()) {
        restUnknown = true; // "pour le reste, je ne sais pas": whatever is still open
        continue;
      }
      Optional<Command> told =
          moment.inline().isEmpty() && !moment.wholeMail()
              ? named.in(sentence.text(), form, asked, moment)
              : Optional.empty();
      Map<String, Command> replaced =
          told.map(command -> Map.of(slotOf(command), command))
              .orElseGet(() -> replacing.in(sentence.text(), form, asked, moment));
      if (told.isPresent()) {
        values.putAll(addresses(sentence.text(), form, moment));
      }
      boolean last = !rest.isEmpty();
      String said =
          replaced.isEmpty()
              ? SpokenLead.without(replacing.said(sentence.text(), asked))
              : sentence.text();
      List<Command.Fill> beside =
          replaced.isEmpty() && moment.inline().isEmpty()
              ? stray.of(said, last, form, asked, moment)
              : List.of();
      if (!beside.isEmpty()) {
        beside.forEach(value -> values.put(value.slot(), value));
      } else if (replaced.isEmpty()) {
        rest.append(said).append('\n');
      } else {
        values.putAll(replaced);
      }
    }
    String left = rest.toString().strip();
    if (!left.isEmpty() || !moment.inline().isEmpty()) {
      answering.read(left, form, asked, moment, !values.isEmpty()).forEach(values::putIfAbsent);
    }
    counted
        .in(text, form, moment)
        .filter(count -> !moment.wholeMail() && !values.containsKey(NUMBER))
        .ifPresent(count -> values.put(NUMBER, new Command.Correct(NUMBER, count)));
    if (values.size() > 1 && values.get(NUMBER) instanceof Command.Correct) {
      boolean onlyThat = Tokens.of(text, COUNT_MOST + 1).words().size() <= COUNT_MOST;
      values
          .values()
          .removeIf(
              command ->
                  command instanceof Command.Unclear
                      || onlyThat
                          && command instanceof Command.Fill fill
                          && form.slot(fill.slot()).filter(LaterMessage::isOpen).isPresent());
    }
    List<Command> commands = new ArrayList<>(values.values());
    if (lacks(text, asked, values.keySet(), moment)) {
      commands.removeIf(command -> command instanceof Command.Unclear);
      commands.add(new Command.DontKnow());
    }
    if (moment.confirming() && !moment.asked().isEmpty()) { // one question of two at a time
      commands.removeIf(
          command ->
              command instanceof Command.Fill fill
                  && moment.answers().containsKey(fill.slot())
                  && !moment.asked().contains(fill.slot()));
    }
    if (restUnknown) {
      commands.removeIf(command -> command instanceof Command.Unclear);
      commands.add(new Command.DontKnow());
    }
    return commands;
  }
}
