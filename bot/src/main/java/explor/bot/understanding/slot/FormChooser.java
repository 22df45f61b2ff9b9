package explor.bot.understanding.slot;

import java.util.Optional;
import java.util.Set;

/**
 * Which form a first message begins: does it ask for an expert abroad, invite one here, or offer
 * one, and does an employer or the person speak? By the words alone; pure.
 */
public final class FormChooser {
  private static final Phrases<Integer> NEED = new Phrases<>();
  private static final Phrases<Integer> OFFER = new Phrases<>();
  private static final Phrases<Integer> INVITE = new Phrases<>();
  private static final Phrases<Integer> EMPLOYER = new Phrases<>();

  private static final int SETTLED_NEED = 3;
  private static final int SETTLED_OFFER = 6;

  static {
    fill(
        OFFER,
        SETTLED_OFFER,
        "would like to release;ready to send;pret a detacher;detacher;propose de mettre;nous"
            + " pouvons liberer;we can release;we can lend;prete a mettre;pret a liberer;peut"
            + " liberer");
    fill(
        NEED,
        3,
        "serait le plus utile;serait utile;quelqu'un qui;qqn qui;someone who;alguien que;alguem"
            + " que;expert en;experte en;specialiste en;expert in;specialist in;cherche un;cherche"
            + " une;cherche des;cherche qqn;cherchons;on cherche;recherchons;recherche un;recherche"
            + " une;besoin d'un;besoin d'une;besoin de;avons besoin;il nous faudrait;il nous"
            + " faut;il faudrait;looking for;we need;need a;need an;need someone;in need"
            + " of;buscamos;necesitamos;procuramos;precisamos;demande d'appui;demande"
            + " d'expertise;ya t il;y a t il;un coup de main;seeking;busca un;busca una;faut"
            + " un;faudrait un;besoin;cherche expert;need help;ayuda;notre partenaire;nos"
            + " partenaires;our partner;nosso parceiro;nuestro socio;nuestra"
            + " contraparte;partenaire;on aimerait;nous aimerions;nous voudrions;on voudrait");
    fill(
        OFFER,
        3,
        "je peux partir;je peux aider;je voudrais aider;je veux aider;je propose;nous"
            + " proposons;propose de mettre;proposer mes competences;mettre a disposition;mettre a"
            + " dispo;mise a disposition;mecenat de competences;mecenat;conge"
            + " solidaire;dispo;disponible;disponibles;disponibilite;i can help;i would like to"
            + " help;i'd like to help;to offer;we can offer;offrir;i am available;i'm"
            + " available;free;quiero ayudar;puedo ir;puedo viajar;posso ir;posso ajudar;je"
            + " souhaite proposer;me porter volontaire;volunteer my;cherche mission;cherche une"
            + " mission;partir en mission;liberer;preter;prete;prêter;offre"
            + " d'expertise;disponivel;je parle;falo;hablo;i speak;ans d'experience;years of"
            + " experience;years' experience;years experience;anos de experiencia;je"
            + " suis;soy;sou;i'm a;i am a;mon employeur;my"
            + " employer;retraite;retired;jubilado;jubilada;je peux;i can;secondment;second;skills"
            + " sponsorship;lend;nos salaries;nos agents;nos collaborateurs;our staff;our"
            + " employees;voluntariado;aposentado;aposentada;mes competences;peux"
            + " m'absenter;pourrais partir;envie de partir;aimerais"
            + " partir;ofrezco;ofrecemos;oferecemos;ofereco;can release;release");
    fill(
        INVITE,
        5,
        "faire venir;inviter;invitons;accueillir;accueil d'un expert;accueil d'une"
            + " experte;recevoir;reciprocite;reciprocity;invite;invitar;convidar;receber;recibir;venir"
            + " chez nous;venir ici;bring over;to host;host;we'd like to"
            + " welcome;welcome;viendrait;vienne;interviendrait;expert etranger;experte"
            + " etrangere;come here;come to us;traer;trazer;accueillerions;bring a;bring an;bring"
            + " our;bring mr;bring mrs;bring ms;bring dr;bring someone;have over");
    fill(
        EMPLOYER,
        3,
        "societe;entreprise;nos salaries;nos agents;nos collaborateurs;salaries;nos"
            + " techniciens;mairie;communaute de communes;collectivite;cabinet;our staff;our"
            + " employees;our company;employees;nous pouvons liberer;nous souhaitons;on peut"
            + " mettre;service rh;directrice rse;drh;je dirige;peut preter;peut"
            + " mettre;syndicat;metropole;communaute d'agglomeration;nuestra empresa;nossa"
            + " empresa;our engineers;we can release;we can lend;deux agents;agents volontaires;nos"
            + " ingenieurs;departement;centre hospitalier;notre agence;notre bureau;met a"
            + " disposition;de mettre a disposition;delibere;conseil municipal;nous proposons;we"
            + " would like to offer;notre personnel;nos equipes;nous mettons;une de nos;un de"
            + " nos;one of our;hopital;regie;colaboradores;empleados;trabajadores;we offer;nous"
            + " offrons;nous finançons;entreprises;nos"
            + " infirmieres;cooperative;groupe;nos;pretons;oferecemos;ofrecemos");
  }

  private FormChooser() {}

  private static void fill(Phrases<Integer> phrases, int weight, String list) {
    for (String phrase : list.split(";")) {
      phrases.add(phrase, phrase.length() <= 2 ? 1 : weight);
    }
  }

  /**
   * The form a first message begins.
   *
   * @return {@code need}, {@code reciprocity}, {@code employer} or {@code individual}; empty when
   *     the words speak neither of asking nor of offering
   */
  public static Optional<String> choose(String text) {
    Words words = Words.of(text);
    int need = score(words, NEED);
    int offer = score(words, OFFER);
    int invite = score(words, INVITE);
    if (invite > 0 && isInvitation(words)) {
      return Optional.of("reciprocity");
    }
    if (need == 0 && offer == 0) {
      return Optional.empty();
    }
    return Optional.of(need >= offer ? "need" : offerer(text));
  }

  /**
   * What the words say beyond doubt: {@code need} when they only ask, {@code offer} when they only
   * offer; empty when they do neither or both.
   */
  public static Optional<String> settled(String text) {
    Words words = Words.of(text);
    int need = score(words, NEED);
    int offer = score(words, OFFER);
    if (need >= SETTLED_NEED && offer == 0) {
      return Optional.of("need");
    }
    return offer >= SETTLED_OFFER && need == 0 ? Optional.of("offer") : Optional.empty();
  }

  /** Who offers, when an offer is certain: {@code employer} or {@code individual}. */
  public static String offerer(String text) {
    Words words = Words.of(text);
    int employer = 0;
    for (Span<Integer> hit : EMPLOYER.in(words)) {
      boolean workplace = AT_WORK.contains(words.word(hit.from() - 1)) && words.joined(hit.from());
      employer += workplace ? 0 : hit.value();
    }
    int plural = 0;
    int singular = 0;
    for (int i = 0; i < words.size(); i++) {
      plural += PLURAL.contains(words.word(i)) ? 2 : 0;
      singular += SINGULAR.contains(words.word(i)) ? 3 : 0;
    }
    return employer + plural > singular ? "employer" : "individual";
  }

  /** "à la métropole", "chez": where somebody works, not who speaks. */
  private static final Set<String> AT_WORK =
      Terms.of("a la au chez dans une un at in for en em l du mon ma my");

  private static final Set<String> PLURAL =
      Terms.of("nous notre nos we our nuestra nuestro nuestros nossa nossos on somos");
  private static final Set<String> SINGULAR =
      Terms.of("je j jsuis i my mon ma mes soy sou mi meu minha puedo posso moi me hablo falo");

  /** Who asks, when a request is certain: {@code need} or {@code reciprocity}. */
  public static String asker(String text) {
    return isInvitation(Words.of(text)) ? "reciprocity" : "need";
  }

  /** Whether any words speak of inviting or receiving someone, whoever and wherever. */
  public static boolean speaksOfInviting(String text) {
    return score(Words.of(text), INVITE) > 0;
  }

  /** An invitation brings someone here; "faire venir un expert" for a partner abroad does not. */
  private static boolean isInvitation(Words words) {
    int here = 0;
    for (int i = 0; i < words.size(); i++) {
      Span<Integer> hit = INVITE.at(words, i);
      if (hit == null) {
        continue;
      }
      int end = words.sentenceEnd(i);
      boolean guest = false;
      for (int k = hit.to(); k < Math.min(end, hit.to() + 10); k++) {
        guest |=
            TITLES.contains(words.word(k)) && words.capital(k + 1)
                || ORIGIN.contains(words.word(k));
      }
      boolean home = words.anyIn(i, end, HERE);
      String verb = words.word(i);
      boolean strong =
          Set.of(
                  "inviter",
                  "invitons",
                  "accueillir",
                  "reciprocite",
                  "reciprocity",
                  "invite",
                  "invitar",
                  "convidar",
                  "accueil")
              .contains(verb);
      here += (strong ? 2 : 1) + (guest ? 2 : 0) + (home ? 1 : 0);
      here -=
          words.anyIn(
                  i, Math.min(end, hit.to() + 12), Set.of("la-bas", "specialisee", "specialise"))
              ? 1
              : 0;
    }
    return here >= 2;
  }

  private static final Set<String> TITLES =
      Terms.of("m mme mr mrs ms monsieur madame dr pr sra sr");
  private static final Set<String> ORIGIN =
      Set.of(
          "etranger",
          "etrangere",
          "venant",
          "originaire",
          "senegalais",
          "senegalaise",
          "foreign",
          "abroad",
          "from");
  private static final Set<String> HERE =
      Terms.of("ici nous notre nos here us our chez aqui nuestra nossa");

  private static int score(Words words, Phrases<Integer> phrases) {
    int score = 0;
    for (Span<Integer> hit : phrases.in(words)) {
      score += hit.value();
    }
    return score;
  }
}
