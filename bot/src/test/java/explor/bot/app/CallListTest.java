package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.app.CallList.Role;
import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.knowledge.booklet.Booklet;
import explor.knowledge.booklet.Contact;
import explor.knowledge.booklet.MarkdownBooklet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is who in a booklet, however its office writes it. */
class CallListTest {
  private final CallList calls = configured(new Faults());

  private static CallList configured(Faults faults) {
    return new CallList(
        ConfigNode.read(Path.of("../config/booklet_sections.yaml"), "booklet_sections.yaml", faults)
            .need("roles"));
  }

  private List<Role> roles(String markdown) {
    Booklet booklet = MarkdownBooklet.read("essai", markdown);
    return booklet.contacts().stream().map(contact -> calls.role(contact, booklet)).toList();
  }

  @Test
  void aTableOfSituationsIsRead() {
    assertEquals(
        List.of(Role.ASSISTANCE, Role.ON_CALL, Role.PARTNER, Role.CARE, Role.CONSULATE, Role.FIRE),
        roles(
            """
            ## Quels numéros ?
            | Pour quoi | Qui | Numéro |
            |---|---|---|
            | Blessé ou malade | Boréal Entraide, police n° 12 | +33 1 99 00 00 01 |
            | Danger | Cellule de veille de RESACOOP, 24 h/24 | +33 6 39 98 00 02 |
            | Souci sur place | Mme Ravaka | +261 00 00 00 03 |
            | Soins | Clinique des Baobabs, porte nord | +261 00 00 00 04 |
            | Papiers | Ambassade de France | +261 00 00 00 05 |
            | Le feu | Caserne du port | +261 00 00 00 06 |
            """));
  }

  @Test
  void runningTextIsRead() {
    assertEquals(
        List.of(Role.PARTNER, Role.ASSISTANCE, Role.ON_CALL, Role.OFFICE, Role.TRUST),
        roles(
            """
            ## Les gens
            Votre hôte est Sami Haddad, maçon. Il parle un peu français, et on le joint au
            +961 00 00 00 01.

            Votre assisteur, Boréal, répond au +33 1 99 00 00 02. Si le danger n'est pas de santé,
            appelez le cadre de garde de RESACOOP au +33 6 39 98 00 03. Votre dossier est suivi à
            RESACOOP par Anne Morin, +33 4 65 71 00 04.

            ## Si l'on vous touche
            Vous serez crue. Nadia Brun, qui ne travaille pas pour RESACOOP, répond au
            +33 6 39 98 00 05, la nuit aussi.
            """));
  }

  @Test
  void whoIsOnlyNamedBesideANumberIsKnownFromTheRest() {
    assertEquals(
        List.of(Role.PARTNER, Role.DRIVER),
        roles(
            """
            ## Contacts
            - M. Alfa Diallo : +224 00 00 00 01
            - Mme Binta Sow : +224 00 00 00 02

            ## Arrivée
            M. Diallo dirige l'union partenaire. Mme Sow, votre conductrice, vous attend.
            """));
  }

  @Test
  void aTitledNameEndsBeforeTheWordsThatTellWhatSomebodyDoes() {
    assertEquals(
        List.of(Role.PARTNER, Role.DRIVER),
        roles(
            """
            ## Contacts
            - Mme Aya Touré notre logeuse : +225 00 00 00 01
            - Mr van der Meer au volant : +225 00 00 00 02

            ## Arrivée
            Mme Touré préside le comité partenaire. Le chauffeur, Mr van der Meer, vous attend.
            """));
  }

  @Test
  void aNumberOnALineOfItsOwnBelongsToTheLineBefore() {
    Booklet booklet =
        MarkdownBooklet.read(
            "essai",
            "## Urgences\n"
                + "- Assistance rapatriement : Boréal\n"
                + "  - tél. +33 1 99 00 00 01 (24 h/24)");
    Contact contact = booklet.contacts().getFirst();
    assertEquals("Assistance rapatriement : Boréal", contact.who());
    assertEquals(Role.ASSISTANCE, calls.role(contact, booklet));
  }

  @Test
  void oneOfEachRoleComesBeforeASecondOfAny() {
    Booklet booklet =
        MarkdownBooklet.read(
            "essai",
            """
            ## Numéros
            - Clinique A : +224 00 00 00 01
            - Hôpital B : +224 00 00 00 02
            - Astreinte RESACOOP : +33 6 39 98 00 03
            - Assistance Boréal : +33 1 99 00 00 04
            - Astreinte (le même) : +33 6 39 98 00 03
            """);
    assertEquals(
        List.of("Assistance Boréal", "Clinique A", "Astreinte RESACOOP", "Hôpital B"),
        calls.of(booklet, List.of(Role.ASSISTANCE, Role.CARE, Role.ON_CALL)).stream()
            .map(Contact::who)
            .toList());
  }

  @Test
  void whomTheStepsNameIsFoundByNameAndByNumber() {
    Booklet booklet =
        MarkdownBooklet.read(
            "essai",
            """
            ## Numéros
            - Logistique : Mme Lan Vo : +84 00 00 00 01
            - Chauffeur : M. Binh : +84 00 00 00 02
            - Poste de garde : +84 00 00 00 03
            ## Vol
            Appelez le +84 00 00 00 03, puis Mme Vo. M. Binh vous conduit.
            """);
    assertEquals(
        List.of("Poste de garde", "Logistique : Mme Lan Vo"),
        calls.namedIn(booklet.section("Vol").orElseThrow(), booklet).stream()
            .map(Contact::who)
            .toList());
  }

  @Test
  void aRoleThatDoesNotExistIsAFault() {
    Faults faults = new Faults();
    new CallList(ConfigNode.parse("neighbour: {who: [voisin], when: []}", "x.yaml", faults));
    assertTrue(faults.all().getFirst().contains("neighbour"));
  }

  @Test
  void whoeverAnswersQuestionsOrPlaysARecordingIsNotCalledForHelp() {
    assertEquals(
        List.of(Role.OFFICE, Role.ON_CALL, Role.OFFICE, Role.POLICE, Role.FIRE),
        roles(
            """
            Gardez ce carnet sur vous et posez vos questions à Léo Blanc (RESACOOP, +33 4 65 71 00 01).

            ## Numéros
            - Équipe de garde, RESACOOP : +33 6 39 98 00 02
            - Crues, serveur vocal de la préfecture : +976 00 00 00 03
            - Milice touristique : +976 00 00 00 04
            - Sécurité civile : +976 00 00 00 05
            """));
  }

  @Test
  void ofTwoPartnersTheOneWhomTheStepsNameComesFirst() {
    Booklet booklet =
        MarkdownBooklet.read(
            "essai",
            """
            ## Numéros
            - Mme Oyun, directrice : +976 00 00 00 01
            - M. Bat, coordinateur : +976 00 00 00 02
            ## Vol
            Appelez M. Bat, qui vous accompagne.
            """);
    List<Contact> named = calls.namedIn(booklet.section("Vol").orElseThrow(), booklet);
    assertEquals(
        List.of("M. Bat, coordinateur", "Mme Oyun, directrice"),
        calls.of(booklet, List.of(Role.PARTNER), named).stream().map(Contact::who).toList());
  }
}
