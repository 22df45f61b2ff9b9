package explor.knowledge.booklet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a passage is about though it never says so: "25 degrés" is the weather, "24 euros par jour"
 * the per diem. The concepts are those of {@code vocabulary/mission.txt}.
 */
enum Signs {
  PER_DIEM(
      "perdiem", "\\d ?(?:€|euros?|dollars?|usd|[a-z]{4,10}) (?:par|/|a) ?(?:jour|day|dia)\\b"),
  WAGE(
      "prime courant/gagner",
      "\\d ?(?:€|euros?|dollars?|usd|[a-z]{4,10}) (?:par|/|a|al|por|per|an)"
          + " ?(?:jour|mois|heure|semaine|an\\b|ann[ée]e|day|month|hour|week|year|d[ií]a|mes\\b|m[êe]s\\b|hora|semana)"),
  WAITED(
      "courant/attendre",
      "\\b(?:apr[èe]s|au bout d[e’']|after|depois de|al cabo de|despu[ée]s de) ?(?:\\d+|\\p{L}+)"
          + " (?:minutes?|min\\b|heures?|h\\b|hours?|minutos?|horas?)"),
  CAPPED(
      "courant/plafond",
      "(?iU)\\b(?:au plus|au maximum|au max|maximum|jusqu[’']à|plafonn?\\w*|limité[es]* à|dans la"
          + " limite|pas plus de|ne dépasse\\w*|at most|up to|no more"
          + " than|hasta|máximo|até)\\b.{0,20}\\d|\\d[^.;]{0,20}\\b(?:au plus(?! tard)|au"
          + " maximum|maximum|at most|máximo)\\b"),
  /** Degrees, but for those of somebody ill. */
  WEATHER(
      "meteo courant/temperature",
      "^(?![\\s\\S]*(?iu:fi[èe]vre|fever|fiebre|febre|paludisme|malaria|test|temperature"
          + " of))[\\s\\S]*?\\d ?(?:°|degr[ée]s|degrees|grados|graus)"),
  ALTITUDE(
      "soleil",
      "\\d ?(?:m[èe]tres|m) (?:d[’']altitude|de haut)|à \\d[\\d \\u00a0\\u202f]{2,6}"
          + " ?m(?:[èe]tres)?\\b"),
  TIME_ZONE(
      "fuseau courant/decalage",
      "(?:heures?|\\d ?h) (?:de |en |d[’'])(?:moins|plus|avance|retard)|hours?"
          + " (?:ahead|behind|earlier|later)|\\b(?:GMT|UTC)\\b"),
  RATE(
      "courant/taux-change",
      "(?iU)\\b(?:1|un|one) ?(?:€|euros?\\b)"
          + " ?(?:=|≈|pour\\b|vaut\\b|fait\\b|contre\\b|for\\b|is\\b)"),
  LUGGAGE("bagage", "\\d ?(?:kg|kilos?)\\b"),
  WEIGHT("courant/bagage-poids", "\\d ?(?:kg|kilos?)\\b"),
  AFTER_HOURS(
      "courant/hors-horaires",
      "(?i)\\b(?:hors|en dehors des?) (?:horaires?|heures?|bureaux?)\\b|\\bpermanence (?:de |la"
          + " )?nuit\\b"),
  FLIGHT_NUMBER("vol-avion monde/numero-vol", "\\b[A-Z]{2} ?\\d{3,4}\\b"),
  FLIGHT(
      "vol-avion",
      "\\b[Dd]épart\\b[^.]{0,20}\\b[Aa]rrivée|\\b(?:d[ée]colle|atterri|escale|embarqu)\\w*|\\b[Dd][ée]part"
          + " (?:de|d’|d'|à|pour) ?\\p{Lu}"),
  CURFEW(
      "portail courant/dehors",
      "\\b(?:rentr[ée]e?s?|retour|ferm\\w+) (?:avant|à|au plus tard) .{0,12}\\d"
          + " ?h|\\b(?:ferm|verrouill|boucl)\\w+ (?:le|la|les|sa|son|notre|votre) \\p{L}+"
          + " (?:à|dès|vers|après) \\d{1,2} ?h"),
  CONTRACT(
      "contrat",
      "\\b(?:[Pp]olice|[Cc]ontrat|[Aa]dh[ée]sion|[Dd]ossier|[Aa]ffiliation|[Pp]olicy|[Cc]ontract|[Pp][óo]liza|[Cc]ontrato)\\b[^.;|\\n"
          + "]{0,25}?\\b(?=[A-Z0-9./-]{0,20}\\d)(?=[A-Z0-9./-]{0,20}[A-Z/-])[A-Z0-9]{1,10}[./-]?[A-Z0-9]"),
  SAFETY_TEXT(
      "sms-securite",
      "(?:[Ss]oir|[Jj]our|[Ee]vening|[Dd]ay|[Nn]oche|[Nn]oite)s?\\b.{0,60}[«“\"] ?\\p{Lu}{2,8}(?:"
          + " \\p{Lu}{2,8})? ?[»”\"]|[«“\"] ?\\p{Lu}{2,8}"
          + " ?[»”\"].{0,60}\\b(?:soir|evening|noche|noite)\\b"),
  /** Hours at the head of a line: those of the day's work. */
  WORKDAY(
      "programme",
      "(?iU)^(?:journées?|horaires?|heures de travail|journées? de travail|working"
          + " (?:day|hours)|jornadas?|horarios?|horários?|expediente)\\b[^.;]{0,30}\\d"
          + " ?(?:h\\b|:\\d\\d)[^.;]{1,30}\\d ?(?:h\\b|:\\d\\d)"),
  /** Where a card stands beside money, it is no map and no SIM. */
  CARD(
      "carte-bancaire",
      "(?iU)\\bcartes?\\b(?!"
          + " (?:sim|d|r|g|c|v))[^.]{0,60}\\b(?:espèces|liquide|distributeurs?|pay\\w+|paiements?|retraits?|retir\\w+|banques?|guichets?|cash)\\b"
          + "|\\b(?:espèces|liquide|distributeurs?|paiements?|retraits?|banques?|guichets?|cash)\\b[^.]{0,60}\\bcartes?\\b(?!"
          + " (?:sim|d|r|g|c|v))"),
  SINCE(
      "monde/age-chose",
      "\\b(?:depuis|dates?(?:"
          + " de)?|since|desde|construite?|ouverte?|cr[ée]{2,3}|fond[ée]{1,2}|built|opened|founded)(?:"
          + " (?:en|in|de|el|em))? (?:19|20)\\d\\d\\b"),
  CHANGE(
      "monnaie",
      "(?iU)\\b(?:francs?|dinars?|soms?|pesos?|dollars?|roupies?|shillings?|dirhams?|euros?|monnaie|devises?|ariary|leks?|tenges?|kwachas?|cedis?|birrs?|quetzals?|soles|bolivianos?)\\b.{0,30}\\bs(?:[’'](?:obtien\\w+|échangen?t?|achèten?t?)|e"
          + " (?:changen?t?|retiren?t?|trouven?t?))\\b"),
  CODE_WORD("courant/mot-code", "[«“\"] ?\\p{Lu}{3,12}(?: \\p{Lu}{2,12})? ?[»”\"]"),
  RECOGNISED(
      "courant/ressembler",
      "(?iU)\\b(?:tient|tiendra|tenant|porte|portera|portant|brandit|brandira|agite|v[êe]tue?|habill[ée]e?|holds|holding|wears|wearing|avec"
          + " une?|with"
          + " an?)\\b.{0,30}\\b(?:panneau|pancarte|[ée]criteau|drapeau|fanion|parapluie|ombrelle"
          + "|casquette|chapeau|bonnet|foulard|[ée]charpe|pull|veste|gilet|chemise|robe|blouson|t-shirt|sign|umbrella"
          + "|cap|hat|scarf|jacket|shirt|vest|flag)|\\b(?:van|camionnette|voiture|minibus|fourgon|fourgonnette|4x4|pick-up|berline|car|truck|jeep)\\b,?"
          + " (?:bleue?|rouge|verte?|jaune|blanc(?:he)?|violette?|marron|noire?|grise?|rose|orange|beige|blue|red"
          + "|green|yellow|white|black|gr[ea]y)\\b|\\b(?:polo|t-shirt|tee-shirt|chemise|veste|gilet|pull|robe|blouse|blouson|boubou|tunique|uniforme|casquette|chapeau|bonnet|foulard|[ée]charpe|shirt|jacket|vest|cap|hat|scarf)s?"
          + " (?:bleue?|rouge|verte?|jaune|blanc(?:he)?|violet(?:te)?|marron|noire?|grise?|rose|orange|beige)s?\\b|\\b(?:pancarte|panneau|[ée]criteau|ardoise)\\b.{0,20}[«“\"\\p{Lu}]"),
  CLOSED(
      "fermeture",
      "\\bn[’'](?:ouvre|ouvrent|est ouvert|est ouverte)|\\bpas ouverte?|\\bnot open|\\bno"
          + " abren?|\\bnão abrem?"),
  MAIL("mail", "\\w@\\w");

  /** Nothing of these is told without a figure. */
  private static final Set<Signs> IN_FIGURES =
      EnumSet.of(
          PER_DIEM,
          WAGE,
          CAPPED,
          WEATHER,
          ALTITUDE,
          LUGGAGE,
          WEIGHT,
          FLIGHT_NUMBER,
          CURFEW,
          CONTRACT,
          WORKDAY,
          SINCE);

  private final List<String> concepts;
  private final Pattern shown;
  private final List<String> traces;

  /**
   * @param concepts ids with a space between them; without a file they are the mission's
   */
  Signs(String concepts, String shown) {
    this.concepts =
        Arrays.stream(concepts.split(" "))
            .map(concept -> concept.contains("/") ? concept : "mission/" + concept)
            .toList();
    this.shown = Pattern.compile(shown);
    this.traces = traces();
  }

  /**
   * In small letters what a passage must have one of to be worth a closer look; nothing when any
   * is. Each way through a pattern needs one of its sign's.
   */
  private List<String> traces() {
    return switch (this) {
      case PER_DIEM -> List.of("jour", "day", "dia");
      case WAGE ->
          List.of(
              "jour", "mois", "heure", "semain", "an", "day", "month", "hour", "week", "year",
              "dia", "día", "mes", "mês", "hora");
      case CAPPED ->
          List.of(
              "au plus",
              "max",
              "jusqu",
              "plafon",
              "limit",
              "pas plus",
              "passe",
              "at most",
              "up to",
              "no more",
              "hasta",
              "máx",
              "até");
      case WAITED -> List.of("apr", "bout d", "after", "depois", "cabo", "despu");
      case WEATHER -> List.of("°", "degr", "grad", "grau");
      case ALTITUDE -> List.of("altitude", "haut", "à ");
      case TIME_ZONE -> List.of("heure", "h de", "h en", "hour", "gmt", "utc");
      case RATE -> List.of("euro", "€");
      case LUGGAGE, WEIGHT -> List.of("kg", "kilo");
      case AFTER_HOURS -> List.of("hors ", "permanence");
      case FLIGHT -> List.of("écoll", "ecoll", "atterri", "escale", "embarqu", "épart", "epart");
      case CURFEW -> List.of("rentr", "retour", "ferm", "verrouill", "boucl");
      case WORKDAY ->
          List.of("journ", "jornad", "horai", "horar", "horár", "heures", "work", "expedi");
      case CARD -> List.of("carte");
      case MAIL -> List.of("@");
      case CHANGE ->
          List.of(
              "franc",
              "dinar",
              "som",
              "peso",
              "dollar",
              "roupie",
              "shilling",
              "dirham",
              "euro",
              "monnaie",
              "devise",
              "ariary",
              "lek",
              "tenge",
              "kwacha",
              "cedi",
              "birr",
              "quetzal",
              "soles",
              "boliviano");
      case CLOSED -> List.of("ouv", "open", "abre");
      case CONTRACT ->
          List.of("polic", "contra", "adh", "dossier", "affiliation", "póliza", "poliza");
      case SINCE ->
          List.of(
              "depuis", "date", "since", "desde", "constru", "ouvert", "cr", "fond", "buil", "open",
              "found");
      case RECOGNISED ->
          List.of(
              "pan",
              "criteau",
              "drapeau",
              "fanion",
              "parapluie",
              "ombrelle",
              "casquette",
              "chapeau",
              "bonnet",
              "foulard",
              "charpe",
              "pull",
              "veste",
              "gilet",
              "polo",
              "blouse",
              "boubou",
              "tunique",
              "uniforme",
              "ardoise",
              "chemise",
              "robe",
              "blouson",
              "shirt",
              "sign",
              "umbrella",
              "cap",
              "hat",
              "scarf",
              "jacket",
              "vest",
              "flag",
              "van",
              "camionnette",
              "voiture",
              "minibus",
              "fourgon",
              "4x4",
              "pick-up",
              "berline",
              "car",
              "truck",
              "jeep");
      case FLIGHT_NUMBER, SAFETY_TEXT, CODE_WORD -> List.of();
    };
  }

  private boolean mayBeIn(String small) {
    for (String trace : traces) {
      if (small.contains(trace)) {
        return true;
      }
    }
    return traces.isEmpty();
  }

  /** The concepts that a passage shows. */
  static Set<String> in(String passage) {
    String small = passage.toLowerCase(Locale.ROOT);
    boolean figures = passage.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean quoted = passage.chars().anyMatch(c -> c == '«' || c == '“' || c == '"');
    Set<String> concepts = new HashSet<>();
    for (Signs sign : values()) {
      if ((figures || !IN_FIGURES.contains(sign))
          && (quoted || (sign != SAFETY_TEXT && sign != CODE_WORD))
          && sign.mayBeIn(small)
          && sign.shown.matcher(passage).find()) {
        concepts.addAll(sign.concepts);
      }
    }
    return concepts;
  }
}
