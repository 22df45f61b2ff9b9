package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.bot.form.Forms;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSlotsTest {
  private static Extraction extraction;
  private static Forms forms;

  @BeforeAll
  static void loadTheConfigurationWeShip() {
    Faults faults = new Faults();
    Path config = Path.of("..", "config");
    extraction = Extraction.load(config, faults);
    forms = Forms.load(config, faults);
  }

  private static @Nullable String read(String form, String slot, String text) {
    Filled filled =
        extraction
            .whole(forms.form(form).orElseThrow(), text, LocalDate.of(2026, 11, 10))
            .get(slot);
    return filled == null ? null : filled.value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|Could you find us a specialist in cold storage for ten days?|cold storage",
        "need|Il nous faudrait qqn de calé en forage manuel|forage manuel",
        "need|une personne formée à l'apiculture pourrait-elle venir ?|apiculture",
        "need|Où : Lomé\\nQuoi : un relieur pour la bibliothèque|relieur",
        "need|Ici : un pro du pompage solaire, 10 jours|pompage solaire",
        "need|une puisatière pour trouver une source au sud|puisatière pour trouver une source",
        "need|serait-il possible d'avoir un pro du son pour une chorale ?|son",
        "need|Pas besoin de plombier : il nous faudrait qqn pour la charpente du foyer|charpente"
            + " du foyer",
        "need|Procuramos três pessoas que dominem a secagem do café|secagem do café",
        "need|on voudrait kelkun qui sache faire de la vannerie|vannerie",
        "need|looking for 2 ppl who know beekeeping|beekeeping",
        "need|c'est à Kara. formation tri du papier pr le lycée|formation tri du papier",
        "reciprocity|Inviter Mme Awa Diop, potière à Thiès, spécialiste des fours à bois|fours à"
            + " bois",
        "reciprocity|We host Dr Ama Mensah (Ghana, palliative care) in May|palliative care",
        "reciprocity|elle sappelle Awa Diop, elle fait de la teinture, on veut l'inviter à"
            + " Riom|teinture",
        "reciprocity|L'atelier de Kara peut nous prêter sa brodeuse|brodeuse",
        "individual|Je m'y connais en vannerie, dispo en mars|vannerie",
        "individual|étudiante en agronomie tropicale, est-ce que je peux être utile ?|agronomie"
            + " tropicale",
        "individual|soudeuse, prête à partir|soudeuse",
        "individual|j'aimerais monter un atelier vélo|monter un atelier vélo",
        "employer|Deux agents, spécialistes de la voirie et de l'éclairage|voirie et de"
            + " l'éclairage",
        "employer|They work on water quality and pumps.|water quality and pumps",
        "employer|On peut envoyer 3 de nos agents (espaces verts, élagage)|espaces verts, élagage",
      })
  void whatIsAskedOrOfferedIsNamed(String form, String text, String expertise) {
    assertEquals(expertise, read(form, "expertise", text.replace("\\n", "\n")), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|on aimerait juste savoir si quelqu'un peut partir au Népal",
        "need|nous voudrions qu'elle vienne en juin",
        "individual|est-ce que je peux vous être utile ? je travaille dans une clinique",
        "individual|Volontaire pour partir, prête à apprendre",
        "employer|We could send 4 of our staff in May",
      })
  void aPieceOfASentenceIsNoSkill(String form, String text) {
    assertNull(read(form, "expertise", text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "couvreur, dispo tout de suite|tout de suite",
        "libre toute l'année sauf mai juin|toute l'année sauf mai juin",
        "en juillet, jamais en août|en juillet",
        "vacances de Pâques ou en juillet|vacances de Pâques ou en juillet",
        "début 2027 si possible|début 2027",
        "tout le mois de juin, et aussi la deuxième quinzaine d'octobre|le mois de juin, et aussi"
            + " la deuxième quinzaine d'octobre",
      })
  void aPeriodKeepsWhatBelongsToIt(String text, String availability) {
    assertEquals(availability, read("individual", "availability", text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He would stay with our treasurer.|He would stay with our treasurer",
        "Elle dormira chez nous.|Elle dormira chez nous",
        "Hébergement : yourte chez un éleveur|yourte chez un éleveur",
        "The town hall will lend a car and a driver.|The town hall will lend a car and a driver",
        "Le foyer héberge 30 filles de la rue.|",
        "The school has a computer room.|",
      })
  void supportIsThatOfTheExpert(String text, String support) {
    assertEquals(support, read("need", "local_support", "Un soudeur svp. " + text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By the end, the staff should be able to run the lab alone.|the staff should be able to run"
            + " the lab alone",
        "Résultat attendu : un carnet d'entretien|un carnet d'entretien",
        "À son départ, nous souhaiterions disposer d'un plan de tournées.|d'un plan de tournées",
      })
  void whatShallBeInTheEndIsAnAim(String text, String aim) {
    assertEquals(aim, read("need", "objectives", "Nous cherchons un chimiste. " + text), text);
  }

  @Test
  void anAimEndsBeforeWhereAndWhen() {
    assertEquals(
        "train the cooks of two school canteens",
        read(
            "need",
            "objectives",
            "We need a dietician to train the cooks of two school canteens in Tamale, Ghana, for"
                + " ten days in May 2027."));
    assertNull(
        read(
            "need",
            "objectives",
            "In May we would like to send a mason to Lima, Peru, for 9 days"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number_of_experts|Nous voudrions que quatre agents soient autonomes à la fin|",
        "number_of_experts|Nous aimerions envoyer deux personnes : un luthier et une harpiste|2",
        "number_of_experts|Nous souhaitons que deux agents viennent en mai|2",
        "number_of_experts|One person is enough|1",
        "languages|Le bété et le baoulé ne sont pas exigés, on parle français|fr",
        "languages|Hausa is not needed, english fine|en",
        "budget_eur|Notre budget n'est plus de 1 900 € mais de 700 €|700",
        "local_support|our friends are Kara Crafts, they have a van|our friends are Kara Crafts,"
            + " they have a van",
        "local_support|Elle serait accueillie à Riom, à la mairie. Une voisine la loge.|Une voisine"
            + " la loge",
        "local_support|We work with the Kara Guesthouse Union|",
        "objectives|Expected: a planting calendar for the school|a planting calendar for the"
            + " school",
      })
  void whatIsNeededIsReadAndNoMore(String slot, String text, @Nullable String value) {
    assertEquals(value, read("need", slot, text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|vous auriez pas un kiné pr les anciens ?|kiné",
        "need|FAUT UN GARS POUR LE PUITS SOLAIRE AU MALAWI|PUITS SOLAIRE",
        "need|Buscamos un carpintero o mejor una persona que sepa de bambú|bambú",
        "need|il nous manque un maçon qui sache bâtir des voûtes en terre|maçon qui sache bâtir des"
            + " voûtes en terre",
        "need|want someone in rural tourism, 10 days in May|rural tourism",
        "need|Could you find us a retired (or not) miller willing to come?|miller",
        "need|tri du riz à Lomé, 10 jours. 1 technologue alimentaire. merci|technologue"
            + " alimentaire",
        "need|hydrologue svp pour nous aider à trouver une source|hydrologue",
        "need|Il faut un luthier : la fanfare a dix trompettes à réparer|luthier",
        "reciprocity|On invite Mr Dawit Abera from Jimma, Ethiopia, basket weaving|basket weaving",
        "reciprocity|Recevoir Mme Aya Sow, présidente d'une coopérative. Elle viendrait former nos"
            + " potiers à la cuisson au bois|cuisson au bois",
        "reciprocity|Notre ami Sidi ould Ahmed pourrait montrer la greffe de l'olivier"
            + " aux vergers de Riom|greffe de l'olivier",
        "employer|On prête trois agents. Leurs compétences portent sur la taille, le paillage et"
            + " l'arrosage|taille, le paillage et l'arrosage",
        "employer|1 technicienne voirie dispo 10 jours|technicienne voirie",
        "employer|ici la charpente Morel, on peut lacher 1 gars 8 jours|charpente",
        "individual|jsors d'une licence pro assainissement, libre en mai|assainissement",
      })
  void whatIsSoughtOrOfferedIsToldInManyWays(String form, String text, String expertise) {
    assertEquals(expertise, read(form, "expertise", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|expertise|We brought an optician to Lusaka in 2022, and thank you",
        "employer|expertise|La Régie des eaux du Haut-Bugey a lu votre plaquette",
        "need|objectives|on cherche un électricien solaire pour le Niger",
        "need|number_of_experts|jdois trouver un soudeur pour Kara",
      })
  void aHouseAPlaceOrWhatWasDoneBeforeTellsNothing(String form, String slot, String text) {
    assertNull(read(form, slot, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|number_of_experts|jdois trouver 1 formateur vannerie pour Kara|1",
        "employer|number_of_experts|up to 5 technicians a year, cold rooms|5",
        "employer|number_of_experts|deux salariées sont retenues : Inès et Samia|2",
        "employer|number_of_experts|Combien ? Quatre au maximum par an|4",
        "employer|number_of_experts|Nos 2 tisserandes lin peuvent partir|2",
        "need|languages|il faut un guide qui cause anglais et bengali|en,bn",
        "need|languages|Interpreter there, so Spanish or English is OK|es,en",
        "individual|languages|russian fluent, french native|ru,fr",
        "employer|languages|arabe pour Samia, français pour les deux|ar,fr",
        "need|place|un formateur pour kayanza burundi|kayanza",
        "need|country|la ville de Labé (à ne pas confondre avec Labé au Sénégal), en Guinée|GN",
        "need|city|Greetings from Gex! We need a baker in Mali|Gex",
        "individual|city|arquitecto en Voiron, libre en mayo|Voiron",
        "employer|city|non pas l'usine de Riom mais celle de Thiers|Thiers",
        "employer|city|c'était Riom ? non c'est l'ancien site, on est à Roanne|Roanne",
        "reciprocity|country|qu'un conteur brésilien vienne à Saint-Martin-d'Hères|BR",
        "employer|scheme|Nous la mettrions à disposition dix jours|mise_a_disposition",
        "employer|organisation|Je suis maire de Saugues, nous prêtons un jardinier|commune de"
            + " Saugues",
      })
  void numbersLanguagesAndPlacesAreReadAsPeopleSayThem(
      String form, String slot, String text, String value) {
    assertEquals(value, read(form, slot, text));
  }
}
