package explor.bot.understanding.slot;

import explor.bot.understanding.FormScores;
import explor.bot.understanding.slot.Gazetteer.City;
import explor.bot.understanding.slot.Gazetteer.Country;
import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How much a message speaks for each form: who has a trade and who lacks one, who travels where.
 * The phrases of {@link FormPhrases} count, and so do the places (a trade "for" a town abroad is
 * sought, one "from" a town of the region is offered) and whose the trade is ("je suis", "notre",
 * "un de nos"). Points add up; which form begins is for {@code FormChoice} to say.
 */
final class FormEvidence {
  private static final int LONGEST = 4_000; // characters; who writes more has said it by then
  private static final int PLACE = 3;
  private static final int OWN_TRADE = 4;
  private static final int BARE_TRADE = 6; // more than whatever is learned of so few words
  private static final int EMPLOYED = 3;
  private static final int LABEL = 2;
  private static final int UNOFFERED = 3;
  private static final int OPENING = 5; // words before which a bare trade opens the message

  private static final Set<String> MINE =
      Terms.of("suis jsuis chui soy sou am m etant j i ancien ancienne retired retraite retraitee");
  private static final Set<String> OURS =
      Terms.of("notre nos our nuestro nuestra nuestros nuestras nosso nossa nossos nossas");
  private static final Set<String> HAVING =
      Terms.of(
          "a avons on aurait aurions auraient have has tenemos temos employons employs employ"
              + " emploie compte comptons");
  private static final Set<String> WILLING =
      Terms.of(
          "partant partante partants partantes volontaire volontaires pret prete prets pretes"
              + " aimerait aimeraient voudrait voudraient souhaite souhaitent envie disponible"
              + " disponibles dispo dispos candidat candidats candidate candidates motive motives"
              + " motivee interesse interesses interessee interessees partir transmettre willing"
              + " keen ready happy eager love like wants want available interested volunteered"
              + " libres libre free main dispuestos dispuesto dispostos");
  private static final Set<String> TO_THERE =
      Terms.of("pour for para au en aux vers in a to em chez direction");
  private static final Set<String> OUT_OF =
      Terms.of("de du des d from of do da del depuis venant originaire near pres cerca perto");
  private static final Set<String> KNOWN =
      Terms.of(
          "conocen conocemos conhecem conhecemos connaissent connaissons done connais connait"
              + " connaissance know knows knew known conozco conheco travaille worked vecu lived"
              + " parti partie partis fait mission missions ne nee born sejourne estuve estive"
              + " trabaje passe experience origine pas sauf except not hors jamais exclu exclus"
              + " eviter avoid nao spent been dont visite twice deja already");

  private final Readers readers;

  FormEvidence(Readers readers) {
    this.readers = readers;
  }

  FormScores of(String raw) {
    Words words = Words.of(raw.length() <= LONGEST ? raw : raw.substring(0, LONGEST));
    List<Span<String>> jobs = readers.sectors().jobsIn(words);
    double need = FormPhrases.asked(words);
    double offer = FormPhrases.offered(words);
    double employer = FormPhrases.employer(words);
    double person = FormPhrases.person(words);
    Trades trades = trades(words, jobs, offer);
    List<Abroad> abroad = abroad(words);
    need += trades.wanted() + (abroad.stream().anyMatch(a -> !a.known()) ? PLACE : 0);
    need += FormPhrases.speaksForCharity(words) ? PLACE : 0;
    person += trades.mine();
    employer += trades.ours() + (isHouse(words) || isPresentedHouse(words) ? OWN_TRADE : 0);
    if (headsHouse(words)) { // "je suis maire", and the one who would go is "notre secrétaire"
      employer += OWN_TRADE;
      person -= OWN_TRADE;
    }
    for (Labels.Field field : Labels.in(words)) {
      switch (field.topic()) {
        case AIMS, BUDGET, PARTNER, SUPPORT, MEMBER, COUNTRY -> need += LABEL;
        case KNOWN, EXCLUDED, SCHEME, SHARE -> offer += LABEL;
        case JOB, YEARS, AGREEMENT -> {
          offer += LABEL;
          person += LABEL;
        }
        case HOW_MANY,
            ORGANISATION,
            CONTACT,
            EMAIL,
            PHONE,
            TOWN,
            EXPERTISE,
            LENGTH,
            WHEN,
            LANGUAGES -> {}
      }
    }
    if (AgreementReader.isTold(words)) { // whom one asks for leave says who would go
      offer += EMPLOYED;
      person += EMPLOYED;
    }
    if (CountReader.lends(words)
        || need == 0 && trades.wanted() == 0 && SchemeReader.isLent(words)) {
      offer += EMPLOYED;
      employer += EMPLOYED;
    }
    double invite = invited(words, abroad, jobs);
    if (FormPhrases.comesHere(words)) {
      invite += PLACE;
    }
    double offered = offer + Math.max(trades.mine(), trades.ours());
    return new FormScores(need, invite, offering(offered, employer), offering(offered, person));
  }

  /** "Garage Morin, à Thiers": who writes introduces a house, not a person. */
  private static boolean isHouse(Words words) {
    int first = 0;
    while (first < FARTHEST
        && (JobReader.GREETINGS.contains(words.word(first))
            || DETERMINERS.contains(words.word(first))
            || OURS.contains(words.word(first))
            || PRESENTING.contains(words.word(first)))) {
      first++;
    }
    String word = words.word(first);
    boolean shortened = words.follows(first, "com", "com");
    if (!HOUSES.contains(word) && !shortened && !(word.length() > 6 && word.endsWith("erie"))) {
      return false;
    }
    int end = Math.min(words.sentenceEnd(first), first + FARTHEST);
    boolean typed = false; // "la com com du haut velay"
    for (int i = first + 1; i < end; i++) {
      if (words.capital(i)) {
        return true;
      }
      typed |= OF_PLACE.contains(words.word(i)) && words.joined(i);
    }
    return typed && isTypedSmall(words);
  }

  private static final Set<String> OF_PLACE = Set.of("de", "du", "d", "des");

  private static boolean isTypedSmall(Words words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.capital(i) && !words.gapHas(i, Words.SENTENCE)) {
        return false;
      }
    }
    return true;
  }

  /** "Norwood Partners, an engineering office in Y, …": the writer's house says what it is. */
  private static boolean isPresentedHouse(Words words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean added =
          words.gapHas(i, Words.COMMA)
              && Numbers.ARTICLES.contains(words.word(i))
              && words.capital(i - 1);
      int end = Math.min(words.clauseEnd(i), i + FARTHEST);
      for (int k = i + 1; added && k < end && k <= i + MOST_ADJECTIVES; k++) {
        if (PRESENTED.contains(words.word(k))) {
          return true;
        }
      }
    }
    return false;
  }

  private static final int MOST_ADJECTIVES = 3;
  private static final Set<String> PRESENTED =
      Terms.of(
          "office agency firm company consultancy studio bureau agence entreprise societe cabinet"
              + " pme startup scop sarl laboratoire business winery bakery brewery practice empresa"
              + " gabinete estudio agencia");

  /** "Je suis maire de X … notre secrétaire générale": the head of a house speaks for it. */
  private static boolean headsHouse(Words words) {
    boolean ours = words.anyIn(0, words.size(), OURS);
    for (int i = 1; ours && i < words.size(); i++) {
      boolean mine = words.anyIn(Math.max(words.clauseStart(i), i - 3), i, MINE);
      if (mine && HEADS_OF_HOUSE.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> HEADS_OF_HOUSE =
      Terms.of(
          "maire drh dgs pdg dg gerant gerante ceo patron patronne mayor alcalde alcaldesa prefeito"
              + " prefeita proviseur proviseure");

  private static final int FARTHEST = 6; // words
  private static final Set<String> PRESENTING =
      Terms.of("ici nous on sommes est we are re somos au nom de on behalf of from");
  private static final Set<String> HOUSES =
      Terms.of(
          "agence agency atelier banque bank bureau cabinet caisse centre chantier charpente"
              + " clinique clinic clinica college collectivite commune communaute compagnie company"
              + " cooperative coop college domaine ecole empresa entreprise ehpad ets etablissement"
              + " etablissements etude exploitation fabrique factory ferme firm firma fonderie"
              + " garage groupe hopital hospital hotel imprimerie institut labo laboratoire lab"
              + " librairie lycee magasin mairie maison maternite metropole cooperativa clinica"
              + " oficina comcom agglo interco sictom smictom sivom sivu sdis cave lgt ccas office"
              + " pepinieres pharmacie pme regie restaurant sarl sas sa scop scic scierie societe"
              + " studio syndicat transports usine universite university ville winery workshop");

  /** Who speaks tells little as long as nothing is offered. */
  private static double offering(double offered, double who) {
    return offered > 0 ? offered + who : Math.min(who, UNOFFERED);
  }

  /**
   * @param wanted points for a trade that is looked for
   * @param mine points for the writer's own
   * @param ours points for that of the writer's staff
   */
  private record Trades(double wanted, double mine, double ours) {}

  private Trades trades(Words words, List<Span<String>> jobs, double offered) {
    double wanted = 0;
    double mine = 0;
    double ours = 0;
    for (Span<String> job : jobs) {
      int from = job.from();
      int clause = words.clauseStart(from);
      boolean own =
          words.anyIn(Math.max(clause, from - 3), from, MINE)
              && !words.anyIn(clause, from, FormPhrases.SOUGHT);
      boolean staff =
          words.anyIn(Math.max(clause, from - 3), from, OURS)
              && !BOARD.contains(words.stem(from)); // "notre trésorier" is nobody's employee
      boolean sought = words.anyIn(Math.max(clause, from - 5), from, FormPhrases.SOUGHT);
      int end = words.sentenceEnd(from);
      boolean needed = // "electrician with PV experience needed"
          words.anyIn(job.to(), Math.min(words.clauseEnd(from), job.to() + NEEDED_REACH), NEEDED);
      boolean going = // "un agronome à Antananarivo"
          isOne(words.word(from - 1)) && offered == 0 && isToBeAbroad(words, job.to(), end);
      boolean willing = words.anyIn(job.to(), Math.min(end, job.to() + 10), WILLING);
      boolean counted = Numbers.at(words, from - 1) != null || isOne(words.word(from - 1));
      boolean having =
          counted && words.anyIn(Math.max(words.sentenceStart(from), from - 4), from, HAVING);
      boolean several =
          Numbers.at(words, from - 1) != null && willing; // "2 jardiniers volontaires"
      boolean mineToLend = // "mon ouvrier voudrait partir": an employer's, unless it is the boss
          words.anyIn(Math.max(clause, from - 2), from, MY)
              && !AgreementReader.isEmployer(words.word(from));
      boolean some =
          words.anyIn(Math.max(words.sentenceStart(from), from - 4), from, HAVING)
              && SOME.contains(words.word(from - 1));
      boolean bare = // "un plombier", and nothing else
          from == 1 && Numbers.ARTICLES.contains(words.word(0)) && job.to() == words.size();
      if (bare) {
        wanted = BARE_TRADE;
      } else if (sought || needed && !own) {
        wanted = OWN_TRADE;
      } else if (own) {
        mine = OWN_TRADE;
      } else if ((staff || having || mineToLend || some) && willing || several) {
        ours = OWN_TRADE;
      } else if (staff && !FormPhrases.isPartner(words, from)) {
        ours = Math.max(ours, 2);
      } else if (going) {
        wanted = Math.max(wanted, OWN_TRADE);
      } else if (from < OPENING && sentencesBefore(words, from) <= 1) {
        if (goesAbroad(words, job.to()) || isAbroadAlone(words, words.sentenceEnd(from))) {
          wanted = Math.max(wanted, OWN_TRADE);
        } else if (livesHere(words, job.to())) {
          mine = Math.max(mine, OWN_TRADE);
        }
      }
    }
    if (ours == 0 && countedStaff(words)) {
      ours = OWN_TRADE;
    }
    if (mine == 0 && kin(words)) {
      mine = OWN_TRADE;
    }
    boolean asks = wanted > 0 || FormPhrases.asked(words) > 0;
    return new Trades(wanted, asks ? mine : Math.max(mine, opening(words)), ours);
  }

  private static final int NEEDED_REACH = 6; // words
  private static final Set<String> NEEDED =
      Terms.of(
          "needed wanted required sought recherche recherchee recherches recherchees demande"
              + " demandee souhaite souhaitee requis requise necessitado necesario necesaria");

  /** Whether a place abroad stands behind a word of place before the sentence ends. */
  private boolean isToBeAbroad(Words words, int from, int end) {
    for (int i = from; i < Math.min(end, from + FAR); i++) {
      if (TO_THERE.contains(words.word(i)) && words.capital(i + 1) && isAbroad(words, i + 1, 1)) {
        return readers.gazetteer().towns().at(words, i + 1) == null;
      }
    }
    return false;
  }

  /** "2 profs volontaires", "1 géomètre dispo": whoever counts people so speaks of others. */
  private static boolean countedStaff(Words words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      boolean one = words.word(i).equals("1");
      Span<Integer> number = Numbers.at(words, i);
      int noun = number == null ? i + 1 : number.to();
      boolean people = JobReader.HEADS.contains(words.stem(noun)) || Occupation.opens(words, noun);
      if ((one || number != null && number.value() > 1)
          && people
          && words.joined(noun)
          && isReady(words, noun + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "1 technicien dispo", "2 agentes voirie volontaires": right behind, or behind their field. */
  private static boolean isReady(Words words, int i) {
    boolean next = words.joined(i) && CountReader.READY.contains(words.word(i));
    return next
        || words.joined(i)
            && words.joined(i + 1)
            && i + 1 < words.size()
            && CountReader.READY.contains(words.word(i + 1));
  }

  /** "mon mari est maçon": whoever writes for one of the family offers a person. */
  private static boolean kin(Words words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      if (JobReader.KIN.at(words, i) != null) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> BOARD =
      Terms.of(
          "president presidente tresorier tresoriere secretaire vice membre benevole adherent"
              + " adherente administrateur administratrice chairman chairwoman treasurer secretary"
              + " trustee presidenta tesorero tesorera tesoureiro tesoureira secretaria volunteer"
              + " elu elue maire adjoint adjointe");
  private static final Set<String> MY = Terms.of("mon ma mes my mi mis meu minha meus minhas");
  private static final Set<String> SOME =
      Terms.of("des plusieurs quelques some several unos unas varios varias uns umas");

  /** "Créatrice de bijoux à Bourg-en-Bresse": a trade that no list holds, by its ending. */
  private double opening(Words words) {
    int first = 0;
    while (first < OPENING + 1
        && (JobReader.GREETINGS.contains(words.word(first))
            || JobReader.FILLERS.contains(words.word(first))
            || INTRODUCING.contains(words.word(first))
            || readers.firstNames().has(words.word(first)) && words.capital(first))) {
      first++;
    }
    while (first > 0 && DETERMINERS.contains(words.word(first - 1))) {
      first--; // "la coopérative …" is a house
    }
    boolean trade = false;
    int last = first;
    for (int i = first; i < Math.min(words.clauseEnd(first), first + OPENING); i++) {
      if (Occupation.opens(words, i) || JobReader.HEADS.contains(words.word(i))) {
        trade = true;
        last = i;
      }
    }
    boolean sought =
        words.anyIn(0, words.sentenceEnd(first), FormPhrases.SOUGHT) || goesAbroad(words, last + 1);
    boolean named = DETERMINERS.contains(words.word(first)) || OURS.contains(words.word(first));
    return trade && !named && !sought && livesHere(words, last + 1, FAR) ? OWN_TRADE : 0;
  }

  private static final Set<String> DETERMINERS = Terms.of("la le l les the el o os as los las");
  private static final Set<String> INTRODUCING = Terms.of("moi c ce est");

  private static boolean isOne(String word) {
    return Numbers.ARTICLES.contains(word);
  }

  private static int sentencesBefore(Words words, int at) {
    int n = 0;
    for (int i = 1; i <= at; i++) {
      n += words.gapHas(i, Words.SENTENCE) ? 1 : 0;
    }
    return n;
  }

  /** "… for Tamanrasset, Algeria", "… pour Oudomxay au Laos". */
  private boolean goesAbroad(Words words, int from) {
    int end = Math.min(words.clauseEnd(Math.max(0, from - 1)), from + 5);
    for (int i = from; i < end; i++) {
      if (FOR.contains(words.word(i)) && isAbroad(words, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> FOR = Terms.of("pour pr for para");

  private boolean isAbroad(Words words, int i) {
    return isAbroad(words, i, 4);
  }

  private boolean isAbroad(Words words, int i, int reach) {
    for (int k = i; k < i + reach; k++) {
      if (readers.gazetteer().countries().at(words, k) != null
          || readers.gazetteer().cities().at(words, k) != null && words.capital(k)) {
        return true;
      }
    }
    return false;
  }

  /** "Ferronnière. Kayes. …": a sentence that is nothing but a place abroad. */
  private boolean isAbroadAlone(Words words, int from) {
    if (from >= words.size() || !words.capital(from)) {
      return false;
    }
    int end = words.clauseEnd(from);
    Span<Country> country = readers.gazetteer().countries().at(words, from);
    Span<List<City>> city = readers.gazetteer().cities().at(words, from);
    boolean abroad =
        country != null && country.to() == end && !country.value().people()
            || city != null && city.to() == end && !isHere(city.value().getFirst());
    return abroad && readers.gazetteer().towns().at(words, from) == null;
  }

  private static boolean isHere(City city) {
    return city.country().equals("FR");
  }

  private static final int FAR = 8; // words

  private boolean livesHere(Words words, int from) {
    return livesHere(words, from, OPENING);
  }

  /** "… from Caluire", "… à Mauriac", ", Vienne": a town of the region right behind. */
  private boolean livesHere(Words words, int from, int reach) {
    int end = Math.min(words.sentenceEnd(Math.max(0, from - 1)), from + reach);
    if (end < words.size() && isTownAlone(words, end)) {
      return true;
    }
    for (int i = from; i < end; i++) {
      boolean near = TO_THERE.contains(words.word(i - 1)) || OUT_OF.contains(words.word(i - 1));
      boolean set = words.gapHas(i, Words.COMMA | Words.OPEN) && words.capital(i);
      if ((near || set) && readers.gazetteer().towns().at(words, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "Accordeuse de pianos. Vienne. …": a sentence that is nothing but the town. */
  private boolean isTownAlone(Words words, int from) {
    Span<Town> town = words.capital(from) ? readers.gazetteer().towns().at(words, from) : null;
    return town != null && town.to() == words.clauseEnd(from);
  }

  /**
   * A country or town abroad.
   *
   * @param known somebody has been there, comes from there or will not go there
   * @param origin it says where somebody comes from or lives
   */
  private record Abroad(int from, int to, boolean known, boolean origin, boolean goal) {}

  private List<Abroad> abroad(Words words) {
    List<Span<Country>> countries = readers.gazetteer().countries().in(words);
    List<Abroad> found = new ArrayList<>();
    for (Span<Country> hit : countries) {
      if (!hit.value().codes().contains("FR")) {
        boolean people = hit.value().people();
        if (!people || !isLanguage(words, hit)) {
          found.add(make(words, hit, people));
        }
      }
    }
    for (Span<List<City>> hit : readers.gazetteer().citiesIn(words)) {
      Span<Town> home = readers.gazetteer().towns().at(words, hit.from());
      boolean named =
          words.capital(hit.from())
              && words.word(hit.from()).length() > 3
              && !words.gapHas(hit.from(), Words.SENTENCE)
              && isKnown(hit.value().getFirst());
      if (named
          && home == null
          && !hit.value().getFirst().country().equals("FR")
          && countries.stream().noneMatch(hit::overlaps)) {
        found.add(make(words, hit, false));
      }
    }
    return found;
  }

  /** Chosen by hand (without figure) or large: small towns share their names with too much. */
  private static boolean isKnown(City city) {
    return city.inhabitants() == 0 || city.inhabitants() >= 50_000;
  }

  private boolean isLanguage(Words words, Span<?> hit) {
    return words.anyIn(
        words.sentenceStart(hit.from()),
        hit.from(),
        Set.of("parle", "parlent", "speaks", "langue"));
  }

  private static Abroad make(Words words, Span<?> hit, boolean people) {
    int start = words.sentenceStart(hit.from());
    int end = words.sentenceEnd(hit.from());
    boolean known =
        words.anyIn(Math.max(start, hit.from() - 8), hit.from(), KNOWN)
            || words.anyIn(hit.to(), Math.min(end, hit.to() + 5), KNOWN)
            || FormPhrases.knows(words, hit.from());
    int at = hit.from() - 1;
    while (at > start && ARTICLES.contains(words.word(at)) && words.joined(at)) {
      at--;
    }
    String before = words.word(at);
    boolean tied = words.joined(at + 1);
    boolean origin =
        people || tied && OUT_OF.contains(before) || words.gapHas(hit.from(), Words.OPEN);
    boolean goal = !people && tied && TO_THERE.contains(before);
    return new Abroad(hit.from(), hit.to(), known || people, origin, goal);
  }

  private static final Set<String> ARTICLES = Terms.of("la le les l the el os as");

  /**
   * Points for somebody who comes here: the verb, where the guest is from, where he or she goes.
   */
  private double invited(Words words, List<Abroad> abroad, List<Span<String>> jobs) {
    double best = 0;
    for (Span<Integer> verb : FormPhrases.invitations(words)) {
      int start = words.sentenceStart(verb.from());
      int end = words.sentenceEnd(verb.from());
      double score = verb.value();
      boolean home = isHome(words, start, end);
      boolean origin = false;
      boolean goal = false;
      for (Abroad place : abroad) {
        if (place.from() >= start && place.from() < end + OPENING) {
          boolean lives = isHomeOf(words, place, jobs);
          origin |= place.origin() || lives;
          goal |= place.goal() && !lives && !place.origin() && place.from() >= verb.from();
        }
      }
      boolean guest =
          FormPhrases.isGuest(words, start, end)
              || jobs.stream().anyMatch(job -> receives(words, verb, job))
              || verb.value() >= 2 && isTrade(words, verb.to() + 1);
      if (!guest && isNextToGuest(words, start, end, abroad)) {
        guest = true;
        origin = true;
        goal = false;
      }
      score += (home ? 2 : 0) + (origin ? 2 : 0) + (guest ? 3 : 0);
      score -= goal && !home ? 5 : 0;
      score -= FormPhrases.isThere(words, start, end) ? 3 : 0;
      best = Math.max(best, score);
    }
    return best;
  }

  /** "…to come to us. Ms X, from Maseru in Lesotho": who comes is named in the sentence beside. */
  private static boolean isNextToGuest(Words words, int start, int end, List<Abroad> abroad) {
    int before = start > 0 ? words.sentenceStart(start - 1) : start;
    int behind = end < words.size() ? words.sentenceEnd(end) : end;
    return isGuestFromAbroad(words, end, behind, abroad)
        || isGuestFromAbroad(words, before, start, abroad);
  }

  private static boolean isGuestFromAbroad(Words words, int from, int to, List<Abroad> abroad) {
    return FormPhrases.isGuest(words, from, to)
        && abroad.stream().anyMatch(a -> a.from() >= from && a.to() <= to && a.origin());
  }

  /** "recevoir le céramiste", "accueillir une potière": the one who comes is named by the trade. */
  private static boolean receives(Words words, Span<Integer> verb, Span<String> job) {
    int between = job.from() - verb.to();
    return verb.value() >= 2 && between >= 0 && between <= 2 && words.joined(job.from());
  }

  private static boolean isTrade(Words words, int i) {
    return words.joined(i)
        && words.joined(i - 1)
        && (JobReader.HEADS.contains(words.word(i)) || Occupation.opens(words, i));
  }

  private boolean isHome(Words words, int from, int to) {
    if (words.anyIn(from, to, FormPhrases.HERE)) {
      return true;
    }
    for (int i = from + 1; i < to; i++) {
      boolean located = Set.of("a", "au", "to", "in", "at", "d", "de").contains(words.word(i - 1));
      if (located && words.joined(i) && words.capital(i)) {
        Span<Town> town = readers.gazetteer().towns().at(words, i);
        if (town != null && !words.gapHas(town.from(), Words.OPEN)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * "Mme Sow, potière à Thiès", "(trainer in Kumasi)": where a guest lives who was named before;
   * "un hydraulicien à Maroua" is wanted there.
   */
  private static boolean isHomeOf(Words words, Abroad place, List<Span<String>> jobs) {
    if (words.gapHas(place.from(), Words.OPEN)) {
      return true;
    }
    for (Span<String> job : jobs) {
      boolean near = job.to() <= place.from() && place.from() - job.to() <= 3;
      int clause = words.clauseStart(job.from());
      boolean added = words.gapHas(clause, Words.COMMA | Words.OPEN | Words.DASH) && clause > 0;
      if (near && added && !words.gapHas(place.from(), Words.SENTENCE)) {
        return true;
      }
    }
    return false;
  }
}
