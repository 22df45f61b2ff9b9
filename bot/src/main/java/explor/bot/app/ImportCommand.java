package explor.bot.app;

import explor.bot.config.ConfigNode;
import explor.bot.config.Faults;
import explor.knowledge.load.Columns;
import explor.knowledge.load.Incoming;
import explor.knowledge.load.OfficeText;
import explor.mail.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./explor import}: experts or needs from a table, a booklet from a document. A running
 * {@code serve} takes them over within a minute.
 */
@Command(
    name = "import",
    description =
        "Bring in experts or needs (CSV, JSONL, XLSX, ODS) or a booklet (MD, DOCX, ODT, PDF).",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  /** "3. Se loger", "3.2 Fièvre": how headings survive in the bare words of a PDF. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?\\.? \\p{Lu}[^.!?:;]{2,70}");

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--needs", description = "The table holds needs, not experts.")
  private boolean needs;

  @Parameters(paramLabel = "FILE")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    Faults faults = new Faults();
    Path folder = config.settings(faults).config();
    Incoming incoming = new Incoming(folder, columns(folder, faults));
    faults.throwIfAny();
    int code = 0;
    for (Path file : files) {
      Incoming.Outcome outcome = bring(incoming, file);
      outcome.faults().forEach(System.err::println);
      outcome.notes().forEach(System.err::println);
      if (outcome.faults().isEmpty()) {
        System.out.println(
            file
                + ": "
                + outcome.added()
                + " new, "
                + outcome.changed()
                + " changed, "
                + outcome.same()
                + " as before");
      } else {
        System.err.println(
            file + ": nothing was imported, " + outcome.faults().size() + " fault(s)");
        code = 1;
      }
    }
    return code;
  }

  private Incoming.Outcome bring(Incoming incoming, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailed(file + " is not there");
    }
    if (Incoming.isTable(file)) {
      return needs ? incoming.needs(file) : incoming.experts(file);
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String id = dot > 0 ? name.substring(0, dot) : name;
    return incoming.booklet(id, markdown(file, id, name.toLowerCase(Locale.ROOT)));
  }

  static String markdown(Path file, String id, String name) throws IOException {
    if (name.endsWith(".md")) {
      return Files.readString(file);
    }
    if (name.endsWith(".docx") || name.endsWith(".odt")) {
      try {
        return OfficeText.markdown(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new CommandFailed(file + " " + e.getMessage());
      }
    }
    if (name.endsWith(".pdf")) {
      String words =
          new DocumentReader(DocumentReader.Limits.USUAL)
              .words("application/pdf", name, Files.readAllBytes(file));
      if (words.isBlank()) {
        throw new CommandFailed(file + " holds no words that can be read (is it a scan?)");
      }
      return headed(id, words);
    }
    throw new CommandFailed(
        file + ": expected .csv, .jsonl, .xlsx, .ods, .md, .docx, .odt or .pdf");
  }

  /** Numbered lines become headings again; the rest is read over by whoever imports. */
  static String headed(String id, String words) {
    StringBuilder markdown = new StringBuilder();
    boolean titled = false;
    for (String line : words.lines().map(String::strip).toList()) {
      boolean heading = NUMBERED.matcher(line).matches();
      String mark = !titled && !line.isEmpty() ? "# " : heading ? "\n## " : "";
      titled |= !line.isEmpty();
      markdown.append(mark).append(line).append(mark.isEmpty() ? "\n" : "\n\n");
    }
    return markdown.isEmpty() ? "# " + id : markdown.toString();
  }

  /** Titles and values from {@code import.yaml}; names of countries and languages as in talks. */
  static Columns columns(Path folder, Faults faults) {
    Map<String, List<String>> names = new HashMap<>();
    Map<String, Map<String, List<String>>> values = new HashMap<>();
    Path file = folder.resolve("import.yaml");
    if (Files.exists(file)) {
      Map<String, ConfigNode> entries = ConfigNode.read(file, "import.yaml", faults).entries();
      entries.forEach(
          (own, titles) -> {
            if (own.equals("values")) {
              titles.entries().forEach((column, known) -> values.put(column, texts(known)));
            } else {
              names.put(own, titles.texts());
            }
          });
    }
    Path countries = folder.resolve("gazetteer/countries.yaml");
    if (Files.exists(countries)) {
      Map<String, List<String>> called = new HashMap<>();
      ConfigNode.read(countries, "gazetteer/countries.yaml", faults)
          .get("countries")
          .entries()
          .forEach((code, about) -> called.put(code, about.get("names").texts()));
      values.put("countries", called);
      values.put("country", called);
    }
    Path languages = folder.resolve("gazetteer/languages.yaml");
    if (Files.exists(languages)) {
      ConfigNode all = ConfigNode.read(languages, "gazetteer/languages.yaml", faults);
      values.put("languages", texts(all));
    }
    return Columns.of(names, values);
  }

  private static Map<String, List<String>> texts(ConfigNode node) {
    Map<String, List<String>> texts = new HashMap<>();
    node.entries().forEach((own, more) -> texts.put(own, more.texts()));
    return texts;
  }
}
