package explor.bot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import explor.bot.channel.Address;
import explor.bot.desk.CaseLife;
import explor.bot.desk.CaseStatus;
import explor.bot.form.Filled;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.MissionSheets;
import explor.bot.store.People;
import explor.bot.store.Proposals;
import explor.knowledge.Engagement;
import explor.knowledge.Knowledge;
import explor.knowledge.NeedProfile;
import explor.knowledge.Window;
import explor.knowledge.load.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is on a mission when, as the desk has it. */
class EngagementsTest {
  private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");

  @TempDir Path folder;

  private final Cases cases = new Cases(() -> NOW);
  private final Proposals proposals = new Proposals(() -> NOW);
  private final MissionSheets sheets = new MissionSheets(() -> NOW);
  private Database database;
  private Engagements engagements;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("data"));
    engagements = new Engagements(database, cases, proposals, sheets, 90);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** A need from March to April that an expert agreed to. */
  private Cases.Stored agreed(String expert, CaseStatus status, Proposals.State state) {
    Address address = Address.mail(expert + "@mok.example");
    return database.inTransaction(
        tx -> {
          long person = new People(() -> NOW).at(tx, address);
          Cases.Stored need =
              cases.file(
                  tx,
                  "need",
                  1,
                  status.name(),
                  person,
                  address,
                  "fr",
                  Map.of(
                      "start_date", Filled.of("2027-03-01"), "end_date", Filled.of("2027-04-30")),
                  List.of(),
                  new Cases.Consent("?", "oui", NOW, "mail"));
          proposals.add(
              tx,
              new Proposals.Proposal(
                  0, need.id(), expert, person, "", "", "", "", "", List.of(), "", state, 0));
          return need;
        });
  }

  private static List<Engagement> between(String from, String to) {
    return List.of(new Engagement(new Window(LocalDate.parse(from), LocalDate.parse(to)), 90));
  }

  @Test
  void theSheetTellsTheDaysAndWithoutOneTheNeed() {
    agreed("E1", CaseStatus.PREPARATION, Proposals.State.BOTH);
    Cases.Stored planned = agreed("E2", CaseStatus.EN_MISSION, Proposals.State.BOTH);
    agreed("E3", CaseStatus.MISE_EN_RELATION, Proposals.State.BOTH);
    agreed("E4", CaseStatus.PREPARATION, Proposals.State.PERSON_ASKED);
    MissionSheets.Sheet sheet =
        MissionSheets.Sheet.fresh(planned.reference(), planned.id(), "Pompes", "Africa/Kinshasa");
    database.inTransaction(
        tx -> {
          sheets.put(tx, sheet.between("2027-03-10", "2027-03-20"), "lucie@resacoop.example");
          return true;
        });
    assertEquals(
        Map.of(
            "E1", between("2027-03-01", "2027-04-30"), "E2", between("2027-03-10", "2027-03-20")),
        engagements.all());
  }

  @Test
  void whoAgreedIsNotProposedOnThoseDaysFromTheMoveOn() throws IOException {
    Files.writeString(
        folder.resolve("experts.csv"),
        "id,name,job_title,languages,skills\nE1,Ana Bel,fontainière,fr,réparation de pompes\n");
    try (Knowledge knowledge = Knowledge.load(folder).knowledge()) {
      CaseKnowledge known = new CaseKnowledge(knowledge, engagements, Columns.OWN);
      known.start();
      NeedProfile march =
          new NeedProfile("", "pompes", "", "", List.of("fr"), "2027-03-01", "2027-03-31", 10);
      Cases.Stored need = agreed("E1", CaseStatus.MISE_EN_RELATION, Proposals.State.BOTH);
      assertEquals(1, knowledge.expertsFor(march, 5).size());
      CaseLife life = new CaseLife(cases, List.of(known));
      for (CaseStatus next : List.of(CaseStatus.FICHE_DE_MISSION, CaseStatus.PREPARATION)) {
        database.inTransaction(
            tx ->
                life.move(
                    tx,
                    cases.byId(tx, need.id()).orElseThrow(),
                    next,
                    "lucie@resacoop.example",
                    ""));
      }
      assertEquals(List.of(), knowledge.expertsFor(march, 5));
    }
  }
}
