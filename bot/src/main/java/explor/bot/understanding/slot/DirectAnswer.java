package explor.bot.understanding.slot;

import explor.bot.form.Choice;
import explor.bot.form.Filled;
import explor.bot.form.Slot;
import explor.bot.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answer to one question, where a bare word is enough. */
final class DirectAnswer {
  private static final Pattern MARKS = Pattern.compile("[^a-z0-9]+");

  private static final Set<String> LEADS =
      Terms.of(
          "c est it is le la l les the a au en in nous sommes on s appelle je suis m my name un une"
              + " an i am notre our asso association ville de oui alors euh ben bonjour called");

  /** "à Sikasso" is Sikasso. */
  private static final Pattern AT =
      Pattern.compile("^(?i:à|a|au|aux|en|in|at|to|em|na|no) (?=\\p{Lu})");

  private final Readers readers;
  private final NumberAnswer numbers;

  DirectAnswer(Readers readers) {
    this.readers = readers;
    this.numbers = new NumberAnswer(readers);
  }

  Optional<Filled> read(Slot slot, String answer, LocalDate sent, Map<String, Filled> answers) {
    String said = answer.strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Words words = Words.of(said);
    Optional<String> value =
        switch (slot.type()) {
          case TEXT ->
              isElsewhere(slot, said, answers)
                  ? Optional.empty()
                  : text(
                      slot,
                      slot.name().equals("place") ? AT.matcher(said).replaceFirst("") : said,
                      sent);
          case PERSON -> person(slot, words, sent, answers);
          case EMAIL ->
              ContactReader.emails(words.text()).stream()
                  .findFirst()
                  .map(ContactReader.Found::value);
          case PHONE -> phone(words.text());
          case PLACE_AURA -> town(slot, words, said, sent);
          case COUNTRY -> country(said, sent, answers);
          case COUNTRY_LIST -> countries(said, sent);
          case ENUM -> choice(slot, words, said);
          case BOOL -> yesNo(words);
          case INT -> numbers.read(slot, words, sent);
          case LANG_LIST -> languages(words);
          case PERIOD -> period(words, said, sent);
          case MONEY -> MoneyReader.answer(words);
        };
    boolean skill = slot.name().equals("expertise");
    return value
        .filter(v -> !v.isBlank())
        .map(v -> new Filled(skill ? readers.sectors().spelled(v) : v, said, 1));
  }

  /**
   * A town of the country that is asked for, and nothing else, is where the partner is, not who.
   */
  private boolean isElsewhere(Slot slot, String said, Map<String, Filled> answers) {
    boolean partner = slot.name().equals("partner");
    if ((partner || slot.name().equals("organisation")) && codes(Words.of(said)).isPresent()) {
      return true; // "fr", "FR/EN": languages
    }
    if ((partner || slot.name().equals("place"))
        && readers.gazetteer().country(ARTICLE.matcher(said).replaceFirst("")) != null) {
      return true;
    }
    Filled country = answers.get("country");
    if (!partner || country == null) {
      return false;
    }
    List<Gazetteer.City> cities =
        readers.gazetteer().cities().exact(AT.matcher(said).replaceFirst(""));
    return cities != null
        && cities.stream().anyMatch(city -> city.country().equals(country.value()));
  }

  private static final Pattern ARTICLE =
      Pattern.compile("^(?i:la|le|les|l['’]|the|au|aux|en|in) ?(?=\\p{Lu})");

  /** A name without the addresses behind it. */
  private static String withoutAddresses(String said) {
    Words words = Words.of(said);
    return Stream.concat(
            ContactReader.emails(words.text()).stream(),
            ContactReader.phones(words.text()).stream())
        .mapToInt(ContactReader.Found::start)
        .min()
        .stream()
        .mapToObj(at -> ADDRESSED.matcher(words.text().substring(0, at)).replaceFirst(""))
        .findFirst()
        .orElse(said);
  }

  private static final Pattern ADDRESSED =
      Pattern.compile("(?iu)[ ,;:(-]{0,4}(contact|tel|tél|mail|e-?mail|phone)?[ ,;:(-]{0,4}$");

  /** "une toute petite asso de 12 bénévoles": what they are, and not how they are called. */
  private static boolean isDescribed(Words words, int from) {
    if (!Numbers.ARTICLES.contains(words.word(from)) || words.capital(from)) {
      return false;
    }
    for (int i = from + 1; i <= from + MOST_ADJECTIVES + 1 && words.joined(i); i++) {
      if (KindNames.TYPES.at(words, i) != null) {
        return true;
      }
    }
    return false;
  }

  private static final int MOST_ADJECTIVES = 3;

  /** The name that a description of the house goes on to, if any. */
  private Optional<String> named(String said, LocalDate sent) {
    Message message = new Message(said, "need", sent, readers);
    return OrganisationReader.in(message).stream()
        .findFirst()
        .map(found -> message.words().between(found.span().from(), found.span().to()));
  }

  /** "invite a potter", "a potter here": that somebody is invited is no part of the skill. */
  private static String withoutInvitation(String said) {
    String skill = INVITED.matcher(said).replaceFirst("");
    return HERE.matcher(skill).replaceFirst("");
  }

  private static final Pattern INVITED =
      Pattern.compile(
          "^(?iu:(?:to )?(?:invite|host|welcome|bring) (?:an? |some )?|(?:d')?(?:inviter|accueillir"
              + "|recevoir|faire venir) (?:une? |des )?|invitar (?:a )?(?:una? )?"
              + "|convidar (?:uma? )?)(?=\\p{L})");
  private static final Pattern HERE = Pattern.compile("(?iu:[ ,]+(?:here|ici|aqu[ií]|chez nous))$");

  private Optional<String> text(Slot slot, String told, LocalDate sent) {
    boolean name = slot.name().equals("organisation") || slot.name().equals("partner");
    String said = name ? withoutAddresses(told) : told;
    boolean digitsOnly = said.chars().noneMatch(Character::isLetter);
    if (said.length() < Math.min(Math.max(slot.min(), 2), 3) || digitsOnly) {
      return Optional.empty();
    }
    Words words = Words.of(said);
    int from = name ? nameStart(words) : 0;
    if (slot.name().equals("organisation") && isDescribed(words, from)) {
      return named(said, sent);
    }
    String value = from > 0 ? words.text().substring(words.start(from)) : said;
    value = slot.name().equals("expertise") ? withoutInvitation(value) : value;
    String kept = value.length() > slot.max() ? value.substring(0, slot.max()) : value;
    return Optional.of(strip(kept));
  }

  private static String strip(String value) {
    String text = value.strip();
    while (text.endsWith(".") || text.endsWith(",")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text.isEmpty() ? value.strip() : text;
  }

  /** "c'est l'association X", "on s'appelle X": where the name begins. */
  private static int nameStart(Words words) {
    int from = 0;
    boolean verb = false;
    for (int i = 0; i < Math.min(words.size(), 7); i++) {
      if (Set.of("est", "appelle", "sommes", "is", "called", "are").contains(words.word(i))) {
        from = i + 1;
        verb = true;
      }
    }
    int at = from;
    while (at < words.size() - 1
        && Set.of("l", "la", "le", "association", "asso", "ong", "the", "charity", "notre", "our")
            .contains(words.word(at))
        && (verb || !words.capital(at) || words.word(at).startsWith("asso"))) {
      at++;
    }
    boolean typed = words.anyIn(from, at, Set.of("association", "asso", "ong", "charity"));
    boolean of = Set.of("du", "de", "des", "d").contains(words.word(at)) && !words.capital(at);
    return typed && !of ? at : from; // "Asso du Lac" is called so
  }

  /** "Phnom Penh, Cambodge": a town and its country. */
  private boolean isCityOf(Words words, int from, int to) {
    List<Gazetteer.City> cities =
        to < words.size() ? readers.gazetteer().cities().exact(words.between(from, to)) : null;
    Span<Gazetteer.Country> country = readers.gazetteer().countries().at(words, to);
    return cities != null && country != null && country.value().has(cities);
  }

  private Optional<String> person(
      Slot slot, Words words, LocalDate sent, Map<String, Filled> answers) {
    int from = 0;
    while (from < words.size() - 1
        && (LEADS.contains(words.word(from))
            || TITLES.contains(words.word(from))
            || Set.of("moi", "moy", "contact", "appelez").contains(words.word(from)))) {
      from++;
    }
    int piece = words.clauseEnd(from);
    if (piece > from && readers.gazetteer().country(words.between(from, piece)) != null
        || isCityOf(words, from, piece)) {
      return Optional.empty();
    }
    boolean ofAddress = from + 1 < words.size() && words.gapHas(from + 1, Words.AT);
    if (words.size() == 0 || words.isNumber(from) || ofAddress) {
      return Optional.empty();
    }
    int end = from;
    while (end < words.size()
        && end - from < 5
        && !words.isNumber(end)
        && (end == from || !words.gapHas(end, Words.CLAUSE | Words.AT))) {
      end++;
    }
    end = told(words, from, end);
    String name = words.between(from, end);
    boolean mixed = // "école Malick Sy" is a house
        end - from > 1 && !words.capital(from) && words.capital(end - 1);
    boolean named =
        words.capital(from)
            || end - from <= 3
                && (!mixed || readers.firstNames().has(words.word(from)))
                && !words.anyIn(from, end, NOBODY)
                && !AND.contains(words.word(from))
                && (readers.firstNames().has(words.word(from))
                    || !tellsElse(words, from, end, sent));
    return !isTown(words, from, end, answers)
            && named
            && name.length() >= 2
            && name.length() <= slot.max()
        ? Optional.of(name)
        : Optional.empty();
  }

  /** "Paul Rey pour l'instant" is Paul Rey; "Lumière pour Dapaong" is nobody. */
  private static int told(Words words, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (FOR.contains(words.word(i)) && !words.capital(i)) {
        return words.capital(i + 1) ? from : i;
      }
    }
    return end;
  }

  private static final Set<String> TITLES =
      Set.of("mme", "mr", "monsieur", "madame", "mrs", "ms", "dr");

  private static final Set<String> FOR = Terms.of("pour for sans without contre against para");
  private static final Set<String> AND =
      Terms.of("et and mais but puis then aussi also y mas pero ou or");

  /**
   * "a vichy", and "segou" of who spoke of Mali, are where; Mme Roche may be called as a village.
   */
  private boolean isTown(Words words, int from, int end, Map<String, Filled> answers) {
    if (readers.firstNames().has(words.word(from)) || words.anyIn(0, from, TITLES)) {
      return false;
    }
    Span<Gazetteer.Town> town = readers.gazetteer().towns().at(words, from);
    boolean home =
        town != null
            && town.to() == end
            && (town.value().inhabitants() >= LARGE_TOWN || words.word(from - 1).equals("a"));
    List<Gazetteer.City> cities = readers.gazetteer().cities().exact(words.between(from, end));
    Filled country = answers.get("country");
    boolean there =
        cities != null
            && (country == null
                ? Gazetteer.isLargeAbroad(cities.getFirst()) || isListed(cities.getFirst())
                : cities.stream().anyMatch(city -> city.country().equals(country.value())));
    return home || there;
  }

  /** A town that is in the list of those where missions go, which counts nobody. */
  private static boolean isListed(Gazetteer.City city) {
    return city.inhabitants() == 0 && !city.country().equals("FR");
  }

  private static final int LARGE_TOWN = 5_000;

  /** A trade, a time or a length that was typed without capitals. */
  private boolean tellsElse(Words words, int from, int end, LocalDate sent) {
    Span<Boolean> name = new Span<>(from, end, true);
    return readers.sectors().jobsIn(words).stream().anyMatch(name::overlaps)
        || readers.durations().in(words).stream().anyMatch(name::overlaps)
        || !readers.periods().in(words, sent).isEmpty()
        || IntStream.range(from, end).anyMatch(i -> Numbers.at(words, i) != null);
  }

  /** No name holds them, and who types without capitals may well say something else. */
  private static final Set<String> NOBODY =
      Terms.of(
          "about for with on from pour avec sans sur dans chez par vers pas not no non rien quoi"
              + " comment combien quand qui que what when who how why is are was est sont etait"
              + " cherche cherchons need needs want veux voudrais besoin mon ma mes notre nos"
              + " votre vos my our your this that cette ces deja already encore aucun personne"
              + " nobody someone quelqu un une des a an some bon bonne good mail adresse address"
              + " numero number tel");

  private static final int FEW_WORDS = 6;

  /** Words of a sentence: no town is called so. */
  private static final Set<String> TALK =
      Terms.of(
          "un une seul seule finalement je j on nous vous il elle ils i we you they it no not non"
              + " pas oui yes actually sorry pardon cherche cherchons besoin need want est sont"
              + " sommes suis is are am merci thanks bonjour hello pour for avec with why pourquoi"
              + " comment combien quand when how what quoi who qui");

  private static Optional<String> phone(String said) {
    List<ContactReader.Found> found = ContactReader.phones("tel " + said);
    return found.stream().findFirst().map(ContactReader.Found::value);
  }

  private Optional<String> town(Slot slot, Words words, String said, LocalDate sent) {
    List<Span<Gazetteer.Town>> named = readers.gazetteer().townsIn(words);
    boolean house = CommonNouns.opensHouse(words); // "lycée Jean Moulin"
    List<Span<Gazetteer.Town>> towns =
        Corrections.applied(words, named).stream()
            .filter(town -> words.size() <= FEW_WORDS || words.capital(town.to() - 1))
            .filter(town -> !isInName(words, town))
            .filter(town -> !CommonNouns.is(words, town))
            .filter(town -> !house || IN.contains(words.word(town.from() - 1)))
            .filter(town -> Residence.of(words, town, named) != Residence.PAST)
            .toList();
    Optional<Span<Gazetteer.Town>> now =
        towns.stream().filter(t -> Residence.of(words, t, named) == Residence.NOW).findFirst();
    if (now.isPresent()) {
      return now.map(town -> town.value().name());
    }
    if (!towns.isEmpty()) {
      Span<Gazetteer.Town> longest = towns.getFirst();
      for (Span<Gazetteer.Town> town : towns) {
        longest = town.to() - town.from() > longest.to() - longest.from() ? town : longest;
      }
      return Optional.of(longest.value().name());
    }
    Span<List<Gazetteer.City>> city = readers.gazetteer().cities().at(words, 0);
    boolean abroad =
        city != null
            && Gazetteer.isLargeAbroad(city.value().getFirst())
            && (city.to() == words.size() || isCityOf(words, 0, city.to()));
    boolean other =
        abroad
            || house
            || named.stream().anyMatch(town -> CommonNouns.is(words, town))
            || !withoutAddresses(said).equals(said)
            || !readers.periods().in(words, sent).isEmpty()
            || !readers.durations().in(words).isEmpty()
            || words.size() == 1 && readers.firstNames().has(words.word(0))
            || !readers.sectors().jobsIn(words).isEmpty()
            || !readers.languages().named(words, false).value().isEmpty()
            || isTopic(words);
    boolean short_ =
        words.size() <= FEW_WORDS
            && !other
            && !words.anyIn(0, words.size(), TALK)
            && !isMadeWith(words)
            && !isWhereabouts(words)
            && said.chars().anyMatch(Character::isLetter)
            && said.length() >= slot.min();
    return short_ ? Optional.of(strip(said)) : Optional.empty();
  }

  private static final Set<String> IN = Set.of("a", "de", "d", "du", "in", "of", "at");

  /** "vannerie à l'osier": what is made, and with what; no commune is called so. */
  private static boolean isMadeWith(Words words) {
    return IntStream.range(1, words.size())
        .anyMatch(i -> WITH.contains(words.word(i)) && !words.capital(i - 1));
  }

  /** "à la retraite", "chez moi", "en ville": typed small behind such a word, and in no list. */
  private static boolean isWhereabouts(Words words) {
    boolean small = IntStream.range(0, words.size()).noneMatch(words::capital);
    int at = words.word(0).equals("a") && ARTICLES.contains(words.word(1)) ? 1 : 0;
    return small && (WHEREABOUTS.contains(words.word(at)) || ARTICLES.contains(words.word(at)));
  }

  private static final Set<String> ARTICLES = Set.of("la", "le", "l", "les", "the");
  private static final Set<String> WHEREABOUTS =
      Terms.of(
          "au aux en dans chez un une mon ma notre partout ailleurs ici somewhere everywhere here"
              + " home at my our");

  private static final Set<String> WITH = Set.of("a", "au", "aux", "avec", "with");

  /** "maison de santé des deux rives": a village in the middle of what is called something. */
  private static boolean isInName(Words words, Span<Gazetteer.Town> town) {
    int of = OF.contains(words.word(town.from())) ? town.from() : town.from() - 1;
    return of >= 2
        && OF.contains(words.word(of))
        && !words.capital(town.to() - 1)
        && town.value().inhabitants() < LARGE_TOWN
        && !words.anyIn(0, of, NEAR);
  }

  private static final Set<String> OF = Set.of("de", "du", "des", "d");
  private static final Set<String> NEAR =
      Terms.of(
          "ville commune village mairie pres cote region banlieue bassin pays nord sud est ouest"
              + " coeur centre sortie hauteurs canton habitons habite sommes");

  /** "teinture à l'indigo": a field's own words, none but the first one with a capital. */
  private boolean isTopic(Words words) {
    boolean named = IntStream.range(1, words.size()).anyMatch(words::capital);
    return !named && readers.sectors().of(words, List.of(), List.of()) != null;
  }

  private Optional<String> country(String said, LocalDate sent, Map<String, Filled> answers) {
    Gazetteer.Country exact = readers.gazetteer().country(said);
    if (exact != null) {
      return oneOf(exact.codes(), answers);
    }
    Message message = new Message(said, "need", sent, readers);
    Optional<String> named =
        Optional.ofNullable(new PlaceReader().one(message, List.of(), List.of()).get("country"))
            .map(Filled::value);
    if (named.isPresent()) {
      return named;
    }
    List<Span<Gazetteer.Country>> hits = Corrections.applied(message.words(), message.countries());
    if (!hits.isEmpty() && hits.getLast().value().codes().size() == 1) {
      return Optional.of(hits.getLast().value().codes().getFirst());
    }
    List<Span<List<Gazetteer.City>>> cities = message.cities();
    boolean alone = hits.isEmpty() && !cities.isEmpty() && message.words().size() <= 4;
    return alone ? Optional.of(cities.getFirst().value().getFirst().country()) : Optional.empty();
  }

  /** A name of several countries ("Congo") is told by the place already given, or is no answer. */
  private Optional<String> oneOf(List<String> codes, Map<String, Filled> answers) {
    if (codes.size() == 1) {
      return Optional.of(codes.getFirst());
    }
    Filled place = answers.get("place");
    List<Gazetteer.City> cities =
        place == null ? null : readers.gazetteer().cities().exact(place.value());
    return cities == null
        ? Optional.empty()
        : cities.stream().map(Gazetteer.City::country).filter(codes::contains).findFirst();
  }

  private Optional<String> countries(String said, LocalDate sent) {
    Message message = new Message(said, "individual", sent, readers);
    Set<String> codes = new PlaceReader().list(message, true, List.of()).value();
    return codes.isEmpty() ? Optional.empty() : Optional.of(String.join(",", codes));
  }

  private static String plain(String words) {
    return MARKS.matcher(Words.fold(words)).replaceAll(" ").strip();
  }

  private Optional<String> choice(Slot slot, Words words, String said) {
    String folded = plain(said);
    for (Choice choice : slot.choices()) {
      boolean same = folded.equals(choice.value().replace('_', ' '));
      for (Language language : Language.values()) {
        same |= folded.equals(plain(choice.label(language)));
      }
      if (same) {
        return Optional.of(choice.value());
      }
    }
    Optional<String> read =
        switch (slot.name()) {
          case "sector" -> sector(Words.of(withoutAddresses(said)));
          case "scheme" -> SchemeReader.schemeAnswer(words).or(() -> labelled(slot, words));
          case "cost_share" -> CostShareReader.costAnswer(words);
          case "employer_agreement" -> AgreementReader.agreementAnswer(words);
          case "org_type" -> TraitReader.orgType(words).map(Span::value);
          case "visa_status" -> TraitReader.yesNo(words);
          default -> labelled(slot, words);
        };
    return read.filter(value -> slot.choices().stream().anyMatch(c -> c.value().equals(value)));
  }

  private Optional<String> sector(Words words) {
    Sectors.Guess guess =
        readers.sectors().of(words, List.of(new Span<>(0, words.size(), true)), List.of());
    return guess == null ? Optional.empty() : Optional.of(guess.sector());
  }

  private static final int LONG_WORD = 7;

  /** A choice whose label's first word, or a long one of it, stands in the answer. */
  private static Optional<String> labelled(Slot slot, Words words) {
    for (Choice choice : slot.choices()) {
      for (Language language : Language.values()) {
        Words label = Words.of(choice.label(language));
        boolean named =
            IntStream.range(0, label.size())
                .filter(k -> label.word(k).length() > (k == 0 ? 2 : LONG_WORD))
                .anyMatch(
                    k ->
                        IntStream.range(0, words.size())
                            .anyMatch(i -> isSameWord(words.word(i), label.word(k))));
        if (named) {
          return Optional.of(choice.value());
        }
      }
    }
    return Optional.empty();
  }

  /** "bénévole" chooses "Bénévolat": the same word, whatever its ending. */
  private static boolean isSameWord(String said, String label) {
    int least = Math.max(5, label.length() - 3);
    return said.equals(label)
        || said.length() >= least
            && label.length() >= least
            && said.regionMatches(0, label, 0, least);
  }

  private static Optional<String> yesNo(Words words) {
    Optional<String> said = TraitReader.yesNo(words);
    if (said.isPresent()) {
      return said;
    }
    Optional<Span<Boolean>> member = MemberReader.member(Words.of(words.text() + " resacoop"));
    return member.map(span -> span.value() ? "yes" : "no");
  }

  private Optional<String> languages(Words words) {
    Optional<String> coded = codes(words);
    if (coded.isPresent()) {
      return coded;
    }
    Set<String> codes = readers.languages().named(words, true).value();
    if (codes.isEmpty()) {
      codes = readers.languages().named(words, false).value();
    }
    return codes.isEmpty() ? Optional.empty() : Optional.of(String.join(",", codes));
  }

  /** "FR/EN": codes and nothing else. */
  private static Optional<String> codes(Words words) {
    List<String> codes =
        IntStream.range(0, words.size())
            .mapToObj(words::word)
            .filter(word -> !Set.of("et", "and", "y", "e", "ou", "or").contains(word))
            .distinct()
            .toList();
    return !codes.isEmpty() && CODES.containsAll(codes)
        ? Optional.of(String.join(",", codes))
        : Optional.empty();
  }

  private static final Set<String> CODES = Set.of("fr", "en", "es", "pt", "ar", "de", "it", "sw");

  private Optional<String> period(Words words, String said, LocalDate sent) {
    return readers.periods().in(words, sent).isEmpty()
        ? Optional.empty()
        : Optional.of(strip(withoutLengths(said, sent)));
  }

  /** "10 jours, plutôt l'hiver": how long it is to be is no part of when. */
  private String withoutLengths(String said, LocalDate sent) {
    List<String> kept =
        PIECE
            .splitAsStream(said)
            .filter(
                piece ->
                    readers.durations().in(Words.of(piece)).isEmpty()
                        || !readers.periods().in(Words.of(piece), sent).isEmpty())
            .map(String::strip)
            .toList();
    return kept.isEmpty() ? said : String.join(", ", kept);
  }

  private static final Pattern PIECE = Pattern.compile("[,;]");
}
