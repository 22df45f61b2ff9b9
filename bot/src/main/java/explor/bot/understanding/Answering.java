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

  Answering(SlotReading reading) {
    this.reading = reading;
    this.naming = new Naming(reading);
    this.shared = new SharedAnswer(reading, naming);
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
    Optional<Filled> support = support(text, form, moment);
    if (moment.wholeMail() || !moment.inline().isEmpty()) {
      values.putAll(
          reading.perQuestion(
              form, moment.asked(), Inline.bySlot(form, moment), text, moment.sent()));
      if (values.isEmpty() && asked.size() == 1) {
        direct(asked.get(0), text, moment).ifPresent(v -> values.put(asked.get(0).name(), v));
      }
    } else if (support.isPresent()) {
      values.put(SUPPORT, support.get());
    } else if (tellsSince(asked, text, moment)) {
      values.putAll(since(text, form, moment));
    } else if (asked.size() > 1) {
      values.putAll(shared.read(text, form, asked, moment));
    } else if (asked.size() == 1) {
      values.putAll(one(withWhom(asked.getFirst(), text), form, asked.getFirst(), moment));
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
      values.putAll(ahead(text, form, asked, moment));
    } else if (beside && !asked.isEmpty() && !moment.wholeMail() && !moment.confirming()) {
      project(text, form, moment).ifPresent(told -> values.put("project", told));
    }
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
              if (isKnown(name, value, moment)
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

  /** What answers a question that comes later: where it is to be, or what they want to do. */
  private Map<String, Filled> ahead(String text, Form form, List<Slot> asked, Moment moment) {
    if (asked.stream().anyMatch(s -> s.type() == SlotType.TEXT && !Replacing.isName(s))) {
      return Map.of();
    }
    Map<String, Filled> people = people(text, form, moment);
    if (!people.isEmpty()) {
      return people;
    }
    boolean structure = // whom they work with, when it is known who they are
        form.slot("partner").isPresent()
            && !moment.answers().containsKey("partner")
            && moment.answers().containsKey("organisation")
            && asked.stream().anyMatch(slot -> slot.type() == SlotType.PERSON)
            && Naming.isStructure(text, reading.whole(form, text, moment.sent()));
    if (structure && !asked.isEmpty()) {
      return Map.of("partner", Filled.of(text.strip()));
    }
    Optional<Filled> years =
        form.slot("years_experience")
            .filter(slot -> !moment.answers().containsKey(slot.name()) && isYears(text))
            .flatMap(slot -> direct(slot, text, moment));
    if (years.isPresent()) {
      return Map.of("years_experience", years.get());
    }
    Map<String, Filled> there = place(text, form, moment);
    if (there.isEmpty()) { // "Mékélé, avec la coopérative": where, before anything else
      there = place(text.split(",", 2)[0].strip(), form, moment);
    }
    if (!there.isEmpty()) {
      return there;
    }
    Optional<Filled> town =
        form.slot("city")
            .filter(slot -> !moment.answers().containsKey(slot.name()))
            .flatMap(slot -> direct(slot, text, moment))
            .filter(found -> !found.value().equals(text.strip())); // a town that is known
    if (town.isPresent()) {
      return Map.of("city", town.get());
    }
    Optional<String> aim =
        Naming.deed(text)
            .or(
                () ->
                    isDone(text) || Naming.shallBe(text)
                        ? Optional.of(text.strip())
                        : Optional.empty())
            .filter(deed -> form.slot("objectives").isPresent())
            .filter(deed -> !moment.answers().containsKey("objectives"));
    if (aim.isPresent()) {
      return Map.of("objectives", new Filled(aim.get(), aim.get(), Filled.SURE));
    }
    return project(text, form, moment)
        .<Map<String, Filled>>map(told -> Map.of("project", told))
        .orElseGet(() -> deeds(text, form, asked, moment));
  }

  /**
   * "Ils logent l'expert chez l'habitant": what the partner does for whoever comes, whatever was
   * asked.
   */
  private Optional<Filled> support(String text, Form form, Moment moment) {
    List<String> words = Tokens.of(text, SUPPORT_MOST + 1).words();
    return form.slot(SUPPORT)
        .filter(slot -> !moment.confirming() && !moment.answers().containsKey(SUPPORT))
        .filter(slot -> words.size() <= SUPPORT_MOST)
        .filter(slot -> HOSTING.matcher(String.join(" ", words)).find())
        .flatMap(slot -> direct(slot, text, moment));
  }

  private static final String SUPPORT = "local_support";
  private static final int SUPPORT_MOST = 14; // words

  private static final Pattern HOSTING =
      Pattern.compile(
          "^(?:(?:oui|ok|et|and|yes|sur place|la bas|there|en fait|alors)"
              + " )*(?:ils|elles|il|elle|they|he|she|on|nous|we|(?:le|la|les|l|notre|nos|the|our)"
              + " \\p{L}+)(?: (?:hall|council|\\p{L}+ale?|(?:de|du|des|d)(?: la| le| l)? \\p{L}+))?"
              + " (?:(?:peut|peuvent|pourra|pourront|va|vont|can|could|will|may|might|le|la|l|les)"
              + " )*(?:(?:a|ont|avons|has|have) (?:(?:un|une|a|an|des|deja|aussi|also|some)"
              + " )*(?:vehicule|voiture|4x4|chambres?|logement|case|maison|appartement|pick"
              + " up|car|rooms?|spare room|guest ?house|house|flat)\\b|(?:aide(?:r|ra|nt)?|help)(?:"
              + " us| nous)? (?:pour|avec|with) (?:le |la |l |les"
              + " )?(?:logement|hebergement|transport|transports|repas|housing|lodging|accommodation"
              + "|transport|meals)|log(?:e|ent|er|era|eront|eons)|heberge(?:nt|r|ra|ront|ons)?|transporte(?:nt|r|ra|ront)?|nourri(?:t|ssent|ra|ront)|vehicule(?:nt|r)?|accueille(?:nt|ra|ront)?"
              + " (?:l |le |la |les"
              + " )?(?:expert|volontaire|chez)|host|hosts|lodge|lodges|house|houses"
              + "|feed|feeds|drive|drives)\\b");

  /** "On travaille avec le groupement X": whom with, and not that they work. */
  private static String withWhom(Slot asked, String text) {
    String said = text.strip();
    Matcher with = WITH.matcher(said).region(0, Math.min(said.length(), LONGEST_LEAD));
    return asked.name().equals("partner") && with.lookingAt() ? said.substring(with.end()) : text;
  }

  private static final int LONGEST_LEAD = 80; // characters
  private static final Pattern WITH =
      Pattern.compile(
          "(?iu)(?:(?:oui|ben|alors|en fait|yes|well),? )*(?:on|nous|we|je|j['’]|i) (?:(?:ne |y"
              + " |les |déjà |already"
              + " )*(?:travaill\\p{L}+|boss\\p{L}+|collabor\\p{L}+|coopér\\p{L}+|work|partner)(?:"
              + " déjà| surtout| already| mainly)?|(?:est|sommes|suis|are|am) en"
              + " (?:lien|contact|relation|partenariat)) (?:avec|with) (?=\\p{L})");

  /**
   * "He will show stone carving at the school": what somebody is to do there, in the first of the
   * slots that ask so.
   */
  private Map<String, Filled> deeds(String text, Form form, List<Slot> asked, Moment moment) {
    boolean told =
        !asked.isEmpty()
            && DEEDS.matcher(String.join(" ", Tokens.of(text, SINCE_MOST).words())).find();
    return AIMS.stream()
        .filter(name -> told && form.slot(name).isPresent())
        .filter(name -> !moment.answers().containsKey(name))
        .findFirst()
        .<Map<String, Filled>>map(
            name -> Map.of(name, new Filled(text.strip(), text.strip(), Filled.SURE)))
        .orElse(Map.of());
  }

  private static final List<String> AIMS = List.of("objectives", "project");

  private static final Pattern DEEDS =
      Pattern.compile(
          "^(?:(?:oui|ok|et|and|yes|alors|so|then|puis|ensuite|la bas|there|sur place)"
              + " )*(?:ils|elles|il|elle|they|he|she|(?:l|the|le|la)"
              + " (?:expert|experte|volontaire|volunteer|personne|person)) (?:(?:will|would|is"
              + " going"
              + " to|shall|should|devra|devrait|doit|va|vont|pourra|pourrait|viendra|viendrait|must|could|can)"
              + " (?!(?:be|have|etre"
              + "|avoir|come|venir|stay|rester|need|arriver|partir|leave|call|appeler)\\b)\\p{L}+|\\p{L}{3,}(?:era|era[it]|erait|ira|iront|eront))(?:"
              + " [\\p{L}\\d]+){3,}$");

  /** "22 ans de métier": no stay lasts so long. */
  private static boolean isYears(String text) {
    return YEARS.matcher(String.join(" ", Tokens.of(text, FEW_WORDS + 3).words())).matches();
  }

  private static final Pattern YEARS =
      Pattern.compile(
          "(?:(?:j ai|i have|i ve|ca fait|tengo|tenho|environ|about|plus de|over|more than) )*"
              + "\\d{1,2} (?:ans|annees|years|yrs|anos)(?: .{0,30})?");

  /** "On veut ouvrir un atelier": what they want to do, in their words. */
  private static Optional<Filled> project(String text, Form form, Moment moment) {
    boolean told =
        form.slot("project").isPresent()
            && !moment.answers().containsKey("project")
            && (Naming.isIdea(text)
                || WANTING.matcher(String.join(" ", Tokens.of(text, SINCE_MOST).words())).find());
    return told
        ? Optional.of(new Filled(text.strip(), text.strip(), Filled.SURE))
        : Optional.empty();
  }

  /** "Un prof de musique ou un musicien", where the name of the writer's house was asked. */
  private boolean isPeople(Slot asked, String text, Form form, Moment moment) {
    return asked.name().equals("organisation")
        && text.chars().skip(1).noneMatch(Character::isUpperCase)
        && !people(text, form, moment).isEmpty();
  }

  /** "deux soudeuses" alone: whom they seek or lend, read as if the verb were there. */
  private Map<String, Filled> people(String text, Form form, Moment moment) {
    List<String> words = Tokens.of(text, PEOPLE_MOST + 1).words();
    boolean counted =
        words.size() >= 2
            && words.size() <= PEOPLE_MOST
            && COUNTED.matcher(words.getFirst()).matches();
    if (!counted
        || DONE.matcher(text.strip()).find() // "3 guides formés" shall be in the end
        || moment.answers().containsKey("expertise")) {
      return Map.of();
    }
    String said = (form.isOffer() ? "Nous proposons " : "Nous cherchons ") + text.strip();
    Map<String, Filled> values = new LinkedHashMap<>();
    reading
        .whole(form, said, moment.sent())
        .forEach(
            (name, value) -> {
              if (PEOPLE.contains(name) && !moment.answers().containsKey(name)) {
                values.put(name, value);
              }
            });
    return values.containsKey("expertise") ? values : Map.of();
  }

  /** "20 fiches écrites, trois agents formés": what shall be there in the end. */
  private static boolean isDone(String text) {
    return Tokens.of(text, DONE_LEAST).words().size() >= DONE_LEAST
        && text.chars().skip(1).noneMatch(Character::isUpperCase)
        && DONE.matcher(text.strip()).find();
  }

  private static final int DONE_LEAST = 4; // words

  private static final Pattern DONE =
      Pattern.compile(
          "(?iu)(?:\\p{L}ée?s?|formee?s|equipee?s|trained|equipped|formad[oa]s|capacitad[oa]s)$");

  private static final int PEOPLE_MOST = 9; // words
  private static final Set<String> PEOPLE = Set.of("expertise", "number_of_experts", "sector");
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\d{1,2}|une?|an?|deux|trois|quatre|cinq|six|two|three|four|five|dos|tres|dois|duas");

  private static final Pattern WANTING =
      Pattern.compile(
          "^(?:(?:et|and|en fait|alors|so|ben|oui|yes) )*(?:(?:on|nous)"
              + " (?:veut|veu|voudrait|voulons|voudrions|aimerait|aimerions|souhaite|souhaitons)|we"
              + " (?:want to|would like to|d like to)|queremos|quisieramos|gostariamos de)"
              + " (?!(?:invit|accueil|recev|trouv|avoir|have|"
              + "find|propos|offr|offer|chang|modifi|savoir|know|parl|talk|annul|arret|corrig|faire"
              + " venir|bring|host))(?:\\p{L}+(?:er|ir|re|ar)|(?<=to )\\p{L}+) .+");

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
      return place(text, form, moment);
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

  /** "Lomé", where the partner was asked: not who it is, but where. */
  private Map<String, Filled> place(String text, Form form, Moment moment) {
    Map<String, Filled> values = new LinkedHashMap<>();
    Optional<Slot> place =
        form.slot("place").filter(slot -> !moment.answers().containsKey(slot.name()));
    boolean there =
        form.slot("country")
            .flatMap(slot -> direct(slot, text, moment))
            .filter(code -> isKnown("country", code, moment))
            .isPresent();
    place
        .filter(slot -> there)
        .flatMap(slot -> direct(slot, text, moment))
        .ifPresent(value -> values.put("place", value));
    return values;
  }

  private static boolean isKnown(String slot, Filled value, Moment moment) {
    Filled known = moment.answers().get(slot);
    return known != null && known.value().equals(value.value());
  }

  /** Whole sentences where one word was to be chosen tell what it is all for. */
  private static boolean tellsProject(Slot asked, String text, Form form, Moment moment) {
    return asked.name().equals("sector")
        && form.slot("project").isPresent()
        && !moment.answers().containsKey("project")
        && Tokens.of(text, FEW_WORDS + 1).words().size() > FEW_WORDS;
  }

  /**
   * "depuis 2016, avec un comité" tells what they have done, whatever was asked, but for their
   * years of experience; "desde marzo" may be a period.
   */
  private boolean tellsSince(List<Slot> asked, String text, Moment moment) {
    return asked.stream().noneMatch(slot -> PAST.contains(slot.name()))
        && SINCE.matcher(String.join(" ", Tokens.of(text, SINCE_MOST + 1).words())).matches()
        && asked.stream()
            .filter(slot -> slot.type() == SlotType.PERIOD)
            .noneMatch(slot -> direct(slot, text, moment).isPresent());
  }

  private static final Set<String> PAST = Set.of("field_experience", "years_experience");
  private static final int SINCE_MOST = 20; // words
  private static final Pattern SINCE =
      Pattern.compile(
          "(?:(?:ben|bah|euh|eh|bien|oui|yes|well|alors|so|deja|already|ca fait) )*"
              + "(?:(?:on|nous|we|i|je|j)(?: [\\p{L}\\d]+){1,5} )?(?:depuis|since|desde)\\b.*");

  /** The slot of the form that tells of the past, when it is still open. */
  private Map<String, Filled> since(String text, Form form, Moment moment) {
    Optional<Slot> past =
        form.slots().stream()
            .filter(slot -> PAST.contains(slot.name()))
            .filter(slot -> !moment.answers().containsKey(slot.name()))
            .findFirst();
    return past.flatMap(slot -> direct(slot, text, moment).map(value -> Map.of(slot.name(), value)))
        .orElse(Map.of());
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
