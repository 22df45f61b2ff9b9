package explor.knowledge.booklet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The booklet speaks of what is asked about; whether it also says what is asked. */
class NearMissTest {
  private static Asked booklet;

  @BeforeAll
  static void load() {
    booklet =
        Asked.of(
            "moulin",
            """
            # Livret du volontaire – Un moulin à Kankan

            ## La mission
            - La camionnette est garée derrière le hangar.
            - Indemnité de 26 euros par jour, versée le 2 mars.
            - Déjeuner à la cantine à 12 h 30. Le marché ouvre le mardi.

            - Tout achat de plus de 40 euros se décide avec M. Diallo.

            ## Arriver
            - Ligne aérienne : Lyon – Conakry, départ le 4 mars à 9 h 20.
            - M. Diallo tient une ardoise à la sortie. S'il n'est pas là après 30 minutes, téléphonez.
            - Tirelire de la gare : 15 000 francs pour un porteur.

            ## Vol, perte
            - L'assureur attend la déclaration dans les cinq jours.

            ## La pension
            - Elle est tenue par Mme Aïcha Bah. Une cousine repasse les chemises pour 20 000 francs.
            - Couverture de laine prêtée par la meunerie.
            - Rhum, bière : interdits dans la pension.
            - En mars, la nuit, 11 °C. Le beurre craint le chaud.
            - Plafond des frais médicaux : 80 000 €.
            - Accumulateur de rechange dans l'armoire.
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
  void aDayThatIsAskedForMustBeNamed() {
    answers("le marché ouvre quel jour ?", "mardi");
    refuses("la cousine repasse les chemises quel jour ?");
  }

  @Test
  void withoutAProperNameThereIsNoMake() {
    refuses("la camionnette est de quelle marque ?");
  }

  @Test
  void aSumIsOfTheThingAskedAbout() {
    answers("combien coûte le porteur à la gare ?", "15 000");
    refuses("combien coûte le tuk-tuk jusqu'à la gare ?");
    refuses("how much is the ferry from the station?");
  }

  @Test
  void anHourIsOfTheThingAskedAbout() {
    answers("à quelle heure est le déjeuner à la cantine ?", "12 h 30");
    refuses("à quelle heure est la messe à la cantine ?");
  }

  @Test
  void whatTheVolunteerGetsIsNobodysWage() {
    refuses("combien est payé le meunier par mois ?");
    answers("je suis payé combien par jour ?", "26 euros");
  }

  @Test
  void whatIsLentNeedNotBeBought() {
    answers("faut que j'achète une couverture ?", "prêtée");
    answers("do I need to bring a blanket?", "prêtée");
  }

  @Test
  void aTitleEndsNoSentence() {
    answers("comment reconnaître m. diallo à la sortie ?", "ardoise");
  }

  @Test
  void howLongToWaitStandsBeforeTheCall() {
    answers("j'attends combien de temps avant de téléphoner ?", "30 minutes");
  }

  @Test
  void aHouseKeptBySomebodyIsNoDress() {
    refuses("quelle tenue pour le moulin ?");
  }

  @Test
  void aDelayToReportATheftIsNoFlightTime() {
    refuses("combien de temps dure le vol ?");
    answers("combien de jours pour déclarer un vol ?", "cinq jours");
  }

  @Test
  void aBottleIsOfWhatIsInIt() {
    answers("je peux garder une bouteille de rhum ?", "interdits");
  }

  @Test
  void howColdItGetsIsToldInDegrees() {
    answers("il fait chaud la nuit ?", "11 °C");
  }

  @Test
  void theMostThatIsPaidIsACeiling() {
    answers("mes frais de santé sont couverts jusqu'à combien ?", "80 000");
  }

  @Test
  void aWordCutShortIsTheWholeOne() {
    answers("où est l'accumu de rechange ?", "armoire");
  }

  @Test
  void aLimitIsSetToDeedsAndNeedNotNameTheThing() {
    answers(
        "à partir de quelle somme dois-je voir M. Diallo avant d'acheter une courroie ?",
        "40 euros");
  }
}
