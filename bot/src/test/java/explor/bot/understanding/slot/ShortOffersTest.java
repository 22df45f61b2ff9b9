package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.bot.form.Forms;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offers in few words give, and what must not be taken for it. */
class ShortOffersTest {
  private static final Path CONFIG = Path.of("..", "config");
  private static final Extraction EXTRACTION = Extraction.load(CONFIG, new Faults());
  private static final Forms FORMS = Forms.load(CONFIG, new Faults());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rempailleuse de chaises (Roanne), libre en mai | Rempailleuse de chaises",
        "Retired lighthouse warden from Vichy, free in May | lighthouse warden",
        "je m'appelle Odile, j'étais prof de musique, libre en mai | prof de musique",
        "Salut, Inès, décoratrice florale à Voiron, dispo en mai | décoratrice florale",
      })
  void aTradeThatNoListHoldsIsReadBeforeTheHomeTown(String text, String trade) {
    assertEquals(trade, read("individual", "job_title", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "juriste en droit de la mer à Lyon, libre en mai | droit de la mer",
        "Couvreur à Gannat, 22 ans de chantier, libre en mai | Couvreur",
        "plombier, lyon, libre en mai, allemand scolaire | plombier",
        "je rempaille des chaises à Roanne, libre en mai | chaises",
        "Jardinier, Vichy. Taille, greffe, semis. Libre en mai. | Taille, greffe, semis",
        "éducateur (MECS) à Vichy, jeux de rôle et théâtre, anglais ok | jeux de rôle et théâtre",
        "je m'appelle Odile, relieuse. Mon travail : couture, cuirs, dorure. | couture, cuirs,"
            + " dorure",
        "potière à Riom, je voudrais donner un coup de main sur les fours à bois | fours à bois",
        "tourneur à Riom, freelance, libre en mai | tourneur",
        "no puedo regresar en junio. Organizo talleres de lectura. | lectura",
        "carpenter from Riom, 5 years in the Orinoco delta, free in May | carpenter",
        "serrurier, jparle espagnol, 12 ans de chantier | serrurier",
      })
  void aSkillIsNoPlaceNoLanguageAndNoMereExperience(String text, String skill) {
    assertEquals(skill, read("individual", "expertise", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notre garage lâche 1 soudeur dix jours | 1",
        "nuestra empresa cede a dos de sus albañiles | 2",
        "la régie prête un binôme dix jours | 2",
        "la mairie détache une archiviste et un jardinier en mai | 2",
        "Six agents sont tentés, trois seulement pourraient partir | 3",
        "Three of our draughtsmen wrote to me last week after a talk and want to go | 3",
        "nos maçons pourraient partir à deux, dix jours | 2",
        "Cabinet Orsel : 1 géomètre dispo en mai | 1",
        "mutuelle Orsel, Annecy: 3 collaborateurs (budget, audit), anglais | 3",
        "nous avons voté un congé solidaire pour deux associés en mai | 2",
      })
  void peopleLentAreCounted(String text, String number) {
    assertEquals(number, read("employer", "number_of_experts", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon employeur (la clinique des Tilleuls, à Vichy) n'a pas encore répondu. | pending",
        "mon lycée ne veut pas | no",
        "ma direction n'a rien contre | yes",
      })
  void theEmployersAnswerIsFoundBehindAnAside(String text, String answer) {
    assertEquals(answer, read("individual", "employer_agreement", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "que le billet soit payé par l'association | none",
        "pas un sou à mettre | none",
        "je peux mettre 250 euros | partial",
        "We will pay the whole contribution | full",
        "Nous prenons le tiers du reste à notre compte | partial",
      })
  void whoPaysIsRead(String text, String share) {
    assertEquals(share, read("individual", "cost_share", text));
  }

  private static String read(String form, String slot, String text) {
    Filled filled =
        EXTRACTION
            .whole(FORMS.form(form).orElseThrow(), text, LocalDate.of(2026, 11, 10))
            .get(slot);
    return filled == null ? "" : filled.value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "employer_agreement | ma cheffe sais pas encore | no",
        "employer_agreement | je sais pas mais mon patron est plutôt pour | yes",
        "employer_agreement | my manager read my letter weeks ago, still no reply |" + " pending",
        "employer_agreement | Ma directrice n'a encore rien signé | pending",
        "cost_share | Costeamos los billetes de ambos | partial",
        "cost_share | Assumo todos os custos, não peço nada | full",
        "cost_share | le salaire est maintenu, la ville ne versera rien de plus | none",
        "scheme | un stage non, plutôt du mécénat de compétences |" + " mecenat_competences",
        "job_title | Je soussignée Odile Roux, luthière à Riom. Mon mari, ancien facteur, viendrait"
            + " | luthière",
        "job_title | mon fils est menuisier à Riom, il parle espagnol | menuisier",
        "years_experience | relieuse à Riom, j'ai habité 6 ans en Bolivie |",
        "languages | sans allemand ni néerlandais, uniquement français | fr",
        "languages | they speak English and German, one of them Polish | en,de,pl",
        "languages | Relieuse. Riom. 8 j. Espagnol. | es",
      })
  void whatIsSaidInPassingIsRead(String slot, String text, @Nullable String value) {
    String form = slot.equals("scheme") ? "employer" : "individual";
    assertEquals(value == null ? "" : value, read(form, slot, text));
  }
}
