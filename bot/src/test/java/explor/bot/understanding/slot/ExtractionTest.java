package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.form.Slot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionTest {
  private static final LocalDate SENT = LocalDate.of(2026, 11, 10);
  private static Extraction extraction;
  private static Forms forms;

  @BeforeAll
  static void loadTheConfigurationWeShip() {
    Faults faults = new Faults();
    Path config = Path.of("..", "config");
    extraction = Extraction.load(config, faults);
    forms = Forms.load(config, faults);
    assertEquals(List.of(), faults.all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need|organisation|C'est l'association Les Sources de Tin Hinan|Les Sources de Tin Hinan",
        "need|organisation|Comité Lukunga Propre|Comité Lukunga Propre",
        "need|contact_name|Je m'appelle Odile Marsanne|Odile Marsanne",
        "need|email|c'est odile@Sources.example|odile@sources.example",
        "need|phone|06 39 98 11 22|06 39 98 11 22",
        "need|city|st priest|Saint-Priest",
        "need|city|à Firminy|Firminy",
        "need|country|RDC|CD",
        "need|country|au Congo-Brazza|CG",
        "need|country|non, plutôt le Bénin|BJ",
        "need|country|Lubumbashi|CD",
        "need|sector|ordures ménagères|dechets",
        "need|sector|compta|gestion",
        "need|period|mars|mars",
        "need|period|may|may",
        "need|organisation|Asso du Lac|Asso du Lac",
        "need|duration_days|10|10",
        "need|duration_days|deux semaines|14",
        "need|duration_days|une dizaine|10",
        "need|duration_days|ten or so days|10",
        "need|duration_days|disons 8 ou 10|10",
        "need|duration_days|au lieu de 10 jours on voudrait 12|12",
        "need|languages|FR/EN|fr,en",
        "need|number_of_experts|2 menuisiers|2",
        "need|languages|français, peul en plus|fr",
        "need|languages|anglais et swahili|en,sw",
        "need|number_of_experts|un seul|1",
        "need|number_of_experts|2|2",
        "need|network_member|oui depuis 2019|yes",
        "need|network_member|pas encore|no",
        "need|budget_eur|1 500 €|1500",
        "need|budget_eur|2000|2000",
        "individual|years_experience|quatre-vingt-onze... non, quinze ans|15",
        "individual|years_experience|depuis 2011|15",
        "individual|scheme|mise à dispo|mise_a_disposition",
        "individual|scheme|benevole|benevolat",
        "individual|scheme|volunteer|benevolat",
        "individual|employer_agreement|la RH n'a pas encore répondu|pending",
        "individual|employer_agreement|oui|yes",
        "individual|countries|Maroc, Tunisie mais pas l'Algérie|MA,TN",
        "individual|cost_share|je paie mon billet|partial",
        "employer|org_type|une mairie|collectivite",
        "reciprocity|visa_status|oui|yes",
      })
  void aBareAnswerIsReadForItsQuestion(String form, String name, String said, String value) {
    Slot slot = forms.form(form).orElseThrow().slot(name).orElseThrow();
    Optional<Filled> answer = extraction.direct(slot, said, SENT, Map.of());
    assertEquals(Optional.of(value), answer.map(Filled::value), said);
  }

  @Test
  void congoAloneIsNoAnswerUntilThePlaceTellsWhich() {
    Slot country = forms.form("need").orElseThrow().slot("country").orElseThrow();
    assertTrue(extraction.direct(country, "Congo", SENT, Map.of()).isEmpty());
    Map<String, Filled> place = Map.of("place", Filled.of("Goma"));
    assertEquals(
        "CD", extraction.direct(country, "Congo", SENT, place).map(Filled::value).orElse(""));
  }

  @Test
  void aFirstMessageFillsManySlots() {
    Map<String, Filled> slots =
        whole(
            "need",
            "Bonjour, association Les Puits d'Agadem, basée à Firminy (42). Nous cherchons deux"
                + " hydrogéologues pour former les fontainiers de Zinder au Niger, 12 jours en"
                + " février 2027. Français et haoussa. Budget : 1 800 euros."
                + "\nMerci, Odile Marsanne, odile@puits.example, 04 65 71 22 33");
    assertValues(
        slots,
        Map.ofEntries(
            Map.entry("organisation", "Les Puits d'Agadem"),
            Map.entry("city", "Firminy"),
            Map.entry("country", "NE"),
            Map.entry("place", "Zinder"),
            Map.entry("number_of_experts", "2"),
            Map.entry("duration_days", "12"),
            Map.entry("start_date", "2027-02"),
            Map.entry("end_date", "2027-02"),
            Map.entry("languages", "fr,ha"),
            Map.entry("budget_eur", "1800"),
            Map.entry("sector", "eau_assainissement"),
            Map.entry("contact_name", "Odile Marsanne"),
            Map.entry("email", "odile@puits.example"),
            Map.entry("phone", "04 65 71 22 33")));
  }

  @Test
  void aCorrectionInsideAMessageKeepsTheLast() {
    Map<String, Filled> slots =
        whole("need", "on part de Roanne ? non pardon Montbrison, en mars, euh non en avril");
    assertValues(slots, Map.of("city", "Montbrison"));
    assertValues(slots, Map.of("start_date", "2027-04"));
  }

  @Test
  void excludedCountriesAreLeftOut() {
    Map<String, Filled> slots =
        whole("individual", "Dispo pour le Togo ou le Ghana, hors Mali et pas le Niger");
    assertValues(slots, Map.of("countries", "TG,GH"));
  }

  @Test
  void aLanguageThatWouldBeAPlusIsNotRequired() {
    Map<String, Filled> slots =
        whole("need", "On parle français sur place, le wolof serait un plus");
    assertValues(slots, Map.of("languages", "fr"));
  }

  @Test
  void theNumberThatPutsAnotherRightIsTheOneToCall() {
    assertValues(
        whole("individual", "Soudeur à Riom, tél 06 39 98 20 31, oups 06 39 98 20 13"),
        Map.of("phone", "06 39 98 20 13"));
  }

  @Test
  void aLengthKeepsItsGreaterBound() {
    assertValues(
        whole("need", "On cherche un puisatier, une dizaine de jours, 13 grand maximum"),
        Map.of("duration_days", "13"));
    assertValues(
        whole("need", "a welder for Lomé, 9 days, before the end of May"),
        Map.of("duration_days", "9"));
  }

  @Test
  void neitherBeforeNorAfterGivesBothBounds() {
    assertValues(
        whole("individual", "Libre en 2027, ni avant le 3 mai ni après le 20 juin"),
        Map.of("start_date", "2027-05-03", "end_date", "2027-06-20"));
  }

  @Test
  void aTownTypedInSmallLettersIsWhereAndNoPartOfTheTrade() {
    Map<String, Filled> slots =
        whole("reciprocity", "nous voulons faire venir un luthier malien a vienne en mai");
    assertValues(slots, Map.of("expertise", "luthier malien", "host_city", "Vienne"));
  }

  @Test
  void aNameBehindTheWordForOneIsThePartners() {
    assertValues(
        whole("need", "un comptable pour notre partenaire Sahelika à Kara, au Togo"),
        Map.of("partner", "Sahelika"));
  }

  @Test
  void aHouseInATownOfOursIsWhoAsks() {
    assertValues(
        whole("need", "l'hôpital de Vienne cherche un frigoriste pour Dapaong au Togo"),
        Map.of("organisation", "hôpital de Vienne", "city", "Vienne", "place", "Dapaong"));
  }

  @Test
  void whatIsNotSaidStaysEmpty() {
    assertTrue(whole("individual", "Bonjour, je veux aider, je suis motivée !").isEmpty());
  }

  @Test
  void aMailAnswersByNumberByLabelAndInline() {
    Form form = forms.form("need").orElseThrow();
    Map<String, Filled> slots =
        extraction.perQuestion(
            form,
            List.of("period", "duration_days", "country"),
            Map.of("contact_name", "Odile Marsanne"),
            "1. en mai 2027\n2) 9\n3 - le Togo\nBudget : 900 €",
            SENT);
    assertValues(
        slots,
        Map.of(
            "period", "en mai 2027",
            "start_date", "2027-05",
            "duration_days", "9",
            "country", "TG",
            "contact_name", "Odile Marsanne",
            "budget_eur", "900"));
  }

  @Test
  void anyTextAtAllGivesAnAnswerAndNoException() {
    String[] odd = {"", " ", "\n\n", "@", "+", "((((", "....", "1", "à", "M.", "de de de de", "😀"};
    for (String text : odd) {
      for (Form form : forms.all()) {
        assertFalse(extraction.whole(form, text, SENT).containsKey("email"));
        form.slots().forEach(slot -> extraction.direct(slot, text, SENT, Map.of()));
      }
    }
  }

  private static Map<String, Filled> whole(String form, String text) {
    return extraction.whole(forms.form(form).orElseThrow(), text, SENT);
  }

  private static void assertValues(Map<String, Filled> slots, Map<String, String> expected) {
    expected.forEach(
        (name, value) ->
            assertEquals(
                Optional.of(value), Optional.ofNullable(slots.get(name)).map(Filled::value), name));
  }
}
