package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said in a first message about who writes, whom they look for, and what shall be. */
class FirstWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Je n'en sais rien, mais c'est l'association Voix du Lac qui écrit|",
        "on a du temps, mais peu de monde|",
        "ils vendent du maïs|agriculture",
        "ils vendent du mais|agriculture",
        "stockage du mil et mais au village|agriculture",
        "des champs de mais|agriculture",
      })
  void maisIsACropWhereItIsGrownAndABut(String text, String sector) {
    assertEquals(sector == null ? "" : sector, Readings.whole("need", "sector", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on est une toute petite asso de 12 bénévoles|",
        "we are a small charity|",
        "nous sommes une association de Gap|",
        "on est une asso de Gap, les Amis du Mono|les Amis du Mono",
        "Une Terre pour Tous|Une Terre pour Tous",
        "une seule planète|une seule planète",
      })
  void whatAHouseIsGivesNoNameForIt(String answer, String name) {
    assertEquals(name == null ? "" : name, Readings.direct("need", "organisation", answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invite a potter|potter",
        "inviter une tisserande|tisserande",
        "Armenian stone carver here|Armenian stone carver",
        "a potter|a potter",
      })
  void thatSomebodyComesHereIsNoPartOfTheSkill(String answer, String skill) {
    assertEquals(skill, Readings.direct("reciprocity", "expertise", answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We want to invite a glassblower from Syria|glassblower",
        "Nous voudrions faire venir une conteuse du Mali|conteuse",
        "queremos traer a una alfarera de Bolivia|alfarera",
        "Nous recevrons Mme Awa Diop, qui restaure depuis dix ans des fresques à Dakar|fresques",
      })
  void whoIsInvitedIsToldByWhatTheyDo(String text, String skill) {
    assertEquals(skill, Readings.whole("reciprocity", "expertise", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We are Clay Bridges in Aubenas and want to invite a potter from Nepal|Clay Bridges",
        "We are Aurora Fields, from Riom. We look for a vet|Aurora Fields",
        "Salut, Semences du Forez à Feurs. Un puisatier au Mali|Semences du Forez",
        "Val Bleu tourist office, Feurs. We look for a vet|Val Bleu tourist office",
        "Dear all,\\nIris Bridge, a non-profit in Riom, looks for a vet|Iris Bridge",
      })
  void severalWhoSpeakAreAHouseThoughItBeginsLikeAPerson(String text, String name) {
    assertEquals(name, Readings.whole("need", "organisation", text));
    assertEquals("", Readings.whole("reciprocity", "expert_name", text));
  }

  @ParameterizedTest
  @CsvSource({"Nous sommes Paul Durand et Marie Roche de Riom", "installé depuis 2009 (Riom)"})
  void twoPeopleOrAYearAreNoHouse(String text) {
    assertEquals("", Readings.whole("individual", "organisation", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On voudrait former douze soudeurs et laisser un manuel au Bénin"
            + "|former douze soudeurs et laisser un manuel|",
        "We need a midwife who would hold classes for the team each week"
            + "|hold classes for the team each week|midwife",
      })
  void whatShallBeDoneIsAnAimAndNoSkill(String text, String aim, String skill) {
    assertEquals(aim, Readings.whole("need", "objectives", text));
    assertEquals(skill == null ? "" : skill, Readings.whole("need", "expertise", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Domaine : santé\\nProfil : une sage-femme|sage-femme",
        "our valves leak. welder with pipeline experience needed, Kisumu|welder with pipeline"
            + " experience",
      })
  void whomOneLooksForSaysMoreThanTheField(String text, String skill) {
    assertEquals(skill, Readings.whole("need", "expertise", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "je bosse chez un artisan, il est ok|yes",
        "I work for a builder and he said no|no",
        "je travaille pour un imprimeur, il n'a pas encore répondu|pending",
        "je travaille chez un artisan, c'est ok pour mai|",
      })
  void whereSomebodyWorksMayAgreeWithoutBeingCalledEmployer(String text, String told) {
    assertEquals(
        told == null ? "" : told, Readings.whole("individual", "employer_agreement", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Scierie Roux (12 salariés) : nous pensons envoyer notre affûteur et notre cariste|2",
        "3 of our welders can teach for a week|3",
        "We would like to offer one baker and one miller for a week|2",
      })
  void thoseWhoGoAreCountedAndNotTheWholeHouse(String text, String number) {
    assertEquals(number, Readings.whole("employer", "number_of_experts", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We are Aurora Fields (Ambert). Mr Ivo Lem would come and teach here|Ambert",
        "L'association Voix du Lac, à Riom, invite Mme Awa Diop pour former nos bergers|Riom",
        "L'association Voix du Lac, à Riom, invite Mme Awa Diop. Son avion arrive à Lyon|",
      })
  void aGuestWorksWhereTheHostsAre(String text, String town) {
    assertEquals(town == null ? "" : town, Readings.whole("reciprocity", "host_city", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we look for a baker in Ghana, no hurry|GH",
        "nous cherchons un boulanger pour kara (togo)|TG",
      })
  void aRemarkBehindTheCountryRefusesNothing(String text, String country) {
    assertEquals(country, Readings.whole("need", "country", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"libre en mars 2027. 0639981122|0639981122", "en 2027. Le 0639981122|0639981122"})
  void aYearBeforeANumberIsNoPartOfIt(String text, String phone) {
    assertEquals(phone, Readings.whole("individual", "phone", text));
  }
}
