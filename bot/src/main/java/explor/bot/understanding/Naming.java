package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Slot;
import explor.bot.form.SlotType;
import explor.bot.understanding.slot.Terms;
import explor.bot.words.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a name from a sentence that says something else where a name was asked: "ok on cherche un
 * menuisier" and "pour le Bénin" are what no association is called.
 */
final class Naming {
  private static final int SHORTEST = 3; // words of a sentence
  private static final int LONGEST = 40; // words that are looked at
  private static final double SEEKS = 6; // points: a plain phrase, and whom or where it is about

  /** Without one of these nobody is looked for: "Apiculteurs du Congo" is a name. */
  private static final Set<String> SEEKING =
      Terms.of(
          "cherche cherchons cherchent recherche recherchons besoin faut faudrait voudrait"
              + " voudrions need needs looking seek seeking want wants busco buscamos necesito"
              + " necesitamos procuro procuramos preciso precisamos propose proposons proposer"
              + " offre offrons offrir offer offering aider help inviter invitons invite venir"
              + " accueillir recevoir host benevole volunteer aimerais aimerions");

  private static final double MOST_OF_IT = 0.7; // of the letters

  private final SlotReading reading;

  Naming(SlotReading reading) {
    this.reading = reading;
  }

  /**
   * Whether the words say something else than the name that a slot asks for.
   *
   * @param whole every value that the words give
   */
  boolean isElse(Slot slot, String words, Map<String, Filled> whole, Moment moment) {
    boolean partner = slot.name().equals("partner");
    boolean name = partner || slot.name().equals("organisation") || slot.type() == SlotType.PERSON;
    if (!name || whole.containsKey(slot.name())) {
      return false;
    }
    return seeks(words)
        || slot.type() == SlotType.PERSON && (isStructure(words, whole) || isOfMine(words))
        || slot.type() != SlotType.PERSON && isAboutSomebody(words)
        || isStatement(words, whole)
        || isSaidAgain(words, moment)
        || !slot.name().equals("organisation") && isDeed(words)
        || wishes(words)
        || tellsTopic(words)
        || shallBe(words)
        || isIdea(words)
        || isSmall(words) && !partner
        || slot.type() != SlotType.PERSON && whole.containsKey("contact_name") && isMe(words)
        || slot.type() != SlotType.PERSON && SAYS_WHO.matcher(plain(words)).find()
        || places(words) && told(words, whole) >= MOST_OF_IT * letters(words);
  }

  /**
   * "Ils logent l'expert", "c'est un peu long": what somebody does or finds, and nobody's name. "On
   * s'appelle" and "we are" come before one, and so does what holds another capital than a place's.
   */
  private static boolean isStatement(String words, Map<String, Filled> whole) {
    String said = words.strip();
    for (Map.Entry<String, Filled> value : whole.entrySet()) {
      if (TOLD.contains(value.getKey())) {
        said = said.replace(value.getValue().words(), " ");
      }
    }
    return said.chars().skip(1).noneMatch(Character::isUpperCase)
        && STATEMENT.matcher(plain(words)).find();
  }

  private static final Pattern STATEMENT =
      Pattern.compile(
          "^(?:(?:oui|non|ok|yes|no|ben|bon|euh|et|and|mais|but|alors|so|well|en"
              + " fait|actually|sinon|donc) )*(?:(?:on|nous|je|j|ils|elles|elle|il(?:"
              + " (?:nous|me|m|vous))?|we|they|he|she) (?:ne |n |l |le |la |les |y |en |vous |te"
              + " |lui |leur"
              + " )*(?!(?:est|etait|sommes|suis|se|s|m|nous|are|am|is|was|were|call|called|re|ai"
              + " dit)\\b)\\p{L}{2,} .|(?:c est|c|ca|cela|it s|it is|this is|that s) (?:un peu|un"
              + " peux|trop|tres|bien trop|vraiment|assez|super|a bit|too|very|really|quite) )");

  /** "oui je propose": what the writer does, and nobody's name. */
  private static boolean isOfMine(String words) {
    return words.chars().skip(1).noneMatch(Character::isUpperCase)
        && OF_MINE.matcher(String.join(" ", Tokens.of(words, LONGEST).words())).find();
  }

  private static final Pattern OF_MINE =
      Pattern.compile(
          "^(?:(?:oui|ok|yes|ben|et|and|mais|but) )*(?:je|j|on|nous|i|we)"
              + " (?!(?:m|suis|am|sommes|are|s|est|re) )\\p{L}{3,}");

  /** "Mais c'est pas moi, c'est ma collègue": of a person, where a structure was asked. */
  private static boolean isAboutSomebody(String words) {
    return ABOUT.matcher(String.join(" ", Tokens.of(words, LONGEST).words())).find();
  }

  private static final Pattern ABOUT =
      Pattern.compile(
          "^(?:(?:oui|non|mais|ok|yes|no|but|ben|en fait) )*(?:c est|c|it s|it is|that s|es)"
              + " (?:pas |not |plutot |no )?(?:moi|lui|ma|mon|me|my|him|her|mi|meu|minha)\\b");

  /** "Union des pêcheurs de Grand-Lahou": nobody, where a person was asked. */
  static boolean isStructure(String words, Map<String, Filled> whole) {
    return !whole.containsKey("contact_name")
        && Stream.of("organisation", "partner")
            .flatMap(name -> Optional.ofNullable(whole.get(name)).stream())
            .anyMatch(structure -> letters(structure.words()) >= MOST_OF_IT * letters(words));
  }

  /** Word for word whom or what they look for, as it was noted before. */
  private static boolean isSaidAgain(String words, Moment moment) {
    Filled sought = moment.answers().get("expertise");
    return sought != null && Tokens.of(words, LONGEST).equals(Tokens.of(sought.value(), LONGEST));
  }

  /** "former les soignantes": what is to be done, and no person or partner. */
  static boolean isDeed(String words) {
    List<String> said = Tokens.of(words, SHORTEST).words();
    if (DEEDS.matcher(plain(words)).find()) {
      return true;
    }
    return said.size() >= 2
        && (INFINITIVE.matcher(said.getFirst()).matches()
            || ENGLISH_DEEDS.contains(said.getFirst())
                && words.strip().chars().skip(1).noneMatch(Character::isUpperCase))
        && (ARTICLES.contains(said.get(1)) || said.getFirst().equals("to"));
  }

  /** "Remettre en marche les panneaux et former le gardien": one deed, and another. */
  private static final Pattern DEEDS =
      Pattern.compile(
          "^(?!(?:centre|foyer|atelier|quartier|chantier|dispensaire|ministere|theatre|monastere|maire|cadre|cahier|pere|mere|frere|metier)\\b)\\p{L}{2,}(?:er|ir|re)"
              + " .{2,60} (?:et|puis|ensuite) \\p{L}{2,}(?:er|ir|re)"
              + " (?:le|la|les|l|un|une|des|nos|notre|leur|leurs|d|au|aux|en) ");

  /** English says what is to be done without an ending: "improve the harvest". */
  private static final Set<String> ENGLISH_DEEDS =
      Terms.of(
          "improve train teach build write design install repair help develop create organise"
              + " organize draw make review test check learn raise increase reduce support prepare"
              + " plan start launch fix restore set show advise assess audit map measure equip"
              + " protect plant grow sell produce manage run strengthen reinforce introduce"
              + " document");

  /** What is to be done, without "quelqu'un pour": empty when nothing is. */
  static Optional<String> deed(String words) {
    String said = words.strip();
    Matcher lead = SOMEBODY.matcher(said);
    String deed = lead.find() ? said.substring(lead.end()) : said;
    boolean told =
        isDeed(deed)
            || deed.length() < said.length()
                && Tokens.of(deed, SHORTEST).words().size() >= 2
                && INFINITIVE.matcher(Tokens.of(deed, 1).words().getFirst()).matches();
    return told ? Optional.of(deed) : Optional.empty();
  }

  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?iu)^(?:(?:qqn|qqun|quelqu['’]un|someone|somebody|alguien|alguém) )?(?:pour|pr|para|to)"
              + " ");

  private static final Pattern INFINITIVE = Pattern.compile("\\p{L}{2,}(?:er|ir|re|ar)|to");
  private static final Set<String> ARTICLES =
      Terms.of(
          "le la les l un une des du nos notre leur leurs cette ces d de aux a el los las o os as"
              + " the an our their them his her this these those up");

  /** "bon": in small letters, and too short for a name. */
  static boolean isSmall(String words) {
    return letters(words) <= 3 && words.chars().noneMatch(Character::isUpperCase);
  }

  /** Whether words ask for something, as a first message would, or offer it. */
  boolean seeks(String words) {
    List<String> said = Tokens.of(words, LONGEST).words();
    return said.size() >= SHORTEST && asksForMore(words) && reading.scores(words).top() >= SEEKS;
  }

  /** Whether one of the words asks for something or offers it; without one no form is begun. */
  boolean asksForMore(String words) {
    return wishes(words) || Tokens.of(words, LONGEST).words().stream().anyMatch(SEEKING::contains);
  }

  /** "I'd like to…", "c kan ke vs repondez": a wish or a question, and no name. */
  static boolean wishes(String words) {
    String said = " " + String.join(" ", Tokens.of(words, LONGEST).words()) + " ";
    return WISH.matcher(said).find();
  }

  private static final Pattern WISH =
      Pattern.compile(
          " (i d like|i would like|i want|we d like|we would like|we want|je voudrais|j aimerais|je"
              + " veux|on voudrait|on aimerait|on veut|nous voudrions|nous"
              + " aimerions|quiero|queremos|quero|vs|ke|kan|kand|pk|pkoi|pourquoi|comment|combien|avez"
              + " vous|etes vous|pouvez vous|vous|when|why|you) ");

  private static String plain(String words) {
    return String.join(" ", Tokens.of(words, LONGEST).words());
  }

  /** "la personne c'est moi": somebody, where a structure was asked. */
  private static final Pattern SAYS_WHO =
      Pattern.compile(
          "^(?:(?:oui|yes|alors|euh|ben|et|and|so|well) )*(?:(?:la personne|le contact|the"
              + " (?:person|contact)) (?:c est|is|it s)|moi c est|c est moi|it s me|that s me|je m"
              + " appelle|my name is|me llamo)\\b");

  /** "que les éleveurs vendent mieux": what shall be there in the end. */
  static boolean shallBe(String words) {
    return SHALL_BE.matcher(plain(words)).find();
  }

  private static final Pattern SHALL_BE =
      Pattern.compile(
          "^(?:(?:en fait|euh|ben|et|and|surtout|mainly|above all) )*(?:(?:pour |afin"
              + " )?(?:que|qu|ke)"
              + " (?:les?|la|l|des?|nos|notre|leurs?|ils|elles|il|elle|on|chaque|tous|toutes|chacun|chacune|deux|trois|quatre|cinq|dix|\\d+)"
              + " \\p{L}|so that \\p{L}|(?:para )?que (?:los|las|el|os|as|cada|todos) \\p{L})");

  /** "l'idée c'est d'ouvrir un four": what they want to do. */
  static boolean isIdea(String words) {
    return IDEA.matcher(plain(words)).find();
  }

  private static final Pattern IDEA =
      Pattern.compile(
          "^(?:(?:en fait|euh|ben|alors|donc|bon|et|and|so|well|basically|actually) )*(?:(?:l|le|la"
              + "|notre|mon|the|our|my|la|el|nuestra|nuestro|a|o|nossa|nosso)"
              + " )?(?:idee|projet|but|objectif|idea|project|plan|goal|aim|proyecto|objetivo|ideia|projeto)"
              + " (?:(?:en fait|basically) )?(?:c est|ce serait|est|serait|is|would be|es|e|seria)"
              + " (?:de |d |que |qu |to |that |pour |a )");

  /** "it's about roofs" tells what it is about, and nobody's name. */
  private static boolean tellsTopic(String words) {
    return TOPIC.matcher(String.join(" ", Tokens.of(words, LONGEST).words())).find();
  }

  private static final Pattern TOPIC =
      Pattern.compile(
          "^(c est|ce serait|ce sera|it s|it is|this is|that s|es) (pour|about|for|to|a propos|au"
              + " sujet|para|sobre) |^(quelqu un|qqn|qqun|someone|somebody|alguien|alguem)"
              + " (pour|pr|qui|ki|to|who|para|que) |^(pour|for|para)"
              + " (notre|nos|our|nuestro|nuestra|nosso|nossa) |^(il s agit|ca concerne|cela"
              + " concerne|ca parle|it concerns) ");

  /** "Moi c'est Paul Rey": who writes, where a name of something else was asked. */
  private static boolean isMe(String words) {
    return ME.matcher(String.join(" ", Tokens.of(words, LONGEST).words())).find();
  }

  private static final Pattern ME =
      Pattern.compile("^(moi|je m appelle|je suis|my name|i m|i am|me llamo|meu nome|soy|sou) ");

  /**
   * The name out of "on est Bois Partagé, à Valence", where what stands beside it is another value;
   * empty when the words are nothing but a name, or more than that.
   */
  Optional<Filled> beside(Slot slot, String words, Map<String, Filled> whole) {
    Filled name = whole.get(slot.name());
    if (!slot.name().equals("organisation") || name == null) {
      return Optional.empty();
    }
    String left = words;
    for (Filled value : whole.values()) {
      left = left.replace(value.words(), " ");
    }
    boolean others =
        whole.entrySet().stream()
            .anyMatch(
                value ->
                    !value.getKey().equals(slot.name())
                        && !name.words().contains(value.getValue().words())
                        && words.contains(value.getValue().words()));
    return others && left.chars().noneMatch(Character::isUpperCase)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** "à Parakou, 10 jours" begins as no name does. */
  private static boolean places(String words) {
    List<String> said = Tokens.of(words, SHORTEST).words();
    return said.size() == 1
        || Character.isLowerCase(words.strip().codePointAt(0))
        || PLACING.contains(said.getFirst());
  }

  private static final Set<String> PLACING =
      Set.of("a", "au", "aux", "en", "in", "at", "pour", "for");

  /** Letters of the words that give a value which is told by what it is. */
  private static long told(String words, Map<String, Filled> whole) {
    return whole.entrySet().stream()
        .filter(value -> TOLD.contains(value.getKey()))
        .map(value -> value.getValue().words())
        .distinct()
        .filter(words::contains)
        .mapToLong(Naming::letters)
        .sum();
  }

  private static final Set<String> TOLD =
      Set.of(
          "country",
          "place",
          "city",
          "host_city",
          "period",
          "availability",
          "duration_days",
          "languages");

  private static long letters(String words) {
    return words.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
