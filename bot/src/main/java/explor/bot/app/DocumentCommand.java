package explor.bot.app;

import explor.bot.config.Faults;
import explor.bot.desk.document.CaseDocuments;
import explor.bot.desk.document.DocumentKind;
import explor.bot.dialogue.Show;
import explor.bot.form.Forms;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.Proposals;
import explor.bot.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./explor document EXP-2027-0042 fiche}: a draft filled from a case. */
@Command(
    name = "document",
    description = "Write a draft (fiche, termes, budget, livret) filled from a case.",
    mixinStandardHelpOptions = true)
final class DocumentCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(index = "0", paramLabel = "REFERENCE", description = "Of the case.")
  private String reference = "";

  @Parameters(index = "1", paramLabel = "KIND", description = "fiche, termes, budget or livret.")
  private String kind = "";

  @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write it; here.")
  private Path out = Path.of(".");

  @Option(names = "--markdown", description = "As Markdown, and not for Word.")
  private boolean markdown;

  @Override
  public Integer call() {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    Forms forms = Forms.load(settings.config(), faults);
    Show show = new Show(Texts.load(settings.config(), faults));
    CaseDocuments documents = CaseDocuments.load(settings.config(), forms, show, faults);
    faults.throwIfAny();
    DocumentKind wanted =
        DocumentKind.of(kind)
            .orElseThrow(() -> new CommandFailed("Write fiche, termes, budget or livret."));
    Path file =
        InstalledData.with(settings, database -> written(database, documents, wanted))
            .orElseThrow(() -> new CommandFailed("There is no case yet."));
    System.out.println(file);
    return 0;
  }

  private Path written(Database database, CaseDocuments documents, DocumentKind wanted) {
    Clock clock = Clock.systemUTC();
    Cases.Stored about =
        database
            .read(tx -> new Cases(clock).byReference(tx, reference.strip()))
            .orElseThrow(() -> new CommandFailed("There is no case " + reference + "."));
    String expert =
        database.read(tx -> new Proposals(clock).of(tx, about.id())).reversed().stream()
            .filter(proposal -> proposal.state() == Proposals.State.BOTH)
            .map(Proposals.Proposal::name)
            .findFirst()
            .orElse("");
    return written(documents, wanted, about, expert, LocalDate.now(clock));
  }

  private Path written(
      CaseDocuments documents,
      DocumentKind wanted,
      Cases.Stored about,
      String expert,
      LocalDate today) {
    byte[] bytes =
        markdown
            ? documents.markdownBytes(wanted, about, expert, today)
            : documents.docx(wanted, about, expert, today);
    Path file = out.resolve(CaseDocuments.fileName(wanted, about, markdown ? "md" : "docx"));
    try {
      Files.createDirectories(out);
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The draft could not be written to " + file, e);
    }
  }
}
