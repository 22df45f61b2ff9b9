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
  void runningTextGivesContactsToo() {
    List<Contact> contacts =
        MarkdownBooklet.read(
                "lettre",
                """
                ## Qui appeler
                Le premier appel est pour notre assisteur, au +33 1 99 00 11 22 ; le second pour Awa
                Diop, au +221 00 11 22 33, jour et nuit.

                - Clinique : +221 00 11 22 44 (24/24)
                """)
            .contacts();
    assertEquals(
        List.of("Le premier appel est pour notre assisteur", "le second pour Awa Diop", "Clinique"),
        contacts.stream().map(Contact::who).toList());
    assertEquals(
        List.of("+33 1 99 00 11 22", "+221 00 11 22 33", "+221 00 11 22 44"),
        contacts.stream().flatMap(contact -> contact.numbers().stream()).toList());
    assertEquals("jour et nuit", contacts.get(1).hours());
  }

  @Test
  void aPronounMeansTheSentenceBeforeAndACallIsNoName() {
    List<Contact> contacts =
        MarkdownBooklet.read(
                "lettre",
                """
                ## Qui appeler
                Samba Fall tient l'auberge. Il est au +221 00 11 22 33, à toute heure. Pour un doute,
                appelez plutôt, le soir, appelez la veille de RESACOOP au +33 6 39 98 11 22. L'eau
                coule le matin, et la mairie le +221 00 11 22 55.
                """)
            .contacts();
    assertEquals(
        List.of("Samba Fall tient l'auberge", "la veille de RESACOOP"),
        contacts.stream().limit(2).map(Contact::who).toList());
    assertEquals("à toute heure", contacts.getFirst().hours());
  }

  @Test
  void whoStandsInTheCellOfTheHoursIsKept() {
    Contact contact =
        MarkdownBooklet.read(
                "table",
                """
                ## Numéros
                | Pour | Qui | Numéro |
                |---|---|---|
                | Danger | Équipe de veille, 24 h/24 | +33 6 39 98 11 22 |
                """)
            .contacts()
            .getFirst();
    assertEquals("Danger, Équipe de veille", contact.who());
    assertEquals("24 h/24", contact.hours());
  }

  @Test
  void whatToDoIsFoundUnderItsHeadingOrInItsSentenceNotInAListOfNumbersOrATale() {
    Booklet booklet =
        MarkdownBooklet.read(
            "consignes",
            """
            ## Le volontaire
            Le feu a pris trois fois. Le feu monte chaque été. L'incendie de 2020 a tout brûlé.
            ## Numéros
            - Incendie, feu : +33 1 99 00 11 22
            ## Si la situation se tend
            En cas d'incendie, sortez. Si l'on vous suit, rentrez.
            ## Vol à l'arraché
            Lâchez le sac.
            """);
    assertEquals(
        "Si la situation se tend",
        booklet.sectionFor(List.of("incendie", "feu.")).orElseThrow().heading());
    assertEquals(
        "Vol à l'arraché",
        booklet.sectionFor(List.of("vol.", "agression")).orElseThrow().heading());
    assertTrue(booklet.sectionFor(List.of("séisme")).isEmpty());
  }

  @Test
  void boldWordsWithinAParagraphBeginANewOne() {
    Booklet booklet =
        MarkdownBooklet.read(
            "gras", "## Dangers\n**Vol.** Laissez partir. **Séisme.** Sortez, **vite**, et loin.");
    assertEquals(
        List.of("Vol. Laissez partir.", "Séisme. Sortez, vite, et loin."),
        booklet.sections().getFirst().blocks().stream().map(Block::text).toList());
  }

  @Test
  void linesWithALabelStandByThemselves() {
    Booklet booklet =
        MarkdownBooklet.read(
            "fiche",
            """
            ## Numéros
            GARDE = +33 1 99 00 11 22 | jour et nuit
            PILOTE (Sélim) = +228 00 11 22 33

            Rappel pour tous : la pirogue ne part
            Jamais de nuit.
            """);
    assertEquals(
        List.of(
            "GARDE = +33 1 99 00 11 22 | jour et nuit",
            "PILOTE (Sélim) = +228 00 11 22 33",
            "Rappel pour tous : la pirogue ne part Jamais de nuit."),
        booklet.sections().getFirst().blocks().stream().map(Block::text).toList());
    assertEquals(
        List.of("GARDE", "PILOTE (Sélim)"), booklet.contacts().stream().map(Contact::who).toList());
    assertEquals("jour et nuit", booklet.contacts().getFirst().hours());
  }

  @Test
  void numberedArticlesAreItems() {
    Booklet booklet =
        MarkdownBooklet.read("articles", "## Art. 4\n4.1 Aucun vaccin.\n4.2 Carte tamponnée.");
    assertEquals(
        List.of("Aucun vaccin.", "Carte tamponnée."),
        booklet.sections().getFirst().blocks().stream().map(Block::text).toList());
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
