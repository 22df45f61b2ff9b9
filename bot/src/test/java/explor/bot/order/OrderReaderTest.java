package explor.bot.order;

import static explor.bot.order.OrderName.CLORE;
import static explor.bot.order.OrderName.DEMANDER;
import static explor.bot.order.OrderName.DOCUMENT;
import static explor.bot.order.OrderName.NOTE;
import static explor.bot.order.OrderName.PRENDRE;
import static explor.bot.order.OrderName.PROPOSER;
import static explor.bot.order.OrderName.REPONDRE;
import static explor.bot.order.OrderName.STATUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderReaderTest {
  private static List<Order> read(String text) {
    return OrderReader.read(text).orders();
  }

  @Test
  void anOrderStandsAtTheTopWithOrWithoutAccentsAndCapitals() {
    assertEquals(List.of(new Order(PRENDRE, "")), read("prendre"));
    assertEquals(List.of(new Order(REPONDRE, "Oui.")), read("\nRépondre : Oui."));
    assertEquals(List.of(new Order(PROPOSER, "b07")), read("PROPOSER b07\n\nMerci\nLucie"));
    assertEquals(List.of(new Order(STATUT, "en mission")), read("Statut: en mission"));
  }

  @Test
  void textRunsOverTheFollowingLines() {
    assertEquals(
        List.of(new Order(DEMANDER, "Quelles dates ?\n\nNote que mars est pris.")),
        read("DEMANDER Quelles dates ?\n\nNote que mars est pris.\n"));
  }

  @Test
  void severalOrdersAreReadInTheirOrder() {
    assertEquals(
        List.of(new Order(NOTE, "vu au téléphone\nrappeler"), new Order(CLORE, "sans suite")),
        read("NOTE vu au téléphone\nrappeler\nCLORE sans suite"));
    assertEquals(
        List.of(new Order(PRENDRE, ""), new Order(STATUT, "qualification")),
        read("prendre\nstatut qualification"));
  }

  @Test
  void aSentenceIsNoOrder() {
    assertTrue(OrderReader.read("Bonjour,\nCLORE").isPlainReply());
    assertTrue(OrderReader.read("Prendrez-vous contact ?").isPlainReply());
    assertTrue(OrderReader.read("Demandez à la mairie ce papier.").isPlainReply());
    assertTrue(OrderReader.read("Document reçu, merci beaucoup !").isPlainReply());
    assertTrue(OrderReader.read("URGENT rappelez-moi ce soir").isPlainReply());
    assertTrue(OrderReader.read("").isPlainReply());
  }

  @Test
  void aWordThatSentencesBeginWithIsAnOrderInCapitalsOrNearlyAlone() {
    assertEquals(List.of(new Order(DOCUMENT, "fiche")), read("document fiche"));
    assertEquals(
        List.of(new Order(DOCUMENT, "fiche en pdf svp")), read("DOCUMENT fiche en pdf svp"));
  }

  @Test
  void oneWrongLetterIsAskedAboutAndNeverDone() {
    Orders slip = OrderReader.read("PRENDE\n\nLucie");
    assertEquals(List.of(), slip.orders());
    assertEquals(new Orders.Slip("PRENDE", new Order(PRENDRE, "")), slip.slips().getFirst());
    Orders low = OrderReader.read("propsoer b07");
    assertEquals(new Order(PROPOSER, "b07"), low.slips().getFirst().meant());
    Orders text = OrderReader.read("DEMANDR Quelles dates ?\nEt où ?");
    assertEquals(new Order(DEMANDER, "Quelles dates ?\nEt où ?"), text.slips().getFirst().meant());
  }

  @Test
  void whatIsNoOrderAmongOrdersIsNamed() {
    Orders orders = OrderReader.read("PRENDRE\nENVOYER fiche\nSTATUT bilan");
    assertEquals(List.of(new Order(PRENDRE, ""), new Order(STATUT, "bilan")), orders.orders());
    assertEquals("ENVOYER fiche", orders.slips().getFirst().written());
  }

  @Test
  void whatFollowsTheLastOrderIsKeptApart() {
    assertEquals("Merci\nLucie", OrderReader.read("PRENDRE\n\nMerci\nLucie").ignored());
  }
}
