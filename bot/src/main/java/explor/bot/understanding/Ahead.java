package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.words.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people tell before it is asked: whom they seek, where it is to be, how the partner receives,
 * what shall be done, what they have done so far. Each is told by how it is said; what could be
 * anything is left to the question that was asked.
 */
final class Ahead {
  private static final int YEARS_MOST = 9; // words

  private final SlotReading reading;

  Ahead(SlotReading reading) {
    this.reading = reading;
  }

  /** What answers a question that comes later: where it is to be, or what they want to do. */
  Map<String, Filled> of(String text, Form form, List<Slot> asked, Moment moment) {
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
  Optional<Filled> support(String text, Form form, Moment moment) {
    List<String> words = Tokens.of(text, SUPPORT_MOST + 1).words();
    return form.slot(SUPPORT)
        .filter(slot -> !moment.confirming() && !moment.answers().containsKey(SUPPORT))
        .filter(slot -> words.size() <= SUPPORT_MOST)
        .filter(slot -> HOSTING.matcher(String.join(" ", words)).find())
        .flatMap(slot -> direct(slot, text, moment));
  }

  static final String SUPPORT = "local_support";
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
    return YEARS.matcher(String.join(" ", Tokens.of(text, YEARS_MOST).words())).matches();
  }

  private static final Pattern YEARS =
      Pattern.compile(
          "(?:(?:j ai|i have|i ve|ca fait|tengo|tenho|environ|about|plus de|over|more than) )*"
              + "\\d{1,2} (?:ans|annees|years|yrs|anos)(?: .{0,30})?");

  /** "On veut ouvrir un atelier": what they want to do, in their words. */
  static Optional<Filled> project(String text, Form form, Moment moment) {
    boolean told =
        form.slot("project").isPresent()
            && !moment.answers().containsKey("project")
            && (Naming.isIdea(text)
                || WANTING.matcher(String.join(" ", Tokens.of(text, SINCE_MOST).words())).find());
    return told
        ? Optional.of(new Filled(text.strip(), text.strip(), Filled.SURE))
        : Optional.empty();
  }

  /** "deux soudeuses" alone: whom they seek or lend, read as if the verb were there. */
  Map<String, Filled> people(String text, Form form, Moment moment) {
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

  /** "Lomé", where the partner was asked: not who it is, but where. */
  Map<String, Filled> place(String text, Form form, Moment moment) {
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

  static boolean isKnown(String slot, Filled value, Moment moment) {
    Filled known = moment.answers().get(slot);
    return known != null && known.value().equals(value.value());
  }

  /**
   * "depuis 2016, avec un comité" tells what they have done, whatever was asked, but for their
   * years of experience; "desde marzo" may be a period.
   */
  boolean tellsSince(List<Slot> asked, String text, Moment moment) {
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
  Map<String, Filled> since(String text, Form form, Moment moment) {
    Optional<Slot> past =
        form.slots().stream()
            .filter(slot -> PAST.contains(slot.name()))
            .filter(slot -> !moment.answers().containsKey(slot.name()))
            .findFirst();
    return past.flatMap(slot -> direct(slot, text, moment).map(value -> Map.of(slot.name(), value)))
        .orElse(Map.of());
  }

  private Optional<Filled> direct(Slot slot, String text, Moment moment) {
    return reading.direct(slot, text, moment.sent(), moment.answers());
  }
}
