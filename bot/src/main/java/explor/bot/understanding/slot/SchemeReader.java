package explor.bot.understanding.slot;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scheme that an offer names: mécénat, mise à disposition, congé solidaire, bénévolat. */
final class SchemeReader {
  private static final Phrases<String> SCHEMES = new Phrases<>();

  static {
    SCHEMES.addAll(
        Map.of(
            "mecenat_competences",
            "mecenat de competences;mecenat;mecenat competences;skills sponsorship;skills-based"
                + " sponsorship;skill sponsorship;skills based volunteering;corporate"
                + " volunteering;pro bono;mecenazgo;mecenazgo de competencias;mecenato;mecenato de"
                + " competencias;corporate skills sponsorship",
            "mise_a_disposition",
            "mettrions a disposition;mettrons a disposition;mettrait a disposition;mettra a"
                + " disposition;mise a disposition;mis a disposition;mise a dispo;mis a dispo;mises"
                + " a disposition;detachement;secondment;seconded;second;on"
                + " secondment;cesion;cesion de personal;cedencia;destacamento;mad",
            "conge_solidaire",
            "mes conges;mes vacances;mes rtt;pose des conges;poser des conges;poser mes conges;my"
                + " holidays;my annual leave;own leave;mis vacaciones;minhas ferias;conge"
                + " solidaire;conges solidaires;conge solidarite;conge de solidarite;solidarity"
                + " leave;licencia solidaria;permiso solidario;licenca solidaria;volunteer leave",
            "benevolat",
            "benevolat;benevolement;benevole dispo;benevole disponible;dispo en benevole;en"
                + " benevole;comme benevole;a titre benevole;unpaid mission;unpaid work;unpaid"
                + " basis;unpaid stint;unpaid assignment;unpaid volunteer;as a volunteer;as a"
                + " volunteer on my own"
                + " time;voluntariado;voluntario;voluntaria;gratuitement;volunteering on my own"
                + " time;en tant que benevole;sur mon temps libre;on my own time;on my own"
                + " holidays;sur mes conges"));
  }

  private SchemeReader() {}

  /** The scheme a text names, an employer's lending of staff included. */
  static Optional<Span<String>> scheme(Words words, boolean employer) {
    Span<String> weak = null;
    for (Span<String> hit : SCHEMES.in(words)) {
      if (hit.value().equals("mise_a_disposition") && isThing(words, hit)
          || words.word(hit.from()).equals("second") && !isVerb(words, hit)
          || isRefused(words, hit)) {
        continue;
      }
      if (hit.value().equals("benevolat")) {
        weak = weak == null ? hit : weak;
      } else {
        return Optional.of(hit);
      }
    }
    Optional<Span<String>> lent = lent(words, employer);
    return lent.isPresent()
        ? lent
        : Optional.ofNullable(weak).or(() -> employer ? Optional.empty() : alone(words));
  }

  /** Whether a scheme is named right before word i. */
  static boolean endsAt(Words words, int i) {
    return SCHEMES.in(words).stream().anyMatch(hit -> hit.to() == i);
  }

  /** "Bénévole.": said by itself. */
  private static Optional<Span<String>> alone(Words words) {
    for (int i = 0; i < words.size(); i++) {
      boolean alone = words.clauseStart(i) == i && words.clauseEnd(i) == i + 1;
      if (alone && Set.of("benevole", "volunteer", "voluntario").contains(words.word(i))) {
        return Optional.of(new Span<>(i, i + 1, "benevolat"));
      }
    }
    return Optional.empty();
  }

  /** What a partner lends is no staff. */
  private static final Set<String> THINGS =
      Set.of("chauffeur", "logement", "vehicule", "chambre", "voiture", "salle", "interprete");

  private static final Set<String> YOUR = Terms.of("votre vos leur la your");

  /** "m'a dit non pour un détachement", "refused a secondment": what will not be. */
  private static boolean isRefused(Words words, Span<String> hit) {
    int from = Math.max(words.clauseStart(hit.from()), hit.from() - 5);
    return words.anyIn(from, hit.from(), REFUSED);
  }

  private static final Set<String> REFUSED =
      Terms.of(
          "refuse refus refused refuses non declined rejected nego negou recuso recusou denied");

  private static boolean isVerb(Words words, Span<String> hit) {
    return Set.of("can", "to", "could", "would", "will", "we").contains(words.word(hit.from() - 1))
        && !words.word(hit.to()).equals("half");
  }

  private static boolean isThing(Words words, Span<String> hit) {
    return words.anyIn(hit.from() - 4, hit.from(), THINGS);
  }

  private static final Set<String> STAFF =
      Terms.of(
          "agent agents technicien techniciens technicienne salarie salaries collaborateur"
              + " collaborateurs ingenieur ingenieurs ingenieure personne personnes employe"
              + " employes infirmiere infirmieres m mme notre son sa nos ses staff employees"
              + " employee un une deux trois engineer engineers technicians technician 2 1 3 4 two"
              + " one three colleague colleagues tecnico tecnicos");

  /** Whether an employer lends somebody, in whatever words. */
  static boolean isLent(Words words) {
    return lent(words, true).isPresent();
  }

  /** "mettre un agent à dispo", "prêter son DGS", "lend two engineers". */
  private static Optional<Span<String>> lent(Words words, boolean employer) {
    for (int i = 0; i < words.size(); i++) {
      boolean put =
          Set.of("mettre", "mettons", "met", "mettrait", "mettrons", "mettra")
              .contains(words.word(i));
      int end = Math.min(words.size(), Math.min(i + 12, words.sentenceEnd(i)));
      if (put && employer) {
        for (int k = i + 1; k + 1 < end; k++) {
          int thing = YOUR.contains(words.word(k + 1)) ? k + 2 : k + 1;
          boolean available =
              words.word(k).equals("a")
                  && Set.of("dispo", "disposition").contains(words.word(thing));
          if (available && !words.anyIn(i, k, THINGS)) {
            return Optional.of(new Span<>(i, thing + 1, "mise_a_disposition"));
          }
        }
      }
      boolean lend =
          Set.of(
                  "preter",
                  "pretons",
                  "prete",
                  "pretera",
                  "preterait",
                  "lend",
                  "lending",
                  "detacher",
                  "detachons",
                  "detacherait",
                  "ceder",
                  "prestar",
                  "emprestar",
                  "loan")
              .contains(words.word(i));
      if (lend
          && !words.word(i + 1).equals("a")
          && employer
          && words.anyIn(i + 1, Math.min(end, i + 5), STAFF)) {
        return Optional.of(new Span<>(i, Math.min(end, i + 4), "mise_a_disposition"));
      }
    }
    return Optional.empty();
  }

  /** Phrases of the scheme in an answer to that very question. */
  static Optional<String> schemeAnswer(Words words) {
    return scheme(words, true).map(Span::value);
  }
}
