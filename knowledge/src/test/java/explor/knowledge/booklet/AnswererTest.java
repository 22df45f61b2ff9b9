package explor.knowledge.booklet;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.Answer;
import explor.knowledge.Knowledge;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a passage is found, shown on one small booklet. */
class AnswererTest {
  private static Knowledge knowledge;

  @BeforeAll
  static void load() {
    knowledge = Knowledge.load(Path.of("../config")).knowledge();
    knowledge.putBooklet(
        MarkdownBooklet.read(
            "test",
            """
            # Livret du volontaire – Forage à Kédougou

            ## Votre mission
            - Le partenaire est la coopérative Niokolo, présidée par Mme Fanta Keita.
            - Formation des agriculteurs le 12 juin, de 9 h à 13 h.

            ## Numéros
            - Mme Keita : +221 00 550 14 20.
            - Chauffeur, Modou : +221 00 550 14 31.

            ## Sur place
            - Case Sira, chambre 2 ; les draps sont chez la lingère, Mme Bineta Sow.
            - Prise de type C, adaptateur inutile. La porte ferme à 22 h.
            - Indemnité journalière de 30 euros.
            - Seul le véhicule de la coopérative est permis, jamais de moto.
            - Le dispensaire du village ferme à 16 h.
            - À la gare, Modou agite un foulard vert. Le soir, écrivez « BAOBAB » à la veille.
            - Le ménage est fait le lundi. Le mot de passe de la radio est « Karité ».
            - Les tuk-tuks partent de la place à 7 h 30. Le linge est ramassé le jeudi.
            - IBRA DIALLO : comptable ; Diallo vient le lundi.
            - Forage : visite le 14 juin à 8 h 15 ; radio, réunion à 10 h.

            ## Usages du village
            - Permis
              - photo du puits
            - Interdit
              - baignade au barrage
              - moto de nuit
            - Idriss Ndour, traducteur : 40 euros par jour.
            - Croix-Verte au +221 00 550 14 77, puis Samba.
            - Boubou Faye garde la forge. Il répond au +221 00 550 14 88.
            - La buvette ouvre en soirée.
            - La mairie prête une salle ; M. Oumar Sy a les bancs.
            - Goûter à la buvette à 16 h 20.
            - Pas de forage si le vent passe 35 km/h.
            - Grand coffre du GIE : code 7719.

            ## Qui décide du lieu du forage ?
            La coopérative et les familles, ensemble.
            """));
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static void answers(String question, String fact) {
    Answer answer = knowledge.answer("test", question);
    Answer.Found found = assertInstanceOf(Answer.Found.class, answer, question);
    assertTrue(found.text().contains(fact), question + ": " + found.text());
  }

  private static void refuses(String question) {
    assertInstanceOf(Answer.NotFound.class, knowledge.answer("test", question), question);
  }

  @Test
  void whatIsPaidIsToldByTheSum() {
    knowledge.putBooklet(
        MarkdownBooklet.read(
            "guichet",
            """
            # Livret
            ## Formalités
            - Timbre de séjour : 40 euros, à la douane, en espèces.
            """));
    Answer answer = knowledge.answer("guichet", "combien je paye le timbre de séjour");
    Answer.Found found = assertInstanceOf(Answer.Found.class, answer);
    assertTrue(found.text().contains("40 euros"), found.text());
  }

  @Test
  void aNumberIsFoundByWhatIsSaidElsewhereOfItsOwner() {
    answers("le téléphone de la présidente ?", "+221 00 550 14 20");
  }

  @Test
  void aNumberMayBeAskedForWithoutTheWordNumber() {
    answers("Modou, son portable svp", "+221 00 550 14 31");
  }

  @Test
  void whatIsToldBeforeOuNeedNotBeInTheBooklet() {
    answers("mon bus a crevé sur la grand-route, je dors où", "Case Sira");
  }

  @Test
  void aPronounPointsBackToWhatWasNamedBefore() {
    answers("la porte, on la ferme à quelle heure", "22 h");
    refuses("la piscine, on la ferme à quelle heure");
  }

  @Test
  void someoneIsKnownByWhatHeHolds() {
    answers("comment je reconnais Modou ?", "foulard vert");
  }

  @Test
  void aWordInQuotesAndCapitalsIsTheCodeWord() {
    answers("c'est quoi le mot de code du soir", "BAOBAB");
  }

  @Test
  void aNameInCapitalsIsOneWhenItIsWrittenAsOneElsewhere() {
    answers("comment s'appelle le comptable ?", "DIALLO");
  }

  @Test
  void aPassageWithoutTheNumberAskedForIsNoAnswer() {
    refuses("numéro de la lingère");
  }

  @Test
  void aWordThatOnlyNamesTheKindOfAnswerIsNoSubject() {
    refuses("prix du taxi");
  }

  @Test
  void whatSomethingIsWantedForNeedNotBeInTheBooklet() {
    answers("je peux prendre une moto pour visiter le parc ?", "jamais de moto");
  }

  @Test
  void wordsOfTheTradesAreKnownToo() {
    answers("la formation des cultivateurs c'est quand ?", "12 juin");
  }

  @Test
  void sayingThatOneIsFarAwayAsksForNothing() {
    answers("quelle prise là bas", "type C");
  }

  @Test
  void whatIsToldBesidesNeedNotBeInTheBooklet() {
    answers("je suis lessivé, le bus avait du retard, bref : les draps sont chez qui ?", "Bineta");
    answers("la lingère, elle s'appelle comment", "Bineta");
  }

  @Test
  void anotherDayIsNoAnswer() {
    answers("on fait quoi le 14 juin", "8 h 15");
    refuses("on fait quoi le 15 juin");
  }

  @Test
  void closingIsNotOpening() {
    answers("à quelle heure ferme le dispensaire", "16 h");
    refuses("à quelle heure ouvre le dispensaire");
  }

  @Test
  void aHeadingThatAsksTheSameIsAnswered() {
    answers("qui va décider du lieu du forage", "les familles, ensemble");
  }

  @Test
  void aNameWithoutTheNumberAskedForGetsNobodyElses() {
    refuses("le téléphone de Bineta");
  }

  @Test
  void moneyADayIsThePerDiem() {
    answers("combien je touche par jour", "30 euros");
  }

  @Test
  void aQuestionWithoutASubjectIsAboutWhatWasToldBeforeIt() {
    answers("je sors à peine du car et il pleut, les tuk-tuks, ça part à quelle heure ?", "7 h 30");
  }

  @Test
  void aQuotedWordBehindAPasswordIsTheCode() {
    answers("mot de passe de la radio", "Karité");
    refuses("mot de passe du wifi"); // it opens something else
  }

  @Test
  void whatTheBookletShortensIsMet() {
    answers("le ménage de la chambre quels jours", "lundi");
  }

  @Test
  void twoWordsOfTheBookletMayBeWrittenAsOne() {
    answers("tuktuks a quelle heure", "7 h 30");
  }

  @Test
  void verbsOfOtherLanguagesAreKnownInOtherForms() {
    answers("¿qué día recogen la ropa sucia?", "jeudi");
  }

  @Test
  void whoseNameIsAskedMustBeNamed() {
    refuses("le gardien du forage, son nom ?");
  }

  @Test
  void thePlaceBehindWhetherThereIsIsNotAsked() {
    answers("is there a dispensary where I sleep?", "16 h");
  }

  @Test
  void aPartIsNotAnsweredWithItsWhole() {
    refuses("marque du véhicule de la coopérative");
    refuses("which street is the Case Sira in?");
  }

  @Test
  void aDayOfTheMonthMayBeWrittenTheEnglishWay() {
    answers("what time do we visit the borehole on the 14th?", "8 h 15");
  }

  @Test
  void aLineOfAListIsReadWithTheLineItIsAPartOf() {
    answers("se baigner au barrage, aucun souci ?", "Interdit : baignade");
  }

  @Test
  void whatIsToldBeforeEstCeQueNeedNotBeInTheBooklet() {
    answers("la sieste était affreuse, est-ce que je peux me baigner au barrage ?", "Interdit");
  }

  @Test
  void whatSomebodyElseIsPaidIsNotThePerDiem() {
    answers("combien je touche", "Indemnité journalière");
  }

  @Test
  void aNumberBeforeANameIsNotHis() {
    refuses("le téléphone de Samba");
  }

  @Test
  void aPronounGoesOnWithWhomTheSentenceBeforeNames() {
    answers("tel de Boubou", "+221 00 550 14 88");
  }

  @Test
  void someHourIsNotTheOneAtWhichSomethingCloses() {
    refuses("à quelle heure ferme la buvette ?");
  }

  @Test
  void whatIsMeasuredStandsBeforeItsFigure() {
    answers("combien de vent au maximum pour le forage", "35 km/h");
  }

  @Test
  void aCodeMayBeFiguresOnly() {
    answers("code du coffre", "7719");
  }

  @Test
  void aWordOfTheSameStemMayBeAStranger() {
    refuses("qui est le maire ?"); // no town hall is one
  }

  @Test
  void theSizeOfAThingThatIsNotThereIsNoOtherFigure() {
    refuses("quelle est la taille du casque de chantier");
  }

  @Test
  void whoWouldComeWithSomebodyAsksNothingElse() {
    refuses("je peux venir avec mon cousin ?");
  }
}
