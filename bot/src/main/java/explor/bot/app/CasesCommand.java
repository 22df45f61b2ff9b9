package explor.bot.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.config.Faults;
import explor.bot.form.Form;
import explor.bot.form.Forms;
import explor.bot.store.Cases;
import explor.bot.store.Database;
import explor.bot.store.Json;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./explor cases}: what is on the desk. Safe beside a running {@code serve}. */
@Command(
    name = "cases",
    description = "List the cases on the desk.",
    mixinStandardHelpOptions = true)
final class CasesCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "One JSON line a case.")
  private boolean json;

  @Override
  public Integer call() {
    Faults faults = new Faults();
    Settings settings = config.settings(faults);
    Forms forms = Forms.load(settings.config(), faults);
    faults.throwIfAny();
    for (Cases.Stored found : all(settings)) {
      System.out.println(json ? line(found, forms) : row(found, forms));
    }
    return 0;
  }

  private static List<Cases.Stored> all(Settings settings) {
    if (!Files.exists(Database.fileIn(settings.data()))) {
      return List.of();
    }
    try (Database database = Database.open(settings.data())) {
      return database.read(new Cases(Clock.systemUTC())::all);
    }
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
        "  ", found.reference(), tag, found.status(), found.createdAt().toString(), who);
  }
}
