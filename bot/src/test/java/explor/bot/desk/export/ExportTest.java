package explor.bot.desk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.bot.channel.Address;
import explor.bot.config.Faults;
import explor.bot.form.Filled;
import explor.bot.form.Forms;
import explor.bot.store.Cases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static Cases.Stored need(int number, String sector, String country, String status) {
    return new Cases.Stored(
        number,
        "EXP-2027-" + number,
        "need",
        status,
        "",
        7L,
        new Address("mail", "jo@puits.example"),
        "fr",
        Map.of(
            "sector", Filled.of(sector),
            "country", Filled.of(country),
            "organisation", Filled.of("=HYPERLINK(\"http://x.example\"; \"a\")")),
        List.of("delai_court"),
        Instant.parse("2027-01-11T09:00:00Z"));
  }

  private static List<Cases.Stored> needs(int count, String sector, String country) {
    List<Cases.Stored> needs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      needs.add(need(i, sector, country, "QUALIFICATION"));
    }
    return needs;
  }

  private static List<List<String>> table() {
    return CaseTable.of(List.of(need(1, "dechets", "BJ", "RECU")), forms());
  }

  private static Forms forms() {
    return Forms.load(Path.of("../config"), new Faults());
  }

  @Test
  void whatPeopleTypeIsNoFormulaInACsv() {
    String csv = CaseTable.csv(table());
    assertTrue(csv.contains("\"'=HYPERLINK(\"\"http"), csv);
    for (String cell : List.of("+1", "-1", "@x", "\tx", " =x", "\uFF1Dx")) {
      assertTrue(CaseTable.csv(List.of(List.of(cell))).contains("'" + cell), cell);
    }
    assertEquals("\uFEFFplain\r\n", CaseTable.csv(List.of(List.of("plain"))));
  }

  @Test
  void everyRowIsAsWideAsItsHead() {
    List<List<String>> table = table();
    assertEquals(table.get(0).size(), table.get(1).size());
    assertEquals("reference", table.get(0).getFirst());
  }

  @Test
  void everyCellOfAWorkbookIsText() throws IOException {
    String sheet = "";
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Xlsx.of(table())))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertTrue(sheet.contains("=HYPERLINK("), sheet);
    assertFalse(sheet.contains("<f>"), sheet);
    assertEquals(sheet.split("<c ").length, sheet.split("inlineStr").length);
  }

  @Test
  void groupsOfFewerThanFiveAreMergedInTheMonthlyFigures() {
    List<Cases.Stored> all = new ArrayList<>(needs(9, "dechets", "BJ"));
    all.addAll(needs(3, "sante", "TG"));
    all.addAll(needs(2, "culture", "SN"));
    String text = MonthlyReport.of(YearMonth.of(2027, 1), all, forms()).text();
    assertTrue(text.contains("Demandes reçues : 14"), text);
    assertTrue(text.matches("(?s).*Déchets +9\\n.*"), text);
    assertTrue(text.matches("(?s).*autres \\(moins de 5 chacun\\) +5\\n.*"), text);
    assertFalse(text.contains("Santé") || text.contains("Togo"), text);
  }

  @Test
  void aSmallGroupIsNotToldByTheTotalEither() {
    List<Cases.Stored> all = new ArrayList<>(needs(9, "dechets", "BJ"));
    all.addAll(needs(2, "sante", "BJ"));
    String text = MonthlyReport.of(YearMonth.of(2027, 1), all, forms()).text();
    assertFalse(text.contains("Déchets"), text);
    assertTrue(text.matches("(?s).*Bénin +11\\n.*"), text);
  }

  @Test
  void theChartsDrawOneBarForEachGroupAndEscapeItsName() throws Exception {
    MonthlyReport report =
        MonthlyReport.of(YearMonth.of(2027, 1), needs(6, "<b>x</b>", "BJ"), forms());
    assertFalse(report.html().contains("<b>x"), report.html());
    assertEquals(3, report.html().split("bgcolor=").length - 1, report.html());
    var drawing =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(report.svg().getBytes(StandardCharsets.UTF_8)));
    assertEquals(1 + 3, drawing.getElementsByTagName("rect").getLength());
  }

  @Test
  void anotherMonthIsNotCounted() {
    String text =
        MonthlyReport.of(YearMonth.of(2027, 2), needs(9, "dechets", "BJ"), forms()).text();
    assertTrue(text.contains("Demandes reçues : 0"), text);
  }
}
