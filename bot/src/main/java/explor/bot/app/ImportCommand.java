package explor.bot.app;

import explor.bot.config.Faults;
import explor.knowledge.load.Incoming;
import explor.knowledge.load.OfficeText;
import explor.mail.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    Incoming incoming =
        new Incoming(folder, ImportWords.load(folder, faults), KnowledgeMatcher.day(Instant.now()));
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
}
