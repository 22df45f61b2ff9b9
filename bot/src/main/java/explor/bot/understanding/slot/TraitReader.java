package explor.bot.understanding.slot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The closed questions: scheme, share of the costs, the employer's agreement, membership, visa,
 * kind of organisation, yes and no. Each by its phrases; what is not said stays empty.
 */
final class TraitReader {
  private static final Phrases<String> SCHEMES = new Phrases<>();
  private static final Phrases<String> ORG_TYPES = new Phrases<>();
  private static final Phrases<String> YES_NO = new Phrases<>();
  private static final Phrases<String> SHARES = new Phrases<>();
  private static final Phrases<String> AGREEMENTS = new Phrases<>();

  static {
    fill(
        SCHEMES,
        Map.of(
            "mecenat_competences",
            "mecenat de competences;mecenat;mecenat competences;skills sponsorship;skills-based"
                + " sponsorship;skill sponsorship;skills based volunteering;corporate"
                + " volunteering;pro bono;mecenazgo;mecenazgo de competencias;mecenato;mecenato de"
                + " competencias;corporate skills sponsorship",
            "mise_a_disposition",
            "mise a disposition;mis a disposition;mise a dispo;mis a dispo;mises a"
                + " disposition;detachement;secondment;seconded;second;on secondment;cesion;cesion"
                + " de personal;cedencia;destacamento;mad",
            "conge_solidaire",
            "mes conges;mes vacances;mes rtt;pose des conges;poser des conges;poser mes conges;my"
                + " holidays;my annual leave;own leave;mis vacaciones;minhas ferias;conge"
                + " solidaire;conges solidaires;conge solidarite;conge de solidarite;solidarity"
                + " leave;licencia solidaria;permiso solidario;licenca solidaria;volunteer leave",
            "benevolat",
            "benevolat;benevolement;en benevole;comme benevole;a titre benevole;unpaid"
                + " mission;unpaid work;unpaid basis;unpaid stint;unpaid assignment;unpaid"
                + " volunteer;as a volunteer;as a volunteer on my own"
                + " time;voluntariado;voluntario;voluntaria;gratuitement;volunteering on my own"
                + " time;en tant que benevole;sur mon temps libre;on my own time;on my own"
                + " holidays;sur mes conges"));
    fill(
        ORG_TYPES,
        Map.of(
            "collectivite",
            "mairie;commune;communaute de communes;communaute"
                + " d'agglomeration;agglomeration;metropole;departement;conseil"
                + " departemental;region;collectivite;ville de;town hall;city council;syndicat des"
                + " eaux;syndicat mixte;syndicat intercommunal;communaute"
                + " urbaine;ayuntamiento;prefeitura;council;agglo;conseil"
                + " regional;syndicat;comcom;intercommunalite;regie",
            "etablissement_public",
            "chu;centre hospitalier;hopital;etablissement public;universite;lycee;sdis;public"
                + " body;epci;agence de l'eau;hcl;hospices civils;ehpad;parc naturel"
                + " regional;university;hospital;college;hospital publico;onf;cnrs;inrae;public"
                + " hospital;chambre d'agriculture;chambre de"
                + " metiers;cci;universidad;universidade;office national",
            "entreprise",
            "entreprise;societe;cabinet;sarl;sas;pme;eti;company;firm;empresa;scop;bureau"
                + " d'etudes;startup;start-up;imprimerie;agence;groupe;boite;salaries;collaborateurs;business;cooperative;atelier;laboratoire;garage;banque",
            "association",
            "association;asso;ong;ngo;charity;fondation;federation;mutuelle;collectif"));
    fill(
        YES_NO,
        Map.of(
            "yes",
            "oui;ouais;yes;yep;yeah;si;sim;ok;d'accord;tout a fait;bien sur;exact;exactement;c'est"
                + " ca;absolument;of"
                + " course;sure;claro;volontiers;affirmatif;okay;correct;right;vale",
            "no",
            "non;no;nope;nan;nao;pas encore;pas du tout;not yet;jamais;never;aucunement;todavia"
                + " no;ainda nao;pas pour l'instant;negatif;not at all"));
    fill(
        SHARES,
        Map.of(
            "full",
            "whole remaining share;the remaining share;whole share;the whole remainder;the"
                + " remainder;the whole bill;the lot;tout le reste a charge;l'integralite du"
                + " reste;cover all travel costs;cover all the costs;cover all costs;will cover"
                + " all;pay for everything;pay all costs;tous les frais a notre charge;prenons tout"
                + " en charge;prend tout en charge;couvrons tous les frais;finançons"
                + " tout;totalite;prends tout;prend tout;prendra tout;paie tout;paye tout;payer"
                + " tout;paierai tout;payons tout;pay for everything;pago todo;pago tudo;frais sont"
                + " pour moi;at my own expense;a mes frais;a ma charge;integralement;integralite;en"
                + " totalite;tous les frais;toutes les depenses;tout est pris en"
                + " charge;100;entierement;all costs;all the costs;full cost;full costs;in"
                + " full;fully;everything;whole cost;todos los gastos;todo;a"
                + " totalidade;totalidade;totalmente;todas as despesas;l'ensemble des frais;la part"
                + " de l'association;part qui reviendrait;all expenses;all of"
                + " it;completamente;integralmente;la totalidad;en entier;cent pour cent;tout"
                + " payer;tout financer",
            "partial",
            "a hauteur de;leur billet;son billet;leurs billets;leur vol;son vol;leur voyage;son"
                + " voyage;mon voyage;mon avion;mon transport;mon trajet;own ticket;own flight;own"
                + " airfare;own travel;her flight;his flight;their flights;her ticket;his"
                + " ticket;their tickets;the flight;the flights;the ticket;the tickets;the"
                + " plane;meu bilhete;minhas passagens;mis billetes;mi pasaje;mi propio"
                + " billete;quelques frais;le trajet;l'avion;moitie;une partie;une"
                + " part;partiellement;en partie;part of;half;partly;partially;some of;mon"
                + " billet;le billet;billet d'avion;mon vol;my flight;my ticket;my own flight;la"
                + " mitad;una parte;parte;metade;uma parte;mi billete;mi vuelo;minha passagem;un"
                + " tiers;a"
                + " third;participation;participer;contribuer;contribute;50;30;25;20;40;60;les"
                + " billets;le voyage;my plane ticket;le forfait;plane ticket;flights;airfare;el"
                + " vuelo;o voo;contribution;pasaje",
            "none",
            "rien;aucun;aucune;nothing;none;nada;ningun;nenhum;zero;no contribution"));
    fill(
        AGREEMENTS,
        Map.of(
            "pending",
            "pas encore donne;n'a pas encore donne;pas donne sa reponse;pas encore decide;n'a pas"
                + " encore decide;pas tranche;pas encore repondu;pas repondu;n'a pas encore"
                + " repondu;en attente;attends;j'attends;attendons;en"
                + " cours;waiting;awaiting;pending;no answer yet;hasn't answered;has not"
                + " answered;not answered;hasn't replied;not replied;has not replied;still"
                + " thinking;a l'etude;sous reserve;reste a confirmer;a"
                + " confirmer;reflechit;esperando;aguardando;aun no ha respondido;ainda nao"
                + " respondeu;demande deposee;demande faite;doit valider;doit encore;doit"
                + " d'abord;doit donner;dois encore;has to approve;has to agree;must approve;must"
                + " still;still has to;yet to;debe aprobar;tiene que aprobar;tem de aprovar;tem que"
                + " aprovar;a valider;je lui demande;lui demander;sa reponse;en reflexion;reponse"
                + " attendue;to be confirmed;under review;en discussion",
            "no",
            "sait pas;sait pas encore;ne sait pas;n'est pas prevenu;haven't spoken;not"
                + " spoken;haven't talked;haven't discussed;haven't mentioned;haven't raised;nor"
                + " spoken;pas encore aborde;pas encore ose;pas encore vu avec;pas encore parle;pas"
                + " encore demande;pas demande;pas parle;rien dit;pas au courant;refuse;refus;n'est"
                + " pas d'accord;pas d'accord;not told;pas encore au courant;not asked;haven't"
                + " told;haven't asked;not yet told;not yet asked;doesn't know;does not know;said"
                + " no;not informed;pas encore informe;pas encore prevenu;pas prevenu;no he"
                + " hablado;no lo sabe;no sabe;ainda nao falei;nao sabe;nao falei;aun no he"
                + " hablado;todavia no he hablado;pas encore evoque;dont know;pas informe",
            "yes",
            "d'accord;est ok;accord;a dit oui;said yes;agrees;agreed;approved;a"
                + " valide;valide;accepte;a"
                + " accepte;autorise;autorisation;soutient;supports;supportive;on board;is ok;is"
                + " fine;ok;de acuerdo;acepta;ha aceptado;concorda;autorizou;concordou;aceitou;feu"
                + " vert;green light;has agreed;favorable;encourage;gave"
                + " permission;happy;permite;m'autorise;ya dijo que si;est partant;partante;no"
                + " problem"));
  }

  private static final Set<String> EMPLOYER =
      Terms.of(
          "employeur employer cadre chef cheffe direction directeur directrice patron patronne rh"
              + " drh hierarchie manager boss hr superieur superieure jefe jefa empleador chefe"
              + " empregador patrao entreprise boite mairie empresa responsable company n+1"
              + " collectivite supervisor proviseur diretor diretora dsi hopital patrons maire"
              + " administration service");
  private static final Set<String> COSTS =
      Terms.of(
          "prendrons prendrai prendraient paierons paieront paierions participons participerons"
              + " participerait contribuons financerons financeront couvre couvrir couvrons"
              + " couvrira couvrirait prennent financons pagaremos cubrimos cobrimos frais part"
              + " cout couts charge finance financer financera financerions financerait financons"
              + " paie paye payer paiera paierai paierait payons prend prends prendre prendra"
              + " prendrait regle reglons reglerons reglera regler participerais participerai"
              + " contribuerai contribuerais contribuerons contribuerions versons verserons"
              + " contributing contributes aportar aporto aportaria salaire salaires salary"
              + " salaries costs cost pay pays paying cover covers covering expenses bear fund"
              + " gastos pagar pago paga pagaria costear asumir custos despesas pagamos cubre"
              + " cubrir cobrir contribute participer contribuer participation forfait"
              + " remboursement rembourse finances financement payerai payera budget billet voyage"
              + " participera participerait contribuera assume reglera offre offrons suppporter"
              + " supporter supportera asume assumir assumimos financerai financiaria financia"
              + " financiera custear chip");
  private static final Set<String> NOT =
      Terms.of(
          "ne n pas not no aucun aucune cannot can't nao sans without rien nothing won don ni t"
              + " unable jamais nada sem sin ningun nenhuma doesn");
  private static final Set<String> NETWORK =
      Set.of("resacoop", "reseau", "network", "red", "rede", "annuaire", "explor");
  private static final Set<String> MEMBER =
      Terms.of(
          "adherent adherents adherente adherentes membre membres member members adherons adhesion"
              + " miembro miembros membro membros inscrits inscrit inscrite partenaires connait"
              + " connaissons connus belong registered lien contact adhere affilies affiliee"
              + " adhérons formation formations suivi participe joined joining appartenons faisons"
              + " partie socios associados cotisation");

  private TraitReader() {}

  private static void fill(Phrases<String> phrases, Map<String, String> lists) {
    lists.forEach(
        (value, list) -> {
          for (String phrase : list.split(";")) {
            phrases.add(phrase, value);
          }
        });
  }

  /** The scheme a text names, an employer's lending of staff included. */
  static Optional<Span<String>> scheme(Words words, boolean employer) {
    Span<String> weak = null;
    for (Span<String> hit : SCHEMES.in(words)) {
      if (hit.value().equals("mise_a_disposition") && isThing(words, hit)
          || words.word(hit.from()).equals("second") && !isVerb(words, hit)) {
        continue;
      }
      if (hit.value().equals("benevolat")) {
        weak = weak == null ? hit : weak;
      } else {
        return Optional.of(hit);
      }
    }
    Optional<Span<String>> lent = lent(words, employer);
    return lent.isPresent() ? lent : Optional.ofNullable(weak);
  }

  private static boolean isVerb(Words words, Span<String> hit) {
    return Set.of("can", "to", "could", "would", "will", "we").contains(words.word(hit.from() - 1))
        && !words.word(hit.to()).equals("half");
  }

  private static boolean isThing(Words words, Span<String> hit) {
    return words.anyIn(
        hit.from() - 4,
        hit.from(),
        Set.of("chauffeur", "logement", "vehicule", "chambre", "voiture"));
  }

  private static final Set<String> STAFF =
      Terms.of(
          "agent agents technicien techniciens technicienne salarie salaries collaborateur"
              + " collaborateurs ingenieur ingenieurs ingenieure personne personnes employe"
              + " employes infirmiere infirmieres m mme notre son sa nos ses staff employees"
              + " employee un une deux trois engineer engineers technicians technician 2 1 3 4 two"
              + " one three colleague colleagues tecnico tecnicos");

  /** "mettre un agent à dispo", "prêter son DGS", "lend two engineers". */
  private static Optional<Span<String>> lent(Words words, boolean employer) {
    for (int i = 0; i < words.size(); i++) {
      boolean put =
          Set.of("mettre", "mettons", "met", "mettrait", "mettrons", "mettra")
              .contains(words.word(i));
      int end = Math.min(words.size(), Math.min(i + 12, words.sentenceEnd(i)));
      if (put && employer) {
        for (int k = i + 1; k + 1 < end; k++) {
          boolean available =
              words.word(k).equals("a")
                  && Set.of("dispo", "disposition").contains(words.word(k + 1));
          if (available) {
            return Optional.of(new Span<>(i, k + 2, "mise_a_disposition"));
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

  /** Who bears the costs: all, part, nothing. */
  static Optional<Span<String>> costShare(Words words) {
    List<Span<String>> hits = SHARES.in(words);
    Optional<Span<String>> best = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      if (!COSTS.contains(words.word(i))) {
        continue;
      }
      int from = words.sentenceStart(i);
      int to = words.sentenceEnd(i);
      if (isHosting(words, from, to) || isQuestion(words, from, to)) {
        continue;
      }
      Optional<Span<String>> share =
          SHARING.contains(words.word(i)) ? shared(words, i) : Optional.empty();
      if (share.isPresent()) {
        return share;
      }
      int near = Math.max(from, i - 7);
      int far = Math.min(to, i + 10);
      int more = nothingMore(words, i, to);
      if (more >= 0 && !words.anyIn(from, more, PAYABLE)) {
        return Optional.of(new Span<>(from, Math.min(to, more + 2), "none"));
      }
      int close = more < 0 ? Math.min(far, i + 4) : Math.min(more, i + 4);
      boolean denied = denied(words, Math.max(near, i - 4), close);
      Span<String> hit = within(words, hits, near, far);
      boolean pays = PAYS.contains(words.word(i));
      if (denied && pays && PAYABLE.stream().anyMatch(w -> words.anyIn(near, far, Set.of(w)))) {
        return Optional.of(new Span<>(near, far, "none"));
      }
      if (hit != null && (pays || !words.word(i).equals("part"))) {
        String value = hit.value().equals("full") && denied ? "partial" : hit.value();
        if (best.isEmpty()) {
          best = Optional.of(new Span<>(Math.min(i, hit.from()), Math.max(i + 1, hit.to()), value));
        }
      } else if (best.isEmpty() && !denied && ownCosts(words, i)) {
        best = Optional.of(new Span<>(i, Math.min(to, i + 5), "full"));
      }
    }
    return best;
  }

  private static final Set<String> PAYS =
      Terms.of(
          "regle reglons reglerons reglera regler participerais participerai contribuerai"
              + " contribuerais contribuerons contribuerions versons verserons contributing"
              + " contributes prendrons prendrai prendraient paierons paieront paierions"
              + " participons participerons participerait contribuons financerons financeront"
              + " couvre couvrir couvrons couvrira couvrirait prennent financons pagaremos cubrimos"
              + " cobrimos paie paye payer paiera paierai paierait payons prend prends prendre"
              + " prendra prendrait pay pays paying cover covers covering bear fund financer"
              + " financera financerait financerions financons finance participer contribuer"
              + " contribute pagar pago paga pagaria cubrir cobrir participera charge participation"
              + " finances assume payera payerai costear asumir supporter supportera budget pagamos"
              + " cubre assumir frais costs contribuera financement gastos custos despesas"
              + " financerai financiaria financia reglera custear asume financiera assumimos"
              + " expenses offrons chip");
  private static final Set<String> PAYABLE =
      Terms.of(
          "voyage frais billet billets cout couts costs cost travel part viaje viagem gastos"
              + " despesas expenses forfait deplacement deplacements depense depenses anything rien"
              + " financierement charge budget custos flights flight nothing nada participation"
              + " financement financially moyens");

  private static final Set<String> SHARING =
      Terms.of(
          "participer participerons participerions participerais participerai participons"
              + " participera participerait contribuer contribuerai contribuerais contribuerons"
              + " contribuerions contribuera contribuons contribute contributing contribuir aportar"
              + " aporto aportaria");
  private static final Set<String> MISSION =
      Terms.of("mission projet programme formation project programme atelier chantier festival");

  /** "je ne peux pas participer", "we could contribute 600 euros": the verb itself says it. */
  private static Optional<Span<String>> shared(Words words, int i) {
    int from = words.clauseStart(i);
    int to = words.clauseEnd(i);
    boolean money = words.anyIn(i, to, MONEY) || words.anyIn(i, to, PAYABLE) || to == i + 1;
    if (!money || words.anyIn(i + 1, Math.min(to, i + 4), MISSION)) {
      return Optional.empty();
    }
    boolean denied = denied(words, Math.max(from, i - 5), i);
    boolean all = words.anyIn(i, to, Set.of("totalite", "integralite", "tout", "all", "full"));
    return Optional.of(new Span<>(from, to, denied ? "none" : all ? "full" : "partial"));
  }

  private static final Set<String> MONEY =
      Terms.of(
          "dinero dinheiro argent money euros euro eur hauteur financierement financially moitie"
              + " half partie montant");

  /** Where "rien de plus", "nothing more" stands between word i and the end, or -1. */
  private static int nothingMore(Words words, int i, int to) {
    for (int k = Math.max(words.sentenceStart(i), i - 8); k + 1 < to; k++) {
      boolean nothing =
          words.follows(k, "rien", "de", "plus")
              || words.follows(k, "rien", "d", "autre")
              || words.follows(k, "pas", "plus")
              || words.follows(k, "pas", "davantage")
              || words.follows(k, "nothing", "more")
              || words.follows(k, "nothing", "else")
              || words.follows(k, "no", "more")
              || words.follows(k, "nada", "mas")
              || words.follows(k, "nada", "mais")
              || words.follows(k, "c", "est", "tout");
      if (nothing) {
        return k;
      }
    }
    return -1;
  }

  private static boolean ownCosts(Words words, int i) {
    return words.word(i).equals("frais")
            && words.anyIn(i - 3, i, Set.of("mes", "ses", "leurs", "les"))
            && words.anyIn(i - 5, i + 5, Set.of("charge", "assume", "paie", "prends", "prend"))
        || words.word(i).equals("costs")
            && words.anyIn(i - 3, i, Set.of("own", "my", "the"))
            && words.anyIn(i - 5, i, Set.of("cover", "pay", "bear"));
  }

  private static boolean isHosting(Words words, int from, int to) {
    return words.anyIn(
            from, to, Set.of("hebergement", "repas", "loge", "logement", "accommodation"))
        && !words.anyIn(from, to, Set.of("billet", "voyage", "frais", "flight", "costs"));
  }

  private static boolean isQuestion(Words words, int from, int to) {
    int end = to < words.size() ? words.start(to) : words.text().length();
    return words.text().substring(words.end(to - 1), end).contains("?") && from < to;
  }

  private static boolean denied(Words words, int from, int to) {
    return words.anyIn(from, to, NOT);
  }

  private static @org.jspecify.annotations.Nullable Span<String> within(
      Words words, List<Span<String>> hits, int from, int to) {
    Span<String> best = null;
    for (Span<String> hit : hits) {
      boolean percent = words.isNumber(hit.from());
      boolean meant =
          !percent
              || words.text().startsWith("%", words.end(hit.from()))
              || words.text().startsWith(" %", words.end(hit.from()));
      if (hit.from() >= from
          && hit.to() <= to
          && meant
          && (best == null || hit.value().equals("partial") && best.value().equals("none"))) {
        best = hit;
      }
    }
    return best;
  }

  /** Whether the employer has agreed: what is said in a sentence that names him. */
  static Optional<Span<String>> agreement(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (!EMPLOYER.contains(words.word(i))) {
        continue;
      }
      int from = Math.max(words.sentenceStart(i), i - 9);
      int to = Math.min(words.sentenceEnd(i), i + 10);
      Optional<Span<String>> told = told(words, from, to, i);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  private static Optional<Span<String>> told(Words words, int from, int to, int employer) {
    Span<String> best = null;
    for (int k = from; k < to; k++) {
      Span<String> hit = AGREEMENTS.at(words, k);
      if (hit == null || hit.to() > to || hit.overlaps(new Span<>(employer, employer + 1, true))) {
        continue;
      }
      if (hit.value().equals("yes") && words.word(k).equals("ok") && k < employer - 2) {
        continue;
      }
      boolean denied =
          hit.value().equals("yes")
              && words.anyIn(
                  Math.max(from, k - 4),
                  k,
                  Set.of("pas", "not", "no", "n", "nao", "sans", "without", "sous"));
      String value = denied ? "no" : hit.value();
      if (best == null
          || value.equals("pending")
          || value.equals("no") && best.value().equals("yes")) {
        best = new Span<>(Math.min(k, employer), Math.max(hit.to(), employer + 1), value);
      }
    }
    return Optional.ofNullable(best);
  }

  /** An answer to "has your employer agreed?". */
  static Optional<String> agreementAnswer(Words words) {
    Span<String> hit =
        words.size() == 0 ? null : told(words, 0, words.size(), words.size()).orElse(null);
    if (hit != null) {
      return Optional.of(hit.value());
    }
    if (words.anyIn(
        0,
        words.size(),
        Set.of(
            "retraite",
            "retraitee",
            "independant",
            "independante",
            "retired",
            "freelance",
            "liberal",
            "liberale",
            "jubilado",
            "aposentado",
            "sans",
            "employed",
            "etudiant",
            "chomage"))) {
      return Optional.of("not_applicable");
    }
    return yesNo(words);
  }

  /** Whether the writer's organisation is known to the network. */
  static Optional<Span<Boolean>> member(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (!NETWORK.contains(words.word(i)) || words.anyIn(i - 2, i, Set.of("equipe", "team"))) {
        continue;
      }
      int from = Math.max(words.sentenceStart(i), i - 10);
      int to = Math.min(words.sentenceEnd(i), i + 5);
      boolean member = words.anyIn(from, to, MEMBER) || isYours(words, i);
      boolean question = isQuestion(words, words.sentenceStart(i), words.sentenceEnd(i));
      if (member
          && !question
          && !words.anyIn(
              from,
              to,
              Set.of("electrique", "informatique", "social", "internet", "gaz", "distribution"))) {
        boolean denied =
            words.anyIn(
                    from,
                    i,
                    Set.of(
                        "pas", "not", "no", "nao", "ni", "non", "jamais", "aren", "never", "nunca",
                        "encore", "haven", "isn"))
                && !words.anyIn(from, i, Set.of("seulement"));
        return Optional.of(new Span<>(from, to, !denied));
      }
    }
    return bareMember(words);
  }

  /** "not in your network yet", "dans votre réseau". */
  private static boolean isYours(Words words, int i) {
    return YOUR.contains(words.word(i - 1)) && IN.contains(words.word(i - 2));
  }

  private static final Set<String> YOUR = Terms.of("your votre vuestra su vossa tu");
  private static final Set<String> IN = Terms.of("in dans de part partie en of na da");

  /** "Nous ne sommes pas encore membres.", "adhérents oui": of whom goes without saying. */
  private static Optional<Span<Boolean>> bareMember(Words words) {
    for (int i = 0; i < words.size(); i++) {
      boolean closed = i + 1 >= words.size() || words.gapHas(i + 1, Words.CLAUSE);
      boolean answered =
          YES_OR_NO.contains(words.word(i + 1)) && !words.gapHas(i + 1, Words.SENTENCE);
      if (!BELONGING.contains(words.word(i)) || !closed && !answered) {
        continue;
      }
      int from = Math.max(words.clauseStart(i), i - 6);
      boolean question = isQuestion(words, words.sentenceStart(i), words.sentenceEnd(i));
      boolean we =
          words.anyIn(
              from, i, Set.of("sommes", "suis", "are", "am", "somos", "aren", "est", "isn"));
      if (question || !we && !answered) {
        continue;
      }
      boolean denied =
          answered
              ? Set.of("non", "no", "nao").contains(words.word(i + 1))
              : words.anyIn(from, i, Set.of("pas", "not", "no", "nao", "jamais", "aren", "isn"));
      return Optional.of(new Span<>(from, i + 1, !denied));
    }
    return Optional.empty();
  }

  private static final Set<String> BELONGING =
      Terms.of("adherent adherents adherente adherentes membre membres member members miembros");
  private static final Set<String> YES_OR_NO =
      Terms.of("oui non yes no si sim nao depuis since desde");

  /** {@code yes} or {@code no}, by the first word that says it. */
  static Optional<String> yesNo(Words words) {
    for (int i = 0; i < Math.min(words.size(), 6); i++) {
      Span<String> hit = YES_NO.at(words, i);
      if (hit != null) {
        return Optional.of(hit.value());
      }
    }
    return Optional.empty();
  }

  /** The kind of an employing organisation. */
  static Optional<Span<String>> orgType(Words words) {
    return ORG_TYPES.in(words).stream().findFirst();
  }

  /** {@code yes}, {@code no}, {@code unknown}, where a visa is spoken of. */
  static Optional<Span<String>> visa(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (!Set.of("visa", "visado", "visto", "visas").contains(words.word(i))) {
        continue;
      }
      int from = Math.max(words.sentenceStart(i), i - 7);
      int to = Math.min(words.sentenceEnd(i), i + 7);
      if (isQuestion(words, words.sentenceStart(i), words.sentenceEnd(i))) {
        continue;
      }
      boolean denied =
          words.anyIn(from, to, Set.of("pas", "sans", "not", "no", "aucun", "nao", "doesn", "sin"));
      boolean needed =
          words.anyIn(
              from,
              to,
              Set.of(
                  "besoin",
                  "faut",
                  "faudra",
                  "necessaire",
                  "need",
                  "needs",
                  "needed",
                  "oui",
                  "necesita",
                  "precisa",
                  "demander",
                  "required",
                  "obligatoire",
                  "visa"));
      if (denied || needed) {
        return Optional.of(new Span<>(from, to, denied ? "no" : "yes"));
      }
    }
    return Optional.empty();
  }

  /** Phrases of the scheme in an answer to that very question. */
  static Optional<String> schemeAnswer(Words words) {
    return scheme(words, true).map(Span::value);
  }

  static Optional<String> costAnswer(Words words) {
    Optional<Span<String>> told = costShare(words);
    if (told.isPresent()) {
      return told.map(Span::value);
    }
    List<Span<String>> hits = SHARES.in(words);
    if (!hits.isEmpty()) {
      return Optional.of(hits.getFirst().value());
    }
    return yesNo(words).map(answer -> answer.equals("yes") ? "partial" : "none");
  }
}
