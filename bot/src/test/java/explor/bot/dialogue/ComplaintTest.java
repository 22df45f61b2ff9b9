package explor.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a volunteer's words the team has to hear, whatever the booklet says. */
class ComplaintTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "les draps sont sales et personne ne répond",
        "Personne n'était à la gare hier soir.",
        "l'atelier n'a toujours pas commencé",
        "on a attendu deux heures devant l'école",
        "y a plus d'eau depuis lundi",
        "j'ai toujours pas eu mon avance",
        "la traductrice vient jamais",
        "c'est inadmissible",
        "the mosquito net is torn and the fan is broken",
        "nobody picked us up",
        "we still have no interpreter",
        "my room hasn't been cleaned",
        "nous voilà à l'hôtel mais pas d'eau chaude",
        "il me manque un sac",
        "we landed but no driver",
        "two of the boxes are missing"
      })
  void whatIsNotAsItShouldBeIsAComplaint(String words) {
    assertTrue(Complaint.in(words), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "le taxi",
        "qui conduit demain",
        "personne ne vient nous prendre ?",
        "je trouve pas la page des horaires",
        "je sais pas comment on lave le linge",
        "j'ai pas le numéro de l'hôtel",
        "on peut pas sortir le soir",
        "pas de souci, merci",
        "aucun problème pour demain",
        "I can't find the address",
        "is the kitchen not open on Sunday",
        "we are well, no problem here",
        "il me manque quoi comme papiers ?",
        "fatigué mais pas malade"
      })
  void whoAsksOrSeeksComplainsOfNothing(String words) {
    assertFalse(Complaint.in(words), words);
  }
}
