package explor.knowledge.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownBookletTest {
  private static final Booklet BOOKLET =
      MarkdownBooklet.read(
          "essai",
          """
          # Livret d'essai
          Informations **vérifiées le 1er mars 2027**.

          ## Contacts
          | Qui | Numéro | Quand |
          |---|---|---|
          | Chauffeur, M. Issa Tano | +228 00 11 22 33 | de 6 h à 20 h |

          - Clinique Bon Repos : +228 00 11 22 44, jour et nuit.
          - Dossier EXP-2027-0001.

          ## Urgences
          ### Fièvre
          Faites un test.
          ### Inondation
          Montez à l'étage.
          """);

  @Test
  void headingsAreKeptAsSections() {
    assertEquals("Livret d'essai", BOOKLET.title());
    assertEquals("Urgences", BOOKLET.section("Fièvre").orElseThrow().parent());
    assertEquals("Faites un test.", BOOKLET.section("Fièvre").orElseThrow().text());
  }

  @Test
  void dateOfLastCheckIsRead() {
    assertEquals("2027-03-01", BOOKLET.checkedOn());
  }

  @Test
  void contactsComeFromTablesAndLists() {
    List<Contact> contacts = BOOKLET.contacts();
    assertEquals(2, contacts.size());
    assertEquals("Chauffeur, M. Issa Tano", contacts.getFirst().who());
    assertEquals(List.of("+228 00 11 22 33"), contacts.getFirst().numbers());
    assertEquals("de 6 h à 20 h", contacts.getFirst().hours());
    assertEquals("Clinique Bon Repos", contacts.getLast().who());
    assertEquals("jour et nuit", contacts.getLast().hours());
  }

  @Test
  void stepsAreFoundByTheBeginningOfAWordWithoutAccents() {
    assertEquals("Fièvre", BOOKLET.sectionFor(List.of("fievre")).orElseThrow().heading());
    assertEquals("Inondation", BOOKLET.sectionFor(List.of("inond")).orElseThrow().heading());
    assertTrue(BOOKLET.sectionFor(List.of("avalanche")).isEmpty());
  }

  @Test
  void anyTextIsABooklet() {
    for (String text : List.of("", "|", "|---|", "####### x", "- ", "> ", "* a\n  b\n\n1. c")) {
      assertEquals("x", MarkdownBooklet.read("x", text).id());
    }
  }
}
