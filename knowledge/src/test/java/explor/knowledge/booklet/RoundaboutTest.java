package explor.knowledge.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import explor.knowledge.text.Verbs;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is asked by way of a story, a verb in any form or a thing's make is still understood. */
class RoundaboutTest {
  private static Asked booklet;

  @BeforeAll
  static void load() {
    booklet =
        Asked.of(
            "rucher",
            """
            # Carnet de mission – Un rucher école à Moundou

            ## Les gens
            - Référente à Lyon : Paule Ferrier, +33 4 00 00 11 22, du lundi au mercredi, de 9 h à 16 h
            - Assistance Velmont, contrat VM-77-410 : +33 1 99 00 44 02

            ## Arriver et repartir
            Vous atterrissez à 20 h 10. M. Sadjo vous attend sous le porche, il porte un chapeau de paille.
            Une valise de 28 kg par personne. Au retour, soyez à l'aéroport à 17 h ; la taxe de 15 dollars se règle en espèces.

            ## La maison
            Lavez le miel des mains à l'eau claire. Ne buvez que l'eau du filtre. Le portillon ferme à 20 h 45.
            Les drones sont interdits. Moundou a deux heures d'avance sur Londres.

            ## Argent
            Distributeur : agence Sahel, en semaine avant 14 h. Sans reçu, rien n'est remboursé au-delà de 12 euros.

            ## Sécurité
            Envoyez « CALME » à Paule chaque soir avant 21 h. Si le fleuve monte, la mission protestante sert de refuge.

            ## Santé
            Une fièvre de plus de 38,5 °C : test le jour même. Le relevé des temps de récolte se fait le vendredi.
            """);
  }

  @AfterAll
  static void close() {
    booklet.close();
  }

  @Test
  void aVerbIsOneWordInAllItsForms() {
    assertEquals("boire", Verbs.base("boivent"));
    assertEquals("wear", Verbs.base("worn"));
    assertNotEquals("tenir", Verbs.base("tenue"));
    assertEquals("comprendre", Inflection.base("comprendrons", Set.of("comprendre")));
    assertEquals("ranger", Inflection.base("rangerez", Set.of("ranger")));
    booklet.answers("on peut boire l'eau du puits ?", "Ne buvez que");
  }

  @Test
  void whoeverAsksForTheTimeElsewhereAsksForTheDifference() {
    booklet.answers(
        "mon frère se lève à 7h, il est quelle heure pour moi ?", "deux heures d'avance");
    booklet.answers("are we behind or ahead when the kids wake up?", "deux heures d'avance");
    booklet.answers("faut que je règle ma montre ?", "deux heures d'avance");
  }

  @Test
  void howHeavyABagMayBeIsToldInKilos() {
    booklet.answers("mon sac il peut peser combien", "28 kg");
    booklet.answers("is my rucksack too heavy at 26?", "28 kg");
  }

  @Test
  void whatIsPaidOnLeavingIsATax() {
    booklet.answers("will it cost me, do I pay to leave the country?", "15 dollars");
  }

  @Test
  void someoneNotYetMetIsKnownByWhatHeWears() {
    booklet.answers("je l'ai jamais vu, je le repère comment ?", "chapeau de paille");
  }

  @Test
  void daysBetweenTwoAndWeekdaysAreDays() {
    booklet.answers("paule répond le mardi ?", "du lundi au mercredi");
    booklet.answers("je voudrais retirer du liquide jeudi, c'est possible ?", "en semaine");
  }

  @Test
  void whereOneFleesIsAShelter() {
    booklet.answers("on file où si le fleuve déborde ?", "refuge");
  }

  @Test
  void aMakeIsTheThing() {
    booklet.answers("I own a Mavic, can I use it?", "drones");
  }

  @Test
  void noBookletForecastsTheWeather() {
    booklet.refuses("quel temps fera-t-il demain ?");
    booklet.refuses("is it going to rain this weekend?");
    booklet.refuses("il fait quel temps en mai ?");
  }
}
