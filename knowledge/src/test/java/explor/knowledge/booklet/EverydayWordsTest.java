package explor.knowledge.booklet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tired people ask in their own words, in the language that comes; the booklet answers in its. */
class EverydayWordsTest {
  private static Asked booklet;

  @BeforeAll
  static void load() {
    booklet =
        Asked.of(
            "poterie",
            """
            # Carnet de mission – Un four de potiers à Kpalimé

            ## Qui appeler
            - Mme Adjo Tossou, trésorière : +228 00 55 10 21
            - M. Koffi Ametepe, menuisier : il n'a pas de téléphone, demandez Mme Tossou.
            - Centre de soins : +228 00 55 10 30, 24 h/24

            ## Money
            - Les coupures de 100 sont refusées, prenez des coupures de 20.
            - Un acompte de 120 euros est viré le 8 février.

            ## Your health
            - The clinic asks for a 35-dollar file fee.
            - The malaria test is free of charge.

            ## Where you sleep and eat
            - You have a bedroom upstairs.
            - Lunch is taken at the workshop's canteen.
            - The farewell meal starts at 19:30.
            - Doors are locked at 22:15.

            ## Sécurité
            - Report a theft to the insurer within four days.
            - Les drones sont interdits.
            - Si la mer est mauvaise, la pirogue reste à quai et le groupement loue un minibus.
            - Le Togo a une heure de retard sur la France.

            ## Travail
            - Journée de préparation : samedi 30 janvier, à Vienne.
            - Restitution à la mairie le 19 février à 15 h.
            - M. Ametepe signe la feuille d'émargement.
            - L'atelier a deux fours.
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
  void theftIsHeardInTheWordsOfTheStreet() {
    answers("on m'a fauché mon sac, j'ai combien de jours pour l'assureur ?", "four days");
    answers("my bag got nicked, how many days to tell the insurer?", "four days");
  }

  @Test
  void whatIsFreeHasItsPrice() {
    answers("combien coûte le test du palu ?", "free of charge");
  }

  @Test
  void aSumIsReadInAnyWriting() {
    answers("je débourse combien à la clinique ?", "35-dollar");
  }

  @Test
  void billsInWordsAreThoseInFigures() {
    answers("j'ai que des billets de cent, ils sont acceptés ?", "coupures de 100");
  }

  @Test
  void aNumberIsThatOfWhoIsNamedWhateverOneCallsFor() {
    answers("je dois rassurer adjo, c'est quoi son tel ?", "+228 00 55 10 21");
  }

  @Test
  void thatSomebodyHasNoPhoneAnswersForTheNumber() {
    answers("comment je joins le menuisier ?", "pas de téléphone");
  }

  @Test
  void theSeaAndTheBoatAreAskedInOtherWords() {
    answers("et s'il y a de grosses vagues pour la barque ?", "reste à quai");
  }

  @Test
  void theClockThereIsNoDuration() {
    answers("combien d'heures d'écart avec la France ?", "une heure de retard");
    answers("jetlag?", "une heure de retard");
  }

  @Test
  void howLateAsksForAnHour() {
    answers("how late do they shut the doors?", "22:15");
  }

  @Test
  void workIsAskedInOtherWords() {
    answers("c'est quel jour la prépa ?", "samedi 30 janvier");
    answers("when do we show our work at the town hall?", "19 février");
    answers("who signs the attendance sheet?", "Ametepe");
  }

  @Test
  void anEngineThatFliesAndFilmsIsADrone() {
    answers("je peux filmer d'en haut ?", "drones");
  }

  @Test
  void theHourOfAnotherMealIsNotThatOfLunch() {
    refuses("le déjeuner à la cantine est à quelle heure ?");
    answers("the farewell meal is at what time?", "19:30");
  }

  @Test
  void aPriceInTheHouseIsNotThatOfTheRoom() {
    refuses("combien coûte la chambre ?");
  }

  @Test
  void whoDidItIsSaidOrNobodyIsNamed() {
    refuses("who owns the workshop?");
  }

  @Test
  void myWifeIsNotJustAnyWoman() {
    refuses("est-ce que ma femme peut venir ?");
  }

  @Test
  void anAddressThatDoesNotStandThereIsNotAPhoneNumber() {
    refuses("c'est quoi l'adresse du centre de soins ?");
  }

  @Test
  void openAllDayIsNoDelay() {
    refuses("on attend combien d'heures au centre de soins ?");
  }
}
