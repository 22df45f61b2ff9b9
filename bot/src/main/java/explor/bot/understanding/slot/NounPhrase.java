package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The check that every span of skills goes through: it names something ("soudure à l'arc", "former
 * des agents"), and is no piece of a sentence ("elle vienne", "of our staff"), no date and no
 * place. What fails is dropped, for an empty slot is better than an invented one.
 */
final class NounPhrase {
  /** What may stand before a noun without saying anything. */
  private static final Set<String> STRIPPED =
      Terms.of(
          "le la les l un une des de du d the a an au aux el los las o os as um uma uns una unas"
              + " unos del do da dos das plutot surtout notamment juste donc aussi svp mainly"
              + " especially also particularly y compris principalement essentiellement etc bien"
              + " encore e.g ex");

  private static final Set<String> PRONOUNS =
      Terms.of(
          "je j tu il elle ils elles nous vous i we you he she they it eu ele ela yo nosotros qui"
              + " que qu quoi quel quelle quels quelles who which what that ce c ceci cela ca quand"
              + " when si if quelqu qqn qqun qq1 someone somebody anyone alguien alguem quem quien"
              + " celui celle ceux chacun chacune dont lequel laquelle moi toi lui leur me te se"
              + " nossa nosso isso eso");

  /** Words that begin a remark, a state or a link, never a skill. */
  private static final Set<String> BARRED =
      Terms.of(
          "etre est-ce est car mais but or ni puis alors then so because et and avec with sans"
              + " without pas not no non rien nothing nada nao enfin finalement tres very pret"
              + " prete prets pretes ready libre libres disponible disponibles dispo dispos motive"
              + " motivee motives motivees motivated volontaire volontaires interesse interessee"
              + " interesses interessees available free willing happy glad keen able salut merci"
              + " bonjour hello hi votre vos your notre nos our mon ma mes my mi meu minha ton ta"
              + " tes son sa ses his her its their leurs cette ces cet this these those of for from"
              + " by pour par chez en in dans to at vers about tout toute tous toutes all chaque"
              + " every aucun aucune plusieurs several afin comme as depuis since deja already"
              + " toujours peut voir cf urgent urgence idealement ideally possible ici here la-bas"
              + " jusqu ok oui yes jamais never retraite retraitee retired para por com con em sem"
              + " sin sobre mecenat conge conges benevolat detachement partenariat installe"
              + " installee installes installees base basee bases basees situe situee situes"
              + " situees cree creee fonde fondee located based founded ne nee habitant residant"
              + " domicilie domiciliee inscrit inscrite adherent adherents membre membres member"
              + " members fais fait born living working maximum max environ seul seule only autre"
              + " autres other others same meme actuellement currently please peux puis suis ai am"
              + " is are disponivel disponiveis falo hablo e y");

  /** Deeds too light to be a skill. */
  private static final Set<String> LIGHT =
      Terms.of(
          "does doing done do fasse host hosting welcome welcoming inviter invitar convidar"
              + " accueillir savoir pouvoir etre avoir partir aider participer rejoindre connaitre"
              + " aller venir contribuer discuter echanger parler proposer obtenir recevoir know be"
              + " have help go join take contact discuss talk start begin commencer continuer"
              + " remercier demander repondre passer prendre donner trouver find see voir vivre"
              + " decouvrir voyager travel volunteer beneficier profiter ayudar ajudar ir viajar"
              + " participar saber servir get use come");

  /** Words that tell nothing of what somebody can do. */
  private static final Set<String> EMPTY =
      Terms.of(
          "visa visas passeport passport billet aide coup main personne personnes gens monde equipe"
              + " equipes staff team teams people person volunteer volunteers benevole benevoles"
              + " mission missions projet projets project projects temps time experts expert"
              + " experte expertise experto experta expertos profesional profissional professional"
              + " professionnel professionnelle specialiste especialista specialist quelque"
              + " quelques chose part compte besoin besoins need needs question questions cas fois"
              + " jour jours days semaine semaines agent agents salarie salaries employes employees"
              + " collaborateurs renfort soutien appui support service services competence"
              + " competences skills profil compte annee annees years ans an year moment lieu peu"
              + " bit utile use tiers offre demande candidature ami amis association asso"
              + " entreprise ong ngo structure pays country domaine field experience metier ayuda"
              + " ajuda pessoa persona personas pessoas equipo equipa proyecto projeto mois month"
              + " months volontaire volontaires cause disposition programme program departure"
              + " depart place sur vous grand grande petit petite nouveau nouvelle bon bonne good"
              + " new small big tel telephone mail email whatsapp contact objet madame monsieur"
              + " messieurs mesdames equipes bonjour bonne journee soiree distance aussi remote"
              + " endroit partout parts partie wanted required reconversion pratique practice"
              + " experiencia experience carriere career activite profession exercice terrain vie"
              + " boulot travail work job jobs works trabajo trabalho emploi poste preference"
              + " preferencia preferences choix");

  /** Verbs with a person: where one stands, the phrase has ended. */
  private static final Set<String> FINITE =
      Terms.of(
          "suis es est sommes etes sont etait etaient sera serait seraient seront soit is are was"
              + " were am ai avons avez ont aurait auraient aurions auriez avait avaient has had"
              + " can could would should will must may might peut peux pouvons pouvez peuvent"
              + " pourrait pourraient pourrions puisse puissent veut veux voulons voulez veulent"
              + " voudrait voudrions voudrais aimerait aimerais aimerions souhaite souhaitons"
              + " souhaiterait souhaiterais souhaiterions doit doivent devra devrait devraient"
              + " vienne viennent viendrait viendra irait ira cherche cherchons cherchent parle"
              + " parlent parlons sait savent accepterait accepte connait connaissons propose"
              + " proposons proposent travaille travaillent travaillons intervient accompagne"
              + " accompagnons accompagnent manque faut faudrait merci bonjour puede pueden podria"
              + " pode podem poderia esta estan tiene tienen tem sao hablo habla falo fala precisa"
              + " precisamos necesita buscamos procuramos wants want needs speak speaks spend live"
              + " lives went comes dispose disposons habite habitons vivons attendons appelle"
              + " fonctionne existe galere regardez contactez prefere preferons espere esperons"
              + " pense pensons part partirait reste restent joue aime aimons envoie envoyez"
              + " trabajo trabalho vivo moro soy sou tengo tenho puedo posso quiero quero estoy"
              + " estou conozco conheco travaillais"
              + " pagamos payons prenons financons cubrimos cobrimos asumimos assumimos gostaria"
              + " gostava pago");

  private static final Set<String> HOUSES =
      Terms.of(
          "clinica clinique hopital hospital ecole escola escuela school lycee college universite"
              + " university universidad universidade mairie prefecture ehpad chu crous usine"
              + " factory bureau cabinet atelier magasin restaurant banque bank entreprise company"
              + " empresa societe commune agglo agglomeration metropole departement region liceu"
              + " laboratoire lab maison ministere ministry startup boite firm ferme farm collectif"
              + " cooperative association office"
              + " itep ime imp impro esat sessad mecs camsp cmpp cmp fam mas cada chrs savs sdis "
              + "spanc ccas ssiad pmi idef ehpa usld ssr dgs drh qse hse");

  private NounPhrase() {}

  /** The noun phrase that the span begins with, or nothing when it begins with something else. */
  static Optional<Span<Boolean>> in(Message message, Span<Boolean> span) {
    Words words = message.words();
    int from = span.from();
    while (from < span.to() && STRIPPED.contains(words.word(from)) && !isUnit(words, from)) {
      from++;
    }
    int to = sentenceFree(words, from, span.to());
    while (to > from && PhraseEnd.TRAILING.contains(words.word(to - 1)) && to - from > 1) {
      to--;
    }
    if (to <= from
        || !opens(message, from)
        || !tells(words, from, to)
        || message.isPlace(from, to) && !isTrade(message, from)) {
      return Optional.empty();
    }
    if (to - from == 1 && PhraseEnd.isInfinitive(words.word(from)) && !isTrade(message, from)) {
      return Optional.empty(); // "animer" alone says nothing
    }
    boolean house = to - from == 1 && HOUSES.contains(words.word(from));
    return house ? Optional.empty() : Optional.of(new Span<>(from, to, true));
  }

  private static boolean isTrade(Message message, int from) {
    return Occupation.opens(message.words(), from)
        || message.jobs().stream().anyMatch(j -> j.from() == from)
        || message.topics().stream().anyMatch(t -> t.from() == from);
  }

  /** "l'an", "3D": a short word that is one with its neighbour. */
  private static boolean isUnit(Words words, int i) {
    return words.gapHas(i + 1, Words.SLASH | Words.AND) || i > 0 && words.gap(i) == 0;
  }

  /** Up to the first verb with a person or pronoun that opens a clause. */
  static int sentenceFree(Words words, int from, int end) {
    for (int i = from; i < end; i++) {
      String word = words.word(i);
      boolean verb =
          FINITE.contains(word)
              || word.length() > 6 && (word.endsWith("erait") || word.endsWith("eraient"))
              || PRONOUNS.contains(word) && !isWithin(words, i)
              || word.equals("on") && FINITE.contains(words.word(i + 1))
              || word.equals("dispo")
              || word.equals("disponible")
              || word.equals("disponibles")
              || word.equals("disponivel");
      if (verb) {
        return i;
      }
    }
    return end;
  }

  /** "leur", "l'en", "s'en servir": small pronouns that a deed carries with it. */
  private static boolean isWithin(Words words, int i) {
    return switch (words.word(i)) {
      case "lui", "leur", "se", "me", "te", "nous", "moi" ->
          PhraseEnd.isInfinitive(words.word(i + 1))
              || PhraseEnd.isInfinitive(words.word(i - 1))
              || words.word(i).equals("leur");
      case "i", "c", "j" -> words.gapHas(i, Words.SLASH | Words.AND) || words.shouted(i - 1);
      case "it" -> words.raw(i).equals("IT");
      case "that", "ce", "ca", "elle", "ele" -> false;
      default -> false;
    };
  }

  private static boolean opens(Message message, int from) {
    Words words = message.words();
    String word = words.word(from);
    boolean barred =
        BARRED.contains(word)
                && !(word.length() == 1 && words.gapHas(from + 1, Words.HYPHEN))
                && !isSound(words, from)
            || PRONOUNS.contains(word) && !isWithin(words, from)
            || LIGHT.contains(word)
            || words.isMasked(from)
            || words.isNumber(from) && words.gap(from + 1) != 0
            || Months.at(words, from) > 0
            || FINITE.contains(word)
            || isLetter(words, from)
            || isRemark(words, from);
    return !barred && !startsAny(message, from);
  }

  /** "du son", "le ton": no possessive has an article before it. */
  private static boolean isSound(Words words, int i) {
    return Set.of("son", "ton").contains(words.word(i))
        && Set.of("le", "du", "au", "un").contains(words.word(i - 1))
        && words.joined(i);
  }

  /** "g le caces", "c mon métier": a verb in one letter. */
  private static boolean isLetter(Words words, int i) {
    return words.word(i).length() == 1
        && !words.capital(i)
        && !words.gapHas(i + 1, Words.HYPHEN | Words.APOSTROPHE | Words.SLASH | Words.AND);
  }

  /** "ça fait", "est-ce que": what looks like a noun alone but goes on as a sentence. */
  private static boolean isRemark(Words words, int from) {
    return words.word(from).equals("n") || words.word(from + 1).equals("ce") && words.joined(from);
  }

  private static boolean startsAny(Message message, int from) {
    return starts(message.periods(), from)
        || starts(message.lengths(), from)
        || message.countries().stream().anyMatch(c -> c.from() == from && !c.value().people())
        || message.towns().stream()
            .anyMatch(t -> t.from() == from && message.words().capital(from) && !message.shouted());
  }

  private static <T> boolean starts(List<Span<T>> spans, int from) {
    return spans.stream().anyMatch(span -> span.from() <= from && from < span.to());
  }

  private static boolean tells(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.word(i);
      boolean small = word.length() < 3 && !words.shouted(i);
      if (!small
          && !EMPTY.contains(word)
          && !STRIPPED.contains(word)
          && (!BARRED.contains(word) || isSound(words, i))) {
        return true;
      }
    }
    return false;
  }
}
