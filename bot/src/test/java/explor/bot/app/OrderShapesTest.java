package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Parcel;
import explor.bot.order.OrderName;
import explor.bot.store.Cases;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every order, as every mail program writes it; and the same in somebody else's hands. */
class OrderShapesTest extends InTheOffice {
  private static final String OTHER = "jo@puits.example";
  private static final List<String> NOT_FOR_PEOPLE =
      List.of("mairie", "À FAIRE", "a écrit", "iPhone", "NOTE", "Objet");

  private final Set<OrderName> seen = EnumSet.noneOf(OrderName.class);

  private Parcel summary() {
    return office.summary(Office.AMANDINE, filed);
  }

  /** Amandine orders; the transcript she gets. */
  private String orders(MailProgram program, String words, String headers) {
    office.replies(Office.checked(Office.AMANDINE) + headers, summary(), program, words);
    return office.to(Office.AMANDINE).reversed().stream()
        .map(parcel -> unwrapped(parcel.message().text()))
        .filter(text -> text.contains("AIDE liste les ordres"))
        .findFirst()
        .orElseThrow();
  }

  private void isDone(MailProgram program, OrderName name, String arg) {
    String transcript = orders(program, (name + " " + arg).strip(), "");
    assertTrue(
        transcript.contains("✓ " + name + " –"), program + " " + name + " " + arg + transcript);
    assertFalse(transcript.contains("? "), transcript);
    seen.add(name);
  }

  @ParameterizedTest
  @EnumSource(MailProgram.class)
  void everyOrderIsDoneFromEveryMailProgram(MailProgram program) {
    Cases.Stored other = office.filed(OTHER, Office.NEED);
    isDone(program, OrderName.AIDE, "");
    isDone(program, OrderName.VOIR, "");
    isDone(program, OrderName.PRENDRE, "");
    isDone(program, OrderName.NOTE, "vu avec la mairie");
    isDone(program, OrderName.DEMANDER, "Avez-vous déjà\ntravaillé ensemble ?");
    String question = office.last(Office.PERSON);
    assertTrue(question.contains("Avez-vous déjà"), question);
    assertTrue(question.contains("travaillé ensemble ?"), question);
    isDone(program, OrderName.REPONDRE, "Merci, c'est noté.");
    isDone(program, OrderName.STATUT, "qualification");
    isDone(program, OrderName.FUSIONNER, other.reference());
    isDone(program, OrderName.SEPARER, other.reference());
    isDone(program, OrderName.PROPOSER, "E014 expert@atelier.example");
    isDone(program, OrderName.DOCUMENT, "termes");
    isDone(
        program,
        OrderName.MISSION,
        "du 22/02/2027 au 3 mars 2027, livret kinshasa-2027\nvolontaire : aline@mail.example");
    assertTrue(office.last("aline@mail.example").contains("/start mission-"));
    isDone(program, OrderName.ASSIGNER, "Lucie");
    isDone(program, OrderName.ASSIGNER, "Amandine");
    isDone(program, OrderName.RENDRE, "");
    office.awaits(filed, Cases.WaitsFor.TEAM);
    isDone(program, OrderName.FAIT, "");
    isDone(program, OrderName.CLORE, "trouvé ailleurs");
    filed = other;
    isDone(program, OrderName.REORIENTER, "vers un autre réseau");
    assertEquals(EnumSet.allOf(OrderName.class), seen, "an order without its shape");
    for (String person : List.of(Office.PERSON, OTHER)) {
      for (Parcel parcel : office.to(person)) {
        String text = parcel.message().text();
        assertEquals(
            List.of(), NOT_FOR_PEOPLE.stream().filter(text::contains).toList(), program + text);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MailProgram.class)
  void ofTwoOrdersInOneMailTheWrongOneIsNamed(MailProgram program) {
    String transcript = orders(program, "NOTE appelé ce matin\nSTATUT terminus\nENVOYER tout", "");
    assertTrue(transcript.contains("✓ NOTE –"), transcript);
    assertTrue(transcript.contains("✗ STATUT –"), transcript);
    assertTrue(transcript.contains("? « ENVOYER tout »"), transcript);
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

  @ParameterizedTest
  @EnumSource(MailProgram.class)
  void aForgedSenderOrdersNothingInAnyShapeAndIsReported(MailProgram program) {
    List<Cases.Line> before = office.history(filed);
    int heard = office.to(Office.PERSON).size();
    for (String proof : List.of("", Office.failed(Office.AMANDINE))) {
      office.replies(proof, summary(), program, "PRENDRE\nDEMANDER Votre numéro ?\nCLORE doublon");
    }
    assertEquals(before, office.history(filed));
    assertEquals(heard, office.to(Office.PERSON).size());
    List<String> told =
        office.to(Office.LUCIE).stream()
            .map(parcel -> parcel.message().subject())
            .filter(subject -> subject.contains("au nom de"))
            .toList();
    assertFalse(told.isEmpty(), program + " was not reported");
  }

  @Test
  void whatThePersonQuotesOfAReplyToAllOrdersNothing() {
    office.writes(
        Office.PERSON,
        "Camille",
        "In-Reply-To: <s1@resacoop.example>\n",
        "CLORE doublon\n\nLe 11 janv. 2027 à 10:00, Amandine a écrit :\n> CLORE doublon");
    assertEquals(filed.status(), now().status());
  }
}
