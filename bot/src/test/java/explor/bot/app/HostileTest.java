package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Outbound;
import explor.bot.channel.Parcel;
import explor.bot.store.Cases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who mean harm: what they type stays words, and opens nobody's door. */
class HostileTest {
  private static World world;

  @TempDir Path folder;
  private Office office;

  @BeforeAll
  static void load() {
    world = Office.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  void open() {
    office = new Office(folder, world);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static final List<String> TEMPLATES =
      List.of(
          "{{reference}}", "{{{staff}}}", "{{#cases}}x{{/cases}}", "{email}", "${java:version}");

  @Test
  void aTemplateThatIsTypedStaysText() {
    Cases.Stored filed =
        office.filed(
            Office.PERSON, Office.NEED + " Notre projet : " + String.join(" ", TEMPLATES) + ".");
    String summary = office.summary(Office.AMANDINE, filed).message().text();
    for (String template : TEMPLATES) {
      assertTrue(summary.contains(template), template + " in " + summary);
    }
  }

  @Test
  void whatIsTypedIsNoMarkupInTheTeamsMail() {
    Cases.Stored filed =
        office.filed(
            Office.PERSON,
            Office.NEED + " Notre projet : <img src=x onerror=alert(1)> <script>x</script>.");
    Outbound summary = office.summary(Office.AMANDINE, filed).message();
    assertFalse(summary.html().contains("<img") || summary.html().contains("<script"));
  }

  @Test
  void aLineBreakInANameOrASubjectMakesNoHeader() {
    office.comes(
        Office.checked(Office.PERSON)
            + "From: =?utf-8?q?Eve=0D=0ABcc=3A_all=40evil.example?= <"
            + Office.PERSON
            + ">\nTo: "
            + Office.BOT
            + "\n"
            + "Message-ID: <h1@mok.example>\n"
            + "Subject: =?utf-8?q?x=0D=0ABcc=3A_all=40evil.example?=\n\n"
            + "je veux parler à un humain\n");
    assertFalse(office.delivered.isEmpty());
    for (Parcel parcel : office.delivered) {
      assertTrue(
          parcel.message().subject().chars().noneMatch(Character::isISOControl),
          parcel.message().subject());
      assertFalse(parcel.to().id().contains("evil"));
    }
  }

  /** "fiche[U+202E]cod.exe" shows as "ficheexe.doc". */
  @Test
  void whatTurnsTheDirectionOfWordsReachesNobody() {
    List<String> turns = List.of("\u202a", "\u202e", "\u2066", "\u2067", "\u2069");
    office.comes(
        Office.checked(Office.PERSON)
            + "From: =?utf-8?q?Camille_=E2=80=AEeve?= <"
            + Office.PERSON
            + ">\nTo: "
            + Office.BOT
            + "\nMessage-ID: <b1@mok.example>\nSubject: =?utf-8?q?fiche=E2=80=AEcod=2Eexe?=\n"
            + "Content-Type: text/plain; charset=utf-8\n\nje veux parler à un humain, "
            + String.join("cod.exe ", turns)
            + "\n");
    Cases.Stored filed =
        office.filed(
            Office.PERSON, Office.NEED + " Notre projet : " + String.join("x", turns) + ".");
    assertFalse(office.delivered.isEmpty());
    String all = office.delivered.stream().map(Parcel::message).toList() + "" + filed.answers();
    for (String turn : turns) {
      assertFalse(all.contains(turn), all);
    }
  }

  @Test
  void anAddressThatLooksLikeAPersonsIsSomebodyElse() {
    Cases.Stored filed = office.filed();
    for (String other :
        List.of(
            "c\u0430mille@mok.example", // a Cyrillic letter
            "camille\u200b@mok.example",
            "camille@m\u043ek.example",
            "\u202ecamille@mok.example")) {
      int before = office.delivered.size();
      office.comes(
          "From: Camille <"
              + other
              + ">\nTo: "
              + Office.BOT
              + "\nMessage-ID: <u"
              + before
              + "@x.example>\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\nOù en est mon"
              + " dossier ?\n");
      for (Parcel parcel : office.delivered.subList(before, office.delivered.size())) {
        assertFalse(
            !Office.TEAM.contains(parcel.to().id())
                && parcel.message().text().contains(filed.reference()),
            parcel.toString());
      }
    }
  }

  @Test
  void aReferenceThatIsGuessedShowsNothing() {
    Cases.Stored filed = office.filed();
    office.types(4_711, "Où en est le dossier " + filed.reference() + " ?");
    office.types(4_711, filed.reference());
    for (Parcel parcel : office.to(4_711)) {
      String text = parcel.message().text();
      assertFalse(text.contains("Kinshasa") || text.contains("Camille"), text);
    }
  }

  @Test
  void aLongFloodOfOneSenderIsWorkedAndItsNeighbourToo() {
    String long64k = "a ".repeat(32_000);
    for (int i = 0; i < 20; i++) {
      office.types(666, long64k);
    }
    office.types(4_712, "Bonjour");
    assertFalse(office.to(4_712).isEmpty());
    assertEquals(0, office.wiring.inbox.balance().aside());
    assertEquals(0, office.wiring.inbox.balance().waiting());
  }
}
