package explor.bot.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.config.Faults;
import explor.bot.desk.CaseLife;
import explor.bot.desk.export.CaseTable;
import explor.bot.desk.export.MonthlyReport;
import explor.bot.desk.export.Xlsx;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.store.Cases;
import explor.bot.store.Json;
import explor.bot.words.Writable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./explor cases}: what is on the desk: list, show, history, export, report. Safe beside a
 * running {@code serve}.
 */
@Command(
    name = "cases",
    description = {
      "What is on the desk. Without a verb, or \"list\": one line a case.",
      "\"show REFERENCE\", \"history REFERENCE\": one case.",
      "\"export FILE\": to .csv, .xlsx or .jsonl.   \"report 2027-01\": a month's figures."
    },
    mixinStandardHelpOptions = true)
final class CasesCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(index = "0", arity = "0..1", paramLabel = "VERB", description = "What to do.")
  private String verb = "list";

  @Parameters(index = "1", arity = "0..1", paramLabel = "WHAT", description = "Of what.")
  private String what = "";

  @Option(names = "--json", description = "One JSON line a case.")
  private boolean json;

  @Option(names = "--status", paramLabel = "STATUS", description = "Only with this status.")
  private String status = "";

  @Option(names = "--form", paramLabel = "FORM", description = "Only of this form, e.g. need.")
  private String form = "";

  @Option(
      names = "--owner",
      paramLabel = "ADDRESS",
      description = "Only of this owner; \"-\": of nobody.")
  private String owner = "";

  @Option(names = "--open", description = "Only those that still need somebody.")
  private boolean open;

  @Override
  public Integer call() {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    Forms forms = Forms.load(settings.config(), faults);
    faults.throwIfAny();
    List<Cases.Stored> all = all(settings);
    switch (verb) {
      case "list" ->
          all.stream()
              .filter(this::wanted)
              .forEach(found -> System.out.println(json ? line(found, forms) : row(found, forms)));
      case "show" -> show(one(all), forms);
      case "history" -> history(settings, one(all));
      case "export" -> export(all.stream().filter(this::wanted).toList(), forms);
      case "report" -> System.out.print(MonthlyReport.of(month(), all, forms).text());
      default -> throw new CommandFailed("Write list, show, history, export or report.");
    }
    return 0;
  }

  private boolean wanted(Cases.Stored one) {
    return (status.isEmpty() || one.status().equalsIgnoreCase(status))
        && (form.isEmpty() || one.form().equalsIgnoreCase(form))
        && (owner.isEmpty() || one.owner().equalsIgnoreCase(owner.equals("-") ? "" : owner))
        && (!open || CaseLife.isOpen(one));
  }

  private Cases.Stored one(List<Cases.Stored> all) {
    return all.stream()
        .filter(found -> found.reference().equalsIgnoreCase(what.strip()))
        .findFirst()
        .orElseThrow(() -> new CommandFailed("There is no case \"" + what + "\"."));
  }

  private YearMonth month() {
    try {
      return what.isEmpty() ? YearMonth.now(Clock.systemUTC()) : YearMonth.parse(what);
    } catch (DateTimeException e) {
      throw new CommandFailed("Write the month like 2027-01.");
    }
  }

  private static void show(Cases.Stored one, Forms forms) {
    System.out.println(row(one, forms));
    String owner = one.owner().isEmpty() ? "-" : one.owner();
    System.out.println("owner: " + owner + "   waits for: " + one.standing().waitsFor());
    if (!one.flags().isEmpty()) {
      System.out.println("flags: " + String.join(", ", one.flags()));
    }
    one.answers()
        .forEach(
            (slot, answer) ->
                System.out.println("  " + slot + ": " + Writable.line(answer.value())));
  }

  private static void history(Settings settings, Cases.Stored one) {
    Cases cases = new Cases(Clock.systemUTC());
    List<Cases.Line> lines =
        InstalledData.with(settings, database -> database.read(tx -> cases.history(tx, one.id())))
            .orElse(List.of());
    for (Cases.Line line : lines) {
      System.out.println(
          String.join(
              "  ", line.at().toString(), line.actor(), line.what(), Writable.line(line.detail())));
    }
  }

  private void export(List<Cases.Stored> cases, Forms forms) {
    Path file = Path.of(what);
    try {
      if (what.endsWith(".csv")) {
        Files.writeString(file, CaseTable.csv(CaseTable.of(cases, forms)));
      } else if (what.endsWith(".xlsx")) {
        Files.write(file, Xlsx.of(CaseTable.of(cases, forms)));
      } else if (what.endsWith(".jsonl")) {
        Files.write(file, cases.stream().map(found -> line(found, forms)).toList());
      } else {
        throw new CommandFailed("Name a file that ends with .csv, .xlsx or .jsonl.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The export could not be written to " + file, e);
    }
    System.out.println(cases.size() + " case(s) in " + file);
  }

  private static List<Cases.Stored> all(Settings settings) {
    return InstalledData.with(
            settings, database -> database.read(new Cases(Clock.systemUTC())::all))
        .orElse(List.of());
  }

  private static String line(Cases.Stored found, Forms forms) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("reference", found.reference());
    node.put("form", found.form());
    node.put("status", found.status());
    node.put("channel", found.address().channel());
    node.put("created", found.createdAt().toString());
    ObjectNode slots = node.putObject("slots");
    Form form = forms.form(found.form()).orElse(null);
    found
        .answers()
        .forEach(
            (name, answer) ->
                slots.set(
                    name, SlotJson.of(form == null ? null : form.slot(name).orElse(null), answer)));
    return Json.write(node);
  }

  private static String row(Cases.Stored found, Forms forms) {
    String who =
        List.of("organisation", "contact_name").stream()
            .flatMap(name -> java.util.Optional.ofNullable(found.answers().get(name)).stream())
            .map(answer -> answer.value())
            .findFirst()
            .orElse("");
    String tag = forms.form(found.form()).map(Form::tag).orElse(found.form());
    return String.join(
        "  ",
        found.reference(),
        tag,
        found.status(),
        found.createdAt().toString(),
        Writable.line(who));
  }
}
