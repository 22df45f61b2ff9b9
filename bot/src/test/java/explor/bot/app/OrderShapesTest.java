package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.order.OrderName;
import explor.bot.store.Cases;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every order, as every mail program writes it. */
class OrderShapesTest {
  private static World world;

  @TempDir Path folder;

  private Office office;
  private Cases.Stored filed;
  private Parcel summary;
  private int mails;

  @BeforeAll
  static void load() {
    world = Office.world();
  }

  @AfterAll
  static void unload() {
    world.close();
  }

  @BeforeEach
  void fileACase() {
    office = new Office(folder, world);
    filed = office.filed();
    summary = office.summary(Office.AMANDINE, filed);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String orders(MailProgram program, String words, String headers) {
    String id = office.idOf(summary);
    office.comes(
        Office.checked(Office.AMANDINE)
            + "From: Amandine Roux <"
            + Office.AMANDINE
            + ">\nTo: EXPLOR <explor@assistant.example>\n"
            + headers
            + "Subject: Re: [EXPLOR]\nMessage-ID: <s"
            + ++mails
            + "@resacoop.example>\nIn-Reply-To: "
            + id
            + "\nReferences: "
            + id
            + "\n"
            + program.body(words, summary.message().text()));
    return office.to(Office.AMANDINE).reversed().stream()
        .map(parcel -> parcel.message().text())
        .filter(text -> text.contains("Voici ce qui a été fait"))
        .findFirst()
        .orElseThrow();
  }

  private final Set<OrderName> seen = EnumSet.noneOf(OrderName.class);

  private void isDone(MailProgram program, OrderName name, String arg) {
    String transcript = orders(program, (name + " " + arg).strip(), "");
    assertTrue(
        transcript.contains("✓ " + name + " –"), program + " " + name + " " + arg + transcript);
    assertFalse(transcript.contains("?  "), transcript);
    seen.add(name);
  }

  @ParameterizedTest
  @EnumSource(MailProgram.class)
  void everyOrderIsDoneFromEveryMailProgram(MailProgram program) {
    Cases.Stored other = office.filed("jo@puits.example", Office.NEED);
    isDone(program, OrderName.AIDE, "");
    isDone(program, OrderName.PRENDRE, "");
    isDone(program, OrderName.NOTE, "vu avec la mairie");
    isDone(program, OrderName.DEMANDER, "Avez-vous déjà\ntravaillé ensemble ?");
    isDone(program, OrderName.REPONDRE, "Merci, c'est noté.");
    isDone(program, OrderName.STATUT, "qualification");
    isDone(program, OrderName.FUSIONNER, other.reference());
    isDone(program, OrderName.SEPARER, other.reference());
    isDone(program, OrderName.PROPOSER, "E014 expert@atelier.example");
    isDone(program, OrderName.DOCUMENT, "termes");
    isDone(program, OrderName.ASSIGNER, "Lucie");
    isDone(program, OrderName.ASSIGNER, "Amandine");
    isDone(program, OrderName.RENDRE, "");
    office.wiring.database.inTransaction(
        tx -> {
          office.wiring.cases.waitFor(tx, filed.id(), Cases.WaitsFor.TEAM);
          return null;
        });
    isDone(program, OrderName.FAIT, "");
    isDone(program, OrderName.CLORE, "trouvé ailleurs");
    filed = other;
    summary = office.summary(Office.AMANDINE, other);
    isDone(program, OrderName.REORIENTER, "vers un autre réseau");
    Set<OrderName> rest = EnumSet.complementOf(EnumSet.copyOf(seen));
    rest.remove(OrderName.MISSION); // opens what only a mission's own test can follow
    assertEquals(Set.of(), rest, "an order without its shape");
    for (String person : java.util.List.of(Office.PERSON, "jo@puits.example")) {
      for (Parcel parcel : office.to(person)) {
        String text = parcel.message().text();
        for (String ours :
            java.util.List.of("mairie", "À FAIRE", "a écrit", "iPhone", "NOTE", "Objet")) {
          assertFalse(text.contains(ours), program + ": " + ours + " in " + text);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MailProgram.class)
  void ofTwoOrdersInOneMailTheWrongOneIsNamed(MailProgram program) {
    String transcript = orders(program, "NOTE appelé ce matin\nSTATUT terminus", "");
    assertTrue(transcript.contains("✓ NOTE –"), transcript);
    assertTrue(transcript.contains("✗ STATUT –"), transcript);
    assertTrue(
        office.history(filed).stream().anyMatch(line -> line.detail().equals("appelé ce matin")));
  }

  @ParameterizedTest
  @EnumSource(MailProgram.class)
  void aReplyToAllTellsThePersonInCopyNothing(MailProgram program) {
    int heard = office.to(Office.PERSON).size();
    String cc = "Cc: Camille Derain <" + Office.PERSON + ">, " + Office.LUCIE + "\n";
    orders(program, "NOTE à ne pas montrer\nPRENDRE", cc);
    assertEquals(heard, office.to(Office.PERSON).size());
    orders(program, "DEMANDER Quand ?", cc);
    assertEquals(heard + 1, office.to(Office.PERSON).size());
    assertFalse(office.last(Office.PERSON).contains("à ne pas montrer"));
  }

  @Test
  void whatThePersonQuotesOfAReplyToAllOrdersNothing() {
    office.writes(
        Office.PERSON,
        "Camille",
        "In-Reply-To: <s1@resacoop.example>\n",
        "CLORE doublon\n\nLe 11 janv. 2027 à 10:00, Amandine a écrit :\n> CLORE doublon");
    assertEquals(filed.status(), office.again(filed).status());
  }
}
