package explor.knowledge.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explor.knowledge.Expert;
import explor.knowledge.Window;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncomingTest {
  private static final String CSV =
      "Identifiant;Nom;Métier;Langues;Pays connus;Périodes;Compétences\n"
          + "A1;Ana Bel;fontainière;français, anglais;Bénin, Burkina Faso;du 01/02/2027 au"
          + " 30/04/2027;Répare des pompes\n";

  @TempDir Path folder;
  private Incoming incoming;

  @BeforeEach
  void columns() {
    incoming =
        new Incoming(
            folder,
            Columns.of(
                Map.of(
                    "id", List.of("identifiant"),
                    "name", List.of("nom"),
                    "job_title", List.of("métier"),
                    "languages", List.of("langues"),
                    "countries", List.of("pays connus"),
                    "windows", List.of("périodes"),
                    "skills", List.of("compétences"),
                    "first_name", List.of("prénom"),
                    "start_date", List.of("du"),
                    "end_date", List.of("au")),
                Map.of(
                    "sector", Map.of("eau_assainissement", List.of("eau", "eau et assainissement")),
                    "level",
                        Map.of(
                            Columns.ENOUGH, List.of("courant", "B2"),
                            Columns.LITTLE, List.of("notions", "notions de", "un peu de")),
                    "countries", Map.of("BF", List.of("burkina")))),
            LocalDate.of(2026, 11, 26));
  }

  private static final String HEAD = "Nom;Métier;Langues;Compétences";

  private Expert only(String name, byte[] bytes) throws IOException {
    Path list = Files.write(folder.resolve(name), bytes);
    assertEquals(List.of(), incoming.experts(list).faults());
    assertEquals(1, experts().size());
    return experts().getFirst();
  }

  private List<String> faults(String csv) throws IOException {
    List<String> faults = incoming.experts(file("l.csv", csv)).faults();
    assertFalse(Files.exists(folder.resolve("experts.csv")));
    return faults;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static Path zip(Path file, Map<String, String> parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private List<Expert> experts() throws IOException {
    List<String> faults = new ArrayList<>();
    List<Expert> experts =
        Table.experts("experts.csv", Files.readString(folder.resolve("experts.csv")), faults);
    assertEquals(List.of(), faults);
    return experts;
  }

  @Test
  void peoplesOwnColumnsAndWordsAreUnderstood() throws IOException {
    assertEquals(1, incoming.experts(file("liste.csv", CSV)).added());
    Expert ana = experts().getFirst();
    assertEquals(List.of("fr", "en"), ana.languages());
    assertEquals(List.of("BJ", "BF"), ana.countries());
    assertEquals("2027-04-30", ana.windows().getFirst().to().toString());
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    Path list = file("liste.csv", CSV);
    incoming.experts(list);
    String before = Files.readString(folder.resolve("experts.csv"));
    Incoming.Outcome again = incoming.experts(list);
    assertEquals(new Incoming.Outcome(0, 0, 1, List.of()), again);
    assertEquals(before, Files.readString(folder.resolve("experts.csv")));
  }

  @Test
  void whereAnExpertCanBeReachedIsNotLost() throws IOException {
    file(
        "experts.csv",
        "id,name,job_title,languages,skills,email,phone\n"
            + "A1,Ana Bel,fontainière,fr,pompes,ana@bel.example,04 65 71 00 01\n");
    assertEquals(1, incoming.experts(file("liste.csv", CSV)).changed());
    String written = Files.readString(folder.resolve("experts.csv"));
    Table.Contact nobody = new Table.Contact("", "");
    assertEquals("ana@bel.example", Table.contacts(written).getOrDefault("A1", nobody).email());
    assertEquals("04 65 71 00 01", Table.contacts(written).getOrDefault("A1", nobody).phone());
  }

  @Test
  void aFaultNamesItsLineAndNothingIsHalfImported() throws IOException {
    Path list =
        file("liste.csv", CSV + "A2;;maçon;français;;;murs\nA3;Bo Li;juriste;klingon;;;droit\n");
    Incoming.Outcome outcome = incoming.experts(list);
    assertEquals(2, outcome.faults().size());
    assertTrue(outcome.faults().getFirst().startsWith("liste.csv:3: "), outcome::toString);
    assertTrue(outcome.faults().getLast().startsWith("liste.csv:4: "), outcome::toString);
    assertFalse(Files.exists(folder.resolve("experts.csv")));
  }

  @Test
  void nobodysWordsBecomeAFormula() throws IOException {
    incoming.experts(file("liste.csv", CSV.replace("Répare des pompes", "=HYPERLINK(1)")));
    String written = Files.readString(folder.resolve("experts.csv"));
    assertTrue(written.contains("'=HYPERLINK(1)"), written);
    assertEquals("=HYPERLINK(1)", experts().getFirst().skills());
  }

  @Test
  void aWorkbookIsATable() throws IOException {
    String sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
            + " t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Métier</t></is></c><c"
            + " r=\"E1\" t=\"s\"><v>2</v></c><c r=\"F1\" t=\"s\"><v>3</v></c></row><row"
            + " r=\"4\"><c r=\"A4\"><v>7</v></c><c r=\"B4\" t=\"str\"><v>Ana Bel</v></c><c"
            + " r=\"C4\" t=\"str\"><v>fontainière</v></c><c r=\"E4\" t=\"str\"><v>fr</v></c><c"
            + " r=\"F4\" t=\"str\"><v>pompes</v></c></row></sheetData></worksheet>";
    String shared =
        "<sst><si><t>Identifiant</t></si><si><r><t>N</t></r><r><t>om</t></r></si><si><t>Langues"
            + "</t></si><si><t>Compétences</t></si></sst>";
    Path book =
        zip(
            folder.resolve("liste.xlsx"),
            Map.of("xl/worksheets/sheet1.xml", sheet, "xl/sharedStrings.xml", shared));
    assertEquals(List.of(), incoming.experts(book).faults());
    assertEquals("7", experts().getFirst().id());
    assertEquals("pompes", experts().getFirst().skills());
  }

  @Test
  void anOpenDocumentSheetIsATableAndItsRowsAreCounted() throws IOException {
    String content =
        "<doc><table><table-row><table-cell><p>Nom</p></table-cell><table-cell><p>Métier</p>"
            + "</table-cell><table-cell><p>Langues</p></table-cell><table-cell><p>Compétences</p>"
            + "</table-cell></table-row><table-row number-rows-repeated=\"2\"><table-cell/>"
            + "</table-row><table-row><table-cell><p>Ana</p></table-cell><table-cell/><table-cell>"
            + "<p>fr</p></table-cell><table-cell><p>pompes</p></table-cell></table-row></table>"
            + "</doc>";
    Path book = zip(folder.resolve("liste.ods"), Map.of("content.xml", content));
    assertEquals(
        List.of("liste.ods:4: column \"job_title\" is empty"), incoming.experts(book).faults());
  }

  @Test
  void headingsListsAndTablesOfADocumentKeepTheirPlace() throws IOException {
    String document =
        "<d><p><pPr><pStyle val=\"Titre1\"/></pPr><r><t>Livret</t></r></p><p><pPr><numPr/></pPr>"
            + "<r><t>Clé chez le gardien</t></r></p><tbl><tr><tc><p><r><t>Qui</t></r></p></tc><tc>"
            + "<p><r><t>Numéro</t></r></p></tc></tr><tr><tc><p><r><t>Chauffeur</t></r></p></tc><tc>"
            + "<p><r><t>+228 00 11 22 33</t></r></p></tc></tr></tbl></d>";
    Path file = zip(folder.resolve("livret.docx"), Map.of("word/document.xml", document));
    String markdown = OfficeText.markdown(Files.readAllBytes(file));
    assertTrue(markdown.contains("# Livret\n"), markdown);
    assertTrue(markdown.contains("- Clé chez le gardien"), markdown);
    assertTrue(markdown.contains("| Qui | Numéro |\n|---|---|\n| Chauffeur | +228"), markdown);
  }

  @Test
  void aColumnNobodyKnowsIsNotedAndLeftOut() throws IOException {
    Path list =
        file(
            "liste.csv",
            CSV.replace("Compétences", "Compétences;Pointure").replace("pompes", "pompes;42"));
    Incoming.Outcome outcome = incoming.experts(list);
    assertEquals(1, outcome.added(), outcome::toString);
    assertEquals(
        List.of("liste.csv:1: column \"Pointure\" is not known and left out"), outcome.notes());
  }

  @Test
  void whereAnAssociationIsStaysInTheTable() throws IOException {
    Path list =
        file("besoins.csv", "id,text,country,langues,city\nN1,Réparer des pompes,TG,fr,Voiron\n");
    assertEquals(1, incoming.needs(list).added());
    assertTrue(Files.readString(folder.resolve("needs.csv")).contains("Voiron"));
  }

  @Test
  void whatASpreadsheetProgramSavesIsReadWhateverItsLetters() throws IOException {
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16")) {
      Expert ana = only("liste.csv", CSV.getBytes(charset));
      assertEquals("fontainière", ana.jobTitle(), charset);
    }
    assertEquals("fontainière", only("liste.csv", ("\uFEFF" + CSV).getBytes("UTF-8")).jobTitle());
  }

  @Test
  void aQuoteThatIsNeverClosedSwallowsNobody() throws IOException {
    assertEquals(
        List.of("l.csv:2: a quotation mark is opened here and never closed"),
        faults(HEAD + "\nAna;fontainière;fr;\"pompes\nBo;maçon;fr;murs\n"));
  }

  @Test
  void aSeparatorInATextLosesNoPartOfIt() throws IOException {
    assertEquals(
        List.of("l.csv:2: has more cells than there are column names (a separator in a text?)"),
        faults(HEAD + "\nAna;fontainière;fr;pompes; puits\n"));
  }

  @Test
  void theErrorOfAFormulaIsNobodysSkill() throws IOException {
    assertEquals(
        List.of("l.csv:2: a cell holds the error #REF!"),
        faults(HEAD + "\nAna;fontainière;fr;#REF!\n"));
  }

  @Test
  void columnNamesMayStandBelowATitleAndBeWrittenAsPeopleDo() throws IOException {
    Expert ana =
        only(
            "liste.csv",
            ("Nos experts, hiver 2026;;;;;\n\nNOM;Prénom;Métier *;Langue(s);Compétences;Du;Au\n"
                        .replace("Langue(s)", "Langues (parlées)")
                    + "BEL;Ana;fontainière;fr;pompes;01/02/2027;2027-03\n")
                .getBytes(StandardCharsets.UTF_8));
    assertEquals("Ana BEL", ana.name());
    assertEquals("[Window[from=2027-02-01, to=2027-03-31]]", ana.windows().toString());
  }

  @Test
  void theFirstLineMayNameTheSeparatorOrHoldOthers() throws IOException {
    byte[] named = ("sep=|\n" + HEAD + "\nAna;fontainière;fr;pompes\n").getBytes("UTF-8");
    String text = new String(named, StandardCharsets.UTF_8).replace(';', '|');
    assertEquals("pompes", only("a.csv", text.getBytes("UTF-8")).skills());
    String titled = "Experts, fontainiers, maçons\n" + HEAD + "\nAna;fontainière;fr;pompes\n";
    assertEquals("pompes", only("b.csv", titled.getBytes("UTF-8")).skills());
  }

  @Test
  void aLanguageCountsWhenOneCanWorkInIt() throws IOException {
    String row =
        "\nAna;fontainière;\"français et anglais courant, notions de portugais, espagnol"
            + " (notions), allemand B2, bambara\";pompes\n";
    Incoming.Outcome outcome = incoming.experts(file("l.csv", HEAD + row));
    assertEquals(List.of("fr", "en", "de", "bm"), experts().getFirst().languages());
    assertEquals(
        List.of(
            "l.csv:2: \"notions de portugais\" is too little to count as spoken",
            "l.csv:2: \"espagnol (notions)\" is too little to count as spoken"),
        outcome.notes());
  }

  @Test
  void sectorsCountriesAndDaysAreReadInPeoplesWords() throws IOException {
    String list =
        HEAD
            + ";Sector;Countries;Max_days\nAna;fontainière;fr;pompes;Eau et assainissement;Burkina"
            + " & Togo;12 jours\nBo;maçon;fr;murs;Cirque;;\n";
    Incoming.Outcome outcome = incoming.experts(file("l.csv", list));
    Expert ana = experts().getFirst();
    assertEquals("eau_assainissement", ana.sector());
    assertEquals(List.of("BF", "TG"), ana.countries());
    assertEquals(12, ana.maxDays());
    assertEquals("", experts().getLast().sector());
    assertEquals(
        List.of("l.csv:3: \"Cirque\" in column \"sector\" is none of ours and left out"),
        outcome.notes());
  }

  @Test
  void daysMayBeToldInWordsInAnyColumnOfDays() throws IOException {
    String head = HEAD + ";Périodes;Du;Au;Availability\n";
    String rows =
        "A;x;fr;a;mars à mai 2027;;;\nB;x;fr;b;janvier, février;;;\nC;x;fr;c;;févr. 2027;avr-27;\n"
            + "D;x;fr;d;;mars;mai;\nE;x;fr;e;;;;au printemps\nF;x;fr;f;;printemps 2028;;\n"
            + "G;x;fr;g;;;;quand vous voulez\nH;x;fr;h;;01/03/2027;;\n";
    assertEquals(List.of(), incoming.experts(file("l.csv", head + rows)).faults());
    assertEquals(
        List.of(
            "2027-03-01/2027-05-31",
            "2027-01-01/2027-02-28",
            "2027-02-01/2027-04-30",
            "2027-03-01/2027-05-31",
            "2027-03-01/2027-06-20",
            "2028-03-01/2028-06-20",
            "",
            ""),
        experts().stream().map(e -> shown(e.windows())).toList());
  }

  private static String shown(List<Window> windows) {
    return windows.stream().map(w -> w.from() + "/" + w.to()).collect(Collectors.joining(" "));
  }

  @Test
  void aTimeWithoutAYearIsAFaultInTheTableThatIsKept() {
    List<String> faults = new ArrayList<>();
    Table.experts("e.csv", "name,job_title,languages,skills,windows\nA,x,fr,y,mars\n", faults);
    assertEquals(List.of("e.csv:2: \"mars\" is no window like 2027-02-01/2027-04-30"), faults);
  }

  @Test
  void aNeedOfTwoSeasonsKeepsBoth() throws IOException {
    String rows =
        "id;text;country;languages;Périodes;Du;Au\nN1;a;TG;fr;printemps ou automne 2027;;\n"
            + "N2;b;TG;fr;;févr. 2027;\nN3;c;TG;fr;;;été 2027\nN4;d;TG;fr;;2027-03;2027-04\n";
    assertEquals(4, incoming.needs(file("n.csv", rows)).added());
    List<String> faults = new ArrayList<>();
    String written = Files.readString(folder.resolve("needs.csv"));
    assertEquals(
        List.of(
            "2027-03-01/2027-06-20 2027-09-01/2027-12-20",
            "2027-02-01/2027-04-02",
            "2027-06-01/2027-09-20",
            "2027-03-01/2027-04-30"),
        Table.needs("needs.csv", written, faults).stream().map(n -> shown(n.periods())).toList());
    assertEquals(List.of(), faults);
  }

  @Test
  void whoComesWithoutAnIdKeepsTheOneThatIsKnown() throws IOException {
    file("experts.csv", "id,name,job_title,employer,languages,skills\nE7,Ana Bel,x,Régie,fr,y\n");
    String list = HEAD + ";Employer\nAna BEL;fontainière;fr;pompes;Regie\n";
    assertEquals(1, incoming.experts(file("l.csv", list)).changed());
    assertEquals("E7", experts().getFirst().id());
    Incoming.Outcome other =
        incoming.experts(file("m.csv", HEAD + "\nAna Bel;fontainière;fr;pompes\n"));
    assertEquals(List.of("m.csv: Ana Bel may be the same as E7"), other.notes());
    assertEquals(2, experts().size());
  }

  @Test
  void needsComeAsLinesAndWithTheirCountry() throws IOException {
    Path lines =
        file(
            "n.jsonl",
            "\uFEFF{\"id\":\"N1\",\"text\":\"pompes\",\"country\":\"tg\","
                + "\"languages_required\":\"français\"}\n");
    assertEquals(1, incoming.needs(lines).added());
    Path table = file("n.csv", "id;text;Pays connus;langues\nN2;Réparer des puits;Bénin;fr\n");
    assertEquals(1, incoming.needs(table).added());
    String written = Files.readString(folder.resolve("needs.csv"));
    assertTrue(written.contains("N1,pompes,TG,,fr"), written);
    assertTrue(written.contains("N2,Réparer des puits,BJ,,fr"), written);
  }

  @Test
  void theFirstTabOfAWorkbookIsReadAndMergedCellsStandInEachRow() throws IOException {
    String cell = "<c r=\"%s\" t=\"str\"><v>%s</v></c>";
    StringBuilder rows = new StringBuilder();
    List<List<String>> all =
        List.of(
            List.of("Nom", "Métier", "Langues", "Compétences", "Employer"),
            List.of("Ana", "fontainière", "fr", "pompes", "Régie"),
            List.of("Bo", "maçon", "fr", "murs"));
    for (int i = 0; i < all.size(); i++) {
      rows.append("<row r=\"" + (i + 1) + "\">");
      for (int j = 0; j < all.get(i).size(); j++) {
        String at = "ABCDE".charAt(j) + "" + (i + 1);
        rows.append(String.format(cell, at, all.get(i).get(j)));
      }
      rows.append("</row>");
    }
    Path book =
        zip(
            folder.resolve("liste.xlsx"),
            Map.of(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"E\" id=\"r7\"/><sheet id=\"r1\"/></sheets>"
                    + "</workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"r7\" Target=\"worksheets/sheet2.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData/></worksheet>",
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData>"
                    + rows
                    + "</sheetData><mergeCells><mergeCell ref=\"E2:E3\"/></mergeCells>"
                    + "</worksheet>"));
    assertEquals(List.of(), incoming.experts(book).faults());
    assertEquals("Régie", experts().getLast().employer());
  }

  @Test
  void aCommentOfACellIsNoPartOfIt() throws IOException {
    String content =
        "<d><table><table-row><table-cell><p>Nom</p></table-cell><table-cell><p>Métier</p>"
            + "</table-cell><table-cell><p>Langues</p></table-cell><table-cell><p>Compétences</p>"
            + "</table-cell></table-row><table-row><table-cell><annotation><p>vu</p></annotation>"
            + "<p>Ana</p></table-cell><table-cell number-rows-spanned=\"2\"><p>maçonne</p>"
            + "</table-cell><table-cell><p>fr</p></table-cell><table-cell><p>murs<line-break/>toits"
            + "</p></table-cell></table-row><table-row><table-cell><p>Bo</p></table-cell>"
            + "<covered-table-cell/><table-cell><p>fr</p></table-cell></table-row></table></d>";
    Path book = zip(folder.resolve("liste.ods"), Map.of("content.xml", content));
    assertEquals(List.of(), incoming.experts(book).faults());
    assertEquals("Ana", experts().getFirst().name());
    assertEquals("murs\ntoits", experts().getFirst().skills());
    assertEquals("maçonne", experts().getLast().jobTitle());
  }
}
