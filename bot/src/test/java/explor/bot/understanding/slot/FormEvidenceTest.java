package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormEvidenceTest {
  private static final Path CONFIG = Path.of("..", "config");
  private static final Extraction EXTRACTION = Extraction.load(CONFIG, new Faults());
  private static final Forms FORMS = Forms.load(CONFIG, new Faults());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vétérinaire pour Kayes au Mali, 10 jours en mai, asso Sahel | need",
        "Togo / Kara / sage-femme / 10 jours / mars 2027 | need",
        "nous aimerions que Mme Awa Diop, potière à Thiès, vienne ici en mai | reciprocity",
        "faire venir un hydraulicien à Maroua pour réparer les forages | need",
        "physiotherapist from Vienne, I could go in May | individual",
        "notre mairie a deux jardiniers qui aimeraient partir en octobre | employer",
        "rempailleuse à Roanne. mon boss attend la réponse du siège. Mali en mars | individual",
        "nuestra cooperativa presta dos soldadores diez días, conocen Bolivia | employer",
        "fromagerie Delay à Thônes, ma crémière Inès voudrait partir dix jours | employer",
        "Cabinet Orsel, Annecy. 1 géomètre dispo en mai, anglais | employer",
        "collège du Lac : 2 profs volontaires, dix jours en mai | employer",
        "à l'atelier on a des relieuses qui pourraient partir en mai | employer",
        "mon fils est menuisier et parle espagnol, il est libre en mai | individual",
        "Cheesemaker near Thônes, 12 seasons behind me, would love Albania in May | individual",
        "Ferronnière. Ségou. Mai. 8 jours. | need",
        "nous serions heureux que deux bibliothécaires viennent à Kara en mai | need",
        "mission à l'envers : une brodeuse d'Antsirabe pour nos ateliers à Riom | reciprocity",
        "I run a small charity. Could you find us a retired miller free in May? | need",
        "on cherche un soudeur retraité libre en mars pour Kara au Togo | need",
        "We would like her to come to us. Ms Moyo, from Bulawayo in Zimbabwe, is kind |"
            + " reciprocity",
        "Norwood Partners, an accounting firm in Riom, wishes to propose one auditor | employer",
        "c'est la com com du val de drome, 1 technicien voirie dispo en mai | employer",
        "Je suis maire de Saugues. Notre secrétaire est volontaire pour dix jours | employer",
        "la coopérative de Kara peut nous prêter sa potière dix jours à Riom | reciprocity",
      })
  void whoHasATradeAndWhoTravelsWhereTellTheForm(String text, String form) {
    assertEquals(form, EXTRACTION.scores(text).best());
  }

  @Test
  void whatStandsBehindAnUnforeseenLabelAnswersIt() {
    Form form = FORMS.form("individual").orElseThrow();
    var found =
        EXTRACTION.whole(
            form,
            """
            Métier exercé : carreleur
            Nb de jours possibles : 9
            Pays pratiqués, connus : Chili
            Pays à éviter : Yémen
            Participation aux frais : aucune
            Mon employeur : d'accord
            """,
            LocalDate.of(2026, 11, 10));
    assertEquals("9", value(found, "duration_days"));
    assertEquals("CL", value(found, "countries"));
    assertEquals("none", value(found, "cost_share"));
    assertEquals("yes", value(found, "employer_agreement"));
  }

  private static String value(Map<String, Filled> found, String slot) {
    Filled filled = found.get(slot);
    return filled == null ? "" : filled.value();
  }
}
