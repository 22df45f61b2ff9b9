package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Persons: who writes, who can be called, and who is invited. */
final class PersonReader {
  /**
   * @param why what made it a person
   */
  record Person(Span<String> span, Why why) {}

  enum Why {
    /** "je m'appelle X". */
    SELF,
    /** "Contact : X". */
    CONTACT,
    /** In the closing lines. */
    SIGNED,
    /** "M. X", "Mme Y". */
    TITLED,
    /** "il s'appelle X": who is spoken of. */
    CALLED,
    /** A first name and what follows it, whatever is said around. */
    NAMED
  }

  private static final Phrases<Why> CUES = new Phrases<>();
  static final Set<String> TITLES =
      Terms.of(
          "m mr mme mrs ms monsieur madame mlle dr docteur pr sr sra senor senora senhor senhora"
              + " don dona prof maitre doctor dra miss docteure professeure professeur professor"
              + " pere soeur frere doctora doutor doutora profesor profesora abbe imam cheikh"
              + " mestre mestra maestro maestra eng engenheiro engenheira ingeniero ingeniera lic"
              + " arq");
  private static final Set<String> NOT_NAMES =
      Terms.of(
          "bonjour bonsoir merci cordialement association asso madame monsieur contact hello hi"
              + " dear hola ola tel telephone mail email courriel bien le la les nous je il elle on"
              + " the we i our un une president presidente resacoop explor service mairie ong objet"
              + " bises best kind regards thanks thank gracias obrigado obrigada saludos"
              + " coordinatrice coordinateur directrice directeur tresorier tresoriere secretaire"
              + " rh ville commune besoin duree dates langue langues budget logement partenaire et"
              + " dispo disponible pour from to chu bonne belle cabinet societe entreprise"
              + " collectif comite groupe drh rse dgs looking yours sincerely salutations cher"
              + " chere salut coucou anglais francais espagnol francés english french spanish com"
              + " con with avec urgent site web fax portable mobile whatsapp rue place avenue sent"
              + " envoye mission expert projet sou soy somos buenos buenas bom boa good federation"
              + " fondation ecole institut universite lycee cooperative syndicat communaute"
              + " metropole departement region partner country town city period duration expertise"
              + " languages language charity place");

  static {
    for (String cue :
        "je m'appelle;my name is;me llamo;mi nombre es;meu nome e;o meu nome e;chamo-me;me chamo;moi c'est;je me presente;je soussigne;je soussignee;soussigne;soussignee;nous soussignes;i the undersigned;the undersigned;el abajo firmante;la abajo firmante;eu abaixo assinado;eu abaixo assinada;jm'appelle;jmappelle;je mappelle;mappelle;ici;mon nom est;this is;mi chiamo;je me nomme"
            .split(";")) {
      CUES.add(cue, Why.SELF);
    }
    for (String cue :
        "i am;i'm;im;je suis;soy;sou;c'est;eu sou;c;moi c;yo soy;aqui;it's;its;moi;moi ce"
            .split(";")) {
      CUES.add(cue, Why.SELF);
    }
    for (String cue :
        "repondre a;reponse a;repondez a;reply to;write to;ecrire a;ecrivez a;s'adresser a;adressez-vous a;voir avec;voyez avec;voir;ring;phone;text;telephoner a;telephonez a;prendre contact avec;prenez contact avec;get in touch with;speak to;speak with;talk to;escribir a;contactar con;contactar a;hablar con;llamar a;llamen a;responder a;falar com;fale com;fala com;falem com;hable con;hablen con;escriba a;escreva a;contacte com;contatar;ligar para;contactar;please ring;please call;demander a;signe;signed;de la part de;mon nom c'est;joindre par;rappelez;joignez;qui;who;appelle;sappelle;appeler au;contact tel;nom et prenom;nom prenom;nom du contact;nom complet;full name;contact name;votre interlocuteur;votre interlocutrice;suivi;suivi du dossier;dossier porte par;porte par;representee par;represente par;represented by;appeler;appelez;rappeler;call;llamar;ligar;contact;contacts;contact person;referent;referente;personne a contacter;personne referente;responsable;interlocuteur;interlocutrice;contacter;contactez;votre contact;a contacter;joindre;contacto;persona de contacto;contato;pessoa de contacto;coordinateur;coordinatrice;coordinator;demander;demandez;ask for;please contact;suivi par;dossier suivi par;presidente;president;chargee de projet;charge de projet;chef de projet;je suis joignable;personne contact;nom;name;nombre;nome;correspondant;correspondante;contact sur place;referent projet"
            .split(";")) {
      CUES.add(cue, Why.CONTACT);
    }
  }

  private PersonReader() {}

  static List<Person> in(Message message, List<OrganisationReader.Candidate> organisations) {
    Words words = message.words();
    List<Person> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span<Why> cue = CUES.at(words, i);
      if (cue != null && !isPlaceWord(words, cue)) {
        int end = called(message, cue);
        int at = titled(words, cue.to());
        boolean other = isOther(message, organisations, at, end);
        boolean sure = // "Mr Thiers", "je m'appelle Sofia": no town there
            (at > cue.to()
                    || cue.value() == Why.SELF && PLAIN.contains(words.word(cue.to() - 1))
                    || end == at + 1 && stands(message, cue, end) && isNamed(message, at)
                    || isAtWork(message, cue, at, end))
                && !isOrganisation(organisations, at, end);
        if (end > at && (sure || !other)) {
          add(found, message, at, end, isSomebodyElse(words, cue) ? Why.CALLED : cue.value());
          i = end - 1;
          continue;
        }
      }
      if (TITLES.contains(words.word(i))
          && (words.capital(i) || !words.word(i).equals("pr") && !words.word(i).equals("m"))
          && (words.gap(i + 1) & ~(Words.SPACE | Words.POINT)) == 0) {
        int end = personEnd(message, i + 1);
        if (end > i + 1 && !isAddressed(words, i)) {
          boolean labelled =
              message.isOffer()
                  && (words.gapHas(i, Words.COLON) && !words.gapHas(i, Words.SENTENCE)
                      || isReached(words, end));
          boolean last = end >= words.size() && words.gapHas(i, Words.DASH | Words.SLASH);
          Why why = i >= message.signature() || last ? Why.SIGNED : Why.TITLED;
          add(found, message, i + 1, end, labelled ? Why.CONTACT : why);
          i = end - 1;
        }
      }
    }
    typedSmall(message, organisations, found);
    introduced(message, found);
    closedSmall(message, organisations, found);
    besideHouse(message, organisations, found);
    invitedSmall(message, found);
    apposed(message, organisations, found);
    signed(message, organisations, found);
    byEmail(message, organisations, found);
    named(message, organisations, found);
    found.removeIf(person -> isTownOfCountry(message, person.span()));
    return found;
  }

  /** "recevoir ici Mme X": where, and not "ici Mme X". */
  private static boolean isPlaceWord(Words words, Span<Why> cue) {
    return HERE.contains(words.word(cue.from()))
        && cue.to() == cue.from() + 1
        && words.joined(cue.from())
        && !JobReader.GREETINGS.contains(words.word(cue.from() - 1));
  }

  private static final Set<String> HERE = Set.of("ici", "aqui");

  /** A first name, or any with its capital where no list holds it. */
  private static boolean isNamed(Message message, int at) {
    return message.isFirstName(at) || message.words().capital(at) && !message.shouted();
  }

  /**
   * "c'est Aurore de Passerelles Forez": where the house begins behind a first name, which a plural
   * that is nobody's first name opens; -1 when the words go on as a family name does.
   */
  static int houseBehind(Message message, int first) {
    Words words = message.words();
    boolean of =
        message.isFirstName(first)
            && BELONGING.contains(words.word(first + 1))
            && words.joined(first + 1)
            && words.joined(first + 2);
    int house = first + 2;
    if (!of || !words.capital(house) || words.capital(first + 1)) {
      return -1;
    }
    String word = words.word(house);
    boolean plural = word.length() > 5 && word.endsWith("s") && !message.isKnownFirstName(house);
    boolean place = message.towns().stream().anyMatch(t -> t.from() == house);
    return plural && !place && Names.end(words, house, true) - house >= 2 ? house : -1;
  }

  private static final Set<String> BELONGING = Set.of("de", "d", "du", "des", "from", "of");

  /** "Martine, asso X", "nadia asso X": a first name by itself right before the own house. */
  private static void besideHouse(
      Message message, List<OrganisationReader.Candidate> organisations, List<Person> found) {
    Words words = message.words();
    for (int i = 1; i + 1 < words.size(); i++) {
      int at = i + 1;
      boolean opens = words.gapHas(i, Words.SENTENCE | Words.COMMA) || closes(words, i - 1);
      boolean name =
          message.isKnownFirstName(i)
              && words.word(i).length() > 2
              && (words.capital(i) || !words.capital(at))
              && !isNone(words, i);
      boolean house =
          HOUSES.contains(words.word(at))
              && (words.joined(at) || words.gapHas(at, Words.COMMA))
              && !words.gapHas(at, Words.SENTENCE)
              && organisations.stream()
                  .anyMatch(o -> o.span().from() >= at && o.span().from() <= at + 2);
      int from = i;
      boolean taken = found.stream().anyMatch(p -> p.span().from() <= from && from < p.span().to());
      if (opens && name && house && !taken && !isTrade(message, i)) {
        add(found, message, i, i + 1, Why.SIGNED);
      }
    }
  }

  /**
   * "un potier malien, Sidi Kone (Ségou), vienne", "notre ami Sidi ould Ahmed": the name of a guest
   * in apposition to a trade or to a friend, whatever list holds it.
   */
  private static void apposed(
      Message message, List<OrganisationReader.Candidate> organisations, List<Person> found) {
    Words words = message.words();
    if (!message.form().equals("reciprocity") || message.shouted()) {
      return;
    }
    for (int i = 2; i < message.signature(); i++) {
      if (!words.capital(i) || words.gapHas(i, Words.SENTENCE) || TITLES.contains(words.word(i))) {
        continue;
      }
      boolean comma = words.gapHas(i, Words.COMMA) && isBehindTrade(message, i);
      boolean friend = words.joined(i) && FRIENDS.contains(words.stem(i - 1));
      int end = comma || friend ? personEnd(message, i) : i;
      int from = i;
      if (end - i >= 2
          && end - i <= 5
          && !isOther(message, organisations, i, end)
          && message.abroadAt(i) == null) {
        found.removeIf(p -> p.span().from() < end && from < p.span().to());
        add(found, message, i, end, Why.CALLED);
      }
    }
  }

  private static final Set<String> FRIENDS =
      Terms.of("ami amie collegue confrere consoeur friend colleague amigo amiga colega");

  /** A trade, with two words of what kind at most, right before the comma. */
  private static boolean isBehindTrade(Message message, int i) {
    Words words = message.words();
    int start = Math.max(words.clauseStart(i - 1), i - 4);
    for (int k = start; k < i; k++) {
      int at = k;
      boolean one = Numbers.ARTICLES.contains(words.word(k - 1));
      boolean trade =
          Occupation.opens(words, k)
              || JobReader.HEADS.contains(words.word(k))
              || message.jobs().stream().anyMatch(job -> job.from() == at);
      if (one && trade && !words.capital(k)) {
        return true;
      }
    }
    return false;
  }

  /** "faire venir rakoto andria de mada": two or three words typed small that no article opens. */
  private static void invitedSmall(Message message, List<Person> found) {
    Words words = message.words();
    if (!message.form().equals("reciprocity")) {
      return;
    }
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean behind = INVITING.contains(words.word(i - 1)) && words.joined(i);
      int end = i;
      while (behind
          && end < words.size()
          && end - i < 4
          && (end == i || words.joined(end))
          && !words.capital(end)
          && !BELONGING.contains(words.word(end))
          && SmallNames.isNameWord(message, end)
          && !Occupation.opens(words, end)
          && !Numbers.ARTICLES.contains(words.word(end))) {
        end++;
      }
      int to = end;
      boolean whence =
          Set.of("de", "du", "d", "from").contains(words.word(end))
              && message.countries().stream().anyMatch(c -> c.from() == to + 1);
      boolean closed = end < words.size() && words.gapHas(end, Words.OPEN | Words.COMMA);
      boolean known = message.isKnownFirstName(i) || whence;
      if (end - i >= 2 && known && (whence || closed)) {
        add(found, message, i, end, Why.CALLED);
        return;
      }
    }
  }

  private static final Set<String> INVITING =
      Terms.of(
          "venir inviter invitons invite accueillir recevoir host welcome invitar convidar recibir"
              + " receber bring");

  /** "marie dupond 06 39 98 11 22": beside where to call, whole where a cue gave the first name. */
  private static void typedSmall(
      Message message, List<OrganisationReader.Candidate> organisations, List<Person> found) {
    for (Span<Boolean> name : SmallNames.besideAddresses(message)) {
      boolean known =
          found.stream().anyMatch(p -> p.span().overlaps(name) && !within(p.span(), name));
      if (!known && !isOther(message, organisations, name.from(), name.to())) {
        found.removeIf(p -> within(p.span(), name));
        add(found, message, name.from(), name.to(), Why.CONTACT);
      }
    }
  }

  /** "best, john harris": two words typed small that end the message or a line of its last. */
  private static void closedSmall(
      Message message, List<OrganisationReader.Candidate> organisations, List<Person> found) {
    Words words = message.words();
    for (int i = tail(words); i < words.size(); i++) {
      boolean opens = words.gapHas(i, Words.CLAUSE) || closes(words, i - 1);
      int end = opens && !words.capital(i) ? SmallNames.signed(message, i) : i;
      int from = i;
      boolean last = end >= words.size() || words.gapHas(end, Words.LINE | Words.BLANK_LINE);
      if (end > i
          && last
          && !isOther(message, organisations, i, end)
          && found.stream().noneMatch(p -> p.span().from() < end && from < p.span().to())) {
        add(found, message, i, end, Why.SIGNED);
      }
    }
  }

  private static boolean within(Span<?> part, Span<?> whole) {
    return whole.from() <= part.from()
        && part.to() <= whole.to()
        && part.to() - part.from() < whole.to() - whole.from();
  }

  /** "moi c'est Jordan, couvreur": a first name with a trade behind it is no country. */
  private static boolean isAtWork(Message message, Span<Why> cue, int at, int end) {
    return cue.value() == Why.SELF
        && message.isFirstName(at)
        && message.words().gapHas(end, Words.COMMA)
        && isTrade(message, end);
  }

  private static boolean isTrade(Message message, int i) {
    return Occupation.opens(message.words(), i)
        || message.jobs().stream().anyMatch(job -> job.from() == i);
  }

  /** "Phnom Penh, Cambodge": a town and its country behind it. */
  private static boolean isTownOfCountry(Message message, Span<?> name) {
    return message.cities().stream()
        .filter(city -> city.from() == name.from() && city.to() == name.to())
        .anyMatch(
            city ->
                message.countries().stream()
                    .filter(country -> country.from() == name.to() && !country.value().people())
                    .anyMatch(country -> country.value().has(city.value())));
  }

  /** "M. Chastel, chef d'établissement, 04 …": how to reach a person stands behind the role. */
  private static boolean isReached(Words words, int end) {
    boolean comma = words.gapHas(end, Words.COMMA);
    for (int i = end; comma && i < Math.min(words.sentenceEnd(end), end + 6); i++) {
      if (words.isMasked(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Salut, Karim, frigoriste à …", "Luc B., plombier": a name at the head, before a trade. */
  private static void introduced(Message message, List<Person> found) {
    Words words = message.words();
    for (int i = 0; i < Math.min(FIRST_WORDS, words.size()); i++) {
      int end = Math.max(i + 1, personEnd(message, i));
      boolean apart = words.gapHas(i, Words.COMMA | Words.SENTENCE);
      boolean here = words.word(end).equals("here") && words.joined(end) && end > i + 1;
      boolean trade = words.gapHas(end, Words.COMMA) && isTrade(message, end) && message.isOffer();
      if (apart && (trade || here) && message.isFirstName(i) && found.isEmpty()) {
        add(found, message, i, end, Why.SELF);
      }
    }
  }

  private static final int FIRST_WORDS = 4;

  /** "il s'appelle", "elle sappelle": who is spoken of. */
  private static boolean isSomebodyElse(Words words, Span<Why> cue) {
    return words.word(cue.to() - 1).equals("sappelle")
        || words.follows(cue.to() - 2, "s", "appelle") && cue.to() - cue.from() < 3;
  }

  private static int titled(Words words, int from) {
    boolean the = // "sou a Teresa Lobo"
        Set.of("sou", "soy").contains(words.word(from - 1))
            && Set.of("a", "o", "la", "el").contains(words.word(from))
            && words.joined(from)
            && words.joined(from + 1)
            && words.capital(from + 1);
    int at = the ? from + 1 : from;
    while (TITLES.contains(words.word(at)) && at < words.size()) {
      at++;
    }
    return at;
  }

  /** Where the name behind a cue ends; where it begins, when there is none. */
  private static int called(Message message, Span<Why> cue) {
    Words words = message.words();
    int at = titled(words, cue.to());
    boolean near =
        cue.value() == Why.SELF
            ? !words.gapHas(cue.to(), Words.CLAUSE)
            : !words.gapHas(cue.to(), Words.BLANK_LINE | Words.CLOSE | Words.STOP);
    if (!near) {
      return at;
    }
    int end = personEnd(message, at);
    if (end == at && message.isFirstName(at) && !isNone(words, at)) {
      end = SmallNames.end(message, at); // typed without capitals
    }
    boolean introduced = end == at && isIntroduced(message, cue, at);
    if (introduced) {
      return at + 1;
    }
    boolean unit = // "Responsable RSE": what somebody is responsible for
        cue.value() == Why.CONTACT
            && end - at == 1
            && at == cue.to()
            && words.joined(at)
            && words.shouted(at)
            && words.raw(at).length() <= LONGEST_UNIT;
    if (message.shouted() && end - at > 3 || unit) {
      return at;
    }
    boolean label = cue.value() == Why.CONTACT && words.gapHas(cue.to(), Words.COLON);
    boolean plain = cue.value() == Why.SELF && PLAIN.contains(words.word(cue.to() - 1));
    boolean sure = label || plain || at > cue.to() || message.isFirstName(at);
    if (end - at >= 2 && !message.shouted() && !message.withoutCapitals() || end > at && sure) {
      return end;
    }
    return end - at == 1 && stands(message, cue, end) ? end : at;
  }

  /** "moi c nadia, fleuriste": a first name typed small, with a trade or nothing behind it. */
  private static boolean isIntroduced(Message message, Span<Why> cue, int at) {
    Words words = message.words();
    boolean closed =
        at + 1 >= words.size()
            || words.gapHas(at + 1, Words.CLAUSE)
            || Occupation.opens(words, at + 1)
            || message.jobs().stream().anyMatch(job -> job.from() == at + 1);
    return cue.value() == Why.SELF
        && closed
        && words.word(at).length() > 3
        && message.isKnownFirstName(at)
        && !isNone(words, at)
        && message.jobs().stream().noneMatch(job -> job.from() == at);
  }

  private static final int LONGEST_UNIT = 5;

  private static final Set<String> PLAIN =
      Set.of(
          "appelle",
          "llamo",
          "chamo",
          "nomme",
          "name",
          "mappelle",
          "jmappelle",
          "sappelle",
          "soussigne",
          "soussignee",
          "undersigned",
          "firmante",
          "assinado",
          "assinada");

  /** "c'est Mouss de l'asso", "call Ruth on", "contact Lucette 04…": one name by what follows. */
  private static boolean stands(Message message, Span<Why> cue, int end) {
    Words words = message.words();
    boolean house =
        cue.value() == Why.SELF
            && Set.of("de", "d", "from", "of", "da", "du").contains(words.word(end))
            && (HOUSES.contains(words.word(end + 1))
                || HOUSES.contains(words.word(end + 2))
                || words.capital(end + 1));
    boolean number =
        cue.value() == Why.CONTACT
            && (words.isMasked(end)
                || Set.of("au", "on", "at", "sur", "al", "no").contains(words.word(end))
                    && words.isMasked(end + 1)
                || words.gapHas(end, Words.COMMA | Words.COLON | Words.DASH | Words.OPEN)
                    && words.isMasked(end));
    return house || number;
  }

  private static final Set<String> HOUSES =
      Terms.of(
          "asso association ong ngo collectif comite asociacion associacao charity societe"
              + " entreprise mairie fondation federation cooperative club");

  /** Words of a letter and of an office, which begin a line with a capital as a name does. */
  static boolean isNone(Words words, int i) {
    return NOT_NAMES.contains(words.word(i)) || Closings.farewell(words, i);
  }

  /** A small "de" and a town of some size, to the end of the name. */
  private static boolean isOfTown(Message message, int k, int end) {
    Words words = message.words();
    return OF.contains(words.word(k))
        && !words.capital(k)
        && message.towns().stream()
            .anyMatch(t -> t.from() == k + 1 && t.to() >= end && t.value().inhabitants() >= TOWN);
  }

  private static final Set<String> OF = Set.of("de", "d");
  private static final Set<String> HOUSE_OF = Set.of("du", "des");
  private static final int TOWN = 3_000;

  private static boolean isFrom(Message message, int k) {
    Span<List<City>> city = message.abroadAt(k + 1);
    boolean large =
        city != null
            && (city.value().getFirst().inhabitants() == 0
                || Gazetteer.isLargeAbroad(city.value().getFirst()));
    return large && !message.words().capital(k);
  }

  private static int personEnd(Message message, int at) {
    Words words = message.words();
    if (isNone(words, at)) {
      return at;
    }
    int end = Names.personEnd(words, at);
    if (houseBehind(message, at) > 0) {
      return at + 1;
    }
    for (int k = at + 1; k < end; k++) {
      boolean particle = !words.capital(k); // "Ana de la Fuente"
      if (isNone(words, k) && !particle && !words.gapHas(k, Words.HYPHEN)) {
        return k;
      }
      boolean family = k > at + 1 && !message.isKnownFirstName(k - 1);
      if (family && HOUSE_OF.contains(words.word(k)) && particle) {
        return k; // "Paul Ducros du Lions Club"
      }
      if (k > at + 1 && k + 1 < end && isFrom(message, k) || isOfTown(message, k, end)) {
        return k; // "Awa Sow de Kayes", "Cathy de Roanne"
      }
    }
    return end;
  }

  /** "Madame Robert," and "Dear Mr X": the one who is written to. */
  private static boolean isAddressed(Words words, int title) {
    String before = words.word(title - 1);
    boolean greeting =
        Set.of(
                "bonjour",
                "bonsoir",
                "cher",
                "chere",
                "dear",
                "hello",
                "hola",
                "estimada",
                "estimado",
                "cara",
                "caro",
                "querida",
                "hi",
                "ola",
                "prezada")
            .contains(before);
    int name = Names.personEnd(words, title + 1);
    boolean described = // "Ms X, from Manzini": spoken of, not to
        words.gapHas(name, Words.COMMA)
            && Set.of("from", "originaire", "venue", "venu", "who", "qui", "of")
                .contains(words.word(name));
    return greeting || (title < 3 && words.gapHas(title, Words.SENTENCE) && !described);
  }

  private static boolean isOrganisation(
      List<OrganisationReader.Candidate> organisations, int from, int to) {
    Span<Boolean> span = new Span<>(from, to, true);
    return organisations.stream().anyMatch(o -> o.span().overlaps(span));
  }

  private static boolean isOther(
      Message message, List<OrganisationReader.Candidate> organisations, int from, int to) {
    Span<Boolean> span = new Span<>(from, to, true);
    return isOrganisation(organisations, from, to)
        || message.countries().stream().anyMatch(span::overlaps)
        || message.isOffer() && message.languages().stream().anyMatch(span::overlaps)
        || message.jobs().stream().anyMatch(j -> j.from() == from)
        || message.towns().stream().anyMatch(t -> t.from() == from && t.to() >= to)
        || message.cities().stream()
            .anyMatch(t -> t.from() == from && t.to() >= to && to - from < 2)
        || Months.at(message.words(), from) > 0;
  }

  private static void add(List<Person> found, Message message, int from, int to, Why why) {
    found.add(new Person(new Span<>(from, to, message.words().between(from, to)), why));
  }

  /** A line or part of a line among the last ones that holds nothing but a name. */
  private static void signed(
      Message message, List<OrganisationReader.Candidate> organisations, List<Person> found) {
    Words words = message.words();
    int start = Math.min(message.signature(), tail(words));
    if (!message.emails().isEmpty() || !message.phones().isEmpty()) {
      start = Math.min(start, Math.max(0, words.size() - 30));
    }
    for (int i = start; i < words.size(); i++) {
      boolean opens =
          words.gapHas(i, Words.SENTENCE | Words.DASH | Words.COMMA | Words.SLASH)
              || closes(words, i - 1)
              || i > 0 && words.isMasked(i - 1);
      if (!opens || TITLES.contains(words.word(i)) && !words.gapHas(i, Words.LINE)) {
        continue;
      }
      int end = personEnd(message, i);
      if (end == i && message.isFirstName(i) && !isNone(words, i)) {
        boolean last = i + 1 == words.size() && words.word(i).length() > 3;
        end = last || beside(words, i, i + 1) && !words.isMasked(i) ? i + 1 : i;
      }
      boolean closes =
          end >= words.size()
              || words.gapHas(end, Words.CLAUSE | Words.SLASH | Words.STOP)
              || words.isMasked(end)
              || words.isNumber(end);
      boolean closeToEnd =
          end >= words.size()
              || words.gapHas(end, Words.LINE | Words.COMMA | Words.DASH | Words.OPEN)
              || words.isMasked(end)
              || end + 3 >= words.size();
      boolean first =
          end - i == 1
              && (!words.gapHas(i, Words.LINE | Words.DASH)
                  && !closes(words, i - 1)
                  && !(words.gapHas(i, Words.STOP) && end >= words.size())
                  && !(message.isFirstName(i) && (end >= words.size() || beside(words, i, end))));
      if (end <= i
          || !closes
          || !closeToEnd
          || first
          || isOther(message, organisations, i, end)
          || words.shouted(i)
              && !(message.shouted() && message.isKnownFirstName(i) && end - i <= 3)) {
        continue;
      }
      int from = i;
      if (found.stream().noneMatch(p -> p.span().from() <= from && from < p.span().to())) {
        add(found, message, i, end, Why.SIGNED);
      }
      i = end - 1;
    }
  }

  /** "une conteuse malienne, Djeneba Koné": by the first name alone. */
  private static void named(
      Message message, List<OrganisationReader.Candidate> organisations, List<Person> found) {
    Words words = message.words();
    if (message.withoutCapitals() || message.shouted()) {
      return;
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean opens = !words.capital(i - 1) || !words.joined(i);
      if (!opens || !message.isFirstName(i) || isNone(words, i)) {
        continue;
      }
      int end = personEnd(message, i);
      int from = i;
      boolean taken = found.stream().anyMatch(p -> p.span().from() < end && from < p.span().to());
      if (end - i >= 2
          && end - i <= 4
          && words.capital(i + 1)
          && !taken
          && message.abroadAt(i) == null
          && !isOther(message, organisations, i, end)) {
        add(found, message, i, end, Why.NAMED);
        i = end - 1;
      }
    }
  }

  /** "06 39 98 20 48 Kévin", "Odile, 04 65 71 88 02": next to where to call. */
  private static boolean beside(Words words, int from, int to) {
    return from > 0 && words.isMasked(from - 1) || to < words.size() && words.isMasked(to);
  }

  /** "Merci Odile", "thank you Ruth": a farewell right before a name. */
  private static boolean closes(Words words, int i) {
    return Closings.farewell(words, i) || words.follows(i - 1, "thank", "you");
  }

  private static int tail(Words words) {
    int lines = 0;
    for (int i = words.size() - 1; i > 0; i--) {
      if (words.gapHas(i, Words.LINE) && ++lines == 4 || words.size() - i > 30) {
        return i;
      }
    }
    return lines > 0 ? 0 : Math.max(0, words.size() - 12);
  }

  /** A name, with capitals or with a known first name, whose letters make the local part. */
  private static void byEmail(
      Message message, List<OrganisationReader.Candidate> organisations, List<Person> found) {
    if (message.emails().isEmpty()) {
      return;
    }
    String address = message.emails().getFirst().value();
    String local = Words.fold(address.substring(0, address.indexOf('@'))).replaceAll("[^a-z]", "");
    Words words = message.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean typed = !words.capital(i) && message.isFirstName(i); // "paul rey, prey@x.example"
      if (!words.joined(i + 1) || !typed && !(words.capital(i) && words.capital(i + 1))) {
        continue;
      }
      int end = typed ? i + 2 : personEnd(message, i);
      String last = words.word(end - 1);
      String first = words.word(i);
      if (end - i >= 2
          && last.length() > 2
          && local.contains(last)
          && (local.contains(first) || local.startsWith(first.substring(0, 1) + last))
          && !isOther(message, organisations, i, end)) {
        add(found, message, i, end, Why.CONTACT);
        return;
      }
    }
  }

  /** Whether the local part of the first address spells the name, or its first name alone. */
  static boolean writesFrom(Person person, List<ContactReader.Found> emails) {
    if (emails.isEmpty()) {
      return false;
    }
    String address = emails.getFirst().value();
    List<String> parts =
        List.of(Words.fold(address.substring(0, address.indexOf('@'))).split("[^a-z]+"));
    Words name = Words.of(person.span().value());
    String last = name.word(name.size() - 1);
    boolean first = parts.size() == 1 && parts.getFirst().equals(name.word(0));
    return first || last.length() > 2 && parts.stream().anyMatch(part -> part.endsWith(last));
  }

  /** A first name alone, completed by an address that spells both: "Capucine" + capucine.rey@. */
  static String completed(String name, List<ContactReader.Found> emails) {
    if (name.contains(" ") || emails.isEmpty()) {
      return name;
    }
    String address = emails.getFirst().value();
    String[] parts = address.substring(0, address.indexOf('@')).split("[._]");
    if (parts.length == 2
        && Words.fold(parts[0]).equals(Words.fold(name))
        && parts[1].length() > 1
        && parts[1].chars().allMatch(Character::isLetter)) {
      return name + " " + Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1);
    }
    return name;
  }
}
