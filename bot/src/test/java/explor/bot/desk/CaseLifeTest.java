package explor.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.desk.CaseLife.Result;
import explor.bot.form.Filled;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.People;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseLifeTest {
  private static final String LUCIE = "lucie@resacoop.example";
  private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");

  @TempDir Path folder;

  private final List<String> followed = new ArrayList<>();
  private final Cases cases = new Cases(() -> NOW);
  private final CaseLife life =
      new CaseLife(cases, List.of((tx, moved, from) -> followed.add(from + " " + moved.status())));
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Cases.Stored filed(CaseStatus status) {
    Address address = Address.mail("camille@mok.example");
    return database.inTransaction(
        tx ->
            cases.file(
                tx,
                status.isOffer() ? "individual" : "need",
                1,
                status.name(),
                new People(() -> NOW).at(tx, address),
                address,
                "fr",
                Map.of("contact_name", Filled.of("Camille Derain")),
                List.of(),
                new Cases.Consent("?", "oui", NOW, "mail")));
  }

  private Result move(Cases.Stored seen, CaseStatus to, String actor, String reason) {
    return database.inTransaction(
        tx -> life.move(tx, cases.byId(tx, seen.id()).orElseThrow(), to, actor, reason));
  }

  private String status(Cases.Stored seen) {
    return database.read(tx -> cases.byId(tx, seen.id())).orElseThrow().status();
  }

  @Test
  void aNeedGoesItsWholeWayStepByStepWithALineForEach() {
    Cases.Stored need = filed(CaseStatus.RECU);
    List<CaseStatus> way =
        List.of(
            CaseStatus.QUALIFICATION,
            CaseStatus.IDENTIFICATION,
            CaseStatus.MISE_EN_RELATION,
            CaseStatus.FICHE_DE_MISSION,
            CaseStatus.PREPARATION,
            CaseStatus.EN_MISSION,
            CaseStatus.BILAN,
            CaseStatus.CLOS);
    for (CaseStatus step : way) {
      assertInstanceOf(Result.Moved.class, move(need, step, LUCIE, ""));
    }
    List<Cases.Line> history = database.read(tx -> cases.history(tx, need.id()));
    assertEquals(way.size() + 1, history.size());
    assertEquals(new Cases.Line(NOW, LUCIE, "status", "RECU → QUALIFICATION"), history.get(1));
    assertEquals("BILAN CLOS", followed.getLast());
  }

  @Test
  void anOfferHasALifeOfItsOwn() {
    Cases.Stored offer = filed(CaseStatus.NOUVELLE);
    for (CaseStatus step :
        List.of(
            CaseStatus.VERIFIEE,
            CaseStatus.DISPONIBLE,
            CaseStatus.PROPOSEE,
            CaseStatus.ENGAGEE,
            CaseStatus.DISPONIBLE,
            CaseStatus.RETIREE)) {
      assertInstanceOf(Result.Moved.class, move(offer, step, LUCIE, "fin"));
    }
    assertInstanceOf(Result.NoWay.class, move(offer, CaseStatus.QUALIFICATION, LUCIE, "x"));
  }

  @Test
  void onlyTheTeamMovesACasePastWhatThePersonCompletes() {
    Cases.Stored need = filed(CaseStatus.A_COMPLETER);
    assertInstanceOf(Result.Moved.class, move(need, CaseStatus.RECU, CaseLife.PERSON, ""));
    for (CaseStatus to : CaseStatus.RECU.next()) {
      if (to != CaseStatus.A_COMPLETER) {
        assertInstanceOf(Result.NotAllowed.class, move(need, to, CaseLife.PERSON, "x"));
        assertInstanceOf(Result.NotAllowed.class, move(need, to, CaseLife.ASSISTANT, "x"));
      }
    }
    assertEquals("RECU", status(need));
  }

  @Test
  void aPauseAndAnEndSayWhy() {
    Cases.Stored need = filed(CaseStatus.QUALIFICATION);
    for (CaseStatus to : List.of(CaseStatus.SUSPENDU, CaseStatus.ABANDONNE, CaseStatus.REORIENTE)) {
      assertInstanceOf(Result.ReasonMissing.class, move(need, to, LUCIE, " "));
    }
    assertInstanceOf(Result.Moved.class, move(need, CaseStatus.ABANDONNE, LUCIE, "projet annulé"));
    assertInstanceOf(Result.ReasonMissing.class, move(need, CaseStatus.QUALIFICATION, LUCIE, ""));
    assertInstanceOf(
        Result.Moved.class, move(need, CaseStatus.QUALIFICATION, LUCIE, "le projet revit"));
  }

  @Test
  void afterAPauseACaseGoesOnWhereItWas() {
    Cases.Stored need = filed(CaseStatus.PREPARATION);
    move(need, CaseStatus.SUSPENDU, LUCIE, "visa refusé");
    assertInstanceOf(Result.NoWay.class, move(need, CaseStatus.EN_MISSION, LUCIE, "x"));
    assertInstanceOf(Result.Moved.class, move(need, CaseStatus.PREPARATION, LUCIE, ""));
  }

  @Test
  void whatIsNotInTheTableCannotHappen() {
    for (CaseStatus from : CaseStatus.values()) {
      for (CaseStatus to : CaseStatus.values()) {
        Cases.Stored one = filed(from);
        boolean moved = move(one, to, LUCIE, "motif") instanceof Result.Moved;
        assertEquals(from.next().contains(to), moved, from + " → " + to);
      }
    }
  }

  @Test
  void twoWhoMoveTheSameCaseAtOnceMoveItOnce() {
    Cases.Stored seen = filed(CaseStatus.RECU);
    boolean both =
        database.inTransaction(
            tx -> {
              Result first = life.move(tx, seen, CaseStatus.QUALIFICATION, LUCIE, "");
              Result second = life.move(tx, seen, CaseStatus.QUALIFICATION, LUCIE, "");
              return first instanceof Result.Moved && second instanceof Result.Already;
            });
    assertTrue(both);
  }

  @Test
  void statusesAreReadAsStaffWriteThem() {
    assertEquals(CaseStatus.EN_MISSION, CaseStatus.of("en mission").orElseThrow());
    assertEquals(CaseStatus.FICHE_DE_MISSION, CaseStatus.of("Fiche de mission").orElseThrow());
    assertEquals(CaseStatus.A_COMPLETER, CaseStatus.of("à compléter").orElseThrow());
    assertEquals(CaseStatus.PREPARATION, CaseStatus.of("preparatoin").orElseThrow());
    assertTrue(CaseStatus.of("").isEmpty());
  }
}
