package explor.bot.understanding.slot;

import java.util.Set;

/** Names of occupations by their endings, for the many that no list holds. */
final class Occupation {
  private static final String[] ENDINGS = {
    "eur", "euse", "trice", "ier", "iere", "iste", "icien", "icienne", "logue", "graphe", "pede",
    "iatre", "gien", "gienne", "nomiste", "aire", "smith", "wright", "maker", "keeper", "grower",
    "ologist", "ician", "trainer", "teacher", "worker", "ista", "ero", "era", "eiro", "eira"
  };

  private static final Set<String> NONE =
      Terms.of(
          "bonjour coeur ailleurs meilleur meilleure plusieurs premier premiere dernier derniere"
              + " hier chantier atelier ateliers papier metier metiers quartier janvier fevrier"
              + " courrier dossier fier entier matiere maniere riviere lumiere carriere filiere"
              + " barriere derriere cimetiere valeur moteur secteur hauteur couleur chaleur douleur"
              + " faveur longueur erreur exterieur interieur superieur interieure superieure"
              + " moniteurs ordinateur interlocuteur sieur monsieur messieurs solidaire solidaires"
              + " necessaire affaire affaires partenaire partenaires anniversaire horaire horaires"
              + " salaire scolaire scolaires faire plaire contraire vulgaire honoraires volontaire"
              + " volontaires temporaire binaire sanitaire alimentaire communautaire universitaire"
              + " beneficiaire beneficiaires primaire secondaire complementaire supplementaire"
              + " populaire militaire binaire lista vista pista quiero primero primera enero"
              + " febrero pero dinero bandera manera espera fuera cafetiere priere frontiere"
              + " frontier sommaire glossaire questionnaire formulaire itineraire inventaire"
              + " territoire commentaire proprietaire majoritaire prioritaire tributaire bancaire"
              + " numero compteur compteurs tracteur tracteurs escalier mobilier particulier"
              + " particuliere regulier reguliere singulier familier financier financiere ero era"
              + " eira eiro brasero sincero janeiro fevereiro primeiro primeira dinheiro feira"
              + " bandeira terceira terceiro inteiro");

  /** Short and frequent ones without a telling ending, and how people abridge them. */
  private static final Set<String> SHORT =
      Terms.of(
          "veto kine prof inge osteo ortho psy gyneco dentiste medecin avocat avocate architecte"
              + " macon couvreur artisan comptable juriste agent nurse doctor vet engineer farmer"
              + " baker tailor lawyer chef cheffe cook midwife plumber sage berger bergere cuisto"
              + " orthophoniste chercheur enseignant enseignante assistant assistante agronome"
              + " geographe botaniste chimiste tuteur electro mecano informaticien geometre"
              + " surveyor tutor welder driver painter carpenter potter weaver medico medica"
              + " abogado abogada maestro maestra advogado advogada enfermeiro contable carpintero"
              + " paysan paysanne artiste designer developpeur dev webmaster graphiste"
              + " chief master officer manager inspector auditor instructor operator curator clerk"
              + " guide clown mime cordier barista mecano prothesiste videaste cineaste sculpteur"
              + " tutora coach skipper matelot docker diver mason smith"
              + " researcher developer planner builder writer painter miller brewer butcher grocer"
              + " roofer plasterer bricklayer joiner glazier sailor editor solicitor barrister"
              + " paralegal cashier waiter bartender childminder carer caretaker ranger warden"
              + " hairdresser stylist photographer filmmaker producer director head principal"
              + " lecturer scientist chemist geologist analyst consultant adviser advisor broker"
              + " banker buyer dispatcher pilot steward translator interpreter librarian"
              + " archi compta educ infographe");

  private static final int SHORTEST = 5;

  private Occupation() {}

  /** Whether word i reads like the name of an occupation. */
  static boolean opens(Words words, int i) {
    String word = words.stem(i);
    if (SHORT.contains(words.word(i)) || SHORT.contains(word)) {
      return true;
    }
    if (word.length() < SHORTEST || NONE.contains(words.word(i)) || NONE.contains(word)) {
      return false;
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
