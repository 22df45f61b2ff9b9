package explor.bot.understanding.slot;

import explor.bot.form.Filled;
import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The town of the region where people are based, and the one where an invited expert would work.
 * Known communes by name; unknown places where the words around say it ("basée à X (63)").
 */
final class TownReader {
  private static final Set<String> IN = Terms.of("a in en em de d from of near at pres");
  private static final Set<String> BASED =
      Set.of(
          "basee",
          "base",
          "basees",
          "bases",
          "siege",
          "based",
          "registered",
          "domiciliee",
          "situee",
          "situe",
          "implantee",
          "implante",
          "installee",
          "installe",
          "habite",
          "habitons",
          "vis",
          "vivo",
          "moro",
          "live",
          "located",
          "sede",
          "instalados",
          "residant",
          "reside",
          "exerce",
          "exercant",
          "retraite",
          "sediada",
          "travaille",
          "working",
          "trabajo",
          "trabalho",
          "sommes",
          "ubicada",
          "con sede",
          "loge");
  private static final Set<String> ELSEWHERE =
      Terms.of(
          "rencontres rencontre forum salon reunion gare aeroport festival croises colloque depart"
              + " train");

  /** Where a journey goes through, and nobody works. */
  private static final Set<String> FETCHED =
      Terms.of(
          "attendra attendrons attend arrivera arrive atterrira atterrit chercher cherchera voiture"
              + " vol avion lands landing arrives fetch pick flight flies aeroport airport llega"
              + " aterriza chega");

  private static final Set<String> HOSTING =
      Terms.of(
          "interviendrait interviendra intervenir travailler travaillera accueilli accueillis"
              + " accueillera recevra animera formera viendrait viendra travail trabajar trabajaria"
              + " trabalhar trabalharia venga formar forme working works welcome accueillir accueil"
              + " accueillie venir jardins montrer montre former forme animer host come work ici"
              + " atelier ateliers quartier recevoir inviter teach train run travaillerait"
              + " passerait serait chantier festival ecole lycee rencontres");

  /** What stands in one town: "l'hôpital de Vienne". */
  private static final Set<String> FACILITIES =
      Terms.of(
          "sivom sictom smictom syndicat agglo metropole ccas pmi crous cpam hopital clinique lycee"
              + " college ecole mairie ville commune caserne ehpad mediatheque bibliotheque prison"
              + " gare crematorium piscine tribunal sous-prefecture foyer musee theatre universite"
              + " iut campus centre conservatoire creche paroisse usine pres archive jardin atelier"
              + " quartier marche maison ressourcerie cinema salle ferme cooperative cantine"
              + " caserne refuge internat garage escuela colegio instituto barrio taller centro"
              + " museo biblioteca escola bairro oficina museu school college hospital library"
              + " museum workshop district neighbourhood");

  /** "dans notre ville": where the inviting organisation is. */
  private static final Set<String> OUR_PLACE =
      Set.of("ville", "commune", "village", "town", "city", "quartier", "territoire");

  /**
   * @param based how much speaks for the writer's own town
   * @param host how much speaks for the town that receives
   * @param left whether the writer lived there and does no more
   */
  private record Candidate(Span<Town> span, int based, int host, boolean left) {}

  private static final int VILLAGE = 1_000;
  private static final int CITY = 50_000;
  private static final int COMMON_CITY = 5_000; // whose name is a word as well

  private TownReader() {}

  /** {@code city}, and for an invitation {@code host_city}. */
  static Map<String, Filled> read(Message message, Parties parties, String country) {
    List<Candidate> candidates = new ArrayList<>();
    List<Span<?>> organisations = parties.ownNames();
    List<Span<?>> others = new ArrayList<>(parties.persons());
    others.addAll(parties.backers());
    for (Span<Town> hit : Corrections.applied(message.words(), message.towns())) {
      if ((isNamed(message, hit) || isBesideName(message, hit, organisations))
          && others.stream().noneMatch(hit::overlaps)
          && !isAbroad(message, hit, country)) {
        candidates.add(weigh(message, hit, organisations));
      }
    }
    Map<String, Filled> found = new LinkedHashMap<>();
    Candidate city = null;
    for (Candidate candidate : candidates) {
      boolean left = candidate.left() && candidates.size() > 1; // the only one may still be it
      if (!left && (city == null || candidate.based() > city.based())) {
        city = candidate;
      }
    }
    boolean hosting = message.form().equals("reciprocity");
    Candidate host = null;
    if (hosting) {
      for (Candidate candidate : candidates) {
        if (candidate.host() > 0 && (host == null || candidate.host() > host.host())) {
          host = candidate;
        }
      }
      if (host == null && city != null && atOurPlace(message.words())) {
        found.put("host_city", filled(message, city.span(), 0.7));
      }
      if (host != null) {
        found.put("host_city", filled(message, host.span(), 0.8));
      }
      if (city != null && city == host && city.based() < 4) {
        city = besides(candidates, host);
      }
    }
    Optional<Filled> told = toldByDepartment(message);
    if (city != null && (city.based() >= 2 || told.isEmpty())) {
      found.put("city", filled(message, city.span(), city.based() >= 2 ? 0.9 : 0.7));
    } else if (told.isPresent() && !hosting) {
      found.put("city", told.get());
    }
    return found;
  }

  /** "pour les écoles de Riom. Asso X, Riom aussi": the town said again, or another one. */
  private static @Nullable Candidate besides(List<Candidate> candidates, Candidate host) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      boolean free = candidate != host && candidate.host() == 0 && !candidate.left();
      if (free && (best == null || candidate.based() > best.based())) {
        best = candidate;
      }
    }
    return best;
  }

  /** "asociación Luz Andina de Vichy", "Amis du Lac (die)": whatever else the word means. */
  private static boolean isBesideName(Message message, Span<Town> hit, List<Span<?>> own) {
    Words words = message.words();
    int i = hit.from();
    boolean of =
        IN.contains(words.word(i - 1))
            && words.joined(i)
            && words.capital(i)
            && own.stream().anyMatch(o -> o.to() == i - 1);
    boolean bracket =
        words.gapHas(i, Words.OPEN)
            && words.gapHas(hit.to(), Words.CLOSE)
            && own.stream().anyMatch(o -> o.to() == i);
    return of && !message.shouted() || bracket;
  }

  private static boolean atOurPlace(Words words) {
    for (int i = 1; i < words.size(); i++) {
      boolean ours = OUR.contains(words.word(i - 1)) && words.joined(i);
      boolean place = OUR_PLACE.contains(words.word(i)) || FACILITIES.contains(words.stem(i));
      if (ours && (place || isLocal(words, i)) || isHere(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** "nos bergers", "our teachers": several who live where the writer is. */
  private static boolean isLocal(Words words, int i) {
    String word = words.word(i);
    return PEOPLE.contains(word)
        || Set.of("nos", "our", "nuestros", "nuestras", "nossos", "nossas")
                .contains(words.word(i - 1))
            && word.endsWith("s")
            && Occupation.opens(words, i);
  }

  /** "to spend ten days here", "aux vignerons du coin", "chez nous". */
  private static boolean isHere(Words words, int i) {
    return words.word(i).equals("here")
            && !words.gapHas(i, Words.CLAUSE)
            && !Set.of("is", "are", "from", "we").contains(words.word(i - 1))
            && !words.capital(i - 1)
        || words.follows(i - 1, "du", "coin")
        || words.follows(i - 1, "chez", "nous");
  }

  private static final Set<String> OUR =
      Set.of("notre", "nos", "our", "nuestra", "nuestro", "nuestros", "nossa", "nosso", "nossos");

  private static Filled filled(Message message, Span<Town> span, double sure) {
    String words = message.words().between(span.from(), span.to());
    return new Filled(written(words, span.value().name()), words, sure);
  }

  /** A commonly shortened name stays short ("Tassin"); another writing becomes the full one. */
  static String written(String typed, String name) {
    boolean shortened = Words.fold(name).startsWith(Words.fold(typed) + "-");
    return shortened ? name.substring(0, Math.min(name.length(), typed.length())) : name;
  }

  private static boolean isNamed(Message message, Span<Town> hit) {
    Words words = message.words();
    int i = hit.from();
    if (words.gapHas(i, Words.HYPHEN) && words.gap(i) == Words.HYPHEN && words.capital(i - 1)) {
      return false; // "Sahel-Vienne": part of a name
    }
    boolean likeSomebody = // "Aude (contrôleuse)" is no Audes
        message.isFirstName(i)
            && hit.to() == i + 1
            && !IN.contains(words.word(i - 1))
            && !Words.fold(hit.value().name()).equals(words.word(i));
    boolean alone = // "… DE METIER. GRIGNAN. PAS L'ETE"
        message.shouted()
            && i > 0
            && words.gapHas(i, Words.STOP)
            && hit.to() == words.sentenceEnd(i)
            && hit.value().inhabitants() >= VILLAGE
            && !COMMON.contains(words.word(i));
    boolean cutShort = // "They want" is no Theys
        hit.to() == i + 1
            && words.gapHas(i, Words.SENTENCE)
            && hit.to() != words.clauseEnd(i)
            && !Words.fold(hit.value().name()).startsWith(words.word(i) + "-")
            && !Words.fold(hit.value().name()).equals(words.word(i));
    if (likeSomebody || alone || cutShort) {
      return alone;
    }
    boolean corrected = // "à Feurs ou plutôt Balbigny"
        RATHER.contains(words.word(i - 1))
            && words.joined(i)
            && message.towns().stream().anyMatch(t -> t.to() <= i - 1 && i - t.to() <= 4);
    if (corrected) {
      return true;
    }
    boolean surname = words.joined(i) && words.capital(i) && message.isFirstName(i - 1);
    if (surname && !isBeforeDepartment(words, hit)) {
      return false; // "le lycée Jean Moulin"
    }
    if (isBeforeDepartment(words, hit) && words.clauseEnd(i) <= hit.to() + 1) {
      return true; // "…, riom 63."
    }
    boolean melted = hit.to() - i > 1 && MELTED.contains(words.word(i));
    if (melted && words.capital(i + 1)) {
      return true; // "au Pont-de-Beauvoisin"
    }
    boolean located = melted || IN.contains(words.word(i - 1)) && words.joined(i);
    boolean framed =
        words.gapHas(i, Words.OPEN | Words.COMMA | Words.SLASH)
            && words.gapHas(hit.to(), Words.CLAUSE | Words.SLASH);
    if (hit.to() - i == 1 && (words.word(i).length() <= 3 || COMMON.contains(words.word(i)))) {
      boolean strong =
          Set.of("a", "in", "to", "at", "from").contains(words.word(i - 1))
              || IN.contains(words.word(i - 1)) && words.gapHas(hit.to(), Words.OPEN)
              || words.gapHas(i, Words.OPEN)
              || framed && words.gapHas(i, Words.COMMA | Words.SLASH)
              || words.word(i - 1).equals("de") && words.gapHas(i - 1, Words.COMMA)
              || Set.of("de", "d", "du", "of").contains(words.word(i - 1))
                  && (isFacility(words, i - 2) || isPeople(message, i - 2));
      boolean typed = // "a vienne", where nothing is typed with its capital
          !words.capital(i)
              && hit.value().inhabitants() >= COMMON_CITY
              && words.word(i - 1).equals("a")
              && words.joined(i);
      if (isHome(words, i)) {
        return words.capital(i) || hit.value().inhabitants() >= 2000;
      }
      return typed || (strong || lives(words, i)) && words.capital(i) && !message.shouted();
    }
    if (words.capital(i) && !message.shouted()) {
      boolean opening = words.gapHas(i, Words.SENTENCE);
      return !opening
          || hit.value().inhabitants() >= 1000
          || located
          || hit.to() == words.clauseEnd(i);
    }
    if (hit.value().inhabitants() >= CITY && message.withoutCapitals()) {
      return true; // "prothésiste lyon 8"
    }
    boolean large = hit.value().inhabitants() == 0 || hit.value().inhabitants() >= 2000;
    return large
        && (located && !words.word(i - 1).equals("of") || framed)
        && (!words.word(i - 1).equals("de")
            || hit.value().inhabitants() >= 5000
            || isFacility(words, i - 2)
            || isHome(words, i));
  }

  /** "Riom (63)", "riom 63": the figures of its department behind it. */
  private static boolean isBeforeDepartment(Words words, Span<Town> hit) {
    int to = hit.to();
    boolean near = words.gapHas(to, Words.OPEN) || words.gap(to) == Words.SPACE;
    return near
        && words.isNumber(to)
        && words.word(to).length() >= 2
        && hit.value().department().contains(words.word(to));
  }

  /** "une asso de Romans", "notre club d'Ambert": whence a house is. */
  private static boolean isHome(Words words, int i) {
    return WHENCE.contains(words.word(i - 1))
        && words.joined(i)
        && HOUSES.contains(words.word(i - 2));
  }

  private static final Set<String> WHENCE = Set.of("de", "d", "of", "from", "in");
  static final Set<String> HOUSES =
      Terms.of(
          "asso assoc association associations ong collectif club comite federation fondation"
              + " groupe structure organisation boite entreprise societe pme cabinet agence charity"
              + " ngo organization foundation company firm asociacion associacao empresa");

  /** "j'habite Voiron", "vivo en Die": where somebody lives, whatever else is named. */
  private static boolean lives(Words words, int i) {
    int at = words.joined(i) && IN.contains(words.word(i - 1)) ? i - 1 : i;
    return words.joined(at) && LIVING.contains(words.word(at - 1));
  }

  private static final Set<String> LIVING =
      Terms.of(
          "habite jabite jhabite habitons habitant vis vivo moro live lives reside vivimos moramos"
              + " loge");

  private static final Set<String> MELTED = Set.of("au", "aux", "du");

  static final Set<String> COMMON =
      Terms.of(
          "vienne job vif cours lent die gap royat mission port bourg mens mars marche saint sale"
              + " tour lieu pont loire sainte ally cras bard salle rives claix beaune chantelle"
              + " vichy coise charge buis the mey vions lac champagne bons villars mons ars vers"
              + " ville fleurie jonage romans ambert allier montagne bains chalets leyment la"
              + " parent chambon neuville belleville saxon ayse lus merle prades domaine domaines"
              + " larnage solignat durette theize soleymieux chichilianne peage planche");

  private static boolean isAbroad(Message message, Span<Town> hit, String country) {
    return message.cities().stream()
        .anyMatch(
            city ->
                city.overlaps(hit)
                    && city.to() >= hit.to()
                    && city.value().stream().anyMatch(c -> c.country().equals(country)));
  }

  private static Candidate weigh(Message message, Span<Town> hit, List<Span<?>> organisations) {
    Words words = message.words();
    int i = hit.from();
    int to = hit.to();
    int based = 1;
    int host = 0;
    int start = words.sentenceStart(i);
    boolean department = isBeforeDepartment(words, hit);
    boolean post =
        words.isNumber(i - 1)
            && words.word(i - 1).length() == 5
            && hit.value().department().contains(words.word(i - 1).substring(0, 2));
    boolean here = words.follows(i - 3, "on", "est") && IN.contains(words.word(i - 1));
    boolean told =
        here || words.anyIn(Math.max(start, i - 4), i, BASED) && IN.contains(words.word(i - 1));
    if (lives(words, i)) {
      based += 6;
    }
    if (department || post) {
      based += 4;
    }
    if (told || isHome(words, i)) {
      based += 3;
    }
    Residence residence = Residence.of(words, hit, message.towns());
    based += residence == Residence.NOW ? 4 : 0;
    boolean framed =
        words.gapHas(i, Words.OPEN | Words.COMMA | Words.DASH | Words.LINE)
            && words.gapHas(to, Words.CLAUSE);
    if (framed) {
      based += 3;
    }
    boolean beside = // "Y à Riom": where the writer's own house is
        Set.of("a", "in", "at", "de", "d", "from").contains(words.word(i - 1))
            && organisations.stream().anyMatch(o -> o.to() == i - 1);
    based += beside ? 3 : 0;
    boolean brought =
        Set.of("to", "a").contains(words.word(i - 1))
            && words.anyIn(start, i, Set.of("bring", "venir", "viendrait", "inviter", "invite"));
    host += brought ? 2 : 0;
    boolean inName = organisations.stream().anyMatch(hit::overlaps);
    if (inName) {
      based -= 1;
    }
    if (!inName && IN.contains(words.word(i - 1))) {
      based += 1;
    }
    if (words.anyIn(Math.max(start, i - 4), i, ELSEWHERE)) {
      based -= 3;
    }
    boolean at = AT.contains(words.word(i - 1)) || AT.contains(words.word(i));
    boolean hosting = words.anyIn(start, i, HOSTING);
    boolean house =
        OF.contains(words.word(i - 1)) && (isFacility(words, i - 2) || isPeople(message, i - 2));
    boolean of = OF.contains(words.word(i - 1)) && (hosting || house);
    if ((at || of) && !told && !beside && !inName) {
      host += hosting || house ? 4 : 2;
    }
    if (words.anyIn(Math.max(words.clauseStart(i), i - 4), i, FETCHED)) {
      host = 0; // "son avion arrive à Lyon"
    }
    based += hit.value().inhabitants() >= 500 || hit.value().inhabitants() == 0 ? 0 : -1;
    boolean denied = at && NOT.contains(words.word(i - 2));
    boolean left = residence == Residence.PAST || isNotBut(words, hit);
    return new Candidate(hit, based, denied ? 0 : host, left);
  }

  /** "non pas le site de Riom mais celui de Thiers": the one that is not meant. */
  private static boolean isNotBut(Words words, Span<?> hit) {
    int start = Math.max(words.clauseStart(hit.from()), hit.from() - 6);
    boolean not = words.anyIn(start, hit.from(), NOT);
    return not && BUT.contains(words.word(hit.to())) && !words.gapHas(hit.to(), Words.SENTENCE);
  }

  private static final Set<String> RATHER = Set.of("plutot", "rather");
  private static final Set<String> BUT = Set.of("mais", "but", "sino", "mas");

  private static boolean isFacility(Words words, int i) {
    return FACILITIES.contains(words.word(i)) || FACILITIES.contains(words.stem(i));
  }

  /** "les sages-femmes d'Ambert", "los alumnos de Riom": whoever lives or works there. */
  private static boolean isPeople(Message message, int i) {
    Words words = message.words();
    return !words.capital(i)
        && (PEOPLE.contains(words.word(i))
            || words.word(i).length() > 4
                && words.word(i).endsWith("s")
                && message.jobs().stream().anyMatch(job -> job.to() == i + 1));
  }

  /** "et non à Riom": where it is not. */
  private static final Set<String> NOT = Set.of("non", "pas", "not", "no", "nao");

  private static final Set<String> PEOPLE =
      Terms.of(
          "agents habitants jeunes eleves lyceens collegiens etudiants femmes familles enfants"
              + " agriculteurs agricultrices eleveurs producteurs productrices artisans elus"
              + " soignants soignantes enseignants enseignantes professeurs animateurs animatrices"
              + " benevoles apprentis apprenants stagiaires matronas parteras alumnos alumnas"
              + " jovenes mujeres vecinos docentes alunos alunas jovens mulheres moradores"
              + " professores students pupils farmers people residents nurses midwives teachers"
              + " sages-femmes");

  private static final Set<String> OF = Set.of("de", "d", "du", "of");
  private static final Set<String> AT = Set.of("a", "in", "em", "en", "at", "to", "au", "aux");

  /** "à Arvieu (63)", "basée à Les Marches": a capitalised name that no list holds. */
  private static Optional<Filled> toldByDepartment(Message message) {
    Words words = message.words();
    for (int i = 1; i < words.size(); i++) {
      if (!words.capital(i) || words.isMasked(i)) {
        continue;
      }
      int end = Names.end(words, i, false);
      int joined = Math.min(end, i + 5);
      boolean department =
          words.gapHas(joined, Words.OPEN)
              && DEPARTMENTS.contains(words.word(joined))
              && words.gapHas(joined + 1, Words.CLOSE);
      boolean at = Set.of("a", "in").contains(words.word(i - 1)) && words.joined(i);
      boolean lives = lives(words, i) && words.clauseEnd(i) == joined; // "j'habite Nevers,"
      boolean told =
          lives || at && (words.anyIn(i - 3, i - 1, BASED_AT) || words.word(i - 2).equals("siege"));
      Span<Boolean> name = new Span<>(i, end, true);
      boolean known = message.towns().stream().anyMatch(name::overlaps);
      if (!known && joined > i && (department && at || told)) {
        return Optional.of(new Filled(words.between(i, joined), words.between(i, joined), 0.6));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> BASED_AT =
      Terms.of(
          "basee base basees bases based trouve trouvons sis sise installe installee habite"
              + " domiciliee vis live installes vivo moro sediada");
  private static final Set<String> DEPARTMENTS = Terms.of("01 03 07 15 26 38 42 43 63 69 73 74");
}
