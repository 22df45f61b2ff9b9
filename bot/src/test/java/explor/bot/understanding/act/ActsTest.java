package explor.bot.understanding.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.config.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ActsTest {
  private static final Faults FAULTS = new Faults();
  private static final Acts ACTS = Acts.load(Path.of("../config"), FAULTS);

  @Test
  void theFileOfActsIsWithoutFault() {
    assertEquals(List.of(), FAULTS.all());
  }

  @Test
  void whatIsWrittenAsOneWordIsReadAsTwo() {
    assertEquals(Optional.of(Act.DONT_KNOW), ACTS.find("dont know"));
    assertEquals(Optional.of(Act.DONT_KNOW), ACTS.find("jen sais rien"));
    assertEquals(Optional.of(Act.DONT_KNOW), ACTS.find("jsé pas"));
    assertEquals(Optional.of(Act.YES), ACTS.find("cest bon"));
    assertEquals(Optional.empty(), ACTS.find("un"));
    assertEquals(Optional.empty(), ACTS.find("une école dont la mairie s'occupe"));
  }

  @Test
  void goingOnIsNoPauseUntilItIsSaidWhen() {
    assertEquals(Optional.of(Act.RESUME), ACTS.find("on continue"));
    assertEquals(Optional.of(Act.RESUME), ACTS.find("je continue"));
    assertEquals(Optional.of(Act.PAUSE), ACTS.find("on continue demain"));
    assertEquals(Optional.of(Act.PAUSE), ACTS.find("je continue ce soir"));
  }

  @Test
  void actsAreRecognisedAsPeopleTypeThem() {
    Map<Act, List<String>> expected =
        Map.ofEntries(
            Map.entry(
                Act.YES,
                List.of(
                    "oui",
                    "OUI !",
                    "ouiiii",
                    "ouais",
                    "ok",
                    "d'accord",
                    "oui merci",
                    "c'est bon",
                    "vas-y",
                    "oui, envoyez",
                    "yes please",
                    "sure",
                    "sí",
                    "sim",
                    "tout est bon",
                    "Oui, c'est exact")),
            Map.entry(
                Act.NO,
                List.of(
                    "non",
                    "Non.",
                    "nan",
                    "nooon",
                    "non merci",
                    "pas du tout",
                    "no",
                    "no thanks",
                    "não")),
            Map.entry(
                Act.DONT_KNOW,
                List.of(
                    "je ne sais pas",
                    "je sais pas",
                    "jsp",
                    "chais pas",
                    "aucune idée",
                    "pas encore décidé",
                    "on ne sait pas encore",
                    "I don't know",
                    "no idea",
                    "not sure yet",
                    "no sé",
                    "não sei",
                    "à définir",
                    "euh je sais pas trop")),
            Map.entry(
                Act.SKIP,
                List.of("passer", "passe", "skip", "suivant", "je passe", "next question")),
            Map.entry(
                Act.BACK,
                List.of("retour", "question précédente", "go back", "revenir en arrière")),
            Map.entry(
                Act.CANCEL,
                List.of(
                    "annuler",
                    "stop",
                    "annule tout",
                    "laisse tomber",
                    "j'annule",
                    "cancel",
                    "forget it")),
            Map.entry(Act.RESTART, List.of("recommencer", "on recommence à zéro", "start over")),
            Map.entry(
                Act.RECAP,
                List.of("récap", "récapitulatif", "qu'avez-vous noté ?", "résumé", "summary")),
            Map.entry(
                Act.REPEAT,
                List.of(
                    "répète",
                    "pouvez-vous répéter ?",
                    "pardon ?",
                    "quelle était la question",
                    "say that again")),
            Map.entry(
                Act.HUMAN,
                List.of(
                    "je veux parler à quelqu'un",
                    "parler à un humain",
                    "rappelez-moi svp",
                    "I want to talk to a human",
                    "une vraie personne s'il vous plaît")),
            Map.entry(
                Act.ROBOT,
                List.of(
                    "vous êtes un robot ?",
                    "t'es un bot ou une vraie personne",
                    "are you a robot?",
                    "am I talking to a real person?")),
            Map.entry(
                Act.WHY_ASKED,
                List.of(
                    "pourquoi vous voulez mon mail ?",
                    "à quoi sert mon numéro de téléphone",
                    "why do you need my email?")),
            Map.entry(
                Act.HELP, List.of("aide", "help", "comment ça marche ?", "que puis-je faire ?")),
            Map.entry(
                Act.PAUSE, List.of("plus tard", "je reviens demain", "not now", "pas maintenant")),
            Map.entry(
                Act.RESUME,
                List.of("reprendre", "on reprend", "continuer ma demande", "let's continue")),
            Map.entry(
                Act.THANKS,
                List.of("merci", "merci beaucoup !", "thanks a lot", "super", "bonne journée")),
            Map.entry(
                Act.ENGLISH, List.of("in English please", "english", "do you speak English?")),
            Map.entry(Act.FRENCH, List.of("en français", "can you answer in French")));
    expected.forEach(
        (act, messages) ->
            messages.forEach(
                message -> assertEquals(act, ACTS.find(message).orElse(null), message)));
  }

  @Test
  void answersAreNoActs() {
    for (String answer :
        List.of(
            "Comité de quartier",
            "en mars",
            "10 jours",
            "oui depuis 2019",
            "former les jeunes",
            "non, plutôt le Bénin",
            "Association Retour aux Sources",
            "le français",
            "une pause déjeuner pour les équipes",
            "Stop Plastique Loire",
            "Aide et Partage")) {
      assertTrue(ACTS.find(answer).isEmpty(), answer);
    }
  }

  @Test
  void correctionsAreHeard() {
    for (String words :
        List.of(
            "non, plutôt le Bénin", "c'est Kara en fait", "actually 12 days", "pardon, Feurs")) {
      assertTrue(ACTS.corrections().in(words), words);
    }
    assertFalse(ACTS.corrections().in("dix jours en mars"));
    assertEquals("Mains Vertes", ACTS.corrections().trimmed("en fait Mains Vertes, pardon"));
  }
}
