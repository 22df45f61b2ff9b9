package explor.bot.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidencesTest {
  private static final Confidences CONFIDENCES = load();

  private static Confidences load() {
    Faults faults = new Faults();
    Confidences confidences = Confidences.load(Path.of("../config"), faults);
    faults.throwIfAny();
    return confidences;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je suis diabétique depuis dix ans.",
        "j'ai de l'asthme",
        "Notre bénévole est enceinte de six mois",
        "Je prends un traitement pour la thyroïde",
        "mon mari a eu un cancer",
        "Elle est sous antidépresseurs",
        "I am on medication for my heart",
        "My colleague has epilepsy",
        "soy diabético",
        "sou asmática e tomo medicação"
      })
  void whatSomebodyHasIsLeftOut(String words) {
    assertTrue(CONFIDENCES.kept(words).found(), words);
    assertTrue(CONFIDENCES.kept(words).isEmpty(), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous voulons former des infirmiers au suivi du diabète.",
        "Le dispensaire accueille des femmes enceintes.",
        "Nous cherchons un médecin pour la prévention du paludisme.",
        "Je suis cardiologue à Lyon",
        "Je suis un traitement de texte en formation",
        "L'association accompagne des personnes handicapées.",
        "Un atelier sur le VIH à Lomé",
        "Je suis libre en mars",
        "We train nurses in diabetes care.",
        "Our project is about hypertension in rural areas."
      })
  void whatAProjectIsAboutStays(String words) {
    assertFalse(CONFIDENCES.kept(words).found(), words);
    assertEquals(words, CONFIDENCES.kept(words).words());
  }

  @Test
  void theOtherSentencesStayAsTheyWere() {
    assertEquals(
        "Bonjour, je suis plombier. […] Je suis libre en mars !",
        CONFIDENCES
            .kept(
                "Bonjour, je suis plombier. J'ai le diabète. Je prends un traitement. Je suis libre"
                    + " en mars !")
            .words());
  }
}
