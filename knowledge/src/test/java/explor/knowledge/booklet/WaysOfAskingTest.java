package explor.knowledge.booklet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same thing is asked in many ways: in two halves, by consent, beside a story. */
class WaysOfAskingTest {
  private static Asked booklet;

  @BeforeAll
  static void load() {
    booklet =
        Asked.of(
            "tissage",
            """
            # Carnet de mission – Un atelier de tissage à Dolisie

            ## En bref
            Porteur : Fils et Navettes. Sur place : groupement Laoukein, présidé par Mme Denise Madjita.

            ## Numéros
            - Assureur Gardelune, contrat GL-311-40 : +33 1 99 00 55 01
            - Taxi Koutou, seule compagnie agréée : +235 00 31 40 22
            - Mme Madjita : +235 00 31 40 27

            ## Le trajet
            Lundi 3 mai : Lyon – Istanbul – Brazzaville, décollage de Lyon à 7 h 05, atterrissage à 21 h 40. Un minibus vous mène à l'auberge du Chari pour la nuit. Mardi 4 mai : route de Dolisie.
            Retour : vendredi 14 mai, vol à 22 h 15.

            ## Sur place
            - Case du groupement, près du pont. Les ciseaux sont prêtés par l'atelier, tabliers à apporter.
            - Le dîner est servi à 19 h par Mme Ndoubé à la filature.
            - Le portier, Ousmane, garde la cour.
            - Il n'y a pas de couvre-feu, mais on ne sort plus après 22 h.
            - Le portillon se bloque ; il s'ouvre en soulevant la targette.
            - Nulle part on ne prend la carte, ayez des espèces.
            - Tout achat de plus de 7 euros demande un ticket signé.

            ## Se déplacer
            Les clandos et les pirogues sont interdits. La marche est permise.

            ## À la filature
            Journée : de 7 h 15 à 11 h 45 et de 15 h à 17 h. Aucune photo de nouveau-né.

            ## Malade
            Cabinet de la docteure Rimtebaye, francophone, sans rendez-vous de 9 h à midi.
            """);
  }

  @AfterAll
  static void close() {
    booklet.close();
  }

  private static void answers(String question, String fact) {
    booklet.answers(question, fact);
  }

  private static void refuses(String question) {
    booklet.refuses(question);
  }

  @Test
  void whetherOneBringsAThingIsToldByItsSupply() {
    answers("j'emporte mes ciseaux ou il y en a là-bas ?", "prêtés");
    answers("un tablier, je l'apporte ou il y en a un ?", "à apporter");
    answers("do they have scissors or should I pack mine?", "prêtés");
    refuses("j'emporte mon parapluie ou il y en a là-bas ?");
  }

  @Test
  void whoAsksForConsentAsksWhetherItIsAllowed() {
    answers("traverser en pirogue, vous êtes d'accord ?", "interdits");
    answers("going by canoe, is that all right with you?", "interdits");
    refuses("dormir chez un cousin, ça vous va ?");
  }

  @Test
  void whoProposesIsNotWhatIsAskedAbout() {
    answers("le fils de la tisserande me propose une pirogue, ça vous va ?", "interdits");
    refuses("un tisserand nous propose de monter en hélicoptère, vous êtes d'accord ?");
  }

  @Test
  void whatIsDoneMeanwhileIsNotAskedAbout() {
    answers(
        "le dentiste m'a vue et il me réclame le numéro du contrat, c'est lequel ?", "GL-311-40");
  }

  @Test
  void aFlightThatLeavesTellsNotWhenItArrives() {
    answers("on décolle de Lyon à quelle heure", "7 h 05");
    answers("on atterrit à Brazzaville à quelle heure ?", "21 h 40");
    refuses("au retour on atterrit à Lyon à quelle heure ?");
    refuses("on se pose à Istanbul à quelle heure ?");
    refuses("what time does our flight home land in Lyon?");
  }

  @Test
  void aPlaceMayBeNamedShort() {
    answers("on loge où à Brazza en arrivant ?", "auberge du Chari");
  }

  @Test
  void theHoursOfWorkAreThoseOfTheDayWhereverItIsDone() {
    answers("le boulot finit à quelle heure à la filature ?", "7 h 15");
    answers("a que horas começa o trabalho na filatura?", "7 h 15");
  }

  @Test
  void howAThingOpensIsNoHour() {
    answers("le portillon, on l'ouvre comment ?", "targette");
  }

  @Test
  void anImpersonalSentenceDoesNotGoOnWithTheOneBefore() {
    refuses("Ousmane le portier termine à quelle heure ?");
  }

  @Test
  void whoeverExcusesHimselfForTheHourAsksForNone() {
    answers("Pardon d'écrire si tard. Les clandos, peut-on en prendre sans danger ?", "interdits");
  }

  @Test
  void aCardBesideMoneyIsABankCard() {
    answers("on peut régler par carte bancaire ?", "espèces");
  }

  @Test
  void aDoctorWhoReceivesHasHours() {
    answers("quand la doctoresse francophone reçoit-elle ?", "9 h à midi");
    refuses("le portier, il parle français ?");
    refuses("Mme Ndoubé parle français ?");
  }

  @Test
  void otherWordsOfOneFamilyMeetEachOther() {
    answers("can I take a picture of a baby?", "Aucune photo");
    answers("¿a partir de qué importe necesito un recibo?", "7 euros");
  }
}
