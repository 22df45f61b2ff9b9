package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The phrases by which people ask, offer, invite, and by which they speak for whom. */
final class FormPhrases {
  private static final Phrases<Integer> ASKED = new Phrases<>();
  private static final Phrases<Integer> OFFERED = new Phrases<>();
  private static final Phrases<Integer> INVITING = new Phrases<>();
  private static final Phrases<Integer> HITHER = new Phrases<>();
  private static final Phrases<Integer> EMPLOYER = new Phrases<>();
  private static final Phrases<Integer> PERSON = new Phrases<>();
  private static final Phrases<Integer> KNOWING = new Phrases<>();

  static final Set<String> HERE = Terms.of("ici here aqui chez");
  private static final Set<String> WE =
      Terms.of("nous notre nos us our nuestra nossa podemos tenemos somos queremos temos pagamos");

  /** Words that make a trade behind them one that is looked for. */
  static final Set<String> SOUGHT =
      Terms.of(
          "cherche cherchons recherche recherchons cherchent cherch besoin faudrait faut trouver"
              + " trouvez trouve looking need needs seeking find any buscamos busca necesitamos"
              + " necesita procuramos procura precisamos precisa auriez avez connaissez manque"
              + " lacks lack recherchee recherche souhaiterions voudrions aimerions profil");

  static {
    fill(
        ASKED,
        3,
        "serait le plus utile;help us find;help me find;help finding;find us;nous aider a"
            + " trouver;aidez nous a trouver;m'aider a trouver;ayudarnos a encontrar;ayudar a"
            + " encontrar;ajudar a encontrar;quelqu'un qui;qqn qui;qqun qui;quelqu'un de;qqn"
            + " de;quelqu'un pour;qqn pour;qqun pour;qqn pr;qqun pr;someone who;anyone who;somebody"
            + " who;alguien que;alguem que;expert en;experte en;specialiste en;specialiste"
            + " de;expert in;specialist in;cherche un;cherche une;cherche des;cherche"
            + " qqn;cherchons;on cherche;recherchons;recherche un;recherche une;besoin d'un;besoin"
            + " d'une;besoin de;avons besoin;il nous faudrait;il nous faut;il faudrait;nous"
            + " faudrait;looking for;we need;need a;need an;need someone;in need of;needs a;want an"
            + " expert;want a;want an;je veux un;je veux une;nous voulons un;nous voulons une;on"
            + " veut un;on veut une;quiero un;quiero una;quero um;quero"
            + " uma;buscamos;necesitamos;necesitan;necesita;procuramos;precisamos;precisa"
            + " de;procura um;procura uma;demande d'appui;demande d'expertise;ya t il;y a t il;a t"
            + " il quelqu'un;un coup de main;seeking;busca un;busca una;faut un;faudrait"
            + " un;faudrait une;besoin;cherche expert;need help;ayuda;profil recherche;profil"
            + " souhaite;competence recherchee;expertise recherchee;expertise souhaitee;auriez"
            + " vous;vous auriez;avez vous;vous avez quelqu'un;trouver un;trouver une;is there"
            + " anyone;is there anybody;could you find;can you find;any chance of;do you"
            + " have;connaissez vous;vous trouvez;lacks;lack a;manque de;il manque;personne ne"
            + " sait;nobody knows;no one knows;personne la-bas;could somebody;could someone;can"
            + " anyone;can someone;pourrait venir former;venir les former;serions interesses par la"
            + " venue;accompagner nos partenaires;aider nos partenaires;envoyer un;envoyer"
            + " une;envoi d'un;envoi d'une;mission d'expertise;demande d'expert;appui"
            + " technique;serions heureux que;serions ravis que;serions honores que;serait heureux"
            + " que;aimerions que;souhaiterions que;voudrions que;souhaitons que;would be glad"
            + " if;would be happy if;profil;would need;could you find;can you find us;can you"
            + " send;could you send;could you lend;pourriez vous nous trouver;pouvez vous nous"
            + " trouver;podrian encontrar;poderiam encontrar");
    fill(
        ASKED,
        2,
        "notre partenaire;nos partenaires;our partner;our partners;partner school;nosso"
            + " parceiro;nuestro socio;nuestros socios;nuestra contraparte;partenaire;pays"
            + " d'intervention;jumele avec;coopere avec;partenariat avec;nos amis;notre projet;our"
            + " project;chantier;objectif;objectifs;beneficiaires;serait utile;on aimerait;nous"
            + " aimerions;nous voudrions;on voudrait;on voudrai;nous"
            + " souhaiterions;assoc;asociacion;associacao;notre dispensaire;notre"
            + " ecole;jumelage;association;asso;ong;ngo;charity;cooperation"
            + " decentralisee;appuie;soutient;soutenons;accompagnons;intervenons;on bosse"
            + " avec;travaillons avec;travaille avec;travaille depuis;we support;we work"
            + " with;trabajamos con;budget;enveloppe;profil;local partner;pais;destination;quoi");
    fill(
        OFFERED,
        4,
        "je peux partir;je pourrais partir;je peux aider;je voudrais aider;je veux aider;je"
            + " propose;nous proposons;propose de mettre;proposer mes competences;proposer mes"
            + " services;mettre a disposition;mettre a dispo;mettons a disposition;met a"
            + " disposition;mettent a disposition;met a votre disposition;mettons a votre"
            + " disposition;mecenat de competences;mecenat;conge solidaire;i can help;would like to"
            + " help;i'd like to help;like to help;love to help;glad to help;offer the time;offer"
            + " our;offer his time;offer her time;happy to help;lend a hand;we can offer;we could"
            + " send;we can send;could send;i am available;i'm available;quiero ayudar;puedo"
            + " ir;puedo viajar;puedo ayudar;posso ir;posso ajudar;posso viajar;je souhaite"
            + " proposer;me porter volontaire;volontaire pour;volunteer my;cherche mission;cherche"
            + " une mission;partir en mission;offre d'expertise;offre de competences;mes"
            + " competences;m'absenter;envie de partir;aimerais partir;aimeraient"
            + " partir;ofrezco;ofrecemos;oferecemos;ofereco;can release;could"
            + " release;release;secondment;skills sponsorship;pourquoi pas moi;me rendre utile;etre"
            + " utile;of any use;any use to you;donner de mon temps;offrir mon temps;offrir"
            + " mes;envie de transmettre;transmettre mon;transmettre leur;transmettre mes;partager"
            + " mon;partager mes;share my;give my time;donate my;prete a partir;pret a partir;prets"
            + " a partir;pretes a partir;partant pour;partants pour;partante pour;jamais"
            + " parti;jamais partie;i could go;could go;can go;can travel;i can take;can get"
            + " away;get away from;je peux former;peut preter;peut vous preter;vous preter;pouvons"
            + " liberer;peut liberer;pouvons preter;peux vous etre utile;a vous proposer;se"
            + " proposer;a votre disposition;ca vous dirait;vous interesse;train people abroad;mes"
            + " services;gostava de;gostaria de ajudar;me gustaria ayudar;voluntariado;rejoindre"
            + " votre vivier;nombre de volontaires;envoyer nos;prendre un conge;ont leve la"
            + " main;leve la main;se porte volontaire;se portent volontaires;est volontaire;sont"
            + " volontaires;sont candidats;est candidat;est candidate;peuvent partir;peut"
            + " partir;pourrait partir;pourraient partir;spare;reste a charge;apprendre a"
            + " d'autres;showing others;teaching others;show others;teach others;enjoy teaching;je"
            + " voudrais animer;j'aimerais animer;j'aimerais enseigner;je voudrais"
            + " enseigner;j'aimerais transmettre;je voudrais transmettre;j'aimerais former;je peux"
            + " enseigner;je peux apprendre a;i could teach;i can teach;i'd like to teach;i'd love"
            + " to teach;i'd love to help;could teach;puedo ensenar;puedo formar;posso"
            + " ensinar;posso formar;quiero ensenar;quero ensinar;podemos prestar;podemos"
            + " ceder;podemos enviar;podemos emprestar;ceder a;pode ceder;puede ceder;could"
            + " coach;can coach;could train;can train;could run;could help;can help;se separer"
            + " d'un;se separer d'une;se separer de;se passer d'un;se passer d'une;do"
            + " without;j'enseigne;my trade;my field;behind me;derriere moi;a mon actif;under my"
            + " belt;a mis espaldas;pro bono;quer enviar;quiere enviar;queremos enviar;wishes to"
            + " propose;wish to propose;would like to propose;wishes to offer;wish to offer;propor"
            + " um;propor uma;proponer un;proponer una;mettrions a disposition;mettrons a"
            + " disposition;mettrait a disposition;mettra a disposition;la mettrions a"
            + " disposition;le mettrions a disposition;les mettrions a disposition");
    fill(
        OFFERED,
        2,
        "dispo;dispos;disponible;disponibles;disponibilite;disponibilites;to offer;"
            + "offrir;free;libre;libres;liberer;preter;prete;disponivel;available;retraite;"
            + "retraitee;retired;jubilado;jubilada;aposentado;aposentada;second;lend;pays"
            + " connus;destinations connues;metier;profession;employeur;competence;"
            + "competences;creneau;on garde le salaire;maintien du salaire;salaire maintenu;"
            + "bassin d'experts;volontaire;volontaires;accord de l'employeur;accord employeur");
    fill( // a formula of politeness, and nothing lent
        OFFERED,
        0,
        "tiens a votre disposition;tient a votre disposition;tenons a votre disposition;tiennent a"
            + " votre disposition;reste a votre disposition;restons a votre disposition;restent a"
            + " votre disposition;me tenir a votre disposition;nous tenir a votre disposition");
    fill( // who names it so means it, whatever else is said of budgets and aims
        INVITING,
        12,
        "demande de reciprocite;mission de reciprocite;en reciprocite;reciprocite;reciprocity;"
            + "reciprocidad;reciprocidade;personne invitee;expert invite;experte invitee;mission"
            + " inverse;reverse mission;invited expert"
            + ";mission a l'envers;mision al reves;missao ao contrario;mission dans l'autre sens;"
            + "mission en sens inverse");
    fill(
        INVITING,
        5,
        "faire venir;fr venir;traer a un;traer a una;trazer um;trazer"
            + " uma;inviter;invitons;invite;l'inviter;accueil d'un expert;accueil d'une"
            + " experte;invitar;convidar;bring over;have over;expert etranger;experte etrangere");
    fill(
        INVITING,
        2,
        "her to spend;him to spend;them to spend;her to come;him to come;them to come;somebody to"
            + " come to us;someone to come to"
            + " us;accueillir;accueillons;accueillerions;accueillerons;accueille;recevoir;recevons;recevrons;recevrions;accueil"
            + " d'un;accueil d'une;accueil de;reception d'un;reception d'une;receive;receiving;to"
            + " host;host;hosting;welcome;receber;recibir;acoger;acolher;viendrait;vienne;viennent;interviendrait;venir"
            + " chez nous;venir ici;vienne ici;come here;come to us;come over here;come over"
            + " and;traer;trazer;bring a;bring an;bring our;bring mr;bring mrs;bring ms;bring"
            + " dr;bring someone;bring two;venue d'un;venue d'une;venue"
            + " de;venga;vengan;venha;venham;nous preter;nous prete;nous pretent;lend"
            + " us;prestarnos;emprestar nos");
    fill(
        INVITING,
        1,
        "to spend;passe;passer;passent;sejourne;sejournerait;venir;to come;to visit;come and;come"
            + " to;come over;to bring;se deplace;voyage jusqu'a");
    fill(
        HITHER,
        1,
        "put him up;put her up;put them up;on la loge;on le loge;serait logee chez;other way"
            + " round;other way around;dans l'autre sens;sens inverse;l'inverse;chez"
            + " nous;reciprocite;reciprocity;come here;venir ici;en france;to france;in france;a"
            + " francia;en francia;a franca;em franca;expert etranger;experte etrangere;d'accueil"
            + " en region;est-ce possible d'inviter;mission inverse"
            + ";a l'envers;al reves;ao contrario");
    fill(
        EMPLOYER,
        4,
        "nos salaries;nos agents;nos collaborateurs;nos techniciens;our staff;our employees;our"
            + " company;nos ingenieurs;nos equipes;notre personnel;our engineers;nos"
            + " infirmieres;une de nos;un de nos;deux de nos;trois de nos;one of our;two of"
            + " our;three of our;of our;certains de nos;plusieurs de nos;colaboradores;empleados;we"
            + " employ;we release;can release;to release;could release;would release;would like to"
            + " send;service rh;directrice rse;responsable rse;drh;peut preter;peut vous"
            + " preter;peut mettre;met a disposition;mettre a disposition;mettons a"
            + " disposition;nous mettons;nos salariees;nous liberons;nous pouvons liberer;on peut"
            + " mettre;we can release;we can lend;we would like to offer;deux agents;trois"
            + " agents;agents volontaires;volontariat de nos;pretons;ofrecemos;oferecemos;nous"
            + " proposons;la direction prend;la direction est;une boite de;on garde le salaire;on"
            + " maintient leur;on maintient son;leur salaire;leur paie;salaires sont"
            + " maintenus;salaire est maintenu;deux salaries;trois salaries;quatre salaries;two"
            + " employees;une de ses;un de ses;one of its;son traitement;our bakers;nombre de"
            + " volontaires;nombre de salaries;nombre d'agents;salaries volontaires;nos experts;ses"
            + " agents;ses salaries;its staff;mise a disposition de;propose la mise a;delibere;peut"
            + " se separer;peut se passer;pourrait se passer;nous detachons;we second;mecenat de"
            + " competences");
    fill(
        EMPLOYER,
        2,
        "societe;entreprise;salaries;mairie;communaute de"
            + " communes;collectivite;cabinet;employees;je dirige;i run;i manage"
            + " a;syndicat;metropole;communaute d'agglomeration;nuestra empresa;nossa"
            + " empresa;departement;centre hospitalier;notre agence;notre"
            + " bureau;hopital;regie;trabajadores;we offer;nous offrons;nous"
            + " financons;entreprises;cooperative;groupe;nos;chu;notre entreprise;notre societe;our"
            + " firm;notre imprimerie;notre atelier;the company;la direction;nous"
            + " souhaitons;chacun;chacune;each;agents;structure;raison sociale;nous"
            + " participerions;nous prenons;esat;clinique;usine;les equipes;wishes to propose;wish"
            + " to propose;would like to propose;wishes to offer;quer enviar;quiere"
            + " enviar;mettrions a disposition;mettrons a disposition;mettrait a disposition;mettra"
            + " a disposition;law firm;una empresa;uma empresa;we are a firm;notre cabinet;notre"
            + " clinique;notre garage;notre labo;notre laboratoire;notre usine");
    fill(
        PERSON,
        5,
        "mon employeur;my employer;mon chef;ma cheffe;mon patron;ma patronne;ma direction;my"
            + " boss;boss said;boss is;my company is;my manager;mi jefe;mi jefa;meu chefe;minha"
            + " chefe;a minha chefe;o meu chefe;patron d'accord;mes conges;mes vacances;my"
            + " holidays;own holidays;my annual leave;pourquoi pas moi;mes competences;je peux"
            + " partir;i could go;i can go;posso ir;puedo ir;puedo viajar;je me tiens"
            + " a;m'absenter;mon metier;mon expertise;ma retraite;a la retraite;en tant que"
            + " benevole;je cherche a donner;accord de l'employeur;accord employeur;mon accord;mon"
            + " employeur actuel;jamais parti;jamais partie;son patron;son employeur;ses conges;his"
            + " boss;her boss;salarie de l'entreprise;j'aimerais partir;je voudrais partir;je m'y"
            + " connais;i know well;mes services"
            + ";behind me;derriere moi;a mon actif;under my belt");
    fill(
        PERSON,
        3,
        "je suis;jsuis;chui;soy;sou;i'm a;i'm an;i am a;i am an;je parle;jparle;falo;hablo;i"
            + " speak;retraite;retraitee;retired;jubilado;jubilada;aposentado;aposentada;je"
            + " tiens;j'exerce;je travaille;i work;i worked;trabajo;trabalho;je connais;i"
            + " know;conozco;conheco;je vis;j'habite;i live;vivo;je peux;i can;puedo;posso;ans de"
            + " metier;ans d'experience;ans d'exp;years exp;yrs exp;ans que je;ans de"
            + " pratique;years of experience;years experience;yrs of;anos de experiencia;anos de"
            + " oficio;freelance;independant;independante;a mon"
            + " compte;self-employed;etudiant;etudiante;en formation;j'ai ete;i used"
            + " to;libre;dispo;disponible;metier;profession;j'ai"
            + " travaille;mon;ma;mes;my;je;j;i;mi;meu;minha");
    fill(
        KNOWING,
        1,
        "je connais;i know;conozco;conheco;pays connus;destinations connues;known countries;j'ai"
            + " travaille;j'ai vecu;j'ai fait;i worked;i have worked;i've worked;i lived;estuve;"
            + "estive;trabaje;trabalhei;ne a;nee a;ne en;nee en;born in;parti deja;deja parti;deja"
            + " partie;dont six;dont deux;dont trois;ans au;ans en;years in;mois en;mois au;months"
            + " in;pays exclu;pays exclus;a eviter");
  }

  private FormPhrases() {}

  private static void fill(Phrases<Integer> phrases, int weight, String list) {
    for (String phrase : list.split(";")) {
      phrases.add(phrase.strip(), phrase.length() <= 4 && !phrase.contains(" ") ? 1 : weight);
    }
  }

  static double asked(Words words) {
    return sum(words, ASKED);
  }

  static double offered(Words words) {
    return sum(words, OFFERED);
  }

  static double person(Words words) {
    return sum(words, PERSON);
  }

  static double employer(Words words) {
    return sum(words, EMPLOYER) + (words.anyIn(0, words.size(), WE) ? 2 : 0);
  }

  static boolean comesHere(Words words) {
    return !HITHER.in(words).isEmpty();
  }

  /** Each phrase counts once, however often it is said. */
  private static double sum(Words words, Phrases<Integer> phrases) {
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (Span<Integer> hit : phrases.in(words)) {
      if (!isWorkplace(words, hit.from())
          && !isAnothers(words, hit.from())
          && !isTraitOfSought(words, hit)
          && !isOfThings(words, hit)
          && seen.add(Words.fold(words.between(hit.from(), hit.to())))) {
        sum += hit.value();
      }
    }
    return sum;
  }

  /** "à la métropole", "chez": where somebody works, not who speaks. */
  private static boolean isWorkplace(Words words, int at) {
    return words.joined(at) && AT_WORK.contains(words.word(at - 1)) && words.word(at).length() > 4;
  }

  /** "twice with another ngo": whose it was, and not the writer's. */
  private static boolean isAnothers(Words words, int at) {
    return words.joined(at) && ANOTHER.contains(words.word(at - 1));
  }

  private static final Set<String> ANOTHER =
      Terms.of("another other autre autres otra otras outra outras");

  /** "Met à disposition un gîte": a thing is lent, and nobody. */
  private static boolean isOfThings(Words words, Span<Integer> hit) {
    boolean lent = words.word(hit.to() - 1).startsWith("dispo");
    int end = Math.min(words.clauseEnd(hit.to() - 1), hit.to() + THING_REACH);
    return lent && words.anyIn(hit.to(), end, THINGS);
  }

  private static final int THING_REACH = 4; // words
  private static final Set<String> THINGS =
      Terms.of(
          "gite chambre chambres logement hebergement maison case appartement studio bureau bureaux"
              + " local locaux salle salles vehicule voiture 4x4 moto chauffeur interprete terrain"
              + " materiel outils atelier dortoir repas room house car vehicle driver");

  /** "find us a retired miller", "on cherche un soudeur libre en mars": how the one sought is. */
  private static boolean isTraitOfSought(Words words, Span<Integer> hit) {
    int at = hit.from();
    return TRAITS.contains(words.word(at))
        && hit.to() == at + 1
        && words.anyIn(Math.max(words.clauseStart(at), at - TRAIT_REACH), at, SOUGHT);
  }

  private static final int TRAIT_REACH = 8; // words
  private static final Set<String> TRAITS =
      Terms.of(
          "retraite retraitee retired jubilado jubilada aposentado aposentada dispo dispos"
              + " disponible disponibles available free libre libres volontaire volontaires"
              + " freelance independant independante etudiant etudiante");

  /** "I run a small charity", "je suis bénévole à l'asso X": who asks, as those do. */
  static boolean speaksForCharity(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Span<Integer> cue = CHARITABLE.at(words, i);
      if (cue == null) {
        continue;
      }
      int end = Math.min(words.clauseEnd(cue.to() - 1), cue.to() + TRAIT_REACH / 2);
      if (words.anyIn(cue.to(), end, CHARITIES) || HELPERS.contains(words.word(cue.to() - 2))) {
        return true;
      }
    }
    return false;
  }

  private static final Phrases<Integer> CHARITABLE = new Phrases<>();

  static {
    fill(
        CHARITABLE,
        1,
        "i run;i lead;i chair;we run;i volunteer for;i volunteer with;i volunteer at;i'm"
            + " volunteering for;je preside;je dirige;je represente;je m'occupe de;benevole"
            + " a;benevole dans;benevole de;benevole chez;benevole pour;membre de;membre"
            + " d'une;president de;presidente de;president d'une;presidente d'une;secretaire"
            + " de;tresorier de;tresoriere de;member of;chair of;treasurer of;secretary of;presido"
            + " una;presidenta de;presidente da;voluntaria de;voluntario de;voluntaria"
            + " na;voluntario na;stagiaire a;stagiaire dans;en stage a;en service civique a;intern"
            + " at");
  }

  private static final Set<String> CHARITIES =
      Terms.of(
          "charity ngo nonprofit association asso ong comite collectif asociacion associacao"
              + " jumelage friends twinning");
  private static final Set<String> HELPERS = Set.of("volunteer", "volunteering");

  private static final Set<String> AT_WORK = Terms.of("au chez dans mon ma my");

  static List<Span<Integer>> invitations(Words words) {
    List<Span<Integer>> found = new ArrayList<>(INVITING.in(words));
    found.removeIf(hit -> isDenied(words, hit.from()) || isTown(words, hit.from()));
    return found;
  }

  /** "l'hôpital de Vienne" is in a town; "qu'il vienne" is a wish. */
  private static boolean isTown(Words words, int at) {
    return words.word(at).equals("vienne")
        && Set.of("de", "a").contains(words.word(at - 1))
        && words.joined(at);
  }

  private static boolean isDenied(Words words, int at) {
    return words.anyIn(Math.max(words.clauseStart(at), at - 3), at, Set.of("pas", "not", "jamais"));
  }

  static boolean knows(Words words, int at) {
    int start = words.sentenceStart(at);
    for (int i = Math.max(start, at - 12); i < at; i++) {
      if (KNOWING.at(words, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "notre partenaire", "nos amis": not the writer's own people. */
  static boolean isPartner(Words words, int at) {
    return words.anyIn(at - 2, at, Set.of("partenaire", "partner", "socio", "parceiro", "amis"));
  }

  private static final Set<String> TITLES =
      Terms.of(
          "m mme mr mrs ms monsieur madame dr pr sra sr docteur docteure doctor maitre prof"
              + " professor professeur professeure profesora professora");

  /** Somebody with a title and a name in [from, to): a guest who is known already. */
  static boolean isGuest(Words words, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (TITLES.contains(words.word(i)) && words.capital(i + 1) && words.joined(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> THERE = Terms.of("la-bas there alla specialisee");

  static boolean isThere(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (THERE.contains(words.word(i)) && !words.word(i + 1).equals("anyone")
          || words.follows(i, "la", "bas")
          || words.follows(i, "sur", "place")) {
        return true;
      }
    }
    return false;
  }
}
