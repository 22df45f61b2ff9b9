package explor.bot.understanding.slot;

import explor.bot.understanding.slot.PeriodReader.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Periods that are told in words: seasons, holidays, "next month", "in three weeks", "any time".
 */
final class SoftPeriods {
  private enum Kind {
    /** Any time at all, or a season: words only. */
    WORDS,
    NEXT_MONTH,
    /** "premier semestre": six months; needs the year behind it. */
    HALF_1,
    HALF_2,
    QUARTER_1,
    QUARTER_2,
    QUARTER_3,
    QUARTER_4,
    /** "début", "late": a period only with a year right behind. */
    PART_OF_YEAR,
    /** "vacances de", "holidays": takes the holiday's name with it. */
    HOLIDAYS
  }

  private static final Set<String> LEADS =
      Terms.of(
          "cet cette l le la les tout toute toutes tous en au in this next the over during pendant"
              + " a de d des el este esta neste nesta no na fin debut mi all late early mid durant"
              + " para proximo proxima whole todo toda o pour courant hors apres after avant before"
              + " despues depois antes");
  private static final Set<String> TAILS =
      Set.of(
          "prochain",
          "prochaine",
          "prochaines",
          "prochains",
          "proximo",
          "proxima",
          "next",
          "que",
          "vem",
          "viene");
  private static final Set<String> WEEKS =
      Terms.of(
          "semaine semaines mois week weeks month months jours days semanas semana meses mes dias");

  /** Last words of "at once", which many a sentence has; a period only where somebody is free. */
  private static final Set<String> AT_ONCE =
      Terms.of(
          "suite immediatement maintenant demain away immediately straightaway aujourd hui"
              + " inmediatamente imediatamente mismo demande");

  private static final Set<String> READY =
      Terms.of(
          "dispo disponible disponibles libre libres partir pars depart available free ready pret"
              + " prete prets disponibilite disponibilites availability quand periode dates"
              + " disponivel disponibilidad go leave mission");

  private final Phrases<Kind> phrases = new Phrases<>();

  SoftPeriods() {
    words(
        "ete;printemps;automne;hiver;summer;spring;autumn;winter;verano;otono;invierno;verao;outono;inverno");
    words(
        "primavera;primtemps;rentree;saison seche;saison des pluies;dry season;rainy"
            + " season;ramadan");
    words("temporada seca;epoca seca;estacion seca;estacao seca;saison fraiche;hivernage");
    words(
        "toute l'annee;all year;all year round;todo el ano;todo o ano;quand vous voulez;quand tu"
            + " veux;quand on veut;quand je veux;quand c'est possible;when possible;quand on peut");
    words(
        "n'importe quand;a tout moment;peu importe;any time;anytime;whenever;whenever you"
            + " want;whenever you like;flexible;flexibles");
    words(
        "des que possible;au plus vite;le plus vite possible;as soon as possible;asap;lo antes"
            + " posible;o mais rapido possivel;quanto antes;urgent depart");
    words(
        "cualquier mes;cualquier momento;cualquier fecha;qualquer altura;qualquer mes;qualquer"
            + " momento;n'importe quel mois;any month");
    words(
        "annee prochaine;next year;proximo ano;ano que viene;ano que vem;fin d'annee;fin de"
            + " l'annee;debut d'annee;end of the year;semaine prochaine;next week");
    words(
        "de suite;tout de suite;immediatement;des maintenant;des aujourd'hui;right"
            + " away;immediately;straight away;straightaway;ya mismo;inmediatamente;imediatamente;a"
            + " la demande;sur demande;selon vos besoins;selon besoin;quand vs voulez;qd vous"
            + " voulez;qd vs voulez;quand ca vous arrange;a votre convenance;at your"
            + " convenience;when it suits you;when you like;toute periode;tte l'annee;toute"
            + " annee;all through the year;throughout the year;all the year;cuando quieran;quando"
            + " quiserem;tous les mois;toutes les periodes;les week-ends;le week-end;weekends");
    words(
        "vendanges;moissons;mousson;morte saison;basse saison;haute saison;saison creuse;saison"
            + " haute;saison basse;hors saison;inter saison;low season;high season;off"
            + " season;monsoon;temporada baja;temporada alta;epoca baixa;epoca alta;saison"
            + " froide;saison chaude;petite saison;grande saison;grape harvest;vendimia;vindima");
    for (String day : "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ")) {
      words("a partir de " + day + ";des " + day + ";des " + day + " prochain");
    }
    words("from monday;from tuesday;from next week;as of monday;starting monday;des demain;demain");
    for (String part :
        "debut;fin;mi;milieu;courant;early;late;mid;end of;beginning of;start of;principios de;finales de;mediados de;inicio de;fim de;meados de;fin de;debut de"
            .split(";")) {
      phrases.add(part, Kind.PART_OF_YEAR);
    }
    words(
        "dates a definir;dates a convenir;a definir;pas de date fixe;dates flexibles;dates"
            + " souples;hors vacances scolaires;hors periode scolaire");
    for (String words :
        "mois prochain;next month;proximo mes;mes que viene;mes que vem;proximo mes".split(";")) {
      phrases.add(words, Kind.NEXT_MONTH);
    }
    ordered(
        "premier semestre;1er semestre;first half of;primer semestre;primeiro semestre",
        Kind.HALF_1);
    ordered(
        "second semestre;deuxieme semestre;2e semestre;second half of;segundo semestre",
        Kind.HALF_2);
    ordered(
        "premier trimestre;1er trimestre;first quarter of;primer trimestre;primeiro trimestre;q1",
        Kind.QUARTER_1);
    ordered(
        "deuxieme trimestre;second trimestre;2e trimestre;second quarter of;segundo trimestre;q2",
        Kind.QUARTER_2);
    ordered(
        "troisieme trimestre;3e trimestre;third quarter of;tercer trimestre;terceiro trimestre;q3",
        Kind.QUARTER_3);
    ordered(
        "quatrieme trimestre;dernier trimestre;4e trimestre;last quarter of;fourth quarter"
            + " of;cuarto trimestre;ultimo trimestre;quarto trimestre;q4",
        Kind.QUARTER_4);
    for (String words :
        "vacances;vacances scolaires;holidays;school holidays;vacaciones;ferias;conges d'ete;conges scolaires;easter;paques;toussaint;noel;semana santa;pascoa;christmas;navidad;natal"
            .split(";")) {
      phrases.add(words, Kind.HOLIDAYS);
    }
  }

  private void words(String list) {
    ordered(list, Kind.WORDS);
  }

  private void ordered(String list, Kind kind) {
    for (String phrase : list.split(";")) {
      phrases.add(phrase, kind);
    }
  }

  /** The soft period at word i (its articles before it included), or null. */
  @Nullable Span<Period> at(Words words, int i, LocalDate sent) {
    Span<Period> later = inSomeWeeks(words, i);
    if (later != null) {
      return later;
    }
    Span<Kind> hit = phrases.at(words, i);
    if (hit == null || isVerb(words, i) || !meant(words, hit) || isPastYear(words, hit, sent)) {
      return null;
    }
    int from = i;
    while (from > 0 && words.joined(from) && LEADS.contains(words.word(from - 1))) {
      from--;
    }
    int to = tail(words, hit);
    Period period =
        switch (hit.value()) {
          case WORDS, HOLIDAYS, PART_OF_YEAR -> Period.WORDS_ONLY;
          case NEXT_MONTH -> month(sent);
          case HALF_1 -> months(words, to, 1, 6);
          case HALF_2 -> months(words, to, 7, 12);
          case QUARTER_1 -> months(words, to, 1, 3);
          case QUARTER_2 -> months(words, to, 4, 6);
          case QUARTER_3 -> months(words, to, 7, 9);
          case QUARTER_4 -> months(words, to, 10, 12);
        };
    return new Span<>(from, to, period);
  }

  /** "vous êtes là" is no summer. */
  private static boolean isVerb(Words words, int i) {
    return words.word(i).equals("etes")
        && (words.raw(i).indexOf('ê') >= 0 || words.word(i - 1).equals("vous"));
  }

  private static boolean isPastYear(Words words, Span<Kind> hit, LocalDate sent) {
    return hit.value() == Kind.PART_OF_YEAR
        && Integer.parseInt(words.word(hit.to())) < sent.getYear();
  }

  private boolean meant(Words words, Span<Kind> hit) {
    if (hit.value() == Kind.PART_OF_YEAR) {
      return isYear(words, hit.to()) && words.joined(hit.to());
    }
    if (AT_ONCE.contains(words.word(hit.to() - 1))) {
      return words.anyIn(hit.from() - 4, hit.to() + 3, READY)
          || words.clauseEnd(hit.from()) - words.clauseStart(hit.from()) <= 4;
    }
    String word = words.word(hit.from());
    String before = words.word(hit.from() - 1);
    if (hit.to() == hit.from() + 1) {
      switch (word) {
        case "ete" -> {
          // "a été" is a verb
          boolean coming = // "été prochain", "été 2027"; "a été" has no such tail
              words.joined(hit.to())
                  && (TAILS.contains(words.word(hit.to())) && !words.word(hit.to()).equals("que")
                      || isYear(words, hit.to()));
          boolean alone = // "…, été"
              words.raw(hit.from()).indexOf('é') >= 0
                  && words.gapHas(hit.from(), Words.CLAUSE)
                  && words.gapHas(hit.to(), Words.CLAUSE);
          return coming
              || alone
              || words.raw(hit.from()).length() > 2
                  && Set.of("l", "cet", "en", "d", "fin", "debut", "mi", "juillet")
                      .contains(before);
        }
        case "spring", "summer", "winter", "autumn" -> {
          return true;
        }
        case "flexible", "flexibles" -> {
          return words.anyIn(
              hit.from() - 4,
              hit.from(),
              Set.of("dates", "dispo", "disponible", "je", "i", "m", "availability", "suis"));
        }
        case "hiver", "printemps", "automne", "primavera" -> {
          return true;
        }
        case "natal" -> {
          return words.word(hit.from() - 1).equals("do");
        }
        default -> {
          return true;
        }
      }
    }
    return !words.word(hit.from()).equals("peu")
        || words.anyIn(
            hit.from() - 4, hit.from() + 5, Set.of("date", "dates", "quand", "periode", "mois"));
  }

  private int tail(Words words, Span<Kind> hit) {
    int to = hit.to();
    if (hit.value() == Kind.HOLIDAYS && HOLIDAY_OF.contains(words.word(to))) {
      to++;
      if (words.word(to).equals("la")) {
        to++;
      }
      to++;
    } else if (hit.value() == Kind.HOLIDAYS
        && words.joined(to)
        && Set.of("scolaires", "holidays", "break").contains(words.word(to))) {
      to++;
    }
    while (to < words.size() && words.joined(to) && TAILS.contains(words.word(to))) {
      to++;
    }
    if (Set.of("de", "of", "d").contains(words.word(to)) && isYear(words, to + 1)) {
      to++;
    }
    if (isYear(words, to) && words.joined(to)) {
      to++;
    }
    if (Set.of("ou", "or", "et", "o").contains(words.word(to))
        && to < words.size()
        && !words.gapHas(to, Words.CLAUSE)) {
      int next = to + 1;
      while (LEADS.contains(words.word(next))) {
        next++;
      }
      Span<Kind> more = phrases.at(words, next);
      if (more != null && more.value() == hit.value()) {
        return tail(words, more);
      }
    }
    return Math.min(to, words.size());
  }

  private static final Set<String> HOLIDAY_OF =
      Set.of("de", "d", "of", "la", "da", "do", "del", "das", "dos", "des");

  private static boolean isYear(Words words, int i) {
    return words.isNumber(i) && words.word(i).length() == 4 && words.word(i).startsWith("20");
  }

  private static Period month(LocalDate sent) {
    String next = YearMonth.from(sent).plusMonths(1).toString();
    return new Period(next, next);
  }

  private static Period months(Words words, int to, int first, int last) {
    if (!isYear(words, to - 1)) {
      return Period.WORDS_ONLY;
    }
    int year = Integer.parseInt(words.word(to - 1));
    return new Period(YearMonth.of(year, first).toString(), YearMonth.of(year, last).toString());
  }

  /** "dans trois semaines", "in two months", "d'ici un mois": words only, no one knows the day. */
  private static @Nullable Span<Period> inSomeWeeks(Words words, int i) {
    boolean in =
        Set.of("dans", "within", "dentro", "em", "daqui", "ici").contains(words.word(i))
            || words.word(i).equals("in");
    if (!in) {
      return null;
    }
    int at = i + 1;
    if (Set.of("de", "a").contains(words.word(at)) && words.isNumber(at + 1)) {
      at++;
    }
    Span<Integer> number = Numbers.at(words, at);
    int unit =
        number != null ? number.to() : Numbers.ARTICLES.contains(words.word(at)) ? at + 1 : -1;
    if (unit < 0 || !words.joined(unit) || !WEEKS.contains(words.word(unit))) {
      return null;
    }
    return new Span<>(words.word(i).equals("ici") ? i - 1 : i, unit + 1, Period.WORDS_ONLY);
  }
}
