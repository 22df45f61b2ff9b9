package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.understanding.slot.Terms;
import explor.bot.words.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers: to the asked question, to two asked at once, and whatever else is given. */
final class Answering {
  private static final int FEW_WORDS = 6;

  private final SlotReading reading;
  private final SharedAnswer shared;
  private final Naming naming;
  private final Ahead ahead;

  Answering(SlotReading reading) {
    this.reading = reading;
    this.naming = new Naming(reading);
    this.shared = new SharedAnswer(reading, naming);
    this.ahead = new Ahead(reading);
  }

  /**
   * Commands by slot.
   *
   * @param something whether the message already gave something else, so that an asked question
   *     that stays open is not unclear
   */
  Map<String, Command> read(
      String text, Form form, List<Slot> asked, Moment moment, boolean something) {
    Map<String, Filled> values = new LinkedHashMap<>();
    if (saysNothing(text) && asked.size() == 1 && isWords(asked.getFirst())) {
      Slot first = asked.getFirst();
      return something ? Map.of() : Map.of(first.name(), new Command.Unclear(first.name(), text));
    }
    Optional<Filled> support = ahead.support(text, form, moment);
    if (moment.wholeMail() || !moment.inline().isEmpty()) {
      values.putAll(
          reading.perQuestion(
              form, moment.asked(), Inline.bySlot(form, moment), text, moment.sent()));
      if (values.isEmpty() && asked.size() == 1) {
        direct(asked.get(0), text, moment).ifPresent(v -> values.put(asked.get(0).name(), v));
      }
    } else if (support.isPresent()) {
      values.put(Ahead.SUPPORT, support.get());
    } else if (ahead.tellsSince(asked, text, moment)) {
      values.putAll(ahead.since(text, form, moment));
    } else if (asked.size() > 1) {
      values.putAll(shared.read(text, form, asked, moment));
    } else if (asked.size() == 1) {
      Slot first = asked.getFirst();
      String said = first.name().equals(PARTNER) ? withWhom(text).orElse(text) : text;
      values.putAll(one(said, form, first, moment));
    } else {
      values.putAll(reading.whole(form, text, moment.sent()));
    }
    if (values.isEmpty() && !asked.isEmpty() && !moment.wholeMail()) {
      values.putAll(saidAgain(text, form, moment));
    }
    if (repeatsSector(text, asked, moment)) {
      values.remove("sector");
    }
    boolean beside = asked.stream().noneMatch(slot -> values.containsKey(slot.name()));
    boolean nothing = HINTS.containsAll(values.keySet());
    if (nothing && beside && !moment.confirming()) {
      values.putAll(ahead.of(text, form, asked, moment));
    } else if (beside && !asked.isEmpty() && !moment.wholeMail() && !moment.confirming()) {
      Ahead.project(text, form, moment).ifPresent(told -> values.put("project", told));
    }
    partner(text, form, asked, moment).ifPresent(who -> values.putIfAbsent(PARTNER, who));
    values.putAll(bounds(values, text, moment.sent()));
    Map<String, Command> commands = new LinkedHashMap<>();
    values.forEach((slot, value) -> commands.put(slot, new Command.Fill(slot, value)));
    if (commands.isEmpty() && !something && !asked.isEmpty() && !moment.confirming()) {
      Slot first = asked.get(0);
      commands.put(first.name(), new Command.Unclear(first.name(), text));
    }
    return commands;
  }

  /** "On est de Gap", noted already: heard, and no answer to anything else. */
  private Map<String, Filled> saidAgain(String text, Form form, Moment moment) {
    Map<String, Filled> again = new LinkedHashMap<>();
    reading
        .whole(form, text, moment.sent())
        .forEach(
            (name, value) -> {
              String left = text.replace(value.words(), " ");
              if (Ahead.isKnown(name, value, moment)
                  && Tokens.of(left, FEW_WORDS + 1).words().stream()
                      .allMatch(SMALL_WORDS::contains)) {
                again.put(name, value);
              }
            });
    return again;
  }

  private static boolean isWords(Slot slot) {
    return slot.type() == SlotType.TEXT || slot.type() == SlotType.PERSON;
  }

  /** "oui mais", "1", "et alors": nothing that words could be asked for. */
  private static boolean saysNothing(String text) {
    List<String> words = Tokens.of(text, FEW_WORDS + 1).words();
    return words.size() <= FEW_WORDS
        && text.chars().skip(1).noneMatch(Character::isUpperCase) // a name of small words
        && words.stream()
            .allMatch(
                word -> SMALL_WORDS.contains(word) || word.chars().allMatch(Character::isDigit));
  }

  /** Words that tell nothing by themselves; what denies may be an answer. */
  private static final Set<String> SMALL_WORDS =
      Terms.of(
          "oui ouais si ok et ou mais donc or car puis alors ainsi aussi encore meme quand comme"
              + " ben bah eh euh hein ah oh bon bref voila la ci ici y en je j tu il elle on nous"
              + " vous ils elles me m te t se s moi toi lui eux le l les un une des du de d au aux"
              + " ce c cet cette ces ca cela mon ma mes ton ta tes son sa ses notre nos votre vos"
              + " leur leurs qui que qu quoi dont a ai as avons avez ont est es suis sommes etes"
              + " sont etait sera tres trop bien peut etre par pour avec dans sur sous chez vers"
              + " entre yes yeah and but so then also too well i you he she it we they us them him"
              + " her my your his its our their the an this that these those is are am was be been"
              + " has have had do does did of to in on at for with by from as if what who which"
              + " maybe just there here");

  /**
   * The field is told by what is sought; what stands in passing in a later sentence, a school or a
   * boss, tells no other one. Whoever writes just the field means it.
   */
  private static boolean repeatsSector(String text, List<Slot> asked, Moment moment) {
    return moment.answers().containsKey("sector")
        && asked.stream().noneMatch(slot -> slot.name().equals("sector"))
        && Tokens.of(text, FIELD_MOST + 1).words().size() > FIELD_MOST;
  }

  /** What is told beside whom they seek, and tells little without it. */
  private static final Set<String> HINTS = Set.of("sector", "number_of_experts");

  private static final int FIELD_MOST = 2; // words

  /** "jo@x.example, on bosse avec le centre X": whom with, told beside what was asked. */
  private Optional<Filled> partner(String text, Form form, List<Slot> asked, Moment moment) {
    Optional<Slot> partner =
        form.slot(PARTNER)
            .filter(slot -> !moment.wholeMail() && !moment.confirming())
            .filter(slot -> !asked.isEmpty() && !asked.contains(slot))
            .filter(slot -> !moment.answers().containsKey(PARTNER));
    return partner.flatMap(
        slot ->
            CLAUSE
                .splitAsStream(text)
                .skip(1)
                .flatMap(clause -> withWhom(clause).stream())
                .filter(who -> who.chars().anyMatch(Character::isUpperCase))
                .findFirst()
                .flatMap(who -> direct(slot, who, moment)));
  }

  private static final String PARTNER = "partner";
  private static final Pattern CLAUSE = Pattern.compile("[,;.!\\n]\\s+");

  /** "On travaille avec le groupement X": whom with, and not that they work. */
  private static Optional<String> withWhom(String text) {
    String said = text.strip();
    Matcher with = WITH.matcher(said).region(0, Math.min(said.length(), LONGEST_LEAD));
    return with.lookingAt() ? Optional.of(said.substring(with.end())) : Optional.empty();
  }

  private static final int LONGEST_LEAD = 80; // characters
  private static final Pattern WITH =
      Pattern.compile(
          "(?iu)(?:(?:oui|ben|alors|en fait|yes|well),? )*(?:on|nous|we|je|j['’]|i) (?:(?:ne |y"
              + " |les |déjà |already"
              + " )*(?:travaill\\p{L}+|boss\\p{L}+|collabor\\p{L}+|coopér\\p{L}+|work|partner)(?:"
              + " déjà| surtout| already| mainly)?|(?:est|sommes|suis|are|am) en"
              + " (?:lien|contact|relation|partenariat)) (?:avec|with) (?=\\p{L})");

  /** "Un prof de musique ou un musicien", where the name of the writer's house was asked. */
  private boolean isPeople(Slot asked, String text, Form form, Moment moment) {
    return asked.name().equals("organisation")
        && text.chars().skip(1).noneMatch(Character::isUpperCase)
        && !ahead.people(text, form, moment).isEmpty();
  }

  private Map<String, Filled> one(String text, Form form, Slot asked, Moment moment) {
    Map<String, Filled> values = new LinkedHashMap<>();
    Map<String, Filled> whole = reading.whole(form, text, moment.sent());
    Optional<Filled> who = person(text, form, asked, moment);
    if (who.isPresent()) {
      return Map.of("contact_name", who.get());
    }
    boolean otherwise =
        naming.isElse(asked, text, whole, moment) || isPeople(asked, text, form, moment);
    Optional<Filled> answer =
        otherwise
            ? namedFirst(asked, text, form, moment)
            : naming.beside(asked, text, whole).or(() -> direct(asked, text, moment));
    if (answer.isEmpty() && whole.containsKey(asked.name())) {
      answer = Optional.of(whole.get(asked.name()));
    }
    if (answer.isEmpty() && asked.name().equals("partner")) {
      return ahead.place(text, form, moment);
    }
    Filled town = whole.get("city");
    boolean home = asked.name().equals("organisation") && !moment.answers().containsKey("city");
    if (home && town != null && answer.isPresent()) { // "ruches du forez a feurs"
      answer = answer.map(name -> withoutTown(name, town.words()));
      values.put("city", town);
    }
    answer.ifPresent(value -> values.put(asked.name(), value));
    boolean open = asked.type() == SlotType.TEXT || asked.type() == SlotType.PERSON;
    boolean few = Tokens.of(text, FEW_WORDS + 1).words().size() <= FEW_WORDS;
    if (tellsProject(asked, text, form, moment)) {
      values.put("project", new Filled(text.strip(), text.strip(), Filled.SURE));
    }
    whole.forEach(
        (name, value) -> {
          boolean known = moment.answers().containsKey(name);
          boolean answered = values.containsKey(asked.name());
          boolean plain =
              form.slot(name).map(slot -> isPlain(slot, few && open && answered)).orElse(false);
          boolean where = asked.type() == SlotType.COUNTRY && name.equals("place");
          boolean free = otherwise || where;
          boolean words = form.slot(name).filter(slot -> slot.type() == SlotType.TEXT).isPresent();
          boolean kept = known && words && !restates(name, value, text); // words correct no words
          boolean taken = free ? !known : open || answered ? plain && !known : !kept;
          boolean nobody = // "c kan": nobody's name
              SharedAnswer.isPerson(form, name)
                  && (otherwise && Naming.wishes(text) || isNobody(form, name, value, moment));
          if (taken && !nobody) {
            values.putIfAbsent(name, value);
          }
        });
    return values;
  }

  /** "Fatou Sow", where no name was asked: whom to call, when that is still open. */
  private Optional<Filled> person(String text, Form form, Slot asked, Moment moment) {
    boolean name = FULL_NAME.matcher(text.strip()).matches();
    boolean named = asked.type() == SlotType.PERSON || Replacing.isName(asked);
    return form.slot("contact_name")
        .filter(slot -> name && !named && !moment.answers().containsKey(slot.name()))
        .filter(slot -> reading.isFirstName(Tokens.of(text, 1).words().getFirst()))
        .flatMap(slot -> direct(slot, text, moment));
  }

  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,2}");

  /** "L'hôpital de Kara, et on aimerait un rapport": the partner, and a wish beside it. */
  private Optional<Filled> namedFirst(Slot asked, String text, Form form, Moment moment) {
    String first = FIRST_PIECE.split(text, 2)[0].strip();
    boolean named =
        asked.name().equals("partner")
            && first.length() < text.strip().length()
            && first.chars().skip(1).anyMatch(Character::isUpperCase);
    return named && !naming.isElse(asked, first, reading.whole(form, first, moment.sent()), moment)
        ? direct(asked, first, moment)
        : Optional.empty();
  }

  private static final Pattern FIRST_PIECE =
      Pattern.compile("[,;.\\n]|\\s(?:et|and|y|e) (?=\\p{Ll})");

  /** Whom they look for, said once more and at more length, or in so many words. */
  private boolean restates(String slot, Filled value, String text) {
    boolean most = value.words().length() >= MOST_OF_IT * text.strip().length();
    return slot.equals("expertise") && (most || Naming.wishes(text)) || naming.seeks(text);
  }

  private static final double MOST_OF_IT = 0.6; // of the characters

  /** A town of the country that was told is nobody, though it may sound like a name. */
  private boolean isNobody(Form form, String name, Filled value, Moment moment) {
    return form.slot(name).flatMap(slot -> direct(slot, value.value(), moment)).isEmpty();
  }

  /** "Les Mains Vertes à Die" without where; "Les Amis de Die" are called so. */
  private static Filled withoutTown(Filled name, String town) {
    String bare =
        Pattern.compile("(?iu)[\\s,(-]+(à|a|in|at) " + Pattern.quote(town) + "\\W*$")
            .matcher(name.value())
            .replaceFirst("");
    return bare.isBlank() ? name : new Filled(bare, name.words(), name.confidence());
  }

  /** Whole sentences where one word was to be chosen tell what it is all for. */
  private static boolean tellsProject(Slot asked, String text, Form form, Moment moment) {
    return asked.name().equals("sector")
        && form.slot("project").isPresent()
        && !moment.answers().containsKey("project")
        && Tokens.of(text, FEW_WORDS + 1).words().size() > FEW_WORDS;
  }

  private static boolean isPlain(Slot slot, boolean onlyContact) {
    return onlyContact
        ? slot.type() == SlotType.EMAIL || slot.type() == SlotType.PHONE
        : LaterMessage.PLAIN.contains(slot.type());
  }

  private Optional<Filled> direct(Slot slot, String text, Moment moment) {
    return reading.direct(slot, text, moment.sent(), moment.answers());
  }

  private Map<String, Filled> bounds(Map<String, Filled> values, String text, LocalDate sent) {
    boolean dated = values.containsKey("period") || values.containsKey("availability");
    return dated && !values.containsKey("start_date") ? reading.bounds(text, sent) : Map.of();
  }

  /** What stands under quoted questions, by slot name. */
  static final class Inline {
    private Inline() {}

    static Map<String, String> bySlot(Form form, Moment moment) {
      Map<String, String> bySlot = new LinkedHashMap<>();
      moment
          .inline()
          .forEach(
              (question, answer) ->
                  slot(form, moment.asked(), question)
                      .ifPresent(slot -> bySlot.merge(slot, answer, (a, b) -> a + "\n" + b)));
      return bySlot;
    }

    private static Optional<String> slot(Form form, List<String> asked, String question) {
      List<String> words = Tokens.of(question, 40).words();
      if (!words.isEmpty() && words.get(0).matches("\\d{1,2}")) {
        int number = Integer.parseInt(words.get(0));
        if (number >= 1 && number <= asked.size()) {
          return Optional.of(asked.get(number - 1));
        }
      }
      List<Slot> slots = new ArrayList<>(form.slots());
      return slots.stream()
          .filter(slot -> slot.name().equals(question) || sameQuestion(slot, words))
          .map(Slot::name)
          .findFirst();
    }

    private static boolean sameQuestion(Slot slot, List<String> words) {
      return slot.questions().values().stream()
          .map(text -> Tokens.of(text, 40).words())
          .anyMatch(own -> !own.isEmpty() && words.containsAll(own));
    }
  }
}
