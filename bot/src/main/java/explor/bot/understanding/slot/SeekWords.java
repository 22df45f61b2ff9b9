package explor.bot.understanding.slot;

import java.util.Set;

/** How people say that they look for somebody, and what they say before the field itself. */
final class SeekWords {
  /** "nous cherchons", "could you find us": what is sought stands behind. */
  static final Phrases<Boolean> SEEK = new Phrases<>();

  /** "quelqu'un qui s'y connaît en", "a specialist in": the field stands behind. */
  static final Phrases<Boolean> LEAD = new Phrases<>();

  static {
    fill(
        SEEK,
        "traer a;traer;trazer;invitar a;bring over;bring;auriez pas;avez pas;connaissez pas;vous"
            + " auriez pas;vous avez pas;qui pourrait aider;qui peut aider;qui pourrait nous"
            + " aider;who could help;who can help;want someone in;want somebody in;need someone"
            + " in;need somebody in;looking for someone in;voudrait quelqu'un;voudrions"
            + " quelqu'un;cherche quelqu'un;avez vous;vous avez;auriez vous;vous"
            + " auriez;avez-vous;auriez-vous;avez vous pas;auriez vous pas;do you have;would you"
            + " have;do you know;would you know;does anyone know;connaissez vous;connaitriez"
            + " vous;vous connaissez;tienen;tendriais;teriam;tem"
            + " alguem;cherche;cherchons;cherchent;recherche;recherchons;recherchent;on"
            + " cherche;besoin de;besoin d';besoin;avons besoin de;aurions besoin de;il nous"
            + " faudrait;il nous faut;il faudrait;faudrait;nous voudrions;nous aimerions;nous"
            + " souhaitons;souhaite;souhaitent;veut;veulent;desire;desirent;souhaiterions;souhaiterait;on"
            + " voudrait;voudrait;voudrions;voudrai;on"
            + " aimerait;aimerait;j'aimerais;aimerions;looking for;look for;we"
            + " need;need;needs;seeking;seek;seeks;search for;searching for;would like;we"
            + " want;wants;want;buscamos;busca;busco;necesitamos;necesita;necesito;quisieramos;queremos;procuramos;procura;precisamos"
            + " de;precisamos;precisa de;gostariamos de;profil reve;profil recherche;profil;y a t"
            + " il;ya t il;y a-t-il;y aurait il;y aurait-il;y aurait pas;y a pas;est-ce qu'il y"
            + " a;c'est quelqu'un qui;is there;are there;would there be;faire venir;fr venir;bring"
            + " a;bring an;to bring;inviter;accueillir;recevoir;invite;invitar;convidar;en quete"
            + " de;a la recherche de;en recherche de;demande;demandons;solliciter;sollicitons"
            + " l'appui de;sollicitons l'intervention de;sollicite l'intervention de;sollicite"
            + " l'appui de;sollicitons;sollicite;manque;manque de;il nous manque;manquons de;nos"
            + " falta;nos hace falta;faltan;require;requires;requesting;ask for;asking for;hoping"
            + " to find;could use;serait le plus utile;de l'aide pour;aide pour;un coup de main"
            + " pour;help with;help to;ayuda para;ajuda para;host;receber;recibir;find us;find"
            + " me;find;send us;lend us;trouver;trouveriez vous;nous trouver;nous"
            + " envoyer;envoyer;l'ideal serait;ideal serait;the ideal would"
            + " be;ideally;wanted;recrutons;nous interesse;nous interesserait;le bienvenu"
            + " serait;could a;could an;can a;can an;would a;would an;est ce qu'un;est ce"
            + " qu'une;est ce que quelqu'un;existe t il;disposez vous d'un;disposez vous de;nous"
            + " pensons a;on pense a;what we need is;ce qu'il nous faut;ce qu'il nous faut"
            + " c'est;ideal;appel a;avis de recherche;moyen d'avoir;moyen de trouver;moyen de"
            + " recevoir;possible d'avoir;possible de trouver;possible de recevoir;possible"
            + " d'envoyer;possible to have;possible to find;possible to get;are after;nous"
            + " faut;nous faudrait;nos haria falta;hace falta;faz falta;nous preter son;nous preter"
            + " sa;nous preter un de ses;nous preter une de ses;nous prete son;nous prete sa;nous"
            + " envoyer son;nous envoyer sa;lend us its;lend us their;send us its;send us their");
    fill(
        LEAD,
        "retired;una;uma;um;un gars;gars;une dame;un mec;a guy;guy;deux"
            + " gars;un;une;des;d'un;d'une;dun;dune;a;an;some;someone;somebody;anyone;quelqu'un;quelqu'une;qqn;qqun;qq1;qq;une"
            + " personne;personne;personnes;des personnes;pers;personne ressource;personnes"
            + " ressources;quelqu'un qui;qui;qqn qui;s'y connait en;s'y connait;s'y connaisse"
            + " en;s'y connaissent en;s'y connaisse;connaissant;connaissant bien;qui"
            + " connait;connaisse;connaisse bien;savent faire du;savent faire de la;savent"
            + " faire;sait faire du;sait faire de la;sait faire;sait;savent;sache;sachant;sachant"
            + " faire;specialisee en;specialise en;specialisee dans;specialise dans;specialisee"
            + " sur;specialistes en;specialiste en;specialiste dans;specialiste de;specialiste"
            + " des;specialiste du;specialiste;specialistes;specialist in;specialist on;specialist"
            + " of;specialist for;specialist;specialised in;specialized in;specialising in;expert"
            + " en;experte en;experts en;expert dans;expert"
            + " sur;expert;experte;experts;expertes;expert in;experts in;expert on;expert"
            + " for;professional in;professionnel de;professionnelle de;professionnel du;pro de;pro"
            + " du;pro des;pro en;as de;connaisseur de;connaisseur en;formateurs en;formateur"
            + " en;formatrice en;formatrices en;trainer in;trainer on;consultant in;consultant"
            + " en;l'aide a;l'aide pour;aide pour;l'aide;de l'aide;de l'aide pour;de l'aide"
            + " a;with;who;who can;who knows;who knows about;knows about;that knows;who"
            + " understands;who masters;who could;good at;good with;skilled in;skilled"
            + " at;experienced in;experienced with;trained in;versed in;well versed in;proficient"
            + " in;competent in;qualified in;knowledgeable about;knowledgeable in;experience"
            + " in;experience of;experience with;a background in;background in;with experience in;a"
            + " person;people;alguien que;alguien;que sepa de;que sepa;que domine;con experiencia"
            + " en;com experiencia em;experiencia en;experiencia em;que saiba;que perceba de;un"
            + " especialista en;especialista en;um especialista em;especialista em;experto"
            + " en;experta en;perito em;persona experta en;alguem"
            + " que;alguem;para;pour;pr;to;the;le;la;les;l';capable de;capables de;able"
            + " to;competent en;competente en;competents en;competent dans;doue en;doue pour;calee"
            + " en;cale en;cales en;calle en;callee en;fort en;forte en;experimente en;experimentee"
            + " en;experimente dans;experience en;experience de;experience dans;qualifie"
            + " en;qualifiee en;qualifie;qualifiee;forme a;formee a;forme en;formee en;forme"
            + " aux;diplome en;diplomee en;verse dans;rompu a;une mission de;une mission d'appui"
            + " en;appui en;un appui en;un appui pour;appui pour;un appui sur;appui sur;appui a;un"
            + " appui a;un appui dans;appui technique en;support for;support in;support with;help"
            + " with;help in;help;to help;to help us;us;nous aider a;nous aide a;nous aide;nous"
            + " aider;l'aide;l'aider a;aider a;puisse;pourrait;puissent;pourrait"
            + " nous;venir;de;du;de la;en;qu';qu'un;a"
            + " deux;bon;bonne;good;dans;sur;d'appui;deux;trois;quatre;two;three;dos;tres;dois;experimente;experimentee;experimentes;experienced;volontaire;volontaires;benevole;benevoles;volunteer;volunteers;svp;monde;d'exterieur;technique;un"
            + " coup de main pour;coup de main pour;un coup de main en;un coup de main sur;our"
            + " partner;urgent;urgence;en urgence;c'est;lui;leur;y;ait;ayant;ait de l'experience"
            + " en;ayant une experience en;ayant de l'experience en;ayant l'experience de;a"
            + " concu;maitrise;maitrisant;maitrisent;former"
            + " en;tourne;donc;aujourd'hui;actuellement;maintenant;urgemment;currently;urgently;right"
            + " now;also;aussi;cruellement;activement;desperately;toujours;encore;egalement;d'urgence;vraiment;surtout;pas;expertise"
            + " en;expertise in;une expertise en;savoir faire en;competences en;competence"
            + " en;l'intervention d'un;l'intervention d'une;l'intervention de;l'appui d'un;l'appui"
            + " d'une;l'appui de;les services d'un;le concours d'un;sort of;genre de;sorte de;who"
            + " know;who know about;who know how to;that"
            + " know;pessoas;pessoa;personas;persona;gente;que dominem;que domina;que dominen;que"
            + " dominan;que sepan;que saben;que sabe;que saibam;que sabem;que percebam de;que"
            + " conheca;que conhecam;que conozca;que conozcan;sache faire;sache faire du;sache"
            + " faire de la;sachent;sachent faire");
  }

  /** Who is sought, whatever the field. */
  static final Set<String> PERSON =
      Terms.of(
          "qqn qq quelqu personne pers personnes expert experts experte specialiste someone"
              + " somebody alguien alguem especialista formateur formateurs formatrice specialist"
              + " technicien benevole volunteer pro qqun person people specialistes qq1 anyone"
              + " trainer experto experta tecnico specialists professionnel professionnelle"
              + " volontaire gars guy");

  /** Cues after which a request is meant, and no wish of another kind. */
  static final Set<String> STRONG =
      Terms.of(
          "cherche cherchons recherche recherchons besoin faudrait looking need needs buscamos"
              + " busco busca necesitamos necesita procuramos procura precisamos seeking faut venir"
              + " profil ya inviter quelqu manque find auriez aurait wanted sollicite sollicitons"
              + " connaissez");

  private SeekWords() {}

  /** Adds phrases that stand in one line, parted by semicolons. */
  static void fill(Phrases<Boolean> phrases, String list) {
    for (String phrase : list.split(";")) {
      phrases.add(phrase, true);
    }
  }
}
