package explor.bot.desk.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import explor.bot.channel.Address;
import explor.bot.config.Faults;
import explor.bot.dialogue.Show;
import explor.bot.form.Filled;
import explor.bot.form.Forms;
import explor.bot.store.Cases;
import explor.bot.text.Texts;
import explor.bot.words.Fold;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class CaseDocumentsTest {
  private static final Path CONFIG = Path.of("../config");
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
  private static CaseDocuments documents;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    Faults faults = new Faults();
    Forms forms = Forms.load(CONFIG, faults);
    documents = CaseDocuments.load(CONFIG, forms, new Show(Texts.load(CONFIG, faults)), faults);
    faults.throwIfAny();
  }

  private static Cases.Stored need() {
    Map<String, Filled> answers = new LinkedHashMap<>();
    answers.put("organisation", Filled.of("Ruches & Cie <Forez>"));
    answers.put("contact_name", Filled.of("Solène Vasseur"));
    answers.put("country", Filled.of("BJ"));
    answers.put("objectives", Filled.of("un plan\nun guide"));
    answers.put("duration_days", Filled.of("12"));
    answers.put("budget_eur", Filled.of("1495"));
    return new Cases.Stored(
        1,
        "EXP-2027-0042",
        "need",
        "FICHE_DE_MISSION",
        "",
        7L,
        new Address("telegram", "4711"),
        "fr",
        answers,
        List.of(),
        Instant.parse("2027-01-11T09:00:00Z"));
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("no " + name);
  }

  private static byte[] docx(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String xml =
          "<w:document"
              + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
              + body
              + "</w:body></w:document>";
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void aPlaceholderThatWordSplitOverSeveralRunsIsFilled() throws IOException {
    byte[] template =
        docx(
            "<w:p><w:r><w:t>Chez"
                + " {</w:t></w:r><w:r><w:t>{organi</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>sation}}"
                + " à {{city}</w:t></w:r><w:r><w:t>} !</w:t></w:r></w:p>");
    byte[] filled = DocxTemplate.fill(template, name -> name.equals("city") ? "Feurs" : "Ruches");
    String text = part(filled, "word/document.xml").replaceAll("<[^>]*>", "");
    assertEquals("Chez Ruches à Feurs !", text.strip());
  }

  @Test
  void valuesAreTextAndTheirLinesStayLines() throws IOException {
    String xml =
        part(
            documents.docx(DocumentKind.FICHE, need(), "Paule Chazot", TODAY), "word/document.xml");
    assertTrue(xml.contains("Ruches &amp; Cie &lt;Forez&gt;"), xml);
    assertTrue(xml.contains("un plan") && xml.contains("w:br"), xml);
    assertTrue(xml.contains("Bénin") && xml.contains("Paule Chazot"), xml);
    assertTrue(xml.contains("[à compléter]"));
    assertFalse(xml.contains("{{"), xml);
  }

  @Test
  void theCoFundingIsWorkedOut() {
    String text = documents.markdown(DocumentKind.BUDGET, need(), "", TODAY);
    assertTrue(text.replace('\u00a0', ' ').contains("747,50 €"), text);
    assertTrue(text.replace('\u00a0', ' ').contains("947,50 €"), text);
  }

  @Test
  void whatPeopleTypeIsNoMarkdown() {
    String text = documents.markdown(DocumentKind.TERMES, need(), "", TODAY);
    assertTrue(text.contains("Ruches & Cie \\<Forez\\>"), text);
    assertFalse(text.contains("{{"), text);
  }

  @Test
  void whatIsNoWordDocumentIsRefused() throws IOException {
    for (byte[] none : List.of(new byte[] {1, 2, 3}, docx("<w:p><w:r></w:p>"))) {
      assertThrows(IOException.class, () -> DocxTemplate.check(none));
      assertThrows(IOException.class, () -> DocxTemplate.fill(none, name -> ""));
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void everyDraftIsFilledWithoutAPlaceholderLeft(DocumentKind kind) throws IOException {
    byte[] docx = documents.docx(kind, need(), "Paule Chazot", TODAY);
    assertFalse(part(docx, "word/document.xml").contains("{{"));
    assertFalse(documents.markdown(kind, need(), "", TODAY).contains("{{"));
  }

  /** So that the filled skeleton, once imported, answers an emergency with its own steps. */
  @Test
  void theBookletsSkeletonHasAPartForEveryEmergency() throws IOException {
    String markdown = documents.markdown(DocumentKind.LIVRET, need(), "", TODAY);
    String word = part(documents.docx(DocumentKind.LIVRET, need(), "", TODAY), "word/document.xml");
    for (String line : Files.readAllLines(CONFIG.resolve("booklet_sections.yaml"))) {
      Matcher sections = Pattern.compile("sections: \\[([^\\]]+)\\]").matcher(line);
      if (sections.find()) {
        List<String> names = Stream.of(sections.group(1).split(", ")).map(Fold::fold).toList();
        List<String> parts =
            markdown
                .lines()
                .filter(heading -> heading.startsWith("##"))
                .map(heading -> heading.replaceFirst("#+ ", ""))
                .filter(heading -> names.stream().anyMatch(Fold.fold(heading)::contains))
                .toList();
        assertFalse(parts.isEmpty(), line);
        assertTrue(parts.stream().allMatch(word::contains), parts.toString());
      }
    }
  }

  /** Nothing answered, everything answered at length, and what a keyboard never types. */
  private static List<Cases.Stored> extremes() {
    Map<String, Filled> everything = new LinkedHashMap<>();
    need().answers().forEach(everything::put);
    for (String slot : List.of("project", "expertise", "objectives", "local_support", "partner")) {
      everything.put(
          slot, Filled.of("</w:t> & <b>« œuvre »</b> {{email}} \u0001\u0000\uD800 ".repeat(60)));
    }
    everything.put("organisation", Filled.of("Associationsansespace".repeat(20)));
    return List.of(with(Map.of()), with(everything));
  }

  private static Cases.Stored with(Map<String, Filled> answers) {
    Cases.Stored need = need();
    return new Cases.Stored(
        need.id(),
        need.reference(),
        need.form(),
        need.status(),
        need.owner(),
        need.personId(),
        need.address(),
        need.language(),
        answers,
        need.flags(),
        need.createdAt());
  }

  @Test
  void emptyLongAndUntypableAnswersGiveDocumentsThatAreXml() throws Exception {
    for (Cases.Stored one : extremes()) {
      for (DocumentKind kind : DocumentKind.values()) {
        String xml = part(documents.docx(kind, one, "", TODAY), "word/document.xml");
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
        assertFalse(xml.contains("&#1;") || xml.contains("&#0;"), xml);
      }
    }
  }

  /**
   * Only where LibreOffice is installed; the pages in {@code target/drafts} are to be looked at.
   */
  @Test
  void everyDraftOpensInLibreOffice() throws IOException, InterruptedException {
    Path office = Path.of("/usr/bin/soffice");
    assumeTrue(Files.isExecutable(office), "LibreOffice is not installed");
    Path pages = Files.createDirectories(Path.of("target/drafts"));
    List<String> command =
        new ArrayList<>(
            List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                pages.toString()));
    for (DocumentKind kind : DocumentKind.values()) {
      command.add(draft(kind, need(), ""));
      command.add(draft(kind, extremes().getLast(), "-long"));
    }
    command.add(draft(DocumentKind.FICHE, extremes().getFirst(), "-vide"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assumeTrue(process.waitFor(90, TimeUnit.SECONDS), "LibreOffice is too slow here");
    for (DocumentKind kind : DocumentKind.values()) {
      assertTrue(words(pages, kind, "").contains("EXP-2027-0042"), kind + " is not readable");
      boolean asTyped = words(pages, kind, "-long").contains("</w:t> & <b>« œuvre »</b> {{email}}");
      assertTrue(asTyped || kind == DocumentKind.BUDGET, kind + " has no such answers");
    }
    assertTrue(words(pages, DocumentKind.LIVRET, "").contains("Ruches & Cie <Forez>"));
    assertTrue(words(pages, DocumentKind.FICHE, "-vide").contains("[à compléter]"));
  }

  private String draft(DocumentKind kind, Cases.Stored one, String suffix) throws IOException {
    Path file = folder.resolve(kind.code() + suffix + ".docx");
    Files.write(file, documents.docx(kind, one, "Paule Chazot", TODAY));
    return file.toString();
  }

  private static String words(Path pages, DocumentKind kind, String suffix) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pages.resolve(kind.code() + suffix + ".pdf").toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }
}
